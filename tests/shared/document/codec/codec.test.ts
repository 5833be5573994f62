// Stored documents: round trips, and the refusal of everything that is no document, with its place.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDocument, documentFrom, encodeDocument } from '../../../../shared/document/codec/codec.ts';
import { CURRENT_VERSION } from '../../../../shared/document/codec/migrations.ts';
import { words } from '../../../../shared/kernel/messages/catalogue.ts';
import { randomDocument } from '../../../support/random-document.ts';
import { sampleJson } from './sample-json.ts';

const PHOTOS = new Set(['photos/a.jpg']);

const stored = (document: unknown): string => JSON.stringify({ format: 'banxin', version: CURRENT_VERSION, document });

/** The message of a refused text, in words too, so that no parameter is missing. */
function refusal(text: string): { key: string; place: unknown } {
  const result = decodeDocument(text, PHOTOS);
  if (result.ok) throw new Error('the document was taken');
  const { key, params } = result.error;
  expect(words('zh-CN', key, params)).not.toContain('{');
  expect(words('en', key, params)).not.toContain('{');
  const { place } = params;
  return { key, place };
}

describe('round trip', () => {
  test('any document comes back as it was, text not normalised', () => {
    fc.assert(
      fc.property(randomDocument([...PHOTOS]), (document) => {
        const result = decodeDocument(encodeDocument(document), PHOTOS);
        if (!result.ok) throw new Error(`${result.error.key} ${JSON.stringify(result.error.params)}`);
        expect(result.value.eq(document)).toBe(true);
        expect(result.value.textContent).toBe(document.textContent);
        expect(encodeDocument(result.value)).toBe(encodeDocument(document));
      }),
    );
  });

  test('the sample is a document', () => {
    expect(decodeDocument(stored(sampleJson()), PHOTOS).ok).toBe(true);
  });
});

describe('the envelope', () => {
  test.each([
    ['', 'document.not-json'],
    ['{"format":"banxin"', 'document.not-json'],
    ['[]', 'document.foreign'],
    ['null', 'document.foreign'],
    ['{"format":"other","version":1}', 'document.foreign'],
    ['{"format":"banxin"}', 'document.bad-version'],
    ['{"format":"banxin","version":"1"}', 'document.bad-version'],
    ['{"format":"banxin","version":0}', 'document.bad-version'],
    ['{"format":"banxin","version":1.5}', 'document.bad-version'],
    ['{"format":"banxin","version":1}', 'document.bad-value'],
  ])('%s is refused as %s', (text, key) => {
    expect(refusal(text).key).toBe(key);
  });

  test('a newer version is refused and the message says to update', () => {
    const result = decodeDocument(JSON.stringify({ format: 'banxin', version: CURRENT_VERSION + 1 }), PHOTOS);
    if (result.ok) throw new Error('taken');
    expect(result.error).toEqual({
      key: 'document.newer',
      params: { version: CURRENT_VERSION + 1, newest: CURRENT_VERSION },
    });
    expect(words('en', result.error.key, result.error.params)).toContain('Update Banxin');
    expect(words('zh-CN', result.error.key, result.error.params)).toContain('升级');
  });

  test('a text beyond the limit is refused unread', () => {
    expect(refusal(' '.repeat(32 * 1024 * 1024 + 1)).key).toBe('document.too-large');
  });
});

describe('faults are named with their place', () => {
  const page = 'document.content[0]';
  const article = `${page}.content[1]`;
  test.each([
    ['type', 'section', 'document.unknown-type', 'document'],
    ['attrs.date', '2024-02-30', 'document.bad-value', 'document.attrs.date'],
    ['attrs.extra', 1, 'document.unknown-key', 'document.attrs'],
    ['content', [], 'document.bad-content', 'document'],
    ['content', {}, 'document.bad-value', 'document.content'],
    ['marks', [{ type: 'strong' }], 'document.bad-value', 'document.marks'],
    ['content.0.type', 'spread', 'document.unknown-type', page],
    ['content.0.type', '__proto__', 'document.unknown-type', page],
    ['content.0.type', 'toString', 'document.unknown-type', page],
    ['content.0.attrs.number', '3', 'document.bad-value', `${page}.attrs.number`],
    ['content.0.attrs.number', null, 'document.bad-value', `${page}.attrs.number`],
    ['content.0.attrs.setup.columns', 1e9, 'document.bad-value', `${page}.attrs.setup`],
    ['content.0.attrs.setup.measure', 30, 'document.type-area-too-large', `${page}.attrs.setup`],
    ['content.0.attrs.setup.trim', [1e300, 390], 'document.bad-value', `${page}.attrs.setup`],
    ['content.0.attrs.styles', { headline: { size: -1 } }, 'document.bad-value', `${page}.attrs.styles`],
    ['content.0.attrs.styles', { shout: {} }, 'document.bad-value', `${page}.attrs.styles`],
    ['content.0.content.1.attrs.headlineFrame.span', [7, 4], 'document.outside-grid', `${article}.attrs.headlineFrame`],
    ['content.0.content.1.attrs.frames.0.at', [1, 80], 'document.outside-grid', `${article}.attrs.frames[0]`],
    ['content.0.content.1.attrs.frames.0.columns', 40, 'document.columns-too-narrow', `${article}.attrs.frames[0]`],
    [
      'content.0.content.1.content.1.content.0.content.0.text',
      '',
      'document.bad-value',
      `${article}.content[1].content[0].content[0].text`,
    ],
    [
      'content.0.content.1.content.1.content.0.content.0.marks',
      [{ type: 'blink' }],
      'document.unknown-type',
      `${article}.content[1].content[0].content[0].marks[0]`,
    ],
    [
      'content.0.content.1.content.1.content.0.content.0.marks',
      [{ type: 'strong' }, { type: 'strong' }],
      'document.bad-value',
      `${article}.content[1].content[0].content[0].marks`,
    ],
    [
      'content.0.content.1.content.1.content.0.content.0.marks',
      [{ type: 'deletion', attrs: { author: '林', at: '2026-03-01T25:00:00Z' } }],
      'document.bad-value',
      `${article}.content[1].content[0].content[0].marks[0].attrs.at`,
    ],
    [
      'content.0.content.1.content.1.content.0.content.0.marks',
      [{ type: 'comment', attrs: { author: '林', at: '2026-03-01T05:00:00Z', id: 'a' } }],
      'document.missing-value',
      `${article}.content[1].content[0].content[0].marks[0].attrs.text`,
    ],
    [
      'content.0.content.1.content.0.content.0.content.0.marks',
      [{ type: 'dateline' }],
      'document.bad-content',
      `${article}.content[0].content[0]`,
    ],
    ['content.0.content.1.content', [], 'document.bad-content', article],
    ['content.0.content.2.attrs.photo', 'photos/b.jpg', 'document.photo-missing', `${page}.content[2]`],
    ['content.0.content.2.attrs.span', [2, 200], 'document.outside-grid', `${page}.content[2].attrs`],
    ['content.0.content.2.attrs.pixels', [0, 0], 'document.bad-value', `${page}.content[2].attrs.pixels`],
    ['content.0.content.3.attrs.to', [6, 5], 'document.rule-aslant', `${page}.content[3]`],
    ['content.0.content.3.attrs.to', [7, 4], 'document.outside-grid', `${page}.content[3].attrs`],
    ['content.0.content.3.attrs.at', [1, 1], 'document.unknown-key', `${page}.content[3].attrs`],
  ])('%s = %j: %s', (path, value, key, place) => {
    expect(refusal(stored(sampleJson(path, value)))).toEqual({ key, place });
  });

  test('a missing attribute is named', () => {
    const json = JSON.stringify(sampleJson()).replace('"paper":"晚报",', '');
    expect(refusal(stored(JSON.parse(json)))).toEqual({ key: 'document.missing-value', place: 'document.attrs.paper' });
  });

  test('a story that stands twice is refused', () => {
    const once = sampleJson('content.0.content.2', null) as { content: [{ content: unknown[] }] };
    once.content[0].content[2] = once.content[0].content[1];
    expect(refusal(stored(once))).toEqual({ key: 'document.story-twice', place: `${page}.content[2]` });
  });
});

describe('hostile JSON', () => {
  const nested = (depth: number): string =>
    `${'{"type":"headline","content":['.repeat(depth)}null${']}'.repeat(depth)}`;

  test('nodes nested a hundred thousand deep end at once', () => {
    const text = `{"format":"banxin","version":1,"document":${nested(100_000)}}`;
    expect(refusal(text).key).toBe('document.too-deep');
  });

  test('an attribute nested a hundred thousand deep is one bad value', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = stored(sampleJson('content.0.attrs.styles', 'HERE')).replace('"HERE"', deep);
    expect(refusal(text).key).toBe('document.bad-value');
  });

  test('more nodes than the limit are refused', () => {
    const text = `{"format":"banxin","version":1,"document":{"type":"edition","attrs":{"paper":"","date":"2024-01-01"},"content":[${Array.from({ length: 500_001 }, () => '{"type":"text","text":"a"}').join(',')}]}}`;
    expect(refusal(text).key).toBe('document.too-many-nodes');
  });

  test('a member called __proto__ changes nothing and is refused', () => {
    const text = stored(sampleJson()).replace('"paper"', '"__proto__":{"polluted":true},"paper"');
    expect(refusal(text)).toEqual({ key: 'document.unknown-key', place: 'document.attrs' });
    expect('polluted' in {}).toBe(false);
  });

  test('any JSON value is refused, and never by an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(documentFrom(json, PHOTOS).ok).toBe(false);
      }),
    );
  });

  test('a document with any one value replaced is taken whole or refused, and never by an exception', () => {
    const paths = [
      'attrs',
      'content',
      'content.0',
      'content.0.attrs.setup',
      'content.0.content.1.attrs.frames',
      'content.0.content.1.content.1',
      'content.0.content.2.attrs',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const result = documentFrom(sampleJson(path, value), PHOTOS);
        if (result.ok) result.value.check();
      }),
    );
  });
});

// Composing after an edit with what was kept: byte for byte what composing from nothing gives, and nothing done twice or kept too long.
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { appRoot } from '../../../electron/host/app-root.ts';
import { type CompositionCache, makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../../shared/composition/phases.ts';
import { PMNode, schema } from '../../../shared/document/schema.ts';
import { randomDocument } from '../../support/random-document.ts';
import { randomEdits } from '../../support/random-edits.ts';
import { type CopyBlock, copyOfLength, sampleCopy } from '../../support/sample-copy.ts';
import { article, box, edition, linesOf, photo, rule, shippedFonts } from './support.ts';

const fonts = shippedFonts();
const copy = sampleCopy(appRoot(import.meta.url));

const bytes = (composed: ComposedEdition): string =>
  JSON.stringify(composed, (_, value) => (value instanceof PMNode ? value.toJSON() : value));

const bodyOf = (blocks: readonly CopyBlock[]): readonly string[] =>
  blocks.map(({ kind, text }) => (kind === 'subhead' ? `## ${text}` : text));

/** A page of the samples' own copy: three stories, a photo on one of them, a box round another. */
const realPage = fc
  .record({
    from: fc.nat(copy.length - 1),
    lengths: fc.array(fc.integer({ min: 60, max: 700 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ from, lengths: [lead = 0, second = 0, third = 0] }) =>
    edition([
      box({ at: [3, 21], span: [2, 20], border: 'thin', tint: 5 }),
      rule({ from: [1, 20], to: [4, 20], style: 'thin' }),
      article({
        story: 'stories/lead.md',
        kicker: '引题',
        headline: ['主题第一行', '主题第二行'],
        byline: '记者 某某',
        body: bodyOf(copyOfLength(copy, lead, from)),
        headlineFrame: { at: [1, 1], span: [4, 5] },
        frames: [{ at: [1, 6], span: [4, 14] }],
      }),
      photo({ at: [2, 8], span: [1, 8], story: 'stories/lead.md' }, '图片说明，写一行多一点的字。', '■ 某某摄'),
      article({
        story: 'stories/second.md',
        headline: ['题'],
        body: bodyOf(copyOfLength(copy, second, from + 20)),
        frames: [{ at: [1, 21], span: [2, 20], columns: 3 }],
      }),
      article({
        story: 'stories/third.md',
        body: bodyOf(copyOfLength(copy, third, from + 40)),
        frames: [{ at: [3, 21], span: [2, 20] }],
      }),
    ]),
  );

/** Keys that are typed one after the other, and how often: more than a line. */
const TYPED = ['新', '，', 'Wa'];
const STROKES = 24;

/** Composes one state after the other with one cache, and each from nothing; and the first one again, as undoing all of it does. */
function expectSame(doc: PMNode, states: readonly PMNode[]): void {
  const cache = makeCompositionCache();
  for (const state of [doc, ...states, doc]) {
    expect(bytes(compose(state, fonts, cache))).toBe(bytes(compose(state, fonts)));
  }
}

/** The document with its photo elsewhere, all else the identical nodes. */
function withPhotoAt(doc: PMNode, at: readonly [column: number, line: number]): PMNode {
  const state = EditorState.create({ doc });
  const { tr } = state;
  doc.descendants((node, position) => {
    if (node.type.name === 'photo') tr.setNodeMarkup(position, null, { ...node.attrs, at });
  });
  return tr.doc;
}

describe('composition after an edit', () => {
  it('is composition from nothing, byte for byte, on random documents', () => {
    fc.assert(
      fc.property(randomDocument(['photos/a.jpg']), randomEdits, (doc, edit) => expectSame(doc, edit(doc))),
      { numRuns: 40, seed: 20_260_105 },
    );
  });

  it('is composition from nothing, byte for byte, while a photo is dragged', () => {
    const way = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { maxLength: 9 });
    fc.assert(
      fc.property(realPage, way, (doc, steps) => {
        // A quarter of a line is often no other line, and a tenth of a column another measure: columns stay, change and come back.
        let [column, line] = [2, 8];
        const states = steps.map(([across, down]) => {
          [column, line] = [Math.max(1, column + across / 10), Math.max(1, line + down / 4)];
          return withPhotoAt(doc, [column, line]);
        });
        expectSame(doc, states);
      }),
      { numRuns: 10, seed: 20_261_123 },
    );
  });

  it('keeps the columns under a photo that is dragged by so little that their slots stay', () => {
    const [doc] = fc.sample(realPage, { numRuns: 1, seed: 7 });
    if (doc === undefined) throw new Error('no page was made');
    const cache = makeCompositionCache();
    const lead = (line: number) => compose(withPhotoAt(doc, [2, line]), fonts, cache).pages[0]?.threads[0];
    const before = lead(8.05);
    expect(lead(8.1)?.slots).toBe(before?.slots);
    expect(lead(9.1)?.slots).not.toEqual(before?.slots);
  });

  it('is composition from nothing, byte for byte, while one paragraph is typed on', () => {
    fc.assert(
      fc.property(realPage, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 2 }), (doc, which, place, word) => {
        const paragraphs: { readonly start: number; readonly size: number }[] = [];
        doc.descendants((node, position) => {
          if (node.type.name === 'paragraph') paragraphs.push({ start: position + 1, size: node.content.size });
        });
        const { start = 1, size = 0 } = paragraphs[which % paragraphs.length] ?? {};
        let state = EditorState.create({ doc });
        // Long enough for the paragraph to be set a line shorter or longer than it is best set, and to be so no more.
        const states = Array.from({ length: STROKES }, () => {
          state = state.apply(state.tr.insertText(TYPED[word] ?? '新', start + (place % (size + 1))));
          return state.doc;
        });
        expectSame(doc, states);
      }),
      { numRuns: 3, seed: 20_260_107 },
    );
  });

  it('is composition from nothing, byte for byte, on pages of real text', () => {
    fc.assert(
      fc.property(realPage, randomEdits, (doc, edit) => expectSame(doc, edit(doc))),
      { numRuns: 25, seed: 20_260_106 },
    );
  });

  it('is composition from nothing, keystroke by keystroke at the head of a story, while its columns and mended lines change', () => {
    const blocks = bodyOf(copyOfLength(copy, 900, 3));
    const doc = edition([
      article({
        story: 'stories/typed.md',
        headline: ['主题'],
        byline: '记者 某某',
        body: [...blocks.slice(0, 3), '## 小标题', ...blocks.slice(3)],
        headlineFrame: { at: [1, 1], span: [4, 3] },
        frames: [{ at: [1, 4], span: [4, 30] }],
      }),
    ]);
    let start = -1;
    doc.descendants((node, position) => {
      if (start < 0 && node.type.name === 'paragraph') start = position + 1;
      return start < 0;
    });
    const states: PMNode[] = [];
    let state = EditorState.create({ doc });
    for (let typed = 0; typed < 40; typed += 1) {
      state = state.apply(state.tr.insertText('新', start));
      states.push(state.doc);
    }
    expectSame(doc, states);
  });

  it('gives the identical edition parts where the same document comes again', () => {
    fc.assert(
      fc.property(realPage, (doc) => {
        const cache = makeCompositionCache();
        const before = compose(doc, fonts, cache);
        const after = compose(doc, fonts, cache);
        expect(after.pages[0]).toBe(before.pages[0]);
      }),
      { numRuns: 5, seed: 20_260_107 },
    );
  });
});

describe('what composition keeps', () => {
  const page = (first: string, second: string) =>
    edition([
      article({ story: 'a.md', body: [first, '二。'.repeat(30)], frames: [{ at: [1, 1], span: [2, 20] }] }),
      article({ story: 'b.md', body: [second, '四。'.repeat(30)], frames: [{ at: [3, 1], span: [2, 20] }] }),
    ]);
  const doc = page('一。'.repeat(40), '三。'.repeat(40));
  const typedIn = (before: PMNode, at: number) =>
    before.replace(at, at, schema.node('paragraph', null, schema.text('新')).slice(0));
  const start = (composed: ComposedEdition, block: number) => composed.blocks[block]?.start ?? 0;

  it('is every line of the stories that were not touched, though their positions shift', () => {
    const cache = makeCompositionCache();
    const before = compose(doc, fonts, cache);
    const after = compose(typedIn(doc, start(before, 0)), fonts, cache);
    expect(start(after, 2)).toBe(start(before, 2) + 1);
    const ofB = (composed: ComposedEdition) => linesOf(composed).filter(({ story }) => story === 'b.md');
    expect(ofB(after).length).toBeGreaterThan(3);
    ofB(after).forEach((line, i) => {
      expect(line).toBe(ofB(before)[i]);
    });
  });

  it('is every line of the touched story that stands where it stood', () => {
    const cache = makeCompositionCache();
    const before = compose(doc, fonts, cache);
    const after = compose(typedIn(doc, start(before, 1)), fonts, cache);
    const firstOf = (composed: ComposedEdition) =>
      linesOf(composed).filter(({ story, paragraph }) => story === 'a.md' && paragraph === 0);
    expect(firstOf(after).length).toBeGreaterThan(1);
    firstOf(after).forEach((line, i) => {
      expect(line).toBe(firstOf(before)[i]);
    });
  });

  it('is whole pages that were not touched', () => {
    const cache = makeCompositionCache();
    const two = schema.node('edition', doc.attrs, [doc.child(0), page('五。', '六。').child(0)]);
    const before = compose(two, fonts, cache);
    const after = compose(typedIn(two, start(before, 0)), fonts, cache);
    expect(after.pages[0]).not.toBe(before.pages[0]);
    expect(after.pages[1]).toBe(before.pages[1]);
  });

  it('does not grow: what is no longer in the document is forgotten', () => {
    const cache: CompositionCache = makeCompositionCache();
    let state = doc;
    for (let edit = 0; edit < 30; edit += 1) {
      const composed = compose(state, fonts, cache);
      state = typedIn(state, start(composed, edit % 4));
    }
    const { blocks } = compose(state, fonts, cache);
    const kept = cache.of(fonts);
    const nodes = new Set(blocks.map(({ node }) => node));
    expect(new Set(kept.collected.blocks.keys())).toEqual(nodes);
    expect(kept.finished.lines.size).toBeLessThanOrEqual(nodes.size);
  });
});

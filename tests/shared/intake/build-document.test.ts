// Documents made of page sheets and stories.
import { describe, expect, test } from 'vitest';
import { NEW_ARTICLE, NEW_PHOTO } from '../../../shared/document/as-new.ts';
import type { FolioRole } from '../../../shared/document/attrs.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { buildDocument, type FolderContent } from '../../../shared/intake/build-document.ts';
import { readPageSheet } from '../../../shared/intake/read-sheet.ts';
import type { PlacedMessage } from '../../../shared/intake/refusal.ts';
import { readStory } from '../../../shared/intake/story.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { refused } from './refused.ts';

const HEAD = 'paper: 汾河晚报\ndate: 2024-04-02\npage: 3\nsection: 要闻\n';

function build(
  sheetText: string,
  stories: Readonly<Record<string, string>>,
  photos: FolderContent['photos'] = new Map(),
): Result<PMNode, PlacedMessage> {
  const sheet = readPageSheet(sheetText);
  if (!sheet.ok) throw new Error(sheet.error.message.key);
  const read = Object.entries(stories).map(([path, text]) => {
    const story = readStory(path, text);
    if (!story.ok) throw new Error(story.error.message.key);
    return [path, story.value] as const;
  });
  return buildDocument(sheet.value, { stories: new Map(read), photos });
}

function built(...args: Parameters<typeof build>): PMNode {
  const result = build(...args);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.value;
}

/** The nodes of a type, as JSON. */
function nodes(document: PMNode, type: string): readonly PMNode[] {
  const found: PMNode[] = [];
  document.descendants((node) => {
    if (node.type.name === type) found.push(node);
  });
  return found;
}

const ONE = `${HEAD}place:\n  - {story: a.md, body: [{at: [1, 1], span: [2, 10]}]}\n`;

describe('the page', () => {
  test('holds folio line and members of place in their order', () => {
    const document = built(
      `${HEAD}place:
  - {box: {at: [1, 1], span: [2, 9], border: none, tint: 10}}
  - {nameplate: 汾河晚报, at: [1, 1], span: [2, 4]}
  - {story: a.md, headline: {at: [3, 1], span: [2, 4]}, body: [{at: [3, 5], span: [2, 10], columns: 3}]}
  - {rule: {from: [1, 20], to: [8, 20]}}
  - {photo: a.jpg, at: [5, 1], span: [2, 10], caption: 说明, story: a.md}
`,
      { 'a.md': '---\nheadline: 题\n---\n文' },
      new Map([['a.jpg', [800, 600]]]),
    );
    const page = document.child(0);
    expect(page.children.map((node) => node.type.name)).toEqual([
      'folioLine',
      'box',
      'nameplate',
      'article',
      'rule',
      'photo',
    ]);
    expect(document.attrs).toMatchObject({ paper: '汾河晚报', date: '2024-04-02' });
    expect(page.attrs).toMatchObject({ number: 3, section: '要闻', editors: '', composing: { prohibition: 'gb' } });
    expect(page.child(3).attrs).toEqual({
      story: 'a.md',
      bylineAt: 'end',
      direction: 'horizontal',
      fill: null,
      styles: {},
      headlineFrame: { at: [3, 1], span: [2, 4], direction: 'horizontal', size: null },
      frames: [{ at: [3, 5], span: [2, 10], columns: 3 }],
      stages: [],
      ...NEW_ARTICLE,
    });
    expect(page.child(5).attrs).toEqual({
      ...NEW_PHOTO,
      photo: 'a.jpg',
      story: 'a.md',
      at: [5, 1],
      span: [2, 10],
      captionAt: 'below',
      pixels: [800, 600],
    });
    expect(page.child(5).children.map((node) => node.textContent)).toEqual(['说明', '']);
  });

  test('the folio line is made of the five fields that are given', () => {
    const fields = nodes(built(ONE, { 'a.md': '文' }), 'folioField').map((node) => [
      (node.attrs as { role: FolioRole }).role,
      node.textContent,
    ]);
    expect(fields).toEqual([
      ['paper', '汾河晚报'],
      ['date', '2024年4月2日　星期二'],
      ['number', '第3版'],
      ['section', '要闻'],
    ]);
    expect(nodes(built(ONE.replace('section', 'folio: none\nsection'), { 'a.md': '文' }), 'folioLine')).toEqual([]);
  });
});

describe('a story', () => {
  test('has the parts that are given, in the order they are set', () => {
    const all =
      '---\nbyline: 郑某\nstandfirst: 提要\ndeck: 副\nheadline: [一, 二]\nkicker: 引\n---\n文\n\n## 小标题\n\n**黑***楷*';
    const [article] = nodes(built(ONE, { 'a.md': all }), 'article');
    expect(article?.children.map((node) => `${node.type.name}:${node.textContent}`)).toEqual([
      'kicker:引',
      'headline:一二',
      'deck:副',
      'standfirst:提要',
      'byline:郑某',
      'body:文小标题黑楷',
    ]);
    expect(article?.lastChild?.child(2).toJSON()).toEqual({
      type: 'paragraph',
      attrs: { heldEnds: null, splitBy: null },
      content: [
        { type: 'text', marks: [{ type: 'strong' }], text: '黑' },
        { type: 'text', marks: [{ type: 'emphasis' }], text: '楷' },
      ],
    });
    expect(nodes(built(ONE, { 'a.md': '文' }), 'article')[0]?.children.map((node) => node.type.name)).toEqual(['body']);
  });

  test.each([
    ['日前，有雨。', '本报讯【】　日前，有雨。'],
    ['本报讯 日前，有雨。', '本报讯【】 日前，有雨。'],
    ['**本报讯**日前', '本报讯【】日前'],
    ['本报讯', '本报讯【】'],
    ['', '本报讯【】　'],
    ['## 小标题\n\n文', '小标题|本报讯【】　文'],
    ['## 小标题', '小标题|本报讯【】　'],
  ])('dateline before %j', (body, expected) => {
    const document = built(ONE, { 'a.md': `---\ndateline: 本报讯\n---\n${body}` });
    const blocks = nodes(document, 'body')[0]?.children.map((block) =>
      block.children
        .map((text) => `${text.text}${text.marks.some((mark) => mark.type.name === 'dateline') ? '【】' : ''}`)
        .join(''),
    );
    expect(blocks?.join('|')).toBe(expected);
  });

  test('without a body has one empty paragraph and needs no frame', () => {
    const document = built(`${HEAD}place:\n  - {story: a.md, headline: {at: [1, 1], span: [2, 4]}}\n`, {
      'a.md': '---\nheadline: 题\n---\n',
    });
    expect(nodes(document, 'body')[0]?.toJSON()).toEqual({
      type: 'body',
      content: [{ type: 'paragraph', attrs: { heldEnds: null, splitBy: null } }],
    });
  });

  test('with a body and no frame is refused', () => {
    expect(refused(build(`${HEAD}place:\n  - story: a.md\n`, { 'a.md': '文' }))).toBe(
      'page.yaml:6: intake.body-unplaced',
    );
  });
});

test('what the sheet names and the folder lacks is refused at its line', () => {
  expect(refused(build(ONE, {}))).toBe('page.yaml:6: intake.story-missing');
  expect(refused(build(`${HEAD}photos: [a.jpg]\n`, {}))).toBe('page.yaml:5: intake.photo-missing');
});

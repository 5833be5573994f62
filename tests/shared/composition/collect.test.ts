// Collecting a document: blocks named and counted as `lines` names them, positions as ProseMirror counts them.
import { describe, expect, it } from 'vitest';
import { collect } from '../../../shared/composition/collect.ts';
import { schema } from '../../../shared/document/schema.ts';
import { article, box, edition, folioLine, nameplate, photo, rule } from './support.ts';

const doc = edition([
  folioLine({ paper: '试排报', number: '2' }),
  nameplate({ at: [1, 1], span: [2, 4] }, '试排报'),
  article({ story: 'a.md', kicker: '引', headline: ['主一', '主二'], byline: '某某', body: ['一', '## 小', '二'] }),
  photo({ at: [1, 1], span: [1, 5], story: 'a.md', photo: 'p1.jpg' }, '图一', '摄'),
  photo({ at: [2, 1], span: [1, 5], story: 'a.md', photo: 'p2.jpg' }, '图二'),
  photo({ at: [3, 1], span: [1, 5], photo: 'p3.jpg' }, '图三'),
  box({ at: [1, 1], span: [1, 2] }),
  rule({ from: [1, 1], to: [2, 1], style: 'thin' }),
]);

describe('collect', () => {
  const { pages, blocks, entries } = collect(doc);

  it('lists every text block in document order with its position', () => {
    expect(blocks.map(({ node }) => node.textContent)).toEqual([
      '试排报',
      '2',
      '试排报',
      '引',
      '主一',
      '主二',
      '某某',
      '一',
      '小',
      '二',
      '图一',
      '摄',
      '图二',
      '',
      '图三',
      '',
    ]);
    for (const { node, start, index } of entries) {
      expect(doc.resolve(start).parent).toBe(node);
      expect(doc.resolve(start).parentOffset).toBe(0);
      expect(blocks[index]?.node).toBe(node);
    }
  });

  it('names blocks by story, part and paragraph', () => {
    const names = blocks.map(({ story, part, paragraph }) => `${story ?? '-'} ${part} ${paragraph}`);
    expect(names).toEqual([
      '- folio 0',
      '- folio 1',
      '- nameplate 0',
      'a.md kicker 0',
      'a.md headline 0',
      'a.md headline 1',
      'a.md byline 0',
      'a.md body 0',
      'a.md body 1',
      'a.md body 2',
      'a.md caption 0',
      'a.md credit 0',
      'a.md caption 1',
      'a.md credit 1',
      '- caption 0',
      '- credit 0',
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('goes on counting over the pages of an edition', () => {
    const two = schema.node('edition', doc.attrs, [doc.child(0), doc.child(0)]);
    const { blocks: all, entries: placed } = collect(two);
    expect(all).toHaveLength(2 * blocks.length);
    for (const { node, start } of placed) expect(two.resolve(start).parent).toBe(node);
    expect(all[blocks.length]).toMatchObject({ page: 2, part: 'folio', paragraph: 2 });
  });

  it('sorts a page into its objects', () => {
    const [page] = pages;
    expect(page?.folio.map(({ role }) => role)).toEqual(['paper', 'number']);
    expect(page?.articles[0]?.headline).toHaveLength(2);
    expect(page?.articles[0]?.body.map(({ style }) => style)).toEqual(['body', 'subhead', 'body']);
    expect([page?.photos.length, page?.boxes.length, page?.rules.length, page?.nameplates.length]).toEqual([
      3, 1, 1, 1,
    ]);
  });
});

// An edition of two stories, a photo, a rule and a box, with places to speak of styles at.

import { history } from 'prosemirror-history';
import { EditorState, type Transaction } from 'prosemirror-state';
import type { EditionAttrs } from '../../../../shared/document/attrs.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import type { StyleName } from '../../../../shared/document/styles.ts';
import type { StyleSpot } from '../../../../shared/document/styling/style-spot.ts';
import { article, box, edition, photo, rule } from '../../composition/support.ts';

const FRAME = { at: [1, 11], span: [2, 10] } as const;

export const HEADLINE_SIZE = 30;

export function state(attrs: Partial<EditionAttrs> = {}): EditorState {
  const plain = edition([
    article({
      story: 'stories/a.md',
      headline: ['渡口的灯'],
      headlineFrame: { at: [1, 1], span: [2, 5], size: HEADLINE_SIZE },
      body: ['入夜以后，对岸只剩一盏灯。'],
      frames: [FRAME],
    }),
    article({ story: 'stories/b.md', body: ['河水涨了。'], frames: [{ at: [3, 11], span: [2, 10] }] }),
    photo({ at: [1, 25], span: [2, 10] }, '渡口。', '林一摄'),
    rule({ from: [1, 22], to: [4, 22], style: 'thin' }),
    box({ at: [3, 25], span: [2, 10] }),
  ]);
  const doc = plain.type.create({ ...plain.attrs, ...attrs }, plain.content);
  return EditorState.create({ doc, plugins: [history()] });
}

/** Positions of the first page's nodes of one type. */
export function placesOf(doc: PMNode, type: string): readonly number[] {
  const places: number[] = [];
  doc.child(0).forEach((node, offset) => {
    if (node.type.name === type) places.push(offset + 1);
  });
  return places;
}

/** A part in the first, second … story of the page. */
export function spotOf(doc: PMNode, part: StyleName, story = 0): StyleSpot {
  return { part, page: 0, story: placesOf(doc, 'article')[story] ?? null };
}

/** The state after a command; one that does nothing fails. */
export function doing(before: EditorState, tr: Transaction | null): EditorState {
  if (tr === null) throw new Error('the command does nothing');
  return before.apply(tr);
}

/** A node's attributes; a position without a node fails. */
export function attrsAt<Attrs>(doc: PMNode, at: number | null): Attrs {
  const node = at === null ? null : doc.nodeAt(at);
  if (node === null) throw new Error(`no node at ${at}`);
  return node.attrs as Attrs;
}

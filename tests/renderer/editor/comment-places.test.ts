// Where comments are on the page: on their words, with markers in the gutters that touch neither letters nor each other.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { commentsOnPage, makeCommentsOnPage } from '../../../renderer/editor/comment-places.ts';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../../shared/composition/phases.ts';
import { caretAt, stretchOf } from '../../../shared/display/caret.ts';
import { pageText } from '../../../shared/display/page-text.ts';
import { addComment } from '../../../shared/document/review/comments.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import type { Rect } from '../../../shared/kernel/geometry.ts';
import { article, edition, running, shippedFonts } from '../../shared/composition/support.ts';

const fonts = shippedFonts();
const frames = [{ at: [1, 1], span: [2, 10] }] as const;

/** The page with a comment on each range, given as text block, offset and length. */
function commented(doc: PMNode, ranges: readonly (readonly [number, number, number])[]): ComposedEdition {
  const { tr } = EditorState.create({ doc });
  const starts: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) starts.push(at + 1);
    return !node.isTextblock;
  });
  for (const [i, [block, offset, length]] of ranges.entries()) {
    const from = (starts[block] ?? 0) + offset;
    addComment(tr, from, from + length, { id: `c${i}`, text: '？', author: '林', at: '2026-03-01T08:00:00Z' });
  }
  return compose(tr.doc, fonts);
}

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('there is none');
  return one;
}

const apart = (a: Rect, b: Rect): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** The boxes of the letters of all lines. */
const letters = ({ pages }: ComposedEdition): readonly Rect[] =>
  pages.flatMap(({ display }) =>
    pageText(display).lines.map((line) => {
      const first = line.runs[0]?.glyphs[0]?.pen ?? 0;
      return stretchOf(line, first, line.width);
    }),
  );

describe('comments on the page', () => {
  const page = edition([article({ headline: ['题'], body: [running(200)], frames })]);
  it('are numbered in order and lie on the lines of their words', () => {
    const composed = commented(page, [
      [1, 30, 20],
      [1, 2, 4],
    ]);
    const shown = commentsOnPage(composed, 0);
    expect(shown.map(({ number, comment: { id } }) => [number, id])).toEqual([
      [1, 'c1'],
      [2, 'c0'],
    ]);
    const lines = pageText(first(composed.pages).display).lines.filter(
      ({ block, from, to }) => block === 1 && from < 50 && to > 30,
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(shown[1]?.rects.map(({ x, y }) => [x, y])).toEqual(
      lines.map((line) => {
        const { x, y } = caretAt(line, Math.max(30, line.from));
        return [x, y];
      }),
    );
  });
  it('change nothing of what is printed', () => {
    const printed = commented(page, [
      [0, 0, 1],
      [1, 30, 20],
    ]);
    expect(printed.pages.map(({ display }) => display)).toEqual(
      compose(page, fonts).pages.map(({ display }) => display),
    );
  });
  it('have markers that touch no letter and no other marker', () => {
    const ranges = Array.from({ length: 20 }, (_, i) => [1, 10 * (i >> 1), 3] as const);
    const composed = commented(page, ranges);
    const markers = commentsOnPage(composed, 0).flatMap(({ marker }) => marker ?? []);
    expect(markers).toHaveLength(20);
    for (const [i, marker] of markers.entries()) {
      expect(letters(composed).every((box) => apart(marker, box))).toBe(true);
      expect(markers.every((other, j) => i === j || apart(marker, other))).toBe(true);
    }
  });
  it('are the same values again where they look the same', () => {
    const composed = commented(page, [
      [0, 0, 1],
      [1, 30, 20],
    ]);
    const commentsOf = makeCommentsOnPage();
    const before = commentsOf(composed, 0);
    const { tr } = EditorState.create({ doc: composed.doc });
    let start = 0;
    composed.doc.descendants((node, at) => {
      if (node.type === schema.nodes.paragraph) start = at + 1;
    });
    const after = commentsOf(compose(tr.insertText('新', start).doc, fonts), 0);
    expect(after.map((one, i) => one === before[i])).toEqual([true, false]);
  });
  it('stand above the heads of vertical lines', () => {
    const vertical = edition([article({ headline: ['题'], body: [running(80)], frames, direction: 'vertical' })]);
    const composed = commented(vertical, [[1, 20, 3]]);
    const [one] = commentsOnPage(composed, 0);
    // Three characters of 9 pt, one of them a mark that may be squeezed to half.
    expect(one?.rects[0]?.height).toBeGreaterThan(2 * 9);
    expect(one?.rects[0]?.height).toBeLessThanOrEqual(3 * 9 + 1);
    const { marker } = one ?? {};
    expect(marker).toBeDefined();
    if (marker !== undefined && marker !== null)
      expect(letters(composed).every((box) => apart(marker, box))).toBe(true);
  });
  it('on overset text have no marker, and keep their number', () => {
    const small = edition([article({ headline: ['题'], body: [running(60), running(400)], frames })]);
    const shown = commentsOnPage(
      commented(small, [
        [2, 390, 4],
        [1, 0, 2],
      ]),
      0,
    );
    expect(shown.map(({ number, marker }) => [number, marker === null])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
  it('on struck text have a marker where it would stand', () => {
    const { tr } = EditorState.create({ doc: page });
    let start = 0;
    page.descendants((node, at) => {
      if (node.type === schema.nodes.paragraph) start = at + 1;
    });
    const note = { id: 'a', text: '？', author: '林', at: '2026-03-01T08:00:00Z' };
    const struck = schema.marks.deletion.create({ author: '林', at: note.at, joins: null });
    addComment(tr.addMark(start + 3, start + 6, struck), start + 3, start + 6, note);
    const [one] = commentsOnPage(compose(tr.doc, fonts), 0);
    expect(one?.rects).toEqual([]);
    expect(one?.marker).not.toBeNull();
  });
});

// The stable mode: whatever is typed, every line above it in its story stays as it is, until the lines are set free.
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { caretPlugin } from '../../../renderer/editor/caret-state.ts';
import { freeLines, holdAbove } from '../../../renderer/editor/hold-above.ts';
import { makeTextViews } from '../../../renderer/editor/text-view.ts';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { article, edition, running, shippedFonts } from '../../shared/composition/support.ts';

const fonts = shippedFonts();
const cache = makeCompositionCache();
const viewOf = makeTextViews();

const start = edition([
  article({
    fill: 'filled',
    body: [running(190), running(230)],
    frames: [{ at: [1, 1], span: [4, 40] }],
  }),
]);

const stateOf = (doc: PMNode): EditorState => EditorState.create({ doc, plugins: [caretPlugin()] });

const linesOf = (doc: PMNode) => compose(doc, fonts, cache).pages[0]?.lines ?? [];

/** The document after an edit in the stable mode. */
function edit(doc: PMNode, change: (tr: Transaction) => Transaction): PMNode {
  const state = stateOf(doc);
  const view = viewOf(state, compose(doc, fonts, cache), 0);
  if (view === null) throw new Error('no page');
  const { doc: next } = state.apply(holdAbove(change(state.tr), view));
  next.check();
  return next;
}

/** Where a line of the second paragraph begins in the document. */
function positionIn(doc: PMNode, paragraph: number, line: number, into: number): number {
  const { blocks } = compose(doc, fonts, cache);
  const block = blocks[paragraph];
  const found = linesOf(doc).filter((one) => one.paragraph === paragraph)[line];
  if (block === undefined || found === undefined) throw new Error('no such line');
  return block.start + found.display.from + into;
}

describe('holdAbove', () => {
  it('keeps all lines above the edit, whatever is typed', () => {
    for (const typed of ['一', '，', 'GDP 增长 5.2%', '“', '——', '很长的一句话，写了又写，还是没有写完']) {
      for (const line of [1, 4, 9]) {
        const above = linesOf(start)
          .slice(0, 16 + line)
          .map(({ text }) => text);
        const own = linesOf(start).findIndex((one) => one.paragraph === 1);
        const after = edit(start, (tr) => tr.insertText(typed, positionIn(start, 1, line, 4)));
        const count = own + line;
        expect(
          linesOf(after)
            .slice(0, count)
            .map(({ text }) => text),
        ).toEqual(above.slice(0, count));
      }
    }
  });

  it('keeps them through a deletion that the lines above could have taken in', () => {
    const at = positionIn(start, 1, 5, 0);
    const before = linesOf(start).map(({ text }) => text);
    const own = linesOf(start).findIndex((one) => one.paragraph === 1);
    const after = edit(start, (tr) => tr.delete(at, at + 3));
    expect(
      linesOf(after)
        .slice(0, own + 5)
        .map(({ text }) => text),
    ).toEqual(before.slice(0, own + 5));
  });

  it('composes the held document from scratch as it stands', () => {
    const after = edit(start, (tr) => tr.insertText('新加的字', positionIn(start, 1, 6, 2)));
    const fresh = compose(after, fonts).pages[0]?.lines.map(({ text }) => text);
    expect(fresh).toEqual(linesOf(after).map(({ text }) => text));
  });

  it('leaves other stories and edits without text alone', () => {
    const state = stateOf(start);
    const view = viewOf(state, compose(start, fonts, cache), 0);
    if (view === null) throw new Error('no page');
    const moved = state.tr.setSelection(TextSelection.near(start.resolve(20)));
    expect(holdAbove(moved, view).docChanged).toBe(false);
  });
});

describe('freeLines', () => {
  it('gives back the document as it would be composed without the mode', () => {
    const change = (tr: Transaction): Transaction => tr.insertText('新加的字', positionIn(start, 1, 6, 2));
    const held = edit(start, change);
    const free = stateOf(held).apply(freeLines(stateOf(held)) ?? stateOf(held).tr).doc;
    expect(free.eq(change(stateOf(start).tr).doc)).toBe(true);
    expect(freeLines(stateOf(free))).toBeNull();
  });
});

// Tracked edits: what each leaves on the page and in the document, and that all can be undone or made final.
import fc from 'fast-check';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { deleteSelected } from '../../../renderer/editor/bounds.ts';
import { deleteAtCaret } from '../../../renderer/editor/deleting.ts';
import { pasteBlocks } from '../../../renderer/editor/paste-blocks.ts';
import { makeSegments } from '../../../renderer/editor/segments.ts';
import { moveSelected } from '../../../renderer/editor/text-moves.ts';
import { outsideStruck, tracked } from '../../../renderer/editor/tracking.ts';
import { enter } from '../../../renderer/editor/typing.ts';
import type { Revision } from '../../../shared/document/review/revision.ts';
import { blockOffset, setOffset, setText } from '../../../shared/document/review/set-text.ts';
import { acceptAll, rejectAll } from '../../../shared/document/review/settling.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { author, edition, shown, tracked as words } from '../../shared/document/review/tracked-edition.ts';

const segments = makeSegments();
const LIN = author('林');
const WU = author('吴', '2026-03-01T10:00:00Z');

type Act = (state: EditorState) => Transaction | null;

/** The state after an act, tracked by someone or by nobody. */
function done(state: EditorState, act: Act, by: Revision | null): EditorState {
  const tr = act(state);
  if (tr === null) return state;
  const after = state.apply(outsideStruck(tracked(tr, state.selection, by), false));
  after.doc.check();
  return after;
}

const typing =
  (text: string): Act =>
  ({ tr, selection }) => {
    if (!selection.empty) deleteSelected(tr);
    return tr.insertText(text);
  };

/** A press of Backspace or Delete. */
const deleting =
  (step: 1 | -1): Act =>
  (state) =>
    state.selection.empty ? deleteAtCaret(state, step, 'character', segments) : deleteSelected(state.tr);

const entering: Act = ({ tr }) => enter(tr);

const pasting =
  (...texts: readonly string[]): Act =>
  (state) =>
    pasteBlocks(
      state,
      texts.map((text) => ({ role: 'paragraph', runs: [{ text, marks: [] }], own: false })),
    );

/** Text blocks of the body with where they start. */
function blocksOf(doc: PMNode): readonly { readonly node: PMNode; readonly start: number }[] {
  const blocks: { node: PMNode; start: number }[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) blocks.push({ node, start: at + 1 });
  });
  return blocks;
}

/** Puts caret or selection between places of the set text. */
function select(state: EditorState, from: readonly [number, number], to = from): EditorState {
  const blocks = blocksOf(state.doc);
  const at = ([block, offset]: readonly [number, number]): number => {
    const found = blocks[block];
    if (found === undefined) throw new Error(`there is no block ${block}`);
    return found.start + blockOffset(found.node, offset, 'before');
  };
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at(from), at(to))));
}

const stateOf = (...blocks: readonly PMNode[]): EditorState => EditorState.create({ doc: edition(...blocks) });

/** Block 0 is the headline. */
const BODY = 1;

describe('tracked edits', () => {
  const start = stateOf(words('春夏秋冬'), words('风霜雨雪'));
  const at = (offset: number, to = offset): EditorState => select(start, [BODY, offset], [BODY, to]);

  it('mark what is typed, one mark for a sitting', () => {
    const first = done(at(2), typing('甲'), LIN);
    const second = done(first, typing('乙'), author('林', '2026-03-01T08:00:09Z'));
    expect(shown(second.doc)[0]).toBe('春夏{+甲乙+}秋冬');
  });

  it('strike what is deleted, the caret before it after Backspace and behind it after Delete', () => {
    const back = done(at(2), deleting(-1), LIN);
    expect(shown(back.doc)[0]).toBe('春[-夏-]秋冬');
    expect(shown(done(back, deleting(-1), LIN).doc)[0]).toBe('[-春夏-]秋冬');
    expect(shown(done(back, typing('甲'), LIN).doc)[0]).toBe('春{+甲+}[-夏-]秋冬');
    const forth = done(at(1), deleting(1), LIN);
    expect(shown(done(forth, deleting(1), LIN).doc)[0]).toBe('春[-夏秋-]冬');
    expect(shown(done(forth, typing('甲'), LIN).doc)[0]).toBe('春[-夏-]{+甲+}秋冬');
  });

  it('put what replaces a selection behind what it replaces', () => {
    expect(shown(done(at(1, 3), typing('暑'), LIN).doc)[0]).toBe('春[-夏秋-]{+暑+}冬');
  });

  it('take back the author’s own insertions for good, and strike those of others', () => {
    const inserted = done(at(2), typing('甲乙'), LIN);
    expect(shown(done(inserted, deleting(-1), LIN).doc)[0]).toBe('春夏{+甲+}秋冬');
    expect(shown(done(inserted, deleting(-1), WU).doc)[0]).toBe('春夏{+甲+}{+[-乙-]+}秋冬');
  });

  it('keep what was struck already when more is deleted across it', () => {
    const struck = done(at(1, 2), deleting(-1), WU);
    const more = done(select(struck, [BODY, 0], [BODY, 2]), deleting(-1), LIN);
    expect(shown(more.doc)[0]).toBe('[-春-][-夏-][-秋-]冬');
  });

  it('know a paragraph that was begun, and join it again without a trace', () => {
    const divided = done(at(2), entering, LIN);
    expect(shown(divided.doc)).toEqual(['春夏', '>秋冬', '风霜雨雪']);
    expect(shown(done(divided, deleting(-1), LIN).doc)).toEqual(['春夏秋冬', '风霜雨雪']);
    expect(shown(done(divided, deleting(-1), WU).doc)).toEqual(['春夏[-¶-]秋冬', '风霜雨雪']);
  });

  it('keep a paragraph’s end that was deleted', () => {
    const joined = done(select(start, [BODY + 1, 0]), deleting(-1), LIN);
    expect(shown(joined.doc)).toEqual(['春夏秋冬[-¶-]风霜雨雪']);
    const across = done(select(start, [BODY, 2], [BODY + 1, 1]), deleting(-1), LIN);
    expect(shown(across.doc)).toEqual(['春夏[-秋冬-][-¶-][-风-]霜雨雪']);
    expect(shown(rejectAll(across.tr).doc)).toEqual(['春夏秋冬', '风霜雨雪']);
  });

  it('give an emptied paragraph’s place to its neighbour', () => {
    const subhead = stateOf(words(''), words('小题', { name: 'subhead' }));
    const gone = done(select(subhead, [BODY + 1, 0]), deleting(-1), LIN);
    expect(shown(gone.doc)).toEqual(['#[-¶-]小题']);
    expect(shown(rejectAll(gone.tr).doc)).toEqual(['', '#小题']);
    const struck = done(
      select(stateOf(words('[-旧-]'), words('小题', { name: 'subhead' })), [BODY + 1, 0]),
      deleting(-1),
      WU,
    );
    expect(shown(struck.doc)).toEqual(['#[-旧-][-¶-]小题']);
    expect(shown(rejectAll(struck.tr).doc)).toEqual(['旧', '#小题']);
  });

  it('know the paragraphs of a paste', () => {
    const pasted = done(at(2), pasting('甲', '乙', '丙'), LIN);
    expect(shown(pasted.doc)).toEqual(['春夏{+甲+}', '>{+乙+}', '>{+丙+}秋冬', '风霜雨雪']);
    expect(shown(rejectAll(pasted.tr).doc)).toEqual(['春夏秋冬', '风霜雨雪']);
    const atStart = done(at(0), pasting('甲', '乙'), LIN);
    expect(shown(rejectAll(atStart.tr).doc)).toEqual(['春夏秋冬', '风霜雨雪']);
    expect(shown(acceptAll(atStart.tr).doc)).toEqual(['甲', '乙春夏秋冬', '风霜雨雪']);
  });
});

describe('moved text', () => {
  const state = select(stateOf(words('春[-旧-]夏秋'), words('风霜')), [BODY, 0], [BODY, 2]);
  const moving: Act = (now) => {
    const last = blocksOf(now.doc).at(-1);
    return moveSelected(now, (last?.start ?? 0) + 1, false);
  };
  it('is struck where it was and inserted where it is, without what was struck', () => {
    expect(shown(done(state, moving, LIN).doc)).toEqual(['[-春旧夏-]秋', '风{+春夏+}霜']);
    expect(shown(done(state, moving, WU).doc)).toEqual(['[-春-][-旧-][-夏-]秋', '风{+春夏+}霜']);
  });
  it('takes what review has left on it along with the mode off', () => {
    expect(shown(done(state, moving, null).doc)).toEqual(['秋', '风春[-旧-]夏霜']);
  });
});

describe('with the mode off', () => {
  it('what is typed is plain, within the changes of others too', () => {
    const inserted = select(stateOf(words('春{+甲乙+}夏')), [BODY, 2]);
    expect(shown(done(inserted, typing('新'), null).doc)).toEqual(['春{+甲+}新{+乙+}夏']);
    const struck = select(stateOf(words('[-旧-]夏')), [BODY, 0]);
    expect(shown(done(struck, typing('新'), null).doc)).toEqual(['新[-旧-]夏']);
  });
  it('deletion steps over struck text', () => {
    const struck = select(stateOf(words('春[-旧-]夏')), [BODY, 1]);
    expect(shown(done(struck, deleting(1), null).doc)).toEqual(['春[-旧-]']);
    expect(shown(done(struck, deleting(-1), null).doc)).toEqual(['[-旧-]夏']);
  });
});

/** What is set of a document, block by block with its kind. */
const setBlocks = (doc: PMNode): readonly string[] =>
  blocksOf(doc).map(({ node }) => `${node.type.name}:${setText(node)}`);

interface RandomAct {
  readonly from: number;
  readonly length: number;
  readonly act: Act;
  readonly by: Revision;
}

const PASTES: readonly Act[] = [pasting('粘贴'), pasting('一段', '两段'), pasting('甲', '乙', '丙')];

const acts: fc.Arbitrary<Act> = fc.constantFrom(
  typing('新'),
  typing('两字'),
  deleting(-1),
  deleting(1),
  deleting(-1),
  entering,
  ...PASTES,
);

const edits = fc.array(
  fc.record<RandomAct>({
    from: fc.nat(40),
    length: fc.oneof(fc.constant(0), fc.nat(9)),
    act: acts,
    by: fc.constantFrom(LIN, WU),
  }),
  { minLength: 1, maxLength: 9 },
);

/** Selects the nth place of the set text, the same in documents that are set alike; selections stay in the headline or in the body. */
function selectNth(state: EditorState, from: number, length: number): EditorState {
  const places = blocksOf(state.doc).flatMap(({ node }, block) =>
    Array.from({ length: setText(node).length + 1 }, (_, offset) => [block, offset] as const),
  );
  const start = places[from % places.length];
  const end = places[(from % places.length) + length];
  if (start === undefined) return state;
  const inOnePart = end !== undefined && (start[0] === 0) === (end[0] === 0);
  return select(state, start, inOnePart ? end : start);
}

const FIRST = edition(
  words('春夏秋冬'),
  words('风霜', { name: 'subhead' }),
  words('雨雪，阴晴。'),
  words(''),
  words('尾'),
);

describe('random edits', () => {
  it('look tracked as they do untracked, are made final to the same, and rejected to the first document', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let plain = EditorState.create({ doc: FIRST });
        let kept = EditorState.create({ doc: FIRST });
        for (const { from, length, act, by } of list) {
          plain = done(selectNth(plain, from, length), act, null);
          kept = done(selectNth(kept, from, length), act, by);
          expect(setBlocks(kept.doc)).toEqual(setBlocks(plain.doc));
        }
        expect(setBlocks(acceptAll(kept.tr).doc)).toEqual(setBlocks(plain.doc));
        expect(acceptAll(kept.tr).doc.eq(plain.doc)).toBe(true);
        const back = rejectAll(kept.tr).doc;
        back.check();
        const words = (doc: PMNode): readonly string[] => blocksOf(doc).map(({ node }) => node.textContent);
        expect(words(back)).toEqual(words(FIRST));
        // An emptied block takes the role of what is pasted into it, and roles are not tracked.
        if (!list.some(({ act }) => PASTES.includes(act))) expect(back.eq(FIRST)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leave no caret within struck text', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let state = EditorState.create({ doc: FIRST });
        for (const { from, length, act, by } of list) {
          state = done(selectNth(state, from, length), act, by);
          const { $head } = state.selection;
          const before = blockOffset($head.parent, setOffset($head.parent, $head.parentOffset), 'before');
          const after = blockOffset($head.parent, setOffset($head.parent, $head.parentOffset), 'after');
          expect([before, after]).toContain($head.parentOffset);
        }
      }),
    );
  });
});

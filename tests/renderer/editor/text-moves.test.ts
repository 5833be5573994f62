// Dragged text: it moves or is copied within a story and between parts, as one step, and no character is ever lost.
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { dropBlocks, moveSelected } from '../../../renderer/editor/text-moves.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { article, edition, photo } from '../../shared/composition/support.ts';

const frames = [{ at: [1, 1], span: [2, 20] }] as const;
const plain = edition([
  article({
    kicker: '夏夜',
    headline: ['渡口', '的灯'],
    byline: '林一',
    body: ['入夜以后。', '## 水声', '芦苇在风里。', '船靠岸。'],
    frames,
  }),
  photo({ at: [3, 1], span: [2, 10] }, '渡船图', ''),
]);

/** Where a stretch of text begins. */
function find(text: string): number {
  let found = -1;
  plain.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const index = node.textContent.indexOf(text);
    if (index >= 0 && found < 0) found = at + 1 + index;
    return false;
  });
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}
const behind = (text: string): number => find(text) + text.length;
const doc = EditorState.create({ doc: plain }).tr.addMark(find('以后'), behind('以后'), schema.mark('strong')).doc;

function parts(now: PMNode): readonly string[] {
  const out: string[] = [];
  now.descendants((node) => {
    if (!node.isTextblock) return true;
    let text = '';
    node.forEach((child) => {
      text += child.marks.length > 0 ? `[${child.text}]` : child.text;
    });
    out.push(text);
    return false;
  });
  return out;
}

const stateWith = (from: number, to: number): EditorState =>
  EditorState.create({ doc, selection: TextSelection.create(doc, from, to), plugins: [history()] });

/** The texts after a move, in one string, and what is selected. */
function moved(from: number, to: number, target: number, copies = false) {
  const tr = moveSelected(stateWith(from, to), target, copies);
  if (tr === null) return null;
  tr.doc.check();
  return { parts: parts(tr.doc).join(' | '), selected: tr.doc.textBetween(tr.selection.from, tr.selection.to, '/') };
}

const BEFORE = parts(doc).join(' | ');

describe('moveSelected', () => {
  it('moves text within its paragraph and selects it there, emphases and all', () => {
    expect(moved(find('以后'), behind('以后'), find('入夜'))).toEqual({
      parts: BEFORE.replace('入夜[以后]', '[以后]入夜'),
      selected: '以后',
    });
  });

  it('copies where it is told to, also to the selection’s own edge', () => {
    const copied = moved(find('芦苇'), behind('芦苇'), behind('芦苇在'), true);
    expect(copied?.parts).toBe(BEFORE.replace('芦苇在', '芦苇在芦苇'));
    expect(moved(find('芦苇'), behind('芦苇'), behind('芦苇'), true)?.parts).toBe(BEFORE.replace('芦苇', '芦苇芦苇'));
  });

  it('does nothing without a selection or when it is dropped on itself', () => {
    expect(moved(find('芦苇'), find('芦苇'), find('船'))).toBeNull();
    for (const at of [0, 1, 2]) expect(moved(find('芦苇'), behind('芦苇'), find('芦苇') + at)).toBeNull();
    expect(moved(find('芦苇'), behind('芦苇'), find('芦苇') + 1, true)).toBeNull();
  });

  it('moves into a caption, a credit and a headline, and drops only what they cannot hold', () => {
    expect(moved(find('芦苇'), behind('芦苇'), behind('渡船图'))?.parts).toContain('渡船图芦苇');
    expect(moved(find('以后'), behind('以后'), behind('的灯'))?.parts).toContain('的灯[以后]');
    const several = moved(behind('入'), behind('芦苇'), behind('渡船图'));
    expect(several?.parts).toContain('渡船图夜[以后]。 水声 芦苇');
    expect(several?.parts).toContain('入在风里。');
  });

  it('moves whole paragraphs as paragraphs to another’s edge', () => {
    expect(moved(find('船靠岸。'), behind('船靠岸。'), find('入夜'))).toEqual({
      parts: BEFORE.replace(' | 船靠岸。', '').replace('入夜', '船靠岸。 | 入夜'),
      selected: '船靠岸。',
    });
    const two = moved(find('入夜'), behind('水声'), behind('船靠岸。'));
    expect(two?.parts).toBe(
      BEFORE.replace('入夜[以后]。 | 水声 | ', '').replace('船靠岸。', '船靠岸。 | 入夜[以后]。 | 水声'),
    );
    expect(two?.selected).toBe('入夜以后。/水声');
    // To where they are already.
    expect(moved(find('水声'), behind('水声'), find('芦苇'))).toBeNull();
  });

  it('leaves no empty paragraph or headline line behind', () => {
    expect(moved(find('船靠岸。'), behind('船靠岸。'), behind('芦苇'))?.parts).toBe(
      BEFORE.replace('芦苇', '芦苇船靠岸。').replace(' | 船靠岸。 |', ' |'),
    );
    expect(moved(find('的灯'), behind('的灯'), behind('入夜'))?.parts).toBe(
      BEFORE.replace('入夜', '入夜的灯').replace('渡口 | 的灯', '渡口'),
    );
  });

  it('is one thing to undo', () => {
    let state = stateWith(find('以后'), behind('以后'));
    const tr = moveSelected(state, behind('渡船图'), false);
    if (tr === null) throw new Error('nothing moved');
    state = state.apply(tr);
    expect(state.doc.eq(doc)).toBe(false);
    undo(state, (back) => {
      state = state.apply(back);
    });
    expect(state.doc.eq(doc)).toBe(true);
  });

  it('never loses a character, wherever it goes from and to', () => {
    /** Both ends and the middle of every text. */
    const places: number[] = [];
    doc.descendants((node, at) => {
      if (!node.isTextblock) return true;
      const { size } = node.content;
      places.push(...new Set([at + 1, at + 1 + Math.floor(size / 2), at + 1 + size]));
      return false;
    });
    const letters = (now: PMNode): string => [...now.textContent.replaceAll(' ', '')].sort().join('');
    const before = letters(doc);
    const inArticle = places.filter((at) => doc.resolve(at).node(2).type.name === 'article');
    let moves = 0;
    for (const from of inArticle) {
      for (const to of inArticle.filter((at) => at > from)) {
        const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
        const text = doc.textBetween(from, to);
        // Every other target: each of them is met with many selections.
        for (const target of places.filter((_, i) => (i + from + to) % 2 === 0)) {
          const tr = moveSelected(state, target, false);
          if (tr === null) continue;
          tr.doc.check();
          moves += 1;
          const selected = tr.doc.textBetween(tr.selection.from, tr.selection.to).replaceAll(' ', '');
          if (letters(tr.doc) === before && selected === text) continue;
          throw new Error(`${from}–${to} to ${target}: ${parts(tr.doc).join(' | ')}, selected ${selected}`);
        }
      }
    }
    expect(moves).toBeGreaterThan(1000);
  });
});

describe('dropBlocks', () => {
  it('puts text from elsewhere in and selects it', () => {
    const state = stateWith(find('入夜'), find('入夜'));
    const runs = [{ text: '对岸', marks: [] }];
    const tr = dropBlocks(state, behind('渡船'), [{ role: 'paragraph', runs, own: false }]);
    expect(tr === null ? null : parts(tr.doc).at(-2)).toBe('渡船对岸图');
    expect(tr?.doc.textBetween(tr.selection.from, tr.selection.to)).toBe('对岸');
    expect(dropBlocks(state, behind('渡船'), [{ role: 'paragraph', runs: [], own: false }])).toBeNull();
  });
});

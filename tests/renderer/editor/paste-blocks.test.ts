// Where pasted paragraphs go: joined to what is there, kept apart by role, one line in one-line parts, never over a part's bounds.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { pasteBlocks } from '../../../renderer/editor/paste-blocks.ts';
import type { PastedBlock } from '../../../renderer/editor/pasted-text.ts';
import type { EmphasisName, NodeName, PMNode } from '../../../shared/document/schema.ts';
import { article, edition, photo } from '../../shared/composition/support.ts';

const frames = [{ at: [1, 1], span: [2, 20] }] as const;
const doc = edition([
  article({ headline: ['渡口的灯'], byline: '林一', body: ['入夜以后。', '## 水声', '芦苇在风里。'], frames }),
  photo({ at: [3, 1], span: [2, 10] }, '渡口。', '林一摄'),
]);

function find(text: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (index >= 0 && found < 0) found = at + index;
  });
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

const block = (
  text: string,
  role: NodeName = 'paragraph',
  own = false,
  marks: readonly EmphasisName[] = [],
): PastedBlock => ({
  role,
  runs: text === '' ? [] : [{ text, marks }],
  own,
});

const parts = (now: PMNode): readonly string[] => {
  const out: string[] = [];
  now.descendants((node) => {
    if (!node.isTextblock) return true;
    let text = '';
    node.forEach((child) => {
      text +=
        child.marks.length > 0 ? `[${child.marks.map(({ type }) => type.name).join('+')} ${child.text}]` : child.text;
    });
    out.push(`${node.type.name}:${text}`);
    return false;
  });
  return out;
};

/** The parts after a paste, with the caret as `|`. */
function pasted(from: number, to: number, ...blocks: readonly PastedBlock[]): readonly string[] {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const tr = pasteBlocks(state, blocks);
  if (tr === null) throw new Error('nothing was pasted');
  const after = state.apply(tr);
  after.doc.check();
  return parts(state.apply(tr.insertText('|')).doc);
}

const FIRST = find('入夜');
const END = FIRST + '入夜以后。'.length;
const REST = ['caption:渡口。', 'credit:林一摄'];
const HEAD = ['headlineLine:渡口的灯', 'byline:林一'];
const TAIL = ['subhead:水声', 'paragraph:芦苇在风里。', ...REST];

describe('in the body', () => {
  it('one paragraph joins the text at the caret, a subhead too', () => {
    const at = FIRST + 2;
    expect(pasted(at, at, block('一'))).toEqual([...HEAD, 'paragraph:入夜一|以后。', ...TAIL]);
    expect(pasted(at, at, block('一', 'subhead'))).toEqual([...HEAD, 'paragraph:入夜一|以后。', ...TAIL]);
  });
  it('several paragraphs join at both ends', () => {
    const at = FIRST + 2;
    expect(pasted(at, at, block('一'), block('二', 'subhead'), block('三'))).toEqual([
      ...HEAD,
      'paragraph:入夜一',
      'subhead:二',
      'paragraph:三|以后。',
      ...TAIL,
    ]);
  });
  it('subheads at the ends stay on their own', () => {
    const at = FIRST + 2;
    expect(pasted(at, at, block('一', 'subhead'), block('二', 'subhead'))).toEqual([
      ...HEAD,
      'paragraph:入夜',
      'subhead:一',
      'subhead:二|',
      'paragraph:以后。',
      ...TAIL,
    ]);
  });
  it('go before a paragraph at its start and behind it at its end', () => {
    expect(pasted(FIRST, FIRST, block('一', 'subhead'), block('二'))).toEqual([
      ...HEAD,
      'subhead:一',
      'paragraph:二|入夜以后。',
      ...TAIL,
    ]);
    expect(pasted(END, END, block('一'), block('二', 'subhead'))).toEqual([
      ...HEAD,
      'paragraph:入夜以后。一',
      'subhead:二|',
      ...TAIL,
    ]);
  });
  it('take the place of an emptied paragraph, role and all', () => {
    expect(pasted(FIRST, END, block('一', 'subhead'))).toEqual([...HEAD, 'subhead:一|', ...TAIL]);
  });
  it('a dateline is one only at the story’s start', () => {
    const dateline = block('本报讯', 'paragraph', true, ['dateline']);
    expect(pasted(FIRST, FIRST, dateline)[2]).toBe('paragraph:[dateline 本报讯]|入夜以后。');
    expect(pasted(END, END, dateline)[2]).toBe('paragraph:入夜以后。本报讯|');
  });
});

describe('over several parts', () => {
  it('each loses its own text, and none is merged with another', () => {
    const from = find('的灯');
    expect(pasted(from, FIRST + 2, block('一'), block('二'))).toEqual([
      'headlineLine:渡口一 二|',
      'byline:',
      'paragraph:以后。',
      ...TAIL,
    ]);
  });
});

describe('in parts of one line', () => {
  it('blocks become one line, marks kept where they are allowed', () => {
    const at = find('渡口。');
    const blocks = [block('一', 'subhead'), block('二', 'paragraph', false, ['strong'])];
    expect(pasted(at, at, ...blocks)).toContain('caption:一 [strong 二|]渡口。');
    const head = find('的灯');
    expect(pasted(head, head, ...blocks)[0]).toBe('headlineLine:渡口一 [strong 二|]的灯');
  });
  it('lines of our own headlines stay lines in a headline', () => {
    const head = find('的灯');
    const lines = [block('一', 'headlineLine', true), block('二', 'headlineLine', true)];
    expect(pasted(head, head, ...lines).slice(0, 2)).toEqual(['headlineLine:渡口一', 'headlineLine:二|的灯']);
    expect(pasted(END, END, ...lines).slice(2, 4)).toEqual(['paragraph:入夜以后。一', 'paragraph:二|']);
  });
});

describe('a clipboard without text', () => {
  it('changes nothing, not even the selection', () => {
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, FIRST, END) });
    expect(pasteBlocks(state, [])).toBeNull();
    expect(pasteBlocks(state, [block('')])).toBeNull();
  });
});

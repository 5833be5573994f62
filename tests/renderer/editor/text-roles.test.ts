// Emphases and roles over selections: given, taken away, and refused where they have no place.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { isRoleActive, type TextRole, toggleRole } from '../../../renderer/editor/text-roles.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { article, edition, photo } from '../../shared/composition/support.ts';

const frames = [{ at: [1, 1], span: [2, 20] }] as const;
const doc = edition([
  article({ headline: ['渡口的灯'], byline: '林一', body: ['本报讯 入夜以后。', '## 水声', '芦苇在风里。'], frames }),
  photo({ at: [3, 1], span: [2, 10] }, '渡口。', '林一摄'),
]);

/** Where a text begins in the document. */
function find(within: PMNode, text: string): number {
  let found = -1;
  within.descendants((node, at) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (index >= 0 && found < 0) found = at + index;
  });
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

/** A state with the text from the start of one word to the end of another selected. */
function selecting(from: string, to = from, within = doc): EditorState {
  const selection = TextSelection.create(within, find(within, from), find(within, to) + to.length);
  return EditorState.create({ doc: within, selection });
}

function apply(state: EditorState, role: TextRole): EditorState {
  const tr = toggleRole(state, role);
  if (tr === null) throw new Error(`${role} has no place here`);
  const next = state.apply(tr);
  next.doc.check();
  return next;
}

/** The story's parts as `type:text`, marks in brackets. */
const parts = ({ doc: now }: EditorState): readonly string[] => {
  const out: string[] = [];
  now.descendants((node) => {
    if (!node.isTextblock) return true;
    let text = '';
    node.forEach((child) => {
      text += child.marks.length > 0 ? `[${child.marks.map(({ type }) => type.name)} ${child.text}]` : child.text;
    });
    out.push(`${node.type.name}:${text}`);
    return false;
  });
  return out;
};

describe('emphases', () => {
  it('mark the selection, and unmark it when all of it is marked', () => {
    const marked = apply(selecting('入夜'), 'strong');
    expect(parts(marked)).toContain('paragraph:本报讯 [strong 入夜]以后。');
    expect(isRoleActive(marked, 'strong')).toBe(true);
    expect(parts(apply(marked, 'strong'))).toContain('paragraph:本报讯 入夜以后。');
  });

  it('mark the rest of a selection that is marked in part', () => {
    const part = apply(selecting('入夜'), 'emphasis');
    const wider = EditorState.create({ doc: part.doc, selection: selecting('入夜', '以后', part.doc).selection });
    expect(isRoleActive(wider, 'emphasis')).toBe(false);
    expect(parts(apply(wider, 'emphasis'))).toContain('paragraph:本报讯 [emphasis 入夜以后]。');
  });

  it('wait for what is typed next at a mere caret', () => {
    const at = find(doc, '入夜');
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, at) });
    const next = state.apply(toggleRole(state, 'strong') ?? state.tr);
    expect(parts(next.apply(next.tr.insertText('夜')))).toContain('paragraph:本报讯 [strong 夜]入夜以后。');
  });
});

describe('emphasis dots', () => {
  it('go with the other emphases on one stretch', () => {
    const bold = apply(selecting('入夜'), 'strong');
    const both = EditorState.create({ doc: bold.doc, selection: selecting('入夜', '入夜', bold.doc).selection });
    expect(parts(apply(both, 'dots'))).toContain('paragraph:本报讯 [strong,dots 入夜]以后。');
  });
});

describe('the dateline', () => {
  it('takes the first words of the story up to the caret or the selection’s end', () => {
    expect(parts(apply(selecting('报讯'), 'dateline'))).toContain('paragraph:[dateline 本报讯] 入夜以后。');
  });

  it('is taken away whole', () => {
    const given = apply(selecting('本报讯'), 'dateline');
    expect(parts(apply(given, 'dateline'))).toContain('paragraph:本报讯 入夜以后。');
  });

  it('has no place in later paragraphs, headlines and captions', () => {
    for (const text of ['芦苇', '渡口的', '渡口。']) expect(toggleRole(selecting(text), 'dateline')).toBeNull();
  });
});

describe('subheads', () => {
  it('are made of paragraphs and become paragraphs again', () => {
    const made = apply(selecting('芦苇'), 'subhead');
    expect(parts(made)).toContain('subhead:芦苇在风里。');
    expect(parts(apply(made, 'subhead'))).toContain('paragraph:芦苇在风里。');
  });

  it('drop the dateline, which they cannot hold', () => {
    expect(parts(apply(apply(selecting('本报讯'), 'dateline'), 'subhead'))).toContain('subhead:本报讯 入夜以后。');
  });

  it('have no place outside the body', () => {
    expect(toggleRole(selecting('渡口的'), 'subhead')).toBeNull();
  });
});

describe('the byline', () => {
  it('takes a paragraph’s words after those it has', () => {
    expect(parts(apply(selecting('芦苇'), 'byline'))).toEqual([
      'headlineLine:渡口的灯',
      'byline:林一 芦苇在风里。',
      'paragraph:本报讯 入夜以后。',
      'subhead:水声',
      'caption:渡口。',
      'credit:林一摄',
    ]);
  });

  it('holds them as one text with those, as its file does', () => {
    const { doc: after } = apply(selecting('芦苇'), 'byline');
    expect(schema.nodeFromJSON(after.toJSON()).eq(after)).toBe(true);
  });

  it('is made where the story has none, and leaves the body a paragraph', () => {
    const bare = edition([article({ body: ['林二'], frames })]);
    expect(parts(apply(selecting('林二', '林二', bare), 'byline'))).toEqual(['byline:林二', 'paragraph:']);
  });

  it('becomes the body’s last paragraph', () => {
    expect(parts(apply(selecting('林一'), 'byline'))).toEqual([
      'headlineLine:渡口的灯',
      'paragraph:本报讯 入夜以后。',
      'subhead:水声',
      'paragraph:芦苇在风里。',
      'paragraph:林一',
      'caption:渡口。',
      'credit:林一摄',
    ]);
  });
});

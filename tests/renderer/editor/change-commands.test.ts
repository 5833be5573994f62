// Commands over changes: which one the caret means, which is next, and what a selection settles.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { nextChange, settleAll, settleSelected, showChange } from '../../../renderer/editor/change-commands.ts';
import { edition, shown, tracked } from '../../shared/document/review/tracked-edition.ts';

const doc = edition(tracked('春[-夏-]{+暑+}秋'), tracked('[-霜-]雪'));
const changes = (): readonly string[] => {
  const found: string[] = [];
  let state = EditorState.create({ doc });
  for (let i = 0; i < 4; i += 1) {
    const change = nextChange(state, 1);
    if (change === null) break;
    found.push(change.text);
    state = state.apply(showChange(state, change));
  }
  return found;
};

/** Where a stretch of text begins. */
function find(text: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (index >= 0) found = at + index;
  });
  return found;
}

const stateAt = (from: number, to = from): EditorState =>
  EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });

describe('changes', () => {
  it('follow each other, round the end', () => {
    expect(changes()).toEqual(['夏', '暑', '霜', '夏']);
    expect(nextChange(stateAt(find('暑')), -1)?.text).toBe('夏');
    expect(nextChange(stateAt(find('春')), -1)?.text).toBe('霜');
  });

  it('are settled at the caret: the one that ends there before the one that begins', () => {
    const atEnd = settleSelected(stateAt(find('暑') + 1), 'reject');
    expect(shown(atEnd?.doc ?? doc)).toEqual(['春[-夏-]秋', '[-霜-]雪']);
    const between = settleSelected(stateAt(find('暑')), 'reject');
    expect(shown(between?.doc ?? doc)).toEqual(['春夏{+暑+}秋', '[-霜-]雪']);
    expect(settleSelected(stateAt(find('雪') + 1), 'accept')).toBeNull();
  });

  it('are settled in a selection, or all', () => {
    const some = settleSelected(stateAt(find('春'), find('秋')), 'accept');
    expect(shown(some?.doc ?? doc)).toEqual(['春暑秋', '[-霜-]雪']);
    expect(shown(settleAll(stateAt(find('春')), 'reject')?.doc ?? doc)).toEqual(['春夏秋', '霜雪']);
  });
});

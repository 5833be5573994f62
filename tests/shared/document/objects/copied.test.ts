// Objects are copied and pasted with their words; what was cut comes back as it was.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { copiedNodes, pasteObjects } from '../../../../shared/document/objects/copied.ts';
import { selectedObjects } from '../../../../shared/document/objects/object-selection.ts';
import { objectsOfPage } from '../../../../shared/document/objects/placed-object.ts';
import { removeObjects } from '../../../../shared/document/objects/remove.ts';
import { article, edition } from '../../composition/support.ts';
import { expectSound, pageOfObjects, refOf } from './page-of-objects.ts';

const state = pageOfObjects();
const all = objectsOfPage(state.doc, 0).map(({ ref }) => ref);

describe('objects on the clipboard', () => {
  it('come back to their page as they were when they had been cut from it', () => {
    const words = [refOf(state, 'frame'), refOf(state, 'frame', 2), refOf(state, 'photo')];
    const nodes = copiedNodes(state, words);
    const cut = removeObjects(
      state,
      all.filter(({ kind }) => kind === 'frame' || kind === 'photo'),
    );
    if (cut === null) throw new Error('nothing was cut');
    const tr = pasteObjects(state.apply(cut), 0, nodes, false);
    expect(tr?.doc.nodeAt(refOf(state, 'frame').at)?.eq(state.doc.nodeAt(refOf(state, 'frame').at) ?? state.doc)).toBe(
      true,
    );
  });

  it('are copied whole onto their own page and another one, under names of their own', () => {
    const nodes = copiedNodes(state, all);
    const other = EditorState.create({ doc: edition([article({ body: ['河水涨了。'] })]) });
    for (const target of [state, other]) {
      const tr = pasteObjects(target, 0, nodes, false);
      if (tr === null) throw new Error('nothing was pasted');
      expectSound(tr.doc);
      expect(selectedObjects(target.apply(tr)).length).toBeGreaterThanOrEqual(all.length);
    }
    expect(pasteObjects(state, 0, [], false)).toBeNull();
  });
});

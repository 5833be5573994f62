// Where the caret is on the page when no line holds it.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { caretOnPage } from '../../../renderer/editor/text-view.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { pageText } from '../../../shared/display/page-text.ts';
import { edition, photo, running, shippedFonts } from '../../shared/composition/support.ts';

describe('a caret in overset words of photos', () => {
  it('stands at the foot of its own photo, also where another one shows the same picture', () => {
    const doc = edition([
      photo({ at: [1, 30], span: [1, 8], photo: 'photos/a.jpg' }, running(200)),
      photo({ at: [3, 30], span: [1, 8], photo: 'photos/a.jpg' }, running(200)),
    ]);
    const composed = compose(doc, shippedFonts());
    const [page] = composed.pages;
    if (page === undefined) throw new Error('there is no page');
    const feet = page.overset.map(({ at, blocks }) => {
      const entry = composed.blocks[blocks[0]?.block ?? -1];
      if (entry === undefined) throw new Error('overset words have no block');
      const end = entry.start + entry.node.content.size;
      const state = EditorState.create({ doc, selection: TextSelection.create(doc, end) });
      const caret = caretOnPage({ state, composed, page, text: pageText(page.display) });
      return { own: at === null ? null : at.x, caret: caret?.rect.x, seen: caret?.seen };
    });
    expect(feet).toHaveLength(2);
    expect(feet[0]?.own).not.toBe(feet[1]?.own);
    expect(feet.map(({ caret, seen }) => [caret, seen])).toEqual(feet.map(({ own }) => [own, false]));
  });
});

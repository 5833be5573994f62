// One page with every kind of object, for the tests of what is done with objects.
import { EditorState } from 'prosemirror-state';
import { expect } from 'vitest';
import { documentProblem } from '../../../../shared/document/codec/check-document.ts';
import type { ObjectRef } from '../../../../shared/document/objects/object-ref.ts';
import { objectsOfPage } from '../../../../shared/document/objects/placed-object.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import { article, box, edition, nameplate, photo, rule } from '../../composition/support.ts';

const LONG = '春天的河水涨上来，田里的麦子青了一片，村里的人都忙着下地。'.repeat(12);

/** A lead story of two frames under its headline, a second story, two photos, a rule along and one down, a box, a nameplate. */
export function pageOfObjects(): EditorState {
  const doc = edition([
    nameplate({ at: [1, 1], span: [1, 3] }, '河畔日报'),
    article({
      story: 'stories/lead.md',
      headline: ['河水涨了'],
      body: [LONG, LONG],
      headlineFrame: { at: [1, 5], span: [2, 4] },
      frames: [
        { at: [1, 9], span: [2, 12] },
        { at: [3, 5], span: [2, 10] },
      ],
    }),
    article({ story: 'stories/second.md', body: [LONG], frames: [{ at: [1, 24], span: [4, 12], columns: 3 }] }),
    photo({ at: [3, 16], span: [1, 6], story: 'stories/lead.md' }, '村口'),
    photo({ at: [4, 16], span: [1, 6], photo: 'photos/b.jpg' }, '', '■ 摄'),
    rule({ from: [1, 23], to: [4, 23], style: 'thin' }),
    rule({ from: [3, 5], to: [3, 20], style: 'thin' }),
    box({ at: [1, 37], span: [4, 4], border: 'thin' }),
  ]);
  return EditorState.create({ doc });
}

const PHOTOS: ReadonlySet<string> = new Set(['photos/a.jpg', 'photos/b.jpg']);

/** The page's objects of a kind, in the order of the document. */
export function refs(state: EditorState, kind: ObjectRef['kind']): readonly ObjectRef[] {
  return objectsOfPage(state.doc, 0).flatMap(({ ref }) => (ref.kind === kind ? [ref] : []));
}

/** The only or first object of a kind; `index` for others. */
export function refOf(state: EditorState, kind: ObjectRef['kind'], index = 0): ObjectRef {
  const ref = refs(state, kind)[index];
  if (ref === undefined) throw new Error(`there is no ${kind} ${index}`);
  return ref;
}

/** The text of stories and captions, in the order of the document. */
export const wordsOf = (doc: PMNode): string => doc.textBetween(0, doc.content.size, '|');

/** Nothing in the document would make its file unreadable: all lies inside the page, as wide as it must be. */
export function expectSound(doc: PMNode): void {
  doc.check();
  expect(documentProblem(doc, PHOTOS)).toBeUndefined();
}

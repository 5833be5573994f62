// Going to places of the edition: a page, a story, a photo, a finding; the caret goes along, so that keys mean what is seen.
import { arrivalAt, type Destination, firstTextOn } from '../editor/destinations.ts';
import type { Place } from '../editor/locate.ts';
import type { WindowContext } from './window-context.tsx';

type Going = Pick<WindowContext, 'store' | 'view'>;

/** Shows a place and makes it flash, on whichever page it is. */
export function point({ store, view }: Going, place: Place): void {
  const turned = place.page !== store.get().page;
  if (turned) store.set((state) => ({ ...state, page: place.page }));
  // The other page is painted in the next frame.
  if (turned) requestAnimationFrame(() => view.point(place));
  else view.point(place);
}

/** Turns to a page (ordinal, from 0) and puts the caret into its first story. */
function goToPage({ store, view }: Going, page: number): void {
  const { opened } = store.get();
  if (opened === null || page < 0 || page >= opened.editor.doc.childCount) return;
  store.set((state) => ({ ...state, page }));
  const position = firstTextOn(opened.editor.doc, page);
  if (position !== null) view.goTo(position);
}

export function goTo(context: Going, to: Destination): void {
  const { opened } = context.store.get();
  if (opened === null) return;
  if (to.kind === 'page') {
    goToPage(context, to.page);
    return;
  }
  const { position, place } = arrivalAt(opened, to);
  if (position !== null) context.view.goTo(position);
  if (place !== null) point(context, place);
}

/** Turns to the next page (1) or the one before (−1); at either end there is none. */
export const turnPage = (context: Going, by: 1 | -1): void => goToPage(context, context.store.get().page + by);

/** Goes to the finding after the last one that was gone to (1), or to the one before it (−1), round the end. */
export function stepFinding(context: Going, by: 1 | -1): void {
  const { opened, atFinding } = context.store.get();
  const findings = opened?.findings ?? [];
  const from = atFinding ?? (by > 0 ? -1 : 0);
  const at = (from + by + findings.length) % findings.length;
  const finding = findings[at];
  if (finding === undefined) return;
  context.store.set((state) => ({ ...state, panel: true, sidePanel: 'findings', atFinding: at }));
  goTo(context, { kind: 'finding', finding });
}

// The text as it is shown: on the page, and in a story's galley beside it while that is open. Says which lines, and where the caret is seen.
import type { Rect } from '../../shared/kernel/geometry.ts';
import type { TextMarks } from '../painter/text-marks.ts';
import { type GalleyView, isAtPagesEnd, makeGalleyViews } from './galley-view.ts';
import type { Move } from './move-commands.ts';
import type { Opened } from './opened.ts';
import { type CaretOnPage, caretOnPage, makeTextViews, type TextView } from './text-view.ts';

/** The two views onto the text. */
export type ShownIn = 'page' | 'galley';

/** A place on screen where text is painted; rectangles are those of its display list, pt. */
interface ShownPlace {
  /** `isOther`: the user works in the other view, this one follows. */
  show(marks: TextMarks, isOther: boolean): void;
  /** Client px of a rectangle, and the size of a point there, px. */
  onScreen(rect: Rect): { readonly left: number; readonly top: number; readonly scale: number };
  /** Scrolls as little as brings a rectangle into view. */
  keepInView(rect: Rect): void;
}

export interface GalleyPlace extends ShownPlace {
  /** Shows a story's galley, soon; null where there is no story. */
  paint(view: GalleyView | null): void;
}

/** Where the text is shown; the page itself is a place. */
export interface ShownTextHost extends ShownPlace {
  opened(): Opened;
  /** Ordinal of the page shown. */
  page(): number;
  /** The galley beside the page; null while it is closed. */
  galley(): GalleyPlace | null;
  /** True where the galley shows what is struck out of the text. */
  showsStruck(): boolean;
}

export interface ShownText {
  /** The user turns to a view; false where he is in it already. */
  turnTo(view: ShownIn): boolean;
  isIn(view: ShownIn): boolean;
  page(): TextView | null;
  galley(): GalleyView | null;
  /** The text in the view that the user works in. */
  now(): TextView | null;
  /** The lines that a move of the caret goes by: the view's, and where the page has no more of them the galley's, open or not. */
  linesFor(move: Move, text: TextView): TextView;
  /** Where the caret is to be seen: in the view the user works in, or where that does not show it in the other. */
  caret(): { readonly place: ShownPlace; readonly caret: CaretOnPage } | null;
  /** Brings the caret into view where the user works, if `here`, and in the view that follows. */
  reveal(here: boolean): void;
}

export function makeShownText(host: ShownTextHost): ShownText {
  const viewOf = makeTextViews();
  const galleyOf = makeGalleyViews();
  let worksIn: ShownIn = 'page';

  const page = (): TextView | null => {
    const { editor, composed } = host.opened();
    return viewOf(editor, composed, host.page());
  };
  const galley = (): GalleyView | null => {
    const beside = page();
    return beside && galleyOf(host.opened(), beside.page, host.page(), host.showsStruck());
  };
  const caretIn = (text: TextView | null): CaretOnPage | null => text && caretOnPage(text);

  return {
    turnTo(view) {
      if (worksIn === view) return false;
      worksIn = view;
      return true;
    },
    isIn: (view) => worksIn === view,
    page,
    galley,
    now: () => (worksIn === 'galley' && host.galley() !== null ? (galley() ?? page()) : page()),
    linesFor(move, text) {
      const isDown = 'by' in move && (move.by === 'line' || move.by === 'screen') && move.step > 0;
      const shows = (view: TextView | null): boolean => caretIn(view)?.seen === true;
      if (shows(text) && !(isDown && isAtPagesEnd(text))) return text;
      // A caret outside of every story, as in the folio line, has no galley: the page's lines are all it has.
      return [galley(), text, page()].find(shows) ?? text;
    },
    caret() {
      const onPage = caretIn(page());
      const place = host.galley();
      const inGalley = place === null ? null : caretIn(galley());
      if (place !== null && inGalley?.seen === true && (worksIn === 'galley' || onPage?.seen !== true)) {
        return { place, caret: inGalley };
      }
      return onPage === null ? null : { place: host, caret: onPage };
    },
    reveal(here) {
      const place = host.galley();
      const onPage = here || (worksIn === 'galley' && place !== null) ? caretIn(page()) : null;
      if (onPage !== null) host.keepInView(onPage.rect);
      const inGalley = place !== null && (here || worksIn === 'page') ? caretIn(galley()) : null;
      if (inGalley !== null) place?.keepInView(inGalley.rect);
    },
  };
}

// The way from buttons and panels to the view onto the page, which exists only while a page is shown.

import type { Transaction } from 'prosemirror-state';
import { selectedObjects } from '../../shared/document/objects/object-selection.ts';
import { placedObjects, rectOfObject } from '../../shared/document/objects/placed-object.ts';
import type { GridBox } from '../../shared/document/page-setup.ts';
import { type Point, type Rect, union } from '../../shared/kernel/geometry.ts';
import type { Editing } from '../editor/editing.ts';
import type { Match } from '../editor/find.ts';
import type { Place } from '../editor/locate.ts';
import type { CopiedObjects } from '../editor/object-editing.ts';
import type { GalleyPlace, ShownIn } from '../editor/shown-text.ts';
import { makeStore, type Store } from '../editor/store.ts';
import type { TextCommand } from '../editor/text-commands.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import type { Outlook, View, Viewport } from '../tools/viewport.ts';
import type { Fit } from '../tools/zoom-math.ts';

/** The page canvas puts itself here while it is mounted. */
interface PageView {
  readonly viewport: Viewport;
  /** Shows a place and makes it flash. */
  point(place: Place): void;
  readonly editing: () => Editing | null;
  toPage(client: Point): Point;
}

/** A frame that was drawn for a photo, and where on screen it was let go, client px. */
export interface PhotoWanted {
  readonly box: GridBox;
  readonly at: Point;
}

export interface ViewHandle {
  /** Zoom as it is now. */
  readonly view: Store<View>;
  /** How a page that is opened is looked at first: the first one as the last was when the window was left, others whole. */
  firstLook(): View;
  attach(view: PageView): () => void;
  zoomTo(zoom: number): void;
  step(direction: 1 | -1): void;
  fit(fit: Fit): void;
  point(place: Place): void;
  /** Brings the selected objects to fill the window. */
  fillSelected(): void;
  /** Runs a command over the text's selection. */
  text(command: TextCommand): void;
  /** Takes a transaction to the page. */
  dispatch(tr: Transaction): void;
  /** Marks what a search has found. */
  showMatches(found: readonly Match[]): void;
  /** Sets all held lines free. */
  freeLines(): void;
  /** Gives the page's text the keys. */
  focusText(): void;
  /** Editing on the page that is shown; null before there is one. */
  readonly editing: Store<Editing | null>;
  /** Turns to the page or to the galley beside it, and gives the text the keys. */
  workIn(shownIn: ShownIn): void;
  /** Puts the caret before a document position and shows it. */
  goTo(position: number): void;
  /** The galley puts itself here while it is open. */
  attachGalley(place: GalleyPlace): () => void;
  galley(): GalleyPlace | null;
  /** A point on screen, client px, as one of the page, pt; null while none is shown. */
  toPage(client: Point): Point | null;
  /** How each open document was looked at when it was left, by its id. */
  readonly outlooks: Map<string, Outlook>;
  /** Where the page's own menu stands open, client px; null while it is closed. */
  readonly menu: Store<Point | null>;
  /** The objects that were copied last, in any document of the window. */
  readonly copied: Store<CopiedObjects | null>;
  /** The drawn frame whose photo is being chosen. */
  readonly photoWanted: Store<PhotoWanted | null>;
}

const inPagePx = ({ x, y, width, height }: Rect): Rect => ({
  x: x * PX_PER_PT,
  y: y * PX_PER_PT,
  width: width * PX_PER_PT,
  height: height * PX_PER_PT,
});

/** `first`: how the page looked at last was, for the one that is shown first. */
export function makeViewHandle(first: View): ViewHandle {
  const view = makeStore<View>(first);
  const editing = makeStore<Editing | null>(null);
  let attached: PageView | null = null;
  let galley: GalleyPlace | null = null;
  let next = first;
  return {
    firstLook() {
      const look = next;
      next = { zoom: 1, fit: 'page' };
      return look;
    },
    view,
    editing,
    attach(page) {
      attached = page;
      const stop = page.viewport.view.subscribe(() => view.set(() => page.viewport.view.get()));
      view.set(() => page.viewport.view.get());
      return () => {
        stop();
        attached = null;
      };
    },
    zoomTo: (zoom) => attached?.viewport.zoomTo(zoom),
    step: (direction) => attached?.viewport.step(direction),
    fit: (fit) => attached?.viewport.fit(fit),
    point: (place) => attached?.point(place),
    fillSelected() {
      const state = attached?.editing()?.objects.state();
      const rects = state === undefined ? [] : placedObjects(state.doc, selectedObjects(state)).map(rectOfObject);
      if (rects.length > 0) attached?.viewport.fill(inPagePx(union(rects)));
    },
    text: (command) => attached?.editing()?.run(command),
    dispatch: (tr) => attached?.editing()?.dispatch(tr),
    showMatches: (found) => attached?.editing()?.showMatches(found),
    freeLines: () => attached?.editing()?.freeLines(),
    focusText: () => attached?.editing()?.focus(),
    workIn(shownIn) {
      attached?.editing()?.workIn(shownIn);
      attached?.editing()?.focus();
    },
    goTo: (position) => attached?.editing()?.goTo(position),
    attachGalley(place) {
      galley = place;
      attached?.editing()?.galleyCame();
      return () => {
        if (galley !== place) return;
        galley = null;
        attached?.editing()?.workIn('page');
        attached?.editing()?.refresh();
      };
    },
    galley: () => galley,
    toPage: (client) => attached?.toPage(client) ?? null,
    outlooks: new Map(),
    menu: makeStore<Point | null>(null),
    copied: makeStore<CopiedObjects | null>(null),
    photoWanted: makeStore<PhotoWanted | null>(null),
  };
}

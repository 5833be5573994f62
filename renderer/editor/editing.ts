// Editing on the page: takes every transaction to state, page, marks and input surface, in this order.
import { isHistoryTransaction, redo, undo } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { ObjectSelection } from '../../shared/document/objects/object-selection.ts';
import type { Revision } from '../../shared/document/review/revision.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { withCaret } from './caret-state.ts';
import { makeComposing } from './composing.ts';
import { takeEditingKey } from './editing-keys.ts';
import { makeEditingMarks } from './editing-marks.ts';
import type { Match } from './find.ts';
import { freeLines, holdAbove } from './hold-above.ts';
import { normaliseSelected } from './normalising.ts';
import { makeObjectEditing, type ObjectEditing, type ObjectEditingHost } from './object-editing.ts';
import { pasteBlocks } from './paste-blocks.ts';
import { clipboardBlocks } from './pasting.ts';
import { photoUnder } from './photo-places.ts';
import { type Grain, makePresses } from './presses.ts';
import { makeSegments } from './segments.ts';
import { makeShownText, type ShownIn, type ShownTextHost } from './shown-text.ts';
import { makeSurface } from './surface.ts';
import type { ClipboardText } from './text-clipboard.ts';
import { type TextCommand, textTransaction } from './text-commands.ts';
import { makeTextDropping, type TextDropping } from './text-dropping.ts';
import type { TextView } from './text-view.ts';
import { outsideStruck, tracked } from './tracking.ts';
import type { ToolId } from './window-state.ts';

/** What editing needs of the window round it. */
export interface EditingHost
  extends ShownTextHost,
    Pick<ObjectEditingHost, 'tool' | 'setTool' | 'preview' | 'copied' | 'tellPhotosLeft'> {
  /** Holds the input surface; must not scroll. */
  readonly parent: HTMLElement;
  readonly label: string;
  /** True in the stable mode: lines above an edit stay as they are. */
  holdsLines(): boolean;
  /** Who tracks changes now, and when; null while the mode is off. */
  reviser(): Revision | null;
  /** Takes a transaction to the next state and shows it. */
  apply(tr: Transaction): void;
  /** Tells the user, until the next edit, how many marks were normalised. */
  tellNormalised(count: number): void;
  /** Words of the window. */
  say(key: MessageKey): string;
  /** Opens the page's own menu at a place on screen, client px: that of the text, or of the objects selected. */
  openMenu(at: Point): void;
  /** What is selected, or where it lies, may have changed. */
  showObjects(): void;
}

export interface Editing {
  /** The page's objects, as tools and commands work with them. */
  readonly objects: ObjectEditing;
  /** True while keys write: the text tool is in hand, or the user works in the galley, and no object is selected. */
  writes(): boolean;
  /** Another tool than `from` was taken in hand. */
  toolChanged(from: ToolId): void;
  /** The user turns to a view: presses and keys mean what is seen there. */
  workIn(view: ShownIn): void;
  isIn(view: ShownIn): boolean;
  /** The galley has come to stand beside the page: shows it with the caret in view. */
  galleyCame(): void;
  /** Puts the caret before a document position and brings it into view. */
  goTo(position: number): void;
  /** A press on the page, pt; `extend` keeps the selection's anchor. */
  press(at: Point, grain: Grain, extend: boolean): void;
  /** The pointer moves with the button held. */
  dragTo(at: Point): void;
  /** The pointer is over a place with no button held: names the empty words of a photo there; null when it has left. */
  hover(at: Point | null): void;
  /** What is done with the selected text, or text from elsewhere, that is dragged over the page. */
  readonly dropping: TextDropping;
  /** Asks for the menu of the text at a point of the page, pt, and `client`, px: a place outside the selection gets the caret first. */
  askMenu(at: Point, client: Point): void;
  /** Selects the word, sentence or paragraph at the caret, or all of its story. */
  take(what: Exclude<Grain, 'place'> | 'story'): void;
  /** Pastes what was read of the clipboard. */
  paste(data: ClipboardText): void;
  /** The page has been painted: shows caret and selection on it, unless the edit that changed it has done so already. */
  painted(): void;
  /** Shows caret and selection anew: the page was painted again. */
  refresh(): void;
  /** Brings the input surface to the caret again: the page was scrolled or zoomed, and its marks with it. */
  anchor(): void;
  /** Marks what a search has found until told otherwise. */
  showMatches(found: readonly Match[]): void;
  /** Sets all held lines free: the stable mode has been left. */
  freeLines(): void;
  /** Takes a transaction made elsewhere. */
  dispatch(tr: Transaction): void;
  /** Runs a command over the selection and gives the page the keys again. */
  run(command: TextCommand): void;
  focus(): void;
  destroy(): void;
}

export function makeEditing(host: EditingHost): Editing {
  const segments = makeSegments();
  const shown = makeShownText(host);
  const { now } = shown;
  /** While a transaction is on its way to the input surface, the page shows another state than the surface. */
  let applying = false;
  /** What `refresh` has shown last. */
  let shownPage: TextView['page'] | null = null;

  const writesIn = (state: EditorState): boolean =>
    !(state.selection instanceof ObjectSelection) && (host.tool() === 'text' || shown.isIn('galley'));
  const surface = makeSurface(host.parent, host.opened().editor, host.label, dispatch, [], writesIn);
  const { view } = surface;
  const writes = (): boolean => writesIn(view.state);
  const composing = makeComposing(host.parent, view, host.reviser, dispatch);
  const marks = makeEditingMarks(view, now, composing.stretch, host.say);
  const presses = makePresses(view, now, segments, dispatch, writes);

  function anchor(): void {
    const at = shown.caret();
    if (at === null) return;
    const { rect, vertical } = at.caret;
    const { left, top, scale } = at.place.onScreen(rect);
    surface.anchor({ left, top, height: Math.max(1, rect.height * scale), vertical });
  }

  function refresh(): void {
    const text = shown.page();
    if (text === null) return;
    shownPage = text.page;
    const galley = host.galley();
    const beside = galley === null ? null : shown.galley();
    const marked = beside === null ? null : marks.marksIn(beside, false);
    // A galley has no line for what is struck out whole while changes are hidden, nor for a folio line.
    const showsUnseen = marked === null || marked.caret === null;
    host.show(marks.marksIn(text, showsUnseen), galley !== null && shown.isIn('galley'));
    galley?.paint(beside);
    if (marked !== null) galley?.show(marked, shown.isIn('page'));
    host.showObjects();
    anchor();
  }

  function dispatch(tr: Transaction): void {
    composing.map(tr);
    if (tr.docChanged) marks.docChanged();
    const edit = outsideStruck(tracked(tr, view.state.selection, host.reviser()), view.composing);
    const before = host.holdsLines() && !isHistoryTransaction(tr) ? shown.page() : null;
    applying = true;
    try {
      host.apply(before === null ? edit : holdAbove(edit, before));
    } finally {
      applying = false;
    }
    // Objects come to be selected by undo too: the hand that has them is the selecting one.
    if (host.tool() === 'text' && host.opened().editor.selection instanceof ObjectSelection) host.setTool('select');
    view.updateState(host.opened().editor);
    if (tr.scrolledIntoView || tr.docChanged || tr.selectionSet) shown.reveal(tr.scrolledIntoView);
    refresh();
  }

  const normaliseMarks = (): void => {
    composing.end();
    const done = normaliseSelected(view.state);
    if (done !== null) {
      const steps = done.tr.steps.length;
      dispatch(done.tr);
      // What is tracked comes back struck before what has taken its place.
      const since = done.tr.mapping.slice(steps);
      marks.setChanged(done.changed.map(({ from, to }) => ({ from: since.map(from, 1), to: since.map(to, -1) })));
      refresh();
    }
    host.tellNormalised(done?.changed.length ?? 0);
  };

  const dropping = makeTextDropping(now, dispatch, (place) => {
    if (marks.setLanding(place)) refresh();
  });

  const objects = makeObjectEditing({
    opened: host.opened,
    page: host.page,
    tool: host.tool,
    setTool: host.setTool,
    copied: host.copied,
    tellPhotosLeft: host.tellPhotosLeft,
    preview: host.preview,
    keepInView: host.keepInView,
    dispatch,
    focus: surface.focus,
    press: (at) => press(at, 'place', false),
    goTo: (position) => goTo(position),
    caret: () => {
      const at = shown.caret();
      return at === null ? null : at.caret.rect;
    },
    undo: () => void undo(view.state, dispatch),
    redo: () => void redo(view.state, dispatch),
  });

  const keydown = (event: KeyboardEvent): void => {
    if (!takeEditingKey({ view, shown, segments, objects, dispatch, writes, normaliseMarks }, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focusChanged = (): void => {
    setTimeout(() => {
      if (!view.isDestroyed) refresh();
    });
  };

  const press = (point: Point, grain: Grain, extend: boolean): void => {
    composing.end();
    surface.focus();
    presses.press(point, grain, extend);
  };

  const goTo = (position: number): void => {
    composing.end();
    if (!writes() && !shown.isIn('galley')) host.setTool('text');
    const selection = TextSelection.create(view.state.doc, position);
    dispatch(withCaret(view.state.tr.setSelection(selection), { side: 1, goal: null }).scrollIntoView());
    surface.focus();
  };

  /** No pointer meets the surface: a menu that is asked for there is asked for by its key, and opens at the caret. */
  const menuByKey = (event: Event): void => {
    event.preventDefault();
    const ofObjects = objects.selectedRect();
    if (ofObjects !== null) {
      const { left, top } = host.onScreen(ofObjects);
      host.openMenu({ x: left, y: top });
      return;
    }
    const at = shown.caret();
    if (at === null) return;
    const { rect } = at.caret;
    const { left, top, scale } = at.place.onScreen(rect);
    host.openMenu({ x: left + rect.width * scale, y: top + rect.height * scale });
  };

  // Captured: the caret moves by what is seen, before ProseMirror moves it by the unseen flow.
  host.parent.addEventListener('keydown', keydown, true);
  view.dom.addEventListener('focus', focusChanged);
  view.dom.addEventListener('blur', focusChanged);
  view.dom.addEventListener('contextmenu', menuByKey);

  return {
    objects,
    writes,
    toolChanged(from) {
      composing.end();
      objects.toolCame(from);
      view.updateState(view.state);
      refresh();
    },
    workIn(place) {
      if (!shown.turnTo(place)) return;
      view.updateState(view.state);
      refresh();
    },
    isIn: shown.isIn,
    galleyCame() {
      refresh();
      shown.reveal(true);
    },
    goTo,
    press,
    dragTo: presses.dragTo,
    hover(at) {
      const text = at === null ? null : now();
      if (marks.setHovered(text === null || at === null ? null : photoUnder(text, at))) refresh();
    },
    dropping,
    askMenu(at, client) {
      if (!dropping.isOnSelection(at)) press(at, 'place', false);
      host.openMenu(client);
    },
    take(what) {
      surface.focus();
      if (writes()) presses.take(what);
    },
    paste(data) {
      composing.end();
      surface.focus();
      if (!writes()) return;
      const tr = pasteBlocks(view.state, clipboardBlocks(data));
      if (tr !== null) dispatch(tr);
    },
    painted() {
      if (!applying && shown.page()?.page !== shownPage) refresh();
    },
    refresh,
    anchor,
    showMatches(found) {
      if (marks.setMatches(found)) refresh();
    },
    freeLines() {
      const tr = freeLines(view.state);
      if (tr !== null) dispatch(tr);
    },
    dispatch,
    run(command) {
      composing.end();
      surface.focus();
      if (!writes() && command !== 'undo' && command !== 'redo') return;
      if (command === 'undo') undo(view.state, dispatch);
      else if (command === 'redo') redo(view.state, dispatch);
      else if (command === 'normalise') normaliseMarks();
      else {
        const tr = textTransaction(view.state, command);
        if (tr !== null) dispatch(tr);
      }
    },
    focus: surface.focus,
    destroy() {
      host.parent.removeEventListener('keydown', keydown, true);
      composing.destroy();
      surface.destroy();
    },
  };
}

// Editing on the page: takes every transaction to state, page, marks and input surface, in this order.
import { closeHistory, isHistoryTransaction, redo, undo } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { DisplayLine, DisplayPage } from '../../shared/display/display-list.ts';
import { groundsOf } from '../../shared/display/ground-beneath.ts';
import { hitCharacter, hitTest } from '../../shared/display/page-text.ts';
import { ObjectSelection } from '../../shared/document/objects/object-selection.ts';
import type { Revision } from '../../shared/document/review/revision.ts';
import { blockStretch, setOffset, setText } from '../../shared/document/review/set-text.ts';
import type { Point, Rect } from '../../shared/kernel/geometry.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import type { TextMarks } from '../painter/text-marks.ts';
import { clampHead, deleteSelected, wholeMember } from './bounds.ts';
import { withCaret } from './caret-state.ts';
import { emptyHints } from './empty-hints.ts';
import type { Match } from './find.ts';
import { freeLines, holdAbove } from './hold-above.ts';
import { isInVertical, moveCaret } from './move-commands.ts';
import { moveOfKey } from './move-keys.ts';
import { normaliseSelected } from './normalising.ts';
import { makeObjectEditing, type ObjectEditing, type ObjectEditingHost } from './object-editing.ts';
import { takeObjectKey } from './object-keys.ts';
import { pasteBlocks } from './paste-blocks.ts';
import { clipboardBlocks } from './pasting.ts';
import { linesMeantAt, photoUnder } from './photo-places.ts';
import { makeSegments, type Stretch, sentenceAt } from './segments.ts';
import { makeShownText, type ShownIn, type ShownTextHost } from './shown-text.ts';
import { makeSurface } from './surface.ts';
import type { ClipboardText } from './text-clipboard.ts';
import { type TextCommand, textTransaction } from './text-commands.ts';
import { makeTextDropping, type TextDropping } from './text-dropping.ts';
import { positionOf } from './text-places.ts';
import { caretOnPage, linesOfMember, rangeOnPage, stretchesOnPage, type TextView } from './text-view.ts';
import { marksForComposing, outsideStruck, tracked } from './tracking.ts';
import type { ToolId } from './window-state.ts';

/** What editing needs of the window round it. */
export interface EditingHost extends ShownTextHost, Pick<ObjectEditingHost, 'tool' | 'setTool' | 'preview'> {
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

/** How much of the text one press takes: a place, a word (double click), a sentence (Ctrl), a paragraph (triple click). */
export type Grain = 'place' | 'word' | 'sentence' | 'paragraph';

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

const isMac = (): boolean => navigator.platform.startsWith('Mac');

export function makeEditing(host: EditingHost): Editing {
  const segments = makeSegments();
  const shown = makeShownText(host);
  const { now } = shown;
  /** Where the text being composed begins, and its length; null when nothing is composed. */
  let composing: { readonly from: number; length: number } | null = null;
  /** What a search has found, as it shows it. */
  let matches: readonly Match[] = [];
  /** What normalising has changed, shown until the next edit. */
  let changed: readonly Stretch[] = [];
  /** What `refresh` has shown last. */
  let shownPage: TextView['page'] | null = null;
  /** Where dragged text would land. */
  let landing: Rect | null = null;
  /** Document position in the photo under the pointer. */
  let hovered: number | null = null;
  const grounds = new WeakMap<DisplayPage, ReturnType<typeof groundsOf>>();
  let drag: { readonly grain: Grain; readonly from: number; readonly to: number } | null = null;

  const writesIn = (state: EditorState): boolean =>
    !(state.selection instanceof ObjectSelection) && (host.tool() === 'text' || shown.isIn('galley'));
  const surface = makeSurface(host.parent, host.opened().editor, host.label, dispatch, [], writesIn);
  const { view } = surface;
  const writes = (): boolean => writesIn(view.state);

  function anchor(): void {
    const at = shown.caret();
    if (at === null) return;
    const { rect, vertical } = at.caret;
    const { left, top, scale } = at.place.onScreen(rect);
    surface.anchor({ left, top, height: Math.max(1, rect.height * scale), vertical });
  }

  /** What is marked in one view. A caret in overset text stands at its frame's foot where no galley shows it. */
  function marksIn(text: TextView, showsUnseen: boolean): TextMarks {
    const { selection } = text.state;
    const caret = caretOnPage(text);
    const isShown =
      caret !== null && (caret.seen || showsUnseen) && selection.empty && view.hasFocus() && view.editable;
    return {
      caret: isShown ? caret.rect : null,
      selection: rangeOnPage(text, selection.from, selection.to),
      matches: stretchesOnPage(text, [...matches, ...changed]),
      composing: composing === null ? [] : rangeOnPage(text, composing.from, composing.from + composing.length),
      hints: emptyHints(text, hovered === null ? [selection.head] : [selection.head, hovered], host.say),
      groundOf: groundOf(text.page.display),
      landing: landing !== null && text.text === now()?.text ? landing : null,
    };
  }

  function groundOf(page: DisplayPage): TextMarks['groundOf'] {
    const known = grounds.get(page) ?? groundsOf(page);
    grounds.set(page, known);
    return known;
  }

  function refresh(): void {
    const text = shown.page();
    if (text === null) return;
    shownPage = text.page;
    const galley = host.galley();
    host.show(marksIn(text, galley === null), galley !== null && shown.isIn('galley'));
    if (galley !== null) {
      const beside = shown.galley();
      galley.paint(beside);
      if (beside !== null) galley.show(marksIn(beside, false), shown.isIn('page'));
    }
    host.showObjects();
    anchor();
  }

  function dispatch(tr: Transaction): void {
    if (composing !== null && tr.docChanged && tr.getMeta('composition') === undefined) {
      composing = { ...composing, from: tr.mapping.map(composing.from, -1) };
    }
    if (tr.docChanged) {
      changed = [];
      hovered = null;
    }
    const edit = outsideStruck(tracked(tr, view.state.selection, host.reviser()), view.composing);
    const before = host.holdsLines() && !isHistoryTransaction(tr) ? shown.page() : null;
    host.apply(before === null ? edit : holdAbove(edit, before));
    // Objects come to be selected by undo too: the hand that has them is the selecting one.
    if (host.tool() === 'text' && host.opened().editor.selection instanceof ObjectSelection) host.setTool('select');
    view.updateState(host.opened().editor);
    if (tr.scrolledIntoView || tr.docChanged || tr.selectionSet) shown.reveal(tr.scrolledIntoView);
    refresh();
  }

  const normaliseMarks = (): void => {
    endComposition();
    const done = normaliseSelected(view.state);
    if (done !== null) {
      const steps = done.tr.steps.length;
      dispatch(done.tr);
      // What is tracked comes back struck before what has taken its place.
      const since = done.tr.mapping.slice(steps);
      changed = done.changed.map(({ from, to }) => ({ from: since.map(from, 1), to: since.map(to, -1) }));
      refresh();
    }
    host.tellNormalised(done?.changed.length ?? 0);
  };

  const select = (anchorAt: number, head: number, side: -1 | 1): void => {
    const { doc } = view.state;
    const selection = TextSelection.create(doc, anchorAt, clampHead(doc, anchorAt, head));
    dispatch(withCaret(view.state.tr.setSelection(selection), { side, goal: null }).setMeta('pointer', true));
  };

  const grainAt = (position: number, grain: Grain): Stretch => {
    const place = view.state.doc.resolve(position);
    const start = place.start();
    switch (grain) {
      case 'place':
        return { from: position, to: position };
      case 'word': {
        const { parent } = place;
        const word = segments.wordAt(setText(parent), setOffset(parent, place.parentOffset));
        if (word === null) return { from: position, to: position };
        const { from, to } = blockStretch(parent, word.from, word.to);
        return { from: start + from, to: start + to };
      }
      case 'sentence': {
        const { parent } = place;
        const sentence = sentenceAt(setText(parent), setOffset(parent, place.parentOffset));
        const { from, to } = blockStretch(parent, sentence.from, sentence.to);
        return { from: start + from, to: start + to };
      }
      case 'paragraph':
        return { from: start, to: place.end() };
    }
  };

  /** What a press takes of the text at a point of the page; words and sentences are those of the character under it. */
  const taken = (text: TextView, point: Point, grain: Grain, isMeant?: (line: DisplayLine) => boolean) => {
    const place = (grain === 'place' ? hitTest : hitCharacter)(text.text, point, isMeant);
    return place === null
      ? null
      : {
          ...grainAt(positionOf(text.composed.blocks, place), grain),
          side: grain === 'place' ? place.side : (-1 as const),
        };
  };

  const dropping = makeTextDropping(now, dispatch, (place) => {
    if (place === landing) return;
    landing = place;
    refresh();
  });

  /** Ends what an input method composes, keeping its text: a click elsewhere means that it is done. */
  const endComposition = (): void => {
    if (!view.composing) return;
    view.dom.blur();
    composing = null;
  };

  const objects = makeObjectEditing({
    opened: host.opened,
    page: host.page,
    tool: host.tool,
    setTool: host.setTool,
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
    if (view.composing || event.isComposing) return;
    if (!writes()) {
      if (!takeObjectKey(objects, event, isMac())) return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const text = now();
    if (text === null) return;
    const modifier = isMac() ? event.metaKey : event.ctrlKey;
    if (modifier && !event.altKey && event.key.toLowerCase() === 'a') {
      const all = wholeMember(view.state);
      if (all !== null) dispatch(view.state.tr.setSelection(all));
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (modifier && event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p') {
      normaliseMarks();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const move = moveOfKey(event, isMac(), isInVertical(text));
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    moveCaret(shown.linesFor(move, text), segments, move, event.shiftKey, dispatch);
  };

  /**
   * Before ProseMirror sees that something is to be composed. An input method that composes over several blocks tears their elements apart:
   * the selection goes first. Text composed among tracked changes begins with its own marks: given to it later, they would break it off.
   */
  const prepareComposing = (): void => {
    const { from, empty } = view.state.selection;
    if (!empty) {
      dispatch(deleteSelected(view.state.tr));
      // Before what is struck: Chromium counts the caret of what it composes from where the selection began.
      dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from)));
    }
    const marks = marksForComposing(view.state, host.reviser());
    if (marks !== null) dispatch(view.state.tr.setStoredMarks(marks));
  };
  const compositionStart = (): void => {
    composing = { from: view.state.selection.from, length: 0 };
  };
  const compositionUpdate = (event: CompositionEvent): void => {
    if (composing !== null) composing.length = event.data.length;
  };
  const compositionEnd = (): void => {
    composing = null;
    // The phrase is one thing to undo, and the next one another. After the event: the text is in the document by then.
    setTimeout(() => {
      if (!view.isDestroyed) dispatch(closeHistory(view.state.tr));
    });
  };
  /** What is composed is done, and what comes next is taken as it is elsewhere. */
  const finishComposing = (): void => {
    if (!view.composing) return;
    endComposition();
    view.focus();
  };
  /** An undone composition has no end that Chromium tells of: keys would be taken for the input method's ever after. */
  const prepareInput = ({ inputType }: InputEvent): void => {
    if (inputType === 'historyUndo' || inputType === 'historyRedo') finishComposing();
  };
  const focusChanged = (): void => {
    setTimeout(() => {
      if (!view.isDestroyed) refresh();
    });
  };

  const press = (point: Point, grain: Grain, extend: boolean): void => {
    endComposition();
    surface.focus();
    const text = now();
    const at = text === null ? null : taken(text, point, grain, linesMeantAt(text, point));
    if (at === null) return;
    const anchorAt = extend && writes() ? view.state.selection.anchor : at.from;
    drag = extend ? { grain, from: anchorAt, to: anchorAt } : { grain, from: at.from, to: at.to };
    select(anchorAt, extend && at.from < anchorAt ? at.from : at.to, at.side);
  };

  const goTo = (position: number): void => {
    endComposition();
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
  host.parent.addEventListener('compositionstart', prepareComposing, true);
  // A browser pastes into what is composed by itself, line ends and all.
  host.parent.addEventListener('paste', finishComposing, true);
  host.parent.addEventListener('beforeinput', prepareInput, true);
  view.dom.addEventListener('compositionstart', compositionStart);
  view.dom.addEventListener('compositionupdate', compositionUpdate);
  view.dom.addEventListener('compositionend', compositionEnd);
  view.dom.addEventListener('focus', focusChanged);
  view.dom.addEventListener('blur', focusChanged);
  view.dom.addEventListener('contextmenu', menuByKey);

  return {
    objects,
    writes,
    toolChanged(from) {
      endComposition();
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
    dragTo(point) {
      const text = now();
      if (drag === null || text === null) return;
      const at = taken(text, point, drag.grain, linesOfMember(text, drag.from));
      if (at === null) return;
      if (at.from < drag.from) select(drag.to, at.from, at.side);
      else select(drag.from, Math.max(drag.to, at.to), at.side);
    },
    hover(at) {
      const text = at === null ? null : now();
      const next = text === null || at === null ? null : photoUnder(text, at);
      if (next === hovered) return;
      hovered = next;
      refresh();
    },
    dropping,
    askMenu(at, client) {
      if (!dropping.isOnSelection(at)) press(at, 'place', false);
      host.openMenu(client);
    },
    take(what) {
      surface.focus();
      if (!writes()) return;
      const all = what === 'story' ? wholeMember(view.state) : grainAt(view.state.selection.head, what);
      if (all !== null) select(all.from, all.to, -1);
    },
    paste(data) {
      endComposition();
      surface.focus();
      if (!writes()) return;
      const tr = pasteBlocks(view.state, clipboardBlocks(data));
      if (tr !== null) dispatch(tr);
    },
    painted() {
      if (shown.page()?.page !== shownPage) refresh();
    },
    refresh,
    anchor,
    showMatches(found) {
      if (found.length === 0 && matches.length === 0) return;
      matches = found;
      refresh();
    },
    freeLines() {
      const tr = freeLines(view.state);
      if (tr !== null) dispatch(tr);
    },
    dispatch,
    run(command) {
      endComposition();
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
      host.parent.removeEventListener('compositionstart', prepareComposing, true);
      host.parent.removeEventListener('paste', finishComposing, true);
      host.parent.removeEventListener('beforeinput', prepareInput, true);
      surface.destroy();
    },
  };
}

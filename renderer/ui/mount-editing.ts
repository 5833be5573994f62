// Mounts editing onto the page in the window: input surface, marks and the text tool's pointer, with the zoom between them.
import type { Point, Rect } from '../../shared/kernel/geometry.ts';
import { type MessageKey, type MessageParams, message, words } from '../../shared/kernel/messages/catalogue.ts';
import { makeEdits } from '../editor/apply-edits.ts';
import { type Editing, makeEditing } from '../editor/editing.ts';
import { momentNow } from '../editor/moment.ts';
import type { CopiedObjects } from '../editor/object-editing.ts';
import type { GalleyPlace } from '../editor/shown-text.ts';
import type { Store } from '../editor/store.ts';
import type { ToolId, WindowState } from '../editor/window-state.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { makeObjectMarksPainter } from '../painter/object-marks.ts';
import { makeTextMarksPainter } from '../painter/text-marks.ts';
import { makeObjectLayer, type ObjectLayer } from '../tools/objects/object-layer.ts';
import { bindObjectPointer } from '../tools/objects/object-pointer.ts';
import { bindTextDrops } from '../tools/text-drops.ts';
import { bindTextPointer } from '../tools/text-pointer.ts';
import type { Viewport } from '../tools/viewport.ts';
import { makeObjectTools } from './mount-tools.ts';
import type { PhotoWanted } from './view-handle.ts';

export interface EditingPlace {
  readonly store: Store<WindowState>;
  /** The document that is edited. */
  readonly id: string;
  readonly label: string;
  readonly viewport: Viewport;
  readonly input: HTMLElement;
  readonly scroller: HTMLElement;
  /** The painted page; its size on screen tells the zoom. */
  readonly page: HTMLElement;
  /** Holds it and the marks over it whose presses are the text's. */
  readonly ground: HTMLElement;
  readonly marks: HTMLElement;
  /** Over the page, scaled with it: what shows of objects. */
  readonly objectMarks: HTMLElement;
  /** The galley beside the page, while it is open. */
  readonly galley: () => GalleyPlace | null;
  /** Opens the page's own menu at a place on screen, client px. */
  readonly openMenu: (at: Point) => void;
  /** The objects that were copied last. */
  readonly copied: Store<CopiedObjects | null>;
  /** Asks which photo a drawn frame is for. */
  readonly choosePhoto: (wanted: PhotoWanted) => void;
}

type WordsOf = (key: MessageKey, params?: MessageParams) => string;

/** Size of a point of the page on screen, px. */
const scaleOf = (viewport: Viewport): number => viewport.view.get().zoom * PX_PER_PT;

export function mountEditing(place: EditingPlace): { readonly editing: Editing; readonly unmount: () => void } {
  const { store, id, viewport, scroller, page } = place;
  const marks = makeTextMarksPainter(place.marks);
  const objectMarks = makeObjectMarksPainter(place.objectMarks);
  const edits = makeEdits(store, id, () => editing.refresh());
  const toPage = ({ x, y }: Point): Point => {
    const { left, top } = page.getBoundingClientRect();
    const scale = scaleOf(viewport);
    return { x: (x - left) / scale, y: (y - top) / scale };
  };
  const inPx = ({ x, y, width, height }: Rect): Rect => ({
    x: x * PX_PER_PT,
    y: y * PX_PER_PT,
    width: width * PX_PER_PT,
    height: height * PX_PER_PT,
  });
  const say: WordsOf = (key, params) => words(store.get().language, key, params);
  const onScreen = ({ x, y }: Point) => {
    const { left, top } = page.getBoundingClientRect();
    const scale = scaleOf(viewport);
    return { left: left + x * scale, top: top + y * scale, scale };
  };
  const setTool = (tool: ToolId): void => store.set((state) => (state.tool === tool ? state : { ...state, tool }));
  // Editing shows objects when it first refreshes, before there is a layer that could.
  let layer: ObjectLayer | null = null;
  const editing = makeEditing({
    parent: place.input,
    label: place.label,
    opened() {
      const { opened } = store.get();
      if (opened === null) throw new Error('nothing is open');
      return opened;
    },
    page: () => store.get().page,
    holdsLines: () => store.get().holdsLines,
    reviser() {
      const { tracking, author } = store.get();
      return tracking && author !== '' ? { author, at: momentNow() } : null;
    },
    apply: edits.apply,
    preview: edits.preview,
    copied: place.copied,
    tellPhotosLeft: (count) =>
      store.set((state) => ({
        ...state,
        problem: {
          title: message('objects.photos-left-title'),
          message: message('objects.photos-left', { count }),
          reassurance: null,
        },
      })),
    tool: () => store.get().tool,
    setTool,
    showObjects: () => layer?.refresh(),
    show: marks.show,
    galley: place.galley,
    showsStruck: () => store.get().showsReview,
    openMenu: place.openMenu,
    say,
    tellNormalised: (count) => store.set((state) => ({ ...state, normalised: count })),
    onScreen,
    keepInView: (rect) => viewport.keepInView(inPx(rect)),
  });
  const { objects } = editing;
  const scale = (): number => scaleOf(viewport);
  const shownLayer = makeObjectLayer({
    objects,
    painter: objectMarks,
    showsEdges: () => store.get().showsEdges,
    scale,
  });
  layer = shownLayer;
  const unbindObjects = bindObjectPointer({
    scroller,
    objects,
    ...makeObjectTools({
      objects,
      scale,
      show: shownLayer.setGesture,
      say,
      setTool,
      choosePhoto(box, { x, y }) {
        const { left, top, scale: size } = onScreen({ x: 0, y: 0 });
        place.choosePhoto({ box, at: { x: left + x * size, y: top + y * size } });
      },
    }),
    toPage,
    scale,
    openMenu: place.openMenu,
    isOverList: ({ x, y }) => document.elementFromPoint(x, y)?.closest('.members') != null,
    isControl: ({ target, clientX, clientY }) => {
      const { left, top } = scroller.getBoundingClientRect();
      const onScrollBar = clientX - left >= scroller.clientWidth || clientY - top >= scroller.clientHeight;
      return onScrollBar || (target instanceof Element && target.closest('button') !== null);
    },
  });
  const turnHere = (): void => editing.workIn('page');
  const here = { scroller, toPage, turnHere };
  const unbind = bindTextPointer({ ...here, page, ground: place.ground, editing });
  const unbindDrops = bindTextDrops({ ...here, dropping: editing.dropping, focus: editing.focus });
  // Captured: which view is meant is known before the press is taken for a place in it.
  scroller.addEventListener('pointerdown', turnHere, true);
  scroller.addEventListener('dragover', turnHere, true);
  const stopZoom = viewport.view.subscribe(() => {
    editing.anchor();
    shownLayer.refresh();
  });
  let { showsReview, showsEdges, tool } = store.get();
  // What is struck out comes into the galley, or leaves it; edges come and go; another tool is taken in hand.
  const stopReview = store.subscribe(() => {
    const now = store.get();
    const toolBefore = tool;
    const isOther = now.showsReview !== showsReview || now.showsEdges !== showsEdges;
    ({ showsReview, showsEdges, tool } = now);
    if (tool !== toolBefore) editing.toolChanged(toolBefore);
    else if (isOther) editing.refresh();
  });
  scroller.addEventListener('scroll', editing.anchor, { passive: true });
  return {
    editing,
    unmount() {
      scroller.removeEventListener('pointerdown', turnHere, true);
      scroller.removeEventListener('dragover', turnHere, true);
      stopZoom();
      stopReview();
      scroller.removeEventListener('scroll', editing.anchor);
      unbind();
      unbindDrops();
      unbindObjects();
      edits.destroy();
      editing.destroy();
      marks.destroy();
      objectMarks.destroy();
    },
  };
}

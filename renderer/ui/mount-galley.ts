// Mounts a galley into its panel: painter, marks, pointer and scrolling, painted after the page and within the same frame.
import type { DisplayPage } from '../../shared/display/display-list.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Point, Rect } from '../../shared/kernel/geometry.ts';
import type { Editing } from '../editor/editing.ts';
import type { GalleyView } from '../editor/galley-view.ts';
import type { GalleyPlace } from '../editor/shown-text.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { makeNarrowFaces } from '../painter/narrow-faces.ts';
import { naturalAdvance } from '../painter/natural-advance.ts';
import { makePagePainter } from '../painter/page-painter.ts';
import { makeTextMarksPainter } from '../painter/text-marks.ts';
import { bindTextDrops } from '../tools/text-drops.ts';
import { bindTextPointer } from '../tools/text-pointer.ts';

/** Room left of the text for line numbers and the names of parts, right of it, above and below; px. */
const ROOM = { left: 60, right: 16, top: 10, bottom: 60 } as const;
/** Body text at less than this is hard to read for errors; at more, a line is no longer seen at a glance. */
const LEAST_SCALE = 0.9;
const MOST_SCALE = 1.8;
/** Kept between the caret and the edge it is scrolled to, px: the line before and after it are read too. */
const AROUND_CARET = 52;

const NO_STORY: DisplayPage = { trim: { width: 0, height: 0 }, bleed: 0, items: [] };

/** A galley as it is painted. */
export interface PaintedGalley {
  readonly view: GalleyView;
  /** px on screen of a px at 100 %. */
  readonly scale: number;
}

export interface GalleyElements {
  /** Scrolls. */
  readonly scroller: HTMLElement;
  /** As large as what is scrolled; takes the presses. */
  readonly extent: HTMLElement;
  /** Moved to its place and scaled. Gets `--zoom`. */
  readonly scaled: HTMLElement;
  readonly paint: HTMLElement;
  readonly marks: HTMLElement;
}

export interface MountedGalley {
  readonly place: GalleyPlace;
  unmount(): void;
}

/** How far a stretch lies outside a window of `length` that begins at 0, with room about it; below 0 before its start. */
function beyond(from: number, to: number, length: number): number {
  const around = Math.min(AROUND_CARET, length / 3);
  return from < around ? from - around : Math.max(0, to - length + around);
}

/** `onPainted` hears of what is painted each time that it, or its scale, is another; null where there is no story. */
export function mountGalley(
  { scroller, extent, scaled, paint, marks: marksHost }: GalleyElements,
  fonts: FontSet,
  editing: Editing,
  onPainted: (painted: PaintedGalley | null) => void,
): MountedGalley {
  const painter = makePagePainter(paint, {
    advance: naturalAdvance(fonts),
    faces: fonts.face,
    narrow: makeNarrowFaces(fonts.face),
    // A galley shows no photos.
    photoUrl: () => '',
  });
  const marks = makeTextMarksPainter(marksHost);
  let wanted: GalleyView | null = null;
  let painted: PaintedGalley | null = null;
  let toReveal: Rect | null = null;
  let frame = 0;
  let scale = 1;

  const unit = (): number => scale * PX_PER_PT;
  const corner = (): Point => {
    const { left, top } = paint.getBoundingClientRect();
    return { x: left, y: top };
  };

  /** Makes the column as wide as the panel allows. */
  const fitColumn = (): void => {
    if (wanted === null) return;
    const { width, height } = wanted.galley.display.trim;
    const room = scroller.clientWidth - ROOM.left - ROOM.right;
    scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, room / (width * PX_PER_PT)));
    scaled.style.transform = `translate(${ROOM.left}px, ${ROOM.top}px) scale(${scale})`;
    scaled.style.setProperty('--zoom', String(scale));
    extent.style.width = `${ROOM.left + width * unit() + ROOM.right}px`;
    extent.style.height = `${ROOM.top + height * unit() + ROOM.bottom}px`;
  };

  const revealNow = (): void => {
    if (toReveal === null) return;
    const { left, top } = scroller.getBoundingClientRect();
    const { x, y } = corner();
    const from = { x: x - left + toReveal.x * unit(), y: y - top + toReveal.y * unit() };
    scroller.scrollBy(
      beyond(from.x, from.x + toReveal.width * unit(), scroller.clientWidth),
      beyond(from.y, from.y + toReveal.height * unit(), scroller.clientHeight),
    );
    toReveal = null;
  };

  const paintNow = (): void => {
    frame = 0;
    if (wanted?.galley !== painted?.view.galley) painter.paint(wanted?.galley.display ?? NO_STORY);
    if (wanted?.galley !== painted?.view.galley || scale !== painted?.scale) {
      painted = wanted === null ? null : { view: wanted, scale };
      onPainted(painted);
    }
    revealNow();
  };
  const paintSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paintNow);
  };

  const toPage = ({ x, y }: Point): Point => {
    const at = corner();
    return { x: (x - at.x) / unit(), y: (y - at.y) / unit() };
  };
  const turnHere = (): void => editing.workIn('galley');
  const here = { scroller, toPage, turnHere };
  const unbind = bindTextPointer({ ...here, page: extent, ground: extent, editing });
  const unbindDrops = bindTextDrops({ ...here, dropping: editing.dropping, focus: editing.focus });
  // Captured: which view is meant is known before the press is taken for a place in it.
  scroller.addEventListener('pointerdown', turnHere, true);
  scroller.addEventListener('dragover', turnHere, true);
  scroller.addEventListener('scroll', editing.anchor, { passive: true });
  const observer = new ResizeObserver(() => {
    fitColumn();
    paintSoon();
    editing.anchor();
  });
  observer.observe(scroller);

  return {
    place: {
      paint(view) {
        wanted = view;
        fitColumn();
        paintSoon();
      },
      show: marks.show,
      onScreen({ x, y }) {
        const at = corner();
        return { left: at.x + x * unit(), top: at.y + y * unit(), scale: unit() };
      },
      keepInView(rect) {
        toReveal = rect;
        paintSoon();
      },
    },
    unmount() {
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('pointerdown', turnHere, true);
      scroller.removeEventListener('dragover', turnHere, true);
      scroller.removeEventListener('scroll', editing.anchor);
      unbind();
      unbindDrops();
      marks.destroy();
      painter.destroy();
    },
  };
}

// The window onto the page: zoom, fitting, scrolling and revealing, over one scrolled element.
import type { Point, Rect, Size } from '../../shared/kernel/geometry.ts';
import { makeStore, type Store } from '../editor/store.ts';
import { clampZoom, type Fit, fitZoom, nextStep, type Placement, pagePoint, placePage, scrollTo } from './zoom-math.ts';

export interface View {
  /** 1 = 100 %: one CSS pixel is 1/96 inch on paper. */
  readonly zoom: number;
  /** Kept when the window changes its size; null once the user zooms by hand. */
  readonly fit: Fit | null;
}

/** What is seen of the page: zoom and scroll position. */
export interface Outlook {
  readonly view: View;
  readonly scroll: Point;
}

export interface Viewport {
  readonly view: Store<View>;
  /** Tells the page's size, px at 100 %; a new size is fitted. */
  setPage(size: Size): void;
  /** Zooms so that the point at `at` (client px) stays; the window's middle by default. */
  zoomTo(zoom: number, at?: Point): void;
  step(direction: 1 | -1): void;
  fit(fit: Fit): void;
  /** Zoom and scroll as they are, to come back to. */
  outlook(): Outlook;
  lookAgain(outlook: Outlook): void;
  panBy(x: number, y: number): void;
  /** Brings a part of the page (px at 100 %) to fill the window, as far as zooming by hand goes. */
  fill(rect: Rect): void;
  /** Scrolls as little as brings a part of the page (px at 100 %) into view, at the zoom as it is. */
  keepInView(rect: Rect): void;
  /** Brings a part of the page (px at 100 %) to the middle, large enough to read. */
  reveal(rect: Rect): void;
  destroy(): void;
}

/** A revealed place is shown at least this large: below it body text cannot be read. */
const READABLE_ZOOM = 0.8;

export interface ViewportElements {
  /** Scrolls. */
  readonly scroller: HTMLElement;
  /** As large as the scrolled area. */
  readonly extent: HTMLElement;
  /** Holds the page; moved to its place and scaled. Gets `--zoom`. */
  readonly page: HTMLElement;
}

/** White kept round what is brought into view, px. */
const VIEW_MARGIN = 24;

/** How far a stretch lies outside a window that begins at 0, its margins included; below 0 before its start. */
function beyond(from: number, to: number, length: number): number {
  if (from < VIEW_MARGIN) return from - VIEW_MARGIN;
  return Math.max(0, to - length + VIEW_MARGIN);
}

/** `first`: how the page is looked at to begin with. */
export function makeViewport({ scroller, extent, page }: ViewportElements, first: View): Viewport {
  const view = makeStore<View>(first);
  let size: Size = { width: 1, height: 1 };
  let hasPage = false;
  let placement: Placement = { extent: size, page: { x: 0, y: 0 } };

  const windowSize = (): Size => ({ width: scroller.offsetWidth, height: scroller.offsetHeight });
  const scroll = (): Point => ({ x: scroller.scrollLeft, y: scroller.scrollTop });
  const middle = (): Point => ({ x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 });

  const apply = (next: View): void => {
    placement = placePage(size, next.zoom, windowSize(), next.fit);
    const { width, height } = placement.extent;
    extent.style.width = `${width}px`;
    extent.style.height = `${height}px`;
    page.style.transform = `translate(${placement.page.x}px, ${placement.page.y}px) scale(${next.zoom})`;
    page.style.setProperty('--zoom', String(next.zoom));
    // A page that fits must not bring up scroll bars by a rounding.
    scroller.style.overflowX = width <= scroller.offsetWidth ? 'hidden' : 'scroll';
    scroller.style.overflowY = height <= scroller.offsetHeight ? 'hidden' : 'scroll';
    view.set(() => next);
  };

  const applyKeeping = (next: View, cursor: Point): void => {
    const point = pagePoint(cursor, scroll(), placement, view.get().zoom);
    apply(next);
    const to = scrollTo(point, cursor, placement, next.zoom);
    scroller.scrollTo(to.x, to.y);
  };

  const fitNow = (fit: Fit): void => {
    const before = pagePoint(middle(), scroll(), placement, view.get().zoom);
    apply({ zoom: fitZoom(fit, size, windowSize()), fit });
    const to = scrollTo(before, middle(), placement, view.get().zoom);
    scroller.scrollTo(to.x, fit === 'width' ? to.y : 0);
  };

  const zoomTo = (zoom: number, at?: Point): void => {
    const corner = scroller.getBoundingClientRect();
    const cursor = at === undefined ? middle() : { x: at.x - corner.left, y: at.y - corner.top };
    applyKeeping({ zoom: clampZoom(zoom, view.get().zoom), fit: null }, cursor);
  };

  const observer = new ResizeObserver(() => {
    const now = view.get();
    // A view of its own, though nothing but the page's place is new: who follows the view is told.
    if (now.fit === null) applyKeeping({ ...now }, middle());
    else fitNow(now.fit);
  });
  observer.observe(scroller);

  return {
    view,
    setPage(next) {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      const { zoom, fit } = view.get();
      if (hasPage || fit !== null) fitNow(fit ?? 'page');
      else {
        apply({ zoom, fit });
        const head = scrollTo({ x: size.width / 2, y: 0 }, { x: middle().x, y: VIEW_MARGIN }, placement, zoom);
        scroller.scrollTo(head.x, head.y);
      }
      hasPage = true;
    },
    zoomTo,
    step: (direction) => zoomTo(nextStep(view.get().zoom, direction)),
    fit: fitNow,
    outlook: () => ({ view: view.get(), scroll: scroll() }),
    lookAgain(outlook) {
      if (outlook.view.fit === null) apply(outlook.view);
      else fitNow(outlook.view.fit);
      scroller.scrollTo(outlook.scroll.x, outlook.scroll.y);
    },
    panBy: (x, y) => scroller.scrollBy(x, y),
    fill(rect) {
      const around = { width: rect.width || 1, height: rect.height || 1 };
      apply({ zoom: clampZoom(fitZoom('page', around, windowSize()), view.get().zoom), fit: null });
      const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      const to = scrollTo(centre, middle(), placement, view.get().zoom);
      scroller.scrollTo(to.x, to.y);
    },
    keepInView(rect) {
      const { zoom } = view.get();
      const left = placement.page.x + rect.x * zoom - scroller.scrollLeft;
      const top = placement.page.y + rect.y * zoom - scroller.scrollTop;
      scroller.scrollBy(
        beyond(left, left + rect.width * zoom, scroller.clientWidth),
        beyond(top, top + rect.height * zoom, scroller.clientHeight),
      );
    },
    reveal(rect) {
      const { zoom } = view.get();
      if (zoom < READABLE_ZOOM) apply({ zoom: 1, fit: null });
      const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      const to = scrollTo(centre, middle(), placement, view.get().zoom);
      scroller.scrollTo(to.x, to.y);
    },
    destroy: () => observer.disconnect(),
  };
}

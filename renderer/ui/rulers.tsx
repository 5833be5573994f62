// Rulers (标尺) along the page's upper and left edge: they follow zoom and scroll, mark the pointer and the selected objects.
import { type RefObject, useEffect, useRef } from 'react';
import { selectedObjects } from '../../shared/document/objects/object-selection.ts';
import { placedObjects, rectOfObject } from '../../shared/document/objects/placed-object.ts';
import type { Grid } from '../../shared/document/page-setup.ts';
import { type Rect, union } from '../../shared/kernel/geometry.ts';
import { mm, mmToPt } from '../../shared/kernel/units.ts';
import type { WindowState } from '../editor/window-state.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { type RulerUnit, ticksOf } from '../tools/ruler-ticks.ts';
import type { Viewport } from '../tools/viewport.ts';
import { useWindow, useWindowState } from './window-context.tsx';

/** Breadth of a ruler, px: a number and its tick; less than what lies round a fitted page. */
const RULER_PX = 18;
const LONG_TICK_PX = 9;
const SHORT_TICK_PX = 4;
const NUMBER_FONT = '10px system-ui, sans-serif';
const NUMBER_GAP_PX = 3;

type Direction = 'across' | 'down';

function unitOf(grid: Grid, unit: WindowState['rulerUnit'], direction: Direction): RulerUnit {
  if (unit === 'mm') return { length: mmToPt(mm(1)), origin: 0 };
  return direction === 'across'
    ? { length: grid.size, origin: grid.typeArea.x }
    : { length: grid.leading, origin: grid.typeArea.y };
}

/** What the selected objects take up, pt; null where none are. */
function selectedRect({ opened }: WindowState): Rect | null {
  if (opened === null) return null;
  const rects = placedObjects(opened.editor.doc, selectedObjects(opened.editor)).map(rectOfObject);
  return rects.length === 0 ? null : union(rects);
}

interface Drawn {
  readonly grid: Grid;
  readonly unit: WindowState['rulerUnit'];
  readonly selected: Rect | null;
  /** The page's corner from the ruler's own, px, and the size of a point on screen. */
  readonly corner: number;
  readonly scale: number;
}

function draw(canvas: HTMLCanvasElement, direction: Direction, { grid, unit, selected, corner, scale }: Drawn): void {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const style = getComputedStyle(canvas);
  const across = direction === 'across';
  const length = across ? width : height;
  pen.scale(ratio, ratio);
  // Both rulers are drawn as one across; the one down the page is that one turned, its numbers read from below.
  if (!across) pen.transform(0, 1, 1, 0, 0, 0);
  if (selected !== null) {
    const [from, size] = across ? [selected.x, selected.width] : [selected.y, selected.height];
    pen.fillStyle = style.getPropertyValue('--ruler-selected');
    pen.fillRect(corner + from * scale, 0, size * scale, RULER_PX);
  }
  pen.fillStyle = style.color;
  pen.font = NUMBER_FONT;
  pen.textBaseline = 'top';
  const from = -corner / scale;
  for (const { at, label } of ticksOf(unitOf(grid, unit, direction), from, from + length / scale, scale)) {
    const x = corner + at * scale;
    const tick = label === null ? SHORT_TICK_PX : LONG_TICK_PX;
    // On whole device pixels: a tick between two is a grey blur.
    pen.fillRect(Math.round(x * ratio) / ratio, RULER_PX - tick, 1 / ratio, tick);
    if (label === null) continue;
    pen.save();
    pen.translate(x + NUMBER_GAP_PX, 2);
    if (!across) {
      pen.transform(0, 1, 1, 0, 0, 0);
      pen.rotate(-Math.PI / 2);
      pen.translate(-pen.measureText(label).width, 0);
    }
    pen.fillText(label, 0, 0);
    pen.restore();
  }
}

interface RulersProps {
  readonly grid: Grid;
  readonly viewport: Viewport;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly page: RefObject<HTMLElement | null>;
}

export function Rulers({ grid, viewport, scroller, page }: RulersProps) {
  const { late } = useWindow();
  const unit = useWindowState((state) => state.rulerUnit);
  const across = useRef<HTMLCanvasElement>(null);
  const down = useRef<HTMLCanvasElement>(null);
  const atX = useRef<HTMLDivElement>(null);
  const atY = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const board = scroller.current;
    if (board === null) return undefined;
    let frame = 0;
    let selected = selectedRect(late.get());
    const drawBoth = (): void => {
      frame = 0;
      const corner = page.current?.getBoundingClientRect();
      const origin = board.getBoundingClientRect();
      if (corner === undefined || across.current === null || down.current === null) return;
      const scale = viewport.view.get().zoom * PX_PER_PT;
      const drawn = { grid, unit, selected, scale };
      draw(across.current, 'across', { ...drawn, corner: corner.left - origin.left });
      draw(down.current, 'down', { ...drawn, corner: corner.top - origin.top });
    };
    const drawSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(drawBoth);
    };
    let seen = late.get().opened?.editor;
    const stopState = late.subscribe(() => {
      const now = late.get().opened?.editor;
      if (now === seen) return;
      seen = now;
      const next = selectedRect(late.get());
      // While text is written nothing is selected, and nothing drawn.
      if (next === null && selected === null) return;
      selected = next;
      drawSoon();
    });
    const pointer = ({ clientX, clientY }: PointerEvent): void => {
      const { left, top } = board.getBoundingClientRect();
      if (atX.current !== null) atX.current.style.transform = `translateX(${Math.round(clientX - left)}px)`;
      if (atY.current !== null) atY.current.style.transform = `translateY(${Math.round(clientY - top)}px)`;
    };
    const stopView = viewport.view.subscribe(drawSoon);
    const colours = new MutationObserver(drawSoon);
    colours.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const resized = new ResizeObserver(drawSoon);
    resized.observe(board);
    board.addEventListener('scroll', drawSoon, { passive: true });
    board.addEventListener('pointermove', pointer, { passive: true });
    drawSoon();
    return () => {
      cancelAnimationFrame(frame);
      stopState();
      stopView();
      resized.disconnect();
      board.removeEventListener('scroll', drawSoon);
      board.removeEventListener('pointermove', pointer);
      colours.disconnect();
    };
  }, [grid, unit, viewport, late, scroller, page]);

  return (
    <div className="rulers" aria-hidden="true">
      <div className="ruler across">
        <canvas ref={across} />
        <div className="ruler-pointer" ref={atX} />
      </div>
      <div className="ruler down">
        <canvas ref={down} />
        <div className="ruler-pointer" ref={atY} />
      </div>
    </div>
  );
}

// The galley's edge towards the page: dragged, or moved by the arrow keys, it makes the galley wider or narrower.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useWindow, useWindowState } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';

/** Narrower, a column of 11 characters has no room beside its numbers; wider, there is no page left in a small window. */
const LEAST_WIDTH = 240;
const MOST_WIDTH = 720;
/** By one press of an arrow key, px. */
const STEP = 20;

const clamp = (width: number): number => Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.round(width)));

export function GalleyEdge() {
  const { store } = useWindow();
  const { say } = useWords();
  const width = useWindowState((state) => state.galleyWidth);
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (next: number): void => store.set((state) => ({ ...state, galleyWidth: clamp(next) }));
  const down = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const move = ({ clientX }: PointerEvent<HTMLElement>): void => {
    if (from.current !== null) set(from.current.width + from.current.x - clientX);
  };
  const up = (): void => {
    from.current = null;
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    set(width + (event.key === 'ArrowLeft' ? STEP : -STEP));
  };
  return (
    <hr
      className="galley-edge"
      tabIndex={0}
      aria-label={say('galley.width')}
      aria-orientation="vertical"
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      aria-valuenow={width}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
    />
  );
}

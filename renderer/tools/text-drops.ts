// Text dragged in from other programs: shown where it would land, dropped like pasted text. Files are the window's to open.
import type { Point } from '../../shared/kernel/geometry.ts';
import type { TextDropping, TextPlace } from '../editor/text-dropping.ts';
import { makeEdgeScroll } from './edge-scroll.ts';

export interface TextDropTarget extends TextPlace {
  readonly dropping: TextDropping;
  /** Gives the text the keys. */
  focus(): void;
}

/** Text kinds, in the names that browsers give them. */
const TEXT_KINDS: readonly string[] = ['text/html', 'text/plain'];

const textOf = ({ dataTransfer }: DragEvent): DataTransfer | null =>
  dataTransfer !== null &&
  !dataTransfer.types.includes('Files') &&
  TEXT_KINDS.some((kind) => dataTransfer.types.includes(kind))
    ? dataTransfer
    : null;

/** Takes dropped text until the returned function is called. */
export function bindTextDrops({ scroller, dropping, turnHere, focus, toPage }: TextDropTarget): () => void {
  const edge = makeEdgeScroll(scroller, (at) => void dropping.hover(toPage(at), 'foreign'));
  const placeOf = ({ clientX, clientY }: DragEvent): Point => ({ x: clientX, y: clientY });

  const over = (event: DragEvent): void => {
    const data = textOf(event);
    if (data === null) return;
    // Browsers refuse a drop unless this is prevented.
    event.preventDefault();
    data.dropEffect = 'copy';
    turnHere();
    const at = placeOf(event);
    edge.follow(at);
    dropping.hover(toPage(at), 'foreign');
  };
  const leave = (event: DragEvent): void => {
    // Also told when the pointer goes from one part of the pasteboard to another.
    if (event.relatedTarget instanceof Node && scroller.contains(event.relatedTarget)) return;
    edge.stop();
    dropping.hover(null, 'foreign');
  };
  const drop = (event: DragEvent): void => {
    edge.stop();
    const data = textOf(event);
    if (data === null) return;
    event.preventDefault();
    dropping.dropData(toPage(placeOf(event)), data);
    focus();
  };
  scroller.addEventListener('dragover', over);
  scroller.addEventListener('dragleave', leave);
  scroller.addEventListener('drop', drop);
  return () => {
    edge.stop();
    scroller.removeEventListener('dragover', over);
    scroller.removeEventListener('dragleave', leave);
    scroller.removeEventListener('drop', drop);
  };
}

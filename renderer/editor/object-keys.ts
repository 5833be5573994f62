// Keys while no text is edited: objects are nudged, resized, gone through, removed.
import type { ObjectRef } from '../../shared/document/objects/object-ref.ts';
import { growObjects, moveObjects } from '../../shared/document/objects/place.ts';
import { placedObjects } from '../../shared/document/objects/placed-object.ts';
import { removeObjects } from '../../shared/document/objects/remove.ts';
import { nextObject } from '../../shared/document/objects/select.ts';
import type { ObjectEditing } from './object-editing.ts';
import { takePictureKey } from './picture-keys.ts';

/** Shift goes this many columns or lines at once. */
const FAST = 5;
/** With the command key a nudge is this small: a character across, a quarter line down. */
const FINE_LINES = 0.25;

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ['ArrowLeft']: [-1, 0],
  ['ArrowRight']: [1, 0],
  ['ArrowUp']: [0, -1],
  ['ArrowDown']: [0, 1],
};

/** A side's way to the next whole column or line: what stands between two of them goes to the next one first. */
function wholeStep(at: number, step: number): number {
  if (step === 0) return 0;
  const whole = step > 0 ? Math.floor(at + 1e-6) : Math.ceil(at - 1e-6);
  return whole + step - at;
}

function nudge(objects: ObjectEditing, refs: readonly ObjectRef[], event: KeyboardEvent, mac: boolean): void {
  const [x, y] = ARROWS[event.key] ?? [0, 0];
  const [first] = placedObjects(objects.state().doc, refs);
  if (first === undefined) return;
  const { setup, box } = first;
  const many = event.shiftKey ? FAST : 1;
  if (event.altKey) {
    objects.act((state) => growObjects(state, refs, [x * many, y * many]));
    return;
  }
  const isFine = mac ? event.metaKey : event.ctrlKey;
  const by = isFine
    ? ([(x * many) / (setup.measure + setup.gutter), y * many * FINE_LINES] as const)
    : ([wholeStep(box.at[0], x * many), wholeStep(box.at[1], y * many)] as const);
  // Text has no quarter lines.
  const isWhole = isFine && refs.some(({ kind }) => kind === 'frame' || kind === 'headline');
  objects.act((state) => moveObjects(state, refs, isWhole ? [by[0], y * many] : by));
}

/** Runs what a key means for objects; false leaves it to the window. */
export function takeObjectKey(objects: ObjectEditing, event: KeyboardEvent, mac: boolean): boolean {
  if (takePictureKey(objects, event, mac)) return true;
  const refs = objects.selected();
  const modifier = mac ? event.metaKey : event.ctrlKey;
  if (event.key in ARROWS) {
    if (refs.length === 0 || (modifier && event.altKey)) return false;
    nudge(objects, refs, event, mac);
    objects.reveal();
    return true;
  }
  if (modifier) {
    if (event.altKey) return false;
    switch (event.key.toLowerCase()) {
      case 'a':
        objects.select(objects.all().flatMap(({ ref, locked }) => (locked ? [] : [ref])));
        return true;
      case 'z':
        if (event.shiftKey) objects.redo();
        else objects.undo();
        return true;
      case 'y':
        objects.redo();
        return true;
      case 'c':
        objects.clip('copy');
        return true;
      case 'x':
        objects.clip('cut');
        return true;
      case 'v':
        objects.clip(event.shiftKey ? 'paste-in-place' : 'paste');
        return true;
      default:
        return false;
    }
  }
  switch (event.key) {
    case 'Tab': {
      const pageAt = objects.pageAt();
      const next = pageAt === null ? null : nextObject(objects.state(), pageAt, event.shiftKey ? -1 : 1);
      if (next !== null) objects.select([next]);
      objects.reveal();
      return true;
    }
    case 'Delete':
    case 'Backspace':
      objects.act((state) => removeObjects(state, refs));
      return true;
    case 'Enter': {
      const [first] = refs;
      return first !== undefined && objects.writeIn(first);
    }
    case 'Escape':
      if (refs.length === 0) return false;
      objects.select([]);
      return true;
    default:
      return false;
  }
}

// Keys while a picture is moved within its frame: arrows push it, plus and minus enlarge it, Escape and Enter leave it.
import type { PhotoAttrs } from '../../shared/document/attrs.ts';
import { movedView, zoomedView } from '../../shared/document/objects/picture.ts';
import { placedObjects } from '../../shared/document/objects/placed-object.ts';
import { setObjects } from '../../shared/document/styling/object-values.ts';
import type { ObjectEditing } from './object-editing.ts';

/** How far an arrow pushes the picture, pt; with Shift, and with the command key. */
const STEP = 2;
const FAST = 20;
const FINE = 0.25;
/** How much a key enlarges it. */
const ZOOM = 1.05;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ['ArrowLeft']: [-1, 0],
  ['ArrowRight']: [1, 0],
  ['ArrowUp']: [0, -1],
  ['ArrowDown']: [0, 1],
};

/** Runs what a key means for the picture of the selected photo; false leaves it to the objects' keys. */
export function takePictureKey(objects: ObjectEditing, event: KeyboardEvent, mac: boolean): boolean {
  if (objects.tool() !== 'picture') return false;
  const modifier = mac ? event.metaKey : event.ctrlKey;
  if ((event.key === 'Escape' || event.key === 'Enter') && !modifier) {
    objects.setTool('select');
    return true;
  }
  const [photo] = placedObjects(objects.state().doc, objects.selected()).filter(({ ref }) => ref.kind === 'photo');
  const image = photo === undefined || photo.locked ? null : objects.image(photo);
  if (photo === undefined || image === null || event.altKey) return false;
  const { view } = photo.node.attrs as PhotoAttrs;
  const arrow = ARROWS[event.key];
  const isLarger = event.key === '+' || event.key === '=';
  if (arrow !== undefined) {
    const step = event.shiftKey ? FAST : modifier ? FINE : STEP;
    const by = { x: arrow[0] * step, y: arrow[1] * step };
    objects.change((state) => setObjects(state, [photo.ref], 'photo', { view: movedView(view, image.box, by) }));
    return true;
  }
  if (modifier || !(isLarger || event.key === '-')) return false;
  const zoomed = zoomedView(view, image.box, isLarger ? ZOOM : 1 / ZOOM, { x: 0, y: 0 });
  objects.change((state) => setObjects(state, [photo.ref], 'photo', { view: zoomed }));
  return true;
}

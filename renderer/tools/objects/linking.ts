// Linking frames by their ports: a thread is taken at a frame's out-port and given to the next frame.
import { sameObject } from '../../../shared/document/objects/object-ref.ts';
import { type PlacedObject, placedObjects } from '../../../shared/document/objects/placed-object.ts';
import { linkFrames } from '../../../shared/document/objects/thread.ts';
import type { Point } from '../../../shared/kernel/geometry.ts';
import type { ObjectEditing } from '../../editor/object-editing.ts';
import { outPortUnder } from './ports.ts';

/** A frame whose thread is in hand, and where its port stands, pt. */
export interface LinkSource {
  readonly object: PlacedObject;
  readonly at: Point;
}

export interface Linking {
  /** The selected frame whose out-port is at a place. */
  portAt(at: Point): LinkSource | null;
  begin(source: LinkSource): void;
  finish(): void;
  /** The frame that is being linked; null also once it is no longer selected: Escape has given it up. */
  source(): LinkSource | null;
  /** The frames under the pointer that the thread may go to. */
  targets(from: LinkSource, under: readonly PlacedObject[]): readonly PlacedObject[];
  /** Lets the thread go on into the topmost frame of these; nothing where there is none. */
  to(from: LinkSource, under: readonly PlacedObject[]): void;
}

export function makeLinking(objects: ObjectEditing, scale: () => number): Linking {
  let taken: LinkSource | null = null;
  const targets: Linking['targets'] = (from, under) =>
    under.filter(({ ref, locked }) => ref.kind === 'frame' && !locked && !sameObject(ref, from.object.ref));
  return {
    portAt(at) {
      for (const object of placedObjects(objects.state().doc, objects.selected())) {
        const port = outPortUnder(object, at, scale());
        if (port !== null) return { object, at: port.at };
      }
      return null;
    },
    begin(source) {
      taken = source;
    },
    finish() {
      taken = null;
    },
    source() {
      const ref = taken?.object.ref;
      const isHeld = ref !== undefined && objects.selected().some((one) => sameObject(one, ref));
      if (!isHeld) taken = null;
      return taken;
    },
    targets,
    to(from, under) {
      const [target] = targets(from, under);
      if (target !== undefined) objects.act((state) => linkFrames(state, from.object.ref, target.ref));
    },
  };
}

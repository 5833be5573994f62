// Reads a variable font's axes and named instances (fvar): each instance is a face of its own.

/** A place in a variable font's design space: a value for every axis, by tag. */
export type AxisValues = Readonly<Record<string, number>>;

interface NamedInstance {
  /** Name id of the instance's style, such as `Bold`. */
  readonly subfamily: number;
  /** Name id of its PostScript name; null when the font gives none. */
  readonly postScript: number | null;
  readonly axes: AxisValues;
}

/** What a variable font offers. */
export interface Variations {
  /** The design as it is without any pinning. */
  readonly defaults: AxisValues;
  readonly instances: readonly NamedInstance[];
}

/** Axes and instances that are looked at; large families have 5 and some 100. */
const MOST_AXES = 16;
const MOST_INSTANCES = 500;
/** In place of a name id: there is none (OpenType, fvar). */
const NO_NAME = 0xffff;
const AXIS_LENGTH = 20;

/** Reads an fvar table (OpenType 1.9); null when it is broken. */
export function readVariations(fvar: Uint8Array): Variations | null {
  if (fvar.length < 16) return null;
  const view = new DataView(fvar.buffer, fvar.byteOffset, fvar.byteLength);
  const fixed = (at: number): number => view.getInt32(at) / 65536;
  const start = view.getUint16(4);
  const [axisCount, axisLength] = [view.getUint16(8), view.getUint16(10)];
  const [instanceCount, instanceLength] = [view.getUint16(12), view.getUint16(14)];
  if (axisCount === 0 || axisCount > MOST_AXES || axisLength < AXIS_LENGTH) return null;
  if (instanceCount > MOST_INSTANCES || instanceLength < 4 + 4 * axisCount) return null;
  const instancesAt = start + axisCount * axisLength;
  if (instancesAt + instanceCount * instanceLength > fvar.length) return null;
  const axes = Array.from({ length: axisCount }, (_, axis) => {
    const at = start + axis * axisLength;
    return { tag: String.fromCharCode(...fvar.subarray(at, at + 4)), value: fixed(at + 8) };
  });
  const hasPostScript = instanceLength >= 6 + 4 * axisCount;
  const instances = Array.from({ length: instanceCount }, (_, index) => {
    const at = instancesAt + index * instanceLength;
    const postScript = hasPostScript ? view.getUint16(at + 4 + 4 * axisCount) : NO_NAME;
    return {
      subfamily: view.getUint16(at),
      postScript: postScript === NO_NAME ? null : postScript,
      axes: Object.fromEntries(axes.map(({ tag }, axis) => [tag, fixed(at + 4 + 4 * axis)])),
    };
  });
  return { defaults: Object.fromEntries(axes.map(({ tag, value }) => [tag, value])), instances };
}

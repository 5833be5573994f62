// Places in findings: where on the page a thing lies that has no name of its own.

import type { Point } from '../../kernel/geometry.ts';
import { type Pt, ptToMm } from '../../kernel/units.ts';

const mm = (value: number): string => ptToMm(value as Pt).toFixed(1);

/** A point in mm from the trim corner, as a ruler on the proof gives it. */
export const placeOf = ({ x, y }: Point): string => `${mm(x)}, ${mm(y)} mm`;

/** Keeps the first of what has the same key: one finding for one cause, not one per line. */
export function firstOfEach<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}

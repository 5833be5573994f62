// What several objects have in common.
import { sameData } from '../../../shared/kernel/same-data.ts';

/** The value that all have; undefined where they differ, or there is none. */
export function sharedValue<T, V>(all: readonly T[], of: (one: T) => V): V | undefined {
  const [first, ...others] = all.map(of);
  return first !== undefined && others.every((other) => sameData(other, first)) ? first : undefined;
}

// Membership in sorted ranges of code points.

/** True when `value` lies in one of the ranges, given as first and last in pairs, sorted, both inclusive. */
export function inRanges(ranges: readonly number[], value: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (value < (ranges[2 * middle] ?? 0)) high = middle - 1;
    else if (value > (ranges[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

// Compares two records field by field.

/** True when both have the same fields with identical values. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  if (a === b) return true;
  const fields = Object.keys(a) as (keyof T)[];
  if (fields.length !== Object.keys(b).length) return false;
  // A plain loop, as blocks and lines are compared by the hundred at each keystroke.
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    if (field === undefined || !Object.is(a[field], b[field])) return false;
  }
  return true;
}

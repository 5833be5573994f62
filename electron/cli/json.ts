// JSON for other programs: one member of the array on each line, so that it can also be read and compared by line.

/** A JSON array with a line for each member. */
export function jsonLines(members: readonly unknown[]): string {
  if (members.length === 0) return '[]';
  return `[\n${members.map((member) => `  ${JSON.stringify(member)}`).join(',\n')}\n]`;
}

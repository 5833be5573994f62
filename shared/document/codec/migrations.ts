// Migrations of stored documents: one step per version, from the first version on.

/** Version this program writes. It grows by one with every change of the stored shape, together with a step below. */
export const CURRENT_VERSION = 1;

/**
 * Lifts a stored document (ProseMirror's JSON, not yet checked) from one version to the next. A step leaves alone what
 * it does not recognise: the checks after the last step name whatever is wrong.
 */
export type Migration = (document: unknown) => unknown;

/** The step at index i lifts version i + 1 to i + 2; so there is one step fewer than there are versions. */
export const MIGRATIONS: readonly Migration[] = [];

/** Applies the steps from `version` to the last one. A version without its steps is a bug and throws. */
export function migrate(document: unknown, version: number, steps: readonly Migration[] = MIGRATIONS): unknown {
  if (!Number.isInteger(version) || version < 1 || version > steps.length + 1) {
    throw new Error(`no migrations from version ${version}`);
  }
  return steps.slice(version - 1).reduce((value, step) => step(value), document);
}

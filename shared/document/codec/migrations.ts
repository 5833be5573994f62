// Migrations of stored documents: one step per version, from the first version on.

import { DEEPEST_NODE } from './limits.ts';

/** Version this program writes. It grows by one with every change of the stored shape, together with a step below. */
export const CURRENT_VERSION = 4;

/**
 * Lifts a stored document (ProseMirror's JSON, not yet checked) from one version to the next. A step leaves alone what
 * it does not recognise: the checks after the last step name whatever is wrong.
 */
export type Migration = (document: unknown) => unknown;

type Json = Readonly<Record<string, unknown>> & {
  readonly type?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every node of a stored document with its attributes changed by `change`; nodes without attributes have none to begin with. */
function withAttrs(node: unknown, change: (type: unknown, attrs: Json) => Json, depth = 1): unknown {
  // Deeper than any document goes: the checks after the last step refuse it.
  if (!isObject(node) || depth > DEEPEST_NODE) return node;
  const attrs = change(node.type, isObject(node.attrs) ? node.attrs : {});
  return {
    ...node,
    ...(isObject(node.attrs) || Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(Array.isArray(node.content)
      ? { content: node.content.map((child) => withAttrs(child, change, depth + 1)) }
      : {}),
  };
}

/** Version 2 gathers a page's composing rules, and lets bodies run vertically, columns balance, line ends hold and stories have styles. */
function toVersion2(document: unknown): unknown {
  return withAttrs(document, (type, attrs) => {
    switch (type) {
      case 'page': {
        const { prohibition, ...rest } = attrs;
        // What was made up before columns could balance keeps its lines where they were.
        const fill = 'filled';
        const rules = { notAtStart: '', notAtEnd: '', hyphenation: false, hanging: false, trimIndented: false };
        const composing = { prohibition, ...rules, combinedDigits: 2, fill };
        return { ...rest, composing };
      }
      case 'article':
        return { direction: 'horizontal', fill: null, styles: {}, ...attrs };
      case 'paragraph':
        return { heldEnds: null, ...attrs };
      default:
        return attrs;
    }
  });
}

/** Version 3 lets stories carry the stages they have passed, and paragraphs and headline lines that a tracked change began. */
function toVersion3(document: unknown): unknown {
  return withAttrs(document, (type, attrs) => {
    switch (type) {
      case 'article':
        return { stages: [], ...attrs };
      case 'paragraph':
      case 'subhead':
      case 'headlineLine':
        return { splitBy: null, ...attrs };
      default:
        return attrs;
    }
  });
}

const BLACK_INK = { kind: 'process', c: 0, m: 0, y: 0, k: 1 };
const OWN_STROKE = { weight: null, color: BLACK_INK };
const WRAPPED = { on: true, distance: null };

/**
 * Version 4 makes objects of what lies on a page: they can be locked, wrapped at a distance, drawn in a weight and colour; pictures are
 * panned, turned and taken off the page; styles and colours have names.
 */
function toVersion4(document: unknown): unknown {
  return withAttrs(document, (type, attrs) => {
    switch (type) {
      case 'edition':
        return { styleSheet: [], swatches: [], ...attrs };
      case 'page': {
        const { setup } = attrs;
        return isObject(setup) ? { ...attrs, setup: { margins: null, ...setup } } : attrs;
      }
      case 'article':
      case 'nameplate':
        return { locked: false, ...attrs };
      case 'photo': {
        const view = { fit: 'fill', zoom: 1, pan: [0, 0], turn: 0 };
        return { locked: false, placed: true, wrap: WRAPPED, view, captionWidth: null, ...attrs };
      }
      case 'rule':
        return { locked: false, stroke: OWN_STROKE, ...attrs };
      case 'box': {
        const { tint, ...rest } = attrs;
        const fill = typeof tint === 'number' && tint > 0 ? { ...BLACK_INK, k: tint / 100 } : null;
        return { locked: false, stroke: OWN_STROKE, fill, wrap: WRAPPED, ...rest };
      }
      default:
        return attrs;
    }
  });
}

/** The step at index i lifts version i + 1 to i + 2; so there is one step fewer than there are versions. */
export const MIGRATIONS: readonly Migration[] = [toVersion2, toVersion3, toVersion4];

/** Applies the steps from `version` to the last one. A version without its steps is a bug and throws. */
export function migrate(document: unknown, version: number, steps: readonly Migration[] = MIGRATIONS): unknown {
  if (!Number.isInteger(version) || version < 1 || version > steps.length + 1) {
    throw new Error(`no migrations from version ${version}`);
  }
  return steps.slice(version - 1).reduce((value, step) => step(value), document);
}

// The edition's swatches (色板): add, rename, change and remove them; a swatch that changes changes every use of its colour.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Color } from '../../kernel/color.ts';
import { BLACK, WHITE } from '../../kernel/color.ts';
import { sameData } from '../../kernel/same-data.ts';
import type { EditionAttrs, Swatch } from '../attrs.ts';
import type { PMNode } from '../schema.ts';
import { changeColors, countColors } from './each-color.ts';

export const swatchesOf = (doc: PMNode): readonly Swatch[] => (doc.attrs as EditionAttrs).swatches;

/**
 * True where a colour is a swatch's: of a process colour the same inks; of a spot colour the same ink at any tint, as the ink is what
 * the swatch names.
 */
const isOfSwatch = ({ color }: Swatch, used: Color): boolean =>
  color.kind === 'spot' ? used.kind === 'spot' && used.name === color.name : sameData(color, used);

/** The swatch a colour is known by; null for one without a name. */
export const swatchOf = (doc: PMNode, color: Color): Swatch | null =>
  swatchesOf(doc).find((swatch) => isOfSwatch(swatch, color)) ?? null;

/** Text black and paper are every edition's; what is drawn in them must not change with a swatch. */
const isHouse = (color: Color): boolean => sameData(color, BLACK) || sameData(color, WHITE);

/** Why a swatch cannot be so: its name or its colour is another's, or the house's own. */
export type SwatchProblem = 'no-name' | 'name-taken' | 'color-taken';

/** What stands against a swatch; `besides` names the one it replaces. Two names for one colour could not be told apart in use. */
export function swatchProblem(doc: PMNode, swatch: Swatch, besides: string | null): SwatchProblem | null {
  if (swatch.name.trim() === '') return 'no-name';
  const others = swatchesOf(doc).filter(({ name }) => name !== besides);
  if (others.some(({ name }) => name === swatch.name)) return 'name-taken';
  const taken = others.some((other) => isOfSwatch(other, swatch.color) || isOfSwatch(swatch, other.color));
  return taken || isHouse(swatch.color) ? 'color-taken' : null;
}

/** A spot swatch's ink bears the swatch's name: it is what the plant reads. */
const inked = ({ name, color }: Swatch): Swatch =>
  color.kind === 'spot' ? { name, color: { ...color, name } } : { name, color };

const put = (tr: Transaction, swatches: readonly Swatch[]): Transaction => tr.setDocAttribute('swatches', swatches);

/** Adds a swatch; null where something stands against it. */
export function addSwatch(state: EditorState, swatch: Swatch): Transaction | null {
  const added = inked(swatch);
  return swatchProblem(state.doc, added, null) === null ? put(state.tr, [...swatchesOf(state.doc), added]) : null;
}

/** A use of a swatch's colour when the swatch becomes another: a spot colour keeps its own tint as long as it stays one. */
function usedAs(color: Color, used: Color): Color {
  return color.kind === 'spot' && used.kind === 'spot' ? { ...color, tint: used.tint } : color;
}

/**
 * Replaces the swatch of this name by another name, another colour or both; every use of its colour in the edition follows: styles,
 * effects, strokes, fills. Null where something stands against it.
 */
export function changeSwatch(state: EditorState, name: string, swatch: Swatch): Transaction | null {
  const before = swatchesOf(state.doc).find((one) => one.name === name);
  const after = inked(swatch);
  if (before === undefined || sameData(before, after) || swatchProblem(state.doc, after, name) !== null) return null;
  const tr = put(
    state.tr,
    swatchesOf(state.doc).map((one) => (one === before ? after : one)),
  );
  return sameData(before.color, after.color)
    ? tr
    : changeColors(tr, (used) => (isOfSwatch(before, used) ? usedAs(after.color, used) : used));
}

/** Gives a swatch another name. */
export function renameSwatch(state: EditorState, name: string, to: string): Transaction | null {
  const swatch = swatchesOf(state.doc).find((one) => one.name === name);
  return swatch === undefined ? null : changeSwatch(state, name, { ...swatch, name: to });
}

/** Takes a swatch off the list; what is printed in its colour stays so. */
export function removeSwatch(state: EditorState, name: string): Transaction | null {
  const rest = swatchesOf(state.doc).filter((one) => one.name !== name);
  return rest.length === swatchesOf(state.doc).length ? null : put(state.tr, rest);
}

/** How often the edition uses a swatch's colour. */
export const countSwatchUses = ({ doc }: Pick<EditorState, 'doc'>, swatch: Swatch): number =>
  countColors(doc, (color) => isOfSwatch(swatch, color));

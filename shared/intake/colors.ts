// Colours of a page sheet: names of printing inks, the four ink amounts in percent, tints of either, and spot inks.

import type { Swatch } from '../document/attrs.ts';
import { LONGEST_STRING } from '../document/validators.ts';
import { BLACK, type Color, cmyk, type ProcessColor, tintOfBlack, WHITE } from '../kernel/color.ts';
import {
  choiceOf,
  type Fields,
  fieldsOf,
  type Item,
  isList,
  isMapping,
  listOf,
  membersOf,
  numberOf,
  refuseItem,
  shortTextOf,
} from './yaml-items.ts';

/**
 * Named colours as inks: solid process inks and their overprints, so that a headline in `red` is the printer's red
 * (大红, 100 M + 100 Y). Orange halves the magenta; grey is half a tint of black.
 */
const COLOR_NAMES: Readonly<Record<string, ProcessColor>> = {
  black: BLACK,
  white: WHITE,
  red: cmyk(0, 1, 1, 0),
  orange: cmyk(0, 0.5, 1, 0),
  yellow: cmyk(0, 0, 1, 0),
  green: cmyk(1, 0, 1, 0),
  cyan: cmyk(1, 0, 0, 0),
  blue: cmyk(1, 1, 0, 0),
  magenta: cmyk(0, 1, 0, 0),
  gray: tintOfBlack(0.5),
};

/** Names of plates that every print has, and of all or no plates (ISO 32000-1, 8.6.6.4): no ink of the plant's own is called so. */
const TAKEN_NAMES = ['all', 'none', 'cyan', 'magenta', 'yellow', 'black'];

/** Reads a colour; one reader for a page, as a spot ink looks the same wherever the page names it. */
export type ColorReader = (item: Item) => Color;

const percentOf = (item: Item): number => numberOf(item, [0, 100]) / 100;

function inksOf(item: Item): ProcessColor {
  const [c, m, y, k, ...more] = listOf(item).map((ink) => percentOf({ ...ink, name: item.name }));
  if (c === undefined || m === undefined || y === undefined || k === undefined || more.length > 0) {
    return refuseItem(item, 'intake.expected-inks');
  }
  return cmyk(c, m, y, k);
}

const tintOf = (fields: Fields): number => {
  const tint = fields.optional('tint');
  return tint === undefined ? 1 : percentOf(tint);
};

/** Percentages multiply without the noise of binary fractions: 40 % of 45 % is 18 %. */
const share = (amount: number, tint: number): number => Math.round(amount * tint * 1e6) / 1e6;

function tinted(color: Color, tint: number): Color {
  if (color.kind === 'spot') return { ...color, tint: share(color.tint, tint) };
  const { c, m, y, k } = color;
  return cmyk(share(c, tint), share(m, tint), share(y, tint), share(k, tint));
}

const sameInks = (a: ProcessColor, b: ProcessColor): boolean =>
  a.c === b.c && a.m === b.m && a.y === b.y && a.k === b.k;

/** What a page sheet's colours mean. */
interface SheetColors {
  readonly colorOf: ColorReader;
  /** The colours it gives names to (色板), in its order. */
  readonly swatches: readonly Swatch[];
}

/**
 * Reads a sheet's swatches and makes its reader of colours: a name of an ink or swatch, `[c, m, y, k]` with percentages from 0 to 100,
 * `{color, tint}`, or a spot ink (专色) as `{spot, cmyk, tint}`. Refuses a swatch with an ink's name, and a spot ink that is to look
 * like two different colours: there is one plate of a name.
 */
export function readColors(swatchItem: Item | undefined): SheetColors {
  const spots = new Map<string, ProcessColor>();
  const named = new Map<string, Color>(Object.entries(COLOR_NAMES));
  const plainOf = (item: Item): Color =>
    isList(item) ? inksOf(item) : (named.get(choiceOf(item, [...named.keys()])) ?? BLACK);
  const colorOf: ColorReader = (item) => {
    if (!isMapping(item)) return plainOf(item);
    const given = fieldsOf(item, ['color', 'spot', 'cmyk', 'tint']);
    if (!given.has('spot')) {
      const fields = fieldsOf(item, ['color', 'tint']);
      return tinted(plainOf(fields.required('color')), tintOf(fields));
    }
    const fields = fieldsOf(item, ['spot', 'cmyk', 'tint']);
    const spot = fields.required('spot');
    const name = shortTextOf(spot, LONGEST_STRING);
    if (TAKEN_NAMES.includes(name.toLowerCase())) refuseItem(spot, 'intake.spot-name');
    const alternate = inksOf(fields.required('cmyk'));
    const known = spots.get(name) ?? alternate;
    if (!sameInks(known, alternate)) refuseItem(fields.required('cmyk'), 'intake.spot-twice', { spot: name });
    spots.set(name, alternate);
    return { kind: 'spot', name, tint: tintOf(fields), alternate };
  };
  const members = swatchItem === undefined ? [] : membersOf(swatchItem);
  const swatches = members.map((item): Swatch => {
    if (Object.hasOwn(COLOR_NAMES, item.name)) refuseItem(item, 'intake.swatch-name');
    const color = colorOf(item);
    named.set(item.name, color);
    return { name: item.name, color };
  });
  return { colorOf, swatches };
}

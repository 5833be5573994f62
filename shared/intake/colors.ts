// Colours of a page sheet: names of printing inks, the four ink amounts in percent, tints of either, and spot inks.

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

const processOf = (item: Item): ProcessColor =>
  isList(item) ? inksOf(item) : (COLOR_NAMES[choiceOf(item, Object.keys(COLOR_NAMES))] ?? BLACK);

const tintOf = (fields: Fields): number => {
  const tint = fields.optional('tint');
  return tint === undefined ? 1 : percentOf(tint);
};

/** Percentages multiply without the noise of binary fractions: 40 % of 45 % is 18 %. */
const share = (amount: number, tint: number): number => Math.round(amount * tint * 1e6) / 1e6;

function tintedOf(item: Item): ProcessColor {
  const fields = fieldsOf(item, ['color', 'tint']);
  const { c, m, y, k } = processOf(fields.required('color'));
  const tint = tintOf(fields);
  return cmyk(share(c, tint), share(m, tint), share(y, tint), share(k, tint));
}

const sameInks = (a: ProcessColor, b: ProcessColor): boolean =>
  a.c === b.c && a.m === b.m && a.y === b.y && a.k === b.k;

/**
 * A reader of colours: a name, `[c, m, y, k]` with percentages from 0 to 100, `{color, tint}`, or a spot ink (专色) as
 * `{spot, cmyk, tint}`. Refuses a spot ink that is to look like two different colours: there is one plate of a name.
 */
export function makeColorReader(): ColorReader {
  const spots = new Map<string, ProcessColor>();
  return (item) => {
    if (!isMapping(item)) return processOf(item);
    const given = fieldsOf(item, ['color', 'spot', 'cmyk', 'tint']);
    if (!given.has('spot')) return tintedOf(item);
    const fields = fieldsOf(item, ['spot', 'cmyk', 'tint']);
    const named = fields.required('spot');
    const name = shortTextOf(named, LONGEST_STRING);
    if (TAKEN_NAMES.includes(name.toLowerCase())) refuseItem(named, 'intake.spot-name');
    const alternate = inksOf(fields.required('cmyk'));
    const known = spots.get(name) ?? alternate;
    if (!sameInks(known, alternate)) refuseItem(fields.required('cmyk'), 'intake.spot-twice', { spot: name });
    spots.set(name, alternate);
    return { kind: 'spot', name, tint: tintOf(fields), alternate };
  };
}

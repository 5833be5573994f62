// Colours of a page sheet: names of printing inks and mixtures, or the four ink amounts in percent.
import { BLACK, type Color, cmyk, tintOfBlack, WHITE } from '../kernel/color.ts';
import { choiceOf, type Item, isList, listOf, numberOf, refuseItem } from './yaml-items.ts';

/**
 * Named colours as inks: solid process inks and their overprints, so that a headline in `red` is the printer's red
 * (大红, 100 M + 100 Y). Orange halves the magenta; grey is half a tint of black.
 */
const COLOR_NAMES: Readonly<Record<string, Color>> = {
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

/** Reads a colour: a name, or `[c, m, y, k]` with percentages from 0 to 100. */
export function colorOf(item: Item): Color {
  if (!isList(item)) return COLOR_NAMES[choiceOf(item, Object.keys(COLOR_NAMES))] ?? BLACK;
  const inks = listOf(item).map((ink) => numberOf({ ...ink, name: item.name }, [0, 100]) / 100);
  const [c, m, y, k] = inks;
  if (c === undefined || m === undefined || y === undefined || k === undefined || inks.length > 4) {
    return refuseItem(item, 'intake.expected-inks');
  }
  return cmyk(c, m, y, k);
}

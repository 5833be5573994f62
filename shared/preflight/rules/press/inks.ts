// Colours the press cannot hold: more ink than the plant allows, and tints that drop out or close up.
import type { DisplayItem, DisplayPage } from '../../../display/display-list.ts';
import type { Color } from '../../../kernel/color.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { Point } from '../../../kernel/geometry.ts';
import type { Rule } from '../../subject.ts';
import { firstOfEach, placeOf } from '../place.ts';
import { inkAmounts, inkCount, inkWords, percent, totalInk } from './ink-use.ts';

/** Below 3 % a dot does not print, above 85 % dot gain closes it to a solid (field rules, section 3). */
const LIGHTEST_TINT = 0.03;
const DARKEST_TINT = 0.85;
/** Ink amounts come from percentages: a ten-thousandth is rounding. */
const TOLERANCE = 0.0001;

interface ColorUse {
  readonly color: Color;
  readonly at: Point;
  /** A filled area: only there does a closed tint show. */
  readonly isArea: boolean;
}

function usesOf(item: DisplayItem): readonly ColorUse[] {
  switch (item.kind) {
    case 'line':
      return item.runs
        .flatMap(({ color, effects }) => [color, effects?.outline?.color, effects?.shadow?.color])
        .flatMap((color) => (color === undefined ? [] : [{ color, at: item, isArea: false }]));
    case 'rule':
    case 'curve':
      return [{ color: item.color, at: item.from, isArea: false }];
    case 'ornament':
      return item.shapes.slice(0, 1).map(({ from }) => ({ color: item.color, at: from, isArea: false }));
    case 'fill':
      return [{ color: item.color, at: item.box, isArea: true }];
    case 'image':
    case 'placeholder':
      return [];
  }
}

function tintFault({ color, isArea }: ColorUse): boolean {
  const tooLight = inkAmounts(color).some((amount) => amount > 0 && amount < LIGHTEST_TINT - TOLERANCE);
  // Beside a second ink a closed dot only shifts the colour; a tint of one ink loses the tone it was chosen for.
  const [only] = inkAmounts(color).filter((amount) => amount > 0);
  const tooDark =
    isArea && inkCount(color) === 1 && only !== undefined && only > DARKEST_TINT + TOLERANCE && only < 1 - TOLERANCE;
  return tooLight || tooDark;
}

function findingsOf(display: DisplayPage, page: number, inkLimit: number): readonly Diagnostic[] {
  const uses = firstOfEach(display.items.flatMap(usesOf), ({ color, isArea }) => `${inkWords(color)} ${isArea}`);
  const heavy = uses
    .filter(({ color }) => totalInk(color) > inkLimit + TOLERANCE)
    .map(
      ({ color, at }): Diagnostic => ({
        code: 'press.total-ink',
        severity: 'error',
        params: { color: inkWords(color), total: percent(totalInk(color)), limit: percent(inkLimit) },
        page,
        at: placeOf(at),
      }),
    );
  const tints = uses.filter(tintFault).map(
    ({ color, at }): Diagnostic => ({
      code: 'press.tint',
      severity: 'warning',
      params: { color: inkWords(color), least: percent(LIGHTEST_TINT), most: percent(DARKEST_TINT) },
      page,
      at: placeOf(at),
    }),
  );
  return [...heavy, ...tints];
}

export const inks: Rule = ({ pages, facts }) =>
  pages.flatMap(({ page, composed }) => findingsOf(composed.display, page, facts.plant.inkLimit));

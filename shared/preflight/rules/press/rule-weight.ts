// Rules (版线) too thin for the press: what breaks up on the plate or fills in when reversed.
import type { DisplayItem } from '../../../display/display-list.ts';
import type { Color } from '../../../kernel/color.ts';
import type { Point } from '../../../kernel/geometry.ts';
import type { Rule } from '../../subject.ts';
import { firstOfEach, placeOf } from '../place.ts';
import { isReverse } from './ink-use.ts';

/** Thinnest printed rule and thinnest reversed rule, pt: below them coldset plates lose parts of the line (field rules, section 3). */
const THINNEST = 0.25;
const THINNEST_REVERSED = 0.5;

interface Stroke {
  readonly from: Point;
  readonly weight: number;
  readonly color: Color;
}

const isStroke = (item: DisplayItem): item is Extract<DisplayItem, Stroke> =>
  item.kind === 'rule' || item.kind === 'curve';

const thinnestFor = (stroke: Stroke): number => (isReverse(stroke.color) ? THINNEST_REVERSED : THINNEST);

export const ruleWeight: Rule = ({ pages }) =>
  pages.flatMap(({ page, composed }) => {
    const thin = composed.display.items.filter(isStroke).filter((stroke) => stroke.weight < thinnestFor(stroke));
    return firstOfEach(thin, (stroke) => `${stroke.weight} ${isReverse(stroke.color)}`).map((stroke) => ({
      code: 'press.thin-rule',
      severity: 'warning',
      params: { weight: stroke.weight, least: thinnestFor(stroke) },
      page,
      at: placeOf(stroke.from),
    }));
  });

// Paints rules, curves and tints.
import type { DisplayCurve, DisplayFill, DisplayOrnament, DisplayRule } from '../display/display-list.ts';
import type { Point } from '../kernel/geometry.ts';
import type { ContentStream } from './content-stream.ts';
import type { Placement } from './page-boxes.ts';
import { num, nums } from './syntax.ts';

/** Line caps (ISO 32000-1, table 54). */
const CAPS = { butt: 0, round: 1 } as const;

export function paintRule(rule: DisplayRule, content: ContentStream, placement: Placement): void {
  const at = ({ x, y }: Point): string => nums(placement.x(x), placement.y(y));
  content.saved(() => {
    content.stroke(rule.color);
    const dash = rule.dash.length === 0 ? '' : ` [${nums(...rule.dash)}] 0 d`;
    content.add(`${num(rule.weight)} w ${CAPS[rule.cap]} J${dash} ${at(rule.from)} m ${at(rule.to)} l S`);
  });
}

export function paintCurve(curve: DisplayCurve, content: ContentStream, placement: Placement): void {
  const at = ({ x, y }: Point): string => nums(placement.x(x), placement.y(y));
  content.saved(() => {
    content.stroke(curve.color);
    content.add(`${num(curve.weight)} w ${at(curve.from)} m`);
    for (const points of curve.segments) content.add(`${points.map(at).join(' ')} c`);
    content.add('S');
  });
}

export function paintOrnament({ shapes, color }: DisplayOrnament, content: ContentStream, placement: Placement): void {
  const at = ({ x, y }: Point): string => nums(placement.x(x), placement.y(y));
  content.fill(color);
  for (const { from, segments } of shapes) {
    content.add(`${at(from)} m`);
    for (const points of segments) content.add(`${points.map(at).join(' ')} c`);
  }
  if (shapes.length > 0) content.add('f');
}

export function paintFill({ box, color }: DisplayFill, content: ContentStream, placement: Placement): void {
  content.fill(color);
  content.add(`${nums(placement.x(box.x), placement.y(box.y + box.height), box.width, box.height)} re f`);
}

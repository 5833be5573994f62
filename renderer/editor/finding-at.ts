// What a finding's `at` names, told apart: a part of a story, a point on the page, or something by its own name.
import type { Part } from '../../shared/composition/phases.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import { mm, mmToPt } from '../../shared/kernel/units.ts';

export type FindingAt =
  | { readonly kind: 'part'; readonly part: Part; readonly paragraph: number }
  /** In pt from the trim's corner. */
  | { readonly kind: 'point'; readonly point: Point }
  /** A photo's path or a frame. */
  | { readonly kind: 'name'; readonly name: string };

const PARTS: ReadonlySet<string> = new Set<Part>([
  'kicker',
  'headline',
  'deck',
  'standfirst',
  'byline',
  'body',
  'caption',
  'credit',
  'folio',
  'nameplate',
]);

const isPart = (name: string): name is Part => PARTS.has(name);

/** Reads an `at`: `body 3`, `12.5, 80.0 mm`, or a name. */
export function readFindingAt(at: string): FindingAt {
  const [, part = '', paragraph = ''] = /^([a-z]+) (\d+)$/.exec(at) ?? [];
  if (isPart(part)) return { kind: 'part', part, paragraph: Number(paragraph) };
  const [, x, y] = /^(-?[\d.]+), (-?[\d.]+) mm$/.exec(at) ?? [];
  if (x !== undefined && y !== undefined) {
    return { kind: 'point', point: { x: mmToPt(mm(Number(x))), y: mmToPt(mm(Number(y))) } };
  }
  return { kind: 'name', name: at };
}

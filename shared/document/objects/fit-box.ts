// Brings a wished-for place inside the page: on its grid, wide enough to be set, whole lines for text.
import { LEAST_SPAN } from '../attr-rules.ts';
import type { ArticleAttrs, BodyFrame } from '../attrs.ts';
import { NARROWEST_COLUMN } from '../grid-rules.ts';
import type { GridBox, PageSetup } from '../page-setup.ts';
import { isText, type PlacedObject } from './placed-object.ts';

/** Places are kept to a millionth of a column or line: far below any plant's resolution, and short in files. */
const PLACES = 1e6;
const tidy = (value: number): number => Math.round(value * PLACES) / PLACES;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Least of what is not text: one character across and one line down can still be taken hold of. */
const LEAST_CHARACTERS = 1;
const LEAST_LINES = 1;
/** A rule shorter than a column, or than two lines down, would turn the other way. */
const LEAST_RULE = { columns: 1, lines: 2 } as const;

/** Base columns that `characters` take, their own gutters counted; of a wide base column no less of it than a place may span. */
const columnsFor = (setup: PageSetup, characters: number, count = 1): number =>
  Math.max(LEAST_SPAN, (characters * count + count * setup.gutter) / (setup.measure + setup.gutter));

/** Lines that tiers of the narrowest measure take in vertical text. */
function linesForTiers(setup: PageSetup, tiers: number): number {
  const height = NARROWEST_COLUMN * tiers + (tiers - 1) * setup.gutter;
  return Math.ceil(((height - 1) * setup.size) / setup.leading) + 1;
}

/** The least span of an object: columns and lines. */
export function leastSpan({ ref, node, setup }: PlacedObject): readonly [number, number] {
  switch (ref.kind) {
    case 'rule':
      return [LEAST_RULE.columns, LEAST_RULE.lines];
    case 'frame': {
      const { frames, direction } = node.attrs as ArticleAttrs;
      const divided: BodyFrame['columns'] = frames[ref.index]?.columns ?? null;
      if (direction === 'vertical')
        return [columnsFor(setup, NARROWEST_COLUMN), divided === null ? 1 : linesForTiers(setup, divided)];
      return [columnsFor(setup, NARROWEST_COLUMN, divided ?? 1), 1];
    }
    case 'headline':
      return [columnsFor(setup, NARROWEST_COLUMN), 1];
    default:
      return [columnsFor(setup, LEAST_CHARACTERS), LEAST_LINES];
  }
}

/** One side of a box: where it begins and how far it goes, within `length` columns or lines counted from 1. */
function fitSide(at: number, span: number, least: number, length: number): readonly [number, number] {
  const fitted = clamp(tidy(span), Math.min(tidy(least + 1 / PLACES), length), length);
  return [clamp(tidy(at), 1, tidy(length - fitted + 1)), fitted];
}

/**
 * The place nearest to `box` that the page allows this object: no smaller than it can be set, no larger than the type area, and inside it.
 * A rule keeps its direction: what `box` spans across it does not matter.
 */
export function fitBox(object: PlacedObject, box: GridBox): GridBox {
  const { ref, setup } = object;
  const [leastColumns, leastLines] = leastSpan(object);
  if (ref.kind === 'rule' && object.box.span[0] === 0) {
    const [line, lines] = fitSide(box.at[1], box.span[1], leastLines, setup.lines);
    return { at: [clamp(tidy(box.at[0]), 1, setup.columns + 1), line], span: [0, lines] };
  }
  const [column, columns] = fitSide(box.at[0], box.span[0], leastColumns, setup.columns);
  if (ref.kind === 'rule') return { at: [column, clamp(tidy(box.at[1]), 1, setup.lines)], span: [columns, 1] };
  const whole = isText(ref) ? Math.round : (value: number) => value;
  const [line, lines] = fitSide(whole(box.at[1]), whole(box.span[1]), leastLines, setup.lines);
  return isText(ref)
    ? { at: [column, Math.round(line)], span: [columns, Math.round(lines)] }
    : { at: [column, line], span: [columns, lines] };
}

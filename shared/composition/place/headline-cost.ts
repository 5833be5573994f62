// What a headline unit's setting costs: size lost, letters narrowed or tightened, lines, an empty frame.

/**
 * The unit of all costs here is what an editor sees at a glance: a unit a tenth smaller than asked. Sizes tell a page's first story from
 * its second, so they cost most; by ratio, as half of half the size is as bad again.
 */
const SIZE_COST = 10;
export const sizeCost = (factor: number): number => -SIZE_COST * Math.log(factor);

/** Narrowest a headline's letters get (长字): below four fifths strokes look squeezed. */
const LEAST_LETTER_SCALE = 0.8;
/** … which is as bad as a unit a fifth smaller; the cost grows with the square, as a twentieth is not seen. */
const NARROWEST_COST = 2;
/** Widest they get (扁字), and only in a unit that had to be set smaller: the letters keep about the area that was asked for … */
const MOST_LETTER_SCALE = 1.2;
/** … where it is smaller by so much that anyone sees it. */
const FLATTENED_BELOW = 0.95;

/** Letter scale of a unit at `factor` of its size whose lines take `share` of their measure. */
export function flatScale(factor: number, share: number): number {
  if (factor > FLATTENED_BELOW) return 1;
  // The square root: area, not width, is what the eye takes for size.
  return Math.floor(Math.min(MOST_LETTER_SCALE, Math.sqrt(1 / factor), 1 / share) * 1000) / 1000;
}

/** Most that is taken between letters, em: Han faces keep their ink 3–5 % off the em box, display cuts less; tighter, strokes touch. */
const MOST_TIGHTENED = 0.05;
const TIGHTEST_COST = 0.4;

/** Each line beyond the first: two short lines say less at a glance than one. */
export const LINE_COST = 0.5;

/** A title area that stays all empty; the cost grows with the square, as a third of it free is white as it should be. */
const EMPTY_COST = 4;
/** The white between the parts all gone: parts run into each other. */
const CLOSED_UP_COST = 0.6;

/** A standfirst set across the whole unit instead of its best measure. */
export const WIDE_TEXT_COST = 0.5;

/** Kicker and deck count this share of the headline: the eye comes to them second. */
export const SECONDARY_SHARE = 0.5;

/** How lines are made to fit: letter scale (1 is natural), and what is added after each letter, em. */
export interface Letters {
  readonly scale: number;
  readonly tracking: number;
  readonly cost: number;
}

const NATURAL_LETTERS: Letters = { scale: 1, tracking: 0, cost: 0 };

/** Room lost to rounding when letters are narrowed to fill a measure exactly, in em. */
const ROUNDING = 1e-4;

/**
 * Letters that take `ratio` of the natural length of a line of `em` em; null when they would be too narrow. Vertical lines only tighten.
 */
export function lettersFor(ratio: number, em: number, vertical: boolean): Letters | null {
  if (ratio >= 1) return NATURAL_LETTERS;
  const need = 1 - ratio + ROUNDING;
  /** Gaps per letter: the last one has none behind it. */
  const gaps = Math.max(0, 1 - 1 / em);
  // Half by each: neither is seen before the other.
  const tightened = vertical ? need / gaps : Math.min(MOST_TIGHTENED, need / 2);
  const scale = vertical ? 1 : Math.floor((1 - need + tightened * gaps) * 1000) / 1000;
  if (!(tightened <= MOST_TIGHTENED) || scale < LEAST_LETTER_SCALE) return null;
  const narrowed = (1 - scale) / (1 - LEAST_LETTER_SCALE);
  const tight = tightened / MOST_TIGHTENED;
  return {
    scale,
    tracking: tightened === 0 ? 0 : -Math.ceil(tightened * 1000) / 1000,
    cost: NARROWEST_COST * narrowed ** 2 + TIGHTEST_COST * tight ** 2,
  };
}

/** The narrowest letters there are. */
export const narrowestLetters = (vertical: boolean): Letters => ({
  scale: vertical ? 1 : LEAST_LETTER_SCALE,
  tracking: -MOST_TIGHTENED,
  cost: NARROWEST_COST + TIGHTEST_COST,
});

/** Share of their natural length that letters take at their narrowest. */
export const leastRatio = (vertical: boolean): number => (vertical ? 1 : LEAST_LETTER_SCALE) - MOST_TIGHTENED;

/** What a unit of this height costs in a frame `across` pt high: closed up, or lost in it. */
export function heightCost(solid: number, gaps: number, across: number, leastGaps: number): number {
  const over = solid + gaps - across;
  if (over > 0) return gaps > 0 ? CLOSED_UP_COST * (over / ((1 - leastGaps) * gaps)) ** 2 : 0;
  return EMPTY_COST * (-over / across) ** 2;
}

/** Headlines of up to this many letters a line are spread a little (疏排): four letters in a wide frame are no line yet. */
const SPREAD_LETTERS = 6;
/** … by this much for each letter fewer, em, in a frame where they take less than this share of the measure. */
const SPREAD_STEP = 0.03;
const SPREAD_BELOW = 0.7;

/** Tracking of a short headline whose longest line has `letters` and takes `share` of its measure, em. */
export function spreadOf(letters: number, share: number): number {
  if (letters < 2 || share > SPREAD_BELOW) return 0;
  return Math.max(0, SPREAD_LETTERS + 1 - letters) * SPREAD_STEP;
}

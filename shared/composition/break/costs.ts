// What a line and its end cost: the compositor's preferences as numbers, in units of one visibly loose line.
import type { BreakAfter, LineRoom } from '../phases.ts';

/**
 * Extra per gap, em, at which a justified line begins to look loose beside a solid one: 1/20 em, the step from which an editor marks
 * it. It is the unit of all costs: a line this loose costs 1, and the cost grows with the square.
 */
const VISIBLY_LOOSE = 0.05;

/**
 * Most that gaps between characters may give, em each: printed pages tighten paragraphs by 2–4 %. Text faces keep their ink 3–5 % of
 * an em from either edge of the cell, so that even then strokes stand apart.
 */
const MOST_TRACKING = 0.04;

/** A gap taken is seen sooner than the same gap added, as strokes crowd: this much tracking costs 1 (docs/composition.md has its range) … */
const VISIBLY_TIGHT = 0.035;
/**
 * … on top of this: letters are tightened to save a line or to spare a torn one, never to even out what marks and spaces can even
 * out. A printed page sets a line 0.043 em loose rather than 0.027 em tight, and at another measure fills lines without regard to it.
 */
export const TIGHT_LINE = 2.5;

/**
 * Marks at their least width cost little: the page squeezes before it does anything else (先挤进，后推出), and a squeezed mark is no
 * flaw. It is not nothing, so that of two lines that fill the measure alike the one with natural marks wins.
 */
const FULLY_SQUEEZED = 0.02;

/** Word spaces and Han–Latin gaps at their widest: looser than squeezed marks, still less than any added gap between Han. */
const FULLY_STRETCHED_SPACES = 0.1;

/**
 * What saving a line is worth: four lines tightened by 2 %, or three by 4 %, as printed pages do to spare a paragraph a short last line.
 * Characters are not pushed out for its sake: where tightening cannot save it, pages keep a last line of two or three.
 */
export const LINE = 12.5;

/**
 * A line that ends although squeezing marks would make room for one more unit: pull in before push out (先挤进，后推出). Nearly as bad
 * as two visibly loose lines, so that pushing out must mend a torn one.
 */
export const PUSHED_OUT = 1.75;

/** A justified line dearer than this is too loose for a shorter one to be worth trying. */
export const GIVE_UP = LINE + 2;

/**
 * Parting a number from its measure word (20 | 日): a stumble in reading, not an error. It decides between lines that are as good as
 * each other, and is no reason to push out.
 */
const PARTING_END = 0.5;
/** A dash or ellipsis pair at a line's start, which level `gb` allows: only to save a line from looking torn. */
const AVOIDED_END = 12;
/** Dividing a word at its hyphenation point: as a visibly loose line. */
const HYPHEN_END = 1;
/**
 * … and directly under another hyphen: a ladder of them at the column's edge is seen before it is read. Two cost as much as a line 0.17 em
 * loose.
 */
const HYPHEN_UNDER_HYPHEN = 12;
/** Breaking inside a unit that is longer than the measure: never while there is another way. */
const LAST_RESORT_END = 10_000;

/** What it costs that a line ends at such a place, and the line before it at one of the kind `before`. */
export function endCost(kind: BreakAfter, before: BreakAfter = 'allowed'): number {
  switch (kind) {
    case 'allowed':
      return 0;
    case 'parting':
      return PARTING_END;
    case 'avoided':
      return AVOIDED_END;
    case 'hyphen':
      return before === 'hyphen' ? HYPHEN_END + HYPHEN_UNDER_HYPHEN : HYPHEN_END;
    case 'forbidden':
      return LAST_RESORT_END;
  }
}

/** Looser than this a line is as bad as can be; the cap keeps the last resort dearer than any looseness. */
const LOOSEST = 1000;
/** … and among lines as loose as that, such as before a long word, each em of white costs this: the fuller one is the lesser evil. */
const WHITE_EM = LINE;

/** One character alone in the last line (孤字) is an error (CLREQ 3.4.4): only what cannot be helped is dearer. */
const LONE_CHARACTER = 400;
/** Extra per gap, em, from which a line is torn (撕裂): a quarter em, a word space between any two characters. */
const TORN = 0.25;
/** True for a justified line that no compositor lets stand while more goes on it. */
export const isTorn = ({ cost }: Verdict): boolean => cost > LINE + (TORN / VISIBLY_LOOSE) ** 2;

/** A ragged line that falls this many em short of its measure costs as much as a visibly loose one. */
const VISIBLY_SHORT = 2;

/** A tight line beside a loose one: the reader sees the step more than either (上下行松紧不匀). */
const UNEVEN_NEIGHBOURS = 1;

/**
 * A third hyphen one under another (CLREQ leaves Latin hyphenation to the house; two in a row is what style books allow): an error as one
 * character alone in the last line is, so that it stands only where what is left is dearer still.
 */
const THIRD_HYPHEN = 400;

/** How a line looks beside its neighbours. */
export const TIGHT = 0;
export const EVEN = 1;
const LOOSE = 2;
/** Number of these. */
export const SHADES = 3;
/** Number of them where words are divided: a line with a hyphen under a hyphen is told from others of its shade, for what comes under it. */
export const COLOURS = 2 * SHADES;

/** The colour of a line of a shade that ends at a place of one kind under a line that ends at one of another. */
export const colourUnder = (shade: number, kind: BreakAfter, before: BreakAfter | undefined): number =>
  kind === 'hyphen' && before === 'hyphen' ? shade + SHADES : shade;

/** What two neighbouring lines cost by their colours. */
export function unevenCost(a: number, b: number): number {
  if (a < SHADES && b < SHADES) return Math.abs(a - b) === LOOSE - TIGHT ? UNEVEN_NEIGHBOURS : 0;
  const shades = Math.abs((a % SHADES) - (b % SHADES)) === LOOSE - TIGHT ? UNEVEN_NEIGHBOURS : 0;
  return a >= SHADES && b >= SHADES ? shades + THIRD_HYPHEN : shades;
}

/** Cost and colour of a line in a measure; written by the judges, so that judging a line makes no object. */
export interface Verdict {
  cost: number;
  colour: number;
}

/** Judges a justified line of `measure` pt at body size `em` pt; false when it does not fit even at its tightest. */
export function judgeFilled(line: LineRoom, measure: number, em: number, verdict: Verdict): boolean {
  const slack = measure - line.natural;
  if (slack < 0) return judgeTight(line, -slack, em, verdict);
  const share = line.stretch > 0 ? Math.min(1, slack / line.stretch) : 0;
  const left = slack - line.stretch * share;
  const gap = left <= 0 ? 0 : left / Math.max(1, line.gaps) / em;
  const looseness = (gap / VISIBLY_LOOSE) ** 2;
  verdict.cost = LINE + FULLY_STRETCHED_SPACES * share * share + Math.min(LOOSEST, looseness);
  if (looseness > LOOSEST) verdict.cost += WHITE_EM * (left / em);
  verdict.colour = gap > VISIBLY_LOOSE / 2 ? LOOSE : EVEN;
  return true;
}

/** A length this much over the measure still fits, pt: what adding lengths up leaves, far below any plant's resolution. */
export const ROUNDING = 1e-6;

/** What a gap can give by tightening, pt. */
export const mostTightening = (em: number): number => MOST_TRACKING * em;

function judgeTight(line: LineRoom, over: number, em: number, verdict: Verdict): boolean {
  if (over <= line.squeeze + ROUNDING) {
    const share = line.squeeze > 0 ? over / line.squeeze : 0;
    verdict.cost = LINE + FULLY_SQUEEZED * share * share;
    verdict.colour = EVEN;
    return true;
  }
  if (over - line.squeeze > mostTightening(em) * line.gaps + ROUNDING) return false;
  const tracking = (over - line.squeeze) / line.gaps / em;
  verdict.cost = LINE + FULLY_SQUEEZED + TIGHT_LINE + (tracking / VISIBLY_TIGHT) ** 2;
  verdict.colour = TIGHT;
  return true;
}

/** Judges a paragraph's last line, which keeps its natural width; `characters` are those the reader counts. */
export function judgeLast(line: LineRoom, measure: number, em: number, characters: number, verdict: Verdict): boolean {
  const over = line.natural - measure;
  verdict.cost = LINE;
  verdict.colour = EVEN;
  if (over > 0 && !judgeTight(line, over, em, verdict)) return false;
  if (characters <= 1) verdict.cost += LONE_CHARACTER;
  return true;
}

/** Judges a line that is not justified: the more even the lines' lengths, the better. */
export function judgeRagged(line: LineRoom, measure: number, em: number, verdict: Verdict): boolean {
  const slack = measure - line.natural;
  if (slack < 0) return judgeTight(line, -slack, em, verdict);
  verdict.cost = LINE + (slack / em / VISIBLY_SHORT) ** 2;
  verdict.colour = EVEN;
  return true;
}

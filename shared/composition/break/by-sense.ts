// Breaks headlines by sense: the ways to set a text in so many lines, from the best to the shortest, whatever the size.
import type { Lexicon } from '../../text/lexicon.ts';
import { type LineSense, lineSenses } from '../../text/line-sense.ts';
import type { PreparedParagraph } from '../phases.ts';
import { makeLineRoom } from '../prepare/line-sums.ts';

/** A way to set a text in lines: where they end (cells, exclusive), what that costs, how long the longest is at the text's own size, pt. */
export interface Way {
  readonly ends: readonly number[];
  readonly cost: number;
  readonly longest: number;
  /** True when a line ends inside a word. */
  readonly partsWord: boolean;
}

/** What a line end costs by what it parts; the unit is a break that an editor would let pass but not choose. */
const SENSE_COSTS: Readonly<Record<LineSense, number>> = {
  clause: 0,
  phrase: 0.4,
  word: 1.5,
  pair: 2,
  // A modifier and its noun: read twice, understood all the same.
  compound: 4,
  // A line that begins with 的 or ends with 在 is sent back …
  bound: 8,
  // … and so is a title over two lines, though it may be longer than any line.
  quoted: 9,
  // Dearer than all others of a headline together: only when there is no other way.
  inside: 100,
};

/** Lines are to be about as long as each other: one of two thirds of the longest's length costs about ½, one of half of it 1½. */
const UNEVEN = 6;
/** … the second rather the longer one, as a headline stands on its foot; a first line longer by a quarter costs about ⅓. */
const TOP_HEAVY = 1;
/** A line of less than this share of the longest, or of this many em, is a lone word. */
const LONE_SHARE = 0.38;
const LONE_EM = 2.2;
const LONE_WORD = 3;

/** A space or pause mark within a line while the headline is broken elsewhere: the reader stops at the wrong one. */
const CLAUSE_PASSED = 2.5;

/** A headline of more cells than this is no headline but a paste: it is broken line by line, not as a whole. */
const MOST_CELLS = 90;

/** Most lines that are tried as a whole. */
export const MOST_LINES = 3;

/** The senses of a prepared text's line ends, after each cell; undefined where prohibition rules and units forbid one. */
function sensesOf({ block, cells, offsets }: PreparedParagraph, lexicon: Lexicon): readonly (LineSense | undefined)[] {
  const senses = lineSenses(block.text, lexicon);
  return cells.map(({ breakAfter, isSpace }, index) => {
    if (breakAfter === 'forbidden' || index === cells.length - 1) return undefined;
    if (breakAfter === 'parting') return 'bound';
    return isSpace ? 'clause' : (senses[offsets[index + 1] ?? 0] ?? 'inside');
  });
}

/**
 * The ways worth considering for each number of lines (at index 1 to `MOST_LINES`): cheapest first, each further one shorter
 * in its longest line than all before it, so that any measure takes the first that fits.
 */
export function waysOf(prepared: PreparedParagraph, lexicon: Lexicon): readonly (readonly Way[])[] {
  const { cells, sums, block } = prepared;
  const count = cells.length;
  const room = makeLineRoom();
  const lengthOf = (from: number, to: number): number => {
    sums.measure(from, to, false, room);
    return room.natural;
  };
  const whole: Way = { ends: [count], cost: 0, longest: lengthOf(0, count), partsWord: false };
  if (count > MOST_CELLS) return [[], [whole], [], []];
  const senses = sensesOf(prepared, lexicon);
  // A word is parted only where nothing fits at all (`fillBySense`): no size is worth it.
  const points = senses.flatMap((sense, index) => (sense === undefined || sense === 'inside' ? [] : [index + 1]));
  const clauses = senses.filter((sense) => sense === 'clause').length;
  const wayOf = (ends: readonly number[]): Way => {
    const lengths = ends.map((end, i) => lengthOf(ends[i - 1] ?? 0, end));
    const parted = ends.slice(0, -1).map((end) => senses[end - 1] ?? 'inside');
    const atClauses = parted.filter((sense) => sense === 'clause').length;
    const passed = atClauses < parted.length ? CLAUSE_PASSED * (clauses - atClauses) : 0;
    const sense = parted.reduce((sum, one) => sum + SENSE_COSTS[one], passed);
    return {
      ends,
      cost: sense + shapeCost(lengths, block.style.size),
      longest: Math.max(...lengths),
      partsWord: false,
    };
  };
  const two = points.map((first) => wayOf([first, count]));
  const three = points.flatMap((first) =>
    points.filter((second) => second > first).map((second) => wayOf([first, second, count])),
  );
  return [[], [whole], front(two), front(three)];
}

/** What the lengths of lines cost as a shape. */
function shapeCost(lengths: readonly number[], em: number): number {
  const longest = Math.max(...lengths);
  if (longest <= 0) return 0;
  return lengths.reduce((cost, length, i) => {
    const short = (longest - length) / longest;
    const over = Math.max(0, length - (lengths[i + 1] ?? length)) / longest;
    const lone = length < Math.max(LONE_SHARE * longest, LONE_EM * em) ? LONE_WORD : 0;
    return cost + UNEVEN * short * short + TOP_HEAVY * over + lone;
  }, 0);
}

/** The ways that are shorter than every cheaper one. */
function front(ways: readonly Way[]): readonly Way[] {
  const sorted = [...ways].sort((a, b) => a.cost - b.cost || a.longest - b.longest);
  const kept: Way[] = [];
  for (const way of sorted) {
    const last = kept.at(-1);
    if (last === undefined || way.longest < last.longest) kept.push(way);
  }
  return kept;
}

/** A line more than needed: a filled line by a fair break is better than two by good ones. */
const ANOTHER_LINE = 4;

/**
 * Lines of at most `measure` pt at the text's own size, as many as it takes, by least cost; a line ends inside a unit only where the
 * unit is longer than the measure. For what fits in no way as a whole.
 */
export function fillBySense(prepared: PreparedParagraph, measure: number, lexicon: Lexicon): Way {
  const { cells, sums } = prepared;
  const count = cells.length;
  const senses = sensesOf(prepared, lexicon);
  const room = makeLineRoom();
  const costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(count + 1);
  costs[0] = 0;
  for (let to = 1; to <= count; to += 1) {
    for (let from = to - 1; from >= 0; from -= 1) {
      sums.measure(from, to, false, room);
      // A single cell longer than the measure stands alone: nothing typed is lost.
      if (room.natural > measure && from < to - 1) break;
      const short = Math.max(0, measure - room.natural) / measure;
      const end = to === count ? 0 : SENSE_COSTS[senses[to - 1] ?? 'inside'];
      // Where even the rules forbid a line end, it is the last resort of all.
      const forced = to < count && senses[to - 1] === undefined ? SENSE_COSTS.inside : 0;
      const cost = (costs[from] ?? 0) + end + forced + ANOTHER_LINE + short * short;
      if (cost < (costs[to] ?? 0)) {
        costs[to] = cost;
        starts[to] = from;
      }
    }
  }
  const ends: number[] = [];
  for (let end = count; end > 0; end = starts[end] ?? 0) ends.push(end);
  ends.reverse();
  const partsWord = ends.slice(0, -1).some((end) => (senses[end - 1] ?? 'inside') === 'inside');
  return { ends, cost: costs[count] ?? 0, longest: measure, partsWord };
}

// Sets one text block: prepare → break → adjust, each step taken once for as long as block, setting and measures stay.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { checkEmbedding } from '../fonts/rights.ts';
import type { Message } from '../kernel/messages/catalogue.ts';
import { makeRecentCache } from '../kernel/recent-cache.ts';
import { adjustLine } from './adjust.ts';
import { breaking, breakParagraph } from './break.ts';
import { type ChosenLines, makeChosenLines } from './chosen-lines.ts';
import { collectSpans, type Setting } from './collect-spans.ts';
import { makeLayouts } from './layouts.ts';
import type { AdjustedLine, BrokenLine, Measures, PreparedParagraph } from './phases.ts';
import { prepareParagraph } from './prepare.ts';
import {
  type MayRebreak,
  mayRebreak,
  NEVER_REBROKEN,
  NO_REBREAKS,
  type Rebreaks,
  rebreaksOf,
  type SetLines,
  sparingWords,
} from './rebreak.ts';

/** A text block in one setting, ready to be broken at any measures. */
export interface SetBlock extends ChosenLines {
  readonly prepared: PreparedParagraph;
  /** Fonts its styles name that are not at hand, with what stands in for them. */
  readonly standIns: readonly { readonly font: string; readonly used: string }[];
  /** Why fonts of its styles may not go into a print file. */
  readonly refusals: readonly Message[];
  /** Length on one endless line, pt, marks at its ends trimmed, without indent. */
  readonly naturalWidth: number;
  /**
   * Its lines at the given measures (pt, line by line from `from` on; the last one repeats). At least one: an empty block
   * has an empty line, where its caret stands. Equal measures give the identical array.
   */
  readonly lines: (measures: Measures, from?: number) => readonly AdjustedLine[];
  /** How many they are, told without setting their glyphs. */
  readonly count: (measures: Measures, from?: number) => number;
  /** Its lines one fewer and one more than `lines` at the same measures; none where line ends are held (前行不动). */
  readonly rebreaks: (measures: Measures, from?: number) => Rebreaks;
  /** Whether there may be such at all, told without looking for them. */
  readonly mayRebreak: (measures: Measures, from?: number) => MayRebreak;
  /**
   * The lines at these measures, as they are best set (null) or as `rebreaks` has them, in as many lines but with no word parted at the
   * end of those that stand at a column's foot (counted from 0), as far as that can be helped.
   */
  readonly sparing: (
    change: keyof Rebreaks | null,
    feet: readonly number[],
    measures: Measures,
    from?: number,
  ) => readonly AdjustedLine[];
}

/** A block at some measures; what departs from its lines is worked out when asked for, and once. */
interface Layout {
  readonly count: number;
  readonly lines: () => readonly AdjustedLine[];
  readonly rebreaks: () => Rebreaks;
  readonly mayRebreak: () => MayRebreak;
  readonly sparing: (change: keyof Rebreaks | null, feet: readonly number[]) => readonly AdjustedLine[];
}

/** Column feet kept per layout: a paragraph has one at a time, or two where it runs over a whole column. */
const FEET_KEPT = 4;

/**
 * How much longer than its natural width a paragraph may run when its lines are counted beforehand: words pushed over
 * whole leave room behind. Too little only costs a second try.
 */
const LENGTH_ALLOWANCE = 1.25;
/** Lines counted beforehand on top of that: first-line indent, last line. */
const LINE_ALLOWANCE = 2;

function naturalWidthOf({ cells }: PreparedParagraph): number {
  const first = cells.findIndex((cell) => !cell.isSpace);
  const last = cells.findLastIndex((cell) => !cell.isSpace);
  let width = 0;
  for (let index = Math.max(0, first); index <= last; index += 1) width += cells[index]?.width ?? 0;
  return width - (cells[first]?.trimStart ?? 0) - (cells[last]?.trimEnd ?? 0);
}

/** Where the measures end that hold `length` pt of text from `from` on, and never fewer than `least`; the rest cannot matter. */
function headEnd(measures: Measures, from: number, length: number, least: number): number {
  let room = 0;
  let to = from;
  while (to < measures.length && (room < length * LENGTH_ALLOWANCE || to - from < least)) {
    room += measures[to] ?? 0;
    to += 1;
  }
  return Math.min(measures.length, to + LINE_ALLOWANCE);
}

/** Lines of one paragraph: each is set once, in however many of its settings it stands. */
function makeSetLines(prepared: PreparedParagraph): SetLines {
  const kept = new Map<number, AdjustedLine>();
  const cells = prepared.cells.length + 1;
  return (lines) =>
    lines.map(({ from, to, measure }, index) => {
      const key = from * cells + to;
      const known = kept.get(key);
      if (known !== undefined && known.measure === measure) return known;
      const made = adjustLine(prepared, lines, index);
      kept.set(key, made);
      return made;
    });
}

function makeLayout(prepared: PreparedParagraph, measures: Measures, isHeld: boolean, setLines: SetLines): Layout {
  const of = breaking(prepared, measures);
  const broken: readonly BrokenLine[] =
    prepared.cells.length === 0 ? [{ from: 0, to: 0, measure: measures[0] ?? 0 }] : breakParagraph(of);
  let lines: readonly AdjustedLine[] | null = null;
  let rebreaks: Rebreaks | null = isHeld ? NO_REBREAKS : null;
  let may: MayRebreak | null = isHeld ? NEVER_REBROKEN : null;
  const spared = makeRecentCache<readonly AdjustedLine[]>(FEET_KEPT);
  const linesOf = (): readonly AdjustedLine[] => {
    lines ??= setLines(broken);
    return lines;
  };
  const rebreaksHere = (): Rebreaks => {
    rebreaks ??= rebreaksOf(of, broken, setLines);
    return rebreaks;
  };
  return {
    count: broken.length,
    lines: linesOf,
    rebreaks: rebreaksHere,
    mayRebreak() {
      may ??= mayRebreak(of, broken);
      return may;
    },
    sparing(change, feet) {
      if (isHeld) return linesOf();
      return spared(`${change} ${feet.join(' ')}`, () => {
        const own = change === null ? null : rebreaksHere()[change];
        const asked = own?.broken ?? broken;
        // Glyphs are set of the lines that stay: those of a line that is broken again would be set for nothing.
        const way = sparingWords(of, asked, feet);
        return way === asked ? (own?.lines() ?? linesOf()) : setLines(way);
      });
    },
  };
}

/** What the makers of a block's fonts do not allow; fonts that only stand in are the program's own. */
function refusalsOf({ block }: PreparedParagraph): readonly Message[] {
  const faces = new Set(block.spans.map(({ face }) => face));
  return [...faces].flatMap((face) => {
    const rights = checkEmbedding(face);
    return rights.ok ? [] : [rights.error];
  });
}

/**
 * Prepares a block in a setting; its lines are composed when measures are known. `former`: the block in the same setting before an edit,
 * of which what did not change is used again.
 */
export function setBlock(node: PMNode, setting: Setting, fonts: FontSet, former: SetBlock | null = null): SetBlock {
  const { block, standIns } = collectSpans(node, setting, fonts);
  const prepared = prepareParagraph(block, fonts, former?.prepared ?? null);
  const naturalWidth = naturalWidthOf(prepared);
  const isHeld = node.attrs['heldEnds'] !== undefined && node.attrs['heldEnds'] !== null;
  const setLines = makeSetLines(prepared);
  const layouts = makeLayouts((measures) => makeLayout(prepared, measures, isHeld, setLines));
  /** The setting at the measures that matter from `from` on. */
  const layoutAt = (measures: Measures, from: number): Layout => {
    let least = 1;
    for (;;) {
      const end = headEnd(measures, from, naturalWidth, least);
      const layout = layouts(measures, from, end);
      if (layout.count <= end - from || end === measures.length) return layout;
      least = layout.count * 2;
    }
  };
  return {
    prepared,
    standIns,
    refusals: refusalsOf(prepared),
    naturalWidth,
    ...makeChosenLines(prepared),
    lines: (measures, from = 0) => layoutAt(measures, from).lines(),
    count: (measures, from = 0) => layoutAt(measures, from).count,
    rebreaks: (measures, from = 0) => layoutAt(measures, from).rebreaks(),
    mayRebreak: (measures, from = 0) => layoutAt(measures, from).mayRebreak(),
    sparing: (change, feet, measures, from = 0) => layoutAt(measures, from).sparing(change, feet),
  };
}

// Fills a thread (文流): body paragraphs, subheads and the byline at the end, line by line into the slots.
import type { Grid } from '../../document/page-setup.ts';
import { joinLists } from '../../kernel/join-lists.ts';
import type { TextBlock } from '../collect.ts';
import type { AdjustedLine, Slot } from '../phases.ts';
import type { SetBlock } from '../set-block.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { type Leftover, leftoverOf, type PlacedLine, type Placement } from './placed.ts';
import { gridLinesFor, placeSubhead, type SubheadText } from './subhead.ts';
import { type Change, type Changes, linesFrom, sparingFrom, type Walk } from './thread-lines.ts';

/** Lines of text that must follow a subhead in its column: with one alone it still reads as cut off. */
const LINES_UNDER_SUBHEAD = 2;
/** A byline stands on the body's last line only with this distance from the text, in em: the craft's 空一字. */
const BYLINE_DISTANCE = 1;

/** What fills a thread: its blocks in order, and how they are set. */
export interface ThreadText {
  readonly body: readonly TextBlock[];
  /** The byline that follows the body, if it stands there. */
  readonly byline: TextBlock | null;
  readonly setText: SetText;
  readonly settingOf: SettingOf;
  readonly grid: Grid;
  /** Measure at which text without a slot is counted, pt: the last column's. */
  readonly oversetMeasure: number;
}

/** Lines in slots from `at` on. */
function intoSlots(
  block: TextBlock,
  lines: readonly AdjustedLine[],
  size: number,
  slots: readonly Slot[],
  at: number,
): { readonly lines: readonly PlacedLine[]; readonly leftovers: readonly Leftover[]; readonly next: number } {
  const placed: PlacedLine[] = [];
  for (const line of lines) {
    const slot = slots[at + placed.length];
    if (slot === undefined) break;
    const { x, baseline: y, region } = slot;
    placed.push({ block, line, x, y, size, region, direction: 'horizontal' });
  }
  return { lines: placed, leftovers: leftoverOf(block, lines, placed.length), next: at + placed.length };
}

/** The byline set beside the body's last line, and where it begins on it; null when it has no room there. */
function besideLine(
  text: ThreadText,
  byline: TextBlock,
  block: TextBlock | undefined,
  last: AdjustedLine | null,
): { readonly line: AdjustedLine; readonly from: number } | null {
  if (last === null || block?.style !== 'body') return null;
  const { style } = text.settingOf('body');
  if (style.align !== 'justify' && style.align !== 'start') return null;
  const set = text.setText(byline, text.settingOf('byline'));
  const from = last.width + BYLINE_DISTANCE * style.size;
  const room = last.measure - from;
  if (set.naturalWidth > room) return null;
  const lines = set.lines([room]);
  const line = lines[0];
  return line === undefined || lines.length > 1 ? null : { line, from };
}

/** True when the byline has room on the line that ends the body, and that line is set from its start. */
export const goesBeside = (
  text: ThreadText,
  byline: TextBlock,
  block: TextBlock | undefined,
  last: AdjustedLine | null,
): boolean => besideLine(text, byline, block, last) !== null;

/** The byline on the line that ends the body; null when it does not go there. */
function bylineBeside(text: ThreadText, byline: TextBlock, last: PlacedLine | undefined): PlacedLine | null {
  const beside = besideLine(text, byline, last?.block, last?.line ?? null);
  if (last === undefined || beside === null) return null;
  const { line, from } = beside;
  const { size } = text.settingOf('byline').style;
  return { block: byline, line, x: last.x + from, y: last.y, size, region: last.region, direction: 'horizontal' };
}

/** The body's subhead at `index` as it is set. */
export function subheadText(text: ThreadText, index: number): SubheadText {
  const block = text.body[index];
  if (block === undefined) throw new Error(`a thread of ${text.body.length} blocks has no block ${index}`);
  const setting = text.settingOf('subhead');
  const { size, leading } = setting.style;
  return { block, set: text.setText(block, setting), size, leading };
}

/** What stands of one block of a thread, and what that depends on. */
interface Piece {
  readonly block: TextBlock;
  readonly set: SetBlock;
  readonly walk: Walk;
  readonly at: number;
  /** How it departs from its best setting, a subhead's lines to keep; null: the text as it comes. */
  readonly how: Change | 'best' | number | null;
  readonly lines: readonly PlacedLine[];
  readonly leftovers: readonly Leftover[];
  readonly next: number;
}

/** Pieces by their block's place in the thread, as they were last; written by the filling that makes them anew. */
export type KeptPieces = (Piece | undefined)[];

/**
 * Fills the slots with the thread's text from the first on; `sets` are the body's blocks as set. What finds no slot is left over, in order;
 * nothing is dropped. Pure in its slots: levelling column bottoms means fewer slots per column. `changes`: the paragraphs that depart from
 * their best setting, and words kept whole at column feet; null: the text as it comes. `kept`: what stands where it stood stays the
 * identical lines.
 */
export function fillThread(
  text: ThreadText,
  sets: readonly SetBlock[],
  walk: Walk,
  changes: Changes | null,
  kept: KeptPieces = [],
): Placement {
  const pieces: Piece[] = [];
  const { slots } = walk;
  let at = 0;
  const take = (block: TextBlock, set: SetBlock | undefined): void => {
    if (set === undefined) throw new Error('a thread has blocks that are not set');
    const index = pieces.length;
    const isSubhead = block.style === 'subhead';
    const how = isSubhead
      ? linesToKeep(text, text.body[index + 1], sets[index + 1])
      : changes === null
        ? null
        : (changes.get(index) ?? 'best');
    const known = kept[index];
    const stands = known?.block === block && known.set === set && known.walk === walk && known.at === at;
    const make = () =>
      typeof how === 'number' ? subheadAt(text, index, slots, at, how) : flowAt(text, block, set, walk, at, how);
    const piece: Piece = stands && known.how === how ? known : { block, set, walk, at, how, ...make() };
    kept[index] = piece;
    pieces.push(piece);
    at = piece.next;
  };
  text.body.forEach((block, index) => {
    take(block, sets[index]);
  });
  kept.length = Math.min(kept.length, text.body.length + 1);
  const { byline } = text;
  const isOver = pieces.some(({ leftovers }) => leftovers.length > 0);
  const beside = byline === null || isOver ? null : bylineBeside(text, byline, lastLine(pieces));
  if (byline !== null && beside === null) take(byline, text.setText(byline, text.settingOf(byline.style)));
  const lines = pieces.map((piece) => piece.lines);
  return {
    lines: joinLists(beside === null ? lines : [...lines, [beside]]),
    leftovers: joinLists(pieces.map(({ leftovers }) => leftovers)),
  };
}

const lastLine = (pieces: readonly Piece[]): PlacedLine | undefined =>
  pieces.findLast(({ lines }) => lines.length > 0)?.lines.at(-1);

/** The subhead at `index` from slot `at` on, with `keeps` lines of what follows under it. */
function subheadAt(
  text: ThreadText,
  index: number,
  slots: readonly Slot[],
  at: number,
  keeps: number,
): Pick<Piece, 'lines' | 'leftovers' | 'next'> {
  const subhead = subheadText(text, index);
  const placed = placeSubhead(subhead, slots, at, keeps, text.grid);
  if (placed !== null) return { lines: placed.lines, leftovers: [], next: placed.next };
  const set = subhead.set.lines([text.oversetMeasure]);
  const leftover = { block: subhead.block, from: 0, lines: gridLinesFor(set.length, subhead, text.grid), set };
  // What follows a subhead without place has none either: text must not overtake its own heading.
  return { lines: [], leftovers: [leftover], next: slots.length };
}

/** A block's lines from slot `at` on. */
function flowAt(
  text: ThreadText,
  block: TextBlock,
  set: SetBlock,
  { slots, measures, ends: { ends } }: Walk,
  at: number,
  how: Change | 'best' | null,
): Pick<Piece, 'lines' | 'leftovers' | 'next'> {
  const lines =
    how === null ? linesFrom(set, measures, at) : sparingFrom(set, measures, at, how === 'best' ? null : how, ends);
  return intoSlots(block, lines, text.settingOf(block.style).style.size, slots, at);
}

/** How many lines of what follows must stand under a subhead; `set`: what follows as it is set, where that is at hand. */
export function linesToKeep(text: ThreadText, following: TextBlock | undefined, set?: SetBlock): number {
  if (following === undefined) return 0;
  if (following.style === 'subhead') return 1;
  const setting = text.settingOf(following.style);
  const { naturalWidth } = set ?? text.setText(following, setting);
  const length = naturalWidth + setting.style.indent * setting.style.size;
  return length > text.oversetMeasure ? LINES_UNDER_SUBHEAD : 1;
}

// Fills a thread (文流): body paragraphs, subheads and the byline at the end, line by line into the slots.
import type { Grid } from '../../document/page-setup.ts';
import type { TextBlock } from '../collect.ts';
import type { AdjustedLine, Slot } from '../phases.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { type Leftover, leftoverOf, type PlacedLine, type Placement } from './placed.ts';
import { gridLinesFor, placeSubhead, type SubheadText } from './subhead.ts';
import { type Change, type Changes, linesFrom, rebreaksFrom, sparingFrom, type Walk } from './thread-lines.ts';

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

/**
 * Fills the slots with the thread's text from the first on. What finds no slot is left over, in order; nothing is dropped. Pure in its
 * slots: levelling column bottoms means fewer slots per column. `changes`: the paragraphs that depart from their best setting, and words
 * kept whole at column feet; null: the text as it comes.
 */
export function fillThread(
  text: ThreadText,
  { slots, measures, ends: { ends } }: Walk,
  changes: Changes | null,
): Placement {
  const lines: PlacedLine[] = [];
  const leftovers: Leftover[] = [];
  let at = 0;
  const flow = (block: TextBlock, change: Change | undefined): void => {
    const setting = text.settingOf(block.style);
    const set = text.setText(block, setting);
    const changed = change === undefined ? null : rebreaksFrom(set, measures, at)[change];
    const asked = changed?.lines ?? linesFrom(set, measures, at);
    const spared = changes === null ? asked : sparingFrom(set, measures, at, asked, ends);
    const filled = intoSlots(block, spared, setting.style.size, slots, at);
    lines.push(...filled.lines);
    leftovers.push(...filled.leftovers);
    at = filled.next;
  };
  const flowSubhead = (index: number): void => {
    const subhead = subheadText(text, index);
    const placed = placeSubhead(subhead, slots, at, linesToKeep(text, text.body[index + 1]), text.grid);
    if (placed === null) {
      const count = subhead.set.lines([text.oversetMeasure]).length;
      leftovers.push({ block: subhead.block, from: 0, lines: gridLinesFor(count, subhead, text.grid) });
      // What follows a subhead without place has none either: text must not overtake its own heading.
      at = slots.length;
    } else {
      lines.push(...placed.lines);
      at = placed.next;
    }
  };
  text.body.forEach((block, i) => {
    if (block.style === 'subhead') flowSubhead(i);
    else flow(block, changes?.get(i));
  });
  if (text.byline !== null) {
    const beside = leftovers.length > 0 ? null : bylineBeside(text, text.byline, lines.at(-1));
    if (beside === null) flow(text.byline, undefined);
    else lines.push(beside);
  }
  return { lines, leftovers };
}

/** How many lines of what follows must stand under a subhead. */
export function linesToKeep(text: ThreadText, following: TextBlock | undefined): number {
  if (following === undefined) return 0;
  if (following.style === 'subhead') return 1;
  const { style } = text.settingOf(following.style);
  const length = text.setText(following, text.settingOf(following.style)).naturalWidth + style.indent * style.size;
  return length > text.oversetMeasure ? LINES_UNDER_SUBHEAD : 1;
}

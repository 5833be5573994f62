// Fills a thread (文流): body paragraphs, subheads and the byline at the end, line by line into the slots.
import type { Grid } from '../../document/page-setup.ts';
import type { TextBlock } from '../collect.ts';
import type { AdjustedLine, Slot } from '../phases.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { type Leftover, leftoverOf, type PlacedLine, type Placement } from './placed.ts';
import { gridLinesFor, placeSubhead, type SubheadText } from './subhead.ts';

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

/** The byline on the line that ends the body; null when it has no room there or the line is not set from its start. */
function bylineBeside(text: ThreadText, byline: TextBlock, last: PlacedLine | undefined): PlacedLine | null {
  if (last === undefined || last.block.style !== 'body') return null;
  const bodyAlign = text.settingOf('body').style.align;
  if (bodyAlign !== 'justify' && bodyAlign !== 'start') return null;
  const setting = text.settingOf('byline');
  const set = text.setText(byline, setting);
  const taken = last.line.width + BYLINE_DISTANCE * last.size;
  const room = last.line.measure - taken;
  if (set.naturalWidth > room) return null;
  const lines = set.lines([room]);
  const line = lines[0];
  if (line === undefined || lines.length > 1) return null;
  return {
    block: byline,
    line,
    x: last.x + taken,
    y: last.y,
    size: setting.style.size,
    region: last.region,
    direction: 'horizontal',
  };
}

/**
 * Fills the slots with the thread's text from the first on. What finds no slot is left over, in order; nothing is
 * dropped. Pure in its slots: levelling column bottoms means calling it again with fewer slots per column.
 */
export function fillThread(text: ThreadText, slots: readonly Slot[]): Placement {
  const lines: PlacedLine[] = [];
  const leftovers: Leftover[] = [];
  let at = 0;
  const measures = [...slots.map(({ measure }) => measure), text.oversetMeasure];
  const flow = (block: TextBlock): void => {
    const setting = text.settingOf(block.style);
    const set = text.setText(block, setting);
    const filled = intoSlots(block, set.lines(measures, at), setting.style.size, slots, at);
    lines.push(...filled.lines);
    leftovers.push(...filled.leftovers);
    at = filled.next;
  };
  const flowSubhead = (block: TextBlock, following: TextBlock | undefined): void => {
    const setting = text.settingOf('subhead');
    const { size, leading } = setting.style;
    const subhead: SubheadText = { block, set: text.setText(block, setting), size, leading };
    const placed = placeSubhead(subhead, slots, at, linesToKeep(text, following), text.grid);
    if (placed === null) {
      const count = subhead.set.lines([text.oversetMeasure]).length;
      leftovers.push({ block, from: 0, lines: gridLinesFor(count, subhead, text.grid) });
      // What follows a subhead without place has none either: text must not overtake its own heading.
      at = slots.length;
    } else {
      lines.push(...placed.lines);
      at = placed.next;
    }
  };
  text.body.forEach((block, i) => {
    if (block.style === 'subhead') flowSubhead(block, text.body[i + 1]);
    else flow(block);
  });
  if (text.byline !== null) {
    const beside = leftovers.length > 0 ? null : bylineBeside(text, text.byline, lines.at(-1));
    if (beside === null) flow(text.byline);
    else lines.push(beside);
  }
  return { lines, leftovers };
}

/** How many lines of what follows must stand under a subhead. */
function linesToKeep(text: ThreadText, following: TextBlock | undefined): number {
  if (following === undefined) return 0;
  if (following.style === 'subhead') return 1;
  const { style } = text.settingOf(following.style);
  const length = text.setText(following, text.settingOf(following.style)).naturalWidth + style.indent * style.size;
  return length > text.oversetMeasure ? LINES_UNDER_SUBHEAD : 1;
}

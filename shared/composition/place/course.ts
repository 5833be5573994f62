// The course of a thread through its slots: which paragraphs to set a line shorter or longer so that columns begin and end well.
import type { TextBlock } from '../collect.ts';
import type { AdjustedLine, Slot } from '../phases.ts';
import { type ColumnEnds, columnEnds, EMPTY_FOOT_LINE, LONE_BYLINE, loneLineCost } from './column-costs.ts';
import { placeSubhead } from './subhead.ts';
import { goesBeside, linesToKeep, subheadText, type ThreadText } from './thread.ts';
import { type Change, type Changes, linesFrom, measuresOf, rebreaksFrom, type ThreadMeasures } from './thread-lines.ts';

/** One way through the slots that holds the whole thread. */
export interface Course {
  readonly cost: number;
  /** Slots it takes. */
  readonly taken: number;
  readonly changes: Changes;
}

/** The cheapest way to a slot after some blocks. */
interface State {
  readonly at: number;
  readonly cost: number;
  /** The setting of the block before it, if changed. */
  readonly change: Change | null;
  /** The last line set; null after a subhead. */
  readonly line: AdjustedLine | null;
  readonly before: State | null;
}

interface Walk {
  readonly text: ThreadText;
  readonly slots: readonly Slot[];
  readonly measures: ThreadMeasures;
  readonly ends: ColumnEnds;
}

/** A block set from a state on. */
type Step = Omit<State, 'before'>;

/** Ways to set one block from slot `at`; those that do not fit are left out. */
function stepsOver(walk: Walk, index: number, at: number, mends: boolean): readonly Step[] {
  const block = walk.text.body[index];
  if (block === undefined) return [];
  return block.style === 'subhead' ? overSubhead(walk, index, at) : overParagraph(walk, block, at, mends);
}

function overSubhead({ text, slots }: Walk, index: number, at: number): readonly Step[] {
  const subhead = subheadText(text, index);
  const placed = placeSubhead(subhead, slots, at, linesToKeep(text, text.body[index + 1]), text.grid);
  if (placed === null) return [];
  return [{ at: placed.next, cost: (placed.from - at) * EMPTY_FOOT_LINE, change: null, line: null }];
}

function overParagraph(walk: Walk, block: TextBlock, at: number, mends: boolean): readonly Step[] {
  const { text, slots, measures, ends } = walk;
  const set = text.setText(block, text.settingOf(block.style));
  const steps: Step[] = [];
  const add = (lines: readonly AdjustedLine[], price: number, change: Change | null): void => {
    if (at + lines.length > slots.length) return;
    const cost = price + loneLineCost(ends, at, lines.length);
    steps.push({ at: at + lines.length, cost, change, line: lines.at(-1) ?? null });
  };
  add(linesFrom(set, measures, at), 0, null);
  if (!mends) return steps;
  const { shorter, longer } = rebreaksFrom(set, measures, at);
  if (shorter !== null) add(shorter.lines, shorter.cost, 'shorter');
  if (longer !== null) add(longer.lines, longer.cost, 'longer');
  return steps;
}

/** The byline after the last block; null when it has no room. */
function overByline({ text, slots, measures, ends }: Walk, state: State): Step | null {
  const { byline } = text;
  const same = { at: state.at, cost: 0, change: null, line: null };
  if (byline === null || goesBeside(text, byline, text.body.at(-1), state.line)) return same;
  const lines = linesFrom(text.setText(byline, text.settingOf(byline.style)), measures, state.at);
  const at = state.at + lines.length;
  if (at > slots.length) return null;
  return { ...same, at, cost: state.at > 0 && ends.begins[state.at] === true ? LONE_BYLINE : 0 };
}

/** Changes that led to a state, read backwards over the blocks. */
function changesTo(state: State, blocks: number): Changes {
  const changes = new Map<number, Change>();
  let index = blocks - 1;
  for (let one: State | null = state; one !== null && index >= 0; one = one.before, index -= 1) {
    if (one.change !== null) changes.set(index, one.change);
  }
  return changes;
}

/**
 * The cheapest course that holds all of the text in these slots and costs less than `bound`; null where there is none. `mends`: may
 * set paragraphs a line shorter or longer. `endCost` is what the number of slots taken costs. Exact: a shortest path over blocks and
 * slots, as a paragraph's lines depend on nothing but the slot it begins at.
 */
export function courseThrough(
  text: ThreadText,
  slots: readonly Slot[],
  mends: boolean,
  bound: number,
  endCost: (taken: number) => number,
): Course | null {
  const walk: Walk = { text, slots, measures: measuresOf(slots, text.oversetMeasure), ends: columnEnds(slots) };
  let states: readonly State[] = [{ at: 0, cost: 0, change: null, line: null, before: null }];
  for (let index = 0; index < text.body.length; index += 1) {
    const next = new Map<number, State>();
    for (const before of states) {
      for (const step of stepsOver(walk, index, before.at, mends)) {
        const cost = before.cost + step.cost;
        if (cost >= bound || cost >= (next.get(step.at)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        next.set(step.at, { ...step, cost, before });
      }
    }
    states = [...next.values()];
  }
  let best: { readonly state: State; readonly cost: number; readonly taken: number } | null = null;
  for (const state of states) {
    const end = overByline(walk, state);
    if (end === null) continue;
    const cost = state.cost + end.cost + endCost(end.at);
    if (cost < (best?.cost ?? bound)) best = { state, cost, taken: end.at };
  }
  return best && { cost: best.cost, taken: best.taken, changes: changesTo(best.state, text.body.length) };
}

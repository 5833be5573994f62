// The course of a thread through its slots: which paragraphs to set a line shorter or longer so that columns begin and end well.
import type { AdjustedLine } from '../phases.ts';
import type { WaysAt } from './block-ways.ts';
import { EMPTY_FOOT_LINE, LONE_BYLINE, loneLineCost } from './column-costs.ts';
import { placeSubhead } from './subhead.ts';
import { goesBeside, linesToKeep, subheadText, type ThreadText } from './thread.ts';
import { type Change, type Changes, countFrom, type Walk } from './thread-lines.ts';

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
  /** Gives the last line set; null after a subhead. */
  readonly line: (() => AdjustedLine | null) | null;
  readonly before: State | null;
}

/** Sets block `index` from a state on; `reach` takes each state that this leads to. */
function stepOver(
  text: ThreadText,
  { slots, measures, ends }: Walk,
  waysAt: WaysAt | null,
  index: number,
  before: State,
  mends: boolean,
  reach: (state: State) => void,
): void {
  const { at } = before;
  if (waysAt === null) {
    const placed = placeSubhead(
      subheadText(text, index),
      slots,
      at,
      linesToKeep(text, text.body[index + 1]),
      text.grid,
    );
    if (placed === null) return;
    const cost = before.cost + (placed.from - at) * EMPTY_FOOT_LINE;
    reach({ at: placed.next, cost, change: null, line: null, before });
    return;
  }
  for (const { count, cost, change, last } of waysAt(index, measures, at, mends)) {
    if (at + count > slots.length) continue;
    reach({ at: at + count, cost: before.cost + cost + loneLineCost(ends, at, count), change, line: last, before });
  }
}

/** Slots taken and cost after the byline that follows the last block; null when it has no room. */
function overByline(
  text: ThreadText,
  { slots, measures, ends }: Walk,
  state: State,
): Pick<State, 'at' | 'cost'> | null {
  const { byline } = text;
  if (byline === null || goesBeside(text, byline, text.body.at(-1), state.line?.() ?? null)) return state;
  const at = state.at + countFrom(text.setText(byline, text.settingOf(byline.style)), measures, state.at);
  if (at > slots.length) return null;
  return { at, cost: state.cost + (state.at > 0 && ends.begins[state.at] === true ? LONE_BYLINE : 0) };
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

/** Finds the cheapest course through slots. */
export type FindCourse = (
  walk: Walk,
  mends: boolean,
  bound: number,
  endCost: (taken: number) => number,
) => Course | null;

/**
 * Finds the cheapest course that holds all of a text in given slots and costs less than `bound`; null where there is none. `mends`: may
 * set paragraphs a line shorter or longer. `endCost` is what the number of slots taken costs. Exact: a shortest path over blocks and
 * slots, as a paragraph's lines depend on nothing but the slot it begins at.
 */
export function makeFindCourse(text: ThreadText, waysAt: WaysAt): FindCourse {
  const start: State = { at: 0, cost: 0, change: null, line: null, before: null };
  return (walk, mends, bound, endCost) => {
    let states: readonly State[] = bound > 0 ? [start] : [];
    text.body.forEach((block, index) => {
      const ways = block.style === 'subhead' ? null : waysAt;
      const next = new Map<number, State>();
      const reach = (state: State): void => {
        if (state.cost < Math.min(bound, next.get(state.at)?.cost ?? bound)) next.set(state.at, state);
      };
      for (const state of states) stepOver(text, walk, ways, index, state, mends, reach);
      // Of courses that cost the same the one through the earlier slots is taken, whatever else was tried.
      states = [...next.values()].sort((a, b) => a.at - b.at);
    });
    let best: { readonly state: State; readonly cost: number; readonly taken: number } | null = null;
    for (const state of states) {
      const end = overByline(text, walk, state);
      if (end === null) continue;
      const cost = end.cost + endCost(end.at);
      if (cost < (best?.cost ?? bound)) best = { state, cost, taken: end.at };
    }
    return best && { cost: best.cost, taken: best.taken, changes: changesTo(best.state, text.body.length) };
  };
}

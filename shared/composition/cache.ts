// What a composition keeps for the next one: text blocks as set, and whatever on the pages did not change. The caller owns it.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { makeRecentCache, type RecentCache } from '../kernel/recent-cache.ts';
import type { TurningMemo } from '../kernel/turning-memo.ts';
import { type CollectMemo, makeCollectMemo } from './collect.ts';
import { type FinishMemo, makeFinishMemo } from './finish.ts';
import type { BlockEntry } from './phases.ts';
import { makePlaceMemo, type PlaceMemo } from './place/page.ts';
import type { SetBlock } from './set-block.ts';

/** Settings kept per block: a headline unit tries up to a dozen sizes and letter scales before one fits its frame. */
const SETTINGS_PER_BLOCK = 24;

type Turning = Pick<TurningMemo<unknown, unknown>, 'turn'>;

/** What is kept for one font set. */
interface Kept {
  readonly collected: CollectMemo;
  readonly placed: PlaceMemo;
  readonly finished: FinishMemo;
  /** A block as set in a setting (by its key), made when it is not at hand. */
  readonly set: (node: PMNode, setting: string, make: () => SetBlock) => SetBlock;
  /** Begins a composition: of what the last one did not use nothing is kept any longer. */
  readonly turn: () => void;
  /** Keeps the blocks of this document and forgets those that an edit has taken out of it. */
  readonly retain: (blocks: readonly BlockEntry[]) => void;
}

/**
 * Keeps what was made of the last document it composed: of its parts by their nodes, which an edit leaves in place where it changes
 * nothing. Nothing in it can change a result: a value is a pure function of its key.
 */
export interface CompositionCache {
  readonly of: (fonts: FontSet) => Kept;
}

function makeKept(): Kept {
  const collected = makeCollectMemo();
  const placed = makePlaceMemo();
  const finished = makeFinishMemo();
  const settings = new Map<PMNode, RecentCache<SetBlock>>();
  let retained: readonly BlockEntry[] = [];
  const { blocks, ...collecting } = collected;
  const { lines, ...finishing } = finished;
  const memos: readonly Turning[] = [collecting, { ...placed }, finishing].flatMap((group) =>
    Object.values<Turning>(group),
  );
  return {
    collected,
    placed,
    finished,
    set(node, setting, make) {
      const known = settings.get(node);
      if (known !== undefined) return known(setting, make);
      const made = makeRecentCache<SetBlock>(SETTINGS_PER_BLOCK);
      settings.set(node, made);
      return made(setting, make);
    },
    turn() {
      for (const memo of memos) memo.turn();
    },
    retain(entries) {
      for (const node of nodesGone(retained, entries)) {
        blocks.delete(node);
        lines.delete(node);
        settings.delete(node);
      }
      retained = entries;
    },
  };
}

/** Nodes that are among the blocks `before` and no longer among those `now`. An edit changes few: what both begin and end with is equal. */
function nodesGone(before: readonly BlockEntry[], now: readonly BlockEntry[]): Iterable<PMNode> {
  let start = 0;
  while (start < before.length && before[start]?.node === now[start]?.node) start += 1;
  let end = before.length;
  const shift = now.length - before.length;
  while (end > start && end + shift > start && before[end - 1]?.node === now[end - 1 + shift]?.node) end -= 1;
  const gone = new Set(before.slice(start, end).map(({ node }) => node));
  for (const { node } of now) gone.delete(node);
  return gone;
}

/** A new, empty cache; one per open document serves best. */
export function makeCompositionCache(): CompositionCache {
  const sets = new WeakMap<FontSet, Kept>();
  return {
    of(fonts) {
      const known = sets.get(fonts);
      if (known !== undefined) return known;
      const kept = makeKept();
      sets.set(fonts, kept);
      return kept;
    },
  };
}

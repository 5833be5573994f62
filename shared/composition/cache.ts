// What a composition keeps for the next one: text blocks as set, and whatever on the pages did not change. The caller owns it.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { makeRecentCache, type RecentCache } from '../kernel/recent-cache.ts';
import { type CollectMemo, makeCollectMemo } from './collect.ts';
import { type FinishMemo, makeFinishMemo } from './finish.ts';
import { makePlaceMemo, type PlaceMemo } from './place/page.ts';
import type { SetBlock } from './set-block.ts';

/** Settings kept per block: a headline unit tries up to a dozen sizes and letter scales before one fits its frame. */
const SETTINGS_PER_BLOCK = 24;

/** What is kept for one font set. */
export interface Kept {
  readonly collected: CollectMemo;
  readonly placed: PlaceMemo;
  readonly finished: FinishMemo;
  /** A block as set in a setting (by its key), made when it is not at hand. */
  readonly set: (node: PMNode, setting: string, make: () => SetBlock) => SetBlock;
}

/**
 * Keeps values by what they were made from, for as long as that lives: parts of a document by their nodes, which an edit leaves in place
 * where it changes nothing. Nothing in it can change a result: a value is a pure function of its key.
 */
export interface CompositionCache {
  readonly of: (fonts: FontSet) => Kept;
}

function makeKept(): Kept {
  const nodes = new WeakMap<PMNode, RecentCache<SetBlock>>();
  return {
    collected: makeCollectMemo(),
    placed: makePlaceMemo(),
    finished: makeFinishMemo(),
    set(node, setting, make) {
      const known = nodes.get(node);
      if (known !== undefined) return known(setting, make);
      const settings = makeRecentCache<SetBlock>(SETTINGS_PER_BLOCK);
      nodes.set(node, settings);
      return settings(setting, make);
    },
  };
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

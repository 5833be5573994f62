// What a composition keeps for the next one: every block as set, by node, setting and measures. The caller owns it.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { makeRecentCache, type RecentCache } from '../kernel/recent-cache.ts';
import type { AdjustedLine, Measures, PreparedParagraph } from './phases.ts';

/** A text block in one setting, ready to be broken at any measures. */
export interface SetBlock {
  readonly prepared: PreparedParagraph;
  /** Fonts its styles name that are not at hand, with what stands in for them. */
  readonly standIns: readonly { readonly font: string; readonly used: string }[];
  /** Length on one endless line, pt, marks at its ends trimmed, without indent. */
  readonly naturalWidth: number;
  /**
   * Its lines at the given measures (pt, line by line from `from` on; the last one repeats). At least one: an empty block
   * has an empty line, where its caret stands. Equal measures give the identical array.
   */
  readonly lines: (measures: Measures, from?: number) => readonly AdjustedLine[];
}

/** Settings kept per block: a headline unit tries up to a dozen sizes and letter scales before one fits its frame. */
const SETTINGS_PER_BLOCK = 24;

/**
 * Keeps values by block node and setting for as long as document and font set live. Nothing in it can change a result:
 * a value is a pure function of its key.
 */
export interface CompositionCache {
  readonly get: (fonts: FontSet, node: PMNode, setting: string, make: () => SetBlock) => SetBlock;
}

/** A new, empty cache; one per open document serves best. */
export function makeCompositionCache(): CompositionCache {
  const sets = new WeakMap<FontSet, WeakMap<PMNode, RecentCache<SetBlock>>>();
  return {
    get(fonts, node, setting, make) {
      const nodes = sets.get(fonts) ?? new WeakMap<PMNode, RecentCache<SetBlock>>();
      sets.set(fonts, nodes);
      const settings = nodes.get(node) ?? makeRecentCache<SetBlock>(SETTINGS_PER_BLOCK);
      nodes.set(node, settings);
      return settings(setting, make);
    },
  };
}

// What a composition keeps for the next one: text blocks as set, and whatever on the pages did not change. The caller owns it.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { makeRecentCache, type RecentCache } from '../kernel/recent-cache.ts';
import { makeTurningMemo, type TurningMemo } from '../kernel/turning-memo.ts';
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
  /** Blocks with what is struck out of them, as a galley sets them. */
  readonly whole: TurningMemo<PMNode, SetBlock>;
  /** A block as set in a setting (by its key), made when it is not at hand: of what it was before the last edit, if it was. */
  readonly set: (node: PMNode, setting: string, make: (former: SetBlock | null) => SetBlock) => SetBlock;
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
  const whole = makeTurningMemo<PMNode, SetBlock>();
  const settings = new Map<PMNode, RecentCache<SetBlock>>();
  /** What the last edit took out of the document, by the nodes that came in its place. */
  let former = new Map<PMNode, RecentCache<SetBlock>>();
  let retained: readonly BlockEntry[] = [];
  const { blocks, ...collecting } = collected;
  const { lines, ...finishing } = finished;
  const memos: readonly Turning[] = [collecting, { ...placed }, finishing, { whole }].flatMap((group) =>
    Object.values<Turning>(group),
  );
  return {
    collected,
    placed,
    finished,
    whole,
    set(node, setting, make) {
      let own = settings.get(node);
      if (own === undefined) {
        own = makeRecentCache<SetBlock>(SETTINGS_PER_BLOCK);
        settings.set(node, own);
      }
      return own(setting, () => make(former.get(node)?.known(setting) ?? null));
    },
    turn() {
      for (const memo of memos) memo.turn();
    },
    retain(entries) {
      const { gone, successors } = replacedNodes(retained, entries);
      former = new Map();
      for (const [node, before] of successors) {
        const made = settings.get(before);
        if (made !== undefined) former.set(node, made);
      }
      for (const node of gone) {
        blocks.delete(node);
        lines.delete(node);
        settings.delete(node);
      }
      retained = entries;
    },
  };
}

/** What an edit changed in a list of blocks. */
interface ReplacedNodes {
  /** Nodes that were among the blocks and no longer are. */
  readonly gone: ReadonlySet<PMNode>;
  /** Nodes that are new, each with the one in whose place it came. */
  readonly successors: readonly (readonly [PMNode, PMNode])[];
}

/** An edit changes few blocks: what the lists `before` and `now` both begin and end with is equal. */
function replacedNodes(before: readonly BlockEntry[], now: readonly BlockEntry[]): ReplacedNodes {
  let start = 0;
  while (start < before.length && before[start]?.node === now[start]?.node) start += 1;
  let end = before.length;
  const shift = now.length - before.length;
  while (end > start && end + shift > start && before[end - 1]?.node === now[end - 1 + shift]?.node) end -= 1;
  const gone = new Set(before.slice(start, end).map(({ node }) => node));
  if (gone.size === 0) return { gone, successors: [] };
  for (const { node } of now) gone.delete(node);
  const successors = now.slice(start, end + shift).flatMap(({ node }, index) => {
    const replaced = before[Math.min(start + index, end - 1)]?.node;
    return replaced !== undefined && replaced !== node ? [[node, replaced] as const] : [];
  });
  return { gone, successors };
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

// Notes what fonts lack for the blocks that are set while something is placed, so that it is found again when that is kept.
import type { TextBlock } from '../collect.ts';
import type { SetBlock } from '../set-block.ts';
import type { SetText } from '../settings.ts';

/** A block for which fonts, glyphs or rights are not at hand. */
export interface Lacking extends Pick<SetBlock, 'standIns' | 'refusals'>, Pick<SetBlock['prepared'], 'lacks'> {
  readonly block: TextBlock;
}

/** True when fonts, glyphs or rights are not at hand for a block as set. */
export const lacksAny = ({ standIns, refusals, prepared: { lacks } }: SetBlock): boolean =>
  standIns.length + lacks.length + refusals.length > 0;

/** Something placed, and what its text lacks, each block and setting once. */
export interface Noted<V> {
  readonly placed: V;
  readonly lacking: readonly Lacking[];
}

/** Places something with a `setText` that notes. */
export function noting<V>(setText: SetText, place: (setText: SetText) => V): Noted<V> {
  const lacking = new Map<SetBlock, Lacking>();
  const placed = place((block, setting) => {
    const set = setText(block, setting);
    const { standIns, refusals } = set;
    const { lacks } = set.prepared;
    if (lacksAny(set)) lacking.set(set, { block, standIns, lacks, refusals });
    return set;
  });
  return { placed, lacking: [...lacking.values()] };
}

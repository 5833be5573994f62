// Full-width marks (标点): natural widths, the room each can give, and the compression of marks that meet.
import type { CharClass } from './characters.ts';

/** Lengths in em along the line. A mark is its ink with blank room at one side; that room is what squeezing takes. */
export interface MarkShape {
  readonly width: number;
  /** Blank room that may be taken before and after the ink. */
  readonly roomBefore: number;
  readonly roomAfter: number;
}

/** No mark goes below half an em: its ink fills that (CLREQ 3.1.6.1). */
const LEAST_MARK = 0.5;

const OPENING: MarkShape = { width: 1, roomBefore: 1 - LEAST_MARK, roomAfter: 0 };
const CLOSING: MarkShape = { width: 1, roomBefore: 0, roomAfter: 1 - LEAST_MARK };
/** Interpunct, short connector, solidus: half an em to begin with (GB/T 15834 5.1.6–5.1.8), so nothing is left to take. */
const NARROW: MarkShape = { width: LEAST_MARK, roomBefore: 0, roomAfter: 0 };

/** Connectors that take half an em; the long ones are a whole one. */
const SHORT_CONNECTORS: ReadonlySet<string> = new Set(['–', '-', '‐', '‑']);

/** Shape of a mark among Chinese text; undefined for what keeps the width its font gives it. */
export function markShape(kind: CharClass, char: string): MarkShape | undefined {
  switch (kind) {
    case 'opening':
      return OPENING;
    case 'closing':
    case 'pause':
    case 'stop':
      return CLOSING;
    case 'interpunct':
      return NARROW;
    case 'connector':
      return SHORT_CONNECTORS.has(char) ? NARROW : undefined;
    case 'solidus':
      return char === '/' ? NARROW : undefined;
    default:
      return undefined;
  }
}

/** Room taken from two neighbouring marks, em: after the first, before the second, after the second. */
export interface PairCompression {
  readonly afterFirst: number;
  readonly beforeSecond: number;
  readonly afterSecond: number;
}

/** Two marks of 2 em become 1.5 em (CLREQ 3.1.6.2). */
const PAIR_ROOM = 0.5;

const NOTHING: PairCompression = { afterFirst: 0, beforeSecond: 0, afterSecond: 0 };
/**
 * The blank after the first mark goes. Where the second is an opening bracket, the blank between the two is the same whichever
 * gives it up, and a line end between them then finds the first mark at its line-end width already.
 */
const FIRST_GIVES: PairCompression = { ...NOTHING, afterFirst: PAIR_ROOM };
/** （“: the inner bracket keeps tight to its content and to the outer one. */
const SECOND_GIVES: PairCompression = { ...NOTHING, beforeSecond: PAIR_ROOM };
/** ？！ together take one em (GB/T 15834 5.1.2). */
const BOTH_GIVE: PairCompression = { ...FIRST_GIVES, afterSecond: PAIR_ROOM };

const EXCLAMATIONS: ReadonlySet<string> = new Set(['？', '！']);

const isPoint = (kind: CharClass): boolean => kind === 'pause' || kind === 'stop';

/** Compression of two marks that meet: a bracket next to any mark, or two of ？！. */
export function compressPair(
  first: CharClass,
  firstChar: string,
  second: CharClass,
  secondChar: string,
): PairCompression {
  if (first === 'opening') return second === 'opening' ? SECOND_GIVES : NOTHING;
  if (first === 'closing')
    return second === 'opening' || second === 'closing' || isPoint(second) ? FIRST_GIVES : NOTHING;
  if (!isPoint(first)) return NOTHING;
  if (second === 'opening' || second === 'closing') return FIRST_GIVES;
  return EXCLAMATIONS.has(firstChar) && EXCLAMATIONS.has(secondChar) ? BOTH_GIVE : NOTHING;
}

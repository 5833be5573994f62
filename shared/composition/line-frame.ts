// Where a paragraph's lines begin and how long they may be: measures less the first-line indent.
import { EPSILON_PT } from '../kernel/geometry.ts';
import type { Measures, PreparedParagraph } from './phases.ts';

/** A first line keeps at least this many em beside its indent; in a narrower measure the indent gives way. */
const LEAST_FIRST_LINE = 2;

/** The measure of line `index`; the last one given repeats. */
export const measureOf = (measures: Measures, index: number): number =>
  measures[Math.min(index, measures.length - 1)] ?? 0;

/** First-line indent in pt (CLREQ 3.4.1: two em), as far as the first measure has room for it. */
export function indentOf(prepared: PreparedParagraph, firstMeasure: number): number {
  const { style, spans } = prepared.block;
  const scale = style.direction === 'horizontal' ? (spans[0]?.scaleX ?? 1) : 1;
  const em = style.size * scale;
  return Math.max(0, Math.min(style.indent * em, firstMeasure - LEAST_FIRST_LINE * em));
}

/** True when the opening bracket that begins the paragraph keeps its leading half em: behind an indent it does, unless the page says otherwise. */
export const keepsStart = ({ block }: PreparedParagraph, indent: number, from: number): boolean =>
  from === 0 && indent > EPSILON_PT && !block.style.trimIndented;

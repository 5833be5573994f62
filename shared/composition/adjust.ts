// Adjusts one broken line to its measure: squeezes by class, or stretches by class, and sets its glyphs.
import type { GlyphRun } from '../display/display-list.ts';
import { distribute } from './adjust/distribute.ts';
import { glyphRuns } from './adjust/glyph-runs.ts';
import { indentOf, keepsStart } from './line-frame.ts';
import type { AdjustedLine, BrokenLine, PreparedParagraph } from './phases.ts';

/** Extra of each ordinary gap of line `index`, em of the block's size: what `adjustLine` gives it, without setting its glyphs. */
export function gapsOf(prepared: PreparedParagraph, lines: readonly BrokenLine[], index: number): number {
  return frameOf(prepared, lines, index).set.gap / prepared.block.style.size;
}

/** How line `index` stands in its measure. */
function frameOf(prepared: PreparedParagraph, lines: readonly BrokenLine[], index: number) {
  const line = lines[index];
  if (line === undefined) throw new Error(`a paragraph of ${lines.length} lines has no line ${index}`);
  const { block, cells } = prepared;
  const { align } = block.style;
  const indent = line.from === 0 ? indentOf(prepared, line.measure) : 0;
  const room = line.measure - indent;
  const isLast = index === lines.length - 1;
  const fills = align === 'spread' || (align === 'justify' && !isLast);
  return { line, indent, room, set: distribute(cells, line, room, fills, keepsStart(prepared, indent, line.from)) };
}

/**
 * Line `index` of a broken paragraph, as set. A justified line is as wide as its measure within 0.001 pt; it stays shorter only where it
 * has no gap to stretch. The last line keeps its natural width unless the alignment spreads it or it must be squeezed to fit.
 */
export function adjustLine(prepared: PreparedParagraph, lines: readonly BrokenLine[], index: number): AdjustedLine {
  const { line, indent, room, set } = frameOf(prepared, lines, index);
  const { block, offsets } = prepared;
  const { align, size } = block.style;
  const slack = Math.max(0, room - set.width);
  const offset = align === 'center' ? slack / 2 : align === 'end' ? slack : 0;
  const start = indent + offset;
  const runs: readonly GlyphRun[] = glyphRuns(prepared, line, set, start, Math.max(0, slack - offset));
  const from = offsets[line.from] ?? 0;
  const to = offsets[line.to] ?? from;
  return {
    from,
    to,
    text: block.text.slice(from, to),
    measure: line.measure,
    start,
    // An empty line reaches to where its first character will begin: its caret stands there.
    width: line.from === line.to ? start : indent + set.width,
    gaps: set.gap / size,
    runs,
  };
}

// Makes display lines by hand, one glyph a character, for tests of caret and selection geometry.
import type { DisplayGlyph, DisplayLine, DisplayPage } from '../../../shared/display/display-list.ts';
import { BLACK } from '../../../shared/kernel/color.ts';

/** Size of the made lines, pt; every glyph is one em wide unless said otherwise. */
const SIZE = 10;

interface LineOptions extends Partial<Pick<DisplayLine, 'x' | 'y' | 'block' | 'from' | 'direction' | 'measure'>> {
  /** Start of the first glyph from the line's start: an indent, pt. */
  readonly start?: number;
}

/** A line of the given clusters, each one glyph. */
export function lineOf(clusters: readonly string[], options: LineOptions = {}): DisplayLine {
  const { x = 0, y = 20, block = 0, from = 0, direction = 'horizontal', measure = 100, start = 0 } = options;
  let at = from;
  let pen = start;
  const glyphs = clusters.map((text): DisplayGlyph => {
    const advance = text === '——' ? 2 * SIZE : SIZE;
    const glyph = { id: 1, text, from: at, to: at + text.length, pen, advance, shiftX: 0, shiftY: 0 };
    at += text.length;
    pen += advance;
    return glyph;
  });
  return {
    kind: 'line',
    block,
    from,
    to: at,
    x,
    y,
    direction,
    measure,
    width: pen,
    size: SIZE,
    runs:
      glyphs.length === 0
        ? []
        : [{ face: 'Face', size: SIZE, scaleX: 1, color: BLACK, effects: null, dots: false, sideways: false, glyphs }],
  };
}

export const pageOf = (...items: readonly DisplayLine[]): DisplayPage => ({
  trim: { width: 400, height: 400 },
  bleed: 0,
  items,
});

// Sets the two dashes of a pair that its face draws as one glyph apart again, so that a file holds a character for each.
import type { DisplayGlyph, DisplayLine, GlyphRun } from '../display/display-list.ts';
import type { Face } from '../fonts/face.ts';

/**
 * How far one dash runs under the other, em: none would leave a hairline of paper where a renderer smooths edges, and a hundredth is less
 * than a device pixel at body size.
 */
const OVERLAP = 0.01;

const isPair = ({ text, from, to }: DisplayGlyph): boolean => {
  const [first, second, ...more] = [...text];
  return to > from && first !== undefined && first === second && more.length === 0;
};

/**
 * The pair as two glyphs of the face's single dash, widened so that together they lay the same ink; null where the face has no such
 * dash. One glyph that stands for two characters extracts well in most readers, but some take its second character, which has no place
 * of its own, for the first one struck twice, and drop it.
 */
function parted(glyph: DisplayGlyph, run: GlyphRun, face: Face): GlyphRun | null {
  const [text = ''] = [...glyph.text];
  const [single, ...more] = face.shape(text, 'horizontal');
  const one = single === undefined || more.length > 0 ? undefined : face.ink(single.id);
  const two = face.ink(glyph.id);
  if (single === undefined || one === undefined || two === undefined || single.id === glyph.id) return null;
  const wide = (two.right - two.left + OVERLAP) / 2 / (one.right - one.left);
  const em = run.size * run.scaleX;
  const half = glyph.text.length / 2;
  const dash = (left: number, from: number): DisplayGlyph => ({
    ...glyph,
    id: single.id,
    text,
    from,
    to: from + half,
    pen: glyph.pen + (left - one.left * wide) * em,
    advance: single.advance * wide * em,
  });
  const second = two.right - (one.right - one.left) * wide;
  return {
    ...run,
    scaleX: run.scaleX * wide,
    glyphs: [dash(two.left, glyph.from), dash(second, glyph.from + half)],
  };
}

/** The runs of a line as they are shown in a file. Only level text has such pairs: upright ones are read one by one anyway. */
export function shownRuns(line: DisplayLine, faceOf: (id: string) => Face): readonly GlyphRun[] {
  if (line.direction === 'vertical') return line.runs;
  return line.runs.flatMap((run) => {
    if (!run.glyphs.some(isPair)) return [run];
    const runs: GlyphRun[] = [];
    let plain: DisplayGlyph[] = [];
    const flush = (): void => {
      if (plain.length > 0) runs.push({ ...run, glyphs: plain });
      plain = [];
    };
    for (const glyph of run.glyphs) {
      const pair = isPair(glyph) ? parted(glyph, run, faceOf(run.face)) : null;
      if (pair === null) plain.push(glyph);
      else {
        flush();
        runs.push(pair);
      }
    }
    flush();
    return runs;
  });
}

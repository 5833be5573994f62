// A written font is one that HarfBuzz reads: the same outlines, advances and metrics for the characters it was given.
import { describe, expect, it } from 'vitest';
import { openFace } from '../../../shared/fonts/open-face.ts';
import { writeTrueType } from '../../../shared/fonts/write-truetype.ts';

const square = (side: number) => [
  [
    { x: 10, y: -20, onCurve: true },
    { x: 10, y: side, onCurve: true },
    { x: side, y: side + 40, onCurve: false },
    { x: side, y: -20, onCurve: true },
  ],
];
const bytes = writeTrueType({
  family: 'Written',
  unitsPerEm: 16000,
  ascent: 14000,
  descent: -3200,
  glyphs: [
    { codePoint: 0x20, advance: 4000, contours: [] },
    { codePoint: 0x31, advance: 7001, contours: square(6000) },
    { codePoint: 0x2030, advance: 16000, contours: [...square(300), ...square(9000)] },
  ],
});

describe('a written font', () => {
  const face = openFace({ id: 'written', name: 'Written', faceIndex: 0, bytes: () => bytes });

  it('has the glyphs of its characters and no others', () => {
    expect([...'1 ‰2'].map((text) => face.shape(text, 'horizontal').map(({ id }) => id))).toEqual([[2], [1], [3], [0]]);
    expect(face.shape('1 ‰', 'horizontal').map(({ advance }) => advance * 16000)).toEqual([7001, 4000, 16000]);
  });

  it('draws the outlines it was given', () => {
    expect(face.outline(2)).toBe('M10,-20L10,6000Q6000,6040 6000,-20L10,-20Z');
    expect(face.outline(1)).toBe('');
    expect(face.outline(3).match(/M/g)).toHaveLength(2);
  });

  it('has the metrics it was given', () => {
    expect(face.metrics).toMatchObject({ unitsPerEm: 16000, ascent: 875, descent: -200, outlines: 'truetype' });
  });

  it('takes no character beyond the basic plane', () => {
    const glyphs = [{ codePoint: 0x1f600, advance: 1, contours: [] }];
    expect(() => writeTrueType({ family: '', unitsPerEm: 1000, ascent: 0, descent: 0, glyphs })).toThrow('1f600');
  });
});

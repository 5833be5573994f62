// The copy of glyph 0 that stands for missing characters in print files.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createSubsetter } from '../../../shared/fonts/subset.ts';
import { withTwinOfNotdef } from '../../../shared/fonts/twin-notdef.ts';
import { shippedFonts } from './shipped-fonts.ts';
import { outlinesOf } from './subset-outlines.ts';

const subset = createSubsetter(
  readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
);

describe('withTwinOfNotdef', () => {
  it.each(shippedFonts().faces)('adds to a subset of $id one glyph that looks like glyph 0', (face) => {
    const glyphs = [0x4e2d, 0x41, 0x20].map(face.nominalGlyph);
    const small = subset({ bytes: face.bytes, faceIndex: 0, glyphs, keepGlyphIds: false });
    const plain = outlinesOf(small);
    const twinned = outlinesOf(withTwinOfNotdef(small));
    expect(twinned.count).toBe(plain.count + 1);
    expect(twinned(0)).toMatch(/^M/);
    for (let glyph = 0; glyph < plain.count; glyph += 1) expect(twinned(glyph)).toBe(plain(glyph));
    expect(twinned(plain.count)).toBe(plain(0));
  });
});

// Subsets keep every outline: each glyph of a subset is compared with the same glyph of the whole face.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../../shared/fonts/open-face.ts';
import { createSubsetter } from '../../../shared/fonts/subset.ts';
import { named, shippedFonts } from './shipped-fonts.ts';
import { outlinesOf } from './subset-outlines.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
const subset = createSubsetter(wasm);
const fonts = shippedFonts();

describe('createSubsetter', () => {
  it.each(['Noto Serif SC', 'Noto Sans SC Bold', 'LXGW WenKai'])('keeps the outlines of %s', (name) => {
    const face = named(fonts, name);
    const glyphs = [...'晋原科技报，。“——”2024年A'].flatMap((char) =>
      face.shape(char, 'horizontal').map((one) => one.id),
    );
    const kept = outlinesOf(subset({ bytes: face.bytes, faceIndex: 0, glyphs, keepGlyphIds: true }));
    for (const glyph of glyphs) expect(kept(glyph), `glyph ${glyph}`).toBe(face.outline(glyph));
    expect(kept(face.nominalGlyph(0x9f99))).toBe('');
  });

  it('numbers glyphs anew in rising order when ids need not stay', () => {
    const face = named(fonts, 'Noto Sans SC');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 29000 }), { minLength: 1, maxLength: 12 }), (glyphs) => {
        const compact = outlinesOf(subset({ bytes: face.bytes, faceIndex: 0, glyphs, keepGlyphIds: false }));
        const rising = [0, ...glyphs.toSorted((a, b) => a - b)];
        // Glyphs made of components bring these with them, so the order holds only where the subset has no more glyphs.
        fc.pre(compact.count === rising.length);
        rising.forEach((glyph, index) => {
          expect(compact(index)).toBe(face.outline(glyph));
        });
      }),
      { numRuns: 8 },
    );
  });

  it('drops what a print file has no use for', () => {
    const face = named(fonts, 'Noto Sans SC');
    const small = subset({ bytes: face.bytes, faceIndex: 0, glyphs: [face.nominalGlyph(0x4e2d)], keepGlyphIds: false });
    expect(small.length).toBeLessThan(2000);
    const bare = openFace({ id: 'bare', name: 'bare', faceIndex: 0, bytes: () => small });
    expect(() => bare.metrics).toThrow(/OS\/2/);
  });

  it('throws on bytes that are no font', () => {
    expect(() => subset({ bytes: new Uint8Array(50), faceIndex: 0, glyphs: [1], keepGlyphIds: false })).toThrow(
      /HarfBuzz/,
    );
  });
});

// Font files as users have them: faces taken out of collections, variable fonts pinned, damaged files refused.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../../shared/fonts/open-face.ts';
import { sfntTables } from '../../../shared/fonts/sfnt.ts';
import { faceOffsets, readDirectory } from '../../../shared/fonts/sfnt-directory.ts';
import { standaloneFace } from '../../../shared/fonts/standalone.ts';
import { createInstancer } from '../../../shared/fonts/subset.ts';
import { madeCffFont } from './made-cff.ts';
import { madeVariableFont, packedCollection } from './packed-fonts.ts';
import { named, shippedFonts } from './shipped-fonts.ts';

const kai = named(shippedFonts(), 'LXGW WenKai');
const cff = madeCffFont({ glyphs: 4, cids: [70, 5000, 12], map: new Map([[0x4e2d, 2]]) });
const faceOf = (bytes: Uint8Array) => openFace({ id: 'x', name: 'x', faceIndex: 0, bytes: () => bytes });
const instance = createInstancer(
  readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
);

describe('standaloneFace', () => {
  const collection = packedCollection([kai.bytes, cff]);

  it('takes each face out of a collection with the very tables it has', () => {
    expect(faceOffsets(collection)).toHaveLength(2);
    for (const [index, original] of [kai.bytes, cff].entries()) {
      const alone = sfntTables(standaloneFace(collection, index));
      expect([...alone.keys()]).toEqual([...sfntTables(original).keys()]);
      for (const [tag, body] of sfntTables(original))
        expect(Buffer.from(alone.get(tag) ?? []).equals(body), tag).toBe(true);
    }
  });

  it('gives faces that shape and draw as the ones that were packed', () => {
    const truetype = faceOf(standaloneFace(collection, 0));
    expect(truetype.shape('永，——', 'horizontal')).toEqual(kai.shape('永，——', 'horizontal'));
    expect(truetype.outline(truetype.nominalGlyph(0x6c38))).toBe(kai.outline(kai.nominalGlyph(0x6c38)));
    const second = faceOf(standaloneFace(collection, 1));
    expect(second.metrics.outlines).toBe('cff');
    expect(second.outline(2)).toBe(faceOf(cff).outline(2));
  });

  it('leaves a file of one face as it is', () => {
    expect(standaloneFace(cff, 0)).toBe(cff);
  });

  it('refuses a face that is not there and tables that lie outside the file', () => {
    expect(() => standaloneFace(collection, 2)).toThrow('no face 2');
    expect(() => standaloneFace(new Uint8Array(100), 0)).toThrow('no face 0');
    expect(() => standaloneFace(kai.bytes.subarray(0, 5000), 0)).toThrow(/outside the file/);
    expect(() => standaloneFace(collection.subarray(0, collection.length - 400), 1)).toThrow(/outside the file/);
  });

  it('reads any bytes without more than an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('ttcf', 'OTTO', 'true', ''), (noise, tag) => {
        const bytes = Uint8Array.from([...tag].map((char) => char.charCodeAt(0)).concat([...noise]));
        for (const offset of faceOffsets(bytes)) readDirectory(bytes.subarray(offset));
        try {
          standaloneFace(bytes, 0);
        } catch (error) {
          expect(String(error)).toMatch(/no face|outside/);
        }
      }),
    );
  });
});

describe('createInstancer', () => {
  const bytes = madeVariableFont();
  const right = (font: Uint8Array): number | undefined => faceOf(font).ink(1)?.right;

  it('pins a variable font: glyphs, weight and tables are those of a static one', () => {
    expect(right(bytes)).toBe(0.2);
    const regular = instance(bytes, { wght: 400 });
    const black = instance(bytes, { wght: 900 });
    const between = instance(bytes, { wght: 650 });
    expect([regular, between, black].map(right)).toEqual([0.2, 0.3, 0.4]);
    expect(faceOf(black).metrics.weight).toBe(900);
    expect([...sfntTables(black).keys()].filter((tag) => /fvar|gvar/.test(tag))).toEqual([]);
    expect(faceOf(black).nominalGlyph(0x4e00)).toBe(1);
  });

  it('throws on an axis the font lacks and on bytes that are no font', () => {
    expect(() => instance(bytes, { wdth: 100 })).toThrow(/axis wdth/);
    expect(() => instance(new Uint8Array(50), {})).toThrow(/HarfBuzz/);
  });
});

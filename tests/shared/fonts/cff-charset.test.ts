// Charsets of CFF fonts: CIDs of CID-keyed ones, none for name-keyed ones.
import { describe, expect, it } from 'vitest';
import { cffCharset } from '../../../shared/fonts/cff-charset.ts';
import { openFace } from '../../../shared/fonts/open-face.ts';
import { sfntTables } from '../../../shared/fonts/sfnt.ts';
import { type MadeCff, madeCffFont } from './made-cff.ts';

const map = new Map([[0x4e2d, 2]]);
const charsetOf = (made: MadeCff): readonly number[] | undefined => {
  const cff = sfntTables(madeCffFont(made)).get('CFF ');
  if (cff === undefined) throw new Error('no CFF table');
  const charset = cffCharset(cff);
  return charset === undefined ? undefined : [...charset];
};

describe('cffCharset', () => {
  it('gives each glyph’s CID', () => {
    expect(charsetOf({ glyphs: 4, cids: [70, 5000, 12], map })).toEqual([0, 70, 5000, 12]);
  });

  it('is undefined for a name-keyed font', () => {
    expect(charsetOf({ glyphs: 4, map })).toBeUndefined();
  });

  it('belongs to a font that HarfBuzz reads as well', () => {
    const bytes = madeCffFont({ glyphs: 4, cids: [70, 5000, 12], map });
    const face = openFace({ id: 'Made', name: 'Made', faceIndex: 0, bytes: () => bytes });
    expect(face.metrics).toMatchObject({ outlines: 'cff', emTop: 880 });
    expect(face.nominalGlyph(0x4e2d)).toBe(2);
    expect(face.outline(2)).toBe('M0,0L102,0L102,102L0,102L0,0Z');
  });
});

// The font set: lookup by id and name, fallback by coverage, and files left unread until needed.
import { describe, expect, it } from 'vitest';
import { makeFontSet } from '../../../shared/fonts/font-set.ts';
import { named, shippedFonts } from './shipped-fonts.ts';

const fonts = shippedFonts();

describe('makeFontSet', () => {
  it('finds faces by id and name; an unknown id is a bug', () => {
    expect(fonts.face('NotoSansSC-Bold').name).toBe('Noto Sans SC Bold');
    expect(fonts.named('No Such Face')).toBeUndefined();
    expect(() => fonts.face('NoSuchFace')).toThrow(/NoSuchFace/);
  });

  it('keeps the preferred face where it has the character, else takes the first fallback that has it', () => {
    const kai = named(fonts, 'LXGW WenKai');
    expect(fonts.faceFor(kai, '中')).toEqual({ face: kai, missing: false });
    const lacking = '⁂';
    expect(kai.nominalGlyph(0x2042)).toBe(0);
    const choice = fonts.faceFor(kai, lacking);
    expect(choice.missing).toBe(false);
    expect(choice.face.id).toBe('NotoSerifSC-Regular');
  });

  it('says when no face has the character and leaves it with the preferred one', () => {
    const song = named(fonts, 'Noto Serif SC');
    expect(fonts.faceFor(song, '𓀀')).toEqual({ face: song, missing: true });
  });

  it('does not look for variation selectors and joiners', () => {
    const song = named(fonts, 'Noto Serif SC');
    expect(fonts.faceFor(song, '中\u{E0100}')).toEqual({ face: song, missing: false });
  });

  it('reads no file before a face is used, and only the one that is used', () => {
    const read: string[] = [];
    const source = (id: string) => ({
      id,
      name: id,
      faceIndex: 0,
      bytes: () => {
        read.push(id);
        return named(fonts, 'Noto Sans SC').bytes;
      },
    });
    const set = makeFontSet([source('a'), source('b'), source('c')]);
    expect(set.faces.map((face) => face.id)).toEqual(['a', 'b', 'c']);
    expect(read).toEqual([]);
    set.faceFor(set.face('b'), '中');
    expect(read).toEqual(['b']);
  });

  it('refuses two sources of one id', () => {
    const source = { id: 'a', name: 'A', faceIndex: 0, bytes: () => new Uint8Array() };
    expect(() => makeFontSet([source, source])).toThrow(/same id/);
  });
});

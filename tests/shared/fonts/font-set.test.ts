// The font set: lookup by id and name, fallback by coverage, and files left unread until needed.
import { describe, expect, it } from 'vitest';
import { makeFontSet } from '../../../shared/fonts/font-set.ts';
import { madeCffFont } from './made-cff.ts';
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

  it('finds a face by any spelling of its names', () => {
    for (const name of ['noto serif sc bold', 'NotoSerifSC-Bold', 'Noto_Serif SC  Bold', 'Ｎｏｔｏ Serif SC Bold']) {
      expect(fonts.named(name)?.id, name).toBe('NotoSerifSC-Bold');
    }
  });

  it('falls back to the nearest kind and, within it, the nearest weight', () => {
    const chosen = (name: string, char: string) => fonts.faceFor(named(fonts, name), char).face.id;
    // Only the 楷体 has the first, only the 宋体 of Noto the second.
    expect(chosen('Noto Serif SC Black', '𰻝')).toBe('LXGWWenKai-Bold');
    expect(chosen('Noto Serif SC Medium', '𠮷')).toBe('LXGWWenKai-Regular');
    expect(named(fonts, 'LXGW WenKai Bold').nominalGlyph(0x2042)).toBe(0);
    expect(chosen('LXGW WenKai Bold', '⁂')).toBe('NotoSerifSC-Bold');
  });

  it('lets a face stand in for a font that is not there by what the name tells', () => {
    const standIn = (name: string) => fonts.standIn(name).id;
    expect(standIn('方正书宋简体')).toBe('NotoSerifSC-Regular');
    expect(standIn('方正大标宋简体')).toBe('NotoSerifSC-Bold');
    expect(standIn('FZXiaoBiaoSong-B05S')).toBe('NotoSerifSC-SemiBold');
    expect(standIn('方正超粗黑简体')).toBe('NotoSansSC-Black');
    expect(standIn('微软雅黑 Bold')).toBe('NotoSansSC-Bold');
    expect(standIn('FZKai-Z03S')).toBe('LXGWWenKai-Regular');
    expect(standIn('方正仿宋_GBK')).toBe('NotoSerifSC-Regular');
    expect(standIn('某某体')).toBe('NotoSerifSC-Regular');
  });

  it('takes more faces in by the names they were asked for, but never as substitutes', () => {
    const bytes = madeCffFont({ glyphs: 3, map: new Map([[0x323af, 1]]) });
    const own = { id: 'Own', name: '造字体', aliases: ['报社造字'], faceIndex: 0, bytes: () => bytes };
    const more = fonts.with([own]);
    expect(more.named('报社造字')?.id).toBe('Own');
    expect(more.face('NotoSerifSC-Regular')).toBe(fonts.face('NotoSerifSC-Regular'));
    const face = named(more, '造字体');
    expect(more.faceFor(face, '\u{323af}')).toEqual({ face, missing: false });
    expect(more.faceFor(named(more, 'Noto Serif SC'), '\u{323af}').missing).toBe(true);
    // What its own face lacks is set, or shown as missing, by a shipped one: glyph 0 of a user's font may be blank.
    expect(more.faceFor(face, '中').face.id).toBe('NotoSerifSC-Regular');
    expect(more.faceFor(face, '𓀀')).toMatchObject({ face: { id: 'NotoSerifSC-Regular' }, missing: true });
  });

  it('has a visible box for glyph 0 in every face that stands in', () => {
    for (const face of fonts.faces) expect(face.outline(0), face.id).toMatch(/^M/);
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

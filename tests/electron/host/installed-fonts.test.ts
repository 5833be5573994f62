// Fonts of the user's machine: found in their folders, read when a document names them, given to windows by id and never by path.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedFiles, installedResources } from '../../../electron/host/bridge/installed-files.ts';
import { documentFonts } from '../../../electron/host/document-fonts.ts';
import { findFontFiles } from '../../../electron/host/fonts/find-font-files.ts';
import { fontFolders } from '../../../electron/host/fonts/font-folders.ts';
import { makeInstalledFonts } from '../../../electron/host/fonts/installed-fonts.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { openFace } from '../../../shared/fonts/open-face.ts';
import { article, edition } from '../../shared/composition/support.ts';
import { madeCffFont } from '../../shared/fonts/made-cff.ts';
import {
  madeVariableFont,
  nameTable,
  packedCollection,
  windowsName,
  withTables,
} from '../../shared/fonts/packed-fonts.ts';
import { named, shippedFonts } from '../../shared/fonts/shipped-fonts.ts';

const shipped = shippedFonts();
const kai = named(shipped, 'LXGW WenKai').bytes;
const song = named(shipped, 'Noto Serif SC').bytes;

const nameOf = (english: string, chinese: string, postScript: string): Uint8Array =>
  nameTable([
    windowsName(1, english),
    windowsName(2, 'Regular'),
    windowsName(4, english),
    windowsName(6, postScript),
    windowsName(1, chinese, 0x804),
  ]);

const renamed = (font: Uint8Array, english: string, chinese: string, postScript: string): Uint8Array =>
  withTables(font, { name: nameOf(english, chinese, postScript) });

const restricted = withTables(madeCffFont({ glyphs: 3, map: new Map([[0x4e2d, 2]]), fsType: 2 }), {
  name: nameOf('Locked', '禁嵌体', 'Locked'),
});

describe('installed fonts', () => {
  let folder: string;
  const install = (file: string, bytes: Uint8Array): Promise<void> => writeFile(path.join(folder, file), bytes);
  const machine = () =>
    makeInstalledFonts(
      [folder],
      shipped.faces.map(({ id }) => id),
    );

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'banxin-fonts-'));
    await mkdir(path.join(folder, 'more', 'deeper'), { recursive: true });
    await install('family.ttc', packedCollection([renamed(kai, 'Made Kai', '自制楷', 'MadeKai'), restricted]));
    await install(path.join('more', 'variable.ttf'), madeVariableFont());
    // Whole in its head and names, cut short where its letters are; a sound file of the same name comes after it.
    const whole = renamed(song, 'Made Song', '自制宋', 'MadeSong');
    await install('a-cut.ttf', whole.subarray(0, whole.length - 1000));
    await install(path.join('more', 'deeper', 'b-sound.otf'), whole);
    await install('no-font.ttf', new TextEncoder().encode('this is no font'));
    await install('empty.otf', new Uint8Array());
    await install('named-as-shipped.ttf', renamed(song, 'Noto Sans SC', '思源黑体', 'NotoSansSC-Regular'));
    await install(
      'hostile.otf',
      withTables(madeCffFont({ glyphs: 2, map: new Map() }), { name: nameOf('X', 'X', 'a"/../b') }),
    );
    await symlink('..', path.join(folder, 'more', 'circle'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are found below their folders, by name within, without walking in circles', async () => {
    const found = await findFontFiles([path.join(folder, 'not-there'), folder]);
    expect(found.map((file) => path.relative(folder, file))).toEqual([
      'a-cut.ttf',
      'empty.otf',
      'family.ttc',
      'hostile.otf',
      path.join('more', 'deeper', 'b-sound.otf'),
      path.join('more', 'variable.ttf'),
      'named-as-shipped.ttf',
      'no-font.ttf',
    ]);
  });

  it('are listed with all faces and names; what is no font is skipped', async () => {
    const { faces, skipped } = await machine().index();
    expect(faces.map(({ id, name, faceIndex, axes }) => [id, name, faceIndex, axes])).toEqual([
      ['MadeSong', '自制宋', 0, null],
      ['MadeKai', '自制楷', 0, null],
      ['Locked', '禁嵌体', 1, null],
      ['a..b', 'X', 0, null],
      ['MadeSong.2', '自制宋', 0, null],
      ['Jiayi-Regular', '甲乙体', 0, { wght: 400 }],
      ['Jiayi-Black', '甲乙体 Black', 0, { wght: 900 }],
      ['NotoSansSC-Regular.2', '思源黑体', 0, null],
    ]);
    expect(skipped.map((file) => path.basename(file))).toEqual(['empty.otf', 'no-font.ttf']);
  });

  it('are given as files of one face each, by any spelling of their names', async () => {
    const fonts = machine();
    const faces = await fonts.named(['made kai', '自制楷', 'Jiayi-Black', '没有的字体']);
    expect(faces.map(({ face, names }) => [face.id, names])).toEqual([
      ['MadeKai', ['made kai', '自制楷']],
      ['Jiayi-Black', ['Jiayi-Black']],
    ]);
    const [first, black] = faces.map(({ face }) => openFace({ ...face, bytes: () => face.bytes, faceIndex: 0 }));
    expect(first?.outline(first.nominalGlyph(0x6c38))).toBe(
      named(shipped, 'LXGW WenKai').outline(first?.nominalGlyph(0x6c38) ?? 0),
    );
    expect(black?.ink(1)?.right).toBe(0.4);
  });

  it('pass over a damaged file for a sound one of the same name', async () => {
    const [song] = await machine().named(['自制宋']);
    expect(song?.face.path).toContain('b-sound');
  });

  it('reach a window by id, and only those that it asked for by name', async () => {
    const fonts = machine();
    const get = installedFiles(fonts);
    const query = new URLSearchParams();
    expect(await get('/installed-fonts/MadeKai', query)).toBeNull();
    const [resource] = installedResources(await fonts.named(['自制楷']));
    expect(resource).toMatchObject({ id: 'MadeKai', aliases: ['自制楷'], url: '/installed-fonts/MadeKai' });
    const file = await get('/installed-fonts/MadeKai', query);
    expect(file).toMatchObject({ type: 'font/sfnt', immutable: false });
    for (const other of [
      '/installed-fonts/',
      '/installed-fonts/Locked',
      '/installed-fonts/../family.ttc',
      '/fonts/MadeKai',
    ]) {
      expect(await get(other, query), other).toBeNull();
    }
  });

  it('join the faces of a document that names them; one that names shipped faces alone reads no folder', async () => {
    const frames = [{ at: [1, 1], span: [4, 20] }] as const;
    const page = (font: string) =>
      edition([article({ body: ['中文，排版。'], frames })], { styles: { body: { font } } });
    const plain = page('Noto Sans SC Bold');
    const untouched = { ...machine(), named: () => Promise.reject(new Error('asked for')) };
    expect(await documentFonts(plain, shipped, untouched)).toBe(shipped);

    const own = page('自制楷');
    const fonts = await documentFonts(own, shipped, machine());
    const composed = compose(own, fonts);
    expect(composed.diagnostics).toEqual([]);
    expect(composed.pages[0]?.lines[0]?.display.runs[0]?.face).toBe('MadeKai');
    expect(compose(own, shipped).diagnostics).toMatchObject([
      { code: 'text.font-missing', params: { used: 'LXGW WenKai' } },
    ]);
  });

  it('are an error in preflight where their makers forbid embedding', async () => {
    const frames = [{ at: [1, 1], span: [4, 20] }] as const;
    const doc = edition([article({ body: ['中'], frames })], { styles: { body: { font: '禁嵌体' } } });
    const { diagnostics } = compose(doc, await documentFonts(doc, shipped, machine()));
    expect(diagnostics).toMatchObject([
      { code: 'output.font-not-embeddable', severity: 'error', params: { font: '禁嵌体' }, at: 'body 0' },
    ]);
  });
});

describe('font folders', () => {
  it('are the ones of each system, the further ones first', () => {
    const environment = {
      BANXIN_FONTS: 'D:\\报社字体;E:\\f',
      LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
      WINDIR: 'C:\\WINDOWS',
    };
    expect(fontFolders({ platform: 'win32', home: 'C:\\Users\\a', environment })).toEqual([
      'D:\\报社字体',
      'E:\\f',
      'C:\\Users\\a\\AppData\\Local\\Microsoft\\Windows\\Fonts',
      'C:\\WINDOWS\\Fonts',
    ]);
    expect(fontFolders({ platform: 'darwin', home: '/Users/a', environment: {} }).slice(0, 3)).toEqual([
      '/Users/a/Library/Fonts',
      '/Library/Fonts',
      '/System/Library/Fonts',
    ]);
    expect(fontFolders({ platform: 'linux', home: '/home/a', environment: { XDG_DATA_DIRS: '/x:relative' } })).toEqual([
      '/home/a/.local/share/fonts',
      '/home/a/.fonts',
      '/x/fonts',
    ]);
  });
});

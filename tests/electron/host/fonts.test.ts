// The shipped faces load from the program's folder, lazily, and a missing one is named.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { appRoot } from '../../../electron/host/app-root.ts';
import { listFonts, loadFonts } from '../../../electron/host/fonts.ts';
import { EMPHASIS_FONT, STRONG_FONT } from '../../../shared/document/styles.ts';

const root = appRoot(import.meta.url);
const folders: string[] = [];

function emptyRoot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-fonts-'));
  folders.push(folder);
  cpSync(join(root, 'assets', 'fonts'), join(folder, 'assets', 'fonts'), { recursive: true });
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('appRoot', () => {
  it('finds the folder with assets above a module, not the current folder', () => {
    expect(existsSync(join(root, 'package.json'))).toBe(true);
    expect(appRoot(new URL('../../../electron/host/fonts.ts', import.meta.url).href)).toBe(root);
    expect(() => appRoot('file:///nowhere/at/all.mjs')).toThrow(/fonts\.json/);
  });
});

describe('loadFonts', () => {
  it('has every face that the house styles name, under its PostScript id', () => {
    const fonts = loadFonts(root);
    if (!fonts.ok) throw new Error(fonts.error.key);
    for (const name of [
      'Noto Serif SC',
      'Noto Serif SC Black',
      'Noto Serif SC Bold',
      'Noto Sans SC',
      STRONG_FONT,
      EMPHASIS_FONT,
    ]) {
      expect(fonts.value.named(name)?.name, name).toBe(name);
    }
    expect(fonts.value.named('Noto Serif SC')?.id).toBe('NotoSerifSC-Regular');
    expect(fonts.value.named('Comic Sans')).toBeUndefined();
  });

  it('names the font file that has not been built', () => {
    const folder = emptyRoot();
    const fonts = loadFonts(folder);
    expect(fonts).toEqual({
      ok: false,
      error: {
        key: 'output.font-file-missing',
        params: { file: join(folder, 'out', 'fonts', 'NotoSerifSC-Regular.ttf') },
      },
    });
  });

  it('says that the list is broken rather than throwing', () => {
    const folder = emptyRoot();
    writeFileSync(join(folder, 'assets', 'fonts', 'fonts.json'), '{"faces": [');
    const fonts = listFonts(folder);
    expect(fonts.ok ? 'ok' : fonts.error.key).toBe('output.font-list-broken');
  });
});

// A folder of fonts as a user could have them installed: faces of the shipped ones under other names, packed as a collection.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeCffFont } from '../shared/fonts/made-cff.ts';
import { nameTable, packedCollection, windowsName, withTables } from '../shared/fonts/packed-fonts.ts';
import { named, shippedFonts } from '../shared/fonts/shipped-fonts.ts';

const renamed = (font: Uint8Array, english: string, chinese: string): Uint8Array =>
  withTables(font, {
    name: nameTable([
      windowsName(1, english),
      windowsName(2, 'Regular'),
      windowsName(6, english.replaceAll(' ', '')),
      windowsName(1, chinese, 0x804),
    ]),
  });

/**
 * Writes `made.ttc` with 自制宋 (Noto Serif SC) and 自制楷 (LXGW WenKai), `locked.otf` with 禁嵌体, which has 的 alone and may not be
 * embedded, and a damaged file. The program finds them by BANXIN_FONTS.
 */
export function writeFontFolder(folder: string): string {
  const fonts = shippedFonts();
  mkdirSync(folder, { recursive: true });
  const collection = packedCollection([
    renamed(named(fonts, 'Noto Serif SC').bytes, 'Made Song', '自制宋'),
    renamed(named(fonts, 'LXGW WenKai').bytes, 'Made Kai', '自制楷'),
  ]);
  writeFileSync(path.join(folder, 'made.ttc'), collection);
  const locked = madeCffFont({ glyphs: 3, map: new Map([['的'.charCodeAt(0), 2]]), fsType: 2 });
  writeFileSync(path.join(folder, 'locked.otf'), renamed(locked, 'Locked', '禁嵌体'));
  writeFileSync(path.join(folder, 'damaged.ttf'), collection.subarray(0, 7));
  return folder;
}

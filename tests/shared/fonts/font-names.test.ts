// Names of fonts: every way in which font files write them, and all the spellings by which a style may give them.
import { describe, expect, it } from 'vitest';
import { describeFaces } from '../../../shared/fonts/describe-faces.ts';
import { nameKey } from '../../../shared/fonts/face-names.ts';
import { lookOfName } from '../../../shared/fonts/look.ts';
import { readNames } from '../../../shared/fonts/name-table.ts';
import { readVariations } from '../../../shared/fonts/named-instances.ts';
import { sfntTables } from '../../../shared/fonts/sfnt.ts';
import { type MadeName, madeVariableFont, nameTable, weightAxis, windowsName } from './packed-fonts.ts';
import { shippedFonts } from './shipped-fonts.ts';

const gb = new TextDecoder('gb18030');
const decodeGb = (bytes: Uint8Array): string => gb.decode(bytes);
const described = (names: readonly MadeName[], more: Readonly<Record<string, Uint8Array>> = {}) =>
  describeFaces(new Map([['name', nameTable(names)], ...Object.entries(more)]), decodeGb);

/** 方正书宋 in GBK. */
const IN_GBK = [0xb7, 0xbd, 0xd5, 0xfd, 0xca, 0xe9, 0xcb, 0xce];

describe('readNames', () => {
  it('reads Windows, Unicode and Macintosh names in Chinese and English', () => {
    const table = nameTable([
      windowsName(1, 'FZShuSong-Z01S'),
      windowsName(1, '方正书宋_GBK', 0x0804),
      windowsName(1, '方正書宋', 0x0404),
      { ...windowsName(4, 'FZShuSong'), platform: 0, language: 0 },
      { platform: 1, encoding: 25, language: 33, id: 1, bytes: IN_GBK },
      { platform: 1, encoding: 0, language: 0, id: 6, bytes: [0x46, 0x5a] },
      { platform: 3, encoding: 3, language: 0x0804, id: 4, bytes: [0, 0x46, ...IN_GBK] },
    ]);
    expect(readNames(table, decodeGb).map(({ id, language, text }) => [id, language, text])).toEqual([
      [1, 'en', 'FZShuSong-Z01S'],
      [1, 'zh-Hans', '方正书宋_GBK'],
      [1, 'zh-Hant', '方正書宋'],
      [4, 'en', 'FZShuSong'],
      [1, 'zh-Hans', '方正书宋'],
      [6, 'en', 'FZ'],
      [4, 'zh-Hans', 'F方正书宋'],
    ]);
  });

  it('passes over what is broken, blank or commands a terminal', () => {
    const sound = windowsName(1, 'A');
    expect(readNames(nameTable([windowsName(1, ' \u0007\u0000 '), sound]), decodeGb)).toMatchObject([{ text: 'A' }]);
    expect(readNames(nameTable([windowsName(1, 'A\u001b[2J')]), decodeGb)).toMatchObject([{ text: 'A[2J' }]);
    for (let length = 0; length < 20; length += 1) {
      expect(() => readNames(nameTable([sound]).subarray(0, length), decodeGb)).not.toThrow();
    }
  });
});

describe('describeFaces', () => {
  it('gives every name a style may use, in Chinese first', () => {
    const [face, ...more] = described([
      windowsName(1, 'Source Han Serif SC Heavy'),
      windowsName(2, 'Regular'),
      windowsName(4, 'Source Han Serif SC Heavy'),
      windowsName(6, 'SourceHanSerifSC-Heavy'),
      windowsName(16, 'Source Han Serif SC'),
      windowsName(17, 'Heavy'),
      windowsName(1, '思源宋体 Heavy', 0x804),
      windowsName(16, '思源宋体', 0x804),
    ]);
    expect(more).toEqual([]);
    expect(face?.names.all).toEqual([
      '思源宋体 Heavy',
      '思源宋体 Heavy Regular',
      'Source Han Serif SC Heavy',
      'Source Han Serif SC Heavy Regular',
      'SourceHanSerifSC-Heavy',
    ]);
    expect(face).toMatchObject({
      names: { postScript: 'SourceHanSerifSC-Heavy' },
      look: { kind: 'song', weight: 900 },
    });
  });

  it('describes the shipped faces as their list does', () => {
    for (const face of shippedFonts().faces) {
      const [own] = describeFaces(sfntTables(face.bytes), decodeGb);
      expect(own?.names.postScript, face.id).toBe(face.id);
      expect(own?.look, face.id).toMatchObject({ kind: face.look.kind, weight: face.metrics.weight });
    }
  });

  it('makes a face of each instance of a variable font', () => {
    const faces = describeFaces(sfntTables(madeVariableFont()), decodeGb);
    expect(faces.map(({ names, axes, look }) => [names.all, axes, look.weight])).toEqual([
      [['甲乙体', '甲乙体 Regular', 'Jiayi', 'Jiayi Regular', 'Jiayi-Regular'], { wght: 400 }, 400],
      [['甲乙体 Black', 'Jiayi Black', 'Jiayi-Black'], { wght: 900 }, 900],
    ]);
  });

  it('has nothing to say of a font without names or with a broken fvar', () => {
    expect(described([])).toEqual([]);
    expect(described([windowsName(1, 'A')], { fvar: new Uint8Array(20) })).toEqual([]);
    expect(readVariations(weightAxis([]).subarray(0, 30))).toBeNull();
  });
});

describe('nameKey', () => {
  it('tells spellings of one name from other names', () => {
    expect(nameKey('方正书宋 GBK')).toBe(nameKey('方正书宋_ＧＢＫ'));
    expect(nameKey('Noto Serif SC')).not.toBe(nameKey('Noto Serif TC'));
  });
});

describe('lookOfName', () => {
  it.each([
    ['方正中等线简体', 'hei', 500],
    ['华文中宋', 'song', 500],
    ['方正粗黑宋简体', 'hei', 700],
    ['方正魏碑_GBK', 'kai', 700],
    ['FZFangSong-Z02S', 'song', 400],
    ['PingFang SC Semibold', 'hei', 600],
    ['Noto Sans CJK SC DemiLight', 'hei', 350],
    ['Helvetica Neue', 'hei', 400],
    ['某某', null, 400],
  ])('reads %s', (name, kind, weight) => {
    expect(lookOfName(name)).toEqual({ kind, weight });
  });
});

// Character classes: what the compositor takes each character for.
import { describe, expect, it } from 'vitest';
import { type CharClass, classOf } from '../../../shared/text/characters.ts';

const kindOf = (char: string): CharClass => classOf(char.codePointAt(0) ?? 0);

describe('classOf', () => {
  const expected: readonly (readonly [CharClass, string])[] = [
    ['han', '一龥㐀𠀀〇々あア가ㄅ﨑'],
    ['letter', 'AzéßΩЖאقनก'],
    ['digit', '0189'],
    ['wide', 'ＡｚＺ０９'],
    ['opening', '“‘「『（《〈【〖〔［｛'],
    ['closing', '”’」』）》〉】〗〕］｝'],
    ['pause', '，、；：'],
    ['stop', '。？！．'],
    ['interpunct', '·'],
    ['dash', '—'],
    ['ellipsis', '…'],
    ['connector', '–-～－'],
    ['solidus', '/／'],
    ['currency', '￥¥$€'],
    ['suffix', '%％‰℃°′″'],
    ['western-mark', '!"#&\'()*+,.:;<=>?@'],
    ['space', ' \t\n\u2003\u2028'],
    ['no-break-space', '\u00a0\u202f'],
    ['ideographic-space', '\u3000'],
    ['soft-hyphen', '\u00ad'],
    ['break-hint', '\u200b'],
    ['joiner', '\u2060\ufeff'],
    ['invisible', '\u0000\u001b\u200d\u200e\u202e\ufe0f'],
    ['symbol', '■●★①→🙂\ud800'],
  ];
  for (const [kind, characters] of expected) {
    it(`takes ${kind} characters for ${kind}`, () => {
      for (const char of characters) expect([char, kindOf(char)]).toEqual([char, kind]);
    });
  }
});

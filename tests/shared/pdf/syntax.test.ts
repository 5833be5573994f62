// How numbers, texts and codes are written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../shared/kernel/digest.ts';
import { subsetTag } from '../../../shared/pdf/subset-tag.ts';
import { hexUtf16, num, utf8 } from '../../../shared/pdf/syntax.ts';
import { toUnicodeCMap } from '../../../shared/pdf/to-unicode.ts';

describe('num', () => {
  it('has no exponent, minus zero or idle zeros', () => {
    expect([0.0001, -0.0001, 1e-9, 1200, 0.5, -2.34567, 100.1].map(num)).toEqual([
      ...['0', '0', '0', '1200', '0.5', '-2.346', '100.1'],
    ]);
  });

  it('is within half a thousandth of any length a page can have', () => {
    const length = fc.double({ min: -20_000, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(length, (value) => {
        expect(num(value)).toMatch(/^-?\d+(\.\d{1,3})?$/);
        expect(Math.abs(Number(num(value)) - value)).toBeLessThanOrEqual(0.000501);
      }),
    );
  });
});

describe('texts', () => {
  it('are UTF-8 and UTF-16 as other programs write them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
        expect(hexUtf16(text)).toBe(Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase());
      }),
    );
  });

  it('replace a lone surrogate in UTF-8', () => {
    expect([...utf8('\uD800')]).toEqual([0xef, 0xbf, 0xbd]);
  });
});

describe('toUnicodeCMap', () => {
  it('keeps blocks to 100 entries and counts each', () => {
    const entries = Array.from({ length: 250 }, (_, code) => ({
      code: code + 1,
      text: String.fromCodePoint(0x4e00 + code),
    }));
    const cmap = Buffer.from(toUnicodeCMap(entries)).toString('latin1');
    expect(cmap.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar']);
    expect(cmap).toContain('<00FA> <4EF9>');
  });

  it('writes pairs of surrogates, several characters, and a zero-width space for nothing', () => {
    const cmap = toUnicodeCMap([
      { code: 1, text: '𠮷' },
      { code: 2, text: '——' },
      { code: 3, text: '' },
    ]);
    const text = Buffer.from(cmap).toString('latin1');
    for (const line of ['<0001> <D842DFB7>', '<0002> <20142014>', '<0003> <200B>']) expect(text).toContain(line);
  });
});

describe('digest', () => {
  it('depends on every byte, and on nothing else', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(bytes, fc.nat(), (content, at) => {
        const changed = Uint8Array.from(content);
        const place = at % content.length;
        changed[place] = (content[place] ?? 0) ^ 1;
        expect(digest([content])).toMatch(/^[0-9A-F]{32}$/);
        expect(digest([content])).toBe(digest([Uint8Array.from(content)]));
        expect(digest([changed])).not.toBe(digest([content]));
        expect(subsetTag(content)).toMatch(/^[A-Z]{6}$/);
      }),
    );
  });
});

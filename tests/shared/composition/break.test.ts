// Breaking paragraphs: hostile input, measures of any kind, and the paragraph-wide choice.
import { describe, expect, it } from 'vitest';
import { breakByCount, breaking } from '../../../shared/composition/break.ts';
import { prepareParagraph } from '../../../shared/composition/prepare.ts';
import { glyphsOf, makeBlock, SIZE, setText, textsOf } from './break-support.ts';
import { shippedFonts } from './support.ts';

const fonts = shippedFonts();

describe('hostile text', () => {
  const hostile: Readonly<Record<string, string>> = {
    'ten thousand spaces': ' '.repeat(10_000),
    'ten thousand spaces between two characters': `春${' '.repeat(10_000)}天`,
    'ten thousand ideographic spaces': '\u3000'.repeat(10_000),
    'a word of five thousand letters': 'a'.repeat(5000),
    'an address of five thousand parts': `http://example.cn/${'a/b?c=d&'.repeat(1250)}`,
    'only stop marks': '。'.repeat(10_000),
    'only opening brackets': '（'.repeat(10_000),
    'only closing brackets': '）'.repeat(10_000),
    'only dashes': '—'.repeat(9999),
    'only half-width marks': '!?,.;:'.repeat(2000),
    'lone surrogates': '\ud800春\udfff'.repeat(300),
    emoji: '👩\u200d👧\u200d👦🇨🇳👍🏽'.repeat(200),
    'right-to-left text': 'مرحبا بالعالم שלום '.repeat(100),
    'control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
      .join('')
      .repeat(50),
    'directional overrides': '\u202e春天\u202c\u2066A\u2069'.repeat(300),
    'combining marks without end': `春${'\u0301'.repeat(3000)}天`,
    'soft hyphens': 'a\u00ad'.repeat(2000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`loses nothing of ${name}`, () => {
      for (const measure of [15, 1]) {
        const lines = setText(fonts, text, [measure], { indent: 2 });
        expect(textsOf(lines).join('') === text).toBe(true);
        const wide = lines.lines.filter((line) => line.width > line.measure + 0.001);
        // Only a single character may be wider than its measure: there is nothing left to take apart.
        expect(wide.filter(({ text: own }) => [...own.trim().replaceAll('\u200b', '')].length > 12)).toEqual([]);
      }
    });
  }
});

describe('measures', () => {
  const text = '春天的雨落在小河上，柳芽绿了，河水也绿了，人们走过小桥去看花，孩子们放起了风筝。';

  it('gives each line its own, the last one for all that follow', () => {
    const { lines } = setText(fonts, text, [12, 7, 9.3]);
    expect(lines.map(({ measure }) => measure / SIZE)).toEqual([12, 7, ...lines.slice(2).map(() => 9.3)]);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(line.measure, 3);
  });

  it('is the same whether the tail is written out or not', () => {
    const long = Array.from({ length: 40 }, () => 9.3);
    expect(textsOf(setText(fonts, text, [12, 9.3]))).toEqual(textsOf(setText(fonts, text, [12, ...long])));
  });

  it('breaks no number that the next line holds, though a later line could not', () => {
    const given = [6.2, 6.2, 1];
    const set = setText(fonts, '春天300 MW', given, { indent: 2 });
    expect(textsOf(set)).toEqual(['春天', '300 MW']);
    const measures = given.map((em) => em * SIZE);
    const [, , two] = breakByCount(breaking(set.prepared, measures), 2);
    expect(two?.lines).toEqual(set.broken);
  });

  it('takes measures of nothing as lines of one character', () => {
    const { lines } = setText(fonts, '春天A，', [0]);
    expect(lines.map(({ text: own }) => own)).toEqual(['春', '天', 'A', '，']);
  });

  it('throws without a measure, which is a bug', () => {
    expect(() => breaking(prepareParagraph(makeBlock(fonts, '春'), fonts), [])).toThrow(/needs a measure/);
  });

  it('gives an empty block no line', () => expect(setText(fonts, '', [10]).lines).toEqual([]));
});

describe('the whole paragraph', () => {
  it('never leaves one character alone in the last line where another break can help', () => {
    // One character more than full lines hold: a line ends early instead.
    for (const count of [21, 31, 41]) {
      const { lines } = setText(fonts, '春'.repeat(count), [10]);
      expect(lines.at(-1)?.text.length).toBeGreaterThan(1);
    }
  });

  it('leaves one character alone where nothing can help', () => {
    expect(textsOf(setText(fonts, '春天来', [1]))).toEqual(['春', '天', '来']);
  });

  it('sets two hyphens one under another, and no third', () => {
    const sentence =
      '在Manchester大学的laboratory里，international团队用spectrometer和microscope观察photosynthesis的过程，';
    const longest = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((em) => {
      const { lines } = setText(fonts, sentence.repeat(6), [em], { hyphenation: true });
      const rows = lines.map((line) => (glyphsOf(line).at(-1)?.text === '' ? 'h' : ' ')).join('');
      return Math.max(0, ...(rows.match(/h+/g) ?? []).map(({ length }) => length));
    });
    expect(Math.max(...longest)).toBe(2);
  });

  it('leaves no marks alone in the last line', () => {
    for (const marks of ['……', '——', '”']) {
      const last = setText(fonts, `${'春'.repeat(20)}${marks}`, [10]).lines.at(-1)?.text ?? '';
      expect(last.startsWith('春')).toBe(true);
    }
  });

  it('ends a line of names between them, never within one that is spaced', () => {
    const names = '王小芳　李　明 赵 大 欧阳明远';
    for (const em of [5, 7, 9, 11]) {
      const shown = textsOf(setText(fonts, names, [em], { wholeNames: true, align: 'start' })).join('|');
      for (const name of ['王小芳', '李　明', '赵 大', '欧阳明远']) expect(shown).toContain(name);
    }
  });

  it('keeps the groups of a number at a quarter em, however loose or tight their line', () => {
    for (const space of [' ', '\u2009', '\u202f']) {
      for (const count of [6, 7, 8, 9]) {
        const set = setText(fonts, `${'春'.repeat(count)}共12${space}345${space}678个${'春'.repeat(9)}`, [14.2]);
        const whole = set.lines.find(({ text }) => text.includes('12')) ?? set.lines[0];
        expect(whole?.text).toContain(`12${space}345${space}678`);
        const glyphs = glyphsOf(whole);
        const [first, last] = [glyphs.find(({ text }) => text === '1'), glyphs.find(({ text }) => text === '8')];
        // Eight figures of half an em each, less the last one itself, and two gaps.
        expect(((last?.pen ?? 0) - (first?.pen ?? 0)) / SIZE).toBeCloseTo(7 * 0.5 + 2 * 0.25, 6);
      }
    }
  });

  it('leaves no character alone in a line before a long word', () => {
    const text = '据《Nature Communications》4月15日报道，MIT与清华大学联合团队研制的“GPT-4o mini”级小模型。';
    expect(textsOf(setText(fonts, text, [13.25], { indent: 2 }))[0]).toBe('据《Nature ');
  });

  it('pulls in what squeezing makes room for', () => {
    expect(textsOf(setText(fonts, '春天，来了，绿了，河水清清流过', [9]))[0]).toBe('春天，来了，绿了，河');
  });

  it('tightens a paragraph that lacks little for a line', () => {
    const { lines } = setText(fonts, `${'春'.repeat(15)}，${'春'.repeat(10)}`, [15.3]);
    expect(lines.map(({ text: own }) => own.length)).toEqual([16, 10]);
    expect(lines[0]?.gaps).toBeLessThan(0);
    expect(lines[0]?.gaps).toBeGreaterThan(-0.03);
  });

  it('finds the same lines each time', () => {
    const text = '“春天”来了，AB和12个村——绿了……'.repeat(20);
    expect(textsOf(setText(fonts, text, [13.7]))).toEqual(textsOf(setText(fonts, text, [13.7])));
  });
});

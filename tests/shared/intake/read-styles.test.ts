// Styles of a page sheet: tracking, grounds, colours as tints and spot inks, and what letters wear.
import { describe, expect, test } from 'vitest';
import type { TextStyle } from '../../../shared/document/styles.ts';
import { readPageSheet } from '../../../shared/intake/read-sheet.ts';
import { BLACK, cmyk, tintOfBlack, WHITE } from '../../../shared/kernel/color.ts';
import { refused, refusedWords } from './refused.ts';

const HEAD = 'paper: 报\ndate: 2024-04-02\npage: 1\nstories: [a.md]\n';
const sheetOf = (headline: string) => readPageSheet(`${HEAD}styles:\n  headline: ${headline}\n`);

/** The headline's style as read. */
function styleOf(headline: string): Partial<TextStyle> | undefined {
  const read = sheetOf(headline);
  if (!read.ok) throw new Error(`refused: ${read.error.message.key}`);
  return read.value.styles.headline;
}

describe('colours', () => {
  test.each([
    ['red', cmyk(0, 1, 1, 0)],
    ['[10, 20, 30, 40]', cmyk(0.1, 0.2, 0.3, 0.4)],
    ['{color: black, tint: 40}', tintOfBlack(0.4)],
    ['{color: black}', BLACK],
    ['{color: [0, 45, 100, 0], tint: 40}', cmyk(0, 0.18, 0.4, 0)],
    ['{color: orange, tint: 0}', WHITE],
    [
      '{spot: PANTONE 185 C, cmyk: [0, 91, 76, 0]}',
      { kind: 'spot', name: 'PANTONE 185 C', tint: 1, alternate: cmyk(0, 0.91, 0.76, 0) },
    ],
    [
      '{spot: 专红, cmyk: [0, 100, 90, 0], tint: 30}',
      { kind: 'spot', name: '专红', tint: 0.3, alternate: cmyk(0, 1, 0.9, 0) },
    ],
  ])('%s', (written, color) => {
    expect(styleOf(`{color: ${written}}`)).toEqual({ color });
    expect(styleOf(`{ground: ${written}}`)).toEqual({ ground: color });
  });

  test.each([
    ['{color: black, tint: 101}', 'expected-number'],
    ['{color: crimson, tint: 10}', 'expected-choice'],
    ['{color: [0, 0, 0]}', 'expected-inks'],
    ['{tint: 40}', 'missing-key'],
    ['{spot: PANTONE 185 C}', 'missing-key'],
    ['{spot: PANTONE 185 C, cmyk: red}', 'expected-list'],
    ['{spot: PANTONE 185 C, cmyk: [0, 91, 76]}', 'expected-inks'],
    ['{spot: PANTONE 185 C, color: red}', 'unknown-key'],
    ['{spot: "", cmyk: [0, 91, 76, 0]}', 'expected-text'],
    ['{spot: All, cmyk: [0, 91, 76, 0]}', 'spot-name'],
    ['{spot: black, cmyk: [0, 0, 0, 100]}', 'spot-name'],
    ['{color: {color: red}}', 'expected-choice'],
  ])('%s is refused', (written, expected) => {
    expect(refused(sheetOf(`{color: ${written}}`))).toBe(`page.yaml:6: intake.${expected}`);
  });

  test('a spot ink looks the same on the whole page', () => {
    const styles = (second: string) =>
      readPageSheet(
        `${HEAD}styles:\n  headline: {color: {spot: 专红, cmyk: [0, 100, 90, 0]}}\n  kicker:\n    ground: {spot: 专红, cmyk: ${second}}\n`,
      );
    expect(styles('[0, 100, 90, 0], tint: 20')).toMatchObject({ ok: true });
    expect(refused(styles('[0, 100, 80, 0]'))).toBe('page.yaml:6: intake.spot-twice');
    expect(refusedWords(styles('[0, 100, 80, 0]'))).toContain('"专红" has another cmyk elsewhere');
  });
});

describe('styles of a story', () => {
  const placed = (styles: string) =>
    readPageSheet(
      `paper: 报\ndate: 2024-04-02\npage: 1\nstyles: {kicker: {ground: {spot: 专红, cmyk: [0, 100, 90, 0]}}}\nplace:\n  - story: a.md\n    styles: ${styles}\n`,
    );
  const stylesOf = (styles: string) => {
    const read = placed(styles);
    if (!read.ok) throw new Error(`refused: ${read.error.message.key}`);
    const [item] = read.value.placing.kind === 'given' ? read.value.placing.items : [];
    return item?.kind === 'story' ? item.styles : undefined;
  };

  test('are read beside its place', () => {
    expect(stylesOf('{headline: {color: white, ground: black}, subhead: {slant: 5}}')).toEqual({
      headline: { color: WHITE, ground: BLACK },
      subhead: { effects: { slant: 5, outline: null, shadow: null } },
    });
    expect(stylesOf('{}')).toEqual({});
    expect(stylesOf('')).toEqual({});
  });

  test('are those of its own parts, in the page’s inks', () => {
    expect(refused(placed('{folio: {size: 8}}'))).toBe('page.yaml:7: intake.unknown-key');
    expect(refused(placed('{caption: {size: 8}}'))).toBe('page.yaml:7: intake.unknown-key');
    expect(refused(placed('{headline: {color: {spot: 专红, cmyk: [0, 90, 90, 0]}}}'))).toBe(
      'page.yaml:7: intake.spot-twice',
    );
  });
});

describe('effects', () => {
  test.each([
    ['{slant: 12}', { slant: 12, outline: null, shadow: null }],
    ['{slant: -8.5}', { slant: -8.5, outline: null, shadow: null }],
    ['{outline: 1.5}', { slant: 0, outline: { weight: 1.5, color: WHITE }, shadow: null }],
    ['{outline: {weight: 2}}', { slant: 0, outline: { weight: 2, color: WHITE }, shadow: null }],
    [
      '{outline: {weight: 2, color: {color: red, tint: 50}}}',
      { slant: 0, outline: { weight: 2, color: cmyk(0, 0.5, 0.5, 0) }, shadow: null },
    ],
    ['{shadow: 0.05}', { slant: 0, outline: null, shadow: { x: 0.05, y: 0.05, color: tintOfBlack(0.5) } }],
    ['{shadow: {color: cyan}}', { slant: 0, outline: null, shadow: { x: 0.06, y: 0.06, color: cmyk(1, 0, 0, 0) } }],
    [
      '{shadow: {x: -0.1, y: 0.2}, slant: 5, outline: none}',
      { slant: 5, outline: null, shadow: { x: -0.1, y: 0.2, color: tintOfBlack(0.5) } },
    ],
  ])('%s', (written, effects) => {
    expect(styleOf(written)).toEqual({ effects });
  });

  test('none of any kind is said as such, so that a part can drop what it would follow', () => {
    expect(styleOf('{outline: none, shadow: none, slant: 0}')).toEqual({ effects: null });
    expect(styleOf('{ground: none, tracking: -0.05}')).toEqual({ ground: null, tracking: -0.05 });
    expect(styleOf('{size: 30}')).toEqual({ size: 30 });
  });

  test.each([
    ['{slant: 46}', 'expected-number'],
    ['{slant: none}', 'expected-number'],
    ['{outline: 0}', 'expected-number'],
    ['{outline: 21}', 'expected-number'],
    ['{outline: white}', 'expected-number'],
    ['{outline: {color: red}}', 'missing-key'],
    ['{outline: {weight: 1, width: 2}}', 'unknown-key'],
    ['{outline: {weight: 1, color: none}}', 'expected-choice'],
    ['{shadow: 1.5}', 'expected-number'],
    ['{shadow: {x: 0.1, blur: 2}}', 'unknown-key'],
    ['{shadow: {x: a}}', 'expected-number'],
    ['{tracking: 3}', 'expected-number'],
    ['{tracking: -0.3}', 'expected-number'],
    ['{ground: 40}', 'expected-choice'],
  ])('%s is refused', (written, expected) => {
    expect(refused(sheetOf(written))).toBe(`page.yaml:6: intake.${expected}`);
  });
});

describe('swatches and named styles', () => {
  const HOUSE = `${HEAD}swatches:
  社红: [0, 100, 90, 0]
  专金: {spot: PANTONE 871 C, cmyk: [20, 25, 60, 25]}
styleSheet:
  headline:
    要闻: {size: 40, color: 社红}
    花边: {ground: {color: 专金, tint: 50}}
`;
  const read = (rest: string) => readPageSheet(`${HOUSE}${rest}`);

  test('are kept in their order and used by name', () => {
    const sheet = read('styles: {headline: {named: 要闻, size: 30}, kicker: {color: {color: 社红, tint: 50}}}\n');
    if (!sheet.ok) throw new Error(`refused: ${sheet.error.message.key}`);
    const gold = { kind: 'spot', name: 'PANTONE 871 C', tint: 1, alternate: cmyk(0.2, 0.25, 0.6, 0.25) };
    expect(sheet.value.swatches).toEqual([
      { name: '社红', color: cmyk(0, 1, 0.9, 0) },
      { name: '专金', color: gold },
    ]);
    expect(sheet.value.styleSheet).toEqual([
      { name: '要闻', part: 'headline', style: { size: 40, color: cmyk(0, 1, 0.9, 0) } },
      { name: '花边', part: 'headline', style: { ground: { ...gold, tint: 0.5 } } },
    ]);
    expect(sheet.value.styles).toEqual({
      headline: { named: '要闻', size: 30 },
      kicker: { color: cmyk(0, 0.5, 0.45, 0) },
    });
  });

  test.each([
    ['styles: {headline: {named: 没有}}', 'style-unknown'],
    ['styles: {kicker: {named: 要闻}}', 'style-unknown'],
    ['styles: {kicker: {color: 社蓝}}', 'expected-choice'],
  ])('%s is refused', (rest, expected) => {
    expect(refused(read(`${rest}\n`))).toBe(`page.yaml:12: intake.${expected}`);
  });

  test('a swatch may not take the name of an ink', () => {
    expect(refused(readPageSheet(`${HEAD}swatches: {red: [0, 90, 90, 0]}\n`))).toBe('page.yaml:5: intake.swatch-name');
  });
});

// The rules over composed lines: prohibition found again, and lone characters, on lines broken by hand.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition, ComposedLine } from '../../../shared/composition/phases.ts';
import type { ComposingRules } from '../../../shared/document/attrs.ts';
import { HOUSE_RULES } from '../../../shared/document/house-rules.ts';
import type { Diagnostic } from '../../../shared/kernel/diagnostic.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { PROHIBITION_LEVELS, type ProhibitionLevel } from '../../../shared/kernel/prohibition-level.ts';
import { mm } from '../../../shared/kernel/units.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { article, edition, running, SMALL, shippedFonts } from '../composition/support.ts';

const fonts = shippedFonts();
const story = 'stories/a.md';

/** A document of one paragraph whose composed lines are replaced by these. */
function checkLines(
  parts: readonly string[],
  level: ProhibitionLevel = 'gb',
  additions: Partial<ComposingRules> = {},
): readonly Diagnostic[] {
  const text = parts.join('');
  const doc = edition([article({ story, body: [text], frames: [{ at: [1, 1], span: [4, 40] }] })], {
    composing: { ...HOUSE_RULES, prohibition: level, ...additions },
  });
  const composed = compose(doc, fonts);
  const model = composed.pages[0]?.lines[0];
  if (model === undefined) throw new Error('no line');
  let from = 0;
  const lines = parts.map((part, i): ComposedLine => {
    const to = from + part.length;
    const y = model.y + i * 11.6;
    const display = { ...model.display, from, to, y, runs: [] };
    from = to;
    return { ...model, text: part, y, display };
  });
  const broken: ComposedEdition = { ...composed, pages: composed.pages.map((page) => ({ ...page, lines })) };
  return preflight(doc, broken, { plant: NEWSPRINT });
}

const faults = (
  parts: readonly string[],
  level?: ProhibitionLevel,
  additions?: Partial<ComposingRules>,
): readonly unknown[] =>
  checkLines(parts, level, additions)
    .filter(({ code }) => code === 'text.prohibition')
    .map(({ params: { characters } }) => characters);

describe('prohibition, checked on the lines', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a comma at a line start', ['今天下雨', '，明天晴天'], ['，']],
    ['a closing bracket at a line start', ['（今天下雨', '）明天晴天'], ['）']],
    ['an opening quote at a line end', ['他说：“', '今天下雨。”'], ['“']],
    ['a dash cut in two', ['今天—', '—明天晴天'], ['——']],
    ['an ellipsis cut in two', ['今天…', '…明天晴天'], ['……']],
    ['pairs cut between them', ['今天……', '……明天晴天'], []],
    ['a number cut', ['总额为 12', '34 元的投资'], ['23']],
    ['a word cut', ['使用 Banx', 'in 排版的报纸'], ['xi']],
    ['a word that fills the line', ['Pneumonoultramicroscopic', 'silicovolcanoconiosis 很长'], []],
    ['a percent sign away from its number', ['达到 100', '％的开工率'], ['0％']],
    ['a currency sign away from its number', ['一共 ￥', '100 元整的账'], ['￥1']],
    ['a break between words', ['使用 Banxin ', 'to make up 版面'], []],
    ['an address behind its solidus', ['请看https://example.cn/', 'spring/river便知'], []],
    ['an address with a path behind its solidus', ['请看example.cn/spring/', 'river便知'], []],
    ['a solidus between words', ['协议是TCP/', 'IP两种'], ['/']],
    ['Han characters', ['今天下雨', '明天晴天'], []],
    ['a mark at a line end', ['今天下雨，', '明天晴天'], []],
    ['two faults', ['今天下雨', '，明天（', '也许）晴天'], ['，', '（']],
  ])('%s', (_, parts, expected) => {
    expect(faults(parts)).toEqual(expected);
  });

  it('goes by the page’s level', () => {
    const solidus = ['甲／', '乙两个人都来'] as const;
    const dash = ['今天下雨', '——明天晴天'] as const;
    expect(faults(solidus, 'basic')).toEqual([]);
    expect(faults(solidus, 'gb')).toEqual(['／']);
    expect(faults(dash, 'gb')).toEqual([]);
    expect(faults(dash, 'strict')).toEqual(['—']);
    expect(faults(['今天下雨', '，明天晴天'], 'none')).toEqual([]);
  });

  it('goes by what the page adds, at every level', () => {
    const additions = { notAtStart: '的天', notAtEnd: '第𠀀' };
    for (const level of PROHIBITION_LEVELS) {
      expect(faults(['今', '天下雨第', '二天停了'], level, additions)).toEqual(['天', '第']);
      expect(faults(['今天下雨𠀀', '明天晴天'], level, additions)).toEqual(['𠀀']);
    }
  });

  it('is an error that names story, paragraph and both sides of the break', () => {
    expect(checkLines(['今天下雨', '，明天晴天'])).toEqual([
      {
        code: 'text.prohibition',
        severity: 'error',
        params: { characters: '，', before: '今天下雨', after: '，明天晴天' },
        page: 1,
        story,
        at: 'body 0',
      },
    ]);
  });

  it('finds nothing in what the composer breaks, at any measure', () => {
    for (let measure = 5; measure <= 25; measure += 1.3) {
      const doc = edition(
        [
          article({
            story,
            body: [
              '他说：“今年（2024 年）1—3 月，产值 12,345.67 万元，增长 8.5％——比去年同期快……”记者在 AB-12 号车间看到，Banxin 3.0 已上线。',
              running(300),
            ],
            frames: [{ at: [1, 1], span: [1, 95] }],
          }),
        ],
        { setup: { ...SMALL, trim: [mm(210), mm(420)], measure, columns: 1, lines: 95 } },
      );
      const found = preflight(doc, compose(doc, fonts), { plant: NEWSPRINT });
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('lone characters', () => {
  const lone = (parts: readonly string[]): readonly Diagnostic[] =>
    checkLines(parts).filter(({ code }) => code === 'text.lone-character');

  it('are found with and without a mark', () => {
    expect(lone(['今天下雨明天晴天', '了'])).toMatchObject([{ severity: 'warning', story, at: 'body 0' }]);
    expect(lone(['今天下雨明天晴天', '了。”'])).toMatchObject([{ params: { characters: '了。”' } }]);
  });

  it('are marks alone too', () => {
    expect(lone(['今天下雨明天晴天', '……'])).toMatchObject([{ params: { characters: '……' } }]);
    expect(lone(['今天下雨明天晴天', '——'])).toMatchObject([{ severity: 'warning' }]);
    expect(lone(['今天下雨明天晴天', '!”'])).toHaveLength(1);
    expect(lone(['今天下雨明天晴天', '　'])).toEqual([]);
  });

  it('are not two characters, nor a paragraph of one character', () => {
    expect(lone(['今天下雨明天晴天', '了吗？'])).toEqual([]);
    expect(lone(['好。'])).toEqual([]);
  });

  it('are not the last line of a paragraph that goes on unseen', () => {
    const doc = edition([article({ story, body: [running(900)], frames: [{ at: [1, 1], span: [1, 10] }] })]);
    expect(preflight(doc, compose(doc, fonts), { plant: NEWSPRINT }).map(({ code }) => code)).toEqual(['text.overset']);
  });
});

describe('torn lines', () => {
  const torn = (body: string): readonly Diagnostic[] => {
    const doc = edition([article({ story, body: [body], frames: [{ at: [1, 1], span: [1, 40] }] })]);
    return preflight(doc, compose(doc, fonts), { plant: NEWSPRINT }).filter(({ code }) => code === 'text.torn-line');
  };

  it('are told with the words by which they are found', () => {
    const found = torn('春天的雨落internationalization的书很长很长。');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ severity: 'note', story, at: 'body 0' });
    expect(Number(found[0]?.params['gap'])).toBeGreaterThanOrEqual(0.25);
  });

  it('are not lines that are merely loose', () => {
    expect(torn(running(400))).toEqual([]);
  });
});

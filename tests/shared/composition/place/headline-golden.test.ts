// Golden headline units, readable as text: size, letter scale, tracking and lines of each part, in boxes of many shapes.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { HeadlineFrame } from '../../../../shared/document/attrs.ts';
import { type ArticleWords, article, edition, linesOf, shippedFonts } from '../support.ts';

const fonts = shippedFonts();

const POLICY: ArticleWords = {
  kicker: '我市部署今冬明春农田水利建设',
  headline: ['全市今年新建高标准农田三十万亩'],
  deck: '灌区改造同步推进 亩均节水六十方',
};
const SPORT: ArticleWords = { kicker: '全国青年田径锦标赛', headline: ['十六岁小将打破全国纪录'] };
const OWN: ArticleWords = { headline: ['没有围墙的学校', '教会孩子怎样种好一季庄稼'], deck: '荻口镇中学劳动课见闻' };
const SHORT: ArticleWords = { headline: ['春耕'], kicker: '新闻特写' };
const QUOTE: ArticleWords = { headline: ['从“卖原料”到“卖品牌”：清塘村的柿子这样变成金疙瘩'] };
const STANDFIRST: ArticleWords = {
  headline: ['守钟人'],
  standfirst: '三十三年，每天一百五十六级台阶。他说自己没有做过别的事，只是让一座城按时醒来。',
};

type Case = readonly [name: string, words: ArticleWords, frame: Omit<HeadlineFrame, 'at'>];

const horizontal = (columns: number, lines: number, size: number | null): Case[2] => ({
  span: [columns, lines],
  size,
  direction: 'horizontal',
});
const vertical = (columns: number, lines: number, size: number | null): Case[2] => ({
  span: [columns, lines],
  size,
  direction: 'vertical',
});

const CASES: readonly Case[] = [
  ['通栏一行', POLICY, horizontal(4, 8, 30)],
  ['三栏两行', POLICY, horizontal(3, 10, 36)],
  ['两栏，扁框', POLICY, horizontal(2, 5, 30)],
  ['两栏，高框', POLICY, horizontal(2, 14, 36)],
  ['一栏，高框', POLICY, horizontal(1, 16, 30)],
  ['两栏，引题', SPORT, horizontal(2, 8, 30)],
  ['一栏，样式字号', SPORT, horizontal(1, 10, null)],
  ['自定分行', OWN, horizontal(2, 10, 36)],
  ['自定分行，窄', OWN, horizontal(1, 8, 30)],
  ['两字题', SHORT, horizontal(2, 6, 36)],
  ['引语长题', QUOTE, horizontal(3, 8, 30)],
  ['题小框大', STANDFIRST, horizontal(4, 12, 36)],
  ['题小框小', STANDFIRST, horizontal(2, 8, 36)],
  ['竖题一行', SPORT, vertical(1, 30, 30)],
  ['竖题两行', POLICY, vertical(1, 16, 30)],
  ['竖题，自定分行', OWN, vertical(1, 20, 24)],
];

function picture(words: ArticleWords, frame: Case[2]): string {
  const story = article({ ...words, headlineFrame: { ...frame, at: [1, 1] }, frames: [{ at: [1, 35], span: [4, 5] }] });
  const composed = compose(edition([story]), fonts);
  const lines = linesOf(composed)
    .filter(({ part }) => part !== 'body')
    .map(({ part, text, width, measure, display }) => {
      const { scaleX = 1 } = display.runs[0] ?? {};
      const pens = display.runs.flatMap(({ glyphs }) => glyphs.map(({ pen }) => pen));
      const step = ((pens[1] ?? 0) - (pens[0] ?? 0)) / (display.size * (display.direction === 'vertical' ? 1 : scaleX));
      const letters = `${display.size} pt ×${scaleX.toFixed(3)} 步${step.toFixed(2)}`;
      return `  ${part.padEnd(10)} ${letters} | ${text} | ${width.toFixed(1)} / ${measure.toFixed(1)}`;
    });
  const found = composed.diagnostics.map(({ code, params }) => `  ! ${code} ${JSON.stringify(params)}`);
  return [...lines, ...found].join('\n');
}

describe('golden headline units', () => {
  it('are set as they were', async () => {
    const text = CASES.map(([name, words, frame]) => {
      const { span, size, direction } = frame;
      return `${name} ${span.join('×')} ${size ?? '样式'} ${direction}\n${picture(words, frame)}\n`;
    }).join('\n');
    await expect(text).toMatchFileSnapshot('../../../golden/composition/headlines.txt');
  });
});

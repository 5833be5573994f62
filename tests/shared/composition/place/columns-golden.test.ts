// Stories through columns as text that can be read: one golden file per craft of the page; `vitest -u` renews them, the diff is for reading.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../../shared/composition/phases.ts';
import { gridBaseline } from '../../../../shared/composition/place/baseline.ts';
import { gridOf } from '../../../../shared/document/page-setup.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import type { StyleOverrides } from '../../../../shared/document/styles.ts';
import { type ArticleWords, article, edition, photo, SMALL, shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);

const FIRST =
  '清晨六点，镇北的菜场已经热闹起来。摊主们说，今年的雨水比往年足，“叶菜长得快，价钱也稳”。记者走访了沿河的12个村，看到灌渠里水声不断，新修的泵站每小时可送水3500立方米。';
const SECOND =
  '据农技站统计，全镇早稻面积1.2万亩，比去年增加8.6%。“先把渠修好，再谈收成。”技术员在田埂上摊开图纸——那是一张画满了红线的水系图。';
const THIRD =
  '到了傍晚，孩子们沿着新铺的步道跑过小桥，笑声传得很远。合作社的账本上写着：机耕、育秧、植保、收割、烘干，一项一项，清清楚楚。县里还把《节水灌溉管理办法》印成小册子，发到每家每户。';
const STORY = [FIRST, SECOND, THIRD];

interface Case {
  readonly file: string;
  readonly about: string;
  readonly words: ArticleWords;
  readonly objects?: readonly PMNode[];
  readonly styles?: StyleOverrides;
}

const frames = [{ at: [1, 1], span: [4, 24] }] as const;

const CASES: readonly Case[] = [
  {
    file: 'balanced',
    about: '栏底齐平：四栏，末栏短一行以内',
    words: { body: STORY, frames },
  },
  {
    file: 'filled',
    about: '逐栏排满：前栏排到底，末栏剩余',
    words: { body: STORY, fill: 'filled', frames: [{ at: [1, 1], span: [4, 7] }] },
  },
  {
    file: 'merged-columns',
    about: '合栏：上框二合一（27字），下框复原两栏（13字），一段跨两种栏宽',
    words: {
      body: STORY,
      frames: [
        { at: [1, 1], span: [2, 5], columns: 1 },
        { at: [1, 6], span: [2, 20] },
      ],
    },
  },
  {
    file: 'redivided-columns',
    about: '破栏：四破三（17⅔字）接基本栏（13字）',
    words: {
      body: STORY,
      frames: [
        { at: [1, 1], span: [4, 3], columns: 3 },
        { at: [1, 5], span: [4, 20] },
      ],
    },
  },
  {
    file: 'photo-in-mid-column',
    about: '图在宽栏正中：两侧各余13字，文只走左侧一条，不跳图串行',
    words: { body: STORY, frames: [{ at: [1, 1], span: [3, 24], columns: 1 }] },
    objects: [photo({ at: [2, 3], span: [1, 4] })],
  },
  {
    file: 'photo-over-one-and-a-half-columns',
    about: '图压一栏半：第二栏绕排，行宽带分数',
    words: { body: STORY, frames: [{ at: [1, 1], span: [4, 24], columns: 3 }] },
    objects: [photo({ at: [1, 3], span: [2, 4] })],
  },
  {
    file: 'strips-too-narrow',
    about: '四破五，图压第二、三栏各一部分：余下不足六字，文跳过图侧，图下再排',
    words: { body: STORY, fill: 'filled', frames: [{ at: [1, 1], span: [4, 9], columns: 5 }] },
    objects: [photo({ at: [2, 3], span: [1, 3] })],
  },
  {
    file: 'photo-at-the-head',
    about: '图压中间两栏栏头：四栏栏底仍齐平',
    words: { body: STORY, frames },
    objects: [photo({ at: [2, 1], span: [2, 4] })],
  },
  {
    file: 'photo-at-the-foot',
    about: '图在第二栏栏底：文到图上为止，其余栏底齐平',
    words: { body: STORY, fill: 'filled', frames: [{ at: [1, 1], span: [4, 8] }] },
    objects: [photo({ at: [2, 6], span: [1, 3] })],
  },
  {
    file: 'subhead-lines',
    about: '小标题占行：占整行，前后正文都在网格上，不落栏底',
    words: { body: [FIRST, '## 先修渠，再谈收成', SECOND, '## 水到田头', THIRD], frames },
    styles: { subhead: { size: 12, leading: 23.2 } },
  },
  {
    file: 'byline-at-the-end',
    about: '文末署名：在末行空一字之后，无处则另起一行，不独居栏头',
    words: { body: STORY, byline: '本报记者 林一舟 通讯员 沈禾', frames },
  },
];

const em = (length: number): string => (length / grid.size).toFixed(2).replace(/\.?0+$/, '');

/** One line: its grid line, where it starts from the type area's edge and its measure in characters, then its words. */
function row({ x, y, measure, text, part }: ComposedLine): string {
  const line = ((y - gridBaseline(grid, 0)) / grid.leading + 1).toFixed(2).replace(/\.?0+$/, '');
  const place = `${line.padStart(6)} ${em(x - grid.typeArea.x).padStart(6)} ${em(measure).padStart(6)}`;
  return `${place} | ${text}${part === 'body' ? '' : `  (${part})`}`;
}

function render({ about, words, objects = [], styles = {} }: Case): string {
  const composed = compose(edition([article(words), ...objects], { styles }), fonts);
  const lines = (composed.pages[0]?.lines ?? []).filter(({ part }) => part === 'body' || part === 'byline');
  const columns = [...new Set(lines.map(({ region }) => region))];
  const found = composed.diagnostics.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
  return [
    about,
    '行 起 栏宽（字） | 文',
    ...columns.flatMap((column) => [
      '',
      `第 ${column + 1} 栏`,
      ...lines.filter(({ region }) => region === column).map(row),
    ]),
    ...(found.length === 0 ? [] : ['', ...found]),
    '',
  ].join('\n');
}

describe('golden columns', () => {
  it.each(CASES)('$file', async (one) => {
    await expect(render(one)).toMatchFileSnapshot(`../../../golden/columns/${one.file}.txt`);
  });
});

// A whole page with everything on it against its golden lines and display list; `vitest -u` renews them, the diff is for reading.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../shared/composition/phases.ts';
import { FORMATS } from '../../../shared/document/page-setup.ts';
import { article, box, edition, folioLine, linesOf, nameplate, photo, rule, shippedFonts } from './support.ts';

const SENTENCES = [
  '清晨六点，镇北的菜场已经热闹起来。',
  '摊主们说，今年的雨水比往年足，“叶菜长得快，价钱也稳”。',
  '记者走访了沿河的12个村，看到灌渠里水声不断，新修的泵站每小时可送水3500立方米。',
  '据农技站统计，全镇早稻面积1.2万亩，比去年增加8.6%。',
  '“先把渠修好，再谈收成。”技术员在田埂上摊开图纸——那是一张画满了红线的水系图。',
  '到了傍晚，孩子们沿着新铺的步道跑过小桥，笑声传得很远……',
  '合作社的账本上写着：机耕、育秧、植保、收割、烘干，一项一项，清清楚楚。',
  '县里还把《节水灌溉管理办法》印成小册子，发到每家每户。',
  'AB两条支渠今年10月前完工，届时沿线15个村庄、4600多户都能用上自流水（含新迁入户）。',
];

/** `count` paragraphs of two to five sentences, no two alike. */
function paragraphs(count: number, seed: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: 2 + ((seed + i) % 4) }, (_, k) => SENTENCES[(seed + i * 2 + k * 5) % SENTENCES.length]).join(
      '',
    ),
  );
}

const [first = '', ...rest] = paragraphs(14, 1);

const page = edition(
  [
    folioLine({
      paper: '河源晚报',
      date: '2025年6月18日　星期三',
      number: '第4版',
      section: '城乡',
      editors: '责编 陆青',
    }),
    nameplate({ at: [6, 1], span: [3, 9] }, '河源晚报'),
    article({
      story: 'stories/lead.md',
      kicker: '河源镇十二个村同修一条渠',
      headline: ['一渠清水进村来', '万亩早稻绿到山'],
      deck: '——河源镇水利改造见闻',
      standfirst: '从去年冬天开始，河源镇把散在各村的小水渠连成一张网。半年过去，水到了田头，人心也到了一处。',
      byline: '记者 林一舟 通讯员 沈禾',
      body: [first, ...rest.slice(0, 4), '## 先修渠，再谈收成', ...rest.slice(4, 9), '## 水到田头', ...rest.slice(9)],
      headlineFrame: { at: [1, 1], span: [5, 17] },
      frames: [{ at: [1, 18], span: [5, 42], columns: 4 }],
    }),
    photo(
      { at: [2, 24], span: [3, 18], story: 'stories/lead.md' },
      '新修的泵站日夜送水，渠边的人家边乘凉边看水。',
      '■ 林一舟摄',
    ),
    rule({ from: [1, 60], to: [5, 60], style: 'thick-thin' }),
    rule({ from: [6, 11], to: [6, 59], style: 'thin' }),
    article({
      story: 'stories/school.md',
      headline: ['夜校开到田埂上，三十里外也有人来听'],
      byline: '记者 许知远',
      bylineAt: 'under-headline',
      body: paragraphs(6, 4),
      headlineFrame: { at: [6, 11], span: [3, 6], size: 34 },
      frames: [{ at: [6, 17], span: [3, 30] }],
    }),
    photo({ at: [7, 30], span: [2, 14], photo: 'photos/b.jpg', captionAt: 'overlay' }, '夜里的课堂。', '■ 许知远摄'),
    box({ at: [6, 48], span: [3, 24], border: 'double', tint: 8 }),
    article({
      story: 'stories/comment.md',
      kicker: '短评',
      headline: ['慢工也能出细活'],
      byline: '常青',
      body: paragraphs(4, 7),
      frames: [{ at: [6, 48], span: [3, 24], columns: 2 }],
    }),
    article({
      story: 'stories/bridge.md',
      kicker: '城记',
      headline: ['老桥新路', '一脉相承'],
      byline: '周木',
      body: paragraphs(6, 2),
      headlineFrame: { at: [1, 62], span: [1, 30], direction: 'vertical', size: 32 },
      frames: [{ at: [2, 62], span: [4, 30] }],
    }),
    photo(
      { at: [2, 78], span: [4, 14], photo: 'photos/c.jpg', captionAt: 'right' },
      '老桥建于1936年，三孔石拱。',
      '■ 周木摄',
    ),
    article({
      story: 'stories/brief.md',
      headline: ['三路公交今起延长到南站'],
      body: paragraphs(9, 5),
      frames: [{ at: [6, 73], span: [3, 20] }],
    }),
  ],
  { number: 4, setup: FORMATS.broadsheet },
);

const round = (value: number): string => value.toFixed(2);

function golden({ story, part, paragraph, region, text, x, y, measure, width, gaps }: ComposedLine): string {
  const numbers = [x, y, measure, width].map(round).join(' ');
  return `${story ?? '-'} ${part} ${paragraph} ${region} | ${numbers} ${gaps.toFixed(3)} | ${text}`;
}

const composed = compose(page, shippedFonts());

it('gives the golden lines', async () => {
  const findings = composed.diagnostics.map(
    ({ code, story, at, params }) => `${code} ${story} ${at} ${JSON.stringify(params)}`,
  );
  const text = [...linesOf(composed).map(golden), '', ...findings, ''].join('\n');
  await expect(text).toMatchFileSnapshot('../../golden/composition/page.lines.txt');
});

it('gives the golden display list', async () => {
  const json = JSON.stringify(composed.pages[0]?.display, (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value,
  );
  const digest = createHash('sha256').update(json).digest('hex');
  await expect(`${digest}\n`).toMatchFileSnapshot('../../golden/composition/page.display.sha256');
});

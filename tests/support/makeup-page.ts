// The page that the make-up fuzzer works on: two threads, a vertical story, headline units, photos, rules, a box and a folio line.

import type { PMNode } from '../../shared/document/schema.ts';
import { article, box, edition, folioLine, photo, rule, running } from '../shared/composition/support.ts';

/** The originals that its file holds; those without a place are there to replace others. */
export const MAKEUP_PHOTOS = ['photos/a.jpg', 'photos/b.jpg', 'photos/c.jpg'] as const;

export const makeupPage = (): PMNode =>
  edition([
    folioLine({ paper: '河湾报', date: '2026年3月1日', number: '2', section: '要闻' }),
    box({ at: [3, 24], span: [2, 16], border: 'thin', tint: 10 }),
    article({
      story: 'stories/lead.md',
      kicker: '汾河两岸三十年',
      headline: ['“渡口”灯火', '20年未熄'],
      deck: '——老艄公和他的最后一班船',
      byline: '文/田小满',
      body: [
        '入夜以后，渡口只剩一盏灯。2024年，这里每天还有30多人过河。',
        running(160),
        '## 桥修好以后',
        `年轻的时候他一夜要撑二十趟。${running(120)}`,
      ],
      headlineFrame: { at: [1, 1], span: [3, 7] },
      frames: [
        { at: [1, 8], span: [3, 12], columns: 2 },
        { at: [1, 20], span: [2, 10] },
      ],
    }),
    article({
      story: 'stories/market.md',
      headline: ['夜市烟火'],
      standfirst: '夜市18:30开张，卖馄饨的老李说：“摊位费一年600元。”',
      byline: '李禾',
      body: [running(90), 'Wi-Fi信号满格，Riverside Hotel的招牌亮着；人来了，街就活了。'],
      frames: [{ at: [3, 25], span: [2, 12] }],
    }),
    article({
      story: 'stories/tall.md',
      direction: 'vertical',
      headline: ['雾里的桥'],
      body: [running(80)],
      headlineFrame: { at: [4, 1], span: [1, 6], direction: 'vertical' },
      frames: [{ at: [4, 7], span: [1, 16] }],
    }),
    article({ story: 'stories/spare.md', headline: ['备稿'], body: [running(70)] }),
    photo({ at: [2, 10], span: [1, 8], story: 'stories/lead.md' }, '渡口的灯亮到后半夜。', '田小满摄'),
    photo({ at: [1, 31], span: [2, 9], photo: 'photos/b.jpg', placed: false }, '桥上的行人。'),
    rule({ from: [1, 30], to: [2, 30], style: 'thick-thin' }),
    rule({ from: [3, 24], to: [3, 39], style: 'dotted' }),
  ]);

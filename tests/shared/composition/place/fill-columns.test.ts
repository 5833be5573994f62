// Filling columns: feet level as the page asks, lone lines and parted words mended, overset text left as it comes.
import { describe, expect, it } from 'vitest';
import { fillColumns } from '../../../../shared/composition/place/fill-columns.ts';
import { makeKeptFill } from '../../../../shared/composition/place/kept-fill.ts';
import type { ColumnFill } from '../../../../shared/document/attrs.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import { splitsWord } from '../../../../shared/text/phrases.ts';
import { type ArticleWords, article, edition, photo, running, shippedFonts } from '../support.ts';
import { asItComes, feetOf, linesByColumn, loneLines, type Thread, threadOf } from './thread-support.ts';

const fonts = shippedFonts();

const thread = (words: ArticleWords, objects: readonly PMNode[] = []): Thread =>
  threadOf(edition([article(words), ...objects]), fonts);

const fill = ({ text, columns }: Thread, how: ColumnFill = 'balanced') =>
  fillColumns(text, makeKeptFill(columns, text.oversetMeasure), how);
const unmended = ({ text, columns }: Thread) =>
  asItComes(
    text,
    columns.flatMap(({ slots }) => slots),
  );
const counts = (filled: ReturnType<typeof fill>, { columns }: Thread) => linesByColumn(filled.lines, columns.length);

/** A paragraph of exactly `n` full lines in columns of 13 characters: there is nothing in it to squeeze or to spare. */
const solid = (n: number): string => running(13 * n - 2).replaceAll('，', '河');

const SENTENCES = [
  '清晨六点，镇北的菜场已经热闹起来。',
  '摊主们说，今年的雨水比往年足，“叶菜长得快，价钱也稳”。',
  '记者走访了沿河的12个村，看到灌渠里水声不断，新修的泵站每小时可送水3500立方米。',
  '据农技站统计，全镇早稻面积1.2万亩，比去年增加8.6%。',
  '到了傍晚，孩子们沿着新铺的步道跑过小桥，笑声传得很远。',
  '合作社的账本上写着：机耕、育秧、植保、收割、烘干，一项一项，清清楚楚。',
  '县里还把《节水灌溉管理办法》印成小册子，发到每家每户。',
];
const story = (count: number, seed: number): readonly string[] =>
  Array.from({ length: count }, (_, i) =>
    Array.from({ length: 2 + ((seed + i) % 3) }, (_, k) => SENTENCES[(seed + i * 2 + k * 3) % SENTENCES.length]).join(
      '',
    ),
  );

describe('balanced columns', () => {
  it('end on one line, the shortage in the last column', () => {
    const short = thread({ body: [solid(27)], frames: [{ at: [1, 1], span: [4, 20] }] });
    expect(counts(fill(short), short)).toEqual([7, 7, 7, 6]);
  });

  it('take a step rather than leave a hole of three lines in the last', () => {
    const short = thread({ body: [solid(29)], frames: [{ at: [1, 1], span: [4, 20] }] });
    expect(counts(fill(short), short)).toEqual([8, 7, 7, 7]);
  });

  it('leave none empty, even to keep lines of few characters together', () => {
    const two = '河'.repeat(20);
    const scraps = thread({ body: ['', '', two, '', '', '', '', ''], frames: [{ at: [1, 1], span: [4, 4] }] });
    expect(Math.min(...counts(fill(scraps), scraps))).toBeGreaterThan(0);
  });

  it('end on one line where a photo makes some of them start lower', () => {
    const wrapped = thread({ body: [solid(40)], frames: [{ at: [1, 1], span: [4, 20] }] }, [
      photo({ at: [2, 1], span: [2, 8] }),
    ]);
    // A line stays free under the photo: columns 2 and 3 have 9 lines fewer.
    expect(counts(fill(wrapped), wrapped)).toEqual([15, 6, 6, 13]);
    expect(feetOf(fill(wrapped).lines, wrapped.text)).toEqual([15, 15, 15, 13]);
  });

  it('keep level over a photo at the foot of one', () => {
    const footed = thread({ body: [solid(36)], frames: [{ at: [1, 1], span: [4, 20] }] }, [
      photo({ at: [2, 9], span: [1, 12] }),
    ]);
    expect(feetOf(fill(footed).lines, footed.text)).toEqual([10, 7, 10, 9]);
  });

  it('are those of the last frame the text reaches; frames before it are full, frames after it empty', () => {
    const frames = [
      { at: [1, 1], span: [2, 6] },
      { at: [1, 10], span: [4, 12] },
      { at: [1, 30], span: [4, 5] },
    ] as const;
    const framed = thread({ body: [solid(28)], frames });
    expect(counts(fill(framed), framed)).toEqual([6, 6, 4, 4, 4, 4, 0, 0, 0, 0]);
  });

  it('are levelled with columns of another frame that stand beside them on the same foot', () => {
    const frames = [
      { at: [1, 7], span: [2, 14] },
      { at: [3, 1], span: [2, 20] },
    ] as const;
    const framed = thread({ body: [solid(40)], frames });
    expect(feetOf(fill(framed).lines, framed.text)).toEqual([13, 13, 13, 13]);
  });

  it('of one line are no columns: the first stand two high', () => {
    const short = thread({ body: [solid(4)], frames: [{ at: [1, 1], span: [4, 20] }] });
    expect(counts(fill(short), short)).toEqual([2, 2, 0, 0]);
  });

  it('let a subhead take whole lines, and keep the feet level round it', () => {
    const headed = thread({ body: [solid(6), '## 小标题', solid(13)], frames: [{ at: [1, 1], span: [2, 30] }] });
    expect(counts(fill(headed), headed)).toEqual([10, 10]);
  });

  it('change nothing in a story of one column', () => {
    const single = thread({ body: [solid(5), solid(6)], frames: [{ at: [1, 1], span: [1, 20] }] });
    expect(fill(single)).toEqual(unmended(single));
  });

  it('change nothing while text is overset', () => {
    const over = thread({ body: story(12, 2), frames: [{ at: [1, 1], span: [4, 12] }] });
    expect(fill(over)).toEqual(unmended(over));
    expect(fill(over).leftovers.length).toBeGreaterThan(0);
  });
});

describe('filled columns', () => {
  it('take column after column', () => {
    const short = thread({ body: [solid(27)], frames: [{ at: [1, 1], span: [4, 20] }] });
    expect(counts(fill(short, 'filled'), short)).toEqual([20, 7, 0, 0]);
  });
});

describe('lone lines', () => {
  const stories = Array.from({ length: 24 }, (_, seed) =>
    thread({ body: story(6 + (seed % 5), seed), frames: [{ at: [1, 1], span: [4, 40] }] }),
  );

  it('are mended in most stories, by paragraphs a line shorter or longer and by another foot', () => {
    const counted = (lines: readonly string[][]) => lines.flat().length;
    const natural = stories.map(({ text, columns }) => {
      const level = fillColumns(text, makeKeptFill(columns, text.oversetMeasure), 'balanced');
      const foot = Math.max(...feetOf(level.lines, text));
      const slots = columns.flatMap((column) => column.slots.filter(({ gridLine }) => gridLine < foot));
      return [...loneLines(asItComes(text, slots).lines)];
    });
    const mended = stories.map((one) => [...loneLines(fill(one).lines)]);
    expect(counted(natural)).toBeGreaterThan(10);
    expect(counted(mended)).toBeLessThan(counted(natural) * 0.6);
  });

  it('are mended without a line lost, and with feet at most one line apart but for the last column', () => {
    for (const one of stories) {
      const filled = fill(one);
      const feet = feetOf(filled.lines, one.text);
      expect(filled.leftovers).toEqual([]);
      expect(filled.lines.map(({ line }) => line.text).join('')).toBe(
        one.text.body.map(({ node }) => node.textContent).join(''),
      );
      expect(Math.max(...feet) - Math.min(...feet.slice(0, -1))).toBeLessThanOrEqual(1);
      expect(Math.max(...feet) - (feet.at(-1) ?? 0)).toBeLessThanOrEqual(3);
    }
  });

  it('stay where line ends are held', () => {
    const held = (text: string): PMNode => {
      const [only] = threadOf(edition([article({ body: [text] })]), fonts).text.body;
      if (only === undefined) throw new Error('no paragraph');
      return only.node.type.create({ heldEnds: [] }, only.node.content);
    };
    for (const seed of [3, 5, 8]) {
      const frozen = thread({ body: story(7, seed).map(held), frames: [{ at: [1, 1], span: [4, 40] }] });
      for (const block of frozen.text.body) {
        const set = frozen.text.setText(block, frozen.text.settingOf('body'));
        expect(set.rebreaks([117])).toEqual({ shorter: null, longer: null });
      }
    }
  });
});

describe('a byline', () => {
  it('does not stand alone at a column’s head where a paragraph can be set a line longer', () => {
    const alone = Array.from({ length: 40 }, (_, seed) =>
      thread({
        body: story(5 + (seed % 4), seed),
        byline: '本报记者 欧阳明远 通讯员 司马长青',
        frames: [{ at: [1, 1], span: [3, 40] }],
      }),
    ).filter((one) => {
      const { lines } = fill(one);
      const byline = lines.filter(({ block }) => block.part === 'byline');
      return byline.some(({ region }) => !lines.some((line) => line.region === region && line.block.part === 'body'));
    });
    expect(alone).toEqual([]);
  });
});

describe('words at column feet', () => {
  it('are whole where another setting of as many lines keeps them so', () => {
    const parted = (lines: ReturnType<typeof fill>['lines']): number =>
      lines.filter(
        ({ block, line, region }, i) => lines[i + 1]?.region !== region && splitsWord(block.node.textContent, line.to),
      ).length;
    const stories = Array.from({ length: 20 }, (_, seed) =>
      thread({ body: story(8, seed), frames: [{ at: [1, 1], span: [4, 30] }] }),
    );
    const natural = stories.map((one) => parted(unmended(one).lines)).reduce((a, b) => a + b);
    const kept = stories.map((one) => parted(fill(one, 'filled').lines)).reduce((a, b) => a + b);
    expect(kept).toBeLessThan(natural / 2);
  });
});

// Filling a thread: body on the grid, subheads on whole lines, the byline at the end, text without place counted.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../../shared/composition/phases.ts';
import { gridBaseline } from '../../../../shared/composition/place/baseline.ts';
import { gridOf } from '../../../../shared/document/page-setup.ts';
import type { StyleOverrides } from '../../../../shared/document/styles.ts';
import { type ArticleWords, article, edition, linesOf, running, SMALL, shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);

const setArticle = (words: ArticleWords, styles: StyleOverrides = {}) =>
  compose(edition([article({ fill: 'filled', ...words })], { styles }), fonts);
const gridLine = ({ y }: ComposedLine) => (y - gridBaseline(grid, 0)) / grid.leading;
const partOf = (lines: readonly ComposedLine[], part: string, paragraph?: number) =>
  lines.filter((line) => line.part === part && (paragraph === undefined || line.paragraph === paragraph));
/** Right edge of what is painted on a line. */
const inkEnd = ({ display }: ComposedLine) => {
  const last = display.runs.at(-1)?.glyphs.at(-1);
  return display.x + (last?.pen ?? 0) + (last?.advance ?? 0);
};

describe('body text', () => {
  it('fills column after column on the grid and gives its paragraphs back', () => {
    const body = [running(150), running(220), '', running(40)];
    const lines = partOf(linesOf(setArticle({ body, frames: [{ at: [1, 1], span: [4, 10] }] })), 'body');
    for (const line of lines) expect(gridLine(line)).toBeCloseTo(Math.round(gridLine(line)), 6);
    expect(
      body.map((_, i) =>
        partOf(lines, 'body', i)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual(body);
    expect(lines.map(({ region }) => region)).toEqual(lines.map((_, i) => Math.floor(i / 10)));
  });

  it('keeps to the grid in a body of other leading', () => {
    const styles = { body: { size: 10, leading: 20 } };
    const lines = linesOf(setArticle({ body: [running(60)], frames: [{ at: [1, 1], span: [1, 10] }] }, styles));
    expect(lines.map(gridLine).map(Math.round)).toEqual(lines.map((_, i) => i));
  });
});

describe('a paragraph of long words', () => {
  it('has every line at the measure of its own column, however many lines the words waste', () => {
    const frames = [
      { at: [1, 1], span: [1, 30] },
      { at: [2, 1], span: [3, 6], columns: 2 },
      { at: [2, 10], span: [1, 20] },
    ] as const;
    const lines = linesOf(setArticle({ body: ['abcdefghijklm '.repeat(60)], frames }));
    expect(lines.length).toBeGreaterThan(45);
    const widths = lines.map(({ measure }) => Number((measure / 9).toFixed(6)));
    expect(widths).toEqual(lines.map(({ region }) => (region === 1 || region === 2 ? 20 : 13)));
  });
});

describe('overset text', () => {
  it('is counted in characters and lines, with the foot of the last frame', () => {
    const body = [running(13 * 4), running(100), running(30)];
    const composed = setArticle({ body, frames: [{ at: [2, 3], span: [1, 6] }] });
    const shown = linesOf(composed)
      .map(({ text }) => text)
      .join('').length;
    const [overset] = composed.pages[0]?.overset ?? [];
    expect(linesOf(composed)).toHaveLength(6);
    expect(overset).toMatchObject({ story: 'stories/a.md', part: 'body', paragraph: 1, photo: null });
    expect(overset?.characters).toBe(body.join('').length - shown);
    expect(overset?.lines).toBeGreaterThanOrEqual(9);
    expect(overset?.at?.x).toBeCloseTo(grid.typeArea.x + 27 * 9, 6);
    expect(composed.diagnostics).toEqual([
      expect.objectContaining({
        code: 'text.overset',
        severity: 'error',
        page: 1,
        story: 'stories/a.md',
        at: 'body 1',
      }),
    ]);
  });

  it('is the whole of an article without frames', () => {
    const words = { kicker: '引题', headline: ['主题一', '主题二'], byline: '某某', body: [running(30)] };
    const composed = setArticle(words);
    expect(linesOf(composed)).toEqual([]);
    expect(composed.pages[0]?.overset).toEqual([
      expect.objectContaining({ characters: 2 + 6 + 2 + 30, part: 'kicker', at: null }),
    ]);
  });

  it('is no empty paragraph', () => {
    const composed = setArticle({ body: ['满', '', ''], frames: [{ at: [1, 1], span: [1, 1] }] });
    expect(composed.diagnostics).toEqual([]);
    expect(composed.pages[0]?.overset).toEqual([]);
  });
});

describe('subheads', () => {
  it('break by sense where they take several lines', () => {
    const body = ['## 听取“十四五”规划实施情况报告', running(40)];
    const lines = linesOf(setArticle({ body, frames: [{ at: [1, 1], span: [1, 20] }] }));
    const ends = partOf(lines, 'body', 0).map(({ text }) => text);
    expect(ends).toEqual(['听取“十四五”规划', '实施情况报告']);
  });

  const frames = [{ at: [1, 1], span: [2, 10] }] as const;
  /** Lines of one column that a paragraph of `n` full lines takes: 13 characters a line, two of them indent. */
  const filling = (n: number) => running(13 * n - 2).replaceAll('，', '河');

  it('take one grid line, centred in the column', () => {
    const [line] = partOf(linesOf(setArticle({ body: [filling(2), '## 小标题', filling(4)], frames })), 'body', 1);
    expect(gridLine(line as ComposedLine)).toBeCloseTo(2, 6);
    expect(line?.display.runs[0]?.glyphs[0]?.pen).toBeCloseTo(5 * 9, 6);
  });

  it('take one line up to a quarter larger than the body, two from there on', () => {
    const linesFor = (size: number) => {
      const body = [filling(2), '## 小标题', filling(4)];
      const lines = linesOf(setArticle({ body, frames }, { subhead: { size } }));
      return Math.round(gridLine(partOf(lines, 'body', 2)[0] as ComposedLine)) - 2;
    };
    expect([9, 10.5, 11.2, 11.5, 14, 22].map(linesFor)).toEqual([1, 1, 1, 2, 2, 3]);
  });

  it('take as many whole lines as they need, centred in them', () => {
    const styles = { subhead: { size: 15 } };
    const lines = linesOf(setArticle({ body: [filling(2), '## 小标题', filling(4)], frames }, styles));
    const [subhead] = partOf(lines, 'body', 1);
    const top = (subhead?.y ?? 0) - 0.88 * 15;
    expect(top - (grid.typeArea.y + 2 * 11.6)).toBeCloseTo((2 * 11.6 - 15) / 2, 6);
    expect(partOf(lines, 'body', 2).map(gridLine).map(Math.round)).toEqual([4, 5, 6, 7]);
  });

  it('do not stand alone at the foot of a column', () => {
    const foot = (n: number) => {
      const lines = linesOf(setArticle({ body: [filling(n), '## 小标题', filling(6)], frames }));
      return partOf(lines, 'body', 1).map((line) => [line.region, Math.round(gridLine(line))]);
    };
    expect(foot(7)).toEqual([[0, 7]]);
    expect(foot(8)).toEqual([[1, 0]]);
    expect(foot(9)).toEqual([[1, 0]]);
  });

  it('stand alone there rather than nowhere', () => {
    const composed = setArticle({
      body: [filling(9), '## 小标题', filling(6)],
      frames: [{ at: [1, 1], span: [1, 10] }],
    });
    expect(partOf(linesOf(composed), 'body', 1)).toHaveLength(1);
    expect(composed.pages[0]?.overset).toEqual([expect.objectContaining({ paragraph: 2, lines: 6 })]);
  });

  it('are never overtaken by their text', () => {
    const composed = setArticle({ body: [filling(10), '## 小标题', '短。'], frames: [{ at: [1, 1], span: [1, 10] }] });
    expect(partOf(linesOf(composed), 'body', 2)).toEqual([]);
    expect(composed.pages[0]?.overset).toEqual([expect.objectContaining({ characters: 5, paragraph: 1, lines: 2 })]);
  });
});

describe('byline at the end', () => {
  const frames = [{ at: [1, 1], span: [1, 10] }] as const;
  const withBody = (body: string, styles: StyleOverrides = {}) =>
    linesOf(setArticle({ body: [body], byline: '记者 林一', frames }, styles));

  it('stands on the last line, flush right, with at least one em between', () => {
    const lines = withBody('河水流。');
    const [byline] = partOf(lines, 'byline');
    expect(byline?.y).toBe(partOf(lines, 'body').at(-1)?.y);
    expect(inkEnd(byline as ComposedLine)).toBeCloseTo(grid.typeArea.x + 13 * 9, 3);
    expect(byline?.display.x).toBeCloseTo(grid.typeArea.x + (partOf(lines, 'body')[0]?.width ?? 0) + 9, 3);
  });

  it('goes to a line of its own when there is no room', () => {
    const lines = withBody('河水从山里流出来经过。');
    const [byline] = partOf(lines, 'byline');
    expect(gridLine(byline as ComposedLine)).toBeCloseTo(1, 6);
    expect(inkEnd(byline as ComposedLine)).toBeCloseTo(grid.typeArea.x + 13 * 9, 3);
  });

  it('follows the text after one em where its style sets it from the start', () => {
    const lines = withBody('河水流。', { byline: { align: 'start' } });
    const [byline] = partOf(lines, 'byline');
    const body = partOf(lines, 'body')[0];
    expect(byline?.display.runs[0]?.glyphs[0]?.pen).toBeCloseTo(0, 6);
    expect(byline?.x).toBeCloseTo((body?.x ?? 0) + (body?.width ?? 0) + 9, 6);
  });

  it('parts no name over two lines', () => {
    const composed = setArticle({ body: ['河。'], byline: '记者 欧阳明远 通讯员 司马长青 实习生 李默', frames });
    const lines = partOf(linesOf(composed), 'byline').map(({ text }) => text.trim());
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('记者 欧阳明远 通讯员 司马长青 实习生 李默');
  });

  it('parts a name that is longer than its line rather than lose it', () => {
    const name = '买买提·吐尔逊阿不都热依木江·艾合买提';
    const lines = partOf(linesOf(setArticle({ body: ['河。'], byline: name, frames })), 'byline');
    expect(lines.map(({ text }) => text).join('')).toBe(name);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(line.measure + 0.01);
  });

  it('is overset with the end of the body', () => {
    const composed = setArticle({ body: [running(200)], byline: '林一', frames: [{ at: [1, 1], span: [1, 3] }] });
    expect(partOf(linesOf(composed), 'byline')).toEqual([]);
    expect(composed.pages[0]?.overset[0]?.characters).toBe(
      202 -
        linesOf(composed)
          .map(({ text }) => text)
          .join('').length,
    );
  });

  it('does not follow a subhead on its line', () => {
    const lines = linesOf(setArticle({ body: ['河水', '## 尾'], byline: '林一', frames }));
    expect(lines.map(gridLine).map(Math.round)).toEqual([0, 1, 2]);
  });
});

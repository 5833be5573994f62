// Text in print files: every glyph has the right outline at the right place, and every code says what was typed.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { DisplayLine, DisplayPage } from '../../../shared/display/display-list.ts';
import { shownRuns } from '../../../shared/pdf/dash-pairs.ts';
import { pageBoxes, placementIn } from '../../../shared/pdf/page-boxes.ts';
import { article, edition } from '../composition/support.ts';
import { named } from '../fonts/shipped-fonts.ts';
import { outlinesOf } from '../fonts/subset-outlines.ts';
import { readPdf } from './read-pdf.ts';
import { SAMPLE_LINES, SAMPLE_PAGE, setLine } from './sample-page.ts';
import { OPTIONS, written } from './write-sample.ts';

const { fonts } = OPTIONS;
const song = named(fonts, 'Noto Serif SC');

const pageOf = (...items: readonly DisplayLine[]): DisplayPage => ({ ...SAMPLE_PAGE, items });

/** Every glyph that a line must show: its face, place in media coordinates, and text. */
function expected(lines: readonly DisplayLine[], page: DisplayPage) {
  const placement = placementIn(pageBoxes(page, OPTIONS.plant, false));
  return lines.flatMap((line) =>
    shownRuns(line, (id) => fonts.face(id)).flatMap((run) =>
      run.glyphs.map((glyph) => {
        const along = glyph.pen;
        const isVertical = line.direction === 'vertical';
        return {
          face: fonts.face(run.face),
          id: glyph.id,
          text: glyph.text,
          x: placement.x(line.x + glyph.shiftX + (isVertical ? 0 : along)),
          y: placement.y(line.y + glyph.shiftY + (isVertical ? along : 0)),
        };
      }),
    ),
  );
}

describe('glyphs in the file', () => {
  it('stand where the display list has them, with their own outlines and texts', async () => {
    const [page] = (await readPdf(await written([SAMPLE_PAGE]))).pages;
    const wanted = expected(SAMPLE_LINES, SAMPLE_PAGE);
    expect(page?.glyphs).toHaveLength(wanted.length);
    const outlines = new Map([...(page?.fonts ?? [])].map(([name, font]) => [name, outlinesOf(font.program)]));
    page?.glyphs.forEach((shown, index) => {
      const glyph = wanted[index];
      const font = page.fonts.get(shown.font);
      const at = `glyph ${index} ${glyph?.text}`;
      // Two decimals of a thousandth of an em, carried: measured 0.0016 pt at most.
      expect(Math.abs(shown.x - (glyph?.x ?? 0)), at).toBeLessThan(0.002);
      expect(Math.abs(shown.y - (glyph?.y ?? 0)), at).toBeLessThan(0.002);
      expect(font?.text(shown.code), at).toBe(glyph?.text);
      expect(outlines.get(shown.font)?.(font?.glyph(shown.code) ?? -1), at).toBe(glyph?.face.outline(glyph.id));
    });
  });

  it('carry rounding along a line of odd gaps', async () => {
    const line = setLine(song, '版面编排与校对的工作流程'.repeat(12), 3.3333, 40, { size: 8.7, gap: 0.12345 });
    const [page] = (await readPdf(await written([pageOf(line)]))).pages;
    const wanted = expected([line], pageOf(line));
    const errors = page?.glyphs.map((shown, index) => Math.abs(shown.x - (wanted[index]?.x ?? 0))) ?? [];
    expect(errors).toHaveLength(144);
    expect(Math.max(...errors)).toBeLessThan(0.002);
  });

  it('have the widths of the face', async () => {
    const [page] = (await readPdf(await written([SAMPLE_PAGE]))).pages;
    const wanted = expected(SAMPLE_LINES, SAMPLE_PAGE);
    page?.glyphs.forEach((shown, index) => {
      const glyph = wanted[index];
      const width = page.fonts.get(shown.font)?.width(shown.code) ?? 0;
      expect(Math.abs(width - (glyph?.face.glyphAdvance(glyph.id) ?? 0) * 1000)).toBeLessThan(0.01);
    });
  });

  it('hold a dash for each of a pair, which lay the ink of the face’s one glyph', async () => {
    for (const name of ['Noto Serif SC', 'Noto Sans SC Bold']) {
      const face = named(fonts, name);
      const line = setLine(face, '好——去', 20, 40, { size: 10, scaleX: 0.9 });
      const pair = line.runs[0]?.glyphs[1];
      const ink = face.ink(pair?.id ?? 0);
      expect(pair?.text).toBe('——');
      const [page] = (await readPdf(await written([pageOf(line)]))).pages;
      const dashes = page?.glyphs.filter(({ font, code }) => page.fonts.get(font)?.text(code) === '—') ?? [];
      expect(page?.glyphs).toHaveLength(4);
      expect(dashes).toHaveLength(2);
      const [first, second] = shownRuns(line, () => face)[1]?.glyphs ?? [];
      const one = face.ink(first?.id ?? 0);
      const wide = (shownRuns(line, () => face)[1]?.scaleX ?? 0) * 10;
      const left = (glyph: typeof first): number => (glyph?.pen ?? 0) + (one?.left ?? 0) * wide;
      const right = (glyph: typeof first): number => (glyph?.pen ?? 0) + (one?.right ?? 0) * wide;
      expect(left(first)).toBeCloseTo((pair?.pen ?? 0) + (ink?.left ?? 0) * 9, 3);
      expect(right(second)).toBeCloseTo((pair?.pen ?? 0) + (ink?.right ?? 0) * 9, 3);
      // They touch: no paper shows between them.
      expect(right(first)).toBeGreaterThan(left(second));
      expect(right(first) - left(second)).toBeLessThan(0.2);
    }
  });

  it('keep two characters apart that share a glyph', async () => {
    const glyphs = [...'一⼀'].map((char) => song.shape(char, 'horizontal')[0]?.id);
    expect(glyphs[0]).toBe(glyphs[1]);
    const [page] = (await readPdf(await written([pageOf(setLine(song, '一⼀一', 20, 40))]))).pages;
    const codes = page?.glyphs.map(({ code }) => code) ?? [];
    expect(codes[0]).toBe(codes[2]);
    expect(codes[0]).not.toBe(codes[1]);
  });
});

/** A vertical story as composed: upright letters, words on their side, digits in one em, marks of every turn. */
const VERTICAL_WORDS = {
  headline: ['“早稻”归来', '10万亩忙插秧'],
  deck: '5G与AI助农',
  body: ['比2024年好——去年GDP增15%，其中Hybrid Rice占三成（含28℃育苗）……', '老李说：‘第1号巷！’A级。'],
};

function verticalPage(font: string): DisplayPage {
  const words = { ...VERTICAL_WORDS, direction: 'vertical' as const, frames: [{ at: [1, 1], span: [4, 20] }] as const };
  const styles = Object.fromEntries((['headline', 'deck', 'body'] as const).map((part) => [part, { font }]));
  const [page] = compose(edition([article(words)], { styles }), fonts).pages;
  if (page === undefined) throw new Error('the edition has a page');
  expect(page.overset).toEqual([]);
  return page.display;
}

describe('vertical text in the file', () => {
  const FONTS = ['Noto Serif SC', 'Noto Sans SC Bold', 'LXGW WenKai'];

  it.each(FONTS)('stands and lies where the display list has it: %s', async (font) => {
    const display = verticalPage(font);
    const lines = display.items.filter((item) => item.kind === 'line');
    const [page] = (await readPdf(await written([display]))).pages;
    const wanted = expected(lines, display);
    const sideways = lines.flatMap(({ runs }) => runs.flatMap((run) => run.glyphs.map(() => run.sideways)));
    expect(page?.glyphs).toHaveLength(wanted.length);
    const outlines = new Map([...(page?.fonts ?? [])].map(([name, read]) => [name, outlinesOf(read.program)]));
    page?.glyphs.forEach((shown, index) => {
      const glyph = wanted[index];
      const read = page.fonts.get(shown.font);
      const at = `glyph ${index} ${glyph?.text}`;
      expect(Math.hypot(shown.x - (glyph?.x ?? 0), shown.y - (glyph?.y ?? 0)), at).toBeLessThan(0.003);
      expect(shown.turned, at).toBe(sideways[index]);
      expect(read?.text(shown.code), at).toBe(glyph?.text);
      expect(outlines.get(shown.font)?.(read?.glyph(shown.code) ?? -1), at).toBe(glyph?.face.outline(glyph.id));
    });
    expect(sideways.filter(Boolean).length).toBeGreaterThan(15);
  });

  it('is read in order by another reader, digits of one em as one number, marks as they were typed', async () => {
    const items = await extracted(await written([verticalPage('Noto Serif SC')]));
    const { headline, deck, body } = VERTICAL_WORDS;
    expect(items.join('').replace(/\s/g, '')).toBe([...headline, deck, ...body].join('').replace(/\s/g, ''));
    for (const whole of ['10', '28℃', '2024', '15%', 'Hybrid']) expect(items).toContain(whole);
  });
});

async function extracted(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  await task.destroy();
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
}

describe('text extraction by another reader', () => {
  it('gives every line back as typed', async () => {
    const lines = [
      '新闻正文：2024年4月2日，气温23℃，增长12.5％。',
      '一⼀同形，𠘨字在第二平面。',
      '——破折号与……省略号“引号”',
      'Latin words & numbers 1,234.5',
    ];
    const page = pageOf(...lines.map((text, index) => setLine(song, text, 20, 30 + 20 * index)));
    expect(await extracted(await written([page]))).toEqual(lines);
  });

  it('has nothing of the hyphen that a divided word shows', async () => {
    const line = setLine(song, 'Inter-', 20, 40);
    const [run] = line.runs;
    if (run === undefined) throw new Error('no run');
    const glyphs = run.glyphs.map((glyph) => (glyph.text === '-' ? { ...glyph, text: '', from: 5, to: 5 } : glyph));
    const bytes = await written([pageOf({ ...line, to: 5, runs: [{ ...run, glyphs }] })]);
    expect((await extracted(bytes)).map((text) => text.replaceAll('\u200b', ''))).toEqual(['Inter']);
    const [page] = (await readPdf(bytes)).pages;
    expect(page?.glyphs).toHaveLength(6);
  });
});

describe('missing characters', () => {
  it('are shown by a box that is not glyph 0 and says the character', async () => {
    const missing = ['\u{323af}', '\u{2ebf0}', '\ue864'];
    const line = setLine(song, '甲乙丙丁', 20, 40);
    const [run] = line.runs;
    if (run === undefined) throw new Error('no run');
    const glyphs = run.glyphs.map((glyph, index) => ({
      ...glyph,
      ...(index > 0 && { id: 0, text: missing[index - 1] ?? '' }),
    }));
    const bytes = await written([pageOf({ ...line, runs: [{ ...run, glyphs }] })]);
    const [page] = (await readPdf(bytes)).pages;
    const shown = page?.glyphs ?? [];
    const boxes = shown.slice(1).map(({ font, code }) => {
      const embedded = page?.fonts.get(font);
      const glyph = embedded?.glyph(code) ?? 0;
      return { glyph, says: embedded?.text(code), looks: outlinesOf(embedded?.program ?? new Uint8Array())(glyph) };
    });
    expect(boxes.map(({ says }) => says)).toEqual(missing);
    for (const { glyph, looks } of boxes) {
      expect(glyph).toBeGreaterThan(0);
      expect(looks).toBe(song.outline(0));
    }
    expect((await extracted(bytes)).join('')).toBe(`甲${missing.join('')}`);
  });
});

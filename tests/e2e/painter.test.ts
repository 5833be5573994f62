// The painter in a real Chromium on hand-made display lists: every kind of item, and patches that touch only what changed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DisplayItem, DisplayLine, DisplayPage } from '../../shared/display/display-list.ts';
import { BLACK, type Color, cmyk, WHITE } from '../../shared/kernel/color.ts';
import { screenColor } from '../../shared/kernel/screen-color.ts';
import type { TextEffects } from '../../shared/kernel/text-effects.ts';
import { launchBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/cli.ts';

const PX_PER_PT = 96 / 72;

function line(text: string, y: number, extra: Partial<DisplayLine> = {}, color: Color = BLACK): DisplayLine {
  const size = 9;
  const glyphs = [...text].map((character, i) => ({
    id: 9,
    text: character,
    from: i,
    to: i + 1,
    pen: i * size,
    advance: size,
    shiftX: 0,
    shiftY: 0,
  }));
  return {
    kind: 'line',
    block: 0,
    from: 0,
    to: text.length,
    x: 20,
    y,
    direction: 'horizontal',
    measure: 200,
    width: text.length * size,
    size,
    runs: [{ face: 'Any', size, scaleX: 1, color, effects: null, dots: false, sideways: false, glyphs }],
    ...extra,
  };
}

const pageOf = (...items: readonly DisplayItem[]): DisplayPage => ({
  trim: { width: 300, height: 400 },
  bleed: 0,
  items,
});

let browser: Browser;
let script: string;
let page: Page;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../support/painter-harness.ts', import.meta.url)),
        formats: ['iife'],
        name: 'harness',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error('the painter was not bundled');
  script = chunk.code;
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  await page.route('**/photo/**', (route) => route.abort());
  await page.setContent('<!doctype html><html><body style="margin:0"></body></html>');
  await page.addStyleTag({ content: readFileSync(path.join(projectRoot, 'renderer/painter/painter.css'), 'utf8') });
  await page.addScriptTag({ content: script });
});

const paint = (display: DisplayPage): Promise<{ kept: number; moved: number; rendered: number }> =>
  page.evaluate((given) => window.paintForTests.paint(given), display);

/** Marks the lines' elements, to tell later whether they are still the same. */
const markLines = (): Promise<void> =>
  page.evaluate(() => {
    document.querySelectorAll<HTMLElement>('.page-line').forEach((element) => {
      element.dataset['mark'] = element.textContent ?? '';
    });
  });

const lines = (): Promise<readonly (readonly [string, string | undefined])[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.page-line')].map(
      (element) => [element.textContent ?? '', element.dataset['mark']] as const,
    ),
  );

const rectOf = (selector: string): Promise<{ x: number; y: number; width: number; height: number }> =>
  page.evaluate((wanted) => {
    const { x, y, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  }, selector);

describe('patching', () => {
  it('leaves lines alone whose runs are the same, whatever stands around them', async () => {
    await paint(pageOf(line('一', 20), line('二', 30), line('三', 40)));
    await markLines();
    const work = await paint(pageOf(line('零', 10), line('一', 20), line('二', 30), line('三', 40)));
    expect(work).toEqual({ kept: 3, moved: 0, rendered: 1 });
    expect(await lines()).toContainEqual(['二', '二']);
    expect(await lines()).toContainEqual(['零', undefined]);
  });

  it('moves lines that are set the same elsewhere', async () => {
    await paint(pageOf(line('一', 20), line('二', 30)));
    const before = await rectOf('.page-line:nth-child(2)');
    const work = await paint(pageOf(line('一', 20), line('二', 42)));
    expect(work).toEqual({ kept: 1, moved: 1, rendered: 0 });
    expect((await rectOf('.page-line:nth-child(2)')).y - before.y).toBeCloseTo(12 * PX_PER_PT, 1);
  });

  it('shows two lines of equal text both, and takes away what is gone', async () => {
    await paint(pageOf(line('同', 20), line('同', 30), line('异', 40)));
    expect((await lines()).map(([text]) => text)).toEqual(['同', '同', '异']);
    await paint(pageOf(line('同', 30)));
    expect((await lines()).map(([text]) => text)).toEqual(['同']);
  });

  it('does not load a photo again that stays', async () => {
    const photo: DisplayItem = {
      kind: 'image',
      photo: 'a.jpg',
      box: { x: 10, y: 10, width: 90, height: 60 },
      crop: { x: 0.1, y: 0, width: 0.8, height: 1 },
      turn: 0,
      pixels: { width: 900, height: 600 },
    };
    await paint(pageOf(photo, line('一', 90)));
    await page.evaluate(() => {
      const picture = document.querySelector<HTMLElement>('.page-image');
      if (picture !== null) picture.dataset['mark'] = 'same';
    });
    await paint(pageOf({ kind: 'fill', box: photo.box, color: BLACK }, photo, line('二', 90)));
    expect(await page.getAttribute('.page-image', 'data-mark')).toBe('same');
  });
});

/** Reads the painted pixels at 100 %. Tests' letters are squares of three quarters of an em over the baseline. */
async function pixels(): Promise<(x: number, y: number) => string> {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (x, y) => {
    const at = (Math.floor(y) * info.width + Math.floor(x)) * info.channels;
    return `rgb(${[...data.subarray(at, at + 3)].join(',')})`;
  };
}

describe('effects', () => {
  const edge = cmyk(1, 0, 0, 0);
  const shade = cmyk(0, 0, 0, 0.4);
  const nothing = screenColor(WHITE);
  /** One letter of 36 pt (48 px) at 60, 120 px whose own glyph is blank: what shows is what it casts. */
  const wearing = (effects: TextEffects, extra: Partial<DisplayLine> = {}): DisplayLine => {
    const base = line('\u3000', 90, { x: 45, ...extra });
    return {
      ...base,
      runs: base.runs.map((run) => ({ ...run, size: 36, effects })),
    };
  };

  it('show an outline half outside the letter, with its shadow beside them', async () => {
    await paint(
      pageOf(
        wearing({
          slant: 0,
          outline: { weight: 6, color: edge },
          shadow: { x: 0.5, y: 0.25, color: shade },
        }),
      ),
    );
    const at = await pixels();
    // The letter's square: 60–96 px across, 84–120 px down; the stroke reaches 4 px beyond it.
    expect([at(58, 100), at(62, 100), at(98, 100), at(78, 82)]).toEqual(Array(4).fill(screenColor(edge)));
    expect([at(54, 100), at(78, 78)]).toEqual([nothing, nothing]);
    // Inside the outline only the letter itself would be: it is blank here, the shadow shows.
    expect(at(90, 104)).toBe(screenColor(shade));
    expect(at(72, 92)).toBe(nothing);
    // The shadow, 24 px right and 12 px down, has the outline's width too.
    expect([at(118, 110), at(122, 110), at(100, 134)]).toEqual(Array(3).fill(screenColor(shade)));
    expect([at(126, 110), at(100, 138)]).toEqual([nothing, nothing]);
  });

  it('lean letters and what they cast about the baseline', async () => {
    await paint(pageOf(wearing({ slant: 45, outline: null, shadow: { x: 0, y: 0, color: shade } })));
    const at = await pixels();
    expect([at(62, 119), at(94, 119), at(96, 86), at(128, 86)]).toEqual(Array(4).fill(screenColor(shade)));
    expect([at(62, 86), at(126, 119)]).toEqual([nothing, nothing]);
    const [transform = '', origin = ''] = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.piece') as Element);
      return [style.transform, style.transformOrigin];
    });
    // The piece leans about its own baseline, which is moved up to the line's.
    const baseline = Number(origin.split(' ')[1]?.replace('px', ''));
    expect(baseline).toBeGreaterThan(20);
    expect(transform).toBe(`matrix(1, 0, -1, 1, 0, ${-baseline})`);
    expect((await rectOf('.page-line')).y).toBeCloseTo(120, 1);
  });

  it('go with the next setting of their line', async () => {
    await paint(pageOf(wearing({ slant: 0, outline: { weight: 6, color: edge }, shadow: null })));
    await paint(pageOf(wearing({ slant: 0, outline: null, shadow: null })));
    expect((await pixels())(58, 100)).toBe(nothing);
    await paint(pageOf(line('字', 90)));
    expect(await page.locator('.page-line svg').count()).toBe(0);
  });

  it('keep letters above what their neighbours cast', async () => {
    await paint(pageOf(line('字字', 90, { x: 45 }, BLACK)));
    const [run] = line('字字', 90).runs;
    if (run === undefined) throw new Error('no run');
    const effects: TextEffects = { slant: 0, outline: { weight: 2, color: edge }, shadow: null };
    await paint(pageOf({ ...line('字字', 90, { x: 45 }), runs: [{ ...run, effects }] }));
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('.page-line > *')].map((element) => element.tagName.toLowerCase()),
    );
    expect(order).toEqual(['svg', 'span']);
  });
});

describe('items', () => {
  it('paint back to front in the list’s order', async () => {
    const box = { x: 10, y: 10, width: 50, height: 50 };
    await paint(
      pageOf(
        { kind: 'fill', box, color: BLACK },
        line('下', 30),
        { kind: 'fill', box, color: cmyk(1, 0, 0, 0) },
        line('上', 40),
      ),
    );
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('.page-fill, .page-line')].map((element) => element.textContent || 'fill'),
    );
    expect(order).toEqual(['fill', '下', 'fill', '上']);
  });

  it('crop photos inside their boxes and ask for as many pixels as they need', async () => {
    const asked: string[] = [];
    await page.route('**/photo/**', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await page.evaluate(() => window.paintForTests.sharpen(1));
    await paint(
      pageOf({
        kind: 'image',
        photo: 'a.jpg',
        box: { x: 15, y: 30, width: 150, height: 75 },
        crop: { x: 0.25, y: 0.1, width: 0.5, height: 0.8 },
        turn: 0,
        pixels: { width: 4000, height: 3000 },
      }),
    );
    const box = await rectOf('.page-image');
    const picture = await rectOf('.page-image img');
    expect(box).toEqual({ x: 20, y: 40, width: 200, height: 100 });
    expect(picture.width).toBeCloseTo(400, 1);
    expect(picture.x).toBeCloseTo(20 - 100, 1);
    expect(picture.height).toBeCloseTo(125, 1);
    expect(picture.y).toBeCloseTo(40 - 12.5, 1);
    const source = () => page.evaluate(() => document.querySelector('img')?.getAttribute('src'));
    expect(await source()).toBe('/photo/a.jpg?width=512');
    await page.evaluate(() => window.paintForTests.sharpen(4));
    expect(await source()).toBe('/photo/a.jpg?width=2048');
    await page.evaluate(() => window.paintForTests.sharpen(1));
    expect(await source()).toBe('/photo/a.jpg?width=2048');
  });

  it('draw rules with their weight and dashes, curves, tints and empty frames', async () => {
    await paint(
      pageOf(
        {
          kind: 'rule',
          from: { x: 0, y: 10 },
          to: { x: 90, y: 10 },
          weight: 3,
          color: BLACK,
          dash: [1.5, 3],
          cap: 'round',
        },
        {
          kind: 'curve',
          from: { x: 0, y: 20 },
          segments: [
            [
              { x: 3, y: 17 },
              { x: 6, y: 23 },
              { x: 9, y: 20 },
            ],
          ],
          weight: 0.03,
          color: BLACK,
        },
        { kind: 'fill', box: { x: 0, y: 30, width: 9, height: 9 }, color: cmyk(0, 0, 0, 0.1) },
        { kind: 'placeholder', box: { x: 0, y: 60, width: 30, height: 15 } },
      ),
    );
    const strokes = await page.evaluate(() =>
      [...document.querySelectorAll('.stroke')].map((path) => {
        const style = getComputedStyle(path);
        return [path.getAttribute('d'), style.strokeWidth, style.strokeDasharray, style.strokeLinecap];
      }),
    );
    expect(strokes[0]).toEqual(['M0 13.333333333333332L120 13.333333333333332', '4px', '2px, 4px', 'round']);
    // A hair is drawn as thin as a screen can show it.
    expect(strokes[1]?.[1]).toBe('0.7px');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.page-fill') as Element).backgroundColor),
    ).toBe(screenColor(cmyk(0, 0, 0, 0.1)).replaceAll(',', ', '));
    expect(await rectOf('.page-placeholder')).toEqual({ x: 0, y: 80, width: 40, height: 20 });
  });

  it('paint a spot colour as its alternate', async () => {
    const spot: Color = { kind: 'spot', name: 'PANTONE 185 C', tint: 0.5, alternate: cmyk(0, 1, 0.8, 0) };
    await paint(pageOf(line('红', 20, {}, spot)));
    const color = await page.evaluate(() => getComputedStyle(document.querySelector('.piece') as Element).color);
    expect(color).toBe(screenColor(cmyk(0, 0.5, 0.4, 0)).replaceAll(',', ', '));
  });

  it('scale letters along the line only', async () => {
    const flat = line('扁字', 40);
    const [run] = flat.runs;
    if (run === undefined) throw new Error('no run');
    const glyphs = run.glyphs.map((glyph, i) => ({ ...glyph, pen: i * 9 * 0.5, advance: 9 * 0.5 }));
    await paint(pageOf({ ...flat, runs: [{ ...run, scaleX: 0.5, glyphs }] }));
    const { width, height } = await rectOf('.piece');
    expect(width).toBeCloseTo(2 * 12 * 0.5, 0);
    expect(height).toBeCloseTo(12, 1);
  });

  /** Boxes of the painted pieces: middle across, baseline down, extents; the baseline is the browser's own. */
  const pieceBoxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.piece')].map((piece) => {
        const { x, y, width, height } = piece.getBoundingClientRect();
        const foot = document.createElement('i');
        foot.style.cssText = 'display:inline-block;width:0;height:0';
        piece.append(foot);
        const baseline = foot.getBoundingClientRect();
        foot.remove();
        return { middle: x + width / 2, top: y, width, height, baseline: baseline.bottom, axis: baseline.left };
      }),
    );

  it('set upright letters of vertical lines one below the other, each on its own baseline', async () => {
    const { runs, ...column } = line('竖题', 30.3, { direction: 'vertical', x: 60 });
    const upright = runs.map((run) => ({
      ...run,
      glyphs: run.glyphs.map((glyph) => ({ ...glyph, shiftX: -4.5, shiftY: 7.92 })),
    }));
    await paint(pageOf({ ...column, runs: upright }));
    const cells = await pieceBoxes();
    expect(cells.map(({ middle }) => Math.round(middle * 10) / 10)).toEqual([80, 80]);
    // Not on whole px, as the browser would have it: (30.3 + 7.92) pt, and one em further down.
    expect(cells[0]?.baseline).toBeCloseTo((30.3 + 7.92) * PX_PER_PT, 2);
    expect(cells[1]?.baseline).toBeCloseTo((39.3 + 7.92) * PX_PER_PT, 2);
  });

  it('turn words of vertical lines about their baseline', async () => {
    const { runs, ...column } = line('abcd', 30, { direction: 'vertical', x: 60 });
    const lying = runs.map((run) => ({
      ...run,
      sideways: true,
      glyphs: run.glyphs.map((glyph, i) => ({ ...glyph, pen: i * 4.5, advance: 4.5, shiftX: -3, shiftY: 0 })),
    }));
    await paint(pageOf({ ...column, runs: lying }));
    const [word, ...more] = await pieceBoxes();
    expect(more).toEqual([]);
    // The baseline runs down the page three points left of the axis; the word is as long as its letters.
    expect(word?.axis).toBeCloseTo(57 * PX_PER_PT, 2);
    expect(word?.top).toBeCloseTo(40, 1);
    expect(word?.height).toBeGreaterThan(20);
    expect(word?.width).toBeCloseTo(12, 1);
  });

  it('show a character that no face has as an empty cell', async () => {
    const missing = line('缺', 20);
    const [run] = missing.runs;
    if (run === undefined) throw new Error('no run');
    await paint(pageOf({ ...missing, runs: [{ ...run, glyphs: run.glyphs.map((glyph) => ({ ...glyph, id: 0 })) }] }));
    const looks = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.piece') as Element);
      return [style.color, style.outlineStyle];
    });
    expect(looks).toEqual(['rgba(0, 0, 0, 0)', 'solid']);
    expect((await rectOf('.piece')).width).toBeCloseTo(12, 1);
  });
});

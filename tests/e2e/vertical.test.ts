// Vertical text on screen equals print: every glyph's ink in Chromium lies where the picture of the same display list has it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFile } from '../../electron/host/document-file.ts';
import { loadFonts } from '../../electron/host/fonts.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { DisplayGlyph, DisplayLine, GlyphRun } from '../../shared/display/display-list.ts';
import { glyphOrigin } from '../../shared/display/glyph-origin.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin, projectRoot } from '../support/cli.ts';
import { suiteFolder } from '../support/temporary-folder.ts';
import { VERTICAL_PAGE } from '../support/vertical-page.ts';

/** Device pixels of the screenshot for one px at 100 %, and what that is in dpi. */
const SCALE = 4;
const DPI = 96 * SCALE;
const PIXELS_PER_PT = DPI / 72;
/** 0.3 px at 100 %, as for horizontal text. */
const TOLERANCE = 0.3 * SCALE;
/** Two rasterizers colour the edges of thin strokes unlike; another glyph differs by more than all its ink. */
const MOST_UNLIKE = 0.6;
/** How much more alike a place must be for each device pixel that it lies further away. */
const STROKE = 0.05;

const folder = suiteFolder();
const file = path.join(folder.path, 'vertical.banxin');
const picture = path.join(folder.path, 'vertical.png');

interface Grey {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function greyOf(png: Buffer): Promise<Grey> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
}

/** Where a glyph's outline lies on the page, device pixels. */
function inkOf(line: DisplayLine, run: GlyphRun, glyph: DisplayGlyph, fonts: FontSet): Bounds | null {
  const ink = fonts.face(run.face).ink(glyph.id);
  if (ink === undefined) return null;
  const { x, y } = glyphOrigin(line, glyph);
  const [left, right] = [ink.left * run.size * run.scaleX, ink.right * run.size * run.scaleX];
  const [bottom, top] = [ink.bottom * run.size, ink.top * run.size];
  const box = run.sideways
    ? { left: x + bottom, right: x + top, top: y + left, foot: y + right }
    : { left: x + left, right: x + right, top: y - top, foot: y - bottom };
  const pixels = (value: number): number => Math.round(value * PIXELS_PER_PT);
  return { left: pixels(box.left), right: pixels(box.right), top: pixels(box.top), foot: pixels(box.foot) };
}

/** How far a glyph is looked for about its place, device pixels. */
const REACH = 4;

/** Share of a glyph's ink that is missing or too much in the second picture, shifted by `dx`, `dy`. */
function unlike(a: Grey, b: Grey, box: Bounds, dx: number, dy: number): number {
  let dark = 0;
  let differ = 0;
  for (let y = box.top; y <= box.foot; y += 1) {
    for (let x = box.left; x <= box.right; x += 1) {
      const p = a.data[y * a.width + x] ?? 255;
      const q = b.data[(y + dy) * b.width + x + dx] ?? 255;
      dark += 255 - p;
      differ += Math.abs(p - q);
    }
  }
  return differ / Math.max(1, dark);
}

/** Where the second picture is most like the first about a glyph's box, and how unlike it is there. */
function bestMatch(a: Grey, b: Grey, box: Bounds): { readonly away: number; readonly unlike: number } {
  let best = { away: 0, unlike: Number.POSITIVE_INFINITY };
  for (let dy = -REACH; dy <= REACH; dy += 1) {
    for (let dx = -REACH; dx <= REACH; dx += 1) {
      const share = unlike(a, b, box, dx, dy);
      const away = Math.max(Math.abs(dx), Math.abs(dy));
      // Along a straight stroke one place is nearly as good as the next.
      if (share + away * STROKE < best.unlike + best.away * STROKE) best = { away, unlike: share };
    }
  }
  return best;
}

describe('vertical text', () => {
  let browser: Browser;
  let shell: Shell;
  let page: Page;
  beforeAll(async () => {
    const source = path.join(folder.path, 'page');
    mkdirSync(source);
    for (const [name, content] of Object.entries(VERTICAL_PAGE)) writeFileSync(path.join(source, name), content);
    expect(await banxin(['make', source, '-o', file])).toMatchObject({ code: 0 });
    expect(await banxin(['show', file, '-o', picture, '--dpi', String(DPI)])).toMatchObject({ code: 0 });
    [browser, shell] = await Promise.all([launchBrowser(), launchShell(file)]);
    page = await openWindow(browser, shell.link, { deviceScaleFactor: SCALE });
    await page.keyboard.press('Control+1');
  });
  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    folder.remove();
  });

  it('is painted with the very glyphs of the display list, upright, on their side and side by side', async () => {
    const paper = await page.locator('.page-paint').boundingBox();
    if (paper === null) throw new Error('no page is painted');
    const painted = await greyOf(await page.screenshot({ clip: paper }));
    const printed = await greyOf(readFileSync(picture));

    const stored = await readDocumentFile(file);
    const fonts = loadFonts(projectRoot);
    if (!stored.ok || !fonts.ok) throw new Error('the page cannot be composed');
    const [composed] = compose(stored.value.doc, fonts.value).pages;
    expect(composed?.overset).toEqual([]);
    const lines = (composed?.display.items ?? []).filter((item) => item.kind === 'line');
    const wrong: string[] = [];
    const seen = { upright: 0, sideways: 0, beside: 0 };
    for (const line of lines) {
      expect(line.direction).toBe('vertical');
      for (const run of line.runs) {
        for (const [i, glyph] of run.glyphs.entries()) {
          const box = inkOf(line, run, glyph, fonts.value);
          if (box === null) continue;
          seen[run.sideways ? 'sideways' : glyph.pen === run.glyphs[i + 1]?.pen ? 'beside' : 'upright'] += 1;
          const match = bestMatch(printed, painted, box);
          if (!(match.away <= TOLERANCE && match.unlike <= MOST_UNLIKE)) {
            wrong.push(`${glyph.text} at ${box.left},${box.top}: ${match.away} px, ${match.unlike.toFixed(2)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.upright).toBeGreaterThan(250);
    expect(seen.sideways).toBeGreaterThan(40);
    expect(seen.beside).toBeGreaterThan(4);
  });

  it('is typed into where it was clicked, between the characters of a column', async () => {
    const pieces = page.locator('.piece.upright');
    const texts = await pieces.allTextContents();
    const at = texts.findIndex((text, i) => text === '村' && texts[i + 1] === '的');
    const box = await pieces.nth(at).boundingBox();
    if (box === null) throw new Error('the character is not painted');
    // The lower half of its cell: the caret goes behind it.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.8);
    await page.keyboard.insertText('新');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.page-line')].some((line) => line.textContent?.includes('新')),
    );
    const column = await page.evaluate(() => {
      const line = [...document.querySelectorAll('.page-line.vertical')].find((one) => one.textContent?.includes('新'));
      return [...(line?.querySelectorAll('.piece') ?? [])].map((piece) => {
        const { x, y, width } = piece.getBoundingClientRect();
        return { text: piece.textContent ?? '', x: x + width / 2, y };
      });
    });
    const typed = column.findIndex(({ text }) => text === '新');
    expect(
      column
        .slice(typed - 1, typed + 2)
        .map(({ text }) => text)
        .join(''),
    ).toBe('村新的');
    const [before, mid, after] = column.slice(typed - 1, typed + 2);
    expect(Math.abs((before?.x ?? 0) - (after?.x ?? 0))).toBeLessThan(0.1);
    expect(before?.y).toBeLessThan(mid?.y ?? 0);
    expect(mid?.y).toBeLessThan(after?.y ?? 0);
  });
});

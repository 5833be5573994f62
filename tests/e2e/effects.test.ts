// Effects on screen equal print: slanted, edged, shaded and reversed headlines in Chromium against the picture of the same display list.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFile } from '../../electron/host/document-file.ts';
import { loadFonts } from '../../electron/host/fonts.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin, projectRoot } from '../support/cli.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

/** Device pixels of the screenshot for one px at 100 %, and what that is in dpi. */
const SCALE = 3;
const DPI = 96 * SCALE;
const PIXELS_PER_PT = DPI / 72;
/**
 * Mean difference of a channel, of 255: two rasterizers soften edges unlike, and Chromium puts letters on whole device pixels down the
 * page; a missing shadow makes 10 and more.
 */
const MOST_UNLIKE = 6;
/** Half a px at 100 %, by which a second look is shifted: the right place must be the best. */
const SHIFT = Math.round(SCALE / 2);

/** Headlines by their style; every effect, alone and together, across and down. */
const STYLES: readonly string[] = [
  '{}',
  '{slant: 12}',
  '{slant: -20, scaleX: 0.7}',
  '{color: white, outline: {weight: 1.5, color: black}}',
  '{color: red, outline: {weight: 3, color: yellow}, shadow: {x: 0.1, y: 0.1, color: black}}',
  '{shadow: {x: -0.08, y: 0.05, color: {color: black, tint: 40}}, tracking: 0.1}',
  '{color: white, ground: {spot: PANTONE 185 C, cmyk: [0, 91, 76, 0], tint: 80}}',
  '{slant: 15, scaleX: 1.3, color: white, outline: {weight: 2, color: blue}, shadow: 0.08, ground: {color: cyan, tint: 20}}',
];
const TEXT = '灯会Ag，今晚';

const storyAt = (i: number, headline: string): string =>
  `  - story: ${i}.md\n    styles: {headline: ${STYLES[i % STYLES.length] ?? '{}'}}\n    headline: ${headline}\n`;

function pageFolder(): Readonly<Record<string, string>> {
  const across = STYLES.map((_, i) => storyAt(i, `{at: [1, ${1 + 4 * i}], span: [2, 4], size: 26}`));
  const down = STYLES.map((_, i) =>
    storyAt(
      STYLES.length + i,
      `{at: [${3 + (i % 4)}, ${1 + 16 * Math.floor(i / 4)}], span: [1, 16], size: 22, direction: vertical}`,
    ),
  );
  const format = 'format: {trim: [230, 160], columns: 6, measure: 9, lines: 32, leading: 12}';
  const stories = [...across, ...down].map((_, i) => [`${i}.md`, `---\nheadline: ${TEXT}\n---\n`] as const);
  const sheet = `paper: 报\ndate: 2026-05-08\npage: 1\nfolio: none\n${format}\nplace:\n${[...across, ...down].join('')}`;
  return { 'page.yaml': sheet, ...Object.fromEntries(stories) };
}

const folder = suiteFolder();
const document = path.join(folder.path, 'effects.banxin');
const picture = path.join(folder.path, 'effects.png');

interface Picture {
  readonly data: Buffer;
  readonly width: number;
}

async function pictureOf(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width };
}

/** Mean difference of the channels in a box, the second picture shifted by `dx`, `dy` pixels. */
function unlike(a: Picture, b: Picture, box: Rect, dx: number, dy: number): number {
  const [left, top] = [box.x * PIXELS_PER_PT, box.y * PIXELS_PER_PT].map(Math.round);
  const [width, height] = [box.width * PIXELS_PER_PT, box.height * PIXELS_PER_PT].map(Math.round);
  if (left === undefined || top === undefined || !width || !height) throw new Error('an empty box');
  let sum = 0;
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const p = a.data[(y * a.width + x) * 3 + channel] ?? 0;
        const q = b.data[((y + dy) * b.width + x + dx) * 3 + channel] ?? 0;
        sum += Math.abs(p - q);
      }
    }
  }
  return sum / (width * height * 3);
}

describe('effects', () => {
  let browser: Browser;
  let shell: Shell;
  beforeAll(async () => {
    const source = path.join(folder.path, 'page');
    mkdirSync(source);
    for (const [name, content] of Object.entries(pageFolder())) writeFileSync(path.join(source, name), content);
    expect(await banxin(['make', source, '-o', document])).toMatchObject({ code: 0 });
    expect(await banxin(['show', document, '-o', picture, '--dpi', String(DPI)])).toMatchObject({ code: 0 });
    [browser, shell] = await Promise.all([launchBrowser(), launchShell(document)]);
  });
  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    folder.remove();
  });

  it('look on screen as in print, at the same place', async () => {
    const page = await openWindow(browser, shell.link, { deviceScaleFactor: SCALE });
    await page.keyboard.press('Control+1');
    const paper = await page.locator('.page-paint').boundingBox();
    if (paper === null) throw new Error('no page is painted');
    const painted = await pictureOf(await page.screenshot({ clip: paper }));
    const printed = await pictureOf(readFileSync(picture));

    const stored = await readDocumentFile(document);
    const fonts = loadFonts(projectRoot);
    if (!stored.ok || !fonts.ok) throw new Error('the page cannot be composed');
    const [composed] = compose(stored.value.doc, fonts.value).pages;
    const lines = composed?.lines ?? [];
    expect(lines).toHaveLength(2 * STYLES.length);
    let worst = 0;
    for (const [i, { display }] of lines.entries()) {
      // The line's em boxes with room for what they cast.
      const { x, y, size, measure } = display;
      const box =
        display.direction === 'horizontal'
          ? { x, y: y - size, width: measure, height: 1.25 * size }
          : { x: x - 0.7 * size, y, width: 1.4 * size, height: measure };
      const at = unlike(printed, painted, box, 0, 0);
      worst = Math.max(worst, at);
      expect(at, `${display.direction} ${STYLES[i % STYLES.length]}`).toBeLessThan(MOST_UNLIKE);
      for (const [dx, dy] of [
        [SHIFT, 0],
        [-SHIFT, 0],
        [0, SHIFT],
        [0, -SHIFT],
      ] as const) {
        expect(unlike(printed, painted, box, dx, dy), `shifted ${i}`).toBeGreaterThan(at);
      }
    }
    console.log(`largest mean difference ${worst.toFixed(2)} of 255`);
  });
});

// Screen equals paper: every glyph painted in Chromium stands where the exported PDF has it, within 0.3 px at 100 %.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFile } from '../../electron/host/document-file.ts';
import { loadFonts } from '../../electron/host/fonts.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { DisplayGlyph, DisplayLine } from '../../shared/display/display-list.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { shownRuns } from '../../shared/pdf/dash-pairs.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin, projectRoot } from '../support/cli.ts';
import { type PaintedLine, paintedLines } from '../support/painted-glyphs.ts';
import { type PdfGlyph, pdfGlyphs } from '../support/pdf-glyphs.ts';

/** What the issue allows, px at 100 %; a tenth of a millimetre is 0.38 px. */
const TOLERANCE = 0.3;
const PX_PER_PT = 96 / 72;

const folder = mkdtempSync(path.join(tmpdir(), 'banxin-paper-'));
const document = path.join(folder, 'sample.banxin');
const pdf = path.join(folder, 'sample.pdf');

async function displayLines(): Promise<{ readonly lines: readonly DisplayLine[]; readonly fonts: FontSet }> {
  const stored = await readDocumentFile(document);
  const fonts = loadFonts(projectRoot);
  if (!stored.ok || !fonts.ok) throw new Error('the sample cannot be composed');
  const [page] = compose(stored.value.doc, fonts.value).pages;
  const lines = (page?.display.items ?? []).filter((item) => item.kind === 'line');
  return { lines, fonts: fonts.value };
}

/** Where a display list's glyph is painted: its first character's place, and the characters after it passed over. */
function placesOf(
  line: DisplayLine,
  painted: PaintedLine,
  fonts: FontSet,
): readonly { glyph: DisplayGlyph; x: number; y: number }[] {
  let at = 0;
  return line.runs.flatMap((run) =>
    run.glyphs
      .filter((glyph) => glyph.text !== '')
      .flatMap((glyph) => {
        const first = painted[at];
        const characters = [...glyph.text];
        expect(characters.map((_, i) => painted[at + i]?.text).join('')).toBe(glyph.text);
        at += characters.length;
        // A pair of dashes is one glyph on screen and two in the file, which lay the same ink (tests/shared/pdf/text.test.ts).
        const shown = shownRuns({ ...line, runs: [{ ...run, glyphs: [glyph] }] }, (id) => fonts.face(id));
        return shown
          .flatMap(({ glyphs }) => glyphs)
          .map((one) => ({
            glyph: one,
            x: (first?.x ?? Number.NaN) + (one.pen - glyph.pen) * PX_PER_PT,
            y: first?.baseline ?? Number.NaN,
          }));
      }),
  );
}

/** Distance to the nearest glyph of the same text in the PDF, px; that glyph is used up. */
function takeNearest(pool: PdfGlyph[], x: number, y: number): { readonly dx: number; readonly dy: number } {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  pool.forEach((glyph, i) => {
    const distance = Math.hypot(glyph.x * PX_PER_PT - x, glyph.y * PX_PER_PT - y);
    if (distance < least) {
      least = distance;
      best = i;
    }
  });
  const [taken] = best < 0 ? [] : pool.splice(best, 1);
  return taken === undefined
    ? { dx: Number.NaN, dy: Number.NaN }
    : { dx: Math.abs(taken.x * PX_PER_PT - x), dy: Math.abs(taken.y * PX_PER_PT - y) };
}

describe('screen equals paper', () => {
  let browser: Browser;
  let shell: Shell;
  beforeAll(async () => {
    const made = await banxin(['make', path.join(projectRoot, 'assets/samples/broadsheet'), '-o', document]);
    expect(made).toMatchObject({ code: 0 });
    const exported = await banxin(['export', document, '-o', pdf, '--force']);
    expect(exported).toMatchObject({ code: 0 });
    [browser, shell] = await Promise.all([launchBrowser(), launchShell(document)]);
  });
  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('puts every glyph of the sample where the PDF has it', async () => {
    const page = await openWindow(browser, shell.link);
    await page.keyboard.press('Control+1');
    const [painted, { lines, fonts }, inPdf] = [await paintedLines(page), await displayLines(), await pdfGlyphs(pdf)];
    expect(painted.length).toBe(lines.length);

    const pools = new Map<string, PdfGlyph[]>();
    for (const glyph of inPdf) pools.set(glyph.text, [...(pools.get(glyph.text) ?? []), glyph]);
    const wrong: string[] = [];
    let compared = 0;
    let widest = 0;
    for (const [i, line] of lines.entries()) {
      for (const { glyph, x, y } of placesOf(line, painted[i] ?? [], fonts)) {
        const { dx, dy } = takeNearest(pools.get(glyph.text) ?? [], x, y);
        if (!(dx <= TOLERANCE && dy <= TOLERANCE)) wrong.push(`${glyph.text} at ${x},${y}: ${dx}, ${dy}`);
        else widest = Math.max(widest, dx, dy);
        compared += 1;
      }
    }
    expect(wrong).toEqual([]);
    // Nothing was left out on either side.
    const glyphs = lines.flatMap((line) => shownRuns(line, (id) => fonts.face(id)).flatMap((run) => run.glyphs)).length;
    expect(glyphs).toBeGreaterThan(4000);
    expect(compared).toBe(glyphs);
    expect(inPdf.length).toBe(glyphs);
    console.log(`${compared} glyphs, largest distance ${widest.toFixed(3)} px`);
  });
});

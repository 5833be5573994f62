// Effects in print files: slanted text, shadows and outlines under it, each text in the file once, inks as the press needs them.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { DisplayLine } from '../../../shared/display/display-list.ts';
import { BLACK, type Color, cmyk, tintOfBlack, WHITE } from '../../../shared/kernel/color.ts';
import type { TextEffects } from '../../../shared/kernel/text-effects.ts';
import { named } from '../fonts/shipped-fonts.ts';
import { readPdf } from './read-pdf.ts';
import { SAMPLE_PAGE, setLine } from './sample-page.ts';
import { OPTIONS, written } from './write-sample.ts';

const heavy = named(OPTIONS.fonts, 'Noto Serif SC Black');
const RED = cmyk(0, 1, 1, 0);
const SPOT: Color = { kind: 'spot', name: 'PANTONE 185 C', tint: 0.6, alternate: cmyk(0, 0.91, 0.76, 0) };
const NONE: TextEffects = { slant: 0, outline: null, shadow: null };
const ALL: TextEffects = {
  slant: 12,
  outline: { weight: 1.5, color: WHITE },
  shadow: { x: 0.06, y: 0.06, color: tintOfBlack(0.4) },
};

function wearing(effects: TextEffects, color: Color = RED, direction: DisplayLine['direction'] = 'horizontal') {
  const line = setLine(heavy, '丰收的田野', 40, 60, { size: 30, color, direction });
  return { ...line, runs: line.runs.map((run) => ({ ...run, effects })) };
}

async function fileOf(line: DisplayLine) {
  const bytes = await written([{ ...SAMPLE_PAGE, items: [line] }]);
  const [page] = (await readPdf(bytes)).pages;
  if (page === undefined) throw new Error('no page');
  return { bytes, page };
}

/** The text as pdf.js finds it for search and copying. */
async function foundText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), disableFontFace: true });
  const content = await (await (await task.promise).getPage(1)).getTextContent({ includeMarkedContent: false });
  await task.destroy();
  return content.items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('emphasis dots', () => {
  test.each(['horizontal', 'vertical'] as const)(
    'are circles in the colour of %s letters, and no text',
    async (direction) => {
      const line = setLine(heavy, '丰，收', 40, 60, { size: 30, color: RED, direction });
      const { bytes, page } = await fileOf({ ...line, runs: line.runs.map((run) => ({ ...run, dots: true })) });
      expect((await foundText(bytes)).replaceAll(/\s/g, '')).toBe('丰，收');
      const [artifact = ''] = /\/Artifact BMC\n[\s\S]*?EMC\n/.exec(page.content) ?? [];
      expect(artifact).toContain('0 1 1 0 k\n');
      // Four quarters to a circle, a circle to each of the two letters, none to the comma.
      expect(artifact.match(/ m(?: [\d. -]+ c){4} h f\n/g)).toHaveLength(2);
    },
  );
});

describe('shadows and outlines', () => {
  test('leave every text in the file once', async () => {
    for (const direction of ['horizontal', 'vertical'] as const) {
      const { bytes, page } = await fileOf(wearing(ALL, RED, direction));
      expect(page.glyphs).toHaveLength(5);
      expect((await foundText(bytes)).replaceAll(/\s/g, '')).toBe('丰收的田野');
      // A path for each letter's shadow and outline, all of it an artifact.
      expect(page.content.match(/ B\n/g)).toHaveLength(5);
      expect(page.content.match(/ S\n/g)).toHaveLength(5);
      expect(page.content.match(/\/Artifact BMC\n[\s\S]*?EMC\nQ\nBT\n/)?.[0]).toContain(' B\n');
    }
  });

  test('lie under the letters, shadow first, with round joins', async () => {
    const { page } = await fileOf(wearing(ALL));
    const order = ['0 0 0 0.4 k', '0 0 0 0.4 K', '1.5 w 1 j', '0 0 0 0 K', 'BT', '0 1 1 0 k'];
    const places = order.map((operators) => page.content.indexOf(`${operators}\n`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('are filled alone without an outline', async () => {
    const { page } = await fileOf(wearing({ ...NONE, shadow: { x: 0.1, y: 0.1, color: BLACK } }));
    expect(page.content.match(/ f\n/g)).toHaveLength(5);
    expect(page.content).not.toMatch(/ [BS]\n/);
  });

  test('overprint in solid black and knock out in every other ink', async () => {
    const overprints = async (effects: TextEffects): Promise<readonly string[]> => {
      const { page } = await fileOf(wearing(effects));
      return [...page.content.matchAll(/\/(Overprint|Knockout) gs|([\d. ]+ [kK])\n/g)].map(
        ([, gs, ink]) => gs ?? ink ?? '',
      );
    };
    expect(await overprints({ ...NONE, outline: { weight: 1, color: BLACK } })).toEqual([
      'Overprint',
      '0 0 0 1 K',
      'Knockout',
      '0 1 1 0 k',
    ]);
    expect(await overprints({ ...NONE, outline: { weight: 1, color: WHITE } })).toEqual([
      'Knockout',
      '0 0 0 0 K',
      'Knockout',
      '0 1 1 0 k',
    ]);
  });

  test('print on the plate of a spot ink', async () => {
    const { page } = await fileOf(
      wearing({ ...ALL, outline: { weight: 1, color: SPOT }, shadow: { x: 0, y: 0.1, color: SPOT } }),
    );
    expect(page.content).toContain('/S1 cs 0.6 scn');
    expect(page.content).toContain('/S1 CS 0.6 SCN');
  });

  test('cost plain text nothing', async () => {
    const line = setLine(heavy, '丰收的田野', 40, 60, { size: 30 });
    expect((await fileOf(line)).page.content).not.toMatch(/Artifact| j\n/);
  });
});

describe('slant', () => {
  test('leans letters and leaves them where they stand', async () => {
    const upright = (await fileOf(wearing(NONE))).page;
    const slanted = (await fileOf(wearing({ ...NONE, slant: 45 }))).page;
    expect(slanted.content).toContain('1 0 1 1 ');
    expect(slanted.glyphs.map(({ x, y }) => [x, y])).toEqual(upright.glyphs.map(({ x, y }) => [x, y]));
  });

  test('gives each letter of a vertical line a matrix of its own', async () => {
    const { page } = await fileOf(wearing({ ...NONE, slant: 10 }, RED, 'vertical'));
    expect(page.content.match(/1 0 0\.176327 1 [\d.]+ [\d.]+ Tm/g)).toHaveLength(5);
    expect(new Set(page.glyphs.map(({ x }) => x.toFixed(3))).size).toBe(1);
  });

  test('leaves narrow letters of a vertical line on their axis, whatever a reader makes of Tz', async () => {
    const line = setLine(heavy, '丰收', 200, 30, { size: 30, direction: 'vertical', scaleX: 0.7 });
    const { page } = await fileOf({
      ...line,
      runs: line.runs.map((run) => ({ ...run, effects: { ...NONE, slant: 10 } })),
    });
    expect(page.content).not.toContain('Tz');
    const slant = Math.tan((10 * Math.PI) / 180);
    for (const [i, { x, scaleX }] of page.glyphs.entries()) {
      expect(scaleX).toBe(0.7);
      // The letter's baseline is moved back by what it leans to the middle of its em box.
      const shift = line.runs[0]?.glyphs[i]?.shiftX ?? Number.NaN;
      expect(x).toBeCloseTo(200 + shift - slant * 0.38 * 30, 2);
    }
  });
});

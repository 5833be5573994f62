// Pictures of pages: outlines where the display list puts them, photos cropped, sizes bounded.
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../electron/host/fonts.ts';
import { highestDpi, isDrawable, pagePicture, pictureSize } from '../../../electron/host/picture/page-picture.ts';
import type { DisplayItem, DisplayPage } from '../../../shared/display/display-list.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import { BLACK, cmyk, WHITE } from '../../../shared/kernel/color.ts';
import type { PhotoId } from '../../../shared/kernel/ids.ts';
import type { TextEffects } from '../../../shared/kernel/text-effects.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const iccPath = fileURLToPath(new URL('../../../assets/icc/newsprint-tr002.icc', import.meta.url));

function fontsOrThrow(): FontSet {
  const loaded = loadFonts(root);
  if (!loaded.ok) throw new Error(loaded.error.key);
  return loaded.value;
}

const fonts = fontsOrThrow();
const DPI = 144;

const page = (...items: readonly DisplayItem[]): DisplayPage => ({
  trim: { width: 100, height: 60 },
  bleed: 0,
  items,
});

/** Draws at 2 pixels to the point; answers a reader of pixels by points. */
async function draw(display: DisplayPage, photos: ReadonlyMap<PhotoId, Uint8Array> = new Map()) {
  const drawn = await pagePicture({ page: display, fonts, photos, iccPath, dpi: DPI });
  if (!drawn.ok) throw new Error(drawn.error.key);
  const { data, info } = await sharp(drawn.value).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): readonly number[] => {
    const offset = (Math.floor(y * 2) * info.width + Math.floor(x * 2)) * info.channels;
    return [...data.subarray(offset, offset + 3)];
  };
  const inkIn = (x: number, y: number, width: number, height: number): number => {
    let dark = 0;
    for (let j = 0; j < height * 2; j += 1)
      for (let i = 0; i < width * 2; i += 1) if ((at(x + i / 2, y + j / 2)[0] ?? 255) < 128) dark += 1;
    return dark / (width * height * 4);
  };
  return { info, at, inkIn };
}

function lineOf(char: string, x: number, y: number, more: { scaleX?: number; shiftX?: number; pen?: number } = {}) {
  const face = fonts.named('Noto Sans SC Bold') ?? fonts.faces[0];
  if (face === undefined) throw new Error('no face');
  const [glyph] = face.shape(char, 'horizontal');
  if (glyph === undefined) throw new Error('no glyph');
  const line: DisplayItem = {
    kind: 'line',
    block: 0,
    from: 0,
    to: 1,
    x,
    y,
    direction: 'horizontal',
    measure: 20,
    width: 20,
    size: 20,
    runs: [
      {
        face: face.id,
        size: 20,
        scaleX: more.scaleX ?? 1,
        color: BLACK,
        effects: null,
        dots: false,
        sideways: false,
        glyphs: [
          {
            id: glyph.id,
            text: char,
            from: 0,
            to: 1,
            pen: more.pen ?? 0,
            advance: 20,
            shiftX: more.shiftX ?? 0,
            shiftY: 0,
          },
        ],
      },
    ],
  };
  return line;
}

/** The line in white with effects, so that ink is the effect's alone. */
function wearing(effects: TextEffects): DisplayItem {
  const line = lineOf('國', 40, 40);
  if (line.kind !== 'line') throw new Error('no line');
  return { ...line, runs: line.runs.map((run) => ({ ...run, color: WHITE, effects })) };
}

describe('page pictures', () => {
  it('draws a glyph on its baseline at its pen', async () => {
    const { info, inkIn } = await draw(page(lineOf('國', 10, 40, { pen: 20 })));
    expect([info.width, info.height]).toEqual([200, 120]);
    expect(inkIn(30, 22, 20, 20)).toBeGreaterThan(0.3);
    expect(inkIn(8, 22, 20, 20)).toBe(0);
    expect(inkIn(30, 0, 20, 20)).toBe(0);
    expect(inkIn(30, 44, 20, 14)).toBe(0);
  });

  it('condenses letters across the line and moves them by their shift', async () => {
    const { inkIn } = await draw(page(lineOf('國', 10, 40, { scaleX: 0.5, shiftX: 40 })));
    expect(inkIn(50, 22, 10, 20)).toBeGreaterThan(0.3);
    expect(inkIn(61, 22, 20, 20)).toBe(0);
  });

  it('draws outlines round letters and shadows beside them', async () => {
    const plain = await draw(page(wearing({ slant: 0, outline: null, shadow: null })));
    expect(plain.inkIn(0, 0, 100, 60)).toBe(0);
    // 國 fills its em box nearly to the edges: a stroke of 6 pt reaches 3 pt beyond its letter on every side.
    const edged = await draw(page(wearing({ slant: 0, outline: { weight: 6, color: BLACK }, shadow: null })));
    expect(edged.inkIn(39, 24, 2, 14)).toBeGreaterThan(0.9);
    expect(edged.inkIn(59, 24, 2, 14)).toBeGreaterThan(0.9);
    expect(edged.inkIn(30, 24, 6, 14)).toBe(0);
    const shaded = await draw(page(wearing({ slant: 0, outline: null, shadow: { x: 1, y: -0.5, color: BLACK } })));
    expect(shaded.inkIn(60, 12, 20, 20)).toBeGreaterThan(0.3);
    expect(shaded.inkIn(36, 12, 20, 40)).toBe(0);
  });

  it('slants letters about their baseline', async () => {
    const upright = await draw(page(lineOf('國', 40, 40)));
    const line = lineOf('國', 40, 40);
    if (line.kind !== 'line') throw new Error('no line');
    const effects: TextEffects = { slant: 45, outline: null, shadow: null };
    const leaning = await draw(page({ ...line, runs: line.runs.map((run) => ({ ...run, effects })) }));
    expect(upright.inkIn(62, 23, 20, 6)).toBe(0);
    expect(leaning.inkIn(62, 23, 12, 6)).toBeGreaterThan(0.2);
    // What lies on the baseline stays.
    expect(leaning.inkIn(42, 38, 16, 2)).toBeCloseTo(upright.inkIn(42, 38, 16, 2), 1);
    expect(leaning.inkIn(36, 23, 14, 6)).toBe(0);
  });

  it('draws rules, dashes, curves and tints in order, later ones above', async () => {
    const rule = (y: number, dash: readonly number[]): DisplayItem => ({
      kind: 'rule',
      from: { x: 0, y },
      to: { x: 100, y },
      weight: 2,
      color: BLACK,
      dash,
      cap: 'butt',
    });
    const { at } = await draw(
      page(
        { kind: 'fill', box: { x: 0, y: 0, width: 100, height: 30 }, color: cmyk(0, 1, 1, 0) },
        { kind: 'fill', box: { x: 0, y: 0, width: 50, height: 30 }, color: WHITE },
        rule(40, []),
        rule(50, [10, 10]),
        {
          kind: 'curve',
          from: { x: 60, y: 57 },
          segments: [
            [
              { x: 70, y: 57 },
              { x: 80, y: 57 },
              { x: 90, y: 57 },
            ],
          ],
          weight: 2,
          color: BLACK,
        },
      ),
    );
    expect(at(25, 15)).toEqual([255, 255, 255]);
    expect(at(75, 15)).toEqual([242, 71, 71]);
    expect(at(75, 40)).toEqual([26, 26, 26]);
    expect(at(5, 50)).toEqual([26, 26, 26]);
    expect(at(15, 50)).toEqual([255, 255, 255]);
    expect(at(75, 57)).toEqual([26, 26, 26]);
  });

  it('shows the cropped part of a photo, in the frame, as printed', async () => {
    const half = { create: { width: 50, height: 100, channels: 3, background: '#ffffff' } } as const;
    const original = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#000000' } })
      .composite([{ input: await sharp(half).png().toBuffer(), left: 50, top: 0 }])
      .png()
      .toBuffer();
    const image: DisplayItem = {
      kind: 'image',
      photo: 'p.png',
      box: { x: 20, y: 10, width: 40, height: 40 },
      crop: { x: 0, y: 0, width: 0.5, height: 1 },
      turn: 0,
      pixels: { width: 100, height: 100 },
    };
    const { inkIn } = await draw(page(image), new Map([['p.png', original]]));
    expect(inkIn(21, 11, 38, 38)).toBe(1);
    expect(inkIn(62, 10, 30, 40)).toBe(0);
    expect(inkIn(0, 0, 18, 60)).toBe(0);
  });

  it('shows colours as the press lays them down, not as the original has them', async () => {
    const original = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#00ff00' } })
      .png()
      .toBuffer();
    const image: DisplayItem = {
      kind: 'image',
      photo: 'p.png',
      box: { x: 20, y: 10, width: 40, height: 40 },
      crop: { x: 0, y: 0, width: 1, height: 1 },
      turn: 0,
      pixels: { width: 10, height: 10 },
    };
    const { at } = await draw(page(image), new Map([['p.png', original]]));
    const [r = 0, g = 0, b = 0] = at(40, 30);
    expect(g).toBeGreaterThan(r);
    expect(g).toBeGreaterThan(b);
    // Newsprint has no such green.
    expect(g).toBeLessThan(215);
  });

  it('refuses a photo it cannot read and says which', async () => {
    const image: DisplayItem = {
      kind: 'image',
      photo: 'photos/broken.jpg',
      box: { x: 0, y: 0, width: 40, height: 40 },
      crop: { x: 0, y: 0, width: 1, height: 1 },
      turn: 0,
      pixels: { width: 10, height: 10 },
    };
    const photos = new Map([['photos/broken.jpg', new Uint8Array([1, 2, 3])]]);
    const drawn = await pagePicture({ page: page(image), fonts, photos, iccPath, dpi: DPI });
    expect(drawn).toMatchObject({
      ok: false,
      error: { key: 'output.photo-unreadable', params: { photo: 'photos/broken.jpg' } },
    });
  });

  it('shows where a photo is missing', async () => {
    const { at } = await draw(page({ kind: 'placeholder', box: { x: 20, y: 10, width: 40, height: 20 } }));
    expect(at(40, 12)).toEqual([228, 228, 228]);
  });

  it('knows what is too large to draw', async () => {
    const broadsheet: DisplayPage = { trim: { width: 1105.5, height: 1559 }, bleed: 0, items: [] };
    const most = highestDpi(broadsheet);
    expect(most).toBeGreaterThan(250);
    expect(isDrawable(pictureSize(broadsheet, most))).toBe(true);
    expect(isDrawable(pictureSize(broadsheet, most + 2))).toBe(false);
    await expect(pagePicture({ page: broadsheet, fonts, photos: new Map(), iccPath, dpi: 5000 })).rejects.toThrow(
      /too large/,
    );
  });
});

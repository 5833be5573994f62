// Printer's marks (印刷标记): crop marks, registration targets, colour bar, plate names and a slug line.
import type { DisplayGlyph, DisplayLine, GlyphRun } from '../display/display-list.ts';
import type { Face, FontSet } from '../fonts/face.ts';
import { BLACK, type Color, cmyk } from '../kernel/color.ts';
import { PT_PER_MM } from '../kernel/units.ts';
import type { ContentStream } from './content-stream.ts';
import type { PageBoxes } from './page-boxes.ts';
import { nums } from './syntax.ts';

/** Mark strokes: a quarter point is the thinnest rule every plant holds (field rules, section 3). */
const STROKE = 0.25;
const CROP_LENGTH = 5 * PT_PER_MM;
/** Targets, bar and slug line lie in the middle of the slug. */
const MIDDLE = 6.5 * PT_PER_MM;
const TARGET_RADIUS = 2 * PT_PER_MM;
/** Bézier handle of a quarter circle. */
const QUARTER = 0.5523;
const PATCH = 4 * PT_PER_MM;
/** Bar and slug line begin this far from the trim's left edge, clear of the corner's crop marks. */
const INSET = 12 * PT_PER_MM;
const SLUG_TYPE = 6;

/** Solids, overprints of two, half tints, grey balance for newsprint, black tints: what a press operator measures. */
const PATCHES: readonly Color[] = [
  cmyk(1, 0, 0, 0),
  cmyk(0, 1, 0, 0),
  cmyk(0, 0, 1, 0),
  cmyk(0, 0, 0, 1),
  cmyk(1, 1, 0, 0),
  cmyk(1, 0, 1, 0),
  cmyk(0, 1, 1, 0),
  cmyk(0.5, 0, 0, 0),
  cmyk(0, 0.5, 0, 0),
  cmyk(0, 0, 0.5, 0),
  cmyk(0, 0, 0, 0.5),
  cmyk(0.31, 0.22, 0.22, 0),
  cmyk(0, 0, 0, 0.25),
  cmyk(0, 0, 0, 0.75),
];

/** Each plate names itself in its own ink. */
const PLATES: readonly (readonly [string, Color])[] = [
  ['C', cmyk(1, 0, 0, 0)],
  ['M', cmyk(0, 1, 0, 0)],
  ['Y', cmyk(0, 0, 1, 0)],
  ['K', BLACK],
];

function line(content: ContentStream, x0: number, y0: number, x1: number, y1: number): void {
  content.add(`${nums(x0, y0)} m ${nums(x1, y1)} l S`);
}

function cropMarks(content: ContentStream, { trim, bleed }: PageBoxes, offset: number): void {
  const from = Math.max(offset, trim.x - bleed.x);
  const to = from + CROP_LENGTH;
  for (const [x, outX] of [
    [trim.x, -1],
    [trim.x + trim.width, 1],
  ] as const) {
    for (const [y, outY] of [
      [trim.y, -1],
      [trim.y + trim.height, 1],
    ] as const) {
      line(content, x + outX * from, y, x + outX * to, y);
      line(content, x, y + outY * from, x, y + outY * to);
    }
  }
}

function target(content: ContentStream, x: number, y: number): void {
  const r = TARGET_RADIUS;
  const h = r * QUARTER;
  content.add(
    [
      `${nums(x + r, y)} m`,
      `${nums(x + r, y + h, x + h, y + r, x, y + r)} c ${nums(x - h, y + r, x - r, y + h, x - r, y)} c`,
      `${nums(x - r, y - h, x - h, y - r, x, y - r)} c ${nums(x + h, y - r, x + r, y - h, x + r, y)} c S`,
    ].join(' '),
  );
  line(content, x - 1.6 * r, y, x + 1.6 * r, y);
  line(content, x, y - 1.6 * r, x, y + 1.6 * r);
}

function targets(content: ContentStream, { trim, bleed }: PageBoxes): void {
  const out = trim.x - bleed.x + MIDDLE;
  const middleX = trim.x + trim.width / 2;
  const middleY = trim.y + trim.height / 2;
  target(content, middleX, trim.y - out);
  target(content, middleX, trim.y + trim.height + out);
  target(content, trim.x - out, middleY);
  target(content, trim.x + trim.width + out, middleY);
}

function colorBar(content: ContentStream, { trim, bleed }: PageBoxes): void {
  const y = bleed.y - MIDDLE - PATCH / 2;
  const room = trim.width / 2 - INSET - 3 * TARGET_RADIUS;
  const patches = PATCHES.slice(0, Math.max(0, Math.floor(room / PATCH)));
  patches.forEach((color, index) => {
    content.fill(color);
    content.add(`${nums(trim.x + INSET + index * PATCH, y, PATCH, PATCH)} re f`);
  });
}

/** Sets a text glyph by glyph at its natural widths, in page coordinates; cut where the room ends. */
function setText(text: string, face: Face, fonts: FontSet, at: { x: number; y: number; room: number }): DisplayLine {
  const runs: GlyphRun[] = [];
  let pen = 0;
  for (const char of text) {
    const { face: used } = fonts.faceFor(face, char);
    const shaped = used.shape(char, 'horizontal');
    const width = shaped.reduce((sum, glyph) => sum + glyph.advance, 0) * SLUG_TYPE;
    if (pen + width > at.room) break;
    const glyphs: DisplayGlyph[] = shaped.map((glyph, index) => ({
      id: glyph.id,
      text: index === 0 ? char : '',
      from: 0,
      to: 0,
      pen,
      advance: glyph.advance * SLUG_TYPE,
      shiftX: glyph.shiftX * SLUG_TYPE,
      shiftY: glyph.shiftY * SLUG_TYPE,
    }));
    runs.push({
      face: used.id,
      size: SLUG_TYPE,
      scaleX: 1,
      color: BLACK,
      effects: null,
      dots: false,
      sideways: false,
      glyphs,
    });
    pen += width;
  }
  const { x, y, room } = at;
  const range = { block: 0, from: 0, to: 0, direction: 'horizontal' } as const;
  return { kind: 'line', ...range, x, y, measure: room, width: pen, size: SLUG_TYPE, runs };
}

/** The slug line above the page, in page coordinates: what the page is, then the plate's name in each plate. */
export function slugLines(text: string, fonts: FontSet, boxes: PageBoxes): readonly DisplayLine[] {
  const face = fonts.named('Noto Sans SC') ?? fonts.faces[0];
  if (face === undefined) return [];
  const y = -(boxes.trim.x - boxes.bleed.x + MIDDLE) + SLUG_TYPE / 3;
  const room = boxes.trim.width / 2 - INSET - 3 * TARGET_RADIUS;
  const slug = setText(text, face, fonts, { x: INSET, y, room });
  const platesX = boxes.trim.width / 2 + 3 * TARGET_RADIUS;
  const plates = PLATES.map(([name, color], index) => {
    const at = { x: platesX + index * 2 * SLUG_TYPE, y, room: SLUG_TYPE * 2 };
    const set = setText(name, face, fonts, at);
    return { ...set, runs: set.runs.map((run) => ({ ...run, color })) };
  });
  return [slug, ...plates];
}

/** Crop marks, targets and colour bar; `offset` is the crop marks' distance from the trim, pt. */
export function paintMarks(content: ContentStream, boxes: PageBoxes, offset: number): void {
  content.saved(() => {
    content.stroke({ kind: 'registration' });
    content.add(`${STROKE} w`);
    cropMarks(content, boxes, offset);
    targets(content, boxes);
    colorBar(content, boxes);
  });
}

// Photos: picture and caption share the frame on every side, the picture covers its part undistorted, no word is dropped.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../../shared/composition/phases.ts';
import { coverCrop } from '../../../../shared/composition/place/picture-view.ts';
import { caretAt } from '../../../../shared/display/caret.ts';
import type { DisplayImage } from '../../../../shared/display/display-list.ts';
import type { CaptionAt, PhotoAttrs } from '../../../../shared/document/attrs.ts';
import { type GridBox, gridOf, objectBoxOf } from '../../../../shared/document/page-setup.ts';
import { contains, overlaps, type Rect } from '../../../../shared/kernel/geometry.ts';
import { edition, linesOf, photo, running, SMALL, shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);
const AT: GridBox = { at: [1, 3], span: [3, 20] };
const FRAME = objectBoxOf(grid, AT);

function place(attrs: Partial<PhotoAttrs>, caption: string, credit = '') {
  const composed = compose(edition([photo({ ...AT, ...attrs }, caption, credit)]), fonts);
  const items = composed.pages[0]?.display.items ?? [];
  const image = items.find((item): item is DisplayImage => item.kind === 'image');
  if (image === undefined) throw new Error('no image');
  const all = linesOf(composed);
  const lines = all.filter(({ text }) => text !== '');
  const empty = all.filter(({ text }) => text === '');
  return { composed, items, image, lines, empty, of: (part: string) => lines.filter((line) => line.part === part) };
}

/** The em box of a whole line. */
const boxOf = ({ x, y, measure, display }: ComposedLine): Rect => ({
  x,
  y: y - 0.88 * display.size,
  width: measure,
  height: display.size,
});
const inkEnd = ({ display }: ComposedLine) => {
  const last = display.runs.at(-1)?.glyphs.at(-1);
  return display.x + (last?.pen ?? 0) + (last?.advance ?? 0);
};

describe('coverCrop', () => {
  it('covers a box without distortion, centred', () => {
    for (const box of [
      { width: 300, height: 100 },
      { width: 100, height: 300 },
      { width: 40, height: 30 },
    ]) {
      const crop = coverCrop({ width: 4000, height: 3000 }, box);
      expect((crop.width * 4000) / (crop.height * 3000)).toBeCloseTo(box.width / box.height, 9);
      expect(Math.max(crop.width, crop.height)).toBe(1);
      expect(crop.x * 2 + crop.width).toBeCloseTo(1, 9);
      expect(crop.y * 2 + crop.height).toBeCloseTo(1, 9);
    }
  });
});

describe('a photo without words', () => {
  it('fills its frame with the picture', () => {
    expect(place({}, '').image.box).toEqual(FRAME);
  });
});

describe('captions', () => {
  const sides: readonly CaptionAt[] = ['below', 'above', 'left', 'right'];

  it.each(sides)('%s: share the frame with the picture, apart from it', (captionAt) => {
    const { image, lines } = place({ captionAt }, running(50), '■ 某某摄');
    expect(lines.map(({ text }) => text).join('')).toBe(`${running(50)}■ 某某摄`);
    for (const line of lines) {
      expect(contains(FRAME, boxOf(line))).toBe(true);
      expect(overlaps(image.box, boxOf(line))).toBe(false);
    }
    expect(contains(FRAME, image.box)).toBe(true);
    const boxes = lines.map(boxOf);
    const left = Math.min(...boxes.map(({ x }) => x));
    const top = Math.min(...boxes.map(({ y }) => y));
    const where = {
      below: top > image.box.y + image.box.height,
      above: top < image.box.y,
      left: left < image.box.x,
      right: left > image.box.x + image.box.width,
      overlay: false,
    };
    expect(where[captionAt]).toBe(true);
  });

  it('give the picture all the height they do not need', () => {
    const one = place({}, '短说明。').image.box;
    const two = place({}, running(80)).image.box;
    expect(one.height - two.height).toBeCloseTo(11.6 * 0.9, 6);
    expect(FRAME.height - one.height).toBeCloseTo(8.1 + 0.4 * 9, 6);
  });

  it('overlay: stand on a strip over the foot of the picture', () => {
    const { image, items, lines } = place({ captionAt: 'overlay' }, '夜里的课堂。', '■ 某某摄');
    expect(image.box).toEqual(FRAME);
    const strip = items.find((item) => item.kind === 'fill');
    expect(strip?.kind === 'fill' && contains(FRAME, strip.box)).toBe(true);
    for (const line of lines) expect(strip?.kind === 'fill' && contains(strip.box, boxOf(line))).toBe(true);
    expect(items.map(({ kind }) => kind)).toEqual(['image', 'fill', 'line', 'line']);
  });

  it('beside a photo of three columns take one of them', () => {
    const { lines } = place({ captionAt: 'right' }, '说明。');
    expect(lines[0]?.x).toBeCloseTo(grid.typeArea.x + 28 * 9, 6);
    expect(lines[0]?.measure).toBeCloseTo(13 * 9, 6);
  });
});

describe('credits', () => {
  it('end the caption’s last line, flush right, where there is room', () => {
    const { of } = place({}, '短说明。', '■ 某某摄');
    expect(of('credit')[0]?.y).toBe(of('caption')[0]?.y);
    expect(inkEnd(of('credit')[0] as ComposedLine)).toBeCloseTo(FRAME.x + FRAME.width, 3);
  });

  it('take a line of their own where there is none', () => {
    const full = running(41);
    const { of } = place({}, full, '■ 某某摄');
    expect(of('credit')[0]?.y).toBeCloseTo((of('caption').at(-1)?.y ?? 0) + 11.6 * 0.9, 6);
  });

  it('stand alone under a photo without a caption', () => {
    expect(place({}, '', '■ 某某摄').lines.map(({ part }) => part)).toEqual(['credit']);
  });
});

describe('captions longer than their frame', () => {
  it.each(['below', 'above', 'left', 'right', 'overlay'] as const)(
    '%s: leave the picture its least share, count the rest',
    (captionAt) => {
      const caption = running(2000);
      const { image, composed, lines } = place({ captionAt }, caption, '■ 某某摄');
      expect(image.box.width * image.box.height).toBeGreaterThan(0.39 * FRAME.width * FRAME.height);
      const shown = lines.map(({ text }) => text).join('').length;
      expect(shown).toBeGreaterThan(100);
      const [overset] = composed.pages[0]?.overset ?? [];
      expect(overset).toMatchObject({
        story: null,
        photo: 'photos/a.jpg',
        part: 'caption',
        characters: 2000 + 5 - shown,
      });
      expect(composed.diagnostics).toEqual([expect.objectContaining({ code: 'text.overset', at: 'photos/a.jpg' })]);
    },
  );
});

describe('an empty caption or credit', () => {
  /** Where the caret of an empty line stands. */
  const caretX = ({ display }: ComposedLine): number => caretAt(display, 0).x;

  it.each(['below', 'above', 'left', 'right', 'overlay'] as const)(
    '%s: has a place for its caret inside the frame, and nothing moves for it',
    (captionAt) => {
      for (const [caption, credit] of [
        ['', ''],
        ['短说明。', ''],
        ['', '■ 某某摄'],
      ] as const) {
        const { empty, lines, image } = place({ captionAt }, caption, credit);
        expect(empty.map(({ part }) => part)).toEqual([
          ...(caption === '' ? ['caption'] : []),
          ...(credit === '' ? ['credit'] : []),
        ]);
        for (const line of empty) {
          expect(contains(FRAME, caretAt(line.display, 0))).toBe(true);
          expect(line.display.runs).toEqual([]);
          if (lines.length > 0) expect(line.y).toBe(lines[0]?.y);
        }
        if (lines.length === 0) expect(image.box).toEqual(FRAME);
      }
    },
  );

  it('begins where its words will: the caption at the left, the credit at the right', () => {
    const { empty } = place({}, '', '');
    const [caption, credit] = empty.map(caretX);
    expect(caption).toBeLessThan(FRAME.x + 10);
    expect(credit).toBeGreaterThan(FRAME.x + FRAME.width - 10);
    const set = place({}, '', '■ 某某摄');
    expect(caretX(set.empty[0] as ComposedLine)).toBeCloseTo(FRAME.x, 6);
  });

  it('counts no overset text where the words beside it are cut', () => {
    const { composed, empty } = place({}, running(2000), '');
    expect(composed.pages[0]?.overset).toHaveLength(1);
    expect(empty).toHaveLength(1);
    expect(contains(FRAME, caretAt((empty[0] as ComposedLine).display, 0))).toBe(true);
  });
});

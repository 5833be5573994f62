// Photos in print files: embedded as prepared, placed so that the crop fills the frame, clipped to it.
import { PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { DisplayImage, DisplayPage } from '../../../shared/display/display-list.ts';
import { message } from '../../../shared/kernel/messages/catalogue.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { PreparedPhoto } from '../../../shared/pdf/photos.ts';
import { writePdf } from '../../../shared/pdf/write-pdf.ts';
import { readPdf } from './read-pdf.ts';
import { OPTIONS, written } from './write-sample.ts';

/** Bytes that stand for a JPEG: the writer does not look into them. */
const PHOTO: PreparedPhoto = {
  jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9),
  width: 60,
  height: 40,
  inks: 'cmyk',
  inverted: true,
  shown: { x: 0.2, y: 0.1, width: 0.6, height: 0.8 },
};

const IMAGE: DisplayImage = {
  kind: 'image',
  photo: 'photos/a.jpg',
  box: { x: 50, y: 20, width: 100, height: 60 },
  crop: { x: 0.25, y: 0.2, width: 0.5, height: 0.6 },
  turn: 0,
  pixels: { width: 100, height: 50 },
};

const page = (...items: readonly DisplayImage[]): DisplayPage => ({
  trim: { width: 300, height: 200 },
  bleed: 0,
  items,
});

const imageObjects = async (bytes: Uint8Array): Promise<readonly PDFRawStream[]> => {
  const { document } = await readPdf(bytes);
  const isImage = (object: PDFObject): object is PDFRawStream =>
    object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(isImage);
};

describe('photos', () => {
  it('fill their frame with the crop and are clipped to it', async () => {
    const [read] = (await readPdf(await written([page(IMAGE)], { photo: async () => ok(PHOTO) }))).pages;
    const [image] = read?.images ?? [];
    // The whole picture is 200 × 100 pt; its shown part begins 0.05 × 200 left of and 0.1 × 100 above the frame.
    expect(image?.matrix).toEqual([120, 0, 0, 80, 40, 200 - 10 - 80]);
    expect(image?.clip).toEqual([50, 200 - 20 - 60, 100, 60]);
  });

  it('are turned by their matrix, about the picture’s middle, and clipped to the frame', async () => {
    const whole = { ...PHOTO, shown: { x: 0, y: 0, width: 1, height: 1 } };
    const turned = async (turn: number) => {
      const read = await readPdf(await written([page({ ...IMAGE, turn })], { photo: async () => ok(whole) }));
      return read.pages[0]?.images[0];
    };
    // The whole picture is 200 × 100 pt with its middle in the frame's, at (100, 50) from the page's upper left corner.
    const quarter = await turned(90);
    // Its lower left corner comes to the upper left: its foot runs down the page, its left side to the right.
    expect(quarter?.matrix).toEqual([0, -200, 100, 0, 50, 200 - 50 + 100]);
    expect(quarter?.clip).toEqual([50, 200 - 20 - 60, 100, 60]);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (await turned(10))?.matrix ?? [];
    expect([e + (a + c) / 2, f + (b + d) / 2]).toEqual([expect.closeTo(100, 2), expect.closeTo(150, 2)]);
    expect(Math.atan2(-b, a)).toBeCloseTo(Math.PI / 18, 4);
    expect(Math.hypot(a, b)).toBeCloseTo(200, 2);
    expect(Math.hypot(c, d)).toBeCloseTo(100, 2);
  });

  it('are embedded unchanged, in the inks they were prepared in', async () => {
    const grey: PreparedPhoto = { ...PHOTO, inks: 'grey', inverted: false };
    const other = { ...IMAGE, photo: 'photos/b.jpg' };
    const bytes = await written([page(IMAGE, other)], {
      photo: async ({ photo }) => ok(photo === 'photos/a.jpg' ? PHOTO : grey),
    });
    const [color, black] = await imageObjects(bytes);
    expect(Buffer.compare(color?.getContents() ?? new Uint8Array(), PHOTO.jpeg)).toBe(0);
    expect(String(color?.dict)).toContain('/ColorSpace /DeviceCMYK');
    expect(String(color?.dict)).toContain('/Decode [ 1 0 1 0 1 0 1 0 ]');
    expect(String(black?.dict)).toContain('/ColorSpace /DeviceGray');
    expect(String(black?.dict)).not.toContain('/Decode');
  });

  it('are embedded once when shown twice alike', async () => {
    const moved = { ...IMAGE, box: { ...IMAGE.box, x: 160, y: 90 } };
    let prepared = 0;
    const bytes = await written([page(IMAGE), page(moved)], {
      photo: async () => {
        prepared += 1;
        return ok(PHOTO);
      },
    });
    expect(prepared).toBe(1);
    expect(await imageObjects(bytes)).toHaveLength(1);
  });

  it('that cannot be prepared stop the file with their message', async () => {
    const failure = message('output.photo-empty', { photo: 'photos/a.jpg' });
    const result = await writePdf([page(IMAGE)], { ...OPTIONS, photo: async () => err(failure) });
    expect(result).toEqual({ ok: false, error: failure });
  });
});

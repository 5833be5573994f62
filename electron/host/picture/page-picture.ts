// A picture (PNG) of a composed page, drawn from its display list.
import sharp from 'sharp';
import type { DisplayImage, DisplayPage } from '../../../shared/display/display-list.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import type { PhotoId } from '../../../shared/kernel/ids.ts';
import { pageSvg } from './page-svg.ts';
import { photoProof } from './photo-proof.ts';

const PT_PER_INCH = 72;

/** Pixels of the largest picture: a broadsheet at 300 dpi; above it memory runs to gigabytes. */
export const MOST_PIXELS = 32_000_000;
/** Longest side: what librsvg draws at all. */
const LONGEST_SIDE = 32_767;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixel size of a page at a resolution. */
export function pictureSize(page: DisplayPage, dpi: number): PictureSize {
  const pixels = (length: number): number => Math.max(1, Math.round((length * dpi) / PT_PER_INCH));
  return { width: pixels(page.trim.width), height: pixels(page.trim.height) };
}

export const isDrawable = ({ width, height }: PictureSize): boolean =>
  width * height <= MOST_PIXELS && Math.max(width, height) <= LONGEST_SIDE;

/** The highest whole dpi at which a page can still be drawn. */
export function highestDpi({ trim }: DisplayPage): number {
  const area = (trim.width * trim.height) / PT_PER_INCH ** 2;
  const bySide = (LONGEST_SIDE * PT_PER_INCH) / Math.max(trim.width, trim.height);
  return Math.floor(Math.min(Math.sqrt(MOST_PIXELS / area), bySide));
}

export interface PictureInput {
  readonly page: DisplayPage;
  readonly fonts: FontSet;
  readonly photos: ReadonlyMap<PhotoId, Uint8Array>;
  /** Path of the press profile that photos are proofed through. */
  readonly iccPath: string;
  readonly dpi: number;
}

/** Draws the page within its trim. Throws when the size is not drawable (ask `isDrawable`) or a photo cannot be decoded. */
export async function pagePicture({ page, fonts, photos, iccPath, dpi }: PictureInput): Promise<Uint8Array> {
  const size = pictureSize(page, dpi);
  if (!isDrawable(size)) throw new Error(`a picture of ${size.width} × ${size.height} pixels is too large`);
  const scale = dpi / PT_PER_INCH;
  const images = page.items.filter((item) => item.kind === 'image');
  const proofs = await Promise.all(
    images.map(async (image) => {
      const original = photos.get(image.photo);
      if (original === undefined) throw new Error(`photo ${image.photo} has no original`);
      const place = { width: image.box.width * scale, height: image.box.height * scale };
      return [image, await photoProof(original, image, place, iccPath)] as const;
    }),
  );
  const byImage = new Map(proofs);
  const href = (image: DisplayImage): string => {
    const found = byImage.get(image);
    if (found === undefined) throw new Error(`photo ${image.photo} was not prepared`);
    return found;
  };
  const svg = pageSvg(page, fonts, href, size);
  return sharp(Buffer.from(svg), { unlimited: true, density: PT_PER_INCH })
    .flatten({ background: '#ffffff' })
    .withMetadata({ density: dpi })
    .png()
    .toBuffer();
}

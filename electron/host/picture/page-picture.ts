// A picture (PNG) of a composed page, drawn from its display list.
import sharp from 'sharp';
import type { DisplayImage, DisplayPage } from '../../../shared/display/display-list.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import type { PhotoId } from '../../../shared/kernel/ids.ts';
import type { Message } from '../../../shared/kernel/messages/catalogue.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { makePressPhotos } from '../press-photos.ts';
import { pageSvg } from './page-svg.ts';
import { type PhotoProof, photoProof } from './photo-proof.ts';

const PT_PER_INCH = 72;

/** Pixels of the largest picture: a broadsheet at 300 dpi; above it memory runs to gigabytes. */
const MOST_PIXELS = 32_000_000;
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
  /** File of the plant's output profile, which decides the photos' inks. */
  readonly iccPath: string;
  readonly dpi: number;
}

async function proofsOf(input: PictureInput): Promise<Result<ReadonlyMap<DisplayImage, PhotoProof>, Message>> {
  const { page, photos, iccPath, dpi } = input;
  const source = makePressPhotos({ original: (photo) => photos.get(photo), profile: iccPath, ppi: dpi });
  const images = page.items.filter((item) => item.kind === 'image');
  const proofs = await Promise.all(images.map(async (image) => ({ image, proof: await photoProof(image, source) })));
  const byImage = new Map<DisplayImage, PhotoProof>();
  for (const { image, proof } of proofs) {
    if (!proof.ok) return proof;
    byImage.set(image, proof.value);
  }
  return ok(byImage);
}

/**
 * Draws the page within its trim. Errors: a photo that cannot be used. Throws when the size is not drawable (ask `isDrawable`).
 */
export async function pagePicture(input: PictureInput): Promise<Result<Uint8Array, Message>> {
  const { page, fonts, dpi } = input;
  const size = pictureSize(page, dpi);
  if (!isDrawable(size)) throw new Error(`a picture of ${size.width} × ${size.height} pixels is too large`);
  const proofs = await proofsOf(input);
  if (!proofs.ok) return proofs;
  const proofOf = (image: DisplayImage): PhotoProof => {
    const proof = proofs.value.get(image);
    if (proof === undefined) throw new Error(`photo ${image.photo} was not prepared`);
    return proof;
  };
  const picture = await sharp(Buffer.from(pageSvg(page, fonts, proofOf, size)), {
    unlimited: true,
    density: PT_PER_INCH,
  })
    .flatten({ background: '#ffffff' })
    .withMetadata({ density: dpi })
    .png()
    .toBuffer();
  return ok(picture);
}

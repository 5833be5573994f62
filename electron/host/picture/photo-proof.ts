// Photos as they will look in print: the very inks that are prepared for the plant, shown in their screen colours.
import sharp from 'sharp';
import type { DisplayImage } from '../../../shared/display/display-list.ts';
import { cmyk } from '../../../shared/kernel/color.ts';
import type { Rect } from '../../../shared/kernel/geometry.ts';
import type { Message } from '../../../shared/kernel/messages/catalogue.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { screenRgb } from '../../../shared/kernel/screen-color.ts';
import type { PhotoSource, PreparedPhoto } from '../../../shared/pdf/photos.ts';

/** A photo drawn in its screen colours, and the part of the whole picture that it shows (fractions). */
export interface PhotoProof {
  /** `data:` address. */
  readonly href: string;
  readonly shown: Rect;
}

/** Quality of the photos inside a picture: high enough that the picture's own pixels hide it. */
const JPEG_QUALITY = 92;

/** Ink samples (0–255 per ink) as screen colours, three bytes a pixel. Neighbouring pixels are often alike: each mix is worked out once. */
function screenPixels(inks: Uint8Array, channels: number): Uint8Array {
  const count = inks.length / channels;
  const pixels = new Uint8Array(count * 3);
  const known = new Map<number, readonly [number, number, number]>();
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * channels;
    const [c = 0, m = 0, y = 0, k = 0] = inks.subarray(at, at + channels);
    const mix = ((c * 256 + m) * 256 + y) * 256 + k;
    const rgb = known.get(mix) ?? screenRgb(cmyk(c / 255, m / 255, y / 255, k / 255));
    known.set(mix, rgb);
    pixels.set(rgb, pixel * 3);
  }
  return pixels;
}

/** Black ink's samples: grey samples say how much paper is left. */
function blackInk(greys: Uint8Array, channels: number): Uint8Array {
  const inks = new Uint8Array((greys.length / channels) * 4);
  for (let pixel = 0; pixel * channels < greys.length; pixel += 1) {
    inks[pixel * 4 + 3] = 255 - (greys[pixel * channels] ?? 255);
  }
  return inks;
}

async function inksOf({ jpeg, inks }: PreparedPhoto): Promise<Uint8Array> {
  const opened = sharp(jpeg);
  const space = inks === 'cmyk' ? opened.pipelineColourspace('cmyk').toColourspace('cmyk') : opened.greyscale();
  const { data, info } = await space.raw().toBuffer({ resolveWithObject: true });
  return inks === 'cmyk' ? data : blackInk(data, info.channels);
}

/** Prepares a photo as for the plant and shows its inks. The error says which photo cannot be used and why. */
export async function photoProof(image: DisplayImage, source: PhotoSource): Promise<Result<PhotoProof, Message>> {
  const prepared = await source(image);
  if (!prepared.ok) return prepared;
  const { width, height, shown } = prepared.value;
  const pixels = screenPixels(await inksOf(prepared.value), 4);
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return ok({ href: `data:image/jpeg;base64,${jpeg.toString('base64')}`, shown });
}

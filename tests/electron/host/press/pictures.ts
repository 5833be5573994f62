// Pictures made for tests: no photo files are kept in the repository for them.
import sharp, { type Sharp } from 'sharp';

/** A colour of a picture's pixel by its place, 0–255 each. */
export type PixelColor = (x: number, y: number) => readonly [number, number, number];

/** An RGB picture of `width` × `height` pixels. */
export function picture(width: number, height: number, color: PixelColor): Sharp {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels.set(color(x, y), 3 * (y * width + x));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Ink amounts (0–255 each) of a CMYK JPEG at a pixel. */
export async function inksAt(jpeg: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(jpeg)
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = 4 * (y * info.width + x);
  return [...data.subarray(at, at + 4)];
}

/** Samples of a one-channel JPEG. */
export async function samplesOf(jpeg: Uint8Array): Promise<Uint8Array> {
  const { data } = await sharp(jpeg).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return data;
}

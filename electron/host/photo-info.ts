// Looks at a photo file: is it a whole picture of a kind we print, and how large is it upright?
import sharp from 'sharp';
import type { PhotoPixels } from '../../shared/intake/sheet.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** Most pixels of a photo, megapixels: two and a half times what the largest cameras give, and what fits the memory. */
const MOST_MEGAPIXELS = 250;

const MEGAPIXEL = 1_000_000;

/** Longest side, pixels: the document's own limit. */
const LONGEST_SIDE = 100_000;

/**
 * First bytes of the pictures we take: JPEG, PNG, TIFF and BigTIFF of either byte order (WebP is looked at apart). Others,
 * above all SVG, which can reach for other files, never get to the decoder.
 */
const SIGNATURES = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'II*\0', 'MM\0*', 'II+\0', 'MM\0+'] as const;

function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const isWebp = head.startsWith('RIFF') && head.endsWith('WEBP');
  return isWebp || SIGNATURES.some((signature) => head.startsWith(signature));
}

/** Side of the picture that is decoded to see whether the file is whole: JPEG and WebP decode it much faster. */
const PROBE_SIDE = 64;

/** Decodes the whole file once, small. Throws when data is missing or wrong. */
async function decodeOnce(bytes: Uint8Array): Promise<void> {
  await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_MEGAPIXELS * MEGAPIXEL })
    .resize(PROBE_SIDE, PROBE_SIDE, { fit: 'inside', kernel: 'nearest' })
    .raw()
    .toBuffer();
}

/**
 * The pixel size of a photo after its EXIF orientation. `path` names it in messages.
 * Errors: 0 bytes, no JPEG/PNG/TIFF/WebP, damaged or cut short, too many pixels.
 */
export async function readPhotoPixels(path: string, bytes: Uint8Array): Promise<Result<PhotoPixels, Message>> {
  if (bytes.length === 0) return err(message('intake.photo-empty', { path }));
  if (!isPicture(bytes)) return err(message('intake.photo-unknown', { path }));
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (width * height > MOST_MEGAPIXELS * MEGAPIXEL || Math.max(width, height) > LONGEST_SIDE) {
      return err(message('intake.photo-pixels', { path, width, height, most: MOST_MEGAPIXELS }));
    }
    await decodeOnce(bytes);
    return ok([width, height]);
  } catch {
    // The decoder's own words name its internals; whatever they are, the file is not a whole picture.
    return err(message('intake.photo-damaged', { path }));
  }
}

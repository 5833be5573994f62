// Photos as they will look in print: cropped, at the picture's size, through the press profile and back to the screen.
import sharp from 'sharp';
import type { DisplayImage } from '../../../shared/display/display-list.ts';

/** Quality of the photos inside a picture: high enough that the picture's own pixels hide it. */
const JPEG_QUALITY = 90;

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The shown part of the original in whole pixels, at least one. */
export function cropPixels({ crop, pixels }: DisplayImage): PixelBox {
  const left = Math.min(Math.round(crop.x * pixels.width), pixels.width - 1);
  const top = Math.min(Math.round(crop.y * pixels.height), pixels.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * pixels.width), pixels.width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * pixels.height), pixels.height - top)),
  };
}

/**
 * A photo as a `data:` address for its place in a picture: upright, cropped, no larger than the place, and proofed through the CMYK
 * profile at `iccPath`. Rejects when the original cannot be decoded.
 */
export async function photoProof(
  original: Uint8Array,
  image: DisplayImage,
  place: { readonly width: number; readonly height: number },
  iccPath: string,
): Promise<string> {
  const printed = await sharp(original)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .extract(cropPixels(image))
    .resize(Math.max(1, Math.round(place.width)), Math.max(1, Math.round(place.height)), {
      fit: 'fill',
      withoutEnlargement: true,
    })
    .withIccProfile(iccPath)
    .tiff({ compression: 'none' })
    .toBuffer();
  const seen = await sharp(printed).toColourspace('srgb').jpeg({ quality: JPEG_QUALITY }).toBuffer();
  return `data:image/jpeg;base64,${seen.toString('base64')}`;
}

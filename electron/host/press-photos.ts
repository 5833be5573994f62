// Prepares photos for the press: cropped, at print size, in printing inks; sharp does the work.
import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import type { DisplayImage } from '../../shared/display/display-list.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { PhotoSource, PreparedPhoto } from '../../shared/pdf/photos.ts';
import { blackRamp } from './press/black-ramp.ts';
import { greyCurve } from './press/grey-curve.ts';
import { readJpegHeader } from './press/jpeg-header.ts';
import { type PhotoArea, photoArea } from './press/photo-area.ts';

/** What photos are prepared for. */
export interface PressPhotoSetting {
  /** The original's bytes; undefined when the document has no such photo. */
  readonly original: (photo: PhotoId) => Uint8Array | undefined;
  /** File of the plant's CMYK output profile. */
  readonly profile: string;
  /** Pixels per inch at print size, from the plant profile. */
  readonly ppi: number;
}

/** Measured: the total ink of photos stays inside the profile's limit from quality 88 on; 92 leaves room. */
const JPEG = { quality: 92, chromaSubsampling: '4:4:4' } as const;
/** Light unsharp mask after scaling down: newsprint screens soften edges. */
const SHARPEN = { sigma: 0.7 } as const;
/** Larger pictures are refused: a page at 300 ppi has under 30 megapixels, and decoding takes 4 bytes a pixel. */
const MOST_PIXELS = 400_000_000;
/** An RGB photo whose channels nowhere differ by more at this size is black and white: JPEG's own noise stays below. */
const GREY_PROBE = 400;
const GREY_TOLERANCE = 6;

const openPhoto = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS }).autoOrient();

const cutAndScale = (photo: Sharp, { cut, width, height }: PhotoArea): Sharp => {
  const scaled = photo.extract(cut).resize(width, height, { fit: 'fill' });
  return width < cut.width || height < cut.height ? scaled.sharpen(SHARPEN) : scaled;
};

/** True when a picture has one channel of colour, or three that agree everywhere. */
async function isGrey(bytes: Uint8Array, space: string | undefined): Promise<boolean> {
  if (space === 'b-w' || space === 'grey16') return true;
  const probe = openPhoto(bytes).resize(GREY_PROBE, GREY_PROBE, { fit: 'inside', withoutEnlargement: true });
  const { data, info } = await probe.flatten({ background: '#ffffff' }).raw().toBuffer({ resolveWithObject: true });
  if (info.channels < 3) return true;
  for (let at = 0; at < data.length; at += info.channels) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (Math.max(r, g, b) - Math.min(r, g, b) > GREY_TOLERANCE) return false;
  }
  return true;
}

/** Ink amounts as they are: who sends CMYK has separated for a press already. */
const passCmyk = (bytes: Uint8Array, area: PhotoArea): Promise<Buffer> =>
  cutAndScale(openPhoto(bytes).pipelineColourspace('cmyk'), area).toColourspace('cmyk').jpeg(JPEG).toBuffer();

/** Through the profile. No `toColourspace('cmyk')` with it: sharp would convert twice. */
const separate = (bytes: Uint8Array, area: PhotoArea, profile: string): Promise<Buffer> =>
  cutAndScale(openPhoto(bytes), area)
    .flatten({ background: '#ffffff' })
    .withIccProfile(profile, { attach: false })
    .jpeg(JPEG)
    .toBuffer();

/** One black channel, by the curve. */
async function toBlack(bytes: Uint8Array, area: PhotoArea, curve: Uint8Array): Promise<Buffer> {
  const { data, info } = await cutAndScale(openPhoto(bytes), area)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const samples = Uint8Array.from({ length: info.width * info.height }, (_, pixel) => {
    return curve[data[pixel * info.channels] ?? 0] ?? 0;
  });
  return sharp(samples, { raw: { width: info.width, height: info.height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg(JPEG)
    .toBuffer();
}

/** The JPEG with what its own header says; a photo in the wrong inks is a bug of the conversion and throws. */
function described(jpeg: Uint8Array, inks: 'cmyk' | 'grey', area: PhotoArea): PreparedPhoto {
  const header = readJpegHeader(jpeg);
  const components = inks === 'cmyk' ? 4 : 1;
  if (header?.components !== components) {
    throw new Error(`a photo came out with ${header?.components} components instead of ${components}`);
  }
  const { width, height, adobe } = header;
  return { jpeg, width, height, inks, inverted: inks === 'cmyk' && adobe, shown: area.shown };
}

/** Why sharp cannot read a picture, as the reader of a message needs it. */
function unreadable(photo: PhotoId, error: unknown): Message {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return /pixel limit/i.test(reason)
    ? message('output.photo-too-large', { photo, most: MOST_PIXELS / 1_000_000 })
    : message('output.photo-unreadable', { photo, reason });
}

type Prepare = (bytes: Uint8Array, area: PhotoArea) => Promise<PreparedPhoto>;

/** How a picture of this kind gets its inks. */
async function preparation(
  bytes: Uint8Array,
  space: string | undefined,
  profile: string,
  curve: () => Uint8Array,
): Promise<Prepare> {
  if (space === 'cmyk') return async (photo, area) => described(await passCmyk(photo, area), 'cmyk', area);
  if (await isGrey(bytes, space)) {
    return async (photo, area) => described(await toBlack(photo, area, curve()), 'grey', area);
  }
  return async (photo, area) => described(await separate(photo, area, profile), 'cmyk', area);
}

async function prepare(
  image: DisplayImage,
  setting: PressPhotoSetting,
  curve: () => Uint8Array,
): Promise<Result<PreparedPhoto, Message>> {
  const { photo } = image;
  const bytes = setting.original(photo);
  if (bytes === undefined) return err(message('output.photo-missing', { photo }));
  if (bytes.length === 0) return err(message('output.photo-empty', { photo }));
  try {
    const { autoOrient, space } = await openPhoto(bytes).metadata();
    const area = photoArea(image, autoOrient.width, autoOrient.height, setting.ppi);
    const run = await preparation(bytes, space, setting.profile, curve);
    return ok(await run(bytes, area));
  } catch (error) {
    return err(unreadable(photo, error));
  }
}

/**
 * Photos for `writePdf`: colour through the plant's profile to CMYK, black and white to black ink only, CMYK as it is; upright,
 * cropped, never enlarged. The same photo in the same frame gives the same bytes.
 * Errors name the photo: not in the document, empty, not a picture or damaged, too large.
 */
export function makePressPhotos(setting: PressPhotoSetting): PhotoSource {
  let curve: Uint8Array | undefined;
  const greys = (): Uint8Array => {
    curve ??= greyCurve(blackRamp(readFileSync(setting.profile)));
    return curve;
  };
  return (image) => prepare(image, setting, greys);
}

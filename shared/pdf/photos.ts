// Photos in print files: what the caller prepares, and how it is embedded and placed.
import { type PDFContext, PDFRawStream } from 'pdf-lib';
import type { DisplayImage, DisplayPage } from '../display/display-list.ts';
import { cosineAndSine, middleOf, pictureRect, turnedAbout } from '../display/picture-geometry.ts';
import type { Rect } from '../kernel/geometry.ts';
import type { Message } from '../kernel/messages/catalogue.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { ContentStream } from './content-stream.ts';
import type { Placement } from './page-boxes.ts';
import type { Named, PageResources } from './resources.ts';
import { nums } from './syntax.ts';

/** A photo at print size in printing inks, as a JPEG without a profile of its own. */
export interface PreparedPhoto {
  readonly jpeg: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly inks: 'cmyk' | 'grey';
  /** CMYK samples stored as 255 − ink, which is how Adobe's and most other programs write such JPEGs. */
  readonly inverted: boolean;
  /** Which part of the whole picture it shows, as fractions; it covers the crop, whole pixels included. */
  readonly shown: Rect;
}

/** Prepares a photo for its frame. The error says which photo cannot be used and why. */
export type PhotoSource = (image: DisplayImage) => Promise<Result<PreparedPhoto, Message>>;

/** A prepared photo and its object in the file. */
export interface PagePhoto {
  readonly photo: PreparedPhoto;
  readonly named: Named;
}

/** A photo shown twice in the same frame size and crop is prepared and embedded once. */
export const photoKey = ({ photo, box, crop, turn }: DisplayImage): string =>
  [photo, box.width, box.height, crop.x, crop.y, crop.width, crop.height, turn].join(' ');

/** Prepares the photos of all pages, by key in the order of the pages; `onDone` hears of the share that is ready. */
export async function preparePhotos(
  pages: readonly DisplayPage[],
  source: PhotoSource,
  onDone: (share: number) => Promise<void>,
): Promise<Result<ReadonlyMap<string, PreparedPhoto>, Message>> {
  const images = new Map(
    pages
      .flatMap(({ items }) => items.filter((item) => item.kind === 'image'))
      .map((image) => [photoKey(image), image] as const),
  );
  let done = 0;
  const prepared = await Promise.all(
    [...images].map(async ([key, image]) => {
      const photo = await source(image);
      done += 1;
      await onDone(done / images.size);
      return [key, photo] as const;
    }),
  );
  const photos = new Map<string, PreparedPhoto>();
  for (const [key, photo] of prepared) {
    if (!photo.ok) return photo;
    photos.set(key, photo.value);
  }
  return ok(photos);
}

const INVERTED_CMYK = [1, 0, 1, 0, 1, 0, 1, 0];

/** Writes a photo as an image object (ISO 32000-1, 8.9.5). */
function addPhoto(context: PDFContext, photo: PreparedPhoto, name: string): Named {
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: photo.width,
    Height: photo.height,
    ColorSpace: photo.inks === 'cmyk' ? 'DeviceCMYK' : 'DeviceGray',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    ...(photo.inverted ? { Decode: INVERTED_CMYK } : {}),
  });
  return { name, ref: context.register(PDFRawStream.of(dict, photo.jpeg)) };
}

export const embedPhotos = (
  context: PDFContext,
  photos: ReadonlyMap<string, PreparedPhoto>,
): ReadonlyMap<string, PagePhoto> =>
  new Map([...photos].map(([key, photo], index) => [key, { photo, named: addPhoto(context, photo, `I${index + 1}`) }]));

/** Where the prepared part lies on the page so that the crop fills the box exactly, before the picture is turned. */
function placed({ box, crop }: DisplayImage, shown: Rect): Rect {
  const width = box.width / crop.width;
  const height = box.height / crop.height;
  return {
    x: box.x + (shown.x - crop.x) * width,
    y: box.y + (shown.y - crop.y) * height,
    width: shown.width * width,
    height: shown.height * height,
  };
}

/**
 * The matrix that brings an image's unit square (ISO 32000-1, 8.9.5.1) to its place. A turned picture is turned by it: the press's own
 * program screens the pixels once, as they are, where turning them beforehand would soften them first.
 */
function imageMatrix(image: DisplayImage, at: Rect, placement: Placement): string {
  const corner = { x: at.x, y: at.y + at.height };
  if (image.turn === 0) return nums(at.width, 0, 0, at.height, placement.x(corner.x), placement.y(corner.y));
  const { x, y } = turnedAbout(corner, middleOf(pictureRect(image)), image.turn);
  const [cosine, sine] = cosineAndSine(image.turn);
  const sides = [at.width * cosine, -at.width * sine, at.height * sine, at.height * cosine];
  return nums(...sides, placement.x(x), placement.y(y));
}

/** Paints a photo, clipped to its frame. */
export function paintPhoto(
  image: DisplayImage,
  { photo, named }: PagePhoto,
  target: { readonly content: ContentStream; readonly page: PageResources; readonly placement: Placement },
): void {
  const { content, page, placement } = target;
  const lowerLeft = (rect: Rect): readonly [number, number] => [placement.x(rect.x), placement.y(rect.y + rect.height)];
  const { box } = image;
  const at = placed(image, photo.shown);
  content.saved(() => {
    content.knockout();
    content.add(`${nums(...lowerLeft(box), box.width, box.height)} re W n`);
    content.add(`${imageMatrix(image, at, placement)} cm ${page.use('XObject', named)} Do`);
  });
}

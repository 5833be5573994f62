// Writes display lists as a print file: PDF/X-1a:2003, PDF/X-4, or plain PDF with the same painting.
import { PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFWriter } from 'pdf-lib';
import type { DisplayImage, DisplayPage } from '../display/display-list.ts';
import type { FontSet } from '../fonts/face.ts';
import { checkEmbedding } from '../fonts/rights.ts';
import type { Subsetter } from '../fonts/subset.ts';
import type { Message } from '../kernel/messages/catalogue.ts';
import type { PlantProfile, PrintStandard } from '../kernel/plant-profile.ts';
import { ok, type Result } from '../kernel/result.ts';
import { digest } from './digest.ts';
import { addInfo, addXmp } from './metadata.ts';
import { addOutputIntent, checkProfile } from './output-intent.ts';
import { pageBoxes } from './page-boxes.ts';
import { type PagePhoto, paintPage } from './paint-page.ts';
import { addPhoto, type PhotoSource } from './photos.ts';
import { slugLines } from './printer-marks.ts';
import { type FileResources, makeFileResources } from './resources.ts';
import { utf8 } from './syntax.ts';

/** What is being done: photos are prepared, pages painted, fonts subset, the file put together. */
export type PdfStage = 'photos' | 'pages' | 'fonts' | 'write';

/** How a print file is to be. */
export interface PdfOptions {
  readonly standard: PrintStandard;
  /** Printer's marks round the page. */
  readonly marks: boolean;
  readonly plant: PlantProfile;
  /** Title in the metadata and on the slug line; not empty. */
  readonly title: string;
  /** ISO 8601: the document's date or SOURCE_DATE_EPOCH, never the clock, so that the same document gives the same bytes. */
  readonly date: string;
  /** The program, as `Banxin 0.1.0`. */
  readonly creator: string;
  readonly fonts: FontSet;
  readonly subset: Subsetter;
  readonly photo: PhotoSource;
  /** Bytes of the plant's output profile; not used for plain PDF. */
  readonly icc: Uint8Array;
  /** `done` is 0–1 over the whole file. */
  readonly onProgress?: (stage: PdfStage, done: number) => void;
}

/** Header versions (ISO 15930-4, 6.1; ISO 15930-7, 6.1; plain PDF as ISO 32000-1). */
const VERSIONS: Readonly<Record<PrintStandard, readonly [number, number]>> = { x1a: [1, 4], x4: [1, 6], none: [1, 7] };

/** Share of the whole that is done when each stage begins: photos take most of the time. */
const BEGINS: Readonly<Record<PdfStage, number>> = { photos: 0, pages: 0.6, fonts: 0.7, write: 0.95 };

/** Objects written between two pauses; none are wanted, as the file is in memory. */
const OBJECTS_PER_TICK = Number.MAX_SAFE_INTEGER;

const imagesOf = (page: DisplayPage): readonly DisplayImage[] => page.items.filter((item) => item.kind === 'image');

function checkFonts(pages: readonly DisplayPage[], fonts: FontSet): Result<true, Message> {
  const ids = new Set(
    pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'line' ? item.runs.map(({ face }) => face) : [])),
    ),
  );
  for (const id of ids) {
    const rights = checkEmbedding(fonts.face(id));
    if (!rights.ok) return rights;
  }
  return ok(true);
}

/** A photo shown twice in the same frame size and crop is embedded once. */
const photoKey = ({ photo, box, crop }: DisplayImage): string =>
  [photo, box.width, box.height, crop.x, crop.y, crop.width, crop.height].join(' ');

async function preparePhotos(
  context: PDFContext,
  pages: readonly DisplayPage[],
  options: PdfOptions,
): Promise<Result<ReadonlyMap<string, PagePhoto>, Message>> {
  const images = new Map(pages.flatMap(imagesOf).map((image) => [photoKey(image), image]));
  let done = 0;
  const prepared = await Promise.all(
    [...images].map(async ([key, image]) => {
      const photo = await options.photo(image);
      done += 1;
      options.onProgress?.('photos', (BEGINS.pages * done) / images.size);
      return { key, photo };
    }),
  );
  const photos = new Map<string, PagePhoto>();
  for (const { key, photo } of prepared) {
    if (!photo.ok) return photo;
    photos.set(key, { photo: photo.value, named: addPhoto(context, photo.value, `I${photos.size + 1}`) });
  }
  return ok(photos);
}

/** Adds one page; answers it with its content, which goes into the file's identifier. */
function addPage(
  context: PDFContext,
  page: DisplayPage,
  parent: PDFRef,
  photos: ReadonlyMap<string, PagePhoto>,
  file: FileResources,
  options: PdfOptions,
  slug: string,
): { readonly ref: PDFRef; readonly content: Uint8Array } {
  const boxes = pageBoxes(page, options.plant, options.marks);
  const photoOf = (image: DisplayImage): PagePhoto => {
    const photo = photos.get(photoKey(image));
    if (photo === undefined) throw new Error(`photo ${image.photo} was not prepared`);
    return photo;
  };
  const marks = options.marks
    ? { offset: options.plant.markOffset, slug: slugLines(slug, options.fonts, boxes) }
    : null;
  const { content, resources } = paintPage(context, page, { file, boxes, photoOf, marks });
  const box = ({ x, y, width, height }: typeof boxes.trim): number[] =>
    [x, y, x + width, y + height].map((value) => Math.round(value * 10000) / 10000);
  const ref = context.register(
    context.obj({
      Type: 'Page',
      Parent: parent,
      MediaBox: box(boxes.media),
      BleedBox: box(boxes.bleed),
      TrimBox: box(boxes.trim),
      Resources: resources,
      Contents: context.register(context.flateStream(content)),
    }),
  );
  return { ref, content };
}

/**
 * The print file's bytes. The same pages and options give the same bytes. Placeholders are not painted.
 * Errors: a font that may not be embedded, a profile that does not fit the standard, a photo that cannot be prepared.
 */
export async function writePdf(
  pages: readonly DisplayPage[],
  options: PdfOptions,
): Promise<Result<Uint8Array, Message>> {
  const { standard, plant, icc, onProgress } = options;
  const rights = checkFonts(pages, options.fonts);
  if (!rights.ok) return rights;
  if (standard !== 'none') {
    const profile = checkProfile(icc, standard, plant.icc);
    if (!profile.ok) return profile;
  }
  const context = PDFContext.create();
  context.header = PDFHeader.forVersion(...VERSIONS[standard]);
  onProgress?.('photos', BEGINS.photos);
  const photos = await preparePhotos(context, pages, options);
  if (!photos.ok) return photos;

  onProgress?.('pages', BEGINS.pages);
  const file = makeFileResources(context, options.fonts);
  const tree = context.nextRef();
  const added = pages.map((page, index) => {
    const slug = [options.title, `${index + 1}/${pages.length}`, plant.condition.identifier, options.date.slice(0, 10)];
    return addPage(context, page, tree, photos.value, file, options, slug.join('  '));
  });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: added.map(({ ref }) => ref), Count: added.length }));

  onProgress?.('fonts', BEGINS.fonts);
  file.writeFonts(options.subset, (done, total) => {
    onProgress?.('fonts', BEGINS.fonts + ((BEGINS.write - BEGINS.fonts) * done) / total);
  });

  onProgress?.('write', BEGINS.write);
  const jpegs = [...photos.value.values()].map(({ photo }) => photo.jpeg);
  const meta = [options.title, options.date, options.creator, standard].join('\n');
  const id = digest([utf8(meta), ...added.map(({ content }) => content), ...jpegs]);
  const catalog = {
    Type: 'Catalog',
    Pages: tree,
    Metadata: addXmp(context, options, id),
    ...(standard === 'none' ? {} : { OutputIntents: [addOutputIntent(context, plant, icc)] }),
  };
  context.trailerInfo.Root = context.register(context.obj(catalog));
  context.trailerInfo.Info = addInfo(context, options);
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  const bytes = await PDFWriter.forContext(context, OBJECTS_PER_TICK).serializeToBuffer();
  onProgress?.('write', 1);
  return ok(bytes);
}

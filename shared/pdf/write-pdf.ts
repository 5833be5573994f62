// Writes display lists as a print file: PDF/X-1a:2003, PDF/X-4, or plain PDF with the same painting.
import { PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFWriter } from 'pdf-lib';
import type { DisplayImage, DisplayLine, DisplayPage } from '../display/display-list.ts';
import type { FontSet } from '../fonts/face.ts';
import { checkEmbedding } from '../fonts/rights.ts';
import type { Subsetter } from '../fonts/subset.ts';
import { digest } from '../kernel/digest.ts';
import type { Rect } from '../kernel/geometry.ts';
import type { Message } from '../kernel/messages/catalogue.ts';
import type { PlantProfile, PrintStandard } from '../kernel/plant-profile.ts';
import { ok, type Result } from '../kernel/result.ts';
import { writeFont } from './font-objects.ts';
import { addInfo, addXmp } from './metadata.ts';
import { addOutputIntent, checkProfile } from './output-intent.ts';
import { type PageBoxes, pageBoxes } from './page-boxes.ts';
import { paintPage } from './paint-page.ts';
import { announceLine } from './paint-text.ts';
import { embedPhotos, type PagePhoto, type PhotoSource, photoKey, preparePhotos } from './photos.ts';
import { slugLines } from './printer-marks.ts';
import { makeReport, type PdfStage, type Report } from './progress.ts';
import { type FileResources, makeFileResources } from './resources.ts';
import { utf8 } from './syntax.ts';

export type { PdfStage } from './progress.ts';

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
  /** `done` is 0–1 over the whole file and never falls. Awaited, so that it can let others run; throwing stops the writing. */
  readonly onProgress?: (stage: PdfStage, done: number) => void | Promise<void>;
}

/** Header versions (ISO 15930-4, 6.1; ISO 15930-7, 6.1; plain PDF as ISO 32000-1). */
const VERSIONS: Readonly<Record<PrintStandard, readonly [number, number]>> = { x1a: [1, 4], x4: [1, 6], none: [1, 7] };

/** Objects written between two pauses; none are wanted, as the file is in memory. */
const OBJECTS_PER_TICK = Number.MAX_SAFE_INTEGER;

/** All lines of a page in painting order, the slug's last. */
const linesOf = ({ page, slug }: PrintPage): readonly DisplayLine[] => [
  ...page.items.filter((item) => item.kind === 'line'),
  ...slug,
];

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

/** Announces all text in painting order, then writes its fonts. */
async function writeFonts(
  context: PDFContext,
  lines: readonly DisplayLine[],
  file: FileResources,
  subset: Subsetter,
  report: Report,
): Promise<void> {
  for (const line of lines) announceLine(line, file);
  const embedded = file.embedded();
  for (const [index, font] of embedded.entries()) {
    await report('fonts', index / embedded.length);
    writeFont(context, font, subset);
  }
}

/** A page with what surrounds it. */
interface PrintPage {
  readonly page: DisplayPage;
  readonly boxes: PageBoxes;
  readonly slug: readonly DisplayLine[];
}

/** Boxes of each page, and what its slug says where marks are wanted: title, page, printing condition, day. */
function printPages(pages: readonly DisplayPage[], options: PdfOptions): readonly PrintPage[] {
  const { plant, marks, title, date, fonts } = options;
  return pages.map((page, index) => {
    const boxes = pageBoxes(page, plant, marks);
    const slug = [title, `${index + 1}/${pages.length}`, plant.condition.identifier, date.slice(0, 10)].join('  ');
    return { page, boxes, slug: marks ? slugLines(slug, fonts, boxes) : [] };
  });
}

/** Adds one page; answers it with its content, which goes into the file's identifier. */
function addPage(
  context: PDFContext,
  { page, boxes, slug }: PrintPage,
  parent: PDFRef,
  photos: ReadonlyMap<string, PagePhoto>,
  file: FileResources,
  options: PdfOptions,
): { readonly ref: PDFRef; readonly content: Uint8Array } {
  const photoOf = (image: DisplayImage): PagePhoto => {
    const photo = photos.get(photoKey(image));
    if (photo === undefined) throw new Error(`photo ${image.photo} was not prepared`);
    return photo;
  };
  const marks = options.marks ? { offset: options.plant.markOffset, slug } : null;
  const { content, resources } = paintPage(context, page, { file, boxes, photoOf, marks });
  const box = ({ x, y, width, height }: Rect): number[] =>
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
  const { standard, plant, icc } = options;
  const rights = checkFonts(pages, options.fonts);
  if (!rights.ok) return rights;
  if (standard !== 'none') {
    const profile = checkProfile(icc, standard, plant.icc);
    if (!profile.ok) return profile;
  }
  const report = makeReport(options.onProgress);
  await report('fonts', 0);
  const photosComing = preparePhotos(pages, options.photo, (share) => report('photos', share));
  // Should the fonts fail first, the photos' own failure must not go unheard as a stray rejection.
  photosComing.catch(() => undefined);

  const context = PDFContext.create();
  context.header = PDFHeader.forVersion(...VERSIONS[standard]);
  const file = makeFileResources(context, options.fonts);
  const prints = printPages(pages, options);
  await writeFonts(context, prints.flatMap(linesOf), file, options.subset, report);

  await report('photos', 0);
  const prepared = await photosComing;
  if (!prepared.ok) return prepared;
  const photos = embedPhotos(context, prepared.value);

  await report('pages', 0);
  const tree = context.nextRef();
  const added = prints.map((print) => addPage(context, print, tree, photos, file, options));
  context.assign(tree, context.obj({ Type: 'Pages', Kids: added.map(({ ref }) => ref), Count: added.length }));

  await report('write', 0);
  const jpegs = [...prepared.value.values()].map(({ jpeg }) => jpeg);
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
  await report('write', 1);
  return ok(bytes);
}

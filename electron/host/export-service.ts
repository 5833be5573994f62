// Exports a document as a print file, written whole or not at all: one way for the app and the command line.
import { availableParallelism } from 'node:os';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { ExportStage } from '../../shared/bridge/contract.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { EditionAttrs, PageAttrs } from '../../shared/document/attrs.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import type { Message } from '../../shared/kernel/messages/catalogue.ts';
import type { PrintStandard } from '../../shared/kernel/plant-profile.ts';
import { type PdfStage, writePdf } from '../../shared/pdf/write-pdf.ts';
import { preflight, refusesExport } from '../../shared/preflight/preflight.ts';
import { atMost } from './at-most.ts';
import { writeFileAtomically } from './atomic-write.ts';
import type { StoredDocument } from './document-file.ts';
import type { Plant } from './plant-profiles.ts';
import { makePressPhotos } from './press-photos.ts';
import { loadSubsetter } from './subsetter.ts';

/** What to export, and how. */
export interface ExportJob extends StoredDocument {
  readonly fonts: FontSet;
  readonly plant: Plant;
  readonly standard: PrintStandard;
  readonly marks: boolean;
  /** Export although preflight has errors. */
  readonly force: boolean;
  /** The program, as `Banxin 0.1.0`, for the file's metadata. */
  readonly creator: string;
  /** ISO 8601 date for the file's metadata; the document's own date of issue when it is left out. */
  readonly date?: string;
  /** Path of the file to write. */
  readonly path: string;
}

/** How an export is watched and stopped. */
export interface ExportWatch {
  /** `done` is 0–1 over the whole export. */
  readonly onProgress?: (stage: ExportStage, done: number) => void;
  readonly signal?: AbortSignal;
}

/** How an export ended. Only `written` has touched the disk. */
export type ExportEnd =
  | {
      readonly kind: 'written';
      readonly path: string;
      readonly bytes: number;
      readonly pages: number;
      readonly findings: readonly Diagnostic[];
    }
  | { readonly kind: 'refused'; readonly findings: readonly Diagnostic[] }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'failed';
      readonly message: Message;
      /** Whether something in the document cannot be printed, or the file could not be written. */
      readonly cause: 'document' | 'file';
    };

/** Shares of the whole, by rough measure of a page with three photos: composing, checking, the file's making, writing it. */
const BEGINS = { compose: 0, preflight: 0.2, file: 0.25, write: 0.97 } as const;

/** Painting is quick and has no stage of its own for those who watch. */
const STAGES: Readonly<Record<PdfStage, ExportStage>> = {
  photos: 'photos',
  pages: 'photos',
  fonts: 'fonts',
  write: 'write',
};

/** Publication, date and pages, as the plant names the job: `晋原科技报 2024-04-02 3 开发区`. */
function titleOf(doc: PMNode): string {
  const { paper, date } = doc.attrs as EditionAttrs;
  const pages = doc.children.map((page) => {
    const { number, section } = page.attrs as PageAttrs;
    return [number, section].filter((part) => part !== '').join(' ');
  });
  return [paper, date, ...pages].filter((part) => part !== '').join(' ');
}

class Cancelled extends Error {}

/**
 * Reports a stage and lets cancelling, drawing and other requests have their turn before the next stretch of computing.
 * Stops the export when that was asked for before or meanwhile.
 */
type Pause = (stage: ExportStage, done: number) => Promise<void>;

function makePause({ onProgress, signal }: ExportWatch): Pause {
  const stopWhenAsked = (): void => {
    if (signal?.aborted === true) throw new Cancelled();
  };
  return async (stage, done) => {
    stopWhenAsked();
    onProgress?.(stage, done);
    await letOthersRun();
    stopWhenAsked();
  };
}

async function run(job: ExportJob, pause: Pause): Promise<ExportEnd> {
  const { doc, photos, fonts, plant } = job;
  await pause('compose', BEGINS.compose);
  const composed = compose(doc, fonts);
  await pause('preflight', BEGINS.preflight);
  const findings = preflight(doc, composed, { plant: plant.profile });
  if (refusesExport(findings) && !job.force) return { kind: 'refused', findings };

  const pressPhotos = makePressPhotos({
    original: (photo) => photos.get(photo),
    profile: plant.iccPath,
    ppi: plant.profile.photoPpi.good,
  });
  const pdf = await writePdf(
    composed.pages.map((page) => page.display),
    {
      standard: job.standard,
      marks: job.marks,
      plant: plant.profile,
      title: titleOf(doc),
      date: job.date ?? (doc.attrs as EditionAttrs).date,
      creator: job.creator,
      fonts,
      subset: loadSubsetter(),
      photo: atMost(availableParallelism(), pressPhotos),
      icc: plant.icc,
      onProgress: (stage, done) => pause(STAGES[stage], BEGINS.file + (BEGINS.write - BEGINS.file) * done),
    },
  );
  if (!pdf.ok) return { kind: 'failed', message: pdf.error, cause: 'document' };
  await pause('write', BEGINS.write);
  const written = await writeFileAtomically(job.path, pdf.value);
  if (!written.ok) return { kind: 'failed', message: written.error, cause: 'file' };
  return { kind: 'written', path: job.path, bytes: pdf.value.length, pages: composed.pages.length, findings };
}

/**
 * Composes and checks a document and writes its print file. The same job gives the same bytes. A cancelled or failed export
 * leaves an old file at `path` as it was. Bugs throw.
 */
export async function exportDocument(job: ExportJob, watch: ExportWatch = {}): Promise<ExportEnd> {
  try {
    return await run(job, makePause(watch));
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    throw error;
  }
}

// Exports that windows asked for: where the file goes, how far it is, how it ended, and the file as a download.
import { basename, dirname, parse } from 'node:path';
import type {
  DocumentId,
  EventName,
  Events,
  ExportOutcome,
  ExportRequest,
  JobId,
} from '../../../shared/bridge/contract.ts';
import { decodeDocument } from '../../../shared/document/codec/codec.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import type { Message } from '../../../shared/kernel/messages/catalogue.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { unreachable } from '../../../shared/kernel/result.ts';
import { documentFonts } from '../document-fonts.ts';
import type { ExportEnd } from '../export-service.ts';
import type { InstalledFonts } from '../fonts/installed-fonts.ts';
import { loadFonts } from '../fonts.ts';
import { defaultPlant } from '../plant-profiles.ts';
import type { HeldDocument } from './open-documents.ts';
import { type Resources, typeOf } from './resource.ts';
import type { ShellDialogs } from './shell-dialogs.ts';

export interface ExportParts {
  /** The program's folder. */
  readonly root: string;
  /** The program's name and version for the file's metadata. */
  readonly creator: string;
  readonly installed: InstalledFonts;
  readonly dialogs: ShellDialogs;
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void;
}

export interface Exports {
  run(request: ExportRequest, document: HeldDocument): Promise<ExportOutcome>;
  cancel(job: JobId): void;
  /** Shows a job's file in the file manager. */
  reveal(job: JobId): void;
  cancelAll(): void;
  /** Written files by job, as downloads. */
  readonly resources: Resources;
}

const DOWNLOADS = '/exports/';

/** The PDF's name beside its document: the document's own with another extension. */
const pdfName = (document: HeldDocument): string => `${parse(document.name).name}.pdf`;

export function makeExports({ root, creator, installed, dialogs, send }: ExportParts): Exports {
  const running = new Map<JobId, AbortController>();
  const written = new Map<JobId, string>();
  /** Where a refused export was to go: "export anyway" must not ask for the place again. */
  const refused = new Map<DocumentId, string>();
  let loaded: Result<FontSet, Message> | undefined;
  const shipped = (): Result<FontSet, Message> => {
    loaded ??= loadFonts(root);
    return loaded;
  };

  const place = async (held: HeldDocument, force: boolean): Promise<string | null> => {
    const known = force ? refused.get(held.id) : undefined;
    refused.delete(held.id);
    const folder = held.path === null ? null : dirname(held.path);
    return known ?? dialogs.choosePdf({ folder, name: pdfName(held) });
  };

  const conclude = (end: ExportEnd, job: JobId, id: DocumentId, path: string): ExportOutcome => {
    switch (end.kind) {
      case 'written':
        written.set(job, end.path);
        return {
          kind: 'written',
          path: end.path,
          bytes: end.bytes,
          findings: end.findings,
          download: dialogs.kind === 'browser' ? `${DOWNLOADS}${encodeURIComponent(job)}` : null,
        };
      case 'refused':
        refused.set(id, path);
        return end;
      case 'cancelled':
        return end;
      case 'failed':
        return { kind: 'failed', message: end.message };
      default:
        return unreachable(end);
    }
  };

  const run = async (request: ExportRequest, held: HeldDocument, signal: AbortSignal): Promise<ExportOutcome> => {
    const { job, standard, marks, force } = request;
    const document = decodeDocument(request.document, new Set(held.photos.keys()));
    if (!document.ok) return { kind: 'failed', message: document.error };
    const faces = shipped();
    if (!faces.ok) return { kind: 'failed', message: faces.error };
    const plant = await defaultPlant(root);
    if (!plant.ok) return { kind: 'failed', message: plant.error.message };
    const path = await place(held, force);
    if (path === null) return { kind: 'cancelled' };
    // Loaded only now: the PDF library takes longer to load than all the rest of the host.
    const { exportDocument } = await import('../export-service.ts');
    const end = await exportDocument(
      {
        doc: document.value,
        photos: held.photos,
        fonts: await documentFonts(document.value, faces.value, installed),
        plant: plant.value,
        standard,
        marks,
        force,
        creator,
        path,
      },
      { signal, onProgress: (stage, done) => send('export.progress', { job, stage, done }) },
    );
    return conclude(end, job, held.id, path);
  };

  return {
    async run(request, held) {
      const controller = new AbortController();
      running.set(request.job, controller);
      try {
        return await run(request, held, controller.signal);
      } finally {
        running.delete(request.job);
      }
    },
    cancel: (job) => running.get(job)?.abort(),
    reveal(job) {
      const path = written.get(job);
      if (path !== undefined) dialogs.reveal(path);
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
    async resources(path) {
      if (!path.startsWith(DOWNLOADS)) return null;
      const file = written.get(path.slice(DOWNLOADS.length));
      if (file === undefined) return null;
      return { type: typeOf(file), body: { file }, saveAs: basename(file), immutable: false };
    },
  };
}

// The host behind a window: fonts, open documents, previews, exports and the handlers over them, the same for every shell.
import { join } from 'node:path';
import type { EventName, Events, OpenOutcome } from '../../../shared/bridge/contract.ts';
import { decodeDocument } from '../../../shared/document/codec/codec.ts';
import { type Message, message } from '../../../shared/kernel/messages/catalogue.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { thisMachinesFonts } from '../document-fonts.ts';
import { listFonts } from '../fonts.ts';
import { programName, programVersion } from '../program-version.ts';
import { addPhoto } from './added-photos.ts';
import { type Dispatch, type Handlers, makeDispatch } from './dispatch.ts';
import { makeExports } from './exports.ts';
import { installedFiles, installedResources } from './installed-files.ts';
import { makeOpenDocuments, type OpenDocuments } from './open-documents.ts';
import { makePhotoPreviews } from './photo-previews.ts';
import { photoResources } from './photo-resources.ts';
import { fontFiles, fontResources, windowFiles } from './program-files.ts';
import { makeRecoveries } from './recoveries.ts';
import { makeRemembered } from './remembered.ts';
import { firstOf, type Resources } from './resource.ts';
import { makeSaves } from './saves.ts';
import type { ShellDialogs } from './shell-dialogs.ts';

export interface HostOptions {
  /** The program's folder (see `appRoot`). */
  readonly root: string;
  /** The program's own folder on this machine (see `dataFolder`). */
  readonly data: string;
  readonly dialogs: ShellDialogs;
  /** Opens what the window shows first. */
  readonly initial: (documents: OpenDocuments) => Promise<OpenOutcome>;
  /** Tells the window something unasked. */
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void;
}

export interface Host {
  readonly dispatch: Dispatch;
  readonly resources: Resources;
  /** Stops what is still running. */
  close(): void;
}

/** Errors: the program's fonts are missing. */
export function makeHost({ root, data, dialogs, initial, send }: HostOptions): Result<Host, Message> {
  const shipped = listFonts(root);
  if (!shipped.ok) return shipped;
  const installed = thisMachinesFonts(shipped.value);
  const documents = makeOpenDocuments();
  const recoveries = makeRecoveries(data, documents);
  const remembered = makeRemembered(data, documents);
  const previews = makePhotoPreviews();
  const saves = makeSaves(documents, dialogs);
  const exports = makeExports({ root, creator: programName(root), installed, dialogs, send });

  const handlers: Handlers = {
    'app.start': async () => ({
      dialogs: dialogs.kind,
      version: programVersion(root),
      fonts: fontResources(shipped.value),
      recoverable: await recoveries.left(),
      initial: await remembered.opened(await initial(documents)),
    }),
    ...recoveries.handlers,
    ...remembered.handlers,
    'document.choose': async () => {
      const path = await dialogs.chooseDocument();
      return path === null ? { kind: 'cancelled' } : remembered.opened(await documents.openFile(path));
    },
    'document.open': ({ name, bytes }) => documents.openBytes(name, bytes),
    'document.new': ({ name, document }) =>
      documents.openCopy(name, async () => {
        const decoded = decodeDocument(document, new Set());
        return decoded.ok ? ok({ doc: decoded.value, photos: new Map() }) : decoded;
      }),
    'document.save-as': async (request) => remembered.saved(await saves.saveAs(request)),
    'document.save': async (request) => remembered.saved(await saves.save(request)),
    'document.close': async ({ id }) => {
      documents.close(id);
      await recoveries.drop(id);
      previews.forget(`${id}/`);
      return null;
    },
    'photo.add': ({ id, name, bytes }) => addPhoto(documents, id, name, bytes),
    'fonts.named': async ({ names }) => installedResources(await installed.named(names)),
    'text.paste': async ({ plain }) => {
      dialogs.paste(plain);
      return null;
    },
    'export.run': async (request) => {
      const document = documents.get(request.id);
      if (document === undefined) return { kind: 'failed', message: message('export.unknown-document') };
      return exports.run(request, document);
    },
    'export.cancel': async ({ job }) => {
      exports.cancel(job);
      return null;
    },
    'export.reveal': async ({ job }) => {
      exports.reveal(job);
      return null;
    },
  };
  return ok({
    dispatch: makeDispatch(handlers),
    resources: firstOf(
      fontFiles(shipped.value),
      installedFiles(installed),
      photoResources(documents, previews),
      exports.resources,
      windowFiles(join(root, 'out', 'renderer')),
    ),
    close() {
      exports.cancelAll();
      void recoveries.close();
    },
  });
}

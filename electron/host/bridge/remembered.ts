// What the host remembers for the window over the bridge: how it was left, and the files it had.
import type { OpenOutcome, SaveOutcome } from '../../../shared/bridge/contract.ts';
import { message } from '../../../shared/kernel/messages/catalogue.ts';
import { makeRecentFiles } from '../own-files/recent-files.ts';
import { readSettings, writeSettings } from '../own-files/settings-file.ts';
import type { Handlers } from './dispatch.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface Remembered {
  readonly handlers: Pick<Handlers, `settings.${'read' | 'keep'}` | `recent.${'list' | 'open' | 'remove'}`>;
  /** Adds the file of what was opened to the recent ones. */
  opened(outcome: OpenOutcome): Promise<OpenOutcome>;
  saved(outcome: SaveOutcome): Promise<SaveOutcome>;
}

/** `data`: the program's own folder. */
export function makeRemembered(data: string, documents: OpenDocuments): Remembered {
  const recent = makeRecentFiles(data);
  const opened = async (outcome: OpenOutcome): Promise<OpenOutcome> => {
    if (outcome.kind === 'opened' && outcome.document.path !== null) await recent.add(outcome.document.path);
    return outcome;
  };
  return {
    opened,
    async saved(outcome) {
      if (outcome.kind === 'saved') await recent.add(outcome.path);
      return outcome;
    },
    handlers: {
      'settings.read': () => readSettings(data),
      'settings.keep': async ({ settings }) => {
        const written = await writeSettings(data, settings);
        return written.ok ? null : written.error;
      },
      'recent.list': () => recent.list(),
      'recent.open': async ({ path }) => {
        // The window names files only that it had before.
        if (await recent.has(path)) return opened(await documents.openFile(path));
        return { kind: 'failed', name: path, message: message('files.not-found', { path }) };
      },
      'recent.remove': async ({ path }) => {
        await recent.remove(path);
        return recent.list();
      },
    },
  };
}

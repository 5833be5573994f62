// Runs the browser shell: the host behind a loopback server, until it is closed.
import type { OpenOutcome } from '../../shared/bridge/contract.ts';
import { type Language, type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { makeHost } from '../host/bridge/host.ts';
import type { OpenDocuments } from '../host/bridge/open-documents.ts';
import { thisMachinesDataFolder } from '../host/own-files/data-folder.ts';
import { systemCode } from '../host/regular-file.ts';
import { makeAccess } from './access.ts';
import { makeEventStream } from './event-stream.ts';
import { filePlace } from './file-place.ts';
import { refusalPage } from './refusal-page.ts';
import { makeShellServer, type ShellParts } from './server.ts';

export interface ServeOptions {
  /** The program's folder (see `appRoot`). */
  readonly root: string;
  /** 0: any free port. */
  readonly port: number;
  /** Language of the pages that turn requests away. */
  readonly language: Language;
  /** Opens what the window shows first. */
  readonly initial: (documents: OpenDocuments) => Promise<OpenOutcome>;
  /** Told when a link is tried that was used before: here is a fresh one. */
  readonly onStaleLink: (fresh: string) => void;
  readonly reportBug: (error: unknown) => void;
}

export interface RunningShell {
  /** A link that lets one browser in, once; each call makes a new one. */
  link(): string;
  readonly port: number;
  /** Resolves when the first window has connected. */
  readonly arrived: Promise<void>;
  /** Resolves when the last window has been closed. */
  readonly deserted: Promise<void>;
  close(): Promise<void>;
}

/** Errors: fonts are missing, or the port is taken or forbidden. */
export async function serve(options: ServeOptions): Promise<Result<RunningShell, Message>> {
  const events = makeEventStream();
  const host = makeHost({
    root: options.root,
    data: thisMachinesDataFolder(),
    initial: options.initial,
    send: events.send,
    dialogs: {
      kind: 'browser',
      chooseDocument: async () => null,
      choosePlace: async (suggestion) => filePlace(suggestion),
      choosePdf: async (suggestion) => filePlace(suggestion),
      paste: () => undefined,
      reveal: () => undefined,
    },
  });
  if (!host.ok) {
    events.close();
    return host;
  }
  const parts = (): ShellParts => ({
    access,
    events,
    dispatch: host.value.dispatch,
    resources: host.value.resources,
    refusal(refused) {
      if (refused.kind === 'stale-link') options.onStaleLink(link());
      return refusalPage(options.language, refused);
    },
  });
  const server = makeShellServer(parts, options.reportBug);
  const access = makeAccess(server.port);
  const link = (): string => `http://127.0.0.1:${server.port()}/?token=${access.mint()}`;
  try {
    await server.listen(options.port);
  } catch (error) {
    events.close();
    return err(message('serve.port-taken', { port: options.port, code: systemCode(error) }));
  }
  return ok({
    link,
    port: server.port(),
    arrived: events.arrived,
    deserted: events.deserted,
    async close() {
      events.close();
      await server.close();
      host.value.close();
    },
  });
}

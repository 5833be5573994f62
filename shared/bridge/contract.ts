// The one bridge between renderer and host: every channel with its request and answer. Types only; the host validates.
import type { Diagnostic } from '../kernel/diagnostic.ts';
import type { FaceLook } from '../kernel/face-look.ts';
import type { FaceId, PhotoId } from '../kernel/ids.ts';
import type { Message } from '../kernel/messages/catalogue.ts';
import type { CommandId } from './commands.ts';
import type { Settings } from './settings.ts';

/** A document as it crosses the bridge: its stored form (see the codec), decoded and so checked on arrival on either side. */
type DocumentText = string;

/** Names an open document to the host for as long as it stays open. */
export type DocumentId = string;

/** An open document. A photo's preview is fetched at `photoBase` + encoded photo id + `?width=` (device pixels). */
export interface OpenDocument {
  readonly id: DocumentId;
  /** Name as shown in the title bar, without folder. */
  readonly name: string;
  /** Whole path on disk; null for a copy that has not been saved (the sample, an uploaded file). */
  readonly path: string | null;
  readonly document: DocumentText;
  /** The originals in its file. */
  readonly photos: readonly PhotoId[];
  /** Base URL of the photos' previews, ending in `/`. */
  readonly photoBase: string;
  /** It comes from a recovery copy: no file has it as it is. */
  readonly recovered: boolean;
}

/** A document that was not saved when the program ended. */
export interface Recoverable {
  readonly key: string;
  /** Its file's name, without folder. */
  readonly name: string;
  /** Null for one that never had a file. */
  readonly path: string | null;
  /** When it was kept last, ISO 8601. */
  readonly at: string;
}

/** A file opened or saved lately. */
export interface RecentFile {
  readonly path: string;
  /** Without folder. */
  readonly name: string;
  readonly isThere: boolean;
}

/** How keeping a recovery copy ended. */
type KeepOutcome = { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly message: Message };

/** A font file of one face, without variation axes, that the renderer loads both into the composer and into the browser. */
export interface FontResource {
  readonly id: FaceId;
  readonly name: string;
  /** Further names under which a style finds it: those that were asked for. */
  readonly aliases: readonly string[];
  readonly look: FaceLook;
  readonly url: string;
}

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly document: OpenDocument }
  | { readonly kind: 'cancelled' }
  /** `name` is the file's, without folder. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: Message };

/** How saving ended. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: Message };

/** How adding a photo ended. */
export type AddPhotoOutcome =
  /** `pixels` of the original, upright. */
  | { readonly kind: 'added'; readonly photo: PhotoId; readonly pixels: readonly [number, number] }
  | { readonly kind: 'failed'; readonly message: Message };

/** What the window needs to show its first page, in one answer. */
export interface AppStart {
  /** `native`: the host shows file dialogs itself; `browser`: the page picks files and offers downloads. */
  readonly dialogs: 'native' | 'browser';
  readonly version: string;
  /** The faces the program ships. */
  readonly fonts: readonly FontResource[];
  /** The document the app was started with; `cancelled` when it was started without one. */
  readonly initial: OpenOutcome;
  /** What earlier windows left unsaved, latest first. */
  readonly recoverable: readonly Recoverable[];
}

export type ExportStandard = 'x1a' | 'x4' | 'none';

/** One export from its first try to its end; the window makes it up, progress and cancelling name it. */
export type JobId = string;

export interface ExportRequest {
  readonly job: JobId;
  readonly id: DocumentId;
  readonly document: DocumentText;
  readonly standard: ExportStandard;
  readonly marks: boolean;
  /** Export although preflight has errors. */
  readonly force: boolean;
}

export type ExportStage = 'compose' | 'preflight' | 'photos' | 'fonts' | 'write';

interface ExportProgress {
  readonly job: JobId;
  readonly stage: ExportStage;
  /** 0–1 over the whole export. */
  readonly done: number;
}

/** Outcome of an export, each with what the user must know. */
export type ExportOutcome =
  | {
      readonly kind: 'written';
      readonly path: string;
      readonly bytes: number;
      readonly findings: readonly Diagnostic[];
      /** Where the window can fetch the file as a download; null where the host's own file manager shows it. */
      readonly download: string | null;
    }
  | { readonly kind: 'refused'; readonly findings: readonly Diagnostic[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: Message };

interface Call<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Every channel the renderer may call. A call that the host refuses or that fails by a bug rejects. */
interface Channels {
  readonly 'app.start': Call<null, AppStart>;
  /** Shows the host's own open dialog; only where `dialogs` is `native`. */
  readonly 'document.choose': Call<null, OpenOutcome>;
  /** Opens a file's content that the window was given (picked, dropped) as an unsaved copy. */
  readonly 'document.open': Call<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, OpenOutcome>;
  /** Takes in a document the window has made, a new page without photos, as an unsaved copy; `name` is to be its file's. */
  readonly 'document.new': Call<{ readonly name: string; readonly document: DocumentText }, OpenOutcome>;
  /**
   * Saves a document into a new file, its own from then on. `name`: what the window's user calls it, where `dialogs` is `browser`; null
   * where the host asks.
   */
  readonly 'document.save-as': Call<
    { readonly id: DocumentId; readonly document: DocumentText; readonly name: string | null },
    SaveOutcome
  >;
  /** Saves a document into its file; one that has none gets one first. An older state of the file stays until the new one is whole. */
  readonly 'document.save': Call<{ readonly id: DocumentId; readonly document: DocumentText }, SaveOutcome>;
  /** How the window was left; `problem` tells what was wrong with the file. */
  readonly 'settings.read': Call<null, { readonly settings: Settings; readonly problem: Message | null }>;
  /** Remembers how the window is; answers why it could not be. */
  readonly 'settings.keep': Call<{ readonly settings: Settings }, Message | null>;
  /** Files opened and saved lately, the latest first. */
  readonly 'recent.list': Call<null, readonly RecentFile[]>;
  /** Opens one of them; a path that is not among them is refused. */
  readonly 'recent.open': Call<{ readonly path: string }, OpenOutcome>;
  /** Takes one off the list and answers the rest. */
  readonly 'recent.remove': Call<{ readonly path: string }, readonly RecentFile[]>;
  /** Keeps a recovery copy of a document's unsaved state, in place of the one before; of a document that is not open, nothing. */
  readonly 'recovery.keep': Call<{ readonly id: DocumentId; readonly document: DocumentText }, KeepOutcome>;
  /** Removes a document's recovery copy: it has been saved. */
  readonly 'recovery.drop': Call<{ readonly id: DocumentId }, null>;
  /** Opens what was left unsaved. Its copy is kept until the document is saved or closed. */
  readonly 'recovery.restore': Call<{ readonly key: string }, OpenOutcome>;
  /** Removes what was left unsaved, for good. */
  readonly 'recovery.discard': Call<{ readonly key: string }, null>;
  /** Lets the host forget a document that the window no longer shows. */
  readonly 'document.close': Call<{ readonly id: DocumentId }, null>;
  /**
   * Keeps a picture's bytes with an open document, `name` being its file's: its preview can be fetched at once, and a save writes it as
   * soon as the document shows it. Fails for what is no whole picture, and for more than a document's file may hold.
   */
  readonly 'photo.add': Call<
    { readonly id: DocumentId; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
    AddPhotoOutcome
  >;
  /**
   * The faces installed on the user's machine that have these names, each once; a name that no sound font file has gives none.
   * The first call reads the machine's font folders.
   */
  readonly 'fonts.named': Call<{ readonly names: readonly string[] }, readonly FontResource[]>;
  /**
   * Pastes into the focused text as the host's own menu does, `plain` without its looks: the window itself may not read the clipboard.
   * Only where `dialogs` is `native`.
   */
  readonly 'text.paste': Call<{ readonly plain: boolean }, null>;
  readonly 'export.run': Call<ExportRequest, ExportOutcome>;
  readonly 'export.cancel': Call<{ readonly job: JobId }, null>;
  /** Shows a written file in the host's file manager; only where `dialogs` is `native`. */
  readonly 'export.reveal': Call<{ readonly job: JobId }, null>;
}

export type Channel = keyof Channels;
export type RequestOf<C extends Channel> = Channels[C]['request'];
export type AnswerOf<C extends Channel> = Channels[C]['answer'];

/** What the host tells the renderer unasked; commands come from its own menu. */
export interface Events {
  readonly 'export.progress': ExportProgress;
  readonly 'menu.command': { readonly command: CommandId };
}

export type EventName = keyof Events;

/** The bridge as the renderer sees it, whichever shell is behind it. */
export interface Bridge {
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<AnswerOf<C>>;
  /** Listens until the returned function is called. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

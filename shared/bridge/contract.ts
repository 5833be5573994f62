// The one bridge between renderer and host: every channel with its request and answer. Types only; the host validates.
import type { Diagnostic } from '../kernel/diagnostic.ts';
import type { FaceId } from '../kernel/ids.ts';
import type { Message } from '../kernel/messages/catalogue.ts';

/** A document as it crosses the bridge: ProseMirror's JSON, checked against the schema on arrival on either side. */
export type DocumentJson = unknown;

/** An open document. `id` names it to the host; photos are fetched by `photoUrl`. */
export interface OpenDocument {
  readonly id: string;
  /** File name as shown in the title bar. */
  readonly name: string;
  readonly document: DocumentJson;
}

/** A font file the renderer loads both into the composer and into the browser. */
export interface FontResource {
  readonly id: FaceId;
  /** Name as a style gives it. */
  readonly name: string;
  readonly faceIndex: number;
  readonly url: string;
}

export type ExportStandard = 'x1a' | 'x4' | 'none';

export interface ExportRequest {
  readonly id: string;
  readonly document: DocumentJson;
  readonly standard: ExportStandard;
  readonly marks: boolean;
  /** Export although preflight has errors. */
  readonly force: boolean;
}

export type ExportStage = 'compose' | 'preflight' | 'photos' | 'fonts' | 'write';

export interface ExportProgress {
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
    }
  | { readonly kind: 'refused'; readonly findings: readonly Diagnostic[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: Message };

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly document: OpenDocument }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: Message };

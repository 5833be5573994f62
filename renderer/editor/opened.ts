// What is open in the window: the editor's state, its composition and its findings, made anew for every document state.
import { EditorState, type Transaction } from 'prosemirror-state';
import type { OpenDocument } from '../../shared/bridge/contract.ts';
import { type CompositionCache, makeCompositionCache } from '../../shared/composition/cache.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import { decodeDocument } from '../../shared/document/codec/codec.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import type { Message } from '../../shared/kernel/messages/catalogue.ts';
import { NEWSPRINT } from '../../shared/kernel/plant-profile.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { preflight } from '../../shared/preflight/preflight.ts';
import { editorPlugins } from './editor-plugins.ts';
import { type FontLoader, FontNotLoaded } from './font-loader.ts';
import { fontsOfComposition, fontsOfDocument } from './fonts-needed.ts';

/** A document in the window. The editor's state holds it; the composition is that of this very state, the findings may be those of an earlier one. */
export interface Opened {
  readonly file: Omit<OpenDocument, 'document'>;
  readonly editor: EditorState;
  /** The document as its file has it; for a copy without a file, as it was opened; null for what was recovered, which no file has. */
  readonly saved: PMNode | null;
  readonly composed: ComposedEdition;
  readonly findings: readonly Diagnostic[];
  /** The faces it was composed with. */
  readonly fonts: FontSet;
  /** Loads what an edit asks for. */
  readonly loader: FontLoader;
  /** Kept from one composition of this document to the next. */
  readonly cache: CompositionCache;
}

/** A document behind a tab. That of the document shown is as it was when it was last left; see `openDocuments` of documents.ts. */
export interface Waiting {
  readonly opened: Opened;
  /** The page shown when it was left, from 0. */
  readonly page: number;
}

/** Composes, fetching font files as composition asks for them. */
async function composeLoading(
  doc: PMNode,
  fonts: FontSet,
  loader: FontLoader,
  cache: CompositionCache,
): Promise<ComposedEdition> {
  for (;;) {
    try {
      return compose(doc, fonts, cache);
    } catch (error) {
      // Each round loads one more face of a finite set, so this ends.
      if (!(error instanceof FontNotLoaded)) throw error;
      await loader.fetch([error.face]);
    }
  }
}

/**
 * Decodes, composes and checks a document; resolves when the browser can paint it.
 * Errors: the stored document breaks a rule.
 */
export async function openInWindow(document: OpenDocument, loader: FontLoader): Promise<Result<Opened, Message>> {
  const { document: text, ...file } = document;
  const decoded = decodeDocument(text, new Set(file.photos));
  if (!decoded.ok) return decoded;
  const doc = decoded.value;
  const fonts = await loader.fontsFor(doc);
  await loader.fetch(fontsOfDocument(doc, fonts));
  const cache = makeCompositionCache();
  const composed = await composeLoading(doc, fonts, loader, cache);
  await loader.paintable(fontsOfComposition(composed));
  const opened = {
    file,
    saved: file.recovered ? null : doc,
    editor: EditorState.create({ doc, plugins: [...editorPlugins()] }),
    composed,
    findings: [],
    fonts,
    loader,
    cache,
  };
  return ok({ ...opened, findings: findingsOf(opened) });
}

/**
 * The document after a transaction, composed again. Where an edit needs a face whose file is not here yet, `loading` brings it: until
 * then the page stays as it was, the text being safe in the editor's state.
 */
export function edited(
  opened: Opened,
  tr: Transaction,
): { readonly opened: Opened; readonly loading: Promise<void> | null } {
  const editor = opened.editor.apply(tr);
  // Not `tr.docChanged`: a plugin may have changed the document behind a mere selection.
  if (editor.doc === opened.editor.doc) return { opened: { ...opened, editor }, loading: null };
  return recomposed({ ...opened, editor });
}

/** Composes the state at hand; see `edited`. */
export function recomposed(opened: Opened): { readonly opened: Opened; readonly loading: Promise<void> | null } {
  const { editor, fonts, cache, loader } = opened;
  try {
    return { opened: { ...opened, composed: compose(editor.doc, fonts, cache) }, loading: null };
  } catch (error) {
    if (!(error instanceof FontNotLoaded)) throw error;
    return { opened, loading: loader.bring(error.face) };
  }
}

/** The findings of the state at hand. */
export const findingsOf = ({ editor, composed }: Opened): readonly Diagnostic[] =>
  preflight(editor.doc, composed, { plant: NEWSPRINT });

/** True when the document differs from what its file holds. */
export const isUnsaved = ({ editor, saved }: Pick<Opened, 'editor' | 'saved'>): boolean =>
  saved === null || (editor.doc !== saved && !editor.doc.eq(saved));

// The documents open in the window: one is shown, the others wait behind their tabs as they were left.
import { isUnsaved, type Opened, recomposed, type Waiting } from './opened.ts';
import type { WindowState } from './window-state.ts';

type Documents = Pick<WindowState, 'documents' | 'opened' | 'page'>;

const idOf = ({ opened }: Waiting): string => opened.file.id;

/** All documents in the order of their tabs, each as it is now. */
export const openDocuments = ({ documents, opened, page }: Documents): readonly Waiting[] =>
  documents.map((one) => (opened !== null && idOf(one) === opened.file.id ? { opened, page } : one));

/** Documents with changes that no file has. */
export const unsavedDocuments = (state: Documents): readonly Waiting[] =>
  openDocuments(state).filter(({ opened }) => isUnsaved(opened));

/** What is told of one document only, and must not be told of the next. */
const NOTHING_TOLD = { savedTo: null, normalised: null, atFinding: null, commenting: null, finding: false } as const;

function shown(state: WindowState, documents: readonly Waiting[], next: Waiting | undefined): WindowState {
  if (next === undefined) return { ...state, ...NOTHING_TOLD, documents, opened: null, page: 0 };
  // Fonts may have come since it was left.
  const { opened } = recomposed(next.opened);
  return { ...state, ...NOTHING_TOLD, documents, opened, page: next.page };
}

/** Shows a document behind its tab; nothing changes where there is none of this id. */
export function withShown(state: WindowState, id: string): WindowState {
  const documents = openDocuments(state);
  const next = documents.find((one) => idOf(one) === id);
  return next === undefined || state.opened?.file.id === id ? state : shown(state, documents, next);
}

/** The sample that the window began with gives its place to the next document while nobody has touched it. */
const isUntouchedSample = ({ start }: WindowState, { opened }: Waiting): boolean =>
  start?.initial.kind === 'opened' &&
  start.initial.document.id === opened.file.id &&
  opened.file.path === null &&
  !isUnsaved(opened);

/** Shows a document that has just been opened, in a tab of its own at the end. */
export function withOpened(state: WindowState, opened: Opened): WindowState {
  const kept = openDocuments(state).filter((one) => !isUntouchedSample(state, one));
  const next = { opened, page: 0 };
  return shown(state, [...kept, next], next);
}

/** Closes a document; its neighbour is shown where it was the one that was. */
export function withClosed(state: WindowState, id: string): WindowState {
  const documents = openDocuments(state);
  const at = documents.findIndex((one) => idOf(one) === id);
  const left = documents.filter((one) => idOf(one) !== id);
  if (at < 0) return state;
  return state.opened?.file.id === id
    ? shown(state, left, left[Math.min(at, left.length - 1)])
    : { ...state, documents: left };
}

/** Changes one document, wherever it stands; nothing where it has been closed. */
export function withChanged(state: WindowState, id: string, change: (opened: Opened) => Opened): WindowState {
  if (state.opened?.file.id === id) return { ...state, opened: change(state.opened) };
  const documents = state.documents.map((one) => (idOf(one) === id ? { ...one, opened: change(one.opened) } : one));
  return { ...state, documents };
}

/** The id of the document beside the one shown, round the end; null where there is no other. */
export function documentBeside({ documents, opened }: Documents, step: 1 | -1): string | null {
  const at = documents.findIndex((one) => idOf(one) === opened?.file.id);
  const next = documents[(at + step + documents.length) % documents.length];
  return at < 0 || documents.length < 2 || next === undefined ? null : idOf(next);
}

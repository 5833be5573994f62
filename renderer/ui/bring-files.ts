// Brings dropped files into the window: documents are opened, pictures and texts are added to the page's stories and photos.
import type { EditorState, Transaction } from 'prosemirror-state';
import { message } from '../../shared/kernel/messages/catalogue.ts';
import { addPhoto, addStory, freeStoryId, unplacedStory } from '../editor/bring-in.ts';
import type { WindowContext } from './window-context.tsx';

const DOCUMENT = /\.banxin$/i;
const PICTURE = /\.(jpe?g|png|tiff?|webp)$/i;
const STORY = /\.(md|markdown|txt|text)$/i;

/** UTF-8, else the national encoding (GB 18030) that newsroom systems write; null for what is neither. */
function decode(bytes: ArrayBuffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

/** Takes a transaction to the document shown, as it is by now; the answer of a slow host may come after an edit. */
function change({ store, view }: WindowContext, make: (state: EditorState, page: number) => Transaction | null): void {
  const { opened, page } = store.get();
  const tr = opened === null ? null : make(opened.editor, page);
  if (tr !== null) view.dispatch(tr);
}

async function bringStory(context: WindowContext, file: File): Promise<void> {
  const refuse = (problem: ReturnType<typeof message>): void =>
    context.store.set((state) => ({
      ...state,
      problem: { title: message('story.failed', { name: file.name }), message: problem, reassurance: null },
    }));
  const text = decode(await file.arrayBuffer());
  if (text === null) return refuse(message('story.not-text'));
  // The readers of stories are large, and are needed only now.
  const [{ readStory }, { articleNode }] = await Promise.all([
    import('../../shared/intake/story.ts'),
    import('../../shared/intake/article-nodes.ts'),
  ]);
  const story = readStory(file.name, text);
  if (!story.ok) return refuse(story.error.message);
  change(context, (state, page) =>
    addStory(
      state,
      page,
      articleNode(story.value, unplacedStory(freeStoryId(state.doc, file.name), story.value.bylineAt)),
    ),
  );
}

async function bringPhoto(context: WindowContext, file: File): Promise<void> {
  const photo = await context.actions.addPhoto(file);
  if (photo !== null) change(context, (state, page) => addPhoto(state, page, photo.photo, photo.pixels));
}

/** Takes in files one after the other, so that they stand in the list in the order they were given. */
export async function bringFiles(context: WindowContext, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const hasPage = context.store.get().opened !== null;
    const isAdded = hasPage && (PICTURE.test(file.name) || STORY.test(file.name));
    if (isAdded) context.store.set((state) => ({ ...state, panel: true, sidePanel: 'members' }));
    if (hasPage && PICTURE.test(file.name)) await bringPhoto(context, file);
    else if (hasPage && STORY.test(file.name)) await bringStory(context, file);
    else if (DOCUMENT.test(file.name) || files.length === 1) await context.actions.openFile(file);
  }
}

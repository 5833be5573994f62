// Benchmark case: one character typed at the start of a page's first story, from the transaction to the new display list.
import { performance } from 'node:perf_hooks';
import { EditorState } from 'prosemirror-state';
import { loadFonts } from '../../electron/host/fonts.ts';
import { readPageFolder } from '../../electron/host/page-folder.ts';
import { makeCompositionCache } from '../../shared/composition/cache.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { PMNode } from '../../shared/document/schema.ts';

/** Milliseconds of the clock: the first composition of the page in this process, and that of each keystroke after it. */
interface Edited {
  readonly cold: number;
  readonly edits: readonly number[];
}

/** Where the text of the first body paragraph begins. */
function firstParagraph(doc: PMNode): number {
  let start = -1;
  doc.descendants((node, position) => {
    if (start < 0 && node.type.name === 'paragraph') start = position + 1;
    return start < 0;
  });
  if (start < 0) throw new Error('the page has no paragraph');
  return start;
}

async function main(root: string, folder: string, count: number): Promise<Edited> {
  const fonts = loadFonts(root);
  const stored = await readPageFolder(folder);
  if (!fonts.ok || !stored.ok) throw new Error(JSON.stringify(fonts.ok ? stored : fonts));
  const cache = makeCompositionCache();
  let state = EditorState.create({ doc: stored.value.doc });
  const time = (act: () => void): number => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };
  const cold = time(() => compose(state.doc, fonts.value, cache));
  const start = firstParagraph(state.doc);
  const edits = Array.from({ length: count }, () =>
    time(() => {
      state = state.apply(state.tr.insertText('新', start));
      compose(state.doc, fonts.value, cache);
    }),
  );
  return { cold, edits };
}

const [root, folder, count] = process.argv.slice(2);
if (root === undefined || folder === undefined) throw new Error('usage: edit-case ROOT PAGE_FOLDER [EDITS]');
console.log(JSON.stringify(await main(root, folder, Number(count ?? 9))));

// When letters are commands: only where nothing is written.
import type { WindowContext } from './window-context.tsx';

/** Parts of the window that take letters for commands; lists find their items by letters. */
const FREE = '.pasteboard, .tool-strip';

/**
 * True where a bare letter or the space bar means a tool: on the pasteboard unless the text tool is in hand (there they go on writing),
 * on the tool strip, and in the input surface while it takes no text.
 */
export function lettersAreCommands({ store, view }: Pick<WindowContext, 'store' | 'view'>): boolean {
  const { tool } = store.get();
  const at = document.activeElement;
  if (at === null || at === document.body) return true;
  if (at.closest('.input-text') !== null) return view.editing.get()?.writes() === false;
  const part = at.closest(FREE);
  if (part === null) return false;
  return part.matches('.tool-strip') || tool !== 'text';
}

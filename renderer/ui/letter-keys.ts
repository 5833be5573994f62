// When letters are commands: only where nothing is written.
import { selectedObjects } from '../../shared/document/objects/object-selection.ts';
import type { WindowContext } from './window-context.tsx';

/** Parts of the window that take letters for commands; lists find their items by letters. */
const FREE = '.pasteboard, .tool-strip';

/**
 * True where a bare letter or the space bar means a tool: on the pasteboard unless the text tool is in hand (there they go on writing),
 * on the tool strip, and in the input surface while objects are selected.
 */
export function lettersAreCommands({ store }: Pick<WindowContext, 'store'>): boolean {
  const { opened, tool } = store.get();
  const at = document.activeElement;
  if (at === null || at === document.body) return true;
  if (at.closest('.input-text') !== null) return opened !== null && selectedObjects(opened.editor).length > 0;
  const part = at.closest(FREE);
  if (part === null) return false;
  return part.matches('.tool-strip') || tool !== 'text';
}

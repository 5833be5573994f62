// Which key moves the caret how, on either system and in either direction of the text.
import type { Move } from './move-commands.ts';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** What an arrow does in a vertical line, whose text runs down and whose lines follow each other to the left. */
const TURNED: Readonly<Record<Arrow, Arrow>> = {
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
  ArrowRight: 'ArrowUp',
  ArrowLeft: 'ArrowDown',
};

const isArrow = (key: string): key is Arrow => Object.hasOwn(TURNED, key);

function arrowMove(arrow: Arrow, word: boolean, far: boolean): Move {
  switch (arrow) {
    case 'ArrowLeft':
      return far ? { to: 'line-start' } : { by: word ? 'word' : 'character', step: -1 };
    case 'ArrowRight':
      return far ? { to: 'line-end' } : { by: word ? 'word' : 'character', step: 1 };
    case 'ArrowUp':
      return far ? { to: 'story-start' } : { by: word ? 'paragraph' : 'line', step: -1 };
    case 'ArrowDown':
      return far ? { to: 'story-end' } : { by: word ? 'paragraph' : 'line', step: 1 };
  }
}

/** The move a key means; null for any other key. On a Mac, Option goes by words and Command to the ends. */
export function moveOfKey(key: Key, mac: boolean, vertical: boolean): Move | null {
  const word = mac ? key.altKey : key.ctrlKey;
  const far = mac && key.metaKey;
  if (!mac && (key.altKey || key.metaKey)) return null;
  if (isArrow(key.key)) return arrowMove(vertical ? TURNED[key.key] : key.key, word, far);
  switch (key.key) {
    case 'Home':
      return { to: word ? 'story-start' : 'line-start' };
    case 'End':
      return { to: word ? 'story-end' : 'line-end' };
    // With Ctrl or Cmd they turn the edition's pages.
    case 'PageUp':
      return key.ctrlKey || key.metaKey ? null : { by: 'screen', step: -1 };
    case 'PageDown':
      return key.ctrlKey || key.metaKey ? null : { by: 'screen', step: 1 };
    default:
      return null;
  }
}

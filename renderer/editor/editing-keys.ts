// Keys that mean what is seen, taken before ProseMirror takes them for its unseen flow.
import type { EditorView } from 'prosemirror-view';
import { wholeMember } from './bounds.ts';
import { isInVertical, moveCaret } from './move-commands.ts';
import { moveOfKey } from './move-keys.ts';
import type { ObjectEditing } from './object-editing.ts';
import { takeObjectKey } from './object-keys.ts';
import type { Segments } from './segments.ts';
import type { ShownText } from './shown-text.ts';
import type { Dispatch } from './text-view.ts';

/** What keys are taken to. */
export interface KeysHost {
  readonly view: EditorView;
  readonly shown: ShownText;
  readonly segments: Segments;
  readonly objects: ObjectEditing;
  readonly dispatch: Dispatch;
  /** True while keys write; else they are the objects'. */
  writes(): boolean;
  normaliseMarks(): void;
}

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** Handles a key of the selected objects, or one that moves the caret, selects the story or normalises its marks; false for any other. */
export function takeEditingKey(host: KeysHost, event: KeyboardEvent): boolean {
  const { view, shown, segments, objects, dispatch } = host;
  if (view.composing || event.isComposing) return false;
  if (!host.writes()) return takeObjectKey(objects, event, isMac());
  const text = shown.now();
  if (text === null) return false;
  const modifier = isMac() ? event.metaKey : event.ctrlKey;
  const key = event.key.toLowerCase();
  if (modifier && !event.altKey && key === 'a') {
    const all = wholeMember(view.state);
    if (all !== null) dispatch(view.state.tr.setSelection(all));
    return true;
  }
  if (modifier && event.shiftKey && !event.altKey && key === 'p') {
    host.normaliseMarks();
    return true;
  }
  const move = moveOfKey(event, isMac(), isInVertical(text));
  if (move === null) return false;
  moveCaret(shown.linesFor(move, text), segments, move, event.shiftKey, dispatch);
  return true;
}

// Acts on the text at the caret: roles and parts, clipboard, selecting, finding.
import { selectedObjects } from '../../../shared/document/objects/object-selection.ts';
import type { Editing } from '../../editor/editing.ts';
import { cutOrCopy } from '../../editor/text-clipboard.ts';
import { canRun, type TextCommand } from '../../editor/text-commands.ts';
import { isRoleActive, TEXT_ROLES } from '../../editor/text-roles.ts';
import type { WindowState } from '../../editor/window-state.ts';
import type { WindowContext } from '../window-context.tsx';
import { type Act, type Acts, hasPage, patch } from './act.ts';

const isSelected = ({ opened }: WindowState): boolean =>
  opened !== null && (!opened.editor.selection.empty || selectedObjects(opened.editor).length > 0);

const textAct = (command: TextCommand): Act => {
  const role = TEXT_ROLES.find((one) => one === command);
  return {
    run: ({ view }) => view.text(command),
    can: ({ opened }) => opened !== null && canRun(opened.editor, command),
    ...(role !== undefined && { isOn: ({ opened }) => opened !== null && isRoleActive(opened.editor, role) }),
  };
};

const onEditing =
  (act: (editing: Editing, context: WindowContext) => void) =>
  (context: WindowContext): void => {
    const editing = context.view.editing.get();
    if (editing !== null) act(editing, context);
  };

const toClipboard = (what: 'cut' | 'copy') =>
  onEditing((editing) => {
    editing.focus();
    if (editing.writes()) cutOrCopy(what);
    else editing.objects.clip(what);
  });

/** Where no text is written, objects are pasted. */
const fromClipboard = (plain: boolean) =>
  onEditing((editing, { actions }) => {
    if (editing.writes()) void actions.paste(editing, plain);
    else editing.objects.clip(plain ? 'paste-in-place' : 'paste');
  });

function toggleHeldLines({ store, view }: WindowContext): void {
  const holdsLines = !store.get().holdsLines;
  store.set((state) => ({ ...state, holdsLines }));
  if (!holdsLines) view.freeLines();
}

type ClipboardAct = 'cut' | 'copy' | 'paste' | 'paste-text' | 'paste-in-place';
type SelectAct = 'select-word' | 'select-paragraph' | 'select-story';

export const textActs: Acts<TextCommand | ClipboardAct | SelectAct | 'find' | 'hold-lines'> = {
  undo: textAct('undo'),
  redo: textAct('redo'),
  cut: { run: toClipboard('cut'), can: isSelected },
  copy: { run: toClipboard('copy'), can: isSelected },
  paste: { run: fromClipboard(false), can: hasPage },
  'paste-text': { run: fromClipboard(true), can: hasPage },
  'paste-in-place': { run: onEditing(({ objects }) => objects.clip('paste-in-place')), can: hasPage },
  'select-word': { run: onEditing((editing) => editing.take('word')), can: hasPage },
  'select-paragraph': { run: onEditing((editing) => editing.take('paragraph')), can: hasPage },
  'select-story': { run: onEditing((editing) => editing.take('story')), can: hasPage },
  strong: textAct('strong'),
  emphasis: textAct('emphasis'),
  dots: textAct('dots'),
  dateline: textAct('dateline'),
  subhead: textAct('subhead'),
  byline: textAct('byline'),
  'add-kicker': textAct('add-kicker'),
  'add-deck': textAct('add-deck'),
  'add-standfirst': textAct('add-standfirst'),
  normalise: textAct('normalise'),
  'hold-lines': { run: toggleHeldLines, can: hasPage, isOn: ({ holdsLines }) => holdsLines },
  find: { run: (context) => hasPage(context.store.get()) && patch({ finding: true })(context), can: hasPage },
};

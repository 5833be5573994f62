// Sets a part in a named style, makes a named style of how a part is set, and takes local differences into it.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { NamedStyle, TextStyle } from '../styles.ts';
import { partStyleAt, STYLE_KEYS } from './part-style.ts';
import { withoutValues } from './set-part-style.ts';
import { changeStyle, hasStyle, type StyleId } from './style-sheet.ts';
import { overrideAt, type StyleLevel, type StyleSpot, sayAt, sheetOf, unlessEmpty } from './style-spot.ts';

/**
 * Sets the part in a style of its sheet, in this story or on the whole page, and in nothing else: what was said of it there before is
 * gone, so that it looks as the style says. Null for `name`: in none, as below this level. Set for the page, this story follows it.
 */
export function applyStyle(
  state: EditorState,
  spot: StyleSpot,
  level: StyleLevel,
  name: string | null,
): Transaction | null {
  if (name !== null && !hasStyle(state, { name, part: spot.part })) return null;
  const { tr } = state;
  sayAt(tr, spot, level, name === null ? {} : { named: name });
  if (level === 'page' && spot.story !== null) sayAt(tr, spot, 'story', {});
  return unlessEmpty(tr);
}

/** Adds a style that says what the part shows at this spot, and sets the part in it. Null where the part has one of that name. */
export function makeNamed(state: EditorState, spot: StyleSpot, level: StyleLevel, name: string): Transaction | null {
  if (name === '' || hasStyle(state, { name, part: spot.part })) return null;
  const { style } = partStyleAt(state.doc, spot);
  const made: NamedStyle = { name, part: spot.part, style };
  const tr = state.tr.setDocAttribute('styleSheet', [...sheetOf(state.doc), made]);
  sayAt(tr, spot, level, { named: name });
  if (level === 'page' && spot.story !== null) sayAt(tr, spot, 'story', {});
  return tr;
}

/**
 * Sets values in the named style that the part is set in, so that they change wherever it is applied; what page and story said of them at
 * this spot gives way. Null where the part is set in no named style.
 */
export function setInNamed(
  state: EditorState,
  spot: StyleSpot,
  values: Readonly<Partial<TextStyle>>,
): Transaction | null {
  const { named } = partStyleAt(state.doc, spot);
  if (named === null) return null;
  const id: StyleId = named.style;
  const tr = changeStyle(state, id, { ...named.style.style, ...values });
  if (tr === null) return null;
  const given = STYLE_KEYS.filter((key) => values[key] !== undefined);
  sayAt(tr, spot, named.level, withoutValues(overrideAt(tr.doc, spot, named.level), given));
  if (named.level === 'page' && spot.story !== null) {
    sayAt(tr, spot, 'story', withoutValues(overrideAt(tr.doc, spot, 'story'), given));
  }
  return tr;
}

/** Takes what differs here from the named style into it (重定义样式): everything set in the style follows. Null where nothing differs. */
export function redefineNamed(state: EditorState, spot: StyleSpot): Transaction | null {
  const { style, differences } = partStyleAt(state.doc, spot);
  if (differences.length === 0) return null;
  return setInNamed(state, spot, Object.fromEntries(differences.map(({ key }) => [key, style[key]])));
}

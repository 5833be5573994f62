// The edition's sheet of named styles (样式): define, rename, change and remove them, with every part that is set in them.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { NamedStyle, StyleName } from '../styles.ts';
import { spellOut } from '../styles.ts';
import { changeOverrides, sheetOf, unlessEmpty } from './style-spot.ts';

/** Which style of the sheet: names are unique within a part. */
export type StyleId = Pick<NamedStyle, 'name' | 'part'>;

const isStyle =
  ({ name, part }: StyleId) =>
  (style: NamedStyle): boolean =>
    style.name === name && style.part === part;

export const hasStyle = (state: Pick<EditorState, 'doc'>, id: StyleId): boolean => sheetOf(state.doc).some(isStyle(id));

/** How often a part is said to be set in the style, by pages and by stories. */
export function countUses({ doc }: Pick<EditorState, 'doc'>, { name, part }: StyleId): number {
  let uses = 0;
  doc.descendants((node) => {
    const styles: Readonly<Partial<Record<StyleName, { readonly named?: string }>>> = node.attrs['styles'] ?? {};
    if (styles[part]?.named === name) uses += 1;
    return node.type.name === 'page';
  });
  return uses;
}

/** Adds a style to the sheet. Null where the part has one of that name. */
export function defineStyle(state: EditorState, style: NamedStyle): Transaction | null {
  if (style.name === '' || hasStyle(state, style)) return null;
  return state.tr.setDocAttribute('styleSheet', [...sheetOf(state.doc), style]);
}

/** Changes what a style says; every part that is set in it follows. */
export function changeStyle(state: EditorState, id: StyleId, style: NamedStyle['style']): Transaction | null {
  if (!hasStyle(state, id)) return null;
  const sheet = sheetOf(state.doc).map((one) => (isStyle(id)(one) ? { ...one, style } : one));
  return state.tr.setDocAttribute('styleSheet', sheet);
}

/** Gives a style another name, wherever it is applied. Null where the part has one of that name, or none of the old one. */
export function renameStyle(state: EditorState, id: StyleId, name: string): Transaction | null {
  if (name === '' || !hasStyle(state, id) || hasStyle(state, { ...id, name })) return null;
  const sheet = sheetOf(state.doc).map((one) => (isStyle(id)(one) ? { ...one, name } : one));
  return changeOverrides(state.tr.setDocAttribute('styleSheet', sheet), (part, override) =>
    part === id.part && override.named === id.name ? { ...override, named: name } : override,
  );
}

/** Takes a style out of the sheet. What was set in it looks as before: its values become the page's or story's own. */
export function removeStyle(state: EditorState, id: StyleId): Transaction | null {
  const before = sheetOf(state.doc);
  if (!before.some(isStyle(id))) return null;
  const tr = changeOverrides(state.tr, (part, override) =>
    part === id.part && override.named === id.name ? (spellOut({ [part]: override }, before)[part] ?? {}) : override,
  );
  return unlessEmpty(
    tr.setDocAttribute(
      'styleSheet',
      before.filter((one) => !isStyle(id)(one)),
    ),
  );
}

// Sets values of a part's style for one story or for the whole page, and takes them back.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { StyleOverride, TextStyle } from '../styles.ts';
import { STYLE_KEYS, type StyleKey } from './part-style.ts';
import { overrideAt, type StyleLevel, type StyleSpot, sayAt, unlessEmpty } from './style-spot.ts';

/** An override without these values. */
export function withoutValues(override: StyleOverride, keys: readonly StyleKey[]): StyleOverride {
  const gone: ReadonlySet<string> = new Set(keys);
  return Object.fromEntries(Object.entries(override).filter(([key]) => !gone.has(key)));
}

/**
 * Sets values of the part: `story` for this story alone (仅此稿), `page` for all stories of the page (全版). Set for the page, this story
 * gives up what it said of them itself, as it is the one that is looked at; other stories keep what they say. Null where it changes nothing.
 */
export function setPartStyle(
  state: EditorState,
  spot: StyleSpot,
  level: StyleLevel,
  values: Readonly<Partial<TextStyle>>,
): Transaction | null {
  const { tr } = state;
  sayAt(tr, spot, level, { ...overrideAt(tr.doc, spot, level), ...values });
  if (level === 'page' && spot.story !== null) {
    const given = STYLE_KEYS.filter((key) => values[key] !== undefined);
    sayAt(tr, spot, 'story', withoutValues(overrideAt(tr.doc, spot, 'story'), given));
  }
  return unlessEmpty(tr);
}

/** Takes back what one level says of the part's values, by default of all of them; the named style it applies stays. */
export function resetPartStyle(
  state: EditorState,
  spot: StyleSpot,
  level: StyleLevel,
  keys: readonly StyleKey[] = STYLE_KEYS,
): Transaction | null {
  const { tr } = state;
  return unlessEmpty(sayAt(tr, spot, level, withoutValues(overrideAt(tr.doc, spot, level), keys)));
}

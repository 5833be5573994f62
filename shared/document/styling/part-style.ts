// How a part is set and by whose word: house, page, named style or story; and what of it differs from what it inherits.
import { sameData } from '../../kernel/same-data.ts';
import type { PMNode } from '../schema.ts';
import {
  type NamedStyle,
  resolveStyles,
  type StyleOverride,
  spellOut,
  type TextStyle,
  withStoryStyles,
} from '../styles.ts';
import { overrideAt, pageAttrsAt, type StyleLevel, type StyleSpot, sheetOf } from './style-spot.ts';

export type StyleKey = keyof TextStyle;

export const STYLE_KEYS = [
  'font',
  'size',
  'leading',
  'scaleX',
  'align',
  'indent',
  'tracking',
  'color',
  'effects',
  'ground',
] as const satisfies readonly StyleKey[];

/** Whose word a value is. */
export type StyleSource =
  | { readonly kind: 'house' }
  | { readonly kind: StyleLevel }
  | { readonly kind: 'named'; readonly name: string; readonly level: StyleLevel };

/** A value that is set otherwise than it would be without the word of one level. */
export interface StyleDifference {
  readonly key: StyleKey;
  /** Who sets it so. */
  readonly level: StyleLevel;
  readonly here: TextStyle[StyleKey];
  readonly inherited: TextStyle[StyleKey];
  /** Whose value that is. */
  readonly from: StyleSource;
}

export interface PartStyle {
  readonly style: TextStyle;
  /** The named style (样式) it is set in, and who names it: the story's word before the page's. Null where none is applied. */
  readonly named: { readonly style: NamedStyle; readonly level: StyleLevel } | null;
  readonly differences: readonly StyleDifference[];
}

const sheetStyle = (doc: PMNode, { part }: StyleSpot, { named }: StyleOverride): NamedStyle | null =>
  sheetOf(doc).find((style) => style.part === part && style.name === named) ?? null;

/** The part's style with these words of page and story. */
function resolved(doc: PMNode, spot: StyleSpot, page: StyleOverride, story: StyleOverride): TextStyle {
  const { setup, styles } = pageAttrsAt(doc, spot);
  const sheet = sheetOf(doc);
  const ofPage = spellOut({ ...styles, [spot.part]: page }, sheet);
  const overrides = withStoryStyles(ofPage, spellOut({ [spot.part]: story }, sheet));
  return resolveStyles(setup.size, setup.leading, overrides)[spot.part];
}

/** Who says a value, from the last word to the first. */
function sourceOf(key: StyleKey, words: readonly (readonly [StyleSource, Partial<TextStyle>])[]): StyleSource {
  return words.find(([, values]) => values[key] !== undefined)?.[0] ?? { kind: 'house' };
}

function without(override: StyleOverride, key: StyleKey): StyleOverride {
  const { [key]: _, ...rest } = override;
  return rest;
}

/** How a part is set, and what of that differs from what it inherits. */
export function partStyleAt(doc: PMNode, spot: StyleSpot): PartStyle {
  const page = overrideAt(doc, spot, 'page');
  const story = overrideAt(doc, spot, 'story');
  const ofPage = sheetStyle(doc, spot, page);
  const ofStory = sheetStyle(doc, spot, story);
  const words: readonly (readonly [StyleSource, Partial<TextStyle>])[] = [
    [{ kind: 'story' }, story],
    [{ kind: 'named', name: ofStory?.name ?? '', level: 'story' }, ofStory?.style ?? {}],
    [{ kind: 'page' }, page],
    [{ kind: 'named', name: ofPage?.name ?? '', level: 'page' }, ofPage?.style ?? {}],
  ];
  const style = resolved(doc, spot, page, story);
  const differences = STYLE_KEYS.flatMap((key): readonly StyleDifference[] => {
    const { kind } = sourceOf(key, words);
    if (kind !== 'story' && kind !== 'page') return [];
    const below =
      kind === 'story'
        ? resolved(doc, spot, page, without(story, key))
        : resolved(doc, spot, without(page, key), story);
    if (sameData(style[key], below[key])) return [];
    const from = sourceOf(key, words.slice(kind === 'story' ? 1 : 3));
    return [{ key, level: kind, here: style[key], inherited: below[key], from }];
  });
  const named =
    ofStory !== null
      ? { style: ofStory, level: 'story' as const }
      : ofPage !== null
        ? { style: ofPage, level: 'page' as const }
        : null;
  return { style, named, differences };
}

/** What of a part's style differs from what it inherits, and from whom it would inherit it. */
export const differsFrom = (doc: PMNode, spot: StyleSpot): readonly StyleDifference[] =>
  partStyleAt(doc, spot).differences;

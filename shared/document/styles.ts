// Text styles (样式) of the parts of a page, and how a page's own settings override them.
import { BLACK, type Color } from '../kernel/color.ts';
import type { TextEffects } from '../kernel/text-effects.ts';

/** A part of a page that has a style of its own. */
export type StyleName =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'subhead'
  | 'caption'
  | 'credit'
  | 'folio'
  | 'nameplate';

export const STYLE_NAMES: readonly StyleName[] = [
  'kicker',
  'headline',
  'deck',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'subhead',
  'caption',
  'credit',
  'folio',
  'nameplate',
];

/** `justify` sets the last line of a paragraph at its start; `spread` (分散) fills the measure with every line. */
export type Align = 'start' | 'center' | 'end' | 'justify' | 'spread';
export const ALIGNS: readonly Align[] = ['start', 'center', 'end', 'justify', 'spread'];

/**
 * A complete style. Sizes in pt; `indent` of a paragraph's first line in em; `scaleX` 1 is natural; `tracking` (字距) is added after every
 * character, em; `ground` (衬底) is painted behind the whole part, for letters reversed on a tint.
 */
export interface TextStyle {
  readonly font: string;
  readonly size: number;
  readonly leading: number;
  readonly scaleX: number;
  readonly align: Align;
  readonly indent: number;
  readonly tracking: number;
  readonly color: Color;
  readonly effects: TextEffects | null;
  readonly ground: Color | null;
}

/** Named style (样式): what the newsroom has given a name to, for one part; changed here, it changes wherever it is applied. */
export interface NamedStyle {
  /** Unique among the styles of its part. */
  readonly name: string;
  readonly part: StyleName;
  /** What it says; the rest is the house's. */
  readonly style: Readonly<Partial<TextStyle>>;
}

/** What is said of one part's style: a named style, if any, and what differs from it here. */
export interface StyleOverride extends Partial<Readonly<TextStyle>> {
  /** Name of a style in the edition's sheet; one that is not there says nothing. */
  readonly named?: string;
}

/** What a document says of a style: only what differs from the house defaults. */
export type StyleOverrides = Readonly<Partial<Record<StyleName, StyleOverride>>>;

/** What is said of one part's style with its named style spelled out. */
type StyleValues = Readonly<Partial<TextStyle>> & { readonly named?: never };

/** Overrides whose named styles are spelled out, as `spellOut` gives them. */
export type SpelledStyles = Readonly<Partial<Record<StyleName, StyleValues>>>;

/** The parts that belong to a story. */
export const STORY_STYLE_NAMES = [
  'kicker',
  'headline',
  'deck',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'subhead',
] as const satisfies readonly StyleName[];

/** What one story says of its parts' styles, on top of its page's. */
export type StoryStyles = Readonly<Partial<Record<(typeof STORY_STYLE_NAMES)[number], StyleOverride>>>;

/** Own values over a named style's. A size of one's own takes the named style's leading along in proportion. */
function overNamed(part: StyleName, named: StyleValues, own: StyleValues): StyleValues {
  const merged = { ...named, ...own };
  const follows = own.size !== undefined && own.leading === undefined && part !== 'body';
  if (!follows || named.leading === undefined) return merged;
  const { leading, ...rest } = merged;
  return named.size === undefined || leading === undefined || own.size === undefined
    ? rest
    : { ...rest, leading: (leading / named.size) * own.size };
}

/** True where a part names a style of the sheet. */
export const namesStyle = (overrides: StyleOverrides): boolean =>
  STYLE_NAMES.some((part) => overrides[part]?.named !== undefined);

/**
 * Overrides with their named styles (样式) spelled out: what the sheet says under a name, and over it what is said here. A name that is
 * not in the sheet says nothing. Overrides that name no style are given back as they are.
 */
export function spellOut(overrides: StyleOverrides, sheet: readonly NamedStyle[]): SpelledStyles {
  const spelled = STYLE_NAMES.flatMap((part) => {
    const override = overrides[part];
    if (override === undefined) return [];
    const { named, ...own } = override;
    const style = named === undefined ? undefined : sheet.find((one) => one.part === part && one.name === named)?.style;
    return [[part, overNamed(part, style ?? {}, own)] as const];
  });
  // What names nothing keeps its identity, by which composition knows it again.
  return namesStyle(overrides) ? Object.fromEntries(spelled) : (overrides as SpelledStyles);
}

/**
 * A page's overrides with a story's own over them. A size of the story's own takes leading in proportion with it, unless the story
 * gives that too.
 */
export function withStoryStyles(page: SpelledStyles, own: SpelledStyles): SpelledStyles {
  const merged = STORY_STYLE_NAMES.flatMap((name) => {
    const style = own[name];
    if (style === undefined) return [];
    const { leading, ...base } = page[name] ?? {};
    const kept = leading === undefined || style.size !== undefined ? base : { ...base, leading };
    return [[name, { ...kept, ...style }] as const];
  });
  return { ...page, ...Object.fromEntries(merged) };
}

/** Fonts of emphasis inside a text: bold face (黑体强调) and 楷体. */
export const STRONG_FONT = 'Noto Sans SC Bold';
export const EMPHASIS_FONT = 'LXGW WenKai';

/** Kicker and deck at 0.42 of the main headline: inside the craft's ⅓–½ (field rules, section 2). */
const SECONDARY_HEADLINE_SCALE = 0.42;
/** Leading of a headline in em: tight, as two lines must read as one unit. */
const HEADLINE_LEADING = 1.2;
/** Main headline where neither style nor headline frame gives a size, in body sizes. */
const HEADLINE_IN_BODY_SIZES = 4;

/** House defaults, from the page's body size and leading (pt). */
export function defaultStyles(size: number, leading: number): Readonly<Record<StyleName, TextStyle>> {
  const base = { scaleX: 1, indent: 0, tracking: 0, color: BLACK, effects: null, ground: null } as const;
  const headline = size * HEADLINE_IN_BODY_SIZES;
  const secondary = headline * SECONDARY_HEADLINE_SCALE;
  const display = (font: string, at: number): TextStyle => ({
    ...base,
    font,
    size: at,
    leading: at * HEADLINE_LEADING,
    align: 'center',
  });
  return {
    kicker: display('Noto Sans SC', secondary),
    headline: display('Noto Serif SC Black', headline),
    deck: display('Noto Serif SC', secondary),
    standfirst: { ...base, font: EMPHASIS_FONT, size, leading, align: 'justify', indent: 2 },
    byline: { ...base, font: EMPHASIS_FONT, size, leading, align: 'end' },
    dateline: { ...base, font: STRONG_FONT, size, leading, align: 'justify' },
    body: { ...base, font: 'Noto Serif SC', size, leading, align: 'justify', indent: 2 },
    subhead: { ...base, font: STRONG_FONT, size, leading, align: 'center' },
    caption: { ...base, font: EMPHASIS_FONT, size: size * 0.9, leading: leading * 0.9, align: 'justify' },
    credit: { ...base, font: EMPHASIS_FONT, size: size * 0.9, leading: leading * 0.9, align: 'end' },
    folio: { ...base, font: 'Noto Sans SC', size, leading, align: 'start' },
    nameplate: display('Noto Serif SC Black', headline * 2),
  };
}

/** The styles of a page: house defaults with the page's overrides, named styles spelled out. */
export function resolveStyles(
  size: number,
  leading: number,
  overrides: SpelledStyles,
): Readonly<Record<StyleName, TextStyle>> {
  const defaults = defaultStyles(size, leading);
  const entries = STYLE_NAMES.map((name) => {
    const own = overrides[name] ?? {};
    const merged = { ...defaults[name], ...own };
    // A size given without leading keeps the part's proportion of leading to size.
    const leadingFor =
      own.size !== undefined && own.leading === undefined && name !== 'body'
        ? (defaults[name].leading / defaults[name].size) * own.size
        : merged.leading;
    return [name, { ...merged, leading: leadingFor }] as const;
  });
  return Object.fromEntries(entries) as Record<StyleName, TextStyle>;
}

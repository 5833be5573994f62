// Reads `styles`: what a page sets otherwise than the house defaults, part by part.
import { STYLE_LIMITS } from '../document/attr-rules.ts';
import {
  ALIGNS,
  type NamedStyle,
  STORY_STYLE_NAMES,
  STYLE_NAMES,
  type StoryStyles,
  type StyleName,
  type StyleOverride,
  type StyleOverrides,
  type TextStyle,
} from '../document/styles.ts';
import { LONGEST_STRING } from '../document/validators.ts';
import type { ColorReader } from './colors.ts';
import { EFFECT_KEYS, effectsOf } from './read-effects.ts';
import {
  choiceOf,
  type Fields,
  fieldsOf,
  type Item,
  isWord,
  membersOf,
  numberOf,
  refuseItem,
  shortTextOf,
} from './yaml-items.ts';

type Style = { -readonly [K in keyof TextStyle]?: TextStyle[K] };

/** What a style may say, beside its effects. */
const STYLE_KEYS = ['font', 'size', 'leading', 'scaleX', 'align', 'indent', 'tracking', 'color', 'ground'] as const;

const STYLE_AND_EFFECT_KEYS = [...STYLE_KEYS, ...EFFECT_KEYS];

function valuesOf(fields: Fields, colorOf: ColorReader): Readonly<Style> {
  const style: Style = {};
  const font = fields.optional('font');
  if (font !== undefined) style.font = shortTextOf(font, LONGEST_STRING);
  for (const key of ['size', 'leading', 'scaleX', 'indent', 'tracking'] as const) {
    const value = fields.optional(key);
    if (value !== undefined) style[key] = numberOf(value, STYLE_LIMITS[key]);
  }
  const align = fields.optional('align');
  if (align !== undefined) style.align = choiceOf(align, ALIGNS);
  const color = fields.optional('color');
  if (color !== undefined) style.color = colorOf(color);
  const ground = fields.optional('ground');
  if (ground !== undefined) style.ground = isWord(ground, 'none') ? null : colorOf(ground);
  const effects = effectsOf(fields, colorOf);
  if (effects !== undefined) style.effects = effects;
  return style;
}

/** What reading styles needs: one reader of colours for the whole page keeps its spot inks to one look each. */
export interface StyleContext {
  readonly colorOf: ColorReader;
  readonly sheet: readonly NamedStyle[];
}

function overrideOf(item: Item, part: StyleName, { colorOf, sheet }: StyleContext): StyleOverride {
  const fields = fieldsOf(item, ['named', ...STYLE_AND_EFFECT_KEYS]);
  const values = valuesOf(fields, colorOf);
  const named = fields.optional('named');
  if (named === undefined) return values;
  const name = shortTextOf(named, LONGEST_STRING);
  if (!sheet.some((style) => style.part === part && style.name === name)) {
    refuseItem(named, 'intake.style-unknown', { part, name });
  }
  return { named: name, ...values };
}

/** The styles of some parts. */
function partsOf(item: Item | undefined, names: readonly StyleName[], context: StyleContext): StyleOverrides {
  if (item === undefined) return {};
  const fields = fieldsOf(item, names);
  return Object.fromEntries(
    names.flatMap((part) => {
      const style = fields.optional(part);
      return style === undefined ? [] : [[part, overrideOf(style, part, context)] as const];
    }),
  );
}

/** The house's named styles (样式): by part, then by name. */
export function styleSheetOf(item: Item | undefined, colorOf: ColorReader): readonly NamedStyle[] {
  if (item === undefined) return [];
  const parts = fieldsOf(item, STYLE_NAMES);
  return STYLE_NAMES.flatMap((part) => {
    const named = parts.optional(part);
    if (named === undefined) return [];
    return membersOf(named).map((style): NamedStyle => {
      const values = valuesOf(fieldsOf(style, STYLE_AND_EFFECT_KEYS), colorOf);
      return { name: style.name, part, style: values };
    });
  });
}

/** A page's styles. */
export const stylesOf = (item: Item | undefined, context: StyleContext): StyleOverrides =>
  partsOf(item, STYLE_NAMES, context);

/** What a story is set in otherwise than its page. */
export const storyStylesOf = (item: Item | undefined, context: StyleContext): StoryStyles =>
  partsOf(item, STORY_STYLE_NAMES, context);

// Reads `styles`: what a page sets otherwise than the house defaults, part by part.
import { STYLE_LIMITS } from '../document/attr-rules.ts';
import {
  ALIGNS,
  STORY_STYLE_NAMES,
  STYLE_NAMES,
  type StoryStyles,
  type StyleName,
  type StyleOverrides,
  type TextStyle,
} from '../document/styles.ts';
import { LONGEST_STRING } from '../document/validators.ts';
import type { ColorReader } from './colors.ts';
import { EFFECT_KEYS, effectsOf } from './read-effects.ts';
import { choiceOf, fieldsOf, type Item, isWord, numberOf, shortTextOf } from './yaml-items.ts';

type Style = { -readonly [K in keyof TextStyle]?: TextStyle[K] };

/** What a style may say, beside its effects. */
const STYLE_KEYS = ['font', 'size', 'leading', 'scaleX', 'align', 'indent', 'tracking', 'color', 'ground'] as const;

function styleOf(item: Item, colorOf: ColorReader): Readonly<Style> {
  const fields = fieldsOf(item, [...STYLE_KEYS, ...EFFECT_KEYS]);
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

/** The styles of some parts. One reader of colours for the whole page keeps its spot inks to one look each. */
function partsOf(item: Item | undefined, names: readonly StyleName[], colorOf: ColorReader): StyleOverrides {
  if (item === undefined) return {};
  const fields = fieldsOf(item, names);
  return Object.fromEntries(
    names.flatMap((name) => {
      const style = fields.optional(name);
      return style === undefined ? [] : [[name, styleOf(style, colorOf)] as const];
    }),
  );
}

/** A page's styles. */
export const stylesOf = (item: Item | undefined, colorOf: ColorReader): StyleOverrides =>
  partsOf(item, STYLE_NAMES, colorOf);

/** What a story is set in otherwise than its page. */
export const storyStylesOf = (item: Item | undefined, colorOf: ColorReader): StoryStyles =>
  partsOf(item, STORY_STYLE_NAMES, colorOf);

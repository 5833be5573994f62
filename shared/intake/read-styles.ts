// Reads `styles`: what a page sets otherwise than the house defaults, part by part.
import { STYLE_LIMITS } from '../document/attr-rules.ts';
import { ALIGNS, STYLE_NAMES, type StyleOverrides, type TextStyle } from '../document/styles.ts';
import { LONGEST_STRING } from '../document/validators.ts';
import { colorOf } from './colors.ts';
import { choiceOf, fieldsOf, type Item, numberOf, shortTextOf } from './yaml-items.ts';

type Style = { -readonly [K in keyof TextStyle]?: TextStyle[K] };

function styleOf(item: Item): Readonly<Style> {
  const fields = fieldsOf(item, ['font', 'size', 'leading', 'scaleX', 'align', 'indent', 'color']);
  const style: Style = {};
  const font = fields.optional('font');
  if (font !== undefined) style.font = shortTextOf(font, LONGEST_STRING);
  for (const key of ['size', 'leading', 'scaleX', 'indent'] as const) {
    const value = fields.optional(key);
    if (value !== undefined) style[key] = numberOf(value, STYLE_LIMITS[key]);
  }
  const align = fields.optional('align');
  if (align !== undefined) style.align = choiceOf(align, ALIGNS);
  const color = fields.optional('color');
  if (color !== undefined) style.color = colorOf(color);
  return style;
}

export function stylesOf(item: Item | undefined): StyleOverrides {
  if (item === undefined) return {};
  const fields = fieldsOf(item, STYLE_NAMES);
  return Object.fromEntries(
    STYLE_NAMES.flatMap((name) => {
      const style = fields.optional(name);
      return style === undefined ? [] : [[name, styleOf(style)] as const];
    }),
  );
}

// Reads what letters wear (字效) in a style: slant, outline and shadow, each with a short form.
import { EFFECT_LIMITS } from '../document/attr-rules.ts';
import { tintOfBlack, WHITE } from '../kernel/color.ts';
import type { Outline, Shadow, TextEffects } from '../kernel/text-effects.ts';
import type { ColorReader } from './colors.ts';
import { type Fields, fieldsOf, type Item, isMapping, isWord, numberOf } from './yaml-items.ts';

/** A plain `outline: 1` is a white edge (勾白边): what sets a headline off from a photo or a tint. */
const OUTLINE_COLOR = WHITE;
/** A shadow falls to the lower right, in grey that leaves the letters their weight. */
const SHADOW_COLOR = tintOfBlack(0.5);
/** Offset of a shadow that says nothing of one, em: seen at a glance, and counters stay open. */
const SHADOW_OFFSET = 0.06;

/** The keys of a style that are effects. */
export const EFFECT_KEYS = ['slant', 'outline', 'shadow'] as const;

function outlineOf(item: Item, colorOf: ColorReader): Outline | null {
  if (isWord(item, 'none')) return null;
  if (!isMapping(item)) return { weight: numberOf(item, EFFECT_LIMITS.outline), color: OUTLINE_COLOR };
  const fields = fieldsOf(item, ['weight', 'color']);
  const color = fields.optional('color');
  return {
    weight: numberOf(fields.required('weight'), EFFECT_LIMITS.outline),
    color: color === undefined ? OUTLINE_COLOR : colorOf(color),
  };
}

function shadowOf(item: Item, colorOf: ColorReader): Shadow | null {
  if (isWord(item, 'none')) return null;
  if (!isMapping(item)) {
    const offset = numberOf(item, EFFECT_LIMITS.shadow);
    return { x: offset, y: offset, color: SHADOW_COLOR };
  }
  const fields = fieldsOf(item, ['x', 'y', 'color']);
  const offset = (key: 'x' | 'y'): number => {
    const given = fields.optional(key);
    return given === undefined ? SHADOW_OFFSET : numberOf(given, EFFECT_LIMITS.shadow);
  };
  const color = fields.optional('color');
  return { x: offset('x'), y: offset('y'), color: color === undefined ? SHADOW_COLOR : colorOf(color) };
}

/** The effects of a style: null where its keys say that there are none, undefined where it has no such key. */
export function effectsOf(fields: Fields, colorOf: ColorReader): TextEffects | null | undefined {
  if (!EFFECT_KEYS.some((key) => fields.optional(key) !== undefined)) return undefined;
  const [slant, outline, shadow] = EFFECT_KEYS.map((key) => fields.optional(key));
  const effects: TextEffects = {
    slant: slant === undefined ? 0 : numberOf(slant, EFFECT_LIMITS.slant),
    outline: outline === undefined ? null : outlineOf(outline, colorOf),
    shadow: shadow === undefined ? null : shadowOf(shadow, colorOf),
  };
  return effects.slant === 0 && effects.outline === null && effects.shadow === null ? null : effects;
}

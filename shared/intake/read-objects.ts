// Reads what an object of the page says of itself besides its place: locked, wrapped, drawn in, how its picture lies.

import { PLAIN_VIEW } from '../document/as-new.ts';
import { SETUP_LIMITS, STROKE_LIMITS, VIEW_LIMITS, WRAP_LIMITS } from '../document/attr-rules.ts';
import type { Lockable, PhotoAttrs, Stroke, Wrap } from '../document/attrs.ts';
import { BLACK } from '../kernel/color.ts';
import type { ColorReader } from './colors.ts';
import { choiceOf, type Fields, type Item, isWord, numberOf, pairOf } from './yaml-items.ts';

const flagOf = (item: Item): boolean => choiceOf(item, ['true', 'false']) === 'true';

export const LOCK_KEYS = ['locked'] as const;
export const STROKE_KEYS = ['weight', 'color'] as const;
export const WRAP_KEYS = ['wrap'] as const;
export const PICTURE_KEYS = ['placed', 'fit', 'zoom', 'pan', 'turn', 'captionWidth'] as const;

/** A member for what is given; nothing for what is not, so that it stays as new. */
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

const read = <V>(fields: Fields, key: string, of: (item: Item) => V): V | undefined => {
  const item = fields.optional(key);
  return item === undefined ? undefined : of(item);
};

export const lockOf = (fields: Fields): Partial<Lockable> => given('locked', read(fields, 'locked', flagOf));

/** `wrap: none`, or the distance in body characters. */
export function wrapOf(fields: Fields): { readonly wrap?: Wrap } {
  const wrap = (item: Item): Wrap =>
    isWord(item, 'none') ? { on: false, distance: null } : { on: true, distance: numberOf(item, WRAP_LIMITS) };
  return given('wrap', read(fields, 'wrap', wrap));
}

export function strokeOf(fields: Fields, colorOf: ColorReader): { readonly stroke?: Stroke } {
  const weight = read(fields, 'weight', (item) => numberOf(item, STROKE_LIMITS));
  const color = read(fields, 'color', colorOf);
  if (weight === undefined && color === undefined) return {};
  return { stroke: { weight: weight ?? null, color: color ?? BLACK } };
}

/** How a photo's picture lies in its frame, whether it is on the page, and how wide its caption is. */
export function pictureOf(fields: Fields): Partial<Pick<PhotoAttrs, 'placed' | 'view' | 'captionWidth'>> {
  const view = {
    ...given(
      'fit',
      read(fields, 'fit', (item) => choiceOf(item, ['fill', 'fit'] as const)),
    ),
    ...given(
      'zoom',
      read(fields, 'zoom', (item) => numberOf(item, VIEW_LIMITS.zoom)),
    ),
    ...given(
      'pan',
      read(fields, 'pan', (item) => pairOf(item, (way) => numberOf(way, VIEW_LIMITS.pan))),
    ),
    ...given(
      'turn',
      read(fields, 'turn', (item) => numberOf(item, VIEW_LIMITS.turn)),
    ),
  };
  return {
    ...given('placed', read(fields, 'placed', flagOf)),
    ...(Object.keys(view).length === 0 ? {} : { view: { ...PLAIN_VIEW, ...view } }),
    ...given(
      'captionWidth',
      read(fields, 'captionWidth', (item) => numberOf(item, [1, SETUP_LIMITS.measure[1]])),
    ),
  };
}

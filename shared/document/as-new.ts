// What an object is like when it comes onto a page and nobody has said otherwise.
import { BLACK } from '../kernel/color.ts';
import type {
  ArticleAttrs,
  BoxAttrs,
  EditionAttrs,
  NameplateAttrs,
  PhotoAttrs,
  PhotoView,
  RuleAttrs,
} from './attrs.ts';

/** A picture that fills its box, cut evenly on either side. */
export const PLAIN_VIEW: PhotoView = { fit: 'fill', zoom: 1, pan: [0, 0], turn: 0 };

const WRAPPED = { on: true, distance: null } as const;
const OWN_STROKE = { weight: null, color: BLACK } as const;
const UNLOCKED = { locked: false } as const;

export const NEW_EDITION = { styleSheet: [], swatches: [] } as const satisfies Partial<EditionAttrs>;
export const NEW_ARTICLE = UNLOCKED satisfies Partial<ArticleAttrs>;
export const NEW_PHOTO = {
  ...UNLOCKED,
  placed: true,
  wrap: WRAPPED,
  view: PLAIN_VIEW,
  captionWidth: null,
} as const satisfies Partial<PhotoAttrs>;
export const NEW_RULE = { ...UNLOCKED, stroke: OWN_STROKE } as const satisfies Partial<RuleAttrs>;
export const NEW_BOX = { ...UNLOCKED, stroke: OWN_STROKE, wrap: WRAPPED } as const satisfies Partial<BoxAttrs>;
export const NEW_NAMEPLATE = UNLOCKED satisfies Partial<NameplateAttrs>;

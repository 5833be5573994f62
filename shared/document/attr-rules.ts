// What each node's attributes may hold: the document's own gate against files from outside.
import { PROHIBITION_LEVELS } from '../kernel/prohibition-level.ts';
import { ALIGNS, STYLE_NAMES } from './styles.ts';
import {
  anyOf,
  integer,
  isoDate,
  list,
  nonEmptyString,
  nullable,
  number,
  object,
  oneOf,
  string,
  tuple,
  type Validate,
} from './validators.ts';

/** Bounds of a page set-up: from a visiting card to four broadsheets; beyond them a number is a mistake. */
export const SETUP_LIMITS = {
  trim: [40, 2000],
  size: [4, 72],
  leading: [4, 144],
  columns: [1, 40],
  measure: [2, 200],
  gutter: [0, 20],
  lines: [1, 1000],
} as const;

/** Bounds of a style's numbers, pt and factors. */
export const STYLE_LIMITS = { size: [1, 1000], leading: [1, 2000], scaleX: [0.3, 3], indent: [0, 20] } as const;

const fraction = number(0, 1);
const process: Validate = object({ kind: oneOf(['process']), c: fraction, m: fraction, y: fraction, k: fraction });
const color: Validate = anyOf(
  process,
  object({ kind: oneOf(['spot']), name: nonEmptyString, tint: fraction, alternate: process }),
);

const style: Validate = object(
  {
    font: nonEmptyString,
    size: number(...STYLE_LIMITS.size),
    leading: number(...STYLE_LIMITS.leading),
    scaleX: number(...STYLE_LIMITS.scaleX),
    align: oneOf(ALIGNS),
    indent: number(...STYLE_LIMITS.indent),
    color,
  },
  ['font', 'size', 'leading', 'scaleX', 'align', 'indent', 'color'],
);

const side = number(...SETUP_LIMITS.trim);
const setup: Validate = object({
  trim: tuple(side, side),
  size: number(...SETUP_LIMITS.size),
  leading: number(...SETUP_LIMITS.leading),
  columns: integer(...SETUP_LIMITS.columns),
  measure: number(...SETUP_LIMITS.measure),
  gutter: number(...SETUP_LIMITS.gutter),
  lines: integer(...SETUP_LIMITS.lines),
});

const column = integer(1, SETUP_LIMITS.columns[1] + 1);
const line = integer(1, SETUP_LIMITS.lines[1] + 1);
const at = tuple(column, line);
const span = tuple(integer(1, SETUP_LIMITS.columns[1]), integer(1, SETUP_LIMITS.lines[1]));

export const RULE_STYLES = ['thin', 'thick', 'double', 'thick-thin', 'dotted', 'wave'] as const;
export const CAPTION_PLACES = ['below', 'right', 'left', 'above', 'overlay'] as const;
const FOLIO_ROLES = ['paper', 'date', 'number', 'section', 'editors'] as const;

export type AttrRules = Readonly<Record<string, Validate>>;

export const editionRules: AttrRules = { paper: string, date: isoDate };

export const pageRules: AttrRules = {
  number: integer(1, 9999),
  section: string,
  editors: string,
  setup,
  styles: object(Object.fromEntries(STYLE_NAMES.map((name) => [name, style])), STYLE_NAMES),
  prohibition: oneOf(PROHIBITION_LEVELS),
};

export const articleRules: AttrRules = {
  story: nonEmptyString,
  bylineAt: oneOf(['end', 'under-headline']),
  headlineFrame: nullable(
    object({
      at,
      span,
      direction: oneOf(['horizontal', 'vertical']),
      size: nullable(number(...STYLE_LIMITS.size)),
    }),
  ),
  frames: list(object({ at, span, columns: nullable(integer(...SETUP_LIMITS.columns)) })),
};

export const photoRules: AttrRules = {
  photo: nonEmptyString,
  story: nullable(nonEmptyString),
  at,
  span,
  captionAt: oneOf(CAPTION_PLACES),
  pixels: tuple(integer(1, 100_000), integer(1, 100_000)),
};

export const ruleRules: AttrRules = { from: at, to: at, style: oneOf(RULE_STYLES) };

export const boxRules: AttrRules = { at, span, border: nullable(oneOf(RULE_STYLES)), tint: number(0, 100) };

export const nameplateRules: AttrRules = { at, span };

export const folioFieldRules: AttrRules = { role: oneOf(FOLIO_ROLES) };

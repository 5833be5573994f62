// What each node's attributes may hold: the document's own gate against files from outside.
import { PROHIBITION_LEVELS } from '../kernel/prohibition-level.ts';
import { BROKEN_BLOCKS, STAGES } from './review/revision.ts';
import { ALIGNS, STORY_STYLE_NAMES, STYLE_NAMES } from './styles.ts';
import {
  anyOf,
  ascending,
  boolean,
  instant,
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
export const STYLE_LIMITS = {
  size: [1, 1000],
  leading: [1, 2000],
  scaleX: [0.3, 3],
  indent: [0, 20],
  tracking: [-0.2, 2],
} as const;

/** Bounds of the digits that share one em in vertical text: three are set at two thirds of their width, four could not be read. */
export const COMBINED_DIGITS = [1, 3] as const;

/** Bounds of effects: slant in degrees, outline in pt, shadow offsets in em. Beyond them letters are no longer read. */
export const EFFECT_LIMITS = { slant: [-45, 45], outline: [0.1, 20], shadow: [-1, 1] } as const;

const fraction = number(0, 1);
const process: Validate = object({ kind: oneOf(['process']), c: fraction, m: fraction, y: fraction, k: fraction });
const color: Validate = anyOf(
  process,
  object({ kind: oneOf(['spot']), name: nonEmptyString, tint: fraction, alternate: process }),
);

const effects: Validate = object({
  slant: number(...EFFECT_LIMITS.slant),
  outline: nullable(object({ weight: number(...EFFECT_LIMITS.outline), color })),
  shadow: nullable(object({ x: number(...EFFECT_LIMITS.shadow), y: number(...EFFECT_LIMITS.shadow), color })),
});

const style: Validate = object(
  {
    named: nonEmptyString,
    font: nonEmptyString,
    size: number(...STYLE_LIMITS.size),
    leading: number(...STYLE_LIMITS.leading),
    scaleX: number(...STYLE_LIMITS.scaleX),
    align: oneOf(ALIGNS),
    indent: number(...STYLE_LIMITS.indent),
    tracking: number(...STYLE_LIMITS.tracking),
    color,
    effects: nullable(effects),
    ground: nullable(color),
  },
  ['named', 'font', 'size', 'leading', 'scaleX', 'align', 'indent', 'tracking', 'color', 'effects', 'ground'],
);

/** Overrides of the styles of these parts, as far as they are given. */
const stylesOf = (names: readonly string[]): Validate =>
  object(Object.fromEntries(names.map((name) => [name, style])), names);

const side = number(...SETUP_LIMITS.trim);
const setup: Validate = object({
  trim: tuple(side, side),
  size: number(...SETUP_LIMITS.size),
  leading: number(...SETUP_LIMITS.leading),
  columns: integer(...SETUP_LIMITS.columns),
  measure: number(...SETUP_LIMITS.measure),
  gutter: number(...SETUP_LIMITS.gutter),
  lines: integer(...SETUP_LIMITS.lines),
  margins: nullable(tuple(number(0, SETUP_LIMITS.trim[1]), number(0, SETUP_LIMITS.trim[1]))),
});

/** Least of a grid box in base columns and lines: what is smaller cannot be taken hold of. */
export const LEAST_SPAN = 0.05;

/** Bounds of a rule's thickness, pt: a plate holds no thinner one (field rules, section 3), and a thicker one is a box. */
export const STROKE_LIMITS = [0.25, 24] as const;

/** Bounds of a picture in its frame: enlargement, and the way of its middle from the box's in boxes. */
export const VIEW_LIMITS = { zoom: [0.1, 20], pan: [-20, 20], turn: [-180, 180] } as const;

/** Bounds of the distance that text keeps from an object, body characters. */
export const WRAP_LIMITS = [0, 20] as const;

const column = number(1, SETUP_LIMITS.columns[1] + 1);
const spannedColumns = number(LEAST_SPAN, SETUP_LIMITS.columns[1]);
/** Of text: on whole lines. */
const at = tuple(column, integer(1, SETUP_LIMITS.lines[1] + 1));
const span = tuple(spannedColumns, integer(1, SETUP_LIMITS.lines[1]));
/** Of what is not text: anywhere. */
const freeAt = tuple(column, number(1, SETUP_LIMITS.lines[1] + 1));
const freeSpan = tuple(spannedColumns, number(LEAST_SPAN, SETUP_LIMITS.lines[1]));

const wrap = object({ on: boolean, distance: nullable(number(...WRAP_LIMITS)) });
const stroke = object({ weight: nullable(number(...STROKE_LIMITS)), color });
const locked = boolean;

export const RULE_STYLES = ['thin', 'thick', 'double', 'thick-thin', 'dotted', 'dashed', 'wave', 'flower'] as const;
export const CAPTION_PLACES = ['below', 'right', 'left', 'above', 'overlay'] as const;
export const COLUMN_FILLS = ['balanced', 'filled'] as const;
const FOLIO_ROLES = ['paper', 'date', 'number', 'section', 'editors'] as const;

export type AttrRules = Readonly<Record<string, Validate>>;

export const editionRules: AttrRules = {
  paper: string,
  date: isoDate,
  styleSheet: list(object({ name: nonEmptyString, part: oneOf(STYLE_NAMES), style })),
  swatches: list(object({ name: nonEmptyString, color })),
};

export const pageRules: AttrRules = {
  number: integer(1, 9999),
  section: string,
  editors: string,
  setup,
  styles: stylesOf(STYLE_NAMES),
  composing: object({
    prohibition: oneOf(PROHIBITION_LEVELS),
    notAtStart: string,
    notAtEnd: string,
    hyphenation: boolean,
    hanging: boolean,
    trimIndented: boolean,
    combinedDigits: integer(...COMBINED_DIGITS),
    fill: oneOf(COLUMN_FILLS),
  }),
};

export const articleRules: AttrRules = {
  story: nonEmptyString,
  bylineAt: oneOf(['end', 'under-headline']),
  direction: oneOf(['horizontal', 'vertical']),
  fill: nullable(oneOf(COLUMN_FILLS)),
  styles: stylesOf(STORY_STYLE_NAMES),
  headlineFrame: nullable(
    object({
      at,
      span,
      direction: oneOf(['horizontal', 'vertical']),
      size: nullable(number(...STYLE_LIMITS.size)),
    }),
  ),
  frames: list(object({ at, span, columns: nullable(integer(...SETUP_LIMITS.columns)) })),
  stages: list(object({ stage: oneOf(STAGES), by: nonEmptyString, at: instant, words: nonEmptyString })),
  locked,
};

export const revisionRules: AttrRules = { author: nonEmptyString, at: instant };

export const commentRules: AttrRules = { ...revisionRules, id: nonEmptyString, text: string };

const splitBy = nullable(object(revisionRules));

export const deletionRules: AttrRules = {
  ...revisionRules,
  joins: nullable(object({ before: oneOf(BROKEN_BLOCKS), after: oneOf(BROKEN_BLOCKS), splitBy })),
};

export const paragraphRules: AttrRules = {
  heldEnds: nullable(ascending(integer(1, Number.MAX_SAFE_INTEGER))),
  splitBy,
};

/** Subheads and headline lines. */
export const brokenBlockRules: AttrRules = { splitBy };

export const photoRules: AttrRules = {
  photo: nonEmptyString,
  story: nullable(nonEmptyString),
  placed: boolean,
  at: freeAt,
  span: freeSpan,
  wrap,
  view: object({
    fit: oneOf(['fill', 'fit']),
    zoom: number(...VIEW_LIMITS.zoom),
    pan: tuple(number(...VIEW_LIMITS.pan), number(...VIEW_LIMITS.pan)),
    turn: number(...VIEW_LIMITS.turn),
  }),
  captionAt: oneOf(CAPTION_PLACES),
  captionWidth: nullable(number(1, SETUP_LIMITS.measure[1])),
  pixels: tuple(integer(1, 100_000), integer(1, 100_000)),
  locked,
};

export const ruleRules: AttrRules = { from: freeAt, to: freeAt, style: oneOf(RULE_STYLES), stroke, locked };

export const boxRules: AttrRules = {
  at: freeAt,
  span: freeSpan,
  border: nullable(oneOf(RULE_STYLES)),
  stroke,
  fill: nullable(color),
  wrap,
  locked,
};

export const nameplateRules: AttrRules = { at: freeAt, span: freeSpan, locked };

export const folioFieldRules: AttrRules = { role: oneOf(FOLIO_ROLES) };

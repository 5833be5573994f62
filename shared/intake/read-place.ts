// Reads the members of `place`: stories, photos, rules, boxes and the nameplate, each inside the page's grid.
import {
  CAPTION_PLACES,
  COLUMN_FILLS,
  LEAST_SPAN,
  RULE_STYLES,
  SETUP_LIMITS,
  STYLE_LIMITS,
} from '../document/attr-rules.ts';
import type { ArticleAttrs, BodyFrame, HeadlineFrame } from '../document/attrs.ts';
import { columnsWideEnough, insideGrid, isStraight, NARROWEST_COLUMN, ruleInsideGrid } from '../document/grid-rules.ts';
import type { GridBox, PageSetup } from '../document/page-setup.ts';
import { LONGEST_STRING } from '../document/validators.ts';
import { tintOfBlack } from '../kernel/color.ts';
import { pathOf } from './folder-path.ts';
import { joinLines } from './join-lines.ts';
import {
  LOCK_KEYS,
  lockOf,
  PICTURE_KEYS,
  pictureOf,
  STROKE_KEYS,
  strokeOf,
  WRAP_KEYS,
  wrapOf,
} from './read-objects.ts';
import { type StyleContext, storyStylesOf } from './read-styles.ts';
import { refuse } from './refusal.ts';
import type { Named, NamedPhoto, PlacedItem, RuleShape } from './sheet.ts';
import {
  choiceOf,
  type Fields,
  fieldsOf,
  type Item,
  integerOf,
  listOf,
  numberOf,
  pairOf,
  refuseItem,
  shortTextOf,
  textOf,
} from './yaml-items.ts';

export const namedOf = (item: Item): Named => ({ file: item.file, line: item.line, path: pathOf(item) });

/** A point between the columns and lines of the grid. Rules may end on the type area's right edge, column `columns + 1`. */
const freePoint = (item: Item, setup: PageSetup): readonly [number, number] =>
  pairOf(item, (part, i) => numberOf(part, [1, i === 0 ? setup.columns + 1 : setup.lines + 1]));

/** Text stands on whole lines, whatever its columns. */
const linesOf = (item: Item, isText: boolean, least: number, most: number): number =>
  isText ? integerOf(item, [Math.max(1, least), most]) : numberOf(item, [least, most]);

function boxOf(fields: Fields, setup: PageSetup, isText = false): GridBox {
  const { columns, lines } = setup;
  const box = {
    at: pairOf(fields.required('at'), (part, i) =>
      i === 0 ? numberOf(part, [1, columns + 1]) : linesOf(part, isText, 1, lines),
    ),
    span: pairOf(fields.required('span'), (part, i) =>
      i === 0 ? numberOf(part, [LEAST_SPAN, columns]) : linesOf(part, isText, LEAST_SPAN, lines),
    ),
  };
  if (!insideGrid(setup, box)) {
    refuseItem(fields.required('span'), 'intake.outside-grid', {
      lastColumn: shown(box.at[0] + box.span[0] - 1),
      lastLine: shown(box.at[1] + box.span[1] - 1),
      columns: setup.columns,
      lines: setup.lines,
    });
  }
  return box;
}

/** A place between columns, as a person reads it. */
const shown = (place: number): number => Math.round(place * 100) / 100;

/** A member for what an object says of itself, if it says anything. */
const ownOf = <T extends object>(own: T): { readonly own?: T } => (Object.keys(own).length === 0 ? {} : { own });

const directionOf = (item: Item | undefined): ArticleAttrs['direction'] =>
  item === undefined ? 'horizontal' : choiceOf(item, ['horizontal', 'vertical']);

function headlineOf(item: Item, setup: PageSetup): HeadlineFrame {
  const fields = fieldsOf(item, ['at', 'span', 'direction', 'size']);
  const size = fields.optional('size');
  return {
    ...boxOf(fields, setup, true),
    direction: directionOf(fields.optional('direction')),
    size: size === undefined ? null : numberOf(size, STYLE_LIMITS.size),
  };
}

function bodyFrameOf(item: Item, setup: PageSetup, direction: ArticleAttrs['direction']): BodyFrame {
  const fields = fieldsOf(item, ['at', 'span', 'columns']);
  const box = boxOf(fields, setup, true);
  const columns = fields.optional('columns');
  if (columns === undefined) return { ...box, columns: null };
  const frame = { ...box, columns: integerOf(columns, SETUP_LIMITS.columns) };
  if (!columnsWideEnough(setup, frame, direction)) {
    refuseItem(columns, 'intake.columns-too-narrow', { least: NARROWEST_COLUMN });
  }
  return frame;
}

function storyOf(fields: Fields, setup: PageSetup, context: StyleContext): PlacedItem {
  const fill = fields.optional('fill');
  const headline = fields.optional('headline');
  const body = fields.optional('body');
  const direction = directionOf(fields.optional('direction'));
  return {
    kind: 'story',
    story: namedOf(fields.required('story')),
    direction,
    fill: fill === undefined ? null : choiceOf(fill, COLUMN_FILLS),
    styles: storyStylesOf(fields.optional('styles'), context),
    headline: headline === undefined ? null : headlineOf(headline, setup),
    body: body === undefined ? [] : listOf(body).map((frame) => bodyFrameOf(frame, setup, direction)),
    ...ownOf(lockOf(fields)),
  };
}

/** Reads the words of a photo and the story it belongs to. */
export function photoWordsOf(fields: Fields): NamedPhoto {
  const words = (key: string): string => {
    const item = fields.optional(key);
    return item === undefined ? '' : joinLines(textOf(item));
  };
  const story = fields.optional('story');
  return {
    photo: namedOf(fields.required('photo')),
    caption: words('caption'),
    credit: words('credit'),
    story: story === undefined ? null : namedOf(story),
  };
}

function photoOf(fields: Fields, setup: PageSetup): PlacedItem {
  const captionAt = fields.optional('captionAt');
  return {
    kind: 'photo',
    ...photoWordsOf(fields),
    ...boxOf(fields, setup),
    captionAt: captionAt === undefined ? 'below' : choiceOf(captionAt, CAPTION_PLACES),
    ...ownOf({ ...lockOf(fields), ...wrapOf(fields), ...pictureOf(fields) }),
  };
}

/** Both ends in reading order, so that a rule drawn from its far end is the same rule. */
function inOrder({ from, to, style }: RuleShape): RuleShape {
  return from[0] > to[0] || from[1] > to[1] ? { from: to, to: from, style } : { from, to, style };
}

function ruleOf(item: Item, setup: PageSetup, { colorOf }: StyleContext): PlacedItem {
  const fields = fieldsOf(item, ['from', 'to', 'style', ...STROKE_KEYS, ...LOCK_KEYS]);
  const style = fields.optional('style');
  const rule: RuleShape = {
    from: freePoint(fields.required('from'), setup),
    to: freePoint(fields.required('to'), setup),
    style: style === undefined ? 'thin' : choiceOf(style, RULE_STYLES),
  };
  if (!isStraight(rule)) refuseItem(fields.required('to'), 'intake.rule-aslant');
  if (!ruleInsideGrid(setup, rule))
    refuseItem(fields.required('to'), 'intake.rule-outside', { columns: setup.columns });
  return { kind: 'rule', ...inOrder(rule), ...ownOf({ ...lockOf(fields), ...strokeOf(fields, colorOf) }) };
}

function frameBoxOf(item: Item, setup: PageSetup, { colorOf }: StyleContext): PlacedItem {
  const fields = fieldsOf(item, [
    ...['at', 'span', 'border', 'tint', 'fill'],
    ...STROKE_KEYS,
    ...WRAP_KEYS,
    ...LOCK_KEYS,
  ]);
  const fill = fields.optional('fill');
  const border = fields.optional('border');
  const tint = fields.optional('tint');
  const style = border === undefined ? 'thin' : choiceOf(border, [...RULE_STYLES, 'none']);
  const percent = tint === undefined ? 0 : numberOf(tint, [0, 100]);
  return {
    kind: 'box',
    ...boxOf(fields, setup),
    border: style === 'none' ? null : style,
    fill: fill !== undefined ? colorOf(fill) : percent === 0 ? null : tintOfBlack(percent / 100),
    ...ownOf({ ...lockOf(fields), ...wrapOf(fields), ...strokeOf(fields, colorOf) }),
  };
}

/** What may stand in `place`: the key that names the kind, all keys beside it, and its reader. */
const KINDS: Readonly<
  Record<
    PlacedItem['kind'],
    { keys: readonly string[]; read: (fields: Fields, setup: PageSetup, context: StyleContext) => PlacedItem }
  >
> = {
  story: { keys: ['story', 'headline', 'body', 'direction', 'fill', 'styles', ...LOCK_KEYS], read: storyOf },
  photo: {
    keys: [
      ...['photo', 'at', 'span', 'caption', 'credit', 'captionAt', 'story'],
      ...PICTURE_KEYS,
      ...WRAP_KEYS,
      ...LOCK_KEYS,
    ],
    read: photoOf,
  },
  rule: { keys: ['rule'], read: (fields, setup, context) => ruleOf(fields.required('rule'), setup, context) },
  box: { keys: ['box'], read: (fields, setup, context) => frameBoxOf(fields.required('box'), setup, context) },
  nameplate: {
    keys: ['nameplate', 'at', 'span', ...LOCK_KEYS],
    read: (fields, setup) => ({
      kind: 'nameplate',
      text: joinLines(shortTextOf(fields.required('nameplate'), LONGEST_STRING)),
      ...boxOf(fields, setup),
      ...ownOf(lockOf(fields)),
    }),
  },
};

/** Order of looking: a photo has a `story` of its own, so `photo` decides first. */
const KIND_NAMES = ['photo', 'story', 'rule', 'box', 'nameplate'] as const;

function placedOf(item: Item, setup: PageSetup, context: StyleContext): PlacedItem {
  const all = [...new Set(KIND_NAMES.flatMap((kind) => KINDS[kind].keys))];
  const given = fieldsOf(item, all);
  const kind = KIND_NAMES.find((name) => given.has(name));
  if (kind === undefined) return refuseItem(item, 'intake.expected-kind', { kinds: KIND_NAMES.join(', ') });
  return KINDS[kind].read(fieldsOf(item, KINDS[kind].keys), setup, context);
}

/** Reads `place`. A story placed twice is refused where it stands the second time. */
export function placeOf(item: Item, setup: PageSetup, context: StyleContext): readonly PlacedItem[] {
  const items = listOf(item).map((member) => placedOf(member, setup, context));
  const lines = new Map<string, number>();
  for (const placed of items) {
    if (placed.kind !== 'story') continue;
    const { story } = placed;
    const before = lines.get(story.path);
    if (before !== undefined) refuse(story, 'intake.story-twice', { story: story.path, before });
    lines.set(story.path, story.line);
  }
  return items;
}

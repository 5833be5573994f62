// Builds documents for composition tests from few words, with the shipped fonts.

import { appRoot } from '../../../electron/host/app-root.ts';
import { loadFonts } from '../../../electron/host/fonts.ts';
import type { ComposedEdition, ComposedLine } from '../../../shared/composition/phases.ts';
import { NEW_ARTICLE, NEW_BOX, NEW_PHOTO, NEW_RULE } from '../../../shared/document/as-new.ts';
import type {
  ArticleAttrs,
  BodyFrame,
  BoxAttrs,
  FolioRole,
  HeadlineFrame,
  PageAttrs,
  PhotoAttrs,
  RuleAttrs,
} from '../../../shared/document/attrs.ts';
import { HOUSE_RULES } from '../../../shared/document/house-rules.ts';
import type { GridBox, PageSetup } from '../../../shared/document/page-setup.ts';
import { type EmphasisName, type PMNode, schema } from '../../../shared/document/schema.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import { tintOfBlack } from '../../../shared/kernel/color.ts';
import { mm } from '../../../shared/kernel/units.ts';

/** The shipped faces; throws when the fonts have not been built (`npm run build`). */
export function shippedFonts(): FontSet {
  const loaded = loadFonts(appRoot(import.meta.url));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** A small page: 4 base columns of 13 characters, 40 lines, 9 pt on 11.6 pt. */
export const SMALL: PageSetup = {
  trim: [mm(210), mm(200)],
  size: 9,
  leading: 11.6,
  columns: 4,
  measure: 13,
  gutter: 1,
  lines: 40,
  margins: null,
};

const text = (value: string, ...marks: readonly EmphasisName[]): PMNode =>
  schema.text(
    value,
    marks.map((mark) => schema.mark(mark)),
  );

const inline = (value: string | readonly PMNode[]): readonly PMNode[] =>
  typeof value === 'string' ? (value === '' ? [] : [text(value)]) : value;

export { text };

type TextNode =
  | 'kicker'
  | 'headlineLine'
  | 'deck'
  | 'standfirst'
  | 'byline'
  | 'paragraph'
  | 'subhead'
  | 'caption'
  | 'credit';

const block = (type: TextNode, value: string | readonly PMNode[]): PMNode => schema.node(type, null, inline(value));

/** A body paragraph, or a subhead where the text begins with `## `. */
const paragraph = (value: string): PMNode =>
  value.startsWith('## ') ? block('subhead', value.slice(3)) : block('paragraph', value);

export interface ArticleWords {
  readonly story?: string;
  readonly kicker?: string;
  readonly headline?: readonly string[];
  readonly deck?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly bylineAt?: ArticleAttrs['bylineAt'];
  readonly direction?: ArticleAttrs['direction'];
  readonly fill?: ArticleAttrs['fill'];
  readonly styles?: ArticleAttrs['styles'];
  readonly body?: readonly (string | PMNode)[];
  readonly headlineFrame?: (GridBox & Partial<HeadlineFrame>) | null;
  readonly frames?: readonly (GridBox & Partial<BodyFrame>)[];
}

export function article(words: ArticleWords): PMNode {
  const { story = 'stories/a.md', bylineAt = 'end', headlineFrame = null, frames = [], body = [''] } = words;
  const { direction = 'horizontal', fill = null, styles = {} } = words;
  const attrs: ArticleAttrs = {
    story,
    bylineAt,
    direction,
    fill,
    styles,
    headlineFrame: headlineFrame === null ? null : { direction: 'horizontal', size: null, ...headlineFrame },
    frames: frames.map((frame) => ({ columns: null, ...frame })),
    stages: [],
    ...NEW_ARTICLE,
  };
  const children: PMNode[] = [];
  if (words.kicker !== undefined) children.push(block('kicker', words.kicker));
  if (words.headline !== undefined) {
    const lines = words.headline.map((line) => block('headlineLine', line));
    children.push(schema.node('headline', null, lines));
  }
  if (words.deck !== undefined) children.push(block('deck', words.deck));
  if (words.standfirst !== undefined) children.push(block('standfirst', words.standfirst));
  if (words.byline !== undefined) children.push(block('byline', words.byline));
  children.push(
    schema.node(
      'body',
      null,
      body.map((one) => (typeof one === 'string' ? paragraph(one) : one)),
    ),
  );
  return schema.node('article', attrs, children);
}

export function photo(attrs: GridBox & Partial<PhotoAttrs>, caption = '', credit = ''): PMNode {
  const plain = { ...NEW_PHOTO, photo: 'photos/a.jpg', story: null, captionAt: 'below', pixels: [1600, 1200] } as const;
  const whole: PhotoAttrs = { ...plain, ...attrs };
  return schema.node('photo', whole, [block('caption', caption), block('credit', credit)]);
}

/** A box with a tint of black in per cent, as page folders say it. */
export const boxAttrs = ({
  tint = 0,
  ...attrs
}: GridBox & Partial<BoxAttrs> & { readonly tint?: number }): BoxAttrs => ({
  ...NEW_BOX,
  border: null,
  fill: tint === 0 ? null : tintOfBlack(tint / 100),
  ...attrs,
});

export const box = (attrs: Parameters<typeof boxAttrs>[0]): PMNode => schema.node('box', boxAttrs(attrs));

export const ruleAttrs = (shape: Pick<RuleAttrs, 'from' | 'to' | 'style'> & Partial<RuleAttrs>): RuleAttrs => ({
  ...NEW_RULE,
  ...shape,
});

export const rule = (shape: Parameters<typeof ruleAttrs>[0]): PMNode => schema.node('rule', ruleAttrs(shape));

export const nameplate = (attrs: GridBox, name: string): PMNode => schema.node('nameplate', attrs, inline(name));

export const folioLine = (fields: Readonly<Partial<Record<FolioRole, string>>>): PMNode =>
  schema.node(
    'folioLine',
    null,
    Object.entries(fields).map(([role, value]) => schema.node('folioField', { role }, inline(value))),
  );

/** An edition of one page, checked against the schema. */
export function edition(content: readonly PMNode[], page: Partial<PageAttrs> = {}): PMNode {
  const attrs: PageAttrs = {
    number: 2,
    section: '',
    editors: '',
    setup: SMALL,
    styles: {},
    composing: HOUSE_RULES,
    ...page,
  };
  const doc = schema.node('edition', { paper: '试排报', date: '2025-06-18' }, [schema.node('page', attrs, content)]);
  doc.check();
  return doc;
}

/** All composed lines of an edition. */
export const linesOf = (edition: ComposedEdition): readonly ComposedLine[] =>
  edition.pages.flatMap(({ lines }) => lines);

/** `count` Han characters of running text, no two neighbours alike, with a comma now and then. */
export function running(count: number): string {
  const characters = '河水从山里流出来经过十二个村庄最后到达平原上的一座小城镇人们在岸边种稻养鱼修桥铺路';
  let out = '';
  for (let i = 0; out.length < count - 1; i += 1) out += i % 11 === 10 ? '，' : characters[(i * 7) % characters.length];
  return `${out.slice(0, Math.max(0, count - 1))}。`;
}

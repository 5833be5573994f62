// The one ProseMirror schema: an edition holds pages; articles, photos, furniture and rules are nodes; geometry is attributes.
import { type MarkSpec, type NodeSpec, Node as PMNode, Schema } from 'prosemirror-model';
import { NEW_ARTICLE, NEW_BOX, NEW_EDITION, NEW_NAMEPLATE, NEW_PHOTO, NEW_RULE } from './as-new.ts';
import {
  type AttrRules,
  articleRules,
  boxRules,
  brokenBlockRules,
  commentRules,
  deletionRules,
  editionRules,
  folioFieldRules,
  nameplateRules,
  pageRules,
  paragraphRules,
  photoRules,
  revisionRules,
  ruleRules,
} from './attr-rules.ts';

/** Attribute specs that validate: a document from outside is checked attribute by attribute in `fromJSON` and `check`. */
function attributes(rules: AttrRules): NonNullable<NodeSpec['attrs']> {
  return Object.fromEntries(Object.entries(rules).map(([name, validate]) => [name, { validate }]));
}

/** The same attributes with values for nodes that are made without them; a stored node must have them all. */
const withDefaults = (
  specs: NonNullable<NodeSpec['attrs']>,
  values: Readonly<Record<string, unknown>>,
): NonNullable<NodeSpec['attrs']> =>
  Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      Object.hasOwn(values, name) ? { ...spec, default: values[name] } : spec,
    ]),
  );

/** A paragraph whose every line is free; a block that no tracked change began; struck text that is no paragraph's end. */
const FREE_PARAGRAPH = { heldEnds: null, splitBy: null };
const WITHIN_A_BLOCK = { joins: null };

/** What review leaves in any text. */
const REVIEW = 'insertion deletion comment';

/** A text block. `whitespace: pre` keeps every space that was typed; `marks` names those it may hold. */
const textBlock = (tag: string, marks = REVIEW): NodeSpec => ({
  content: 'text*',
  marks,
  whitespace: 'pre',
  toDOM: () => [tag, 0],
});

/** A node whose place and role are attributes and whose DOM is plain flow (the input surface never shows it). */
const container = (
  tag: string,
  content: string,
  rules: AttrRules,
  asNew: Readonly<Record<string, unknown>> = {},
): NodeSpec => ({
  content,
  attrs: withDefaults(attributes(rules), asNew),
  toDOM: () => (content === '' ? [tag] : [tag, 0]),
});

const EMPHASES = `strong emphasis dots ${REVIEW}`;
const ALL_MARKS = `dateline ${EMPHASES}`;

const nodes = {
  /**
   * Edition (期). Not `page+`: ProseMirror wants to be able to make up a required node, and a page without set-up is none. That an
   * edition read from a file has a page is the codec's to check.
   */
  edition: container('div', 'page*', editionRules, NEW_EDITION),
  /** Page (版). Later siblings lie above earlier ones. */
  page: container('section', '(folioLine | nameplate | article | photo | rule | box)*', pageRules),
  /** Folio line (报眉) and its fields, in the order they are set. */
  folioLine: { content: 'folioField*', toDOM: () => ['header', 0] },
  folioField: { ...textBlock('span'), attrs: attributes(folioFieldRules) },
  /** Nameplate (报头). */
  nameplate: { ...textBlock('h1'), attrs: withDefaults(attributes(nameplateRules), NEW_NAMEPLATE) },
  /** Article (稿件): headline unit (kicker 引题, headline 主题, deck 副题, standfirst 提要, byline 署名), then the body. */
  article: container('article', 'kicker? headline? deck? standfirst? byline? body', articleRules, NEW_ARTICLE),
  kicker: textBlock('h3', EMPHASES),
  headline: { content: 'headlineLine+', toDOM: () => ['hgroup', 0] },
  headlineLine: { ...textBlock('h2', EMPHASES), attrs: withDefaults(attributes(brokenBlockRules), FREE_PARAGRAPH) },
  deck: textBlock('h4', EMPHASES),
  standfirst: textBlock('blockquote', EMPHASES),
  byline: textBlock('address', EMPHASES),
  body: { content: '(paragraph | subhead)+', toDOM: () => ['div', 0] },
  /** Body paragraph; the dateline (电头) is a mark on its first characters. */
  paragraph: { ...textBlock('p', ALL_MARKS), attrs: withDefaults(attributes(paragraphRules), FREE_PARAGRAPH) },
  /** Subhead (小标题). */
  subhead: { ...textBlock('h5', EMPHASES), attrs: withDefaults(attributes(brokenBlockRules), FREE_PARAGRAPH) },
  /** Photo (图片) with its caption (图片说明) and credit; either may be empty. */
  photo: container('figure', 'caption credit', photoRules, NEW_PHOTO),
  caption: textBlock('figcaption', EMPHASES),
  credit: textBlock('cite', EMPHASES),
  rule: container('hr', '', ruleRules, NEW_RULE),
  box: container('aside', '', boxRules, NEW_BOX),
  text: {},
} satisfies Record<string, NodeSpec>;

const marks = {
  /** Bold face (黑体强调). */
  strong: { toDOM: () => ['strong', 0] },
  /** 楷体. */
  emphasis: { toDOM: () => ['em', 0] },
  /** Emphasis dots (着重号) by each letter; the text's face stays as it is. */
  dots: { toDOM: () => ['u', 0] },
  /** Dateline slug (电头, “××讯”) at the start of a story's first paragraph. */
  dateline: { inclusive: false, toDOM: () => ['b', 0] },
  /** Tracked insertion (插入). */
  insertion: { inclusive: false, attrs: attributes(revisionRules), toDOM: () => ['ins', 0] },
  /** Tracked deletion (删除): the text stays in the document and is not set. A struck paragraph end is `STRUCK_BREAK` with what it `joins`. */
  deletion: {
    inclusive: false,
    attrs: withDefaults(attributes(deletionRules), WITHIN_A_BLOCK),
    toDOM: () => ['del', 0],
  },
  /** Comment (批注); ranges of several may overlap. */
  comment: { inclusive: false, excludes: '', attrs: attributes(commentRules), toDOM: () => ['span', 0] },
} satisfies Record<string, MarkSpec>;

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;
/** Marks that say how words are set; the others are left by review. */
export type EmphasisName = 'strong' | 'emphasis' | 'dots' | 'dateline';

export const schema = new Schema<NodeName, MarkName>({ nodes, marks, topNode: 'edition' });

export { PMNode };

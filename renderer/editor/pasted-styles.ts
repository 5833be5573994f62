// What the markup of Word, WPS, WeChat and browsers says of an element: block or not, shown or not, bold, 楷体, heading.

/** The little of a DOM node that is asked for, so that trees can be made without a browser. */
export interface HtmlNode {
  /** As in the DOM: 1 element, 3 text. */
  readonly nodeType: number;
  /** Upper case for HTML elements. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  readonly getAttribute?: (name: string) => string | null;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never painted, or no text. `<del>` is what a tracked change takes out; `<s>` is a look. */
const DROPPED = names(
  'HEAD TITLE STYLE SCRIPT META LINK TEMPLATE NOSCRIPT XML DEL IFRAME OBJECT EMBED SVG IMG PICTURE VIDEO AUDIO CANVAS MAP BUTTON SELECT TEXTAREA DATALIST',
);
const BLOCKS = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
const HEADINGS = names('H1 H2 H3 H4 H5 H6');

/** Word's and WPS's own classes of headings, in whatever language the program speaks. */
const HEADING_CLASS = /(?:^|\s)Mso(?:Heading\d|Title|Subtitle)/u;
/** What stands for a comment or a note of another place. The words that a comment is about have other markup. */
const NOTE_CLASS =
  /(?:^|\s)(?:MsoCommentReference|MsoCommentText|msocomtxt|MsoFootnoteReference|MsoEndnoteReference|msoDel)(?:\s|$)/u;
/** 楷体 under the names that fonts of Windows, macOS, WPS and free ones have; not the 楷 of 楷书 brush faces. */
const KAI_FACE = /楷体|kaiti|simkai|wenkai|kai_gb2312|^(?:bi)?aukai|標楷|dfkai/iu;
/** Faces whose letters are pictures: a bullet that Word writes as `l` or `·`. */
const PICTURE_FACE = /wingdings|symbol|webdings/iu;
/** From this weight on a face is bold (CSS: 600 is semi-bold). */
const BOLD_WEIGHT = 600;

/** The declarations of a `style` attribute, names in lower case. */
export function declarations(node: HtmlNode): ReadonlyMap<string, string> {
  const style = node.getAttribute?.('style') ?? '';
  const found = new Map<string, string>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

export type Declarations = ReturnType<typeof declarations>;

const classesOf = (node: HtmlNode): string => node.getAttribute?.('class') ?? '';

/** True for what the reader of the page or document did not see as its text. */
export function isDropped(node: HtmlNode, style: Declarations): boolean {
  const { nodeName } = node;
  // Word's vector drawings; their pictures have no text of the story.
  if (DROPPED.has(nodeName) || nodeName.startsWith('V:') || nodeName.startsWith('W:')) return nodeName !== 'W:SDT';
  if (node.getAttribute?.('hidden') != null || style.get('display') === 'none') return true;
  if (style.get('mso-hide') === 'all' || NOTE_CLASS.test(classesOf(node))) return true;
  if (style.has('mso-footnote-id') || style.has('mso-endnote-id')) return true;
  if (/^(?:comment|comment-list)$/u.test(style.get('mso-element') ?? '')) return true;
  return nodeName === 'SUP' && isNoteMark(node);
}

/** All text of a node. */
export const textOf = (node: HtmlNode): string => node.nodeValue ?? [...node.childNodes].map(textOf).join('');

const leadsToNote = (node: HtmlNode): boolean =>
  (node.nodeName === 'A' && (node.getAttribute?.('href') ?? '').includes('#')) ||
  [...node.childNodes].some(leadsToNote);

/** “[1]” raised and leading to a place in its document: a footnote's mark; m² is none. */
const isNoteMark = (node: HtmlNode): boolean => /^\s*[[［]?\d+[\]］]?\s*$/u.test(textOf(node)) && leadsToNote(node);

export function isBlock(node: HtmlNode, style: Declarations): boolean {
  const display = style.get('display');
  if (display === 'inline') return false;
  return BLOCKS.has(node.nodeName) || (display !== undefined && /^(?:block|flex|grid|table|list-item)$/u.test(display));
}

/** A heading for certain: HTML's, a heading style of Word or WPS, or an outline level. Bold alone may be anything. */
export const isHeading = (node: HtmlNode, style: Declarations): boolean =>
  HEADINGS.has(node.nodeName) ||
  HEADING_CLASS.test(classesOf(node)) ||
  /^[1-9]$/u.test(style.get('mso-outline-level') ?? '');

/** How text looks at a place, as far as it matters. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly kai: boolean;
  /** Emphasis dots (着重号), in whatever shape. */
  readonly dots: boolean;
  readonly hidden: boolean;
  /** The face's letters are pictures. */
  readonly pictures: boolean;
  /** Spaces and line ends mean what they are. */
  readonly pre: boolean;
}

export const PLAIN_LOOK: Look = {
  bold: false,
  italic: false,
  kai: false,
  dots: false,
  hidden: false,
  pictures: false,
  pre: false,
};

function isBold(inherited: boolean, { nodeName }: HtmlNode, style: Declarations): boolean {
  const weight = style.get('font-weight');
  if (weight === undefined || weight === 'inherit') return inherited || nodeName === 'B' || nodeName === 'STRONG';
  if (weight === 'bold' || weight === 'bolder') return true;
  return Number(weight) >= BOLD_WEIGHT;
}

function isItalic(inherited: boolean, { nodeName }: HtmlNode, style: Declarations): boolean {
  const slope = style.get('font-style');
  if (slope === undefined || slope === 'inherit')
    return inherited || nodeName === 'I' || nodeName === 'EM' || nodeName === 'CITE';
  return slope !== 'normal';
}

function isKai(inherited: boolean, node: HtmlNode, style: Declarations): boolean {
  // Word names the face of Han beside that of Latin; elsewhere the first face is the one that was meant.
  const family =
    style.get('mso-fareast-font-family') ??
    (style.get('font-family') ?? (node.nodeName === 'FONT' ? node.getAttribute?.('face') : null))?.split(',')[0];
  return family == null || family === 'inherit' ? inherited : KAI_FACE.test(family.trim().replace(/^["']/u, ''));
}

/** As CSS has it, with the prefix that older pages still carry. */
function isDotted(inherited: boolean, style: Declarations): boolean {
  const emphasis = EMPHASIS.map((name) => style.get(name)).find((value) => value !== undefined);
  return emphasis === undefined || emphasis === 'inherit' ? inherited : !/^none\b/u.test(emphasis);
}

function isPre(inherited: boolean, { nodeName }: HtmlNode, style: Declarations): boolean {
  const spaces = style.get('white-space') ?? style.get('white-space-collapse');
  if (spaces === undefined || spaces === 'inherit') return inherited || nodeName === 'PRE';
  return /^(?:pre|break-spaces)/u.test(spaces);
}

const EMPHASIS = [
  'text-emphasis',
  'text-emphasis-style',
  '-webkit-text-emphasis',
  '-webkit-text-emphasis-style',
] as const;

/** The look inside an element. */
export function lookInside(look: Look, node: HtmlNode, style: Declarations): Look {
  const visibility = style.get('visibility');
  return {
    bold: isBold(look.bold, node, style),
    italic: isItalic(look.italic, node, style),
    kai: isKai(look.kai, node, style),
    dots: isDotted(look.dots, style),
    hidden: visibility === undefined || visibility === 'inherit' ? look.hidden : visibility !== 'visible',
    pictures: PICTURE_FACE.test(style.get('font-family') ?? (look.pictures ? 'symbol' : '')),
    pre: isPre(look.pre, node, style),
  };
}

// Attributes of the document's nodes: geometry in base columns and grid lines, roles, page set-up.
import type { Color } from '../kernel/color.ts';
import type { PhotoId, StoryId } from '../kernel/ids.ts';
import type { ProhibitionLevel } from '../kernel/prohibition-level.ts';
import type { GridBox, PageSetup } from './page-setup.ts';
import type { Revision, StageSign } from './review/revision.ts';
import type { NamedStyle, StoryStyles, StyleOverrides } from './styles.ts';

/** Edition (期): one issue's pages in one file. */
export interface EditionAttrs {
  /** Publication (报名). */
  readonly paper: string;
  /** ISO date of issue, `YYYY-MM-DD`; the PDF's dates come from it. */
  readonly date: string;
  /** The house's own styles, by name; parts of any page may be set in them. */
  readonly styleSheet: readonly NamedStyle[];
  /** The colours that are offered by name (色板). */
  readonly swatches: readonly Swatch[];
}

/** Swatch (色样): a colour with the name the newsroom gave it; names are unique within an edition. */
export interface Swatch {
  readonly name: string;
  readonly color: Color;
}

/** What can be locked (锁定): it is neither moved, changed in size nor deleted by hand until it is unlocked; its words can be edited. */
export interface Lockable {
  readonly locked: boolean;
}

/** Whether and how far text keeps away from an object on its frames (绕排). */
export interface Wrap {
  readonly on: boolean;
  /** Distance from the object's edges, body characters; null: the house's own, which differs across and down. */
  readonly distance: number | null;
}

/**
 * How a thread's last frame is filled when its text is shorter than the frame: `balanced` levels the columns' feet with the shortage
 * in the last column (field rules, section 2: whole-line discipline); `filled` fills one column after the other.
 */
export type ColumnFill = 'balanced' | 'filled';

/** How a page is composed (排版规则). */
export interface ComposingRules {
  readonly prohibition: ProhibitionLevel;
  /** Characters the house forbids at line starts and ends on top of the level. */
  readonly notAtStart: string;
  readonly notAtEnd: string;
  /** True when Latin words may be divided at their hyphenation points. */
  readonly hyphenation: boolean;
  /** True when commas and full stops at a line's end stand outside the measure (标点悬挂). */
  readonly hanging: boolean;
  /** True when an opening bracket behind the first-line indent gives up its leading half em as at any other line's start. */
  readonly trimIndented: boolean;
  /** Most digits that stand side by side in one em of a vertical line (纵中横), 1–3; longer numbers lie on their side. */
  readonly combinedDigits: number;
  readonly fill: ColumnFill;
}

/** Page (版). */
export interface PageAttrs {
  /** Page number (版次). */
  readonly number: number;
  /** Section name (版名). */
  readonly section: string;
  /** Editors' line (责编 …). */
  readonly editors: string;
  readonly setup: PageSetup;
  readonly styles: StyleOverrides;
  readonly composing: ComposingRules;
}

/**
 * Text frame (文框) of a thread; `columns` re-divides the spanned base columns (变栏), null keeps them. In a vertical body it divides the
 * frame's height into that many tiers instead, null into as few as keep to a comfortable measure.
 */
export interface BodyFrame extends GridBox {
  readonly columns: number | null;
}

/** Frame of a whole headline unit (题区). */
export interface HeadlineFrame extends GridBox {
  readonly direction: 'horizontal' | 'vertical';
  /** Size of the main headline in pt, or null for the style's. */
  readonly size: number | null;
}

/** Article (稿件): a story's headline unit and body with their places on the page. */
export interface ArticleAttrs extends Lockable {
  readonly story: StoryId;
  /** Where the byline (署名) stands. */
  readonly bylineAt: 'end' | 'under-headline';
  /** Direction of the body's lines (横排/竖排); the headline unit has its own. */
  readonly direction: 'horizontal' | 'vertical';
  /** Null: as the page says. */
  readonly fill: ColumnFill | null;
  /** What the story's parts are set in otherwise than the page's styles: one reversed headline (反白题) among plain ones. */
  readonly styles: StoryStyles;
  /** Null: the headline unit is set at the head of the first body frame. */
  readonly headlineFrame: HeadlineFrame | null;
  /** Frames in thread order; none: the story is not placed, all of it is overset. */
  readonly frames: readonly BodyFrame[];
  /** The stages of proof and approval that it has passed, each at most once, in the order of `STAGES`. */
  readonly stages: readonly StageSign[];
}

/** Block that Enter begins: subhead (小标题), headline line, body paragraph. */
export interface BrokenBlockAttrs {
  /** Whose tracked change began a block here; null where none did. Rejecting it joins the block to the one before it. */
  readonly splitBy: Revision | null;
}

/** Body paragraph (段). */
export interface ParagraphAttrs extends BrokenBlockAttrs {
  /**
   * Line ends that hold (前行不动): ascending UTF-16 offsets in the paragraph's set text where its first lines end. Composition keeps them
   * as long as the lines still fit; null when every line is free.
   */
  readonly heldEnds: readonly number[] | null;
}

/** Where a caption (图片说明) stands to its photo. */
export type CaptionAt = 'below' | 'right' | 'left' | 'above' | 'overlay';

/** How a picture lies in the part of its frame that the caption leaves (取景). */
export interface PhotoView {
  /** `fill` covers the box, cut to its shape; `fit` shows the whole picture and may leave paper beside it. */
  readonly fit: 'fill' | 'fit';
  /** Enlargement over that; 1 is just so. */
  readonly zoom: number;
  /** How far the picture's middle lies from the box's, rightwards and downwards, as shares of the box's width and height. */
  readonly pan: readonly [number, number];
  /** Degrees clockwise, above −180 and up to 180: quarter turns (旋转) and straightening (拉直) taken together. */
  readonly turn: number;
}

/** Photo (图片) with its frame; photo and caption together fill the frame. `at` and `span` need not be whole. */
export interface PhotoAttrs extends GridBox, Lockable {
  readonly photo: PhotoId;
  /** False while it is off the page (未上版); its frame is kept for when it comes back. */
  readonly placed: boolean;
  readonly wrap: Wrap;
  readonly view: PhotoView;
  /** Width of the caption's lines, body characters; null: as wide as the picture, or as its place beside it says. */
  readonly captionWidth: number | null;
  /** The story it belongs to, or null. */
  readonly story: StoryId | null;
  readonly captionAt: CaptionAt;
  /** Pixel size of the original, upright. */
  readonly pixels: readonly [number, number];
}

/** Rule styles (版线): 正线, 反线, 双线, 文武线, 点线, 虚线, 曲线, 花线. */
export type RuleStyle = 'thin' | 'thick' | 'double' | 'thick-thin' | 'dotted' | 'dashed' | 'wave' | 'flower';

/** What a rule or border is drawn in besides its style. */
export interface Stroke {
  /** Thickness of its heaviest stroke, pt; the others keep their proportion. Null: the style's own. */
  readonly weight: number | null;
  readonly color: Color;
}

/**
 * Rule (版线) between two grid points, columns and lines from 1. Along a line (same line number) it runs from the left
 * edge of the first column to the right edge of the last, in the middle of that line. Down a column (same column
 * number) it runs in the middle of the gutter before that column, from the top of the first line to the foot of the last;
 * column `columns + 1` is the type area's right edge.
 */
export interface RuleAttrs extends Lockable {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly style: RuleStyle;
  readonly stroke: Stroke;
}

/** Box (框) with an optional border (边框) and tint (底纹). `at` and `span` need not be whole. */
export interface BoxAttrs extends GridBox, Lockable {
  readonly border: RuleStyle | null;
  readonly stroke: Stroke;
  readonly fill: Color | null;
  readonly wrap: Wrap;
}

/** Nameplate (报头) frame. */
export interface NameplateAttrs extends GridBox, Lockable {}

/** Field of the folio line (报眉). */
export type FolioRole = 'paper' | 'date' | 'number' | 'section' | 'editors';

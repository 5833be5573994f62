// The types that composition's phases hand on, in pipeline order: collect → prepare → break → adjust → place → finish.
import type { DisplayLine, DisplayPage, GlyphRun } from '../display/display-list.ts';
import type { PMNode } from '../document/schema.ts';
import type { Align, StyleName } from '../document/styles.ts';
import type { Face } from '../fonts/face.ts';
import type { Color } from '../kernel/color.ts';
import type { Diagnostic } from '../kernel/diagnostic.ts';
import type { Point } from '../kernel/geometry.ts';
import type { BlockIndex, PhotoId, StoryId } from '../kernel/ids.ts';
import type { ProhibitionLevel } from '../kernel/prohibition-level.ts';
import type { TextEffects } from '../kernel/text-effects.ts';

// ── collect ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Text of one setting within a block: UTF-16 range, face and size. */
export interface StyledSpan {
  readonly from: number;
  readonly to: number;
  readonly face: Face;
  readonly size: number;
  readonly scaleX: number;
  /** Added after every character, em of `size`. */
  readonly tracking: number;
  readonly color: Color;
  readonly effects: TextEffects | null;
  /** True where each letter has an emphasis dot (着重号); it takes no room. */
  readonly dots: boolean;
}

/** How a block is set as a paragraph. */
export interface ParagraphStyle {
  readonly size: number;
  readonly leading: number;
  readonly align: Align;
  /** First-line indent, em of `size`. */
  readonly indent: number;
  readonly prohibition: ProhibitionLevel;
  /** Characters forbidden at line starts and ends on top of the level. */
  readonly notAtStart: string;
  readonly notAtEnd: string;
  readonly hyphenation: boolean;
  readonly hanging: boolean;
  readonly trimIndented: boolean;
  /** Most digits that share one em in vertical lines. */
  readonly combinedDigits: number;
  readonly direction: 'horizontal' | 'vertical';
  /** Lines end at spaces and pause marks only: names (人名) are never parted. */
  readonly wholeNames: boolean;
  /** Marks take half an em each (标点半角), as in headlines. */
  readonly halfMarks: boolean;
}

/** One text block out of the document, ready to be prepared. Spans cover the text without gaps. */
export interface CollectedBlock {
  readonly node: PMNode;
  readonly text: string;
  readonly spans: readonly StyledSpan[];
  readonly style: ParagraphStyle;
  /** UTF-16 offsets where its first lines are to end (前行不动); null where every line is free. */
  readonly heldEnds: readonly number[] | null;
}

// ── prepare ──────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Where a cell may give room, in the field's order of work (field rules section 1, CLREQ 3.1.6 and 3.5.3): word spaces, both sides of
 * the interpunct, brackets, pause marks (，、；：), Han–Latin gaps, stop marks (。？！). The line-end mark's half em comes before all
 * of them and is the cell's `trimEnd`.
 */
export type SqueezeClass = 'word-space' | 'interpunct' | 'bracket' | 'pause' | 'han-latin' | 'stop';

/**
 * Whether a line may end after a cell: freely, with a hyphen, between a number and its measure word (`parting`), before a dash or
 * ellipsis pair (`avoided`), or only when a unit is longer than the measure.
 */
export type BreakAfter = 'allowed' | 'hyphen' | 'parting' | 'avoided' | 'forbidden';

/**
 * The smallest piece of setting: one character with its marks, or a dash pair where the face has one glyph for it. Words, numbers and
 * pairs are cells whose boundaries within are `forbidden` and take no stretch. Nothing in it says where in the block it stands, so that an
 * edit leaves the cells behind it as they are.
 */
export interface Cell {
  readonly span: Omit<StyledSpan, 'from' | 'to'>;
  readonly glyphs: readonly CellGlyph[];
  /**
   * The hyphen of a word that is divided after the cell, set when a line ends there: instead of `glyphs` where it stands for a soft
   * hyphen, after them where it stands for no text (`from === to`).
   */
  readonly endGlyph: CellGlyph | null;
  /** Natural length, pt, adjacent-mark compression and the Han–Latin gap after it included. */
  readonly width: number;
  /** Length taken off when the cell begins or ends a line, pt; below zero where a line end adds a hyphen. */
  readonly trimStart: number;
  readonly trimEnd: number;
  /** What stands outside the measure when the cell ends a line (标点悬挂), pt: its length after trimming, or nothing. */
  readonly hangEnd: number;
  readonly squeeze: Squeeze | null;
  /** How the gap after this cell stretches: not at all, as a word space, as a Han–Latin gap, or as any other gap. */
  readonly stretchAfter: 'none' | 'word-space' | 'han-latin' | 'gap';
  /** What the gap after it may take before all gaps share alike, pt (word spaces and Han–Latin gaps). */
  readonly stretchRoom: number;
  readonly breakAfter: BreakAfter;
  /** A space: hangs over the line's end (kept in the line's text), so that no line begins with one but a paragraph's first. */
  readonly isSpace: boolean;
}

/** Room a cell can give, pt: before and after its ink. */
export interface Squeeze {
  readonly class: SqueezeClass;
  readonly atStart: number;
  readonly atEnd: number;
}

/** A glyph in its cell; lengths in pt. */
export interface CellGlyph {
  readonly id: number;
  readonly face: Face;
  readonly text: string;
  /** UTF-16 range, counted from the cell's start. */
  readonly from: number;
  readonly to: number;
  /** Pen offset from the cell's start along the line, and the glyph's own advance. */
  readonly offset: number;
  readonly advance: number;
  /** On its side in a vertical line, as in `GlyphRun`. */
  readonly sideways: boolean;
  /** From the pen to the glyph's origin, rightwards and downwards on the page; what is squeezed before the ink comes on top. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** What a line measures before adjustment; lengths in pt. Written over from line to line, as breaking measures tens of thousands. */
export interface LineRoom {
  /** Natural length, trimmed at both ends, without the spaces that hang. */
  natural: number;
  /** What marks, spaces and Han–Latin gaps can give. */
  squeeze: number;
  /** What word spaces and Han–Latin gaps take before the other gaps do. */
  stretch: number;
  /** Gaps that share what is left. */
  gaps: number;
}

/** Running totals over a paragraph's cells: any line's room in constant time. */
export interface LineSums {
  /** Measures the line of cells `from` to `to` (exclusive) into `line`; `keepStart` leaves an opening bracket at its start untrimmed. */
  measure(from: number, to: number, keepStart: boolean, line: LineRoom): void;
  /**
   * Index of the furthest of `ends` (cells, ascending) at which a line of `room` pt from `ends[from]` may end, looked for from `near` on,
   * `from + 1` where none fits: all marks squeezed, each gap giving `perGap` pt.
   */
  furthest(
    ends: readonly number[],
    from: number,
    near: number,
    room: number,
    perGap: number,
    keepStart: boolean,
  ): number;
  /** Likewise the earliest from which such a line reaches `ends[to]`, `to - 1` where none fits; trimmed at its start. */
  earliest(ends: readonly number[], to: number, near: number, room: number, perGap: number): number;
}

/** The ends of a paragraph's units (不可拆分单元), at which its lines may end; index 0 is the paragraph's start. */
export interface UnitEnds {
  /** Cells before each end. */
  readonly at: readonly number[];
  readonly kind: readonly BreakAfter[];
  /** What the longest unit takes at least, pt. */
  readonly longest: number;
}

/** A block as cells, with everything that breaking needs and nothing that depends on a measure. */
export interface PreparedParagraph {
  readonly block: CollectedBlock;
  readonly cells: readonly Cell[];
  /** Where each cell begins in the block (UTF-16), and at last where the text ends. */
  readonly offsets: Int32Array;
  readonly sums: LineSums;
  readonly units: UnitEnds;
  /** What the faces of its styles lack, for diagnostics. */
  readonly lacks: readonly GlyphLack[];
}

/**
 * A character that the style's face does not set as it was typed (缺字): no face has it (`missing`), another face sets it
 * (`substituted`), or the face has it but not in the variant that was asked for (`variant`).
 */
export interface GlyphLack {
  readonly kind: 'missing' | 'substituted' | 'variant';
  readonly char: string;
  /** The style's face, and the one that sets the character or shows that it is missing. */
  readonly font: string;
  readonly used: string;
  readonly at: number;
}

// ── break ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Available lengths, line by line from the paragraph's first; the last one repeats. */
export type Measures = readonly number[];

/** Cells of one line, `from` inclusive, `to` exclusive. */
export interface BrokenLine {
  readonly from: number;
  readonly to: number;
  readonly measure: number;
}

// ── adjust ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** One line as set: glyphs at their places from the measure's start on the baseline. Cached; no page position. */
export interface AdjustedLine {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly measure: number;
  /** Start of the first cell from the measure's start (indent, centring), pt. */
  readonly start: number;
  /** Set width, indent included, pt. */
  readonly width: number;
  /**
   * Extra space of each ordinary gap between characters, em of the block's size: added (+) or, in a tightened line, taken (−).
   * What marks and spaces give of their own room is no extra space.
   */
  readonly gaps: number;
  readonly runs: readonly GlyphRun[];
}

// ── place ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One line's place in a thread: where the measure starts, its baseline and length. */
export interface Slot {
  /** The column's ordinal within the story, from 0. */
  readonly region: number;
  /** Grid line of the page, from 0; subheads and headline units take whole ones (占行). */
  readonly gridLine: number;
  readonly x: number;
  readonly baseline: number;
  readonly measure: number;
}

// ── finish ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A part of a story or page as the command line names it (contract). */
export type Part = Exclude<StyleName, 'subhead' | 'dateline'>;

/** A composed line as scripts and tests see it (contract: `banxin lines`). */
export interface ComposedLine {
  readonly story: StoryId | null;
  readonly part: Part;
  readonly paragraph: number;
  readonly region: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly measure: number;
  readonly width: number;
  readonly gaps: number;
  readonly display: DisplayLine;
}

/**
 * Text of a story, or of a photo's caption, that found no place (溢文). It stays in the document; nothing is dropped.
 * It begins in `paragraph` of `part`; `lines` are those it takes at the last column's measure.
 */
export interface Overset {
  readonly story: StoryId | null;
  /** The photo whose caption or credit it is; null for a story's own text. */
  readonly photo: PhotoId | null;
  readonly part: Part;
  readonly paragraph: number;
  readonly characters: number;
  readonly lines: number;
  /** True of a story that is not on the page at all (未上版): neither its headline unit nor its body has a frame. */
  readonly unplaced: boolean;
  /** Foot of the story's last frame or of the picture, where the badge is painted; null when the story has no frame. */
  readonly at: OversetPlace | null;
  /** The same text block by block, in reading order. */
  readonly blocks: readonly OversetBlock[];
}

/** The corner at a frame's foot by which its text ends: the right one, the left one where lines run down (竖排). */
export interface OversetPlace extends Point {
  readonly corner: 'left' | 'right';
}

/** What of one block is overset: from a UTF-16 offset to its end. */
export interface OversetBlock {
  readonly block: BlockIndex;
  readonly from: number;
  readonly characters: number;
  /** Lines of the grid that it takes; a subhead may take more than it is set in. */
  readonly lines: number;
  readonly set: readonly AdjustedLine[];
}

/** A text block's place in the document: what joins display lines to editing positions. */
export interface BlockEntry {
  readonly index: BlockIndex;
  readonly node: PMNode;
  /** Document position of the block's first character. */
  readonly start: number;
}

/** A story's thread (文流) as it was filled: its slots, and the lines that stand in them. A vertical one as on the turned page. */
export interface ComposedThread {
  readonly story: StoryId;
  /** All slots of its columns, in reading order. */
  readonly slots: readonly Slot[];
  /** Column and baseline of each line. */
  readonly filled: readonly { readonly region: number; readonly y: number }[];
  /** What a character of the body takes along its line, pt. */
  readonly advance: number;
}

export interface ComposedPage {
  /** Page ordinal in the edition, from 1. */
  readonly page: number;
  readonly display: DisplayPage;
  /** All lines in reading order. */
  readonly lines: readonly ComposedLine[];
  readonly overset: readonly Overset[];
  /** Threads of the articles, in their order in the document. */
  readonly threads: readonly ComposedThread[];
}

export interface ComposedEdition {
  /** The document that was composed. */
  readonly doc: PMNode;
  readonly pages: readonly ComposedPage[];
  readonly blocks: readonly BlockEntry[];
  /** What composition itself finds: overset text, missing glyphs, fonts. */
  readonly diagnostics: readonly Diagnostic[];
}

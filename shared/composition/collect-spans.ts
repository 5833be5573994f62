// Collects a text block's characters as spans of one face, size and colour: its style, and what its marks change.

import type { ComposingRules, ParagraphAttrs } from '../document/attrs.ts';
import { isStruck, setText } from '../document/review/set-text.ts';
import type { MarkName, PMNode } from '../document/schema.ts';
import { EMPHASIS_FONT, STRONG_FONT, type TextStyle } from '../document/styles.ts';
import type { Direction, Face, FontSet } from '../fonts/face.ts';
import type { CollectedBlock, StyledSpan } from './phases.ts';

/** How a block is to be set. Equal settings have equal keys. */
export interface Setting {
  readonly style: TextStyle;
  /** Style of the dateline's characters (电头); its size is the block's own where they differ by default. */
  readonly dateline: TextStyle;
  readonly direction: Direction;
  readonly composing: ComposingRules;
  readonly key: string;
}

export function makeSetting(
  style: TextStyle,
  dateline: TextStyle,
  direction: Direction,
  composing: ComposingRules,
): Setting {
  const key = JSON.stringify([style, dateline, direction, composing]);
  return { style, dateline, direction, composing, key };
}

/** A block as spans, and the fonts its styles name that the set does not have, with what stands in for them. */
export interface SpannedBlock {
  readonly block: CollectedBlock;
  readonly standIns: readonly { readonly font: string; readonly used: string }[];
}

/** Running text, whose words may be divided; in headlines and lists of names they stay whole. */
const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'standfirst', 'caption']);

/** Blocks that are lists of names: a name parted over two lines is read as two. */
const NAMES: ReadonlySet<string> = new Set(['byline', 'credit']);

/** Display type, whose marks take half an em. */
const DISPLAY: ReadonlySet<string> = new Set(['kicker', 'headlineLine', 'deck']);

const has = (node: PMNode, name: MarkName): boolean => node.marks.some((mark) => mark.type.name === name);

/** Face, size, scale and colour of one text node: a stronger mark wins (黑体强调, 楷体, 电头). */
function looksOf(
  node: PMNode,
  setting: Setting,
): Pick<TextStyle, 'font' | 'size' | 'scaleX' | 'tracking' | 'color' | 'effects'> {
  const { style, dateline } = setting;
  const base = has(node, 'dateline') ? dateline : style;
  if (has(node, 'strong')) return { ...base, font: STRONG_FONT };
  if (has(node, 'emphasis')) return { ...base, font: EMPHASIS_FONT };
  return base;
}

/** True when two spans are set alike. */
export const sameLooks = (a: StyledSpan, b: StyledSpan): boolean =>
  a.face === b.face &&
  a.size === b.size &&
  a.scaleX === b.scaleX &&
  a.tracking === b.tracking &&
  a.color === b.color &&
  a.effects === b.effects &&
  a.dots === b.dots;

/** Only body paragraphs hold line ends; the schema gives no other block the attribute. */
function heldEndsOf(node: PMNode): readonly number[] | null {
  const { heldEnds } = node.attrs as Partial<ParagraphAttrs>;
  return heldEnds ?? null;
}

/** Reads a block's text and marks as they are set. Spans cover the text without gaps, empty text has none; throws on an empty font set. */
export function collectSpans(node: PMNode, setting: Setting, fonts: FontSet): SpannedBlock {
  const standIns = new Map<string, string>();
  const faceNamed = (name: string): Face => {
    const face = fonts.named(name);
    if (face !== undefined) return face;
    const used = fonts.standIn(name);
    standIns.set(name, used.name);
    return used;
  };
  const spans: StyledSpan[] = [];
  let set = 0;
  for (const child of node.children) {
    if (isStruck(child)) continue;
    const { font, size, scaleX, tracking, color, effects } = looksOf(child, setting);
    const span: StyledSpan = {
      from: set,
      to: set + child.nodeSize,
      face: faceNamed(font),
      size,
      scaleX,
      tracking,
      color,
      effects,
      dots: has(child, 'dots'),
    };
    const last = spans.at(-1);
    if (last !== undefined && sameLooks(last, span)) {
      spans[spans.length - 1] = { ...last, to: span.to };
    } else {
      spans.push(span);
    }
    set = span.to;
  }
  const { style, direction, composing } = setting;
  const { prohibition, notAtStart, notAtEnd, hyphenation, hanging, trimIndented, combinedDigits } = composing;
  const { size, leading, align, indent } = style;
  return {
    block: {
      node,
      text: setText(node),
      spans,
      style: {
        size,
        leading,
        align,
        indent,
        prohibition,
        notAtStart,
        notAtEnd,
        hyphenation: hyphenation && RUNNING.has(node.type.name),
        hanging,
        trimIndented,
        combinedDigits,
        direction,
        wholeNames: NAMES.has(node.type.name),
        halfMarks: DISPLAY.has(node.type.name),
      },
      heldEnds: heldEndsOf(node),
    },
    standIns: [...standIns].map(([font, used]) => ({ font, used })),
  };
}

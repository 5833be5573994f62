// Sets single blocks in the shipped faces, for the tests of prepare, break and adjust.
import { adjustLine } from '../../../shared/composition/adjust.ts';
import { breaking, breakParagraph } from '../../../shared/composition/break.ts';
import type {
  AdjustedLine,
  BrokenLine,
  Cell,
  CollectedBlock,
  ParagraphStyle,
  PreparedParagraph,
} from '../../../shared/composition/phases.ts';
import { prepareParagraph } from '../../../shared/composition/prepare.ts';
import type { DisplayGlyph } from '../../../shared/display/display-list.ts';
import { schema } from '../../../shared/document/schema.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import { BLACK } from '../../../shared/kernel/color.ts';

/** Size of the test settings, pt: lengths in em are a tenth of lengths in pt. */
export const SIZE = 10;

export interface Setting extends Partial<ParagraphStyle> {
  readonly font?: string;
  readonly scaleX?: number;
  readonly tracking?: number;
  readonly heldEnds?: readonly number[];
}

export interface SetParagraph {
  readonly prepared: PreparedParagraph;
  readonly broken: readonly BrokenLine[];
  readonly lines: readonly AdjustedLine[];
}

export function makeBlock(
  fonts: FontSet,
  text: string,
  { font, scaleX, tracking, heldEnds, ...style }: Setting = {},
): CollectedBlock {
  const face = fonts.named(font ?? 'Noto Serif SC');
  if (face === undefined) throw new Error(`no face ${font}`);
  const span = {
    from: 0,
    to: text.length,
    face,
    size: SIZE,
    scaleX: scaleX ?? 1,
    tracking: tracking ?? 0,
    color: BLACK,
    effects: null,
    dots: false,
  };
  return {
    node: schema.nodes.paragraph.create(null, text === '' ? null : schema.text(text)),
    text,
    spans: text === '' ? [] : [span],
    heldEnds: heldEnds ?? null,
    style: {
      size: SIZE,
      leading: SIZE * 1.5,
      align: 'justify',
      indent: 0,
      prohibition: 'gb',
      notAtStart: '',
      notAtEnd: '',
      hyphenation: false,
      hanging: false,
      combinedDigits: 2,
      trimIndented: false,
      direction: 'horizontal',
      wholeNames: false,
      halfMarks: false,
      ...style,
    },
  };
}

/** Sets a text in measures given in em. */
export function setText(
  fonts: FontSet,
  text: string,
  measures: readonly number[],
  setting: Setting = {},
): SetParagraph {
  return setBlockOf(fonts, makeBlock(fonts, text, setting), measures);
}

export function setBlockOf(fonts: FontSet, block: CollectedBlock, measures: readonly number[]): SetParagraph {
  const prepared = prepareParagraph(block, fonts);
  const pt = measures.map((em) => em * SIZE);
  const broken = breakParagraph(breaking(prepared, pt));
  return { prepared, broken, lines: broken.map((_, index) => adjustLine(prepared, broken, index)) };
}

/** A cell and where it stands in its block (UTF-16). */
export interface PlacedCell extends Cell {
  readonly from: number;
  readonly to: number;
}

export const cellsOf = ({ cells, offsets }: PreparedParagraph): readonly PlacedCell[] =>
  cells.map((cell, index) => ({ ...cell, from: offsets[index] ?? 0, to: offsets[index + 1] ?? 0 }));

export const textsOf = ({ lines }: SetParagraph): readonly string[] => lines.map(({ text }) => text);

export const glyphsOf = (line: AdjustedLine | undefined): readonly DisplayGlyph[] =>
  (line?.runs ?? []).flatMap(({ glyphs }) => glyphs);

/** Set length of each glyph of a line in em, by its text: `[['，', 0.5], …]`. */
export const lengthsOf = (line: AdjustedLine | undefined): readonly (readonly [string, number])[] =>
  glyphsOf(line).map(({ text, advance }) => [text, Number((advance / SIZE).toFixed(3))]);

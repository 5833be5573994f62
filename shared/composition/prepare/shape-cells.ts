// First step of prepare: text units become cells with glyphs of the faces that have them.
import type { Direction, Face, FontSet, ShapedGlyph } from '../../fonts/face.ts';
import { type CharClass, classOf } from '../../text/characters.ts';
import { clusterEnd } from '../../text/clusters.ts';
import { splitUnits, type Unit } from '../../text/units.ts';
import type { CellGlyph, CollectedBlock, PreparedParagraph, StyledSpan } from '../phases.ts';
import { type Draft, emAlong, isInvisibleKind, isSpaceKind } from './draft.ts';
import { setMark } from './mark.ts';

type Missing = PreparedParagraph['missing'][number];

/** Clusters of one unit that are shaped together: same span, same face. */
interface Piece {
  readonly span: StyledSpan;
  readonly face: Face;
  readonly starts: readonly number[];
  readonly to: number;
}

/** A surrogate without its other half has no glyph in any face and must not reach the shaper. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The cells of a block, each with its natural width, and the characters that no face has. */
export function shapeCells(
  block: CollectedBlock,
  fonts: FontSet,
): { readonly drafts: readonly Draft[]; readonly missing: readonly Missing[] } {
  const drafts: Draft[] = [];
  const missing: Missing[] = [];
  let spanIndex = 0;
  const spanAt = (at: number): StyledSpan => {
    let span = block.spans[spanIndex];
    while (span !== undefined && span.to <= at) {
      spanIndex += 1;
      span = block.spans[spanIndex];
    }
    if (span === undefined) throw new Error(`no span covers offset ${at} of a text block`);
    return span;
  };
  for (const unit of splitUnits(block.text)) {
    for (const piece of piecesOf(block.text, unit, spanAt, fonts, missing)) {
      addCells(drafts, block, unit, piece);
    }
  }
  return { drafts, missing };
}

function* piecesOf(
  text: string,
  unit: Unit,
  spanAt: (at: number) => StyledSpan,
  fonts: FontSet,
  missing: Missing[],
): Generator<Piece> {
  let starts: number[] = [];
  let current: { readonly span: StyledSpan; readonly face: Face } | undefined;
  for (let at = unit.from; at < unit.to; at = clusterEnd(text, at)) {
    const span = spanAt(at);
    const cluster = text.slice(at, clusterEnd(text, at));
    const kind = classOf(text.codePointAt(at) ?? 0);
    const blank = isInvisibleKind(kind) || isSpaceKind(kind) || kind === 'no-break-space';
    const chosen = fonts.faceFor(span.face, blank ? ' ' : cluster);
    if (chosen.missing && !blank) missing.push({ char: cluster, font: span.face.name, at });
    const alone = blank || current?.span !== span || current.face !== chosen.face;
    if (alone && current !== undefined && starts.length > 0) {
      yield { ...current, starts, to: at };
      starts = [];
    }
    current = { span, face: chosen.face };
    starts.push(at);
    if (blank) {
      yield { ...current, starts, to: at + cluster.length };
      starts = [];
      current = undefined;
    }
  }
  if (current !== undefined && starts.length > 0) yield { ...current, starts, to: unit.to };
}

function addCells(drafts: Draft[], block: CollectedBlock, unit: Unit, piece: Piece): void {
  const { direction } = block.style;
  const from = piece.starts[0] ?? unit.from;
  const kind = classOf(block.text.codePointAt(from) ?? 0);
  const text = block.text.slice(from, piece.to);
  const shaped = shapeText(piece.face, text, kind, direction);
  let next = 0;
  for (let index = 0; index < piece.starts.length; index += 1) {
    const start = piece.starts[index] ?? from;
    // A glyph that stands for several clusters (a dash pair, a ligature) makes one cell of them.
    let last = index;
    while (
      last + 1 < piece.starts.length &&
      !hasGlyphAt(shaped, next, (piece.starts[last + 1] ?? 0) - from, piece, last)
    ) {
      last += 1;
    }
    const end = piece.starts[last + 1] ?? piece.to;
    const glyphs: ShapedGlyph[] = [];
    for (let glyph = shaped[next]; glyph !== undefined && glyph.cluster < end - from; glyph = shaped[next]) {
      glyphs.push(glyph);
      next += 1;
    }
    drafts.push(draftOf(block, unit, piece, start, end, glyphs));
    index = last;
  }
}

/** True when a glyph of its own begins in the cluster after `last`. */
function hasGlyphAt(shaped: readonly ShapedGlyph[], next: number, start: number, piece: Piece, last: number): boolean {
  const end = (piece.starts[last + 2] ?? piece.to) - (piece.starts[0] ?? 0);
  for (let i = next; i < shaped.length; i += 1) {
    const cluster = shaped[i]?.cluster ?? 0;
    if (cluster >= end) return false;
    if (cluster >= start) return true;
  }
  return false;
}

function shapeText(face: Face, text: string, kind: CharClass, direction: Direction): readonly ShapedGlyph[] {
  if (isInvisibleKind(kind)) return [blankGlyph(face, 0)];
  if (kind === 'ideographic-space') return [blankGlyph(face, 1)];
  if (isSpaceKind(kind) || kind === 'no-break-space') return face.shape(' ', direction).slice(0, 1);
  if (LONE_SURROGATE.test(text)) return [{ id: 0, cluster: 0, advance: 1, shiftX: 0, shiftY: 0 }];
  return face.shape(text, direction);
}

/** A glyph without ink: characters without a shape of their own keep their place in the line's text. */
const blankGlyph = (face: Face, advance: number): ShapedGlyph => ({
  id: face.nominalGlyph(0x20),
  cluster: 0,
  advance,
  shiftX: 0,
  shiftY: 0,
});

function draftOf(
  block: CollectedBlock,
  unit: Unit,
  piece: Piece,
  from: number,
  to: number,
  shaped: readonly ShapedGlyph[],
): Draft {
  const { direction } = block.style;
  const { span, face } = piece;
  const em = emAlong(span, direction);
  const kind = classOf(block.text.codePointAt(from) ?? 0);
  const text = block.text.slice(from, to);
  let offset = 0;
  const glyphs = shaped.map((glyph, index): CellGlyph => {
    const advance = glyph.advance * em;
    // The first glyph carries the cell's text; further ones (a base's marks) add ink, not text.
    const made: CellGlyph = {
      id: glyph.id,
      face,
      text: index === 0 ? text : '',
      from,
      to: index === 0 ? to : from,
      offset,
      advance,
      shiftX: glyph.shiftX * span.size * span.scaleX,
      shiftY: glyph.shiftY * span.size,
    };
    offset += advance;
    return made;
  });
  const draft: Draft = {
    from,
    to,
    span,
    unit,
    kind,
    text,
    em,
    glyphs,
    endGlyph: kind === 'soft-hyphen' ? hyphenGlyph(face, span, em, direction, from, to) : null,
    width: offset,
    roomBefore: 0,
    roomAfter: 0,
    gapAfter: 0,
    closesPair: false,
    isGap: false,
    stretchAfter: 'none',
    stretchRoom: 0,
  };
  setMark(draft, direction);
  return draft;
}

function hyphenGlyph(
  face: Face,
  span: StyledSpan,
  em: number,
  direction: Direction,
  from: number,
  to: number,
): CellGlyph | null {
  const [glyph] = face.shape('-', direction);
  if (glyph === undefined) return null;
  return {
    id: glyph.id,
    face,
    text: '\u00ad',
    from,
    to,
    offset: 0,
    advance: glyph.advance * em,
    shiftX: glyph.shiftX * span.size * span.scaleX,
    shiftY: glyph.shiftY * span.size,
  };
}

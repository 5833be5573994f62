// Shapes the units that are more than one character: Western words, numbers, dash and ellipsis pairs.
import type { FaceChoice, FontSet, ShapedGlyph } from '../../fonts/face.ts';
import { type CharClass, classOf } from '../../text/characters.ts';
import { clusterEnd } from '../../text/clusters.ts';
import { stanceOf } from '../../text/orientation.ts';
import type { Unit } from '../../text/units.ts';
import { isDigitGroup } from '../../text/western.ts';
import type { CellGlyph, CollectedBlock, GlyphLack, StyledSpan } from '../phases.ts';
import { combinedCell } from './combined.ts';
import { type Draft, isBlankKind, type Lie, makeDraft } from './draft.ts';
import { setFigures } from './figures.ts';
import { cellGlyphs, faceOf, shapeText } from './glyphs.ts';
import { lieOf } from './lie.ts';
import { setMark } from './mark.ts';

/** Clusters of one unit that are shaped together: same span, same face, none of them blank or missing unless alone. */
interface Piece extends FaceChoice {
  readonly span: StyledSpan;
  readonly kind: CharClass;
  /** Offsets where the clusters start. */
  readonly starts: number[];
  to: number;
}

/** The unit's cells, one for each character; a glyph that stands for several (a dash pair, a ligature) makes one cell of them. */
export function shapeRun(
  block: CollectedBlock,
  unit: Unit,
  spanAt: (at: number) => StyledSpan,
  fonts: FontSet,
  lacks: GlyphLack[],
): readonly Draft[] {
  const pieces = piecesOf(block.text, unit, spanAt, fonts, lacks);
  if (block.style.direction === 'horizontal') {
    const drafts = pieces.flatMap((piece) => cellsOf(block, unit, piece, 'level'));
    setFigures(drafts);
    return drafts;
  }
  if (unit.kind !== 'western') {
    return pieces.flatMap((piece) =>
      cellsOf(block, unit, piece, lieOf(piece.face, block.text.slice(unit.from, unit.to), piece.kind)),
    );
  }
  // A number in groups (35 218) is read as one: its groups lie as the whole does.
  const stance = isDigitGroup(block.text, unit.from, unit.to)
    ? 'sideways'
    : stanceOf(block.text.slice(unit.from, unit.to), block.style.combinedDigits);
  const [piece, ...more] = pieces;
  // Digits of two faces or sizes have no common measure to share one em by.
  if (stance === 'combined' && piece !== undefined && more.length === 0) {
    return [combinedCell(block.text, unit, piece.span, piece.face)];
  }
  return pieces.flatMap((one) => cellsOf(block, unit, one, stance === 'upright' ? 'upright' : 'sideways'));
}

function piecesOf(
  text: string,
  unit: Unit,
  spanAt: (at: number) => StyledSpan,
  fonts: FontSet,
  lacks: GlyphLack[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = unit.from;
  while (at < unit.to) {
    const span = spanAt(at);
    const end = clusterEnd(text, at);
    const cluster = text.slice(at, end);
    const kind = classOf(text.codePointAt(at) ?? 0);
    const chosen = faceOf(fonts, span, cluster, kind, at, lacks);
    const last = pieces.at(-1);
    const isAlone = chosen.missing || isBlankKind(kind);
    if (last?.span === span && last.face === chosen.face && !isAlone && !last.missing && !isBlankKind(last.kind)) {
      last.starts.push(at);
      last.to = end;
    } else pieces.push({ ...chosen, span, kind, starts: [at], to: end });
    at = end;
  }
  return pieces;
}

function cellsOf(block: CollectedBlock, unit: Unit, piece: Piece, lie: Lie): readonly Draft[] {
  const { span, face, starts } = piece;
  const base = starts[0] ?? unit.from;
  const shaped = shapeText(piece, block.text.slice(base, piece.to), piece.kind, lie);
  const firsts = new Set(shaped.map((glyph) => base + glyph.cluster));
  const drafts: Draft[] = [];
  let next = 0;
  for (let index = 0; index < starts.length; ) {
    const from = starts[index] ?? base;
    index += 1;
    while (index < starts.length && !startsGlyph(firsts, starts[index] ?? base, starts[index + 1] ?? piece.to))
      index += 1;
    const to = starts[index] ?? piece.to;
    const own: ShapedGlyph[] = [];
    for (let glyph = shaped[next]; glyph !== undefined && base + glyph.cluster < to; glyph = shaped[next]) {
      own.push(glyph);
      next += 1;
    }
    const text = block.text.slice(from, to);
    const kind = classOf(text.codePointAt(0) ?? 0);
    const draft = makeDraft(unit, from, text, kind, span, lie, cellGlyphs(own, face, span, text, lie));
    setMark(draft);
    if (kind === 'soft-hyphen') draft.endGlyph = hyphen(piece, text, lie, 0);
    else if (unit.inner.some((point) => point.hyphen && point.at === to)) {
      const glyph = hyphen(piece, '', lie, to - from);
      draft.endGlyph = glyph === null ? null : { ...glyph, offset: draft.width };
    }
    drafts.push(draft);
  }
  return drafts;
}

/** The hyphen that a divided word shows, standing for `text` at `from` of its cell. */
const hyphen = ({ face, span }: Piece, text: string, lie: Lie, from: number): CellGlyph | null =>
  cellGlyphs(shapeText({ face, missing: false }, '-', 'connector', lie), face, span, text, lie, from)[0] ?? null;

/** True when a glyph begins somewhere in the cluster. */
function startsGlyph(firsts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (firsts.has(at)) return true;
  return false;
}

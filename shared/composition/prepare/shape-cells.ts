// First step of prepare: text units become cells with glyphs of the faces that have them.
import type { FontSet } from '../../fonts/face.ts';
import { classOf, isPairClass } from '../../text/characters.ts';
import { makeDivideWord } from '../../text/hyphenation.ts';
import { splitUnits, type Unit } from '../../text/units.ts';
import type { CollectedBlock, GlyphLack, StyledSpan } from '../phases.ts';
import { type Draft, makeDraft } from './draft.ts';
import { cellGlyphs, faceOf, shapeText } from './glyphs.ts';
import { lieOf } from './lie.ts';
import { setMark } from './mark.ts';
import { shapeRun } from './shape-run.ts';

/** The cells of a block's text from `from` to `to`, where units end, each with its natural width, and what the faces of its styles lack. */
export function shapeCells(
  block: CollectedBlock,
  fonts: FontSet,
  from: number,
  to: number,
): { readonly drafts: readonly Draft[]; readonly lacks: readonly GlyphLack[] } {
  const drafts: Draft[] = [];
  const lacks: GlyphLack[] = [];
  const spanAt = spanFinder(block);
  for (const unit of splitUnits(block.text, block.style.hyphenation ? makeDivideWord() : null, from, to)) {
    if (unit.kind === 'western' || isPairClass(unit.kind)) {
      for (const draft of shapeRun(block, unit, spanAt, fonts, lacks)) drafts.push(draft);
    } else {
      const draft = shapeCluster(block, unit, spanAt(unit.from), fonts, lacks);
      setMark(draft);
      drafts.push(draft);
    }
  }
  return { drafts, lacks };
}

/** Spans by offset, for offsets that only grow. */
function spanFinder(block: CollectedBlock): (at: number) => StyledSpan {
  let index = 0;
  return (at) => {
    while ((block.spans[index]?.to ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    const span = block.spans[index];
    if (span === undefined) throw new Error(`no span covers offset ${at} of a text block`);
    return span;
  };
}

function shapeCluster(block: CollectedBlock, unit: Unit, span: StyledSpan, fonts: FontSet, lacks: GlyphLack[]): Draft {
  const { direction } = block.style;
  const text = block.text.slice(unit.from, unit.to);
  const kind = classOf(text.codePointAt(0) ?? 0);
  const chosen = faceOf(fonts, span, text, kind, unit.from, lacks);
  const { face } = chosen;
  const lie = direction === 'horizontal' ? 'level' : lieOf(face, text, kind);
  const glyphs = cellGlyphs(shapeText(chosen, text, kind, lie), face, span, text, lie);
  return makeDraft(unit, unit.from, text, kind, span, lie, glyphs);
}

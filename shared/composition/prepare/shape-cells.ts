// First step of prepare: text units become cells with glyphs of the faces that have them.
import type { FontSet } from '../../fonts/face.ts';
import { classOf, isPairClass } from '../../text/characters.ts';
import { makeDivideWord } from '../../text/hyphenation.ts';
import { splitUnits, type Unit } from '../../text/units.ts';
import type { CollectedBlock, PreparedParagraph, StyledSpan } from '../phases.ts';
import { type Draft, makeDraft } from './draft.ts';
import { cellGlyphs, faceOf, shapeText } from './glyphs.ts';
import { lieOf } from './lie.ts';
import { setMark } from './mark.ts';
import { shapeRun } from './shape-run.ts';

type Missing = PreparedParagraph['missing'][number];

/** The cells of a block, each with its natural width, and the characters that no face has. */
export function shapeCells(
  block: CollectedBlock,
  fonts: FontSet,
): { readonly drafts: readonly Draft[]; readonly missing: readonly Missing[] } {
  const drafts: Draft[] = [];
  const missing: Missing[] = [];
  const spanAt = spanFinder(block);
  for (const unit of splitUnits(block.text, block.style.hyphenation ? makeDivideWord() : null)) {
    if (unit.kind === 'western' || isPairClass(unit.kind)) {
      for (const draft of shapeRun(block, unit, spanAt, fonts, missing)) drafts.push(draft);
    } else {
      const draft = shapeCluster(block, unit, spanAt(unit.from), fonts, missing);
      setMark(draft);
      drafts.push(draft);
    }
  }
  return { drafts, missing };
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

function shapeCluster(block: CollectedBlock, unit: Unit, span: StyledSpan, fonts: FontSet, missing: Missing[]): Draft {
  const { direction } = block.style;
  const text = block.text.slice(unit.from, unit.to);
  const kind = classOf(text.codePointAt(0) ?? 0);
  const { face, missing: isMissing } = faceOf(fonts, span, text, kind);
  if (isMissing) missing.push({ char: text, font: span.face.name, at: unit.from });
  const lie = direction === 'horizontal' ? 'level' : lieOf(face, text, kind);
  const glyphs = cellGlyphs(shapeText(face, text, kind, lie), face, span, text, unit.from, lie);
  return makeDraft(unit, unit.from, text, kind, span, lie, glyphs);
}

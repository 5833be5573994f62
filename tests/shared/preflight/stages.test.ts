// Preflight on stages: words changed after a signature, stories behind the others, and nothing where nobody signs.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { Stage } from '../../../shared/document/review/revision.ts';
import { signStage } from '../../../shared/document/review/stages.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { article, edition, shippedFonts } from '../composition/support.ts';

const fonts = shippedFonts();
const story = (name: string, column: number) =>
  article({
    story: `stories/${name}.md`,
    headline: [`${name}的题`],
    body: ['入夜以后渡口只剩一盏灯，撑船的人把竹篙靠在船头。'],
    frames: [{ at: [column, 1], span: [2, 20] }],
  });
const page = edition([story('甲', 1), story('乙', 3)]);

const placeOf = (doc: PMNode, ordinal: number): number => (ordinal === 0 ? 1 : 1 + doc.child(0).child(0).nodeSize);

function signed(doc: PMNode, ordinal: number, ...stages: readonly Stage[]): PMNode {
  const { tr } = EditorState.create({ doc });
  for (const stage of stages) signStage(tr, placeOf(doc, ordinal), stage, '林校对', '2026-03-01T08:00:00Z');
  return tr.doc;
}

/** The page with a character put before the first headline of a story. */
const withNewTitle = (doc: PMNode, ordinal: number): PMNode =>
  EditorState.create({ doc }).tr.insertText('新', placeOf(doc, ordinal) + 3).doc;

const findings = (doc: PMNode): readonly string[] =>
  preflight(doc, compose(doc, fonts), { plant: NEWSPRINT })
    .filter(({ code }) => code.startsWith('review.'))
    .map(({ severity, code, story: of }) => `${severity} ${code} ${of}`);

describe('stages', () => {
  it('are no matter where nobody signs', () => {
    expect(findings(page)).toEqual([]);
  });
  it('are told for stories that are behind the others of their page', () => {
    expect(findings(signed(page, 0, 'first-proof'))).toEqual(['note review.unsigned-first-proof stories/乙.md']);
    const both = signed(signed(page, 0, 'first-proof', 'second-proof', 'final-review'), 1, 'first-proof');
    expect(findings(both)).toEqual(['note review.unsigned-second-proof stories/乙.md']);
  });
  it('warn of a title that was changed after the final review', () => {
    const all: readonly Stage[] = ['first-proof', 'second-proof', 'final-review'];
    const approved = signed(signed(page, 0, ...all), 1, ...all);
    expect(findings(approved)).toEqual([]);
    expect(findings(withNewTitle(approved, 1))).toEqual(['warning review.changed-final-review stories/乙.md']);
  });
  it('note what was changed after a proof, until the next one', () => {
    const proofed = withNewTitle(signed(signed(page, 0, 'first-proof'), 1, 'first-proof'), 0);
    expect(findings(proofed)).toEqual(['note review.changed-first-proof stories/甲.md']);
    expect(findings(signed(proofed, 0, 'second-proof'))).toEqual(['note review.unsigned-second-proof stories/乙.md']);
  });
});

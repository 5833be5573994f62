// Struck text: what is set without it, and offsets between a block and its set text.
import { describe, expect, it } from 'vitest';
import { blockOffset, hasStruck, setLength, setOffset, setText } from '../../../../shared/document/review/set-text.ts';
import { type PMNode, schema } from '../../../../shared/document/schema.ts';

const struck = schema.marks.deletion.create({ author: '林校对', at: '2026-03-01T08:00:00Z' });

/** A paragraph of text in which what stands in brackets is struck out: `甲[乙]丙`. */
function paragraph(text: string): PMNode {
  const runs = [...text.matchAll(/\[([^\]]*)\]|([^[]+)/gu)].map(([, out, kept]) =>
    out === undefined ? schema.text(kept ?? '') : schema.text(out, [struck]),
  );
  return schema.nodes.paragraph.create(null, runs);
}

describe('set text', () => {
  it('leaves out what is struck', () => {
    expect(setText(paragraph('春[夏天]秋[冬]'))).toBe('春秋');
    expect(setLength(paragraph('春[夏天]秋[冬]'))).toBe(2);
    expect(hasStruck(paragraph('春[夏]'))).toBe(true);
    expect(hasStruck(paragraph('春夏'))).toBe(false);
  });
  it('goes through whole stories', () => {
    const body = schema.nodes.body.create(null, [paragraph('[去]留'), paragraph('也留[去]')]);
    expect(setText(body)).toBe('留也留');
  });
});

describe('offsets', () => {
  const block = paragraph('春[夏天]秋[冬]');
  it('of the block are offsets in the set text, struck text being of no length', () => {
    expect([0, 1, 2, 3, 4, 5].map((offset) => setOffset(block, offset))).toEqual([0, 1, 1, 1, 2, 2]);
  });
  it('of the set text lie before or after the struck text that stands there', () => {
    expect([0, 1, 2].map((offset) => blockOffset(block, offset, 'before'))).toEqual([0, 1, 4]);
    expect([0, 1, 2].map((offset) => blockOffset(block, offset, 'after'))).toEqual([0, 3, 5]);
  });
  it('go there and back for every place that is set', () => {
    for (const text of ['[甲]乙', '甲乙', '甲[乙][丙]丁[戊]', '[甲]']) {
      const node = paragraph(text);
      for (let offset = 0; offset <= setLength(node); offset += 1) {
        expect(setOffset(node, blockOffset(node, offset, 'before'))).toBe(offset);
        expect(setOffset(node, blockOffset(node, offset, 'after'))).toBe(offset);
      }
    }
  });
});

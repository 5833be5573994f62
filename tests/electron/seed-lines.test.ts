// The printed page's own line ends: each of the seed's paragraphs at its measure, one setting for all. Its text lies beside the checkout.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SIZE, setText } from '../shared/composition/break-support.ts';
import { shippedFonts } from '../shared/composition/support.ts';

const { BANXIN_SEED } = process.env;
const seed = BANXIN_SEED ?? fileURLToPath(new URL('../../../shared/seed', import.meta.url));
const file = path.join(seed, 'line-breaks.json');
const missing = !existsSync(file);
const title = missing
  ? 'printed line ends (skipped: no line-breaks.json in ../shared/seed or BANXIN_SEED)'
  : 'printed line ends';

interface Block {
  readonly fitted_measure_em: number;
  readonly starts_with_2em_indent: boolean;
  readonly lines: readonly string[];
}

/** First-line indent of the printed page, em. */
const INDENT = 2;

/**
 * Why printed lines (block.line, from 1) end elsewhere. Block 2 is flagged as indented, but its first printed line is 16.45 em long with
 * every mark at its least: beside an indent of 2 em it has no room in 16.5 em. It runs on from block 1, as one paragraph with it.
 */
const DIFFERING: Readonly<Record<string, string>> = {
  '2.1': 'longer than the measure with the flagged indent',
  '2.2': 'follows from 2.1',
  '2.3': 'follows from 2.1',
};
/** What the page is held to where a printed line can be set at all. */
const LEAST_SHARE = 0.98;

describe.skipIf(missing)(title, () => {
  const blocks: readonly Block[] = missing ? [] : JSON.parse(readFileSync(file, 'utf8'));
  const fonts = shippedFonts();

  /** Printed line ends by `block.line`, and whether the paragraph set at its measure ends a line there. */
  function ends(block: Block, name: string, indent: number): ReadonlyMap<string, boolean> {
    const set = setText(fonts, block.lines.join(''), [block.fitted_measure_em], { indent });
    const own = new Set(set.lines.map(({ to }) => to));
    let at = 0;
    return new Map(
      block.lines.slice(0, -1).map((line, i) => {
        at += line.length;
        return [`${name}.${i + 1}`, own.has(at)];
      }),
    );
  }

  const all = blocks.flatMap((block, i) => [...ends(block, `${i + 1}`, block.starts_with_2em_indent ? INDENT : 0)]);

  it('differ only where it is known why', () => {
    expect(all.filter(([, hit]) => !hit).map(([name]) => name)).toEqual(Object.keys(DIFFERING));
  });

  it('are met in 98 of 100 cases where the printed line fits its measure', () => {
    const settable = all.filter(([name]) => !(name in DIFFERING));
    expect(settable.filter(([, hit]) => hit).length / settable.length).toBeGreaterThanOrEqual(LEAST_SHARE);
    expect(settable.length).toBeGreaterThan(80);
  });

  it('cannot be met in block 2 with the flagged indent, but are without it', () => {
    const [, second] = blocks;
    if (second === undefined) throw new Error('the seed has two blocks at least');
    const [first = ''] = second.lines;
    const alone = setText(fonts, first, [100], { indent: INDENT });
    const natural = (alone.lines[0]?.width ?? 0) / SIZE;
    const least = alone.prepared.cells.reduce(
      (sum, { squeeze }) => sum + (squeeze === null ? 0 : squeeze.atStart + squeeze.atEnd),
      0,
    );
    expect(natural - least / SIZE).toBeGreaterThan(second.fitted_measure_em + 1);
    expect([...ends(second, '2', 0).values()]).toEqual([true, true, true]);
  });
});

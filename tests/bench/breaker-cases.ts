// Benchmark cases: paragraphs broken by least cost over the whole, against line after line, on the samples' own copy.
import { performance } from 'node:perf_hooks';
import { loadFonts } from '../../electron/host/fonts.ts';
import { breaking, breakParagraph } from '../../shared/composition/break.ts';
import { collectSpans, makeSetting } from '../../shared/composition/collect-spans.ts';
import type { Measures, PreparedParagraph } from '../../shared/composition/phases.ts';
import { prepareParagraph } from '../../shared/composition/prepare.ts';
import { HOUSE_RULES } from '../../shared/document/house-rules.ts';
import { schema } from '../../shared/document/schema.ts';
import { defaultStyles } from '../../shared/document/styles.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { copyOfLength, sampleCopy } from '../support/sample-copy.ts';
import { breakGreedily } from './greedy.ts';

const SIZE = 9.5;
const LEADING = 14;
const CHARACTERS = 8000;
const RUNS = 101;

/** Measures in em, line by line: the columns of the peers' pages, a fractional one, and a column beside a photo. */
const CASES: readonly { readonly name: string; readonly measures: Measures }[] = [
  { name: '8,000 characters in columns of 15', measures: [15] },
  { name: '8,000 characters in columns of 18.1', measures: [18.1] },
  { name: '8,000 characters in columns of 13', measures: [13] },
  { name: '8,000 characters beside a photo', measures: [17.55, 17.55, 9.2, 9.2, 9.2, 17.55] },
];

function paragraphs(root: string, fonts: FontSet): readonly PreparedParagraph[] {
  const { body, dateline } = defaultStyles(SIZE, LEADING);
  const setting = makeSetting(body, dateline, 'horizontal', HOUSE_RULES);
  return copyOfLength(sampleCopy(root), CHARACTERS).map(({ text }) => {
    const node = schema.nodes.paragraph.create(null, schema.text(text));
    return prepareParagraph(collectSpans(node, setting, fonts).block, fonts);
  });
}

/** The quickest of many runs, ms, in turns with the other: what a busy machine adds is no part of either. */
function quickest(acts: readonly (() => void)[]): readonly number[] {
  const best = acts.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, act] of acts.entries()) {
      const start = performance.now();
      act();
      best[index] = Math.min(best[index] ?? 0, performance.now() - start);
    }
  }
  return best;
}

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('usage: breaker-cases ROOT');
const fonts = loadFonts(root);
if (!fonts.ok) throw new Error(JSON.stringify(fonts.error));
const prepared = paragraphs(root, fonts.value);
const results = CASES.map(({ name, measures }) => {
  const pt = measures.map((em) => em * SIZE);
  const [whole, greedy] = quickest([
    () => prepared.forEach((paragraph) => void breakParagraph(breaking(paragraph, pt))),
    () => prepared.forEach((paragraph) => void breakGreedily(paragraph, pt)),
  ]);
  return { name, whole, greedy };
});
console.log(JSON.stringify(results));

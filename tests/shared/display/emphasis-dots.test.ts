// Emphasis dots: by letters and figures alone, in the white beside the line, and no line is broken otherwise for them.
import { expect, test } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import { caretAt } from '../../../shared/display/caret.ts';
import type { DisplayLine } from '../../../shared/display/display-list.ts';
import { emphasisDots } from '../../../shared/display/emphasis-dots.ts';
import { schema } from '../../../shared/document/schema.ts';
import { article, edition, linesOf, SMALL, shippedFonts, text } from '../composition/support.ts';
import { lineOf } from './lines.ts';

/** Middles of a line's dots, pt, two decimals. */
const middles = (line: DisplayLine): readonly (readonly [number, number])[] =>
  line.runs
    .flatMap((run) => emphasisDots(line, run))
    .map((steps) => {
      const points = steps.filter(({ kind }) => kind === 'C').flatMap(({ points }) => points.slice(2));
      const middle = (values: readonly number[]): number =>
        Math.round(50 * (Math.min(...values) + Math.max(...values))) / 100;
      return [middle(points.map(({ x }) => x)), middle(points.map(({ y }) => y))] as const;
    });

const dotted = (line: DisplayLine): DisplayLine => ({
  ...line,
  runs: line.runs.map((run) => ({ ...run, dots: true })),
});

test('a dot stands under the middle of each letter and figure, and by no mark, sign or space', () => {
  const line = lineOf(['要', '，', '紧', '——', '5', '%', ' ', 'G', '。'], { x: 100, y: 200 });
  expect(middles(line)).toEqual([]);
  // Twelve hundredths below the em box, whose foot is twelve hundredths below the baseline; marks are an em wide here.
  expect(middles(dotted(line))).toEqual([
    [105, 202.4],
    [125, 202.4],
    [155, 202.4],
    [185, 202.4],
  ]);
});

test('a dot stands to the right of a vertical line', () => {
  const line = lineOf(['要', '，', '紧'], { x: 100, y: 200, direction: 'vertical' });
  expect(middles(dotted(line))).toEqual([
    [106.2, 205],
    [106.2, 225],
  ]);
});

const WORDS =
  '河水从山里流出来，经过12个村庄，最后到达平原上的一座小城（人口5万）。人们说：“稻子好，鱼也好。”镇里的5G站建了8座……';

/** The words in a narrow column, from the comma on with dots. */
const composed = (direction: 'horizontal' | 'vertical', ...marks: readonly ('dots' | 'strong')[]) => {
  const body = [schema.node('paragraph', null, [text(WORDS.slice(0, 9)), text(WORDS.slice(9), ...marks)])];
  const doc = edition([article({ body, direction, frames: [{ at: [1, 1], span: [1, 20] }] })], { setup: SMALL });
  return linesOf(compose(doc, shippedFonts()));
};

test.each(['horizontal', 'vertical'] as const)(
  'dots break no %s line otherwise, and stand between the lines',
  async (direction) => {
    const plain = composed(direction);
    const lines = composed(direction, 'dots');
    expect(lines.map(({ text, x, y, width }) => [text, x, y, width])).toEqual(
      plain.map(({ text, x, y, width }) => [text, x, y, width]),
    );
    const golden: string[] = [];
    for (const { text, display } of lines) {
      const dots = middles(display);
      golden.push(`${text} | ${dots.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')}`);
      // In the white beside its own em box: half of the leading's white at most away from it.
      const box = caretAt(display, display.from);
      for (const [x, y] of dots) {
        const away = direction === 'horizontal' ? y - (box.y + box.height) : x - (box.x + box.width);
        expect(away).toBeGreaterThan(0);
        expect(away).toBeLessThan((SMALL.leading - SMALL.size) / 2);
      }
    }
    await expect(`${golden.join('\n')}\n`).toMatchFileSnapshot(`../../golden/composition/dots-${direction}.txt`);
  },
);

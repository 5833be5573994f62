// An empty block's line: its caret stands where the first character typed will begin.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import { caretAt } from '../../../shared/display/caret.ts';
import type { DisplayLine } from '../../../shared/display/display-list.ts';
import { article, edition, linesOf, shippedFonts } from './support.ts';

const composed = compose(
  edition([
    article({
      headline: ['渡口的灯', ''],
      body: ['入夜。', ''],
      headlineFrame: { at: [1, 1], span: [3, 6], size: 24 },
      frames: [{ at: [1, 8], span: [3, 6] }],
    }),
  ]),
  shippedFonts(),
);

function emptyLine(part: string): DisplayLine {
  const line = linesOf(composed).find((one) => one.part === part && one.text === '');
  if (line === undefined) throw new Error(`${part} has no empty line`);
  return line.display;
}

describe('the caret of an empty block', () => {
  it('stands in the middle where text is centred', () => {
    const [headline] = linesOf(composed);
    if (headline === undefined) throw new Error('nothing was composed');
    const start = caretAt(headline.display, 0).x;
    const end = caretAt(headline.display, headline.display.to).x;
    expect(caretAt(emptyLine('headline'), 0).x).toBeCloseTo((start + end) / 2, 2);
  });

  it('stands behind the first-line indent', () => {
    const line = emptyLine('body');
    expect(caretAt(line, 0).x - line.x).toBeCloseTo(2 * line.size, 3);
  });
});

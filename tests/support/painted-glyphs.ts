// Glyph positions of the painted page, read from Chromium's layout character by character.
import type { Page } from 'playwright-core';

/** One painted character cluster: px at 100 % from the page's corner. */
interface PaintedGlyph {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
}

/** A painted line, its characters in order. */
export type PaintedLine = readonly PaintedGlyph[];

/**
 * Reads every painted character. The page must be shown at 100 %. The baseline is the browser's own: that of an empty
 * inline box put at the end of each piece for the time of reading.
 */
export function paintedLines(page: Page): Promise<readonly PaintedLine[]> {
  return page.evaluate(() => {
    const paper = document.querySelector('.page-paint');
    if (paper === null) throw new Error('no page is painted');
    const origin = paper.getBoundingClientRect();
    const pieces = [...paper.querySelectorAll<HTMLElement>('.piece')];
    const feet = pieces.map((piece) => {
      const foot = document.createElement('i');
      foot.style.cssText = 'display:inline-block;width:0;height:0';
      piece.append(foot);
      return foot;
    });
    const baselines = new Map(pieces.map((piece, i) => [piece, feet[i]?.getBoundingClientRect().bottom ?? Number.NaN]));
    for (const foot of feet) foot.remove();
    return [...paper.querySelectorAll('.page-line')].map((line) =>
      [...line.querySelectorAll<HTMLElement>('.piece')].flatMap((piece) => {
        const text = piece.firstChild;
        if (!(text instanceof Text)) throw new Error('a piece without text');
        const range = document.createRange();
        let at = 0;
        return [...text.data].map((character) => {
          range.setStart(text, at);
          at += character.length;
          range.setEnd(text, at);
          const { left } = range.getBoundingClientRect();
          return {
            text: character,
            x: left - origin.left,
            baseline: (baselines.get(piece) ?? Number.NaN) - origin.top,
          };
        });
      }),
    );
  });
}

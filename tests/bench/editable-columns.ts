// What typing on the page is measured against: the same text in the browser's own editable element with CSS columns.
import type { CopyBlock } from '../support/sample-copy.ts';
import { LEADING, linesFor, type MadePage, SIZE } from './page-shape.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const blockOf = ({ kind, text }: CopyBlock): string =>
  kind === 'subhead' ? `<h5>${escaped(text)}</h5>` : `<p>${escaped(text)}</p>`;

/** Names under which the page asks for its faces' files. */
export const COLUMN_FACES = ['NotoSerifSC-Regular.ttf', 'NotoSerifSC-Bold.ttf'] as const;

/** A page as HTML: same faces, size, leading, column width, count and height, indent and justification; no line breaking of ours. */
export function editableColumns({ columns, measure, stories }: MadePage): string {
  const [regular, bold] = COLUMN_FACES;
  const story = (blocks: readonly CopyBlock[]): string =>
    `<section style="height:${linesFor(blocks, columns, measure) * LEADING}pt">${blocks.map(blockOf).join('')}</section>`;
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<style>
@font-face { font-family: body; src: url(${regular}); font-weight: 400; }
@font-face { font-family: body; src: url(${bold}); font-weight: 700; }
body { margin: 24px; }
article { width: ${(columns * measure + columns - 1) * SIZE}pt; font: ${SIZE}pt/${LEADING}pt body; outline: none; }
section { columns: ${columns}; column-gap: ${SIZE}pt; column-fill: auto; text-align: justify; }
p { margin: 0; text-indent: 2em; }
h5 { margin: 0; font-size: ${SIZE}pt; text-align: center; }
</style>
<article contenteditable="true" spellcheck="false">${stories.map(story).join('')}</article>
</html>
`;
}

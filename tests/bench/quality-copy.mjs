// The samples' copy set by Banxin and by Typst in the same columns: the folder, the Typst source and what both must hold.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The broadsheet sample's columns, on one page as high as the text needs. */
const COLUMNS = 8;
const MEASURE = 13;
const SIZE = 9.5;
const LEADING = 14;
const MARGIN = 30;
const MM_PER_PT = 25.4 / 72;
/** Lines beyond the count by characters. */
const ROOM = 1.2;

/** Paragraphs and subheads of all sample stories. */
function copyOf(samples) {
  const files = readdirSync(samples, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(path.join(samples, file), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replaceAll('*', '')
      .split(/\n\s*\n/)
      .map((block) => block.trim().replaceAll('\n', ''))
      .filter((block) => block !== '')
      .map((block) =>
        block.startsWith('## ') ? { type: 'subhead', text: block.slice(3) } : { type: 'p', text: block },
      ),
  );
}

const literal = (text) => text.replace(/[\\`*_{}[\]<>#&|~!$@+=/-]/g, '\\$&');

/** Writes the page folder `copy` and the print file `copy-typst.pdf` into `scratch`; answers both and what they hold. */
export function makeCopy(samples, fonts, scratch) {
  const blocks = copyOf(samples);
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const lines = Math.ceil(((characters / MEASURE + blocks.length) * ROOM) / COLUMNS);
  const width = (COLUMNS * MEASURE + COLUMNS - 1) * SIZE;
  const folder = path.join(scratch, 'copy');
  mkdirSync(path.join(folder, 'stories'), { recursive: true });
  const markdown = blocks.map(({ type, text }) => (type === 'subhead' ? `## ${literal(text)}` : literal(text)));
  writeFileSync(path.join(folder, 'stories/copy.md'), `---\n---\n${markdown.join('\n\n')}\n`);
  const side = (length) => ((length + 2 * MARGIN) * MM_PER_PT).toFixed(3);
  writeFileSync(
    path.join(folder, 'page.yaml'),
    `paper: 试排
date: 2026-01-05
page: 1
folio: none
format: {trim: [${side(width)}, ${side(lines * LEADING)}], size: ${SIZE}, leading: ${LEADING}, columns: ${COLUMNS}, measure: ${MEASURE}, gutter: 1, lines: ${lines}}
styles:
  subhead: {font: Noto Serif SC Bold, size: ${SIZE}, leading: ${LEADING}, align: center}
place:
  - story: stories/copy.md
    body: [{at: [1, 1], span: [${COLUMNS}, ${lines}]}]
`,
  );
  const expected = path.join(folder, 'expect.json');
  writeFileSync(expected, JSON.stringify({ blocks }));
  const body = blocks.map(({ type, text }) => (type === 'subhead' ? `#sh[${literal(text)}]` : literal(text)));
  const gap = LEADING - SIZE;
  const source = `#set page(width:${width + 2 * MARGIN}pt,height:${lines * LEADING + 2 * MARGIN}pt,margin:0pt)
#set text(font:"Noto Serif SC",size:${SIZE}pt,lang:"zh",region:"cn",top-edge:0.8em,bottom-edge:-0.2em)
#set par(justify:true,leading:${gap}pt,spacing:${gap}pt,first-line-indent:(amount:2em,all:true))
#let sh(b)=block(spacing:${gap}pt,sticky:true,width:100%,align(center,{set par(first-line-indent:0pt,justify:false);text(weight:700,b)}))
#place(top+left,dx:${MARGIN}pt,dy:${MARGIN}pt,block(width:${width}pt,height:${lines * LEADING}pt,columns(${COLUMNS},gutter:${SIZE}pt)[
${body.join('\n\n')}
]))
`;
  const compiler = NodeCompiler.create({ workspace: scratch, fontArgs: [{ fontPaths: [fonts] }] });
  const pdf = path.join(scratch, 'copy-typst.pdf');
  writeFileSync(pdf, compiler.pdf({ mainFileContent: source }));
  return { folder, pdf, expected };
}

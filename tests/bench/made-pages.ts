// Page folders for the benchmarks, made of the samples' own copy, and the same text as a Typst source and as editable HTML.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asOneParagraph, type CopyBlock, copyOfLength, sampleCopy } from '../support/sample-copy.ts';
import { editableColumns } from './editable-columns.ts';
import { LEADING, linesFor, type MadePage, pageOf, SIZE } from './page-shape.ts';

/** A photo of the samples that lies on a page's text. */
interface MadePhoto {
  readonly file: string;
  readonly at: readonly [column: number, line: number];
  readonly span: readonly [columns: number, lines: number];
  readonly caption: string;
}

/** Beyond the type area on either side, mm. */
const MARGIN = 10;
const MM_PER_PT = 25.4 / 72;

/** Writes a page as a folder (docs/page-folder.md). */
function writeFolder(folder: string, { columns, measure, lines, stories }: MadePage, photo: MadePhoto | null): void {
  mkdirSync(path.join(folder, 'stories'), { recursive: true });
  const width = (columns * measure + columns - 1) * SIZE * MM_PER_PT + 2 * MARGIN;
  const height = lines * LEADING * MM_PER_PT + 2 * MARGIN;
  const sheet = [
    'paper: 试排',
    'date: 2026-01-05',
    'page: 1',
    'folio: none',
    'format:',
    `  trim: [${width.toFixed(3)}, ${height.toFixed(3)}]`,
    `  size: ${SIZE}`,
    `  leading: ${LEADING}`,
    `  columns: ${columns}`,
    `  measure: ${measure}`,
    '  gutter: 1',
    `  lines: ${lines}`,
    'styles:',
    '  subhead: {font: Noto Serif SC Bold, align: center}',
    'place:',
  ];
  let line = 1;
  stories.forEach((story, index) => {
    const height = linesFor(story, columns, measure);
    sheet.push(`  - story: stories/s${index}.md`, `    body: [{at: [1, ${line}], span: [${columns}, ${height}]}]`);
    line += height;
    const paragraphs = story.map(({ kind, text }) => (kind === 'subhead' ? `## ${text}` : text));
    writeFileSync(path.join(folder, `stories/s${index}.md`), `${paragraphs.join('\n\n')}\n`);
  });
  if (photo !== null) {
    copyFileSync(photo.file, path.join(folder, 'photo.jpg'));
    sheet.push(
      `  - photo: photo.jpg`,
      `    at: [${photo.at}]`,
      `    span: [${photo.span}]`,
      `    caption: ${photo.caption}`,
    );
  }
  writeFileSync(path.join(folder, 'page.yaml'), `${sheet.join('\n')}\n`);
}

/** Characters that mean something in Typst's markup. */
const TYPST_MARKUP = /[\\#$*_`<>@~[\]"'/=+-]/g;

/** A page of one story for Typst: same measures, face, size, leading and indent, headings bold and centred. */
function typstSource({ columns, measure, lines, stories }: MadePage): string {
  const width = (columns * measure + columns - 1) * SIZE;
  const gap = LEADING - SIZE;
  const text = stories.flat().map(({ kind, text }) => {
    const plain = text.replace(TYPST_MARKUP, '\\$&');
    return kind === 'subhead' ? `#sh[${plain}]` : plain;
  });
  return [
    `#set page(width:${width}pt,height:${lines * LEADING}pt,margin:0pt)`,
    `#set text(font:"Noto Serif SC",size:${SIZE}pt,lang:"zh",region:"cn",top-edge:0.8em,bottom-edge:-0.2em)`,
    `#set par(justify:true,leading:${gap}pt,spacing:${gap}pt,first-line-indent:(amount:2em,all:true))`,
    `#let sh(b)=block(spacing:${gap}pt,sticky:true,width:100%,align(center,{set par(first-line-indent:0pt,justify:false);text(weight:700,b)}))`,
    `#block(width:${width}pt,height:${lines * LEADING}pt,columns(${columns},gutter:${SIZE}pt)[`,
    text.join('\n\n'),
    '])',
    '',
  ].join('\n');
}

/** Characters of one story, for how composing time grows with length. */
export const GROWTH = [12_500, 25_000, 50_000] as const;
/** Characters of a paragraph alone; the intake takes none longer. */
export const ONE_PARAGRAPH = [5000, 10_000, 20_000] as const;
/** Paragraphs of a story of notes a line or two long. */
export const MANY_PARAGRAPHS = [75, 150, 300] as const;
const NOTE_CHARACTERS = 60;

/** The full page with a photo on its text. */
export const DRAGGED = 'page-13000-photo';

/** The page folders and Typst sources of the benchmarks, by name. */
export function writeMadePages(root: string, into: string): void {
  const copy = sampleCopy(root);
  const story = (characters: number, from = 0): readonly CopyBlock[] => copyOfLength(copy, characters, from);
  // A page as full as they come: six stories, none like another, on eight columns.
  const full = pageOf(
    8,
    13,
    [0, 12, 24, 36, 48, 60].map((from) => story(2170, from)),
  );
  const pages: Readonly<Record<string, MadePage>> = {
    'story-1500': pageOf(5, 15, [story(1500)]),
    'story-8000': pageOf(7, 15, [story(8000)]),
    'paragraph-8000': pageOf(7, 15, [asOneParagraph(story(8000))]),
    'page-13000': full,
    'page-2000': pageOf(
      4,
      15,
      [0, 12].map((from) => story(1000, from)),
    ),
    'page-8900': pageOf(
      7,
      15,
      [0, 12, 24, 36, 48].map((from) => story(1780, from)),
    ),
    ...Object.fromEntries(GROWTH.map((length) => [`growth-${length}`, pageOf(12, 25, [story(length)])])),
    ...Object.fromEntries(
      ONE_PARAGRAPH.map((length) => [`one-${length}`, pageOf(12, 25, [asOneParagraph(story(length))])]),
    ),
    ...Object.fromEntries(
      MANY_PARAGRAPHS.map((count) => [
        `notes-${count}`,
        pageOf(12, 25, [Array.from({ length: count }, (_, at) => story(NOTE_CHARACTERS, at)).flat()]),
      ]),
    ),
  };
  for (const [name, page] of Object.entries(pages)) {
    writeFolder(path.join(into, name), page, null);
    writeFileSync(path.join(into, `${name}.typ`), typstSource(page));
    writeFileSync(path.join(into, `${name}.html`), editableColumns(page));
  }
  writeFolder(path.join(into, DRAGGED), full, {
    file: path.join(root, 'assets/samples/broadsheet/photos/bridge.jpg'),
    at: [2, 6],
    span: [3, 14],
    caption: '渡口的早班轮渡刚刚离岸，老人们沿着新修的步道散步。',
  });
}

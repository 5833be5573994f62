// Makes a page folder of the seed's page: its text from a folder outside the project, places made for that page, made pictures.
// By hand: node tests/support/seed-folder.mjs SEED_DIR OUT_FOLDER (SEED_DIR may also come from BANXIN_SEED)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { workshopPhoto } from './workshop-photo.mjs';

/** The page's stories in the seed's order: a short one, the lead, a piece without headline, a long feature. */
const STORIES = ['stories/short.md', 'stories/lead.md', 'stories/piece.md', 'stories/feature.md'];
/** Photos by story and their number in it. */
const PHOTOS = { 'stories/lead.md 0': 'photos/lead.jpg', 'stories/feature.md 0': 'photos/feature.jpg' };

/** 10.5 pt (五号) on 16 pt, 6 base columns of 14.5 characters: the printed page's measures lie round this one. */
const SHEET = `paper: 晋原科技报
date: 2024-04-02
page: 3
section: 开发区
editors: 责编 某某 · 版式 某某
format:
  trim: [390, 545]
  size: 10.5
  leading: 16
  columns: 6
  measure: 14.5
  gutter: 1.5
  lines: 86
styles:
  headline: {font: Noto Serif SC Bold}
  kicker: {size: 15}
  subhead: {size: 10.5, align: center}
  caption: {size: 9.5, leading: 13}
  credit: {size: 9.5, leading: 13}
`;

/** Makes text literal in Markdown: what could be markup is escaped, everywhere or at a line's start. */
export function literal(text) {
  return text
    .replace(/[\\`*_{}[\]<>#&|~!]/g, '\\$&')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function storyFile({ kicker, headline, byline, body }) {
  const front = [
    ...(kicker === '' ? [] : [`kicker: ${JSON.stringify(kicker)}`]),
    ...(headline.length === 0 ? [] : [`headline: ${JSON.stringify(headline)}`]),
    ...(byline === '' ? [] : [`byline: ${JSON.stringify(byline)}`]),
  ];
  const blocks = body.map(({ type, text }) => (type === 'subhead' ? `## ${literal(text)}` : literal(text)));
  return ['---', ...front, '---', '', blocks.join('\n\n'), ''].join('\n');
}

function photoPlace(story, number, { caption, credit }, at, span) {
  return [
    `  - photo: ${PHOTOS[`${story} ${number}`]}`,
    `    at: [${at}]`,
    `    span: [${span}]`,
    `    caption: ${JSON.stringify(caption)}`,
    `    credit: ${JSON.stringify(credit)}`,
    `    story: ${story}`,
  ];
}

function sheetOf(pieces) {
  const [, lead, , feature] = pieces;
  return [
    `${SHEET}place:`,
    '  - story: stories/lead.md',
    '    headline: {at: [1, 1], span: [4, 9], size: 30}',
    '    body:',
    '      - {at: [1, 10], span: [4, 30]}',
    ...photoPlace('stories/lead.md', 0, lead.photos[0], '2, 10', '2, 19'),
    '  - rule: {from: [5, 1], to: [5, 39], style: thin}',
    '  - story: stories/short.md',
    '    headline: {at: [5, 1], span: [2, 6], size: 20}',
    '    body:',
    '      - {at: [5, 7], span: [2, 18]}',
    '  - box: {at: [5, 26], span: [2, 31], border: thin, tint: 6}',
    '  - story: stories/piece.md',
    '    body:',
    '      - {at: [5, 26], span: [2, 31]}',
    '  - rule: {from: [1, 40], to: [4, 40], style: thin}',
    '  - story: stories/feature.md',
    '    headline: {at: [1, 41], span: [4, 6], size: 40}',
    '    body:',
    '      - {at: [1, 47], span: [4, 40]}',
    ...photoPlace('stories/feature.md', 0, feature.photos[0], '4, 59', '3, 28'),
    '',
  ].join('\n');
}

/** Writes the page folder to `out`; `seed` is the folder with page.json. */
export async function makeSeedFolder(seed, out) {
  const pieces = JSON.parse(readFileSync(path.join(seed, 'page.json'), 'utf8'));
  if (pieces.length !== STORIES.length) throw new Error(`expected ${STORIES.length} pieces, found ${pieces.length}`);
  for (const folder of ['stories', 'photos']) mkdirSync(path.join(out, folder), { recursive: true });
  pieces.forEach((piece, i) => {
    writeFileSync(path.join(out, STORIES[i]), storyFile(piece));
  });
  writeFileSync(path.join(out, 'photos/lead.jpg'), await workshopPhoto({ width: 1500, height: 1240, seed: 7 }));
  writeFileSync(path.join(out, 'photos/feature.jpg'), await workshopPhoto({ width: 2000, height: 1750, seed: 23 }));
  writeFileSync(path.join(out, 'page.yaml'), sheetOf(pieces));
  return { pieces, stories: STORIES };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2);
  const seed = given.length > 1 ? given[0] : process.env.BANXIN_SEED;
  const out = given.at(-1);
  if (seed === undefined || out === undefined) {
    console.error('usage: node tests/support/seed-folder.mjs SEED_DIR OUT_FOLDER');
    process.exit(2);
  }
  await makeSeedFolder(seed, out);
}

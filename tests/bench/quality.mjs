// Measures how well pages are composed and writes docs/quality.md: `node tests/bench/quality.mjs` after `npm run build`.
// Needs python3, mutool (mupdf-tools) and, beside the project, ../shared/tools with quality.py and the jobs W1 and W2.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { makeCopy } from './quality-copy.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const TOOLS = path.resolve(ROOT, '../shared/tools');
const JUDGE = path.join(TOOLS, 'quality.py');
const PEERS = JSON.parse(readFileSync(path.join(HERE, 'peers.json'), 'utf8'));
const TABLE = path.join(ROOT, 'docs/quality.md');

function run(program, args) {
  const done = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
  if (done.error?.code === 'ENOENT') return null;
  return { status: done.status, out: done.stdout, error: done.stderr };
}

function banxin(...args) {
  const done = run(process.execPath, ['bin/banxin.mjs', ...args]);
  // 1: overset text or other findings, which the judge will see for himself.
  if (done.status > 1) throw new Error(done.error);
  return done.out;
}

const missing = [
  ['python3', run('python3', ['--version']) !== null],
  ['mutool (mupdf-tools)', run('mutool', ['-v']) !== null],
  [JUDGE, existsSync(JUDGE)],
].filter(([, isThere]) => !isThere);
if (missing.length > 0) {
  console.error(`Composition cannot be judged here. Not found: ${missing.map(([name]) => name).join(', ')}`);
  process.exit(1);
}

/** What the judge calls the parts of a story. */
const TYPES = { kicker: 'kicker', deck: 'kicker', headline: 'headline', byline: 'byline', body: 'p' };

/** The text that a page folder's PDF must hold, block by block, and which body blocks are subheads. */
function expectedOf(folder, document) {
  const stories = path.join(folder, 'stories');
  const subheads = new Set(
    readdirSync(stories).flatMap((file) =>
      [...readFileSync(path.join(stories, file), 'utf8').matchAll(/^## (.*)$/gm)].map(([, text]) =>
        text.replaceAll('*', ''),
      ),
    ),
  );
  const blocks = JSON.parse(banxin('text', document, '--json')).filter(({ text }) => text !== '');
  return {
    blocks: blocks.map(({ part, text }) => ({
      type: part === 'body' && subheads.has(text) ? 'subhead' : (TYPES[part] ?? 'caption'),
      text,
    })),
  };
}

/** Makes and exports a page folder and has it judged. */
function judge(folder, scratch) {
  const name = path.basename(folder);
  const at = (extension) => path.join(scratch, `${name}.${extension}`);
  banxin('make', folder, '-o', at('banxin'));
  banxin('export', at('banxin'), '-o', at('pdf'), '--force');
  const own = path.join(folder, 'expect.json');
  const expected = existsSync(own) ? own : at('expect.json');
  if (expected !== own) writeFileSync(expected, JSON.stringify(expectedOf(folder, at('banxin'))));
  return judgeFile(at('pdf'), expected, at('json'));
}

/** Has a print file judged. */
function judgeFile(pdf, expected, json) {
  const judged = run('python3', [JUDGE, pdf, '--expect', expected, '--brief', '--json', json]);
  if (judged.status !== 0) throw new Error(judged.error || judged.out);
  return JSON.parse(readFileSync(json, 'utf8'));
}

const sum = (...values) => values.reduce((total, value) => total + value, 0);

const figures = ({ text, kinsoku, spacing_em: gaps, punctuation, paragraphs, grid }) => ({
  lost: text.lost,
  encoding: sum(text.unmapped_glyphs, text.compat_codepoints),
  violations: sum(kinsoku.line_start, kinsoku.line_end, kinsoku.broken_dash_ellipsis, kinsoku.broken_numbers_words),
  mean: gaps.mean_abs,
  loosest: gaps.max,
  over05: gaps['pct_gt_0.05'],
  over10: gaps['pct_loose_gt_0.10'],
  adjacent: `${punctuation.adjacent_compressed}/${punctuation.adjacent_pairs}`,
  lone: paragraphs.single_char_last_lines,
  widows: paragraphs.widows_column_top,
  orphans: paragraphs.orphans_column_bottom,
  offGrid: grid.baseline_ideal_grid_max_dev_pt,
  bottoms: grid.bottom_diff_lines_max,
});

/** Rows of the table: what it is, our figure for a page, the peers' row. */
const ROWS = [
  ['lost characters', 'lost', 'lost'],
  ['mis-encoded characters', 'encoding', 'encoding'],
  ['prohibition violations, split words and numbers', 'violations', 'violations'],
  ['mean absolute extra gap, em', 'mean', 'meanW2'],
  ['loosest line, em', 'loosest', 'loosest'],
  ['lines above .05 em, %', 'over05', 'over05'],
  ['lines above .10 em, %', 'over10', 'over10'],
  ['adjacent marks compressed', 'adjacent', 'adjacent'],
  ['孤字: one-character last lines', 'lone', 'lone'],
  ['widows: last lines at column heads', 'widows', 'widows'],
  ['orphans: first lines at column feet', 'orphans', 'orphans'],
  ['baselines off the grid, max pt', 'offGrid', 'offGrid'],
  ['column bottoms, max lines apart', 'bottoms', 'bottoms'],
];

const show = (value) => (value === null || value === undefined ? '–' : String(value));
const row = (cells) => `| ${cells.map(show).join(' | ')} |`;
const head = (cells) => [row(cells), row(cells.map(() => '---'))];

const scratch = mkdtempSync(path.join(tmpdir(), 'banxin-quality-'));
try {
  const folders = {
    W1: path.join(TOOLS, 'peers/w1'),
    W2: path.join(TOOLS, 'peers/w2'),
    broadsheet: path.join(ROOT, 'assets/samples/broadsheet'),
    tabloid: path.join(ROOT, 'assets/samples/tabloid'),
  };
  const ours = Object.fromEntries(
    Object.entries(folders).map(([name, folder]) => [name, figures(judge(folder, scratch))]),
  );
  const copy = makeCopy(path.join(ROOT, 'assets/samples'), path.join(ROOT, 'out/fonts'), scratch);
  const copyOurs = figures(judge(copy.folder, scratch));
  const copyTypst = figures(judgeFile(copy.pdf, copy.expected, path.join(scratch, 'copy-typst.json')));
  const names = Object.keys(ours);
  const table = [
    '# Quality of composition',
    '',
    'Measured on the PDFs alone, by a judge that shares no code with the program (`quality.py`; horizontal text only). W1: one story of',
    'running text, five columns of 15 characters. W2: a broadsheet of 7,569 characters, seven base columns, three pictures. The samples',
    'are the pages in `assets/samples`.',
    '',
    'Again: `npm run build`, then `node tests/bench/quality.mjs` (it says what it needs and writes this file). Speed: `npm run bench`.',
    '',
    '## W2, side by side',
    '',
    ...head(['', '**Banxin**', ...PEERS.programs]),
    ...ROWS.map(([title, own, theirs]) => row([title, `**${show(ours.W2[own])}**`, ...PEERS.rows[theirs]])),
    '',
    '## W1, side by side',
    '',
    ...head(['', '**Banxin**', ...PEERS.programs]),
    row(['mean absolute extra gap, em', `**${ours.W1.mean}**`, ...PEERS.rows.meanW1]),
    row(['lines above .05 em, %', `**${ours.W1.over05}**`, ...PEERS.rows.over05W1]),
    '',
    '## Our pages',
    '',
    ...head(['', ...names]),
    ...ROWS.map(([title, own]) => row([title, ...names.map((name) => ours[name][own])])),
    '',
    '## The samples’ copy, set by both',
    '',
    'All of the samples’ bodies as one story in eight columns of 13 characters, measured in this run; the other programs’ figures above are',
    'for W1 and W2 only, whose columns are wider and whose text holds fewer numbers.',
    '',
    ...head(['', '**Banxin**', 'Typst']),
    ...ROWS.filter(([, own]) => own !== 'adjacent').map(([title, own]) =>
      row([title, `**${show(copyOurs[own])}**`, copyTypst[own]]),
    ),
    '',
    '## Notes',
    '',
    '- The broadsheet’s lines off the grid are subheads, centred in the two grid lines they take (占行).',
    '- Ragged text has no gaps to measure: no figures for WeasyPrint there.',
    '- Typst and the others recompose after one inserted character (W1/W2, ms) in: ' +
      PEERS.programs
        .flatMap((name, i) => (PEERS.rows.warm[i] === null ? [] : [`${name} ${PEERS.rows.warm[i]}`]))
        .join(', ') +
      '. Times of different machines do not compare: `npm run bench` runs Typst beside ours.',
    '',
  ];
  writeFileSync(TABLE, table.join('\n'));
  console.log(table.join('\n'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

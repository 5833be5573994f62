// Benchmarks: `npm run bench` measures, compares with baseline.json and with the bounds; `-- --update` writes the baseline anew, `-- keystrokes` runs a part.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { at95, bound, compare, compareBaseline, median, ms } from './report.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const OUT = path.join(ROOT, '.bench');
const PAGES = path.join(OUT, 'pages');
const SAMPLES = path.join(ROOT, 'assets/samples');
const FONTS = path.join(ROOT, 'out/fonts');
/** The two jobs that other programs were measured on; they lie beside the project and not in it. */
const PEERS = path.resolve(ROOT, '../shared/tools/peers');

/**
 * Slower than this times its baseline ratio, a case has got worse; below it lies what one busy machine differs from itself. Keystrokes
 * are a millisecond or two, which a scheduler's slice of a busy machine is too: they are given twice.
 */
const TOLERANCE = 1.35;
const KEYSTROKE_TOLERANCE = 2;

/** A keystroke takes no longer than Typst's layout of the same text after the same edit. */
const MOST_OF_TYPST = 1;
/** Breaking whole paragraphs by least cost takes at most three times as long as filling line after line. */
const MOST_OF_GREEDY = 3;
/** Four times the text takes four times as long; half as much again is for caches that hold the short text and not the long one. */
const MOST_GROWTH = 6;

/** Rounds that ours and the other's runs take turns in, so that both meet the same load; and keystrokes in each. */
const ROUNDS = 5;
const EDITS = 40;

/** Bundles the case programs as the app itself is bundled: the same code, not a development server's. */
async function bundle(names) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(PAGES, { recursive: true });
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, path.join(HERE, `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

/** Runs a program and gives what its last line of output says. */
function runProgram(file, args) {
  const run = spawnSync(process.execPath, [file, ...args.map(String)], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (run.status !== 0) throw new Error(`${path.basename(file)} failed with exit code ${run.status}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
}

const runCases = (name, args) => runProgram(path.join(OUT, `${name}.mjs`), [ROOT, ...args]);

/** Keystrokes of a page folder in turns with Typst on the same text; the medians of each side's rounds. */
function editInTurns(folder, typst) {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ...runCases('edit-case', [folder, EDITS]),
    typst: typst?.() ?? null,
  }));
  const edits = rounds.flatMap((round) => round.edits);
  return {
    cold: median(rounds.map(({ cold }) => cold)),
    median: median(rounds.map((round) => median(round.edits))),
    first: median(rounds.map((round) => median(round.edits.slice(0, 9)))),
    at95: at95(edits),
    typst: typst === undefined ? null : median(rounds.map((round) => round.typst)),
  };
}

const typstOn = (file) => () => median(runProgram(path.join(HERE, 'typst-case.mjs'), [FONTS, file, EDITS]).edits);
const typstPeer = (job) => () => runProgram(path.join(PEERS, 'typst/run.mjs'), [job, FONTS, '', EDITS]).layout;

/** Typing in the window: on 13,000 characters a key's median is below one frame of a 60 Hz screen, and 95 % are below two. */
const MOST_KEY_MS = 16;
const MOST_KEY_95_MS = 33;
const FULL_PAGE = 'page-13000';
/** As quick as the browser's own editable element. */
const MOST_OF_COLUMNS = 1;
/** Keys and steps at each place. */
const TYPED = 40;

/** Keys and steps until they are painted; rows for the baseline. */
async function editing() {
  const names = ['page-2000', 'page-8900', FULL_PAGE, 'story-8000'];
  const { module: cases } = await runnerImport(path.join(HERE, 'editing-case.ts'), { configFile: false, root: ROOT });
  const runs = await cases.editingRuns(ROOT, PAGES, names, TYPED);
  console.log(`\n${'To painted, beside editable CSS columns'.padEnd(34)}     ours       95 %     theirs       95 %`);
  for (const { page, place, ours, theirs } of runs) {
    for (const kind of ['keys', 'steps']) {
      const times = [ours, theirs].flatMap((one) => [ms(median(one[kind])), ms(at95(one[kind]))]);
      console.log(`${`${page}, ${place}: ${kind}`.padEnd(34)} ${times.join('  ')}`);
    }
  }
  const all = (name, kind, side) => runs.filter(({ page }) => page === name).flatMap((run) => run[side][kind]);
  console.log('');
  for (const kind of ['keys', 'steps']) {
    bound(`${kind} on ${FULL_PAGE}, median`, median(all(FULL_PAGE, kind, 'ours')), MOST_KEY_MS);
    bound(`${kind} on ${FULL_PAGE}, 95 %`, at95(all(FULL_PAGE, kind, 'ours')), MOST_KEY_95_MS);
  }
  for (const name of names) {
    compare(`keys on ${name}`, median(all(name, 'keys', 'ours')), median(all(name, 'keys', 'theirs')), MOST_OF_COLUMNS);
  }
  return names.flatMap((name) =>
    ['keys', 'steps'].map((kind) => ({
      name: `${kind} to painted: ${name}`,
      value: median(all(name, kind, 'ours')),
      tolerance: KEYSTROKE_TOLERANCE,
    })),
  );
}

/** A photo dragged across a full page: the median frame is one of a 60 Hz screen, and none is so long that it is seen to stick. */
const MOST_FRAME_MS = 16;
const MOST_WORST_FRAME_MS = 50;

/** Frames of a drag, composition included; a row for the baseline. */
async function drag() {
  const { module: cases } = await runnerImport(path.join(HERE, 'drag-case.ts'), { configFile: false, root: ROOT });
  const frames = await cases.dragFrames(page(made.DRAGGED));
  const [middle, high, worst] = [median(frames), at95(frames), Math.max(...frames)];
  console.log(
    `\nA photo dragged across a page of 13,000 characters, ${frames.length} frames: 95 % within ${ms(high).trim()}`,
  );
  bound('frames of a drag, median', middle, MOST_FRAME_MS);
  bound('frames of a drag, longest', worst, MOST_WORST_FRAME_MS);
  return [{ name: 'drag: a photo across 13,000 characters', value: middle, tolerance: KEYSTROKE_TOLERANCE }];
}

await bundle(['page-cases', 'edit-case', 'growth-case', 'breaker-cases', 'yardstick-case']);
const { module: made } = await runnerImport(path.join(HERE, 'made-pages.ts'), { configFile: false, root: ROOT });
made.writeMadePages(ROOT, PAGES);
const page = (name) => path.join(PAGES, name);
const unit = median(runCases('yardstick-case', [])[0].milliseconds);

/** Start, composition from nothing and export. */
async function pages() {
  const composed = runCases('page-cases', [path.join(SAMPLES, 'broadsheet')]);
  const { module: start } = await runnerImport(path.join(HERE, 'start-case.ts'), { configFile: false, root: ROOT });
  const cases = [...composed, ...(await start.startRuns())];
  return cases.map(({ name, milliseconds }) => ({ name, value: median(milliseconds), tolerance: TOLERANCE }));
}

/** Keystrokes without a window. */
function keystrokes() {
  const peers = existsSync(PEERS) ? ['w1', 'w2'] : [];
  if (peers.length === 0) console.log(`${PEERS} is not there: W1 and W2 are left out.`);
  const typed = [
    ...peers.map((job) => ({ name: `${job.toUpperCase()}`, folder: path.join(PEERS, job), typst: typstPeer(job) })),
    { name: 'a story of 1,500 characters', folder: page('story-1500'), typst: typstOn(page('story-1500.typ')) },
    { name: 'a story of 8,000 characters', folder: page('story-8000'), typst: typstOn(page('story-8000.typ')) },
    {
      name: 'a paragraph of 8,000 characters',
      folder: page('paragraph-8000'),
      typst: typstOn(page('paragraph-8000.typ')),
    },
    { name: 'a page of 13,000 characters', folder: page('page-13000') },
    { name: 'the broadsheet', folder: path.join(SAMPLES, 'broadsheet') },
    { name: 'the tabloid', folder: path.join(SAMPLES, 'tabloid') },
  ].map((one) => ({ ...one, ...editInTurns(one.folder, one.typst) }));

  console.log(
    `\nKeystrokes: a character typed at the start of the first story, to the display list (${ROUNDS} × ${EDITS} edits)`,
  );
  console.log(`${''.padEnd(44)}    median    first 9        95 %       cold`);
  for (const one of typed) {
    console.log(`${one.name.padEnd(44)} ${ms(one.median)}  ${ms(one.first)}  ${ms(one.at95)}  ${ms(one.cold)}`);
  }

  console.log(`\n${'Against Typst in the same run'.padEnd(44)}      ours      Typst`);
  for (const { name, median: ours, typst } of typed) if (typst !== null) compare(name, ours, typst, MOST_OF_TYPST);

  return [
    {
      name: 'a page of 13,000 characters, cold',
      value: typed.find(({ name }) => name.includes('13,000')).cold,
      tolerance: TOLERANCE,
    },
    ...typed.map(({ name, median: value }) => ({ name: `keystroke: ${name}`, value, tolerance: KEYSTROKE_TOLERANCE })),
  ];
}

/** Breaking, and how composition grows with the text: ratios with bounds, nothing for the baseline. */
function growth() {
  console.log(`\n${'Whole paragraphs against line after line'.padEnd(44)}     whole     greedy`);
  for (const { name, whole, greedy } of runCases('breaker-cases', [])) compare(name, whole, greedy, MOST_OF_GREEDY);

  console.log(`\n${'Four times the text, from nothing'.padEnd(44)}     four        one`);
  for (const [name, sizes] of [
    ['growth', made.GROWTH],
    ['one', made.ONE_PARAGRAPH],
    ['notes', made.MANY_PARAGRAPHS],
  ]) {
    const runs = runCases('growth-case', [PAGES, ...sizes.map((size) => `${name}-${size}`)]);
    const [one, , four] = runs.map(({ milliseconds }) => Math.min(...milliseconds));
    const what = { growth: 'characters in a story', one: 'characters in one paragraph', notes: 'short paragraphs' }[
      name
    ];
    compare(`${sizes[0]} to ${sizes[2]} ${what}`, four, one, MOST_GROWTH);
  }
  return [];
}

/** `npm run bench -- editing` runs one part; without a name all of them run. */
const PARTS = { pages, keystrokes, growth, editing, drag };
const named = process.argv.slice(2).filter((word) => word in PARTS);
const rows = [];
for (const name of named.length > 0 ? named : Object.keys(PARTS)) rows.push(...(await PARTS[name]()));
compareBaseline(rows, unit, process.argv.includes('--update'));

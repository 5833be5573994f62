// Bad input to the command line: exit code 2, one line that names file and place, nothing written, nothing hanging.
import {
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { banxin } from '../../support/cli.ts';
import { type FolderFiles, SHEET, writePageFolder } from '../../support/page-folder.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const work = suiteFolder();
afterAll(() => work.remove());

let count = 0;
const fresh = (name: string): string => {
  count += 1;
  return path.join(work.path, `${count}-${name}`);
};

/** Runs a command that must fail; answers its one line. */
async function failureOf(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await banxin(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^banxin: [^\n]+\n$/);
  return stderr.slice('banxin: '.length).trimEnd();
}

/** Makes a folder with faults and answers the line, with the folder's path taken off. */
async function makeFails(changes: FolderFiles, prepare?: (folder: string) => void): Promise<string> {
  const folder = await writePageFolder(fresh('folder'), changes);
  prepare?.(folder);
  const out = fresh('out');
  mkdirSync(out);
  const line = await failureOf(['make', folder, '-o', path.join(out, 'page.banxin')]);
  expect(readdirSync(out)).toEqual([]);
  expect(line.startsWith(folder + path.sep)).toBe(true);
  return line.slice(folder.length + 1);
}

const sheet = (from: string, to: string): FolderFiles => {
  expect(SHEET).toContain(from);
  return { 'page.yaml': SHEET.replace(from, to) };
};
const lineOf = (text: string): number => SHEET.slice(0, SHEET.indexOf(text)).split('\n').length;

describe('a page folder with a fault', () => {
  const photoLine = lineOf('photos/field.jpg');

  it.each<[string, FolderFiles, RegExp]>([
    ['a missing photo', { 'photos/field.jpg': null }, new RegExp(`^page\\.yaml:${photoLine}: .*photos/field\\.jpg`)],
    ['an empty photo', { 'photos/field.jpg': '' }, new RegExp(`^page\\.yaml:${photoLine}: .*photos/field\\.jpg`)],
    [
      'a photo that is none',
      { 'photos/field.jpg': 'no photo' },
      new RegExp(`^page\\.yaml:${photoLine}: .*field\\.jpg`),
    ],
    ['a missing story', { 'stories/lead.md': null }, /^page\.yaml:\d+: .*stories\/lead\.md/],
    ['a missing page.yaml', { 'page.yaml': null }, /^page\.yaml:1: /],
    ['an empty page.yaml', { 'page.yaml': '' }, /^page\.yaml:1: /],
    ['broken YAML', sheet('date: 2024-04-02', 'date: [2024-04-02'), /^page\.yaml:\d+: /],
    ['an unknown key', sheet('section: 要闻', 'sektion: 要闻'), /^page\.yaml:4: .*sektion/],
    ['a path outside the folder', sheet('stories/lead.md', '../lead.md'), /^page\.yaml:\d+: .*\.\.\/lead\.md/],
    ['an absolute path', sheet('photos/field.jpg', '/etc/passwd'), new RegExp(`^page\\.yaml:${photoLine}: `)],
    [
      'an absurd format',
      sheet('trim: [200, 150]', 'trim: [2000000, 150]'),
      new RegExp(`^page\\.yaml:${lineOf('trim:')}: `),
    ],
    ['columns without number', sheet('columns: 4', 'columns: 0'), new RegExp(`^page\\.yaml:${lineOf('columns: 4')}: `)],
    ['a frame outside the page', sheet('span: [4, 26]', 'span: [4, 99]'), /^page\.yaml:\d+: /],
    [
      'a story that is not UTF-8',
      { 'stories/lead.md': new Uint8Array([0x2d, 0xff, 0xfe, 0xc0]) },
      /^stories\/lead\.md:1: .*UTF-8/,
    ],
    ['a sheet that is not UTF-8', { 'page.yaml': new Uint8Array([0xb0, 0xe6, 0xc3, 0xe6]) }, /^page\.yaml:1: .*UTF-8/],
    [
      'a story with an unknown key',
      { 'stories/lead.md': '---\nheadlin: 题\n---\n文\n' },
      /^stories\/lead\.md:2: .*headlin/,
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await makeFails(changes)).toMatch(expected);
  });

  it('a link that leads out of the folder', async () => {
    const outside = fresh('secret.md');
    writeFileSync(outside, '外面的文字\n');
    const line = await makeFails({ 'stories/lead.md': null }, (folder) => {
      mkdirSync(path.join(folder, 'stories'), { recursive: true });
      symlinkSync(outside, path.join(folder, 'stories/lead.md'));
    });
    expect(line).toMatch(/^page\.yaml:\d+: .*stories\/lead\.md/);
  });

  it('no folder at all', async () => {
    const folder = path.join(work.path, 'nowhere');
    expect(await failureOf(['make', folder, '-o', fresh('x.banxin')])).toContain(`${folder}:1: `);
  });
});

describe('a document with a fault', () => {
  const out = path.join(work.path, 'out');
  const sound = path.join(work.path, 'sound.banxin');
  beforeAll(async () => {
    mkdirSync(out);
    const folder = await writePageFolder(fresh('folder'));
    const made = await banxin(['make', folder, '-o', sound]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
  });

  async function everyCommandFails(file: string): Promise<void> {
    const calls = [
      ['check', file],
      ['lines', file, '--json'],
      ['text', file],
      ['export', file, '-o', path.join(out, 'page.pdf')],
      ['show', file, '-o', path.join(out, 'page.png')],
      ['serve', file, '--no-open'],
    ];
    const lines = await Promise.all(calls.map(failureOf));
    expect(lines.filter((line) => !line.startsWith(`${file}:1: `))).toEqual([]);
    expect(readdirSync(out)).toEqual([]);
  }

  it('one that is not there', () => everyCommandFails(path.join(work.path, 'nowhere.banxin')));

  it('a folder', () => everyCommandFails(work.path));

  it('a truncated one', async () => {
    const file = fresh('truncated.banxin');
    writeFileSync(file, readFileSync(sound));
    truncateSync(file, Math.floor(readFileSync(sound).length / 2));
    await everyCommandFails(file);
  });

  it('a foreign file', async () => {
    const file = fresh('foreign.banxin');
    writeFileSync(file, '{"name": "something else"}');
    await everyCommandFails(file);
  });

  it('an empty file', async () => {
    const file = fresh('empty.banxin');
    writeFileSync(file, '');
    await everyCommandFails(file);
  });

  it('a zip bomb', async () => {
    const file = fresh('bomb.banxin');
    const zip = new yazl.ZipFile();
    const block = Buffer.alloc(1024 * 1024, ' ');
    zip.addReadStream(Readable.from(Array.from({ length: 120 }, () => block)), 'document.json');
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(file));
    expect(readFileSync(file).length).toBeLessThan(1024 * 1024);
    await everyCommandFails(file);
  });

  it('leaves an old output file as it is', async () => {
    const old = fresh('old.pdf');
    writeFileSync(old, 'old');
    await failureOf(['export', path.join(work.path, 'nowhere.banxin'), '-o', old]);
    expect(readFileSync(old, 'utf8')).toBe('old');
  });

  it.each<[string, (file: string) => readonly string[], RegExp]>([
    [
      'an output folder that is missing',
      (file) => ['export', file, '-o', '/no/such/folder/x.pdf'],
      /\/no\/such\/folder/,
    ],
    ['an output that is a folder', (file) => ['show', file, '-o', work.path], /:1: /],
    ['an output that is the input', (file) => ['export', file, '-o', file], /sound\.banxin:1: /],
    [
      'the same by another spelling',
      (file) => ['show', file, '-o', path.join(path.dirname(file), '.', 'x', '..', 'sound.banxin')],
      /:1: /,
    ],
    ['too many pixels', (file) => ['show', file, '-o', path.join(out, 'x.png'), '--dpi', '2400'], /^show: .*2400/],
    ['a page that is not there', (file) => ['show', file, '-o', path.join(out, 'x.png'), '--page', '2'], /^show: /],
    [
      'a plant that is unknown',
      (file) => ['export', file, '-o', path.join(out, 'x.pdf'), '--plant', 'nobody'],
      /^nobody: .*newsprint/,
    ],
  ])('%s', async (_, call, expected) => {
    mkdirSync(path.join(work.path, 'x'), { recursive: true });
    const before = readFileSync(sound);
    expect(await failureOf(call(sound))).toMatch(expected);
    expect(readFileSync(sound).equals(before)).toBe(true);
    expect(readdirSync(out)).toEqual([]);
  });

  it('an output that is one of the page folder’s own files', async () => {
    const folder = await writePageFolder(fresh('folder'));
    const story = path.join(folder, 'stories/lead.md');
    const before = readFileSync(story);
    expect(await failureOf(['make', folder, '-o', story])).toContain(`${story}:1: `);
    expect(readFileSync(story).equals(before)).toBe(true);
  });

  it('a plant file with a fault, by its line', async () => {
    const plant = fresh('plant.yaml');
    writeFileSync(plant, 'name: 某某印务\ninkLimit: 2400\n');
    const line = await failureOf(['export', sound, '-o', path.join(out, 'x.pdf'), '--plant', plant]);
    expect(line).toMatch(/plant\.yaml:2: .*inkLimit/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('a date that is none', async () => {
    const { code, stderr } = await banxin(['export', sound, '-o', path.join(out, 'x.pdf')], {
      SOURCE_DATE_EPOCH: 'now',
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^banxin: SOURCE_DATE_EPOCH: [^\n]*now[^\n]*\n$/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('a name with control characters stays on one line', async () => {
    expect(await failureOf(['check', 'a\nb\u001B[31m.banxin'])).toContain('\\u{000A}');
  });
});

describe('a wrong call', () => {
  it.each<[readonly string[], RegExp]>([
    [[], /make, export, check/],
    [['bogus'], /^bogus: /],
    [['export'], /^export: .*FILE\.banxin/],
    [['export', 'a.banxin'], /^export: .*-o/],
    [['export', 'a.banxin', '-o'], /^export: .*-o/],
    [['export', 'a.banxin', '-o', '--force'], /^export: .*-o/],
    [['export', 'a.banxin', '-o', 'b.pdf', '--standard', 'x9'], /^export: .*x9.*x1a/],
    [['export', 'a.banxin', '-o', 'b.pdf', '-o', 'c.pdf'], /^export: .*-o/],
    [['check', 'a.banxin', 'b.banxin'], /^check: .*b\.banxin/],
    [['check', '--jsn', 'a.banxin'], /^check: .*--jsn/],
    [['check', '--json=yes', 'a.banxin'], /^check: .*--json/],
    [['lines', ''], /^lines: .*FILE\.banxin/],
    [['show', 'a.banxin', '-o', 'b.png', '--dpi', 'many'], /^show: .*many/],
    [['show', 'a.banxin', '-o', 'b.png', '--page', '0'], /^show: .*--page/],
    [['serve', '--port', '70000'], /^serve: .*70000/],
  ])('%j', async (args, expected) => {
    expect(await failureOf(args)).toMatch(expected);
  });
});

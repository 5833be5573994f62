// The command line on sound input: what each command prints and writes, and that the same input gives the same bytes.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banxin, startBanxin } from '../../support/cli.ts';
import { LEAD, SHEET, writePageFolder } from '../../support/page-folder.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const work = suiteFolder();
const file = path.join(work.path, 'page.banxin');
const at = (name: string): string => path.join(work.path, name);
/** A document with one frame too small for its story. */
const overset = at('overset.banxin');

beforeAll(async () => {
  const folder = await writePageFolder(at('folder'));
  expect(await banxin(['make', folder, '-o', file])).toEqual({
    code: 0,
    stdout: '1 版，1 篇稿件，232 字，溢文 0 字\n',
    stderr: '',
  });
  const small = SHEET.replace('span: [4, 26]', 'span: [2, 2]');
  expect(small).not.toBe(SHEET);
  const made = await banxin(['make', await writePageFolder(at('small'), { 'page.yaml': small }), '-o', overset]);
  expect(made.code).toBe(0);
  expect(made.stdout).toMatch(/^1 版，1 篇稿件，232 字，溢文 [1-9]\d* 字\n$/);
});
afterAll(() => work.remove());

interface Line {
  readonly story: string | null;
  readonly part: string;
  readonly paragraph: number;
  readonly region: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly measure: number;
  readonly width: number;
  readonly gaps: number;
}

async function json<T>(args: readonly string[]): Promise<T> {
  const { stdout, stderr } = await banxin(args);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as T;
}

describe('lines', () => {
  it('prints every line with exactly the keys of the contract', async () => {
    const lines = await json<readonly Line[]>(['lines', file, '--json']);
    expect(lines.length).toBeGreaterThan(15);
    const keys = ['story', 'part', 'paragraph', 'region', 'text', 'x', 'y', 'measure', 'width', 'gaps'];
    for (const line of lines) expect(Object.keys(line)).toEqual(keys);
    const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;
    for (const { x, y, measure, width, gaps } of lines) {
      expect(Math.max(...[x, y, measure, width].map(decimals))).toBeLessThanOrEqual(3);
      expect(decimals(gaps)).toBeLessThanOrEqual(4);
    }
  });

  it('has no line for a caption, credit or folio field without words', async () => {
    const bare = at('bare.banxin');
    const sheet = SHEET.replace(/^ +(?:caption|credit): .*\n/gmu, '');
    expect(sheet).not.toContain('caption');
    const made = await banxin(['make', await writePageFolder(at('bare'), { 'page.yaml': sheet }), '-o', bare]);
    expect(made.code).toBe(0);
    const lines = await json<readonly Line[]>(['lines', bare, '--json']);
    expect(lines.filter(({ part }) => part === 'body')).not.toEqual([]);
    expect(lines.filter(({ text }) => text === '')).toEqual([]);
  });

  it('gives every paragraph back exactly, as text has it', async () => {
    const lines = await json<readonly Line[]>(['lines', file, '--json']);
    const blocks = await json<readonly Line[]>(['text', file, '--json']);
    const key = ({ story, part, paragraph }: Line): string => [story, part, paragraph].join(' ');
    const joined = new Map<string, string>();
    for (const line of lines) joined.set(key(line), (joined.get(key(line)) ?? '') + line.text);
    expect(blocks.length).toBe(14);
    for (const block of blocks) expect(joined.get(key(block)) ?? '').toBe(block.text);
  });

  it('prints them as text without --json', async () => {
    const { code, stdout } = await banxin(['lines', file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^stories\/lead\.md headline 0 0\t一万亩小麦三天收完$/m);
  });
});

describe('text', () => {
  it('holds what is overset', async () => {
    const all = LEAD.split('---\n')[2] ?? '';
    const paragraphs = all.split('\n\n').map((one) => one.trim().replace(/^## /, ''));
    const blocks = await json<readonly Line[]>(['text', overset, '--json']);
    expect(blocks.filter(({ part }) => part === 'body').map(({ text }) => text)).toEqual(paragraphs);
    const { stdout } = await banxin(['text', overset]);
    for (const paragraph of paragraphs) expect(stdout).toContain(paragraph);
  });
});

describe('check', () => {
  it('finds nothing on a good page', async () => {
    expect(await banxin(['check', file])).toEqual({ code: 0, stdout: '预检没有发现问题。\n', stderr: '' });
    expect(await banxin(['check', file, '--json'])).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  });

  it('answers 1 for an error, with the finding', async () => {
    const { code, stdout, stderr } = await banxin(['check', overset, '--json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject(
      [{ code: 'text.overset', severity: 'error', page: 1, story: 'stories/lead.md', at: /^body \d$/ }].map(
        ({ at: place, ...rest }) => ({ ...rest, at: expect.stringMatching(place) }),
      ),
    );
    expect((await banxin(['check', overset])).stdout).toMatch(/^第 1 个版 stories\/lead\.md body \d：错误：溢文：/);
  });

  it('speaks English when asked', async () => {
    const { stdout } = await banxin(['check', overset], { BANXIN_LANG: 'en' });
    expect(stdout).toMatch(/^page 1 stories\/lead\.md body \d: error: Overset: /);
  });
});

describe('export', () => {
  it('writes the same bytes for the same input, progress aside', async () => {
    const [a, b] = [at('a.pdf'), at('b.pdf')];
    const first = await banxin(['export', file, '-o', a]);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^[^\n]*a\.pdf：PDF\/X-1a:2003，1 版，[\d.]+ [kM]B\n$/);
    expect(first.stderr).toMatch(/排版\n.*写入\n$/s);
    expect((await banxin(['export', file, '-o', b])).code).toBe(0);
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readFileSync(a, 'latin1').slice(0, 8)).toBe('%PDF-1.4');
    expect(readFileSync(a, 'latin1')).toContain('D:20240402000000Z');
  });

  it('takes its date from SOURCE_DATE_EPOCH', async () => {
    const out = at('dated.pdf');
    await banxin(['export', file, '-o', out], { SOURCE_DATE_EPOCH: '1700000000' });
    expect(readFileSync(out, 'latin1')).toContain('D:20231114221320Z');
  });

  it.each([
    ['x4', '%PDF-1.6', 'PDF/X-4'],
    ['none', '%PDF-1.7', ''],
  ])('writes standard %s', async (standard, header, claim) => {
    const out = at(`${standard}.pdf`);
    expect((await banxin(['export', file, '-o', out, '--standard', standard])).code).toBe(0);
    const pdf = readFileSync(out, 'latin1');
    expect(pdf.slice(0, 8)).toBe(header);
    expect(/GTS_PDFX(?:Version)?/.test(pdf)).toBe(claim !== '');
  });

  it('adds marks: a larger sheet, the same trim', async () => {
    const boxes = async (...options: string[]): Promise<readonly string[]> => {
      const out = at(`boxes${options.length}.pdf`);
      expect((await banxin(['export', file, '-o', out, ...options])).code).toBe(0);
      const pdf = readFileSync(out, 'latin1');
      return ['MediaBox', 'TrimBox'].map((name) => new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(pdf)?.[1] ?? '');
    };
    const [plain, marked] = [await boxes(), await boxes('--marks')];
    expect(plain[0]).toBe(plain[1]);
    const size = (box = ''): readonly number[] => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.trim().split(/\s+/).map(Number);
      return [x1 - x0, y1 - y0];
    };
    expect(size(marked[1]).map(Math.round)).toEqual(size(plain[1]).map(Math.round));
    expect(size(marked[0])[0]).toBeGreaterThan((size(plain[0])[0] ?? 0) + 30);
  });

  it('uses a plant file', async () => {
    const plant = at('plant.yaml');
    writeFileSync(plant, 'name: 某某印务\nstandard: x4\nmarks: true\nbleed: 3\ninkLimit: 220\n');
    const out = at('plant.pdf');
    const { code, stdout } = await banxin(['export', file, '-o', out, '--plant', plant]);
    expect(code).toBe(0);
    expect(stdout).toContain('PDF/X-4');
  });

  it('refuses on errors and writes nothing, unless forced', async () => {
    const folder = at('refused');
    mkdirSync(folder);
    const out = path.join(folder, 'page.pdf');
    const refused = await banxin(['export', overset, '-o', out]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/溢文：.*（text\.overset）\n[^\n]*--force[^\n]*\n$/);
    expect(readdirSync(folder)).toEqual([]);
    const forced = await banxin(['export', overset, '-o', out, '--force']);
    expect(forced.code).toBe(0);
    expect(forced.stderr).toContain('text.overset');
    expect(readdirSync(folder)).toEqual(['page.pdf']);
  });
});

describe('make', () => {
  it('writes the same bytes for the same folder, and over an old file', async () => {
    const again = at('again.banxin');
    writeFileSync(again, 'old');
    await banxin(['make', at('folder'), '-o', again]);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });
});

describe('show', () => {
  it('draws the page at the resolution asked for', async () => {
    const out = at('page.png');
    const { code, stdout } = await banxin(['show', file, '-o', out, '--dpi', '50', '--page', '1']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${out}：第 1 个版，394×295 像素\n` });
    const { width, height, density } = await sharp(out).metadata();
    expect([width, height, density]).toEqual([394, 295, 50]);
    const { channels } = await sharp(out).stats();
    expect(channels[0]?.min).toBeLessThan(80);
  });
});

describe('help and version', () => {
  it('prints help for the program and for each command', async () => {
    const { code, stdout } = await banxin(['--help']);
    expect(code).toBe(0);
    const names = ['make', 'export', 'check', 'lines', 'show', 'serve', 'text', 'fonts'];
    for (const name of names) {
      expect(stdout).toContain(`banxin ${name}`);
      const help = await banxin([name, '--help']);
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toContain(`banxin ${name} `);
    }
    expect(stdout).toMatch(/退出码：0 .*1 .*2 /);
  });

  it('prints the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect(await banxin(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('signals and pipes', () => {
  it('ends quietly when nobody reads on', async () => {
    const { child, ended } = startBanxin(['lines', file, '--json']);
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends an export on SIGINT and leaves nothing behind', async () => {
    const folder = at('interrupted');
    mkdirSync(folder);
    const { child, ended } = startBanxin(['export', file, '-o', path.join(folder, 'page.pdf')]);
    child.stderr?.once('data', () => child.kill('SIGINT'));
    const { code, stdout } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('serves on loopback until it is ended', async () => {
    const { child, ended } = startBanxin(['serve', file, '--no-open']);
    const link = await new Promise<string>((resolve) => {
      child.stdout?.once('data', (text: string) => resolve(text.trim()));
    });
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{20,}$/);
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html');
    expect((await fetch(new URL('/', link))).status).toBe(403);
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${link}\n` });
  });
});

it('starts quickly: small entry, everything else on demand', () => {
  const entry = statSync(new URL('../../../out/main/cli.js', import.meta.url));
  expect(entry.size).toBeLessThan(40_000);
});

// The command line with fonts of the user's machine: listed, composed with, embedded, refused.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banxin } from '../../support/cli.ts';
import { writeFontFolder } from '../../support/made-fonts.ts';
import { SHEET, writePageFolder } from '../../support/page-folder.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const work = suiteFolder();
const at = (name: string): string => path.join(work.path, name);
const run = (args: readonly string[]) => banxin(args, { BANXIN_FONTS: at('fonts') });

async function made(name: string, font: string): Promise<string> {
  const sheet = `${SHEET}styles:\n  body: {font: ${font}}\n`;
  const file = at(`${name}.banxin`);
  const folder = await writePageFolder(at(name), { 'page.yaml': sheet });
  expect(await run(['make', folder, '-o', file])).toMatchObject({ code: 0, stderr: '' });
  return file;
}

beforeAll(() => {
  writeFontFolder(at('fonts'));
});
afterAll(() => work.remove());

describe('banxin fonts', () => {
  it('lists the fonts whose names hold what is asked for, and names the damaged ones', async () => {
    const { code, stdout, stderr } = await run(['fonts', 'made', '--json']);
    expect(code).toBe(0);
    const file = at(path.join('fonts', 'made.ttc'));
    expect(JSON.parse(stdout)).toEqual([
      {
        name: '自制宋',
        names: expect.arrayContaining(['自制宋', 'Made Song', 'MadeSong']),
        weight: 400,
        file,
        shipped: false,
      },
      {
        name: '自制楷',
        names: expect.arrayContaining(['自制楷', 'Made Kai', 'MadeKai']),
        weight: 400,
        file,
        shipped: false,
      },
    ]);
    expect(stderr).toContain(at(path.join('fonts', 'damaged.ttf')));
  });

  it('lists the shipped ones as well', async () => {
    const { stdout } = await run(['fonts', 'notoserifsc-black']);
    expect(stdout).toMatch(/^Noto Serif SC Black \| NotoSerifSC-Black \| .*NotoSerifSC-Black\.ttf$/m);
  });
});

describe('a page in an installed font', () => {
  it('has the lines and the picture that the same letters give as a shipped font', async () => {
    const own = await made('own', '自制楷');
    const shipped = await made('shipped', 'LXGW WenKai');
    expect(await run(['check', own, '--json'])).toEqual(await run(['check', shipped, '--json']));
    expect(await run(['lines', own, '--json'])).toEqual(await run(['lines', shipped, '--json']));
    for (const file of [own, shipped])
      expect(await run(['show', file, '-o', `${file}.png`])).toMatchObject({ code: 0 });
    expect(readFileSync(`${own}.png`).equals(readFileSync(`${shipped}.png`))).toBe(true);
  });

  it('embeds the face of the collection under its own name, the same bytes each time', async () => {
    const own = await made('embedded', 'MadeKai');
    for (const out of ['1.pdf', '2.pdf']) expect(await run(['export', own, '-o', at(out)])).toMatchObject({ code: 0 });
    const pdf = readFileSync(at('1.pdf'));
    expect(pdf.equals(readFileSync(at('2.pdf')))).toBe(true);
    expect(pdf.toString('latin1')).toMatch(/\/BaseFont \/[A-Z]{6}\+MadeKai\b/);
  });

  it('is refused where the font may not be embedded, even when the export is forced', async () => {
    const file = await made('locked', '禁嵌体');
    const { code, stdout } = await run(['check', file, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ code: 'output.font-not-embeddable', severity: 'error', story: 'stories/lead.md' }),
    );
    const forced = await run(['export', file, '-o', at('locked.pdf'), '--force']);
    expect(forced).toMatchObject({ code: 2, stdout: '' });
    expect(forced.stderr).toContain('禁嵌体');
  });

  it('says so where the font is on no machine, and sets what its name is most like', async () => {
    const { stdout } = await run(['check', await made('nowhere', '方正楷体简体'), '--json']);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ code: 'text.font-missing', message: expect.stringContaining('LXGW WenKai') }),
    );
  });
});

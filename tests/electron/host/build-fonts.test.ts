// The font build: quick when up to date, and clear about a package that is missing.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { appRoot } from '../../../electron/host/app-root.ts';
import { listFonts } from '../../../electron/host/fonts.ts';

const run = promisify(execFile);
const root = appRoot(import.meta.url);
const script = join('scripts', 'build-fonts.mjs');
const folders: string[] = [];

/** A folder with the script, the list and, where asked, a package of one face. */
async function project(packages: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'banxin-build-fonts-'));
  folders.push(folder);
  await cp(join(root, script), join(folder, script));
  const faces = Object.keys(packages).map((file) => {
    const [id = '', extension = ''] = file.split('.');
    const output = `${id}.ttf`;
    const look = { family: id, kind: 'song', weight: 400 };
    return { id, name: id, look, package: 'some-font', file: `${id}.${extension}`, output, licence: 'OFL-1.1' };
  });
  const list = join(folder, 'assets', 'fonts', 'fonts.json');
  await cp(join(root, 'assets', 'fonts', 'fonts.json'), list);
  await writeFile(join(folder, 'package.json'), '{}');
  if (faces.length === 0) return folder;
  await writeFile(list, JSON.stringify({ faces }));
  const installed = join(folder, 'node_modules', 'some-font');
  await cp(join(root, 'assets', 'fonts'), installed, { recursive: true });
  await writeFile(join(installed, 'package.json'), '{}');
  for (const [file, bytes] of Object.entries(packages)) await writeFile(join(installed, file), bytes);
  return folder;
}

const failure = (folder: string): Promise<string> =>
  run(process.execPath, [join(folder, script)]).then(
    () => 'done',
    (error: { readonly stderr: string }) => error.stderr.trim(),
  );

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('build-fonts', () => {
  it('has built every face of the list, and leaves them alone the next time', async () => {
    const listed = listFonts(root);
    if (!listed.ok) throw new Error(listed.error.key);
    const times = () => Promise.all(listed.value.map(async ({ path }) => (await stat(path)).ctimeMs));
    const before = await times();
    await run(process.execPath, [join(root, script)]);
    expect(await times()).toEqual(before);
  });

  it('copies a TrueType file and builds it again when its source changes', async () => {
    const folder = await project({ 'One.ttf': 'first' });
    const output = join(folder, 'out', 'fonts', 'One.ttf');
    await run(process.execPath, [join(folder, script)]);
    expect(await readFile(output, 'utf8')).toBe('first');
    await writeFile(join(folder, 'node_modules', 'some-font', 'One.ttf'), 'second');
    await run(process.execPath, [join(folder, script)]);
    expect(await readFile(output, 'utf8')).toBe('second');
    expect(await readdir(join(folder, 'out', 'fonts'))).toEqual(['One.ttf']);
  });

  it('names a package that is not installed and says what to do', async () => {
    expect(await failure(await project({}))).toMatch(
      /^build-fonts: package @expo-google-fonts\/\S+ is not installed; run "npm ci"/,
    );
  });

  it('refuses what is no WOFF file and leaves nothing half made', async () => {
    const folder = await project({ 'Two.woff': 'wOF2 and then something else that is long enough' });
    expect(await failure(folder)).toContain('not a WOFF 1.0 file');
    expect(await readdir(join(folder, 'out', 'fonts'))).toEqual([]);
  });
});

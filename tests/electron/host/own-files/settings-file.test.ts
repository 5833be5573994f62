// The settings file on a real disk: back as it was written, whatever a broken one holds.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { dataFolder } from '../../../../electron/host/own-files/data-folder.ts';
import { makeRecentFiles } from '../../../../electron/host/own-files/recent-files.ts';
import { readSettings, writeSettings } from '../../../../electron/host/own-files/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/bridge/settings.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

it('comes back as it was written', async () => {
  const folder = join(await temporaryFolder(), 'not there yet');
  expect(await readSettings(folder)).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    language: 'en',
    window: { width: 1000, height: 700 },
    view: { zoom: 1.25, fit: null },
  };
  expect(await writeSettings(folder, settings)).toEqual({ ok: true, value: undefined });
  expect(await readSettings(folder)).toEqual({ settings, problem: null });
});

it('of another version keeps what is known', async () => {
  const folder = await temporaryFolder({ 'settings.json': '{"theme":"dark","to come":1}' });
  expect(await readSettings(folder)).toEqual({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' }, problem: null });
});

test.each([
  ['cut short', '{"theme":'],
  ['no object', '[]'],
  ['a value that is none', '{"theme":"green"}'],
  ['a window nobody can see', '{"window":{"width":1,"height":-5}}'],
  ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x00])],
])('a file that is %s gives the first settings and a message', async (_, content) => {
  const folder = await temporaryFolder({ 'settings.json': content });
  const { settings, problem } = await readSettings(folder);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problem).toEqual({ key: 'settings.broken', params: { path: join(folder, 'settings.json') } });
});

it('a folder in its place gives a message too', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'settings.json'));
  expect((await readSettings(folder)).problem?.key).toBe('settings.broken');
});

it('recent files: latest first, each once, at most twenty, and which are gone', async () => {
  const folder = await temporaryFolder({ 'a.banxin': '' });
  const recent = makeRecentFiles(folder);
  const a = join(folder, 'a.banxin');
  await Promise.all([recent.add(a), recent.add('/gone/b.banxin'), recent.add(a)]);
  expect(await recent.list()).toEqual([
    { path: a, name: 'a.banxin', isThere: true },
    { path: '/gone/b.banxin', name: 'b.banxin', isThere: false },
  ]);
  await recent.remove('/gone/b.banxin');
  expect([await recent.has(a), await recent.has('/gone/b.banxin')]).toEqual([true, false]);
  for (let i = 0; i < 30; i += 1) await recent.add(`/x/${i}.banxin`);
  expect((await recent.list()).map(({ name }) => name)).toHaveLength(20);
});

test.each([
  [{ platform: 'win32', home: 'C:\\Users\\a', environment: {} }, 'C:\\Users\\a\\AppData\\Local\\Banxin'],
  [{ platform: 'darwin', home: '/Users/a', environment: {} }, '/Users/a/Library/Application Support/Banxin'],
  [{ platform: 'linux', home: '/home/a', environment: {} }, '/home/a/.local/state/banxin'],
  [{ platform: 'linux', home: '/home/a', environment: { ['BANXIN_DATA']: '/share/b' } }, '/share/b'],
] as const)('the folder of %o', (machine, folder) => {
  expect(dataFolder(machine)).toBe(folder);
});

// Writing whole or not at all, on a real disk.
import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomically } from '../../../electron/host/atomic-write.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function refusal(
  path: string,
  content: Parameters<typeof writeFileAtomically>[1] = bytes('new'),
): Promise<string> {
  const result = await writeFileAtomically(path, content);
  if (result.ok) throw new Error('it was written');
  expect(words('en', result.error.key, result.error.params).length).toBeGreaterThan(10);
  return result.error.key;
}

test('writes a new file and replaces an old one, leaving nothing else', async () => {
  const folder = await temporaryFolder({ 'old.pdf': 'old' });
  expect(await writeFileAtomically(join(folder, 'old.pdf'), bytes('new'))).toEqual({ ok: true, value: undefined });
  expect(await writeFileAtomically(join(folder, 'new.pdf'), bytes(''))).toEqual({ ok: true, value: undefined });
  expect(await readFile(join(folder, 'old.pdf'), 'utf8')).toBe('new');
  expect((await readdir(folder)).sort()).toEqual(['new.pdf', 'old.pdf']);
});

test('writes a stream, many chunks of it', async () => {
  const folder = await temporaryFolder();
  async function* chunks() {
    for (let i = 0; i < 1000; i += 1) yield bytes(`${i},`);
  }
  await writeFileAtomically(join(folder, 'a'), chunks());
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe(`${Array.from({ length: 1000 }, (_, i) => i).join(',')},`);
});

test('a stream that fails half way leaves the old file and nothing beside it', async () => {
  const folder = await temporaryFolder({ a: 'old' });
  async function* failing() {
    yield bytes('half');
    throw new Error('no more');
  }
  await expect(writeFileAtomically(join(folder, 'a'), failing())).rejects.toThrow('no more');
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a']);
});

test('the old file is whole until the new one is', async () => {
  const folder = await temporaryFolder({ a: 'old' });
  async function* watched() {
    yield bytes('new');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
    yield bytes('er');
  }
  expect((await writeFileAtomically(join(folder, 'a'), watched())).ok).toBe(true);
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('newer');
});

test('names what stands in the way, and writes nothing', async () => {
  const folder = await temporaryFolder({ file: 'x' });
  await mkdir(join(folder, 'sub'));
  expect(await refusal(join(folder, 'missing', 'a'))).toBe('files.no-folder');
  expect(await refusal(join(folder, 'file', 'a'))).toBe('files.no-folder');
  expect(await refusal(join(folder, 'sub'))).toBe('files.target-not-a-file');
  expect((await readdir(folder)).sort()).toEqual(['file', 'sub']);
});

test('a name as long as the file system holds can be written', async () => {
  const folder = await temporaryFolder();
  // 85 Han characters of three bytes each are the 255 bytes that names may have.
  const path = join(folder, '版'.repeat(85));
  const result = await writeFileAtomically(path, bytes('a'));
  expect(result.ok || result.error.key).toBe(true);
});

test.skipIf(process.platform === 'win32')('a device is not replaced (Windows has no device files)', async () => {
  expect(await refusal('/dev/null')).toBe('files.target-not-a-file');
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

test.skipIf(process.platform === 'win32')(
  'a link stays a link, its target is replaced and keeps its permissions (Windows: links need rights, there are no modes)',
  async () => {
    const folder = await temporaryFolder({ target: 'old' });
    await chmod(join(folder, 'target'), 0o640);
    await symlink('target', join(folder, 'link'));
    expect((await writeFileAtomically(join(folder, 'link'), bytes('new'))).ok).toBe(true);
    expect(await readlink(join(folder, 'link'))).toBe('target');
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('new');
    expect((await stat(join(folder, 'target'))).mode & 0o777).toBe(0o640);
  },
);

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder without permission is named (root may write anywhere; Windows has no modes)',
  async () => {
    const folder = await temporaryFolder({ 'locked/a': 'old' });
    await chmod(join(folder, 'locked'), 0o500);
    expect(await refusal(join(folder, 'locked', 'a'))).toBe('files.no-permission');
    await chmod(join(folder, 'locked'), 0o700);
    expect(await readFile(join(folder, 'locked', 'a'), 'utf8')).toBe('old');
  },
);

test('two writers at once leave one whole file', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a');
  const contents = ['a', 'b', 'c'].map((letter) => letter.repeat(500_000));
  const results = await Promise.all(contents.map((content) => writeFileAtomically(path, bytes(content))));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(contents).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['a']);
  await writeFile(path, '');
});

// Recovery copies on a real disk: what a program that ended left behind is found whole, what is saved or discarded is gone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDocumentFile } from '../../../../electron/host/document-file.ts';
import { makeRecoveryCopies, type RecoveryCopies } from '../../../../electron/host/own-files/recovery-copies.ts';
import { documentFrom, encodeDocument } from '../../../../shared/document/codec/codec.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import { sampleJson } from '../../../shared/document/codec/sample-json.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';

function edition(paper: string): PMNode {
  const made = documentFrom(sampleJson(), new Set(photos.keys()));
  if (!made.ok) throw new Error(made.error.key);
  return made.value.type.create({ ...made.value.attrs, paper }, made.value.content);
}
const stored = (paper: string): string => encodeDocument(edition(paper));
const photos = new Map([['photos/a.jpg', new Uint8Array([1, 2, 3])]]);

let folder: string;
let copies: RecoveryCopies;

beforeEach(async () => {
  folder = await temporaryFolder();
  copies = makeRecoveryCopies(folder);
});

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** Makes what was kept so far that of a program that ended; answers the next one's copies. */
async function afterCrash(): Promise<RecoveryCopies> {
  const [run = ''] = await readdir(join(folder, 'recovery'));
  const pid = await endedProcess();
  const owner = join(folder, 'recovery', run, 'owner.json');
  await writeFile(owner, JSON.stringify({ pid, bootedAt: 0 }));
  return makeRecoveryCopies(folder);
}

const keep = async (document: string, path: string | null = null): Promise<void> => {
  expect(await copies.keep(ID, { name: 'a.banxin', path, document, photos })).toMatchObject({ ok: true });
};

describe('recovery copies', () => {
  it('are found by the next program as they were kept last, photos and all', async () => {
    await keep(stored('早'));
    await keep(stored('晚'));
    expect(await makeRecoveryCopies(folder).left()).toEqual([]); // Its owner still runs.
    const next = await afterCrash();
    const [left] = await next.left();
    expect(left).toMatchObject({ name: 'a.banxin', path: null });
    const read = await next.read(left?.key ?? '');
    if (!read.ok) throw new Error('not read');
    expect(encodeDocument(read.value.stored.doc)).toBe(stored('晚'));
    expect(read.value.stored.photos).toEqual(photos);
    await next.discard(left?.key ?? '');
    expect(await next.left()).toEqual([]);
    expect(await readdir(join(folder, 'recovery'))).toEqual([]);
  });

  it('go when a document is saved or closed, however many were under way', async () => {
    const under = [keep(stored('一')), keep(stored('二')), copies.drop(ID)];
    await copies.keep(OTHER, { name: 'b.banxin', path: null, document: stored('三'), photos: new Map() });
    await Promise.all(under);
    expect((await (await afterCrash()).left()).map(({ name }) => name)).toEqual(['b.banxin']);
    await copies.drop(OTHER);
    await copies.close();
    expect(await readdir(join(folder, 'recovery'))).toEqual([]);
  });

  it('are not offered where the file itself has them, nor written over a file that is newer', async () => {
    const path = join(folder, 'a.banxin');
    await keep(stored('晚'), path);
    const write = async (paper: string): Promise<void> => {
      expect(await writeDocumentFile(path, { doc: edition(paper), photos })).toMatchObject({ ok: true });
    };
    await write('早');
    await utimes(path, 0, 0);
    const next = await afterCrash();
    const [older] = await next.left();
    expect(await next.read(older?.key ?? '')).toMatchObject({ ok: true, value: { path } });
    await write('别人改的');
    expect(await next.read(older?.key ?? '')).toMatchObject({ ok: true, value: { path: null } });
    await write('晚');
    expect(await next.left()).toEqual([]);
  });

  it('that are damaged or cut off are passed over', async () => {
    await keep(stored('晚'));
    const [run = ''] = await readdir(join(folder, 'recovery'));
    await writeFile(join(folder, 'recovery', run, ID, 'copy.json'), '{"name":');
    expect(await (await afterCrash()).left()).toEqual([]);
  });
});

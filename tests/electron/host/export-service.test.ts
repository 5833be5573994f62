// The export service: outcomes as values, progress that never falls, cancelling that leaves nothing, bounded work.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atMost } from '../../../electron/host/at-most.ts';
import { type ExportJob, exportDocument } from '../../../electron/host/export-service.ts';
import { loadFonts } from '../../../electron/host/fonts.ts';
import { readPageFolder } from '../../../electron/host/page-folder.ts';
import { defaultPlant } from '../../../electron/host/plant-profiles.ts';
import { type FolderFiles, SHEET, writePageFolder } from '../../support/page-folder.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const work = suiteFolder();
afterAll(() => work.remove());

function gotten<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

let count = 0;
async function jobOf(changes: FolderFiles = {}): Promise<ExportJob> {
  count += 1;
  const folder = path.join(work.path, `folder-${count}`);
  const stored = gotten(await readPageFolder(await writePageFolder(folder, changes)));
  const out = path.join(work.path, `out-${count}`);
  mkdirSync(out);
  return {
    ...stored,
    fonts: gotten(loadFonts(root)),
    plant: gotten(await defaultPlant(root)),
    standard: 'x1a',
    marks: false,
    force: false,
    creator: 'Banxin test',
    path: path.join(out, 'page.pdf'),
  };
}
const left = (job: ExportJob): readonly string[] => readdirSync(path.dirname(job.path));
const overset = { 'page.yaml': SHEET.replace('span: [4, 26]', 'span: [1, 2]') };

describe('exporting', () => {
  let good: ExportJob;
  beforeAll(async () => {
    good = await jobOf();
  });

  it('writes the file and reports every stage, never going back', async () => {
    const seen: { stage: string; done: number }[] = [];
    const end = await exportDocument(good, { onProgress: (stage, done) => seen.push({ stage, done }) });
    const bytes = readFileSync(good.path);
    expect(end).toEqual({ kind: 'written', path: good.path, bytes: bytes.length, pages: 1, findings: [] });
    expect(new Set(seen.map(({ stage }) => stage))).toEqual(
      new Set(['compose', 'preflight', 'fonts', 'photos', 'write']),
    );
    const shares = seen.map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('stops when cancelled, at whatever stage, and leaves the old file', async () => {
    writeFileSync(good.path, 'old');
    for (const last of ['compose', 'preflight', 'fonts', 'photos', 'write']) {
      const cancelling = new AbortController();
      const end = await exportDocument(good, {
        signal: cancelling.signal,
        onProgress: (stage) => {
          if (stage === last) cancelling.abort();
        },
      });
      expect(end).toEqual({ kind: 'cancelled' });
      expect(left(good)).toEqual(['page.pdf']);
      expect(readFileSync(good.path, 'utf8')).toBe('old');
    }
  });

  it('refuses a document with errors and writes it when forced', async () => {
    const job = await jobOf(overset);
    const refused = await exportDocument(job);
    expect(refused).toMatchObject({ kind: 'refused', findings: [{ code: 'text.overset', severity: 'error' }] });
    expect(left(job)).toEqual([]);
    const forced = await exportDocument({ ...job, force: true });
    expect(forced).toMatchObject({ kind: 'written', findings: [{ code: 'text.overset' }] });
  });

  it('says which photo cannot be printed', async () => {
    const job = await jobOf();
    const photos = new Map([...job.photos].map(([id, bytes]) => [id, bytes.subarray(0, 600)]));
    const end = await exportDocument({ ...job, photos });
    expect(end).toMatchObject({
      kind: 'failed',
      cause: 'document',
      message: { key: 'output.photo-unreadable', params: { photo: 'photos/field.jpg' } },
    });
    expect(left(job)).toEqual([]);
  });

  it('says when the file cannot be written', async () => {
    const end = await exportDocument({ ...good, path: path.join(work.path, 'nowhere', 'page.pdf') });
    expect(end).toMatchObject({ kind: 'failed', cause: 'file', message: { key: 'files.no-folder' } });
  });
});

describe('atMost', () => {
  it('never runs more at once, loses none and keeps their order', async () => {
    let running = 0;
    let most = 0;
    const started: number[] = [];
    const limited = atMost(3, async (n: number) => {
      started.push(n);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, n % 4));
      running -= 1;
      if (n === 5) throw new Error('five');
      return n * 2;
    });
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    const results = await Promise.allSettled(numbers.map(limited));
    expect(most).toBe(3);
    expect(started).toEqual(numbers);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual(
      numbers.map((n) => (n === 5 ? 'failed' : n * 2)),
    );
  });
});

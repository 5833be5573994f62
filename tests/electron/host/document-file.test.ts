// .banxin files on a real disk: round trips, the same bytes for the same document, and hostile files refused.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readDocumentFile, writeDocumentFile } from '../../../electron/host/document-file.ts';
import { documentFrom, encodeDocument } from '../../../shared/document/codec/codec.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { sampleJson } from '../../shared/document/codec/sample-json.ts';
import { type HandMadeEntry, handMadeZip } from '../../support/hand-made-zip.ts';
import { randomDocument } from '../../support/random-document.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PHOTO = 'photos/a.jpg';
const PHOTOS = new Map([[PHOTO, new Uint8Array([1, 2, 3])]]);

function sample(): PMNode {
  const document = documentFrom(sampleJson(), new Set([PHOTO]));
  if (!document.ok) throw new Error(document.error.key);
  return document.value;
}

const documentEntry = (text = encodeDocument(sample())): HandMadeEntry => ({
  name: 'document.json',
  data: Buffer.from(text),
  deflate: true,
});
const photoEntry: HandMadeEntry = { name: PHOTO, data: new Uint8Array([1, 2, 3]) };

/** The message's key for a file of these bytes, its words made once. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const folder = await temporaryFolder({ 'a.banxin': bytes });
  return refusalOf(join(folder, 'a.banxin'));
}

async function refusalOf(path: string): Promise<string> {
  const result = await readDocumentFile(path);
  if (result.ok) throw new Error('the file was taken');
  for (const language of ['zh-CN', 'en'] as const) {
    expect(words(language, result.error.key, result.error.params)).not.toMatch(/\n|undefined/);
  }
  return result.error.key;
}

describe('round trip', () => {
  test('any document and its photos come back as they were', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, '版面.banxin');
    const ids = ['photos/a.jpg', '图片/走访 1.png'];
    await fc.assert(
      fc.asyncProperty(randomDocument(ids), fc.uint8Array({ maxLength: 2000 }), async (doc, bytes) => {
        const photos = new Map(ids.map((id) => [id, bytes]));
        expect((await writeDocumentFile(path, { doc, photos })).ok).toBe(true);
        const result = await readDocumentFile(path);
        if (!result.ok) throw new Error(result.error.key);
        expect(result.value.doc.eq(doc)).toBe(true);
        for (const [id, read] of result.value.photos) expect([id, Buffer.from(read)]).toEqual([id, Buffer.from(bytes)]);
      }),
      { numRuns: 60 },
    );
    expect(await readdir(folder)).toEqual(['版面.banxin']);
  });

  test('the same document gives the same bytes, in any time zone, whatever the photos’ order', async () => {
    const folder = await temporaryFolder();
    const doc = sample();
    const other = new Uint8Array([9]);
    await writeDocumentFile(join(folder, '1'), { doc, photos: new Map([...PHOTOS, ['b', other]]) });
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await writeDocumentFile(join(folder, '2'), { doc, photos: new Map([['b', other], ...PHOTOS]) });
    expect((await readFile(join(folder, '1'))).equals(await readFile(join(folder, '2')))).toBe(true);
  });

  test('photos that the document does not show are left out, those it shows are there', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a');
    await writeDocumentFile(path, {
      doc: sample(),
      photos: new Map([...PHOTOS, ['photos/unused.jpg', new Uint8Array(9)]]),
    });
    const result = await readDocumentFile(path);
    expect(result.ok && [...result.value.photos.keys()]).toEqual([PHOTO]);
  });
});

describe('saving refuses what could not be read back', () => {
  test('a photo without its original; nothing is written', async () => {
    const folder = await temporaryFolder();
    const result = await writeDocumentFile(join(folder, 'a'), { doc: sample(), photos: new Map() });
    expect(result.ok || result.error.key).toBe('document.photo-missing');
    expect(await readdir(folder)).toEqual([]);
  });

  test.each(['../a.jpg', '/a.jpg', 'C:/a.jpg', 'a\\b.jpg', 'document.json', 'a//b.jpg'])(
    'a photo called %s',
    async (id) => {
      const folder = await temporaryFolder();
      const document = documentFrom(sampleJson('content.0.content.2.attrs.photo', id), new Set([id]));
      if (!document.ok) throw new Error(document.error.key);
      const result = await writeDocumentFile(join(folder, 'a'), {
        doc: document.value,
        photos: new Map([[id, new Uint8Array(1)]]),
      });
      expect(result.ok || result.error.key).toBe('files.unsafe-entry');
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

describe('foreign and broken files', () => {
  test('a good hand-made file is taken, with the litter of other zip programs', async () => {
    const litter: HandMadeEntry = { name: '__MACOSX/._a', data: new Uint8Array(1) };
    const folder = await temporaryFolder({
      a: handMadeZip([documentEntry(), photoEntry, litter, { name: 'photos/', data: new Uint8Array() }]),
    });
    const result = await readDocumentFile(join(folder, 'a'));
    expect(result.ok && [...result.value.photos.keys()]).toEqual([PHOTO]);
  });

  test('what is no zip file', async () => {
    expect(await refusal(new Uint8Array())).toBe('files.not-banxin');
    expect(await refusal(Buffer.from('%PDF-1.4\n'))).toBe('files.not-banxin');
    expect(await refusal(new Uint8Array(100_000))).toBe('files.not-banxin');
    expect(await refusal(handMadeZip([{ name: 'word/document.xml', data: Buffer.from('<w/>') }]))).toBe(
      'files.no-document',
    );
    expect(await refusal(handMadeZip([documentEntry('{"format":"other","version":1}')]))).toBe('document.foreign');
    expect(await refusal(handMadeZip([documentEntry('{"format":"banxin","version":99}'), photoEntry]))).toBe(
      'document.newer',
    );
    expect(await refusal(handMadeZip([{ name: 'document.json', data: Buffer.from([0xff, 0xfe]) }]))).toBe(
      'document.not-json',
    );
    expect(await refusal(handMadeZip([documentEntry()]))).toBe('document.photo-missing');
  });

  test('cut short anywhere', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a');
    await writeDocumentFile(path, { doc: sample(), photos: PHOTOS });
    const whole = await readFile(path);
    for (let length = 0; length < whole.length; length += 7) {
      await writeFile(path, whole);
      await truncate(path, length);
      expect(await refusalOf(path)).toBe('files.not-banxin');
    }
  });

  test('any byte changed: refused, or read as a document; never an exception, never a hang', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a');
    await writeDocumentFile(path, { doc: sample(), photos: PHOTOS });
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ change;
        await writeFile(path, changed);
        const result = await readDocumentFile(path);
        if (result.ok) expect(result.value.doc.eq(sample())).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('damaged data is seen by its checksum', async () => {
    expect(await refusal(handMadeZip([documentEntry(), { ...photoEntry, claimedCrc: 1 }]))).toBe('files.damaged-entry');
    expect(await refusal(handMadeZip([{ ...documentEntry(), claimedSize: 5 }, photoEntry]))).toBe(
      'files.damaged-entry',
    );
  });

  test('what is no file', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sub'));
    expect(await refusalOf(join(folder, 'missing'))).toBe('files.not-found');
    expect(await refusalOf(join(folder, 'sub'))).toBe('files.not-a-file');
  });

  test.skipIf(process.platform === 'win32')(
    'a pipe nobody writes to and a device without end (Windows has neither)',
    async () => {
      const folder = await temporaryFolder();
      await promisify(execFile)('mkfifo', [join(folder, 'pipe')]);
      expect(await refusalOf(join(folder, 'pipe'))).toBe('files.not-a-file');
      await symlink('/dev/zero', join(folder, 'zero'));
      expect(await refusalOf(join(folder, 'zero'))).toBe('files.not-a-file');
    },
  );
});

describe('hostile zip files', () => {
  test.each([
    ['../../etc/passwd'],
    ['/etc/passwd'],
    ['C:/windows/a'],
    ['photos\\..\\a'],
    ['photos/./a'],
    ['a\u0000b'],
    ['a\nb'],
    [''],
  ])('an entry called %j', async (name) => {
    expect(await refusal(handMadeZip([documentEntry(), photoEntry, { name, data: new Uint8Array(1) }]))).toBe(
      'files.unsafe-entry',
    );
  });

  test('encrypted entries, unknown methods, names given twice', async () => {
    expect(await refusal(handMadeZip([documentEntry(), { ...photoEntry, deflate: true, flags: 1 }]))).toBe(
      'files.encrypted-entry',
    );
    expect(await refusal(handMadeZip([documentEntry(), { ...photoEntry, method: 12 }]))).toBe(
      'files.unknown-compression',
    );
    expect(await refusal(handMadeZip([documentEntry(), photoEntry, photoEntry]))).toBe('files.twice-entry');
  });

  test('too many entries', async () => {
    const many = Array.from({ length: 2200 }, (_, i) => ({ name: `${i}`, data: new Uint8Array() }));
    expect(await refusal(handMadeZip([documentEntry(), photoEntry, ...many]))).toBe('files.too-many-entries');
    expect(await refusal(handMadeZip([documentEntry(), photoEntry], 65_000))).toBe('files.too-many-entries');
  });

  test('a bomb that names its size is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(300 * 1024 * 1024);
    const bomb = handMadeZip([documentEntry(), { name: PHOTO, data: zeros, deflate: true }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe('files.entry-too-large');
  });

  test('a bomb that hides its size is stopped while it is unpacked', async () => {
    const zeros = new Uint8Array(300 * 1024 * 1024);
    const bomb = handMadeZip([documentEntry(), { name: PHOTO, data: zeros, deflate: true, claimedSize: 3 }]);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toBe('files.damaged-entry');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  test('a stored document that is a bomb, and one too large for its own limit', async () => {
    const zeros = new Uint8Array(100 * 1024 * 1024);
    expect(await refusal(handMadeZip([{ name: 'document.json', data: zeros, deflate: true }]))).toBe(
      'files.entry-too-large',
    );
  });

  test('bombs that no photo of the document asks for are never unpacked', async () => {
    const zeros = new Uint8Array(300 * 1024 * 1024);
    const folder = await temporaryFolder({
      a: handMadeZip([documentEntry(), photoEntry, { name: 'bomb', data: zeros, deflate: true }]),
    });
    expect((await readDocumentFile(join(folder, 'a'))).ok).toBe(true);
    expect((await stat(join(folder, 'a'))).size).toBeLessThan(1_000_000);
  });
});

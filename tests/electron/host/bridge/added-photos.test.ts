// Adding pictures to an open document: what is taken, under which name, and what is turned away without a trace.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { addPhoto } from '../../../../electron/host/bridge/added-photos.ts';
import { makeOpenDocuments, type OpenDocuments } from '../../../../electron/host/bridge/open-documents.ts';
import { schema } from '../../../../shared/document/schema.ts';
import { ok } from '../../../../shared/kernel/result.ts';

async function opened(): Promise<{ readonly documents: OpenDocuments; readonly id: string }> {
  const documents = makeOpenDocuments();
  const doc = schema.node('edition', { paper: '', date: '2024-04-02' });
  const outcome = await documents.openCopy('a.banxin', async () => ok({ doc, photos: new Map() }));
  if (outcome.kind !== 'opened') throw new Error('not opened');
  return { documents, id: outcome.document.id };
}

const jpeg = (): Promise<Uint8Array> =>
  sharp({ create: { width: 32, height: 20, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();

describe('addPhoto', () => {
  it('keeps a picture under a name of its own and tells its size', async () => {
    const { documents, id } = await opened();
    const bytes = await jpeg();
    const first = await addPhoto(documents, id, '麦收.jpg', bytes);
    const second = await addPhoto(documents, id, '麦收.jpg', bytes);
    expect(first).toEqual({ kind: 'added', photo: 'photos/麦收.jpg', pixels: [32, 20] });
    expect(second).toEqual({ kind: 'added', photo: 'photos/麦收-2.jpg', pixels: [32, 20] });
    expect(documents.get(id)?.photos.get('photos/麦收-2.jpg')).toBe(bytes);
  });

  it.each([
    ['..\\..\\etc\\a.jpg', 'photos/a.jpg'],
    ['../../a.jpg', 'photos/a.jpg'],
    ['C:\\temp\\b?.png', 'photos/b.png'],
    ['.jpg', 'photos/jpg'],
    ['..', 'photos/photo'],
  ])('makes a safe name of %s', async (name, photo) => {
    const { documents, id } = await opened();
    expect(await addPhoto(documents, id, name, await jpeg())).toMatchObject({ kind: 'added', photo });
  });

  it('turns away what is no whole picture, and documents it does not hold', async () => {
    const { documents, id } = await opened();
    const bytes = await jpeg();
    for (const bad of [new Uint8Array(0), bytes.subarray(0, bytes.length / 2), new TextEncoder().encode('<svg/>')]) {
      expect(await addPhoto(documents, id, 'a.jpg', bad)).toMatchObject({ kind: 'failed' });
    }
    expect(await addPhoto(documents, 'other', 'a.jpg', bytes)).toMatchObject({ kind: 'failed' });
    expect(documents.get(id)?.photos.size).toBe(0);
  });
});

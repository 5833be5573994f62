// Faces that come while a page is on screen: the composer has one no sooner than the browser, and what failed is asked for again.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FontLoader, FontNotLoaded, makeFontLoader } from '../../../renderer/editor/font-loader.ts';
import type { FaceId } from '../../../shared/kernel/ids.ts';
import { article, edition } from '../../shared/composition/support.ts';

const MADE = 'Made' as FaceId;
const resource = {
  id: MADE,
  name: 'Made',
  aliases: [],
  url: '/made',
  look: { family: 'Made', kind: 'song', weight: 400 },
} as const;
const asked: string[] = [];
let isThere = true;
let paint: () => void = () => undefined;

beforeEach(() => {
  asked.length = 0;
  isThere = true;
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return { ok: isThere, status: 404, arrayBuffer: async () => new ArrayBuffer(4) };
  });
  vi.stubGlobal('document', { fonts: new Set() });
  vi.stubGlobal(
    'FontFace',
    class {
      load(): Promise<unknown> {
        return new Promise((resolve) => {
          paint = () => resolve(this);
        });
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** Whether the composer has to wait for the face's file. */
async function isNotLoaded(loader: FontLoader): Promise<boolean> {
  const fonts = await loader.fontsFor(edition([article({})]));
  try {
    return fonts.face(MADE).bytes.length === 0;
  } catch (error) {
    return error instanceof FontNotLoaded;
  }
}

it('gives the composer a face only when the browser can paint it', async () => {
  const loader = makeFontLoader([resource], async () => []);
  const coming = loader.bring(MADE);
  await vi.waitFor(() => expect(asked).toEqual(['/made']));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await isNotLoaded(loader)).toBe(true);
  paint();
  await coming;
  expect(await isNotLoaded(loader)).toBe(false);
});

it('asks again for a file that failed', async () => {
  const loader = makeFontLoader([resource], async () => []);
  isThere = false;
  await expect(loader.bring(MADE)).rejects.toThrow('404');
  isThere = true;
  const coming = loader.bring(MADE);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  paint();
  await coming;
});

// Loads font files on demand, each once: the same bytes go to the composer and into the browser.
import type { FontResource } from '../../shared/bridge/contract.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { makeFontSet } from '../../shared/fonts/font-set.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';
import { familyOf } from '../painter/type-metrics.ts';

/** Composition asked for a face whose file is not here yet: load it and compose again. */
export class FontNotLoaded extends Error {
  override readonly name = 'FontNotLoaded';
  readonly face: FaceId;

  constructor(face: FaceId) {
    super(`font ${face} is not loaded`);
    this.face = face;
  }
}

export interface FontLoader {
  /** Its faces open lazily; using one whose file is not loaded throws FontNotLoaded. */
  readonly fonts: FontSet;
  /** Fetches the files for the composer; the browser goes on taking them in by itself. */
  fetch(faces: Iterable<FaceId>): Promise<void>;
  /** Resolves once the browser can paint with these faces. */
  paintable(faces: Iterable<FaceId>): Promise<void>;
}

interface Loading {
  readonly bytes: Promise<ArrayBuffer>;
  readonly painted: Promise<void>;
}

async function addToBrowser(face: FaceId, bytes: ArrayBuffer): Promise<void> {
  const font = new FontFace(familyOf(face), bytes);
  document.fonts.add(await font.load());
}

async function fetchFile({ id, url }: FontResource): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${id}: ${response.status}`);
  return response.arrayBuffer();
}

export function makeFontLoader(resources: readonly FontResource[], fallback: readonly FaceId[]): FontLoader {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const loaded = new Map<FaceId, Uint8Array>();
  const loading = new Map<FaceId, Loading>();

  const load = (face: FaceId): Loading => {
    const known = loading.get(face);
    if (known !== undefined) return known;
    const resource = byId.get(face);
    if (resource === undefined) throw new Error(`no font file for ${face}`);
    const bytes = fetchFile(resource).then((buffer) => {
      loaded.set(face, new Uint8Array(buffer));
      return buffer;
    });
    const painted = bytes.then((buffer) => addToBrowser(face, buffer));
    // Whoever needs it painted waits for it and sees the failure; without a waiter it is no unhandled one.
    painted.catch(() => undefined);
    const started = { bytes, painted };
    loading.set(face, started);
    return started;
  };

  const fonts = makeFontSet(
    resources.map(({ id, name, faceIndex }) => ({
      id,
      name,
      faceIndex,
      bytes: () => {
        const bytes = loaded.get(id);
        if (bytes === undefined) throw new FontNotLoaded(id);
        return bytes;
      },
    })),
    fallback,
  );
  return {
    fonts,
    async fetch(faces) {
      await Promise.all([...faces].map((face) => load(face).bytes));
    },
    async paintable(faces) {
      await Promise.all([...faces].map((face) => load(face).painted));
    },
  };
}

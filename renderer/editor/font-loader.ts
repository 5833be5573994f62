// Loads font files on demand, each once: the same bytes go to the composer and into the browser.
import type { FontResource } from '../../shared/bridge/contract.ts';
import { fontsNamed } from '../../shared/document/fonts-named.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet, FontSource } from '../../shared/fonts/face.ts';
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
  /**
   * The faces to compose a document with: those the program ships and the user's own that it names. They open lazily; using one whose
   * file is not loaded throws FontNotLoaded.
   */
  fontsFor(doc: PMNode): Promise<FontSet>;
  /** Fetches the files for the composer; the browser goes on taking them in by itself. */
  fetch(faces: Iterable<FaceId>): Promise<void>;
  /** Resolves once the browser can paint with these faces. */
  paintable(faces: Iterable<FaceId>): Promise<void>;
  /**
   * Brings a face to a page that is on screen: the composer has it no sooner than the browser. A key pressed in between would be painted,
   * and measured for good, in another font. Errors: what failed is asked for again by the next call.
   */
  bring(face: FaceId): Promise<void>;
}

interface Loading {
  readonly bytes: Promise<ArrayBuffer>;
  readonly painted: Promise<void>;
}

/** The browser refuses a font file that the composer can read: showing the page in another font would show another page. */
export class FontNotPaintable extends Error {
  override readonly name = 'FontNotPaintable';
  /** The font's name as a style gives it. */
  readonly font: string;

  constructor(font: string) {
    super(`the browser cannot show font ${font}`);
    this.font = font;
  }
}

/** A font's file did not come: the service answered an error, or not at all. */
export class FontNotFetched extends Error {
  override readonly name = 'FontNotFetched';
  /** The font's name as a style gives it. */
  readonly font: string;

  constructor(font: string, reason: string) {
    super(`font ${font}: ${reason}`);
    this.font = font;
  }
}

async function addToBrowser({ id, name }: FontResource, bytes: ArrayBuffer): Promise<void> {
  try {
    document.fonts.add(await new FontFace(familyOf(id), bytes).load());
  } catch {
    throw new FontNotPaintable(name);
  }
}

async function fetchFile({ name, url }: FontResource): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url);
    if (response.ok) return await response.arrayBuffer();
    throw new Error(String(response.status));
  } catch (error) {
    throw new FontNotFetched(name, error instanceof Error ? error.message : String(error));
  }
}

/** Asks the host for installed faces by their names. */
type FindInstalled = (names: readonly string[]) => Promise<readonly FontResource[]>;

/** A loader over the faces the program ships; `installed` is asked only for names that none of them has. */
export function makeFontLoader(shipped: readonly FontResource[], installed: FindInstalled): FontLoader {
  const byId = new Map(shipped.map((resource) => [resource.id, resource]));
  const asked = new Set<string>();
  const loaded = new Map<FaceId, Uint8Array>();
  const loading = new Map<FaceId, Loading>();

  const load = (face: FaceId): Loading => {
    const known = loading.get(face);
    if (known !== undefined) return known;
    const resource = byId.get(face);
    if (resource === undefined) throw new Error(`no font file for ${face}`);
    const bytes = fetchFile(resource);
    const painted = bytes.then((buffer) => addToBrowser(resource, buffer));
    // Whoever needs it painted waits for it and sees the failure; without a waiter it is no unhandled one.
    painted.catch(() => loading.delete(face));
    const started = { bytes, painted };
    loading.set(face, started);
    return started;
  };

  const give = (face: FaceId, buffer: ArrayBuffer): void => {
    if (!loaded.has(face)) loaded.set(face, new Uint8Array(buffer));
  };

  const sourceOf = ({ id, name, aliases, look }: FontResource): FontSource => ({
    id,
    name,
    aliases,
    look,
    faceIndex: 0,
    bytes: () => {
      const bytes = loaded.get(id);
      if (bytes === undefined) throw new FontNotLoaded(id);
      return bytes;
    },
  });
  const own = new Map<FaceId, FontResource>();
  const shippedFonts = makeFontSet(shipped.map(sourceOf));
  let fonts = shippedFonts;
  return {
    async fontsFor(doc) {
      const unknown = fontsNamed(doc).filter((name) => fonts.named(name) === undefined && !asked.has(name));
      if (unknown.length === 0) return fonts;
      const found = await installed(unknown);
      // Only now: a call that failed is made again for the next document.
      for (const name of unknown) asked.add(name);
      if (found.length === 0) return fonts;
      for (const resource of found) {
        byId.set(resource.id, resource);
        // One face may have come before under another name.
        const aliases = [...(own.get(resource.id)?.aliases ?? []), ...resource.aliases];
        own.set(resource.id, { ...resource, aliases });
      }
      fonts = shippedFonts.with([...own.values()].map(sourceOf));
      return fonts;
    },
    async fetch(faces) {
      await Promise.all([...faces].map(async (face) => give(face, await load(face).bytes)));
    },
    async paintable(faces) {
      await Promise.all([...faces].map((face) => load(face).painted));
    },
    async bring(face) {
      const { bytes, painted } = load(face);
      await painted;
      give(face, await bytes);
    },
  };
}

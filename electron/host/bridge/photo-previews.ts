// Screen-size pictures of original photos, made by sharp and kept: JPEG in sRGB, upright.
import sharp from 'sharp';

/** Preview widths the host makes, px: enough for a page photo at 400 % on a dense screen. */
const WIDEST = 5000;
const NARROWEST = 16;

/** Good enough that the eye finds no fault at 100 %; a preview is never printed. */
const QUALITY = 84;

/** A picture beyond this many pixels is not decoded: 20,000 × 20,000. */
const MOST_PIXELS = 400_000_000;

/** Previews kept at once, bytes. */
const KEPT_BYTES = 128 * 2 ** 20;

export interface PhotoPreviews {
  /**
   * The preview of an original, `width` px wide at most. `key` names the original for as long as its bytes are the same.
   * Null when the bytes are no picture sharp can read.
   */
  get(key: string, original: Uint8Array, width: number): Promise<Uint8Array | null>;
  /** Forgets every preview whose key starts so. */
  forget(prefix: string): void;
}

async function make(original: Uint8Array, width: number): Promise<Uint8Array | null> {
  try {
    return await sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'none' })
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY, mozjpeg: false })
      .toBuffer();
  } catch {
    // Whatever sharp cannot read has no preview; export says so with a place and a reason.
    return null;
  }
}

export function makePhotoPreviews(): PhotoPreviews {
  const kept = new Map<string, Promise<Uint8Array | null>>();
  const sizes = new Map<string, number>();
  const drop = (name: string): void => {
    kept.delete(name);
    sizes.delete(name);
  };
  const trim = (): void => {
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const name of kept.keys()) {
      if (total <= KEPT_BYTES) return;
      total -= sizes.get(name) ?? 0;
      drop(name);
    }
  };
  return {
    get(key, original, width) {
      const size = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
      const name = `${key}\n${size}`;
      const known = kept.get(name);
      if (known !== undefined) {
        // A Map keeps insertion order: taking an entry out and in again makes it the youngest.
        kept.delete(name);
        kept.set(name, known);
        return known;
      }
      const made = make(original, size);
      kept.set(name, made);
      made.then(
        (preview) => {
          if (!kept.has(name)) return;
          sizes.set(name, preview?.length ?? 0);
          trim();
        },
        () => drop(name),
      );
      return made;
    },
    forget(prefix) {
      for (const name of [...kept.keys()]) if (name.startsWith(prefix)) drop(name);
    },
  };
}

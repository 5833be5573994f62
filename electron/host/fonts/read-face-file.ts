// Reads one face out of a font file as a file of its own that composer, browser and print file all take.

import type { AxisValues } from '../../../shared/fonts/named-instances.ts';
import { openFace } from '../../../shared/fonts/open-face.ts';
import { sfntTables } from '../../../shared/fonts/sfnt.ts';
import { standaloneFace } from '../../../shared/fonts/standalone.ts';
import { MEGABYTE, readRegularFile } from '../regular-file.ts';
import { loadInstancer } from '../subsetter.ts';

/** Where a face lies. */
export interface FaceFile {
  readonly path: string;
  /** Index in a collection (TTC); 0 in a file of one face. */
  readonly faceIndex: number;
  /** Where the face lies in a variable font's design space; null in a static font. */
  readonly axes: AxisValues | null;
}

/** Largest font file: collections of whole families are below 200 MB. */
const MOST_BYTES = 256 * MEGABYTE;

/** Outlines that go into a print file: CFF2 does not, nor do pictures of letters. */
const OUTLINES: readonly string[] = ['glyf', 'CFF '];

/** Tries what composing and painting will ask of the face; throws where it cannot give it. */
function tryFace(bytes: Uint8Array): void {
  if (!OUTLINES.some((tag) => sfntTables(bytes).has(tag))) throw new Error('the face has no outlines for print');
  const face = openFace({ id: 'tried', name: 'tried', faceIndex: 0, bytes: () => bytes });
  if (face.metrics.unitsPerEm === 0) throw new Error('the face has no units per em');
  face.shape('永，A', 'horizontal');
  face.shape('永', 'vertical');
}

/**
 * The face as a font file of its own: out of its collection, a variable font pinned to the face's place in its design space.
 * Null when the file cannot be read or the face cannot be used.
 */
export async function readFaceFile({ path, faceIndex, axes }: FaceFile): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await readRegularFile(path, path, MOST_BYTES);
  if (!file.ok) return null;
  try {
    const alone = standaloneFace(file.value, faceIndex);
    const bytes = axes === null ? alone : loadInstancer()(alone, axes);
    tryFace(bytes);
    // A copy of its own: what is left of the file need not stay in memory.
    return Uint8Array.from(bytes);
  } catch {
    // Whatever a broken font makes go wrong, here it is only a font that cannot be used.
    return null;
  }
}

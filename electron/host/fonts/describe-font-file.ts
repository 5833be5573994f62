// Describes the faces of a font file by reading only its directories and the few tables that name them.
import { type FileHandle, open } from 'node:fs/promises';
import { DESCRIBING_TABLES, describeFaces, type FaceDescription } from '../../../shared/fonts/describe-faces.ts';
import {
  DIRECTORY_LENGTH,
  FILE_HEAD_LENGTH,
  faceOffsets,
  readDirectory,
} from '../../../shared/fonts/sfnt-directory.ts';

/** A face in its file. */
export interface FileFace extends FaceDescription {
  readonly faceIndex: number;
}

/** Bytes of the longest of the tables we read: names in all languages of a large family take some 50 kB. */
const MOST_TABLE_BYTES = 1024 * 1024;

/** Names of old Chinese fonts are GBK, which GB 18030 holds. A RangeError where the platform lacks the tables. */
const decodeGb = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes);

/** Up to `length` bytes at `position`; fewer where the file ends before. */
async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

async function describeFace(file: FileHandle, offset: number): Promise<readonly FaceDescription[]> {
  const directory = readDirectory(await readAt(file, offset, DIRECTORY_LENGTH));
  if (directory === null) return [];
  const tables = new Map<string, Uint8Array>();
  for (const { tag, offset: at, length } of directory.tables) {
    if (!DESCRIBING_TABLES.includes(tag) || length > MOST_TABLE_BYTES) continue;
    const table = await readAt(file, at, length);
    // A table that is cut short says nothing we could rely on.
    if (table.length === length) tables.set(tag, table);
  }
  return describeFaces(tables, decodeGb);
}

/** The faces of the regular file at `path`; none when it is no font or a broken one, or cannot be read. */
export async function describeFontFile(path: string): Promise<readonly FileFace[]> {
  try {
    const file = await open(path, 'r');
    try {
      const faces: FileFace[] = [];
      for (const [faceIndex, offset] of faceOffsets(await readAt(file, 0, FILE_HEAD_LENGTH)).entries()) {
        for (const face of await describeFace(file, offset)) faces.push({ ...face, faceIndex });
      }
      return faces;
    } finally {
      await file.close();
    }
  } catch (error) {
    // Not ours to mend: the file may be locked, on a share that is gone, or broken in a way nobody foresaw.
    if (error instanceof Error && ('code' in error || error instanceof RangeError)) return [];
    throw error;
  }
}

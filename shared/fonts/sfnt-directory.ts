// Where a font file's faces and their tables lie. It reads files from anywhere and trusts none of their numbers.

/** Tags at the beginning of a file or face (OpenType, "Organization of an OpenType Font"). */
const COLLECTION = 'ttcf';
const FACE_TAGS: ReadonlySet<string> = new Set(['\0\x01\0\0', 'OTTO', 'true']);

/** Bytes from which a file's faces are known: a collection's header with the most faces we take. */
export const FILE_HEAD_LENGTH = 12 + 4 * 64;
/** Faces of one collection that are looked at; the largest published ones have some 40. */
const MOST_FACES = (FILE_HEAD_LENGTH - 12) / 4;
/** Tables of one face; real fonts have about 30 at most. */
const MOST_TABLES = 100;
/** Bytes of the longest table directory we read. */
export const DIRECTORY_LENGTH = 12 + 16 * MOST_TABLES;

/** A table as a directory lists it; it may lie outside the file. */
interface TableEntry {
  readonly tag: string;
  readonly checksum: number;
  readonly offset: number;
  readonly length: number;
}

/** A face's directory: the kind of its outlines as the first four bytes say it, and its tables in their order. */
export interface Directory {
  readonly version: string;
  readonly tables: readonly TableEntry[];
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const tagAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Offsets of the directories of a file's faces, from its first FILE_HEAD_LENGTH bytes or all there are; none when it is no font. */
export function faceOffsets(head: Uint8Array): readonly number[] {
  if (head.length < 12) return [];
  const tag = tagAt(head, 0);
  if (FACE_TAGS.has(tag)) return [0];
  if (tag !== COLLECTION) return [];
  const view = viewOf(head);
  const count = Math.min(view.getUint32(8), MOST_FACES, Math.floor((head.length - 12) / 4));
  return Array.from({ length: count }, (_, face) => view.getUint32(12 + 4 * face));
}

/** Reads the directory at the start of `bytes`; null when there is none or it is cut short. */
export function readDirectory(bytes: Uint8Array): Directory | null {
  if (bytes.length < 12 || !FACE_TAGS.has(tagAt(bytes, 0))) return null;
  const view = viewOf(bytes);
  const count = view.getUint16(4);
  if (count > MOST_TABLES || 12 + 16 * count > bytes.length) return null;
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;
    return {
      tag: tagAt(bytes, at),
      checksum: view.getUint32(at + 4),
      offset: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    };
  });
  return { version: tagAt(bytes, 0), tables };
}

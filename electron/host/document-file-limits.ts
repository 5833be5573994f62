// Limits of a .banxin file, so that a hostile or broken one can neither fill the memory nor run without end.
import { MEGABYTE } from './regular-file.ts';

/** The stored document's name in the file. */
export const DOCUMENT_ENTRY = 'document.json';

/** Photos of a document: a hundred pages with ten photos each. */
export const MOST_PHOTOS = 1000;

/** Entries of a file: photos, the document, and what a zip program may have added when someone packed the file anew. */
export const MOST_ENTRIES = 2 * MOST_PHOTOS + 100;

/** One photo, bytes: an uncompressed 40-megapixel TIFF of 16 bits in three channels, the largest that cameras give. */
export const LARGEST_PHOTO = 256 * MEGABYTE;

/** All photos together, bytes: they are held in memory while the document is open. */
export const LARGEST_PHOTOS = 1024 * MEGABYTE;

/** The stored document in UTF-8, bytes: the codec's limit of characters, three bytes each at most for Chinese. */
export const LARGEST_DOCUMENT = 96 * MEGABYTE;

/** The whole file on disk, bytes: photos are stored uncompressed, so no honest file is larger than its parts. */
export const LARGEST_FILE = LARGEST_PHOTOS + LARGEST_DOCUMENT + MEGABYTE;

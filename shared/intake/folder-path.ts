// Paths in a page folder: relative to page.yaml, never outside the folder, one spelling each.
import { type Item, refuseItem, shortTextOf } from './yaml-items.ts';

/** Longest path, characters: what the shorter file systems still hold, and a key in the document's file. */
const LONGEST_PATH = 500;

/** Names that Windows gives to devices, in every folder and with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Reads a path such as `stories/lead.md`; a leading `./` and doubled slashes are dropped. Refuses absolute paths, drive
 * letters, `..`, backslashes and device names, on every system alike, so that a folder means the same everywhere.
 */
export function pathOf(item: Item): string {
  const given = shortTextOf(item, LONGEST_PATH);
  if (given.includes('\\')) refuseItem(item, 'intake.path-backslash');
  const segments = given.split('/').filter((segment) => segment !== '.' && segment !== '');
  if (given.startsWith('/') || /^[A-Za-z]:/.test(given) || segments.includes('..')) {
    refuseItem(item, 'intake.path-outside');
  }
  const unusable = segments.some((segment) => DEVICE.test(segment) || /[\p{Cc}\p{Cs}]/u.test(segment));
  if (segments.length === 0 || unusable || given.endsWith('/')) refuseItem(item, 'intake.expected-path');
  return segments.join('/');
}

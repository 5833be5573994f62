// The program's own files as resources: the built window and the font files.
import { stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { FontResource } from '../../../shared/bridge/contract.ts';
import type { FontFile } from '../fonts.ts';
import { type Resources, typeOf } from './resource.ts';

/** Vite puts a hash of the content into the names of this folder's files. */
const HASHED = /^\/assets\//;

/** The built window below `folder`; `/` is its page. Nothing outside the folder can be named. */
export function windowFiles(folder: string): Resources {
  return async (path) => {
    if (path.includes('\0') || path.includes('\\')) return null;
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    if (!file.startsWith(folder + sep)) return null;
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) return null;
    return { type: typeOf(file), body: { file }, immutable: HASHED.test(path) };
  };
}

const FONTS = '/fonts/';

const fontUrl = ({ id }: FontFile): string => `${FONTS}${encodeURIComponent(id)}.ttf`;

/** Where the window finds each face. */
export const fontResources = (files: readonly FontFile[]): readonly FontResource[] =>
  files.map((file) => ({ id: file.id, name: file.name, aliases: [], look: file.look, url: fontUrl(file) }));

/** The listed font files and no others. */
export function fontFiles(files: readonly FontFile[]): Resources {
  const byUrl = new Map(files.map((file) => [decodeURIComponent(fontUrl(file)), file.path]));
  return async (path) => {
    const file = byUrl.get(path);
    return file === undefined ? null : { type: typeOf(file), body: { file }, immutable: true };
  };
}

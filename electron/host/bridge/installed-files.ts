// The installed fonts' faces as resources: only those the window was told of, by their ids and never by a path.
import type { FontResource } from '../../../shared/bridge/contract.ts';
import type { InstalledFonts, NamedFace } from '../fonts/installed-fonts.ts';
import type { Resources } from './resource.ts';

const INSTALLED = '/installed-fonts/';

/** Where the window finds each face. */
export const installedResources = (faces: readonly NamedFace[]): readonly FontResource[] =>
  faces.map(({ face: { id, name, look }, names }) => ({
    id,
    name,
    aliases: names,
    look,
    url: `${INSTALLED}${encodeURIComponent(id)}`,
  }));

/** The faces that `fonts` gave, and no other files. */
export const installedFiles =
  (fonts: InstalledFonts): Resources =>
  async (path) => {
    if (!path.startsWith(INSTALLED)) return null;
    const face = fonts.given(path.slice(INSTALLED.length));
    // Not for the browser's cache: another font may be installed under the same name tomorrow.
    return face === undefined ? null : { type: 'font/sfnt', body: { bytes: face.bytes }, immutable: false };
  };

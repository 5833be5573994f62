// The font set a document is composed with: the shipped faces, and those installed on the machine that its styles name.
import { homedir, platform } from 'node:os';
import { fontsNamed } from '../../shared/document/fonts-named.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet, FontSource } from '../../shared/fonts/face.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';
import { fontFolders } from './fonts/font-folders.ts';
import { type InstalledFonts, makeInstalledFonts, type NamedFace } from './fonts/installed-fonts.ts';

/** The fonts of the machine that the program runs on; no folder is read yet. `shipped` are the faces the program has itself. */
export function thisMachinesFonts(shipped: readonly { readonly id: FaceId }[]): InstalledFonts {
  const folders = fontFolders({ platform: platform(), home: homedir(), environment: process.env });
  return makeInstalledFonts(
    folders,
    shipped.map(({ id }) => id),
  );
}

const sourceOf = ({ face: { id, name, look, bytes }, names }: NamedFace): FontSource => ({
  id,
  name,
  aliases: names,
  look,
  faceIndex: 0,
  bytes: () => bytes,
});

/**
 * The shipped faces and the installed ones that the document names and the program does not ship. The machine's font folders are
 * looked through only when there is such a name.
 */
export async function documentFonts(doc: PMNode, shipped: FontSet, installed: InstalledFonts): Promise<FontSet> {
  const unknown = fontsNamed(doc).filter((name) => shipped.named(name) === undefined);
  if (unknown.length === 0) return shipped;
  const found = await installed.named(unknown);
  return found.length === 0 ? shipped : shipped.with(found.map(sourceOf));
}

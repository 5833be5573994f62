// The faces the program ships: reads their list and opens them lazily from out/fonts.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FontSet } from '../../shared/fonts/face.ts';
import { makeFontSet } from '../../shared/fonts/font-set.ts';
import type { FaceLook } from '../../shared/kernel/face-look.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

const MANIFEST = z.object({
  faces: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string().min(1),
      look: z.object({
        family: z.string().min(1),
        kind: z.enum(['song', 'hei', 'kai']),
        weight: z.number().int().min(1).max(1000),
      }),
      package: z.string().min(1),
      file: z.string().min(1),
      output: z.string().regex(/^[\w-]+\.(?:ttf|otf)$/),
      licence: z.string().min(1),
    }),
  ),
});

/** A shipped face's file on disk. */
export interface FontFile {
  readonly id: FaceId;
  /** Name as a style gives it. */
  readonly name: string;
  readonly look: FaceLook;
  /** Absolute path of the sfnt file. */
  readonly path: string;
}

/**
 * Lists the font files below the program's folder (see `appRoot`), each checked to be there.
 * Errors: the list cannot be read, or a font file has not been built.
 */
export function listFonts(root: string): Result<readonly FontFile[], Message> {
  const list = join(root, 'assets', 'fonts', 'fonts.json');
  let manifest: z.infer<typeof MANIFEST>;
  try {
    manifest = MANIFEST.parse(JSON.parse(readFileSync(list, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return err(message('output.font-list-broken', { file: list, reason }));
  }
  const files = manifest.faces.map(({ id, name, look, output }) => ({
    id,
    name,
    look,
    path: join(root, 'out', 'fonts', output),
  }));
  const missing = files.find(({ path }) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0);
  if (missing !== undefined) return err(message('output.font-file-missing', { file: missing.path }));
  return ok(files);
}

/** The shipped faces as a font set; a font file is read when its face is first used. Errors as `listFonts`. */
export function loadFonts(root: string): Result<FontSet, Message> {
  const listed = listFonts(root);
  if (!listed.ok) return listed;
  const sources = listed.value.map(({ id, name, look, path }) => ({
    id,
    name,
    look,
    faceIndex: 0,
    bytes: () => readFileSync(path),
  }));
  return ok(makeFontSet(sources));
}

// The fonts installed on this machine: found when first asked for, each file read only when a document names its font.
import { nameKey } from '../../../shared/fonts/face-names.ts';
import type { FaceLook } from '../../../shared/kernel/face-look.ts';
import type { FaceId } from '../../../shared/kernel/ids.ts';
import { atMost } from '../at-most.ts';
import { describeFontFile, type FileFace } from './describe-font-file.ts';
import { findFontFiles } from './find-font-files.ts';
import { type FaceFile, readFaceFile } from './read-face-file.ts';

/** A face on the machine, as its file describes it. */
interface InstalledFace extends FaceFile {
  /** PostScript name in plain letters, unique among the installed and shipped faces. */
  readonly id: FaceId;
  /** The name to show. */
  readonly name: string;
  /** All its names: Chinese, English, PostScript. */
  readonly names: readonly string[];
  readonly look: FaceLook;
}

/** An installed face with its file: of this face alone, without variation axes. */
interface LoadedFace extends InstalledFace {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A face and the names, out of those that were asked for, that mean it. */
export interface NamedFace {
  readonly face: LoadedFace;
  readonly names: readonly string[];
}

/** What the machine's font folders hold. */
interface FontIndex {
  /** In order of preference: where two have one name, the first has it. */
  readonly faces: readonly InstalledFace[];
  /** Files that are no fonts, or broken ones. */
  readonly skipped: readonly string[];
}

export interface InstalledFonts {
  /** Looks through the folders, once for as long as the program runs. */
  index(): Promise<FontIndex>;
  /** Faces by the names a style gives, each once; a name that no sound font file has gives none. */
  named(names: readonly string[]): Promise<readonly NamedFace[]>;
  /** A face that `named` gave before. */
  given(id: FaceId): LoadedFace | undefined;
}

/** Files described at once: more would only wait for the disk. */
const FILES_AT_ONCE = 8;

/** Letters that an id may have: it becomes part of URLs, CSS and PDF names, and font files are not to be trusted. */
const plain = (postScript: string): string => postScript.replace(/[^\w.-]/g, '').slice(0, 100) || 'Face';

interface DescribedFile {
  readonly path: string;
  readonly faces: readonly FileFace[];
}

/** Gives each face an id; of two with one PostScript name the later one gets a number. */
function withIds(files: readonly DescribedFile[], shipped: Iterable<FaceId>): readonly InstalledFace[] {
  const taken = new Set(shipped);
  return files.flatMap(({ path, faces }) =>
    faces.map(({ faceIndex, axes, names, look }) => {
      const base = plain(names.postScript);
      let id = base;
      for (let number = 2; taken.has(id); number += 1) id = `${base}.${number}`;
      taken.add(id);
      return { id, name: names.all[0] ?? id, names: names.all, look, path, faceIndex, axes };
    }),
  );
}

async function readIndex(folders: readonly string[], shipped: Iterable<FaceId>): Promise<FontIndex> {
  const paths = await findFontFiles(folders);
  const describe = atMost(FILES_AT_ONCE, describeFontFile);
  const files = await Promise.all(paths.map(async (path) => ({ path, faces: await describe(path) })));
  return {
    faces: withIds(files, shipped),
    skipped: files.filter(({ faces }) => faces.length === 0).map(({ path }) => path),
  };
}

function groupByName(faces: readonly InstalledFace[]): ReadonlyMap<string, readonly InstalledFace[]> {
  const byName = new Map<string, InstalledFace[]>();
  for (const face of faces) {
    for (const key of new Set([face.id, ...face.names].map(nameKey))) {
      const same = byName.get(key);
      if (same === undefined) byName.set(key, [face]);
      else same.push(face);
    }
  }
  return byName;
}

/** The fonts below `folders` (see `fontFolders`); `shipped` are the ids that are taken. */
export function makeInstalledFonts(folders: readonly string[], shipped: Iterable<FaceId>): InstalledFonts {
  let indexed: Promise<FontIndex> | undefined;
  let byName: ReadonlyMap<string, readonly InstalledFace[]> | undefined;
  const loading = new Map<FaceId, Promise<LoadedFace | null>>();
  const given = new Map<FaceId, LoadedFace>();

  const index = (): Promise<FontIndex> => {
    indexed ??= readIndex(folders, shipped);
    return indexed;
  };
  const facesOf = async (name: string): Promise<readonly InstalledFace[]> => {
    const { faces } = await index();
    byName ??= groupByName(faces);
    return byName.get(nameKey(name)) ?? [];
  };
  const load = (face: InstalledFace): Promise<LoadedFace | null> => {
    const known = loading.get(face.id);
    if (known !== undefined) return known;
    const started = readFaceFile(face).then((bytes) => {
      if (bytes === null) return null;
      const loaded: LoadedFace = { ...face, bytes };
      given.set(face.id, loaded);
      return loaded;
    });
    loading.set(face.id, started);
    return started;
  };
  /** The first sound file of a name: a broken one does not hide a good one. */
  const loadFirst = async (name: string): Promise<LoadedFace | null> => {
    for (const face of await facesOf(name)) {
      const loaded = await load(face);
      if (loaded !== null) return loaded;
    }
    return null;
  };
  return {
    index,
    async named(names) {
      const found = new Map<LoadedFace, string[]>();
      for (const name of names) {
        const face = await loadFirst(name);
        if (face !== null) found.set(face, [...(found.get(face) ?? []), name]);
      }
      return [...found].map(([face, own]) => ({ face, names: own }));
    },
    given: (id) => given.get(id),
  };
}

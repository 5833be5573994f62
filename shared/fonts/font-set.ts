// The set of faces at hand, with fallback by coverage.
import type { FaceId } from '../kernel/ids.ts';
import type { Face, FontSet, FontSource } from './face.ts';
import { openFace } from './open-face.ts';

/** Joiners and variation selectors: a face that lacks them still sets the character they belong to. */
const IGNORABLE = /\u200C|\u200D|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;

const has = (face: Face, char: string): boolean =>
  [...char.replace(IGNORABLE, '')].every((one) => face.nominalGlyph(one.codePointAt(0) ?? 0) !== 0);

/**
 * A set of lazily opened faces. `fallback` lists, by id and best first, the faces to try for a character that the preferred one
 * lacks; the whole set in its own order where it is not given. Two sources of one id, or an unknown id in `fallback`, are bugs and throw.
 */
export function makeFontSet(sources: readonly FontSource[], fallback?: readonly FaceId[]): FontSet {
  const faces = sources.map(openFace);
  const byId = new Map(faces.map((face) => [face.id, face]));
  if (byId.size !== faces.length) throw new Error('two font sources have the same id');
  const byName = new Map(faces.map((face) => [face.name, face]));
  const face = (id: FaceId): Face => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`no font face ${id} in the set`);
    return found;
  };
  const substitutes = fallback === undefined ? faces : fallback.map(face);
  const chosen = new Map<string, { readonly face: Face; readonly missing: boolean }>();
  return {
    faces,
    face,
    named: (name) => byName.get(name),
    faceFor(preferred, char) {
      if (has(preferred, char)) return { face: preferred, missing: false };
      const key = `${preferred.id}:${char}`;
      const known = chosen.get(key);
      if (known !== undefined) return known;
      const substitute = substitutes.find((candidate) => has(candidate, char));
      const choice = { face: substitute ?? preferred, missing: substitute === undefined };
      chosen.set(key, choice);
      return choice;
    },
  };
}

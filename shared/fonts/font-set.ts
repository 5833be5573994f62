// The set of faces at hand, with fallback by coverage.
import type { Face, FaceChoice, FontSet, FontSource } from './face.ts';
import { nameKey } from './face-names.ts';
import { lookOfName, nearestLooks } from './look.ts';
import { openFace } from './open-face.ts';

/** Joiners and variation selectors: a face that lacks them still sets the character they belong to. */
const IGNORABLE = /\u200C|\u200D|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;

/** Characters that mean what a font's maker says and no more (造字): another font's glyph of that number is another character. */
const PRIVATE = /\p{Co}/u;

const has = (face: Face, char: string): boolean =>
  [...char.replace(IGNORABLE, '')].every((one) => face.nominalGlyph(one.codePointAt(0) ?? 0) !== 0);

/** Faces by every name; where two have one name, the first in order. */
function namesOf(faces: readonly Face[]): ReadonlyMap<string, Face> {
  const byName = new Map<string, Face>();
  for (const face of faces) {
    for (const name of [face.name, face.id, ...face.aliases]) {
      const key = nameKey(name);
      if (!byName.has(key)) byName.set(key, face);
    }
  }
  return byName;
}

function setOf(faces: readonly Face[], substitutes: readonly Face[]): FontSet {
  const byId = new Map(faces.map((face) => [face.id, face]));
  if (byId.size !== faces.length) throw new Error('two font sources have the same id');
  const byName = namesOf(faces);
  const chosen = new Map<string, FaceChoice>();
  const choose = (preferred: Face, char: string): FaceChoice => {
    const nearest = nearestLooks(preferred.look, substitutes);
    const substitute = PRIVATE.test(char) ? undefined : nearest.find((candidate) => has(candidate, char));
    if (substitute !== undefined) return { face: substitute, missing: false };
    // Glyph 0 of the faces that stand in is a crossed box; a user's own font may have a blank there.
    return { face: substitutes.includes(preferred) ? preferred : (nearest[0] ?? preferred), missing: true };
  };
  return {
    faces,
    face(id) {
      const found = byId.get(id);
      if (found === undefined) throw new Error(`no font face ${id} in the set`);
      return found;
    },
    named: (name) => byName.get(nameKey(name)),
    standIn(name) {
      const { kind, weight } = lookOfName(name);
      const nearest = nearestLooks({ kind: kind ?? 'song', weight }, substitutes)[0] ?? faces[0];
      if (nearest === undefined) throw new Error('the font set is empty');
      return nearest;
    },
    faceFor(preferred, char) {
      // The faces that stand in have some private glyphs of their own, which no document means.
      const isOwn = has(preferred, char) && !(PRIVATE.test(char) && substitutes.includes(preferred));
      if (isOwn) return { face: preferred, missing: false };
      const key = `${preferred.id}:${char}`;
      const choice = chosen.get(key) ?? choose(preferred, char);
      chosen.set(key, choice);
      return choice;
    },
    with: (sources) => setOf([...faces, ...sources.map(openFace)], substitutes),
  };
}

/** A set of lazily opened faces, each of which may stand in for the others: glyph 0 must be visible. Two of one id are a bug and throw. */
export function makeFontSet(sources: readonly FontSource[]): FontSet {
  const faces = sources.map(openFace);
  return setOf(faces, faces);
}

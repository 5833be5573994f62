// Describes the faces of a font from a few of its tables, without opening it: one, or one for each instance of a variable font.
import type { FaceLook } from '../kernel/face-look.ts';
import { type FaceNames, namesOf } from './face-names.ts';
import { lookOfName } from './look.ts';
import { isSerif } from './metrics.ts';
import { type DecodeGb, type FontName, NAME, readNames } from './name-table.ts';
import { type AxisValues, readVariations } from './named-instances.ts';

/** The tables that a description is made of; the rest of the file is left unread. */
export const DESCRIBING_TABLES: readonly string[] = ['name', 'OS/2', 'fvar'];

/** A face of a font file as its tables describe it. */
export interface FaceDescription {
  readonly names: FaceNames;
  readonly look: FaceLook;
  /** Where the face lies in a variable font's design space; null in a static font. */
  readonly axes: AxisValues | null;
}

/** Bytes of the shortest OS/2 table whose family class and PANOSE are there. */
const LEAST_OS2 = 42;

/** Kind and weight by the name where it tells them, else by OS/2: Chinese foundries often leave its classes blank. */
function lookOf(names: FaceNames, family: string, os2: Uint8Array | undefined, weight: number | undefined): FaceLook {
  const byName = names.all.map(lookOfName);
  const table =
    os2 === undefined || os2.length < LEAST_OS2 ? null : new DataView(os2.buffer, os2.byteOffset, os2.byteLength);
  const kind = byName.find((look) => look.kind !== null)?.kind ?? (table !== null && isSerif(table) ? 'song' : 'hei');
  return { family, kind, weight: weight ?? table?.getUint16(4) ?? byName[0]?.weight ?? 400 };
}

/**
 * The faces that the tables describe, by tag; none when the font has no name that a style could use. A variable font gives
 * its named instances, and its default design where no instance is that.
 */
export function describeFaces(tables: ReadonlyMap<string, Uint8Array>, decodeGb: DecodeGb): readonly FaceDescription[] {
  const table = tables.get('name');
  if (table === undefined) return [];
  const names = readNames(table, decodeGb);
  const family = familyOf(names);
  const os2 = tables.get('OS/2');
  const describe = (own: FaceNames, axes: AxisValues | null): readonly FaceDescription[] =>
    own.all.length === 0 ? [] : [{ names: own, look: lookOf(own, family, os2, axes?.['wght']), axes }];
  const fvar = tables.get('fvar');
  if (fvar === undefined) return describe(namesOf(names), null);
  const variations = readVariations(fvar);
  // What cannot be pinned cannot be embedded either.
  if (variations === null) return [];
  const { defaults, instances } = variations;
  const isDefault = (axes: AxisValues): boolean =>
    Object.entries(defaults).every(([tag, value]) => axes[tag] === value);
  return [
    ...(instances.some(({ axes }) => isDefault(axes)) ? [] : describe(namesOf(names), defaults)),
    ...instances.flatMap((instance) => describe(namesOf(names, instance), instance.axes)),
  ];
}

const familyOf = (names: readonly FontName[]): string =>
  (names.find(({ id }) => id === NAME.typographicFamily) ?? names.find(({ id }) => id === NAME.family))?.text ?? '';

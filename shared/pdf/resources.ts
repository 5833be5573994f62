// What pages refer to by name: fonts, spot inks, photos, overprint states. One store per file, one name list per page.
import { type PDFContext, type PDFDict, PDFName, type PDFRef } from 'pdf-lib';
import type { FontSet } from '../fonts/face.ts';
import type { ProcessColor, SpotColor } from '../kernel/color.ts';
import type { FaceId } from '../kernel/ids.ts';
import { type EmbeddedFont, embedFont } from './font-objects.ts';
import { utf8 } from './syntax.ts';

/** Registration colour (套准色): every plate, for marks only (ISO 32000-1, 8.6.6.4). */
export const REGISTRATION = 'All';

/** A name for a content stream and the object behind it. */
export interface Named {
  readonly name: string;
  readonly ref: PDFRef;
}

/** Everything the file's pages share. */
export interface FileResources {
  font(id: FaceId): { readonly name: string; readonly font: EmbeddedFont };
  spot(color: Pick<SpotColor, 'name' | 'alternate'>): Named;
  /** Overprinting (叠印) in mode 1, or knocking out. */
  overprint(on: boolean): Named;
  /** The fonts used so far, in the order of their first use. */
  embedded(): readonly EmbeddedFont[];
}

/** A PDF name object of any text: UTF-8, escaped where the syntax asks for it (ISO 32000-1, 7.3.5). */
function nameOf(text: string): PDFName {
  const escaped = (byte: number): string => `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const isPlain = (byte: number): boolean => /[\w-]/.test(String.fromCharCode(byte)) && byte < 0x80;
  return PDFName.of(
    [...utf8(text)].map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : escaped(byte))).join(''),
  );
}

/** Separation space whose tint fades the alternate ink amounts from paper (ISO 32000-1, 8.6.6.4; function type 2). */
function separation(context: PDFContext, name: string, { c, m, y, k }: ProcessColor): PDFRef {
  const tint = context.register(
    context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [c, m, y, k], N: 1 }),
  );
  return context.register(context.obj([PDFName.of('Separation'), nameOf(name), PDFName.of('DeviceCMYK'), tint]));
}

export function makeFileResources(context: PDFContext, fonts: FontSet): FileResources {
  const embedded = new Map<FaceId, { readonly name: string; readonly font: EmbeddedFont }>();
  const spots = new Map<string, Named>();
  const states = new Map<boolean, Named>();
  return {
    font(id) {
      const known = embedded.get(id);
      if (known !== undefined) return known;
      const entry = { name: `F${embedded.size + 1}`, font: embedFont(context, fonts.face(id)) };
      embedded.set(id, entry);
      return entry;
    },
    spot({ name, alternate }) {
      const known = spots.get(name);
      if (known !== undefined) return known;
      const entry = { name: `S${spots.size + 1}`, ref: separation(context, name, alternate) };
      spots.set(name, entry);
      return entry;
    },
    overprint(on) {
      const known = states.get(on);
      if (known !== undefined) return known;
      const dict = context.obj({ Type: 'ExtGState', OP: on, op: on, OPM: on ? 1 : 0 });
      const entry = { name: on ? 'Overprint' : 'Knockout', ref: context.register(dict) };
      states.set(on, entry);
      return entry;
    },
    embedded: () => [...embedded.values()].map(({ font }) => font),
  };
}

/** The kinds of resources a page lists (ISO 32000-1, table 33). */
type ResourceKind = 'Font' | 'ColorSpace' | 'XObject' | 'ExtGState';

/** One page's names. */
export interface PageResources {
  /** Lists an object under its name; answers the name as content streams write it, slash included. */
  use(kind: ResourceKind, named: Named): string;
  dict(): PDFDict;
}

export function makePageResources(context: PDFContext): PageResources {
  const used = new Map<ResourceKind, Map<string, PDFRef>>();
  return {
    use(kind, { name, ref }) {
      const names = used.get(kind) ?? new Map<string, PDFRef>();
      used.set(kind, names.set(name, ref));
      return `/${name}`;
    },
    dict() {
      const kinds = [...used].map(([kind, names]) => [kind, Object.fromEntries(names)] as const);
      return context.obj(Object.fromEntries(kinds));
    },
  };
}

// All the names by which a style may call a face, and how two spellings of one name are told to be the same.
import { type FontName, NAME, type NameLanguage } from './name-table.ts';

/**
 * What two spellings of one font's name have in common: `Noto Serif SC Bold`, `noto serif sc bold` and the PostScript name
 * `NotoSerifSC-Bold` are one. Full-width forms are folded, as Chinese typists leave them in.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/** Style names that add nothing to a family's: the family alone means that face. */
const PLAIN_STYLE = /^(?:regular|normal|book|roman|plain|常规|标准|普通|常規|標準)?$/i;

/** The family of a variable font; one without a typographic family has the default's style in its name (`Noto Sans SC Thin`). */
function familyOf(own: (id: number) => string | undefined): string | undefined {
  const typographic = own(NAME.typographicFamily);
  if (typographic !== undefined) return typographic;
  const [family, style] = [own(NAME.family), own(NAME.typographicSubfamily) ?? own(NAME.subfamily)];
  if (family === undefined || style === undefined) return family;
  return family.endsWith(` ${style}`) ? family.slice(0, -style.length - 1) : family;
}

/** How a face is called, and how it is shown to people. */
export interface FaceNames {
  /** PostScript name; empty when the font has none. */
  readonly postScript: string;
  /** Every spelling a style may use, the one to show first. */
  readonly all: readonly string[];
}

/** Her own language first, as the user knows her fonts by it. */
const LANGUAGES: readonly NameLanguage[] = ['zh-Hans', 'zh-Hant', 'en', 'other'];

const first = (names: readonly FontName[], id: number, language: NameLanguage): string | undefined =>
  names.find((name) => name.id === id && name.language === language)?.text;

/** Family and style joined; the family alone where the style says nothing. */
function joined(family: string | undefined, style: string | undefined): readonly string[] {
  if (family === undefined) return [];
  if (style === undefined || PLAIN_STYLE.test(style)) return [family, `${family} ${style ?? 'Regular'}`];
  return [`${family} ${style}`];
}

/**
 * Names of a static face, or of the instance of a variable one whose style and PostScript name have these ids. Simplified
 * Chinese names come first (OpenType, name: ids 1, 2, 4, 6, 16, 17).
 */
export function namesOf(
  names: readonly FontName[],
  instance?: { readonly subfamily: number; readonly postScript: number | null },
): FaceNames {
  const english = (id: number): string | undefined => first(names, id, 'en') ?? first(names, id, 'other');
  const all = LANGUAGES.flatMap((language) => {
    const own = (id: number): string | undefined => first(names, id, language);
    if (instance !== undefined) return joined(familyOf(own), own(instance.subfamily) ?? english(instance.subfamily));
    const full = own(NAME.full);
    return [
      ...(full === undefined ? [] : [full]),
      ...joined(own(NAME.typographicFamily), own(NAME.typographicSubfamily) ?? english(NAME.typographicSubfamily)),
      ...joined(own(NAME.family), own(NAME.subfamily) ?? english(NAME.subfamily)),
    ];
  });
  const base =
    names.find(({ id, language }) => id === NAME.postScript && language === 'en')?.text ??
    names.find(({ id }) => id === NAME.postScript)?.text ??
    '';
  const postScript = instance === undefined ? base : instancePostScript(names, instance, base);
  return { postScript, all: [...new Set([...all, postScript])].filter((name) => name !== '') };
}

/** PostScript name of an instance: its own, or family and style as Adobe's Technical Note 5902 joins them. */
function instancePostScript(
  names: readonly FontName[],
  { subfamily, postScript }: { readonly subfamily: number; readonly postScript: number | null },
  base: string,
): string {
  const own = postScript === null ? undefined : first(names, postScript, 'en');
  if (own !== undefined) return own;
  const style = (first(names, subfamily, 'en') ?? '').replace(/[^A-Za-z0-9]/g, '');
  const family = base.split('-')[0] ?? '';
  return family === '' || style === '' ? base : `${family}-${style}`;
}

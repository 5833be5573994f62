// What composition finds while it works: fonts and glyphs that are missing, text without place, shrunk headlines.
import type { Diagnostic } from '../kernel/diagnostic.ts';
import { unreachable } from '../kernel/result.ts';
import type { CollectedPage, TextBlock } from './collect.ts';
import type { Overset } from './phases.ts';
import type { PlacedArticle } from './place/article.ts';
import type { Lacking } from './place/lacking.ts';

/** A headline unit set smaller or narrower than asked by more than this share is worth a word: the hierarchy of the page suffers. */
const HEADLINE_REDUCTION_TOLD = 0.1;

/** Where a block stands, for a person: its part and paragraph, or its photo. */
function placeOf(block: Pick<TextBlock, 'photo' | 'part' | 'paragraph'>): string {
  return block.photo ?? `${block.part} ${block.paragraph}`;
}

const storyOf = (story: string | null): { readonly story?: string } => (story === null ? {} : { story });

const codepointOf = (char: string): string =>
  [...char].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** Characters of private use (造字), whose meaning no other font knows. */
const PRIVATE = /\p{Co}/u;

/** Characters named in one finding; the count says how many there are. */
const CHARACTERS_NAMED = 20;

/** Characters of one page that another face sets than their style's. */
interface Substituted {
  readonly first: Diagnostic;
  readonly characters: Set<string>;
}

/**
 * Font findings: each font that is not at hand or may not be embedded once per page, each character that no face has or not in the wanted variant once per
 * story (or per page, where there is none), and each pair of faces where one sets what the other lacks once per page.
 */
export function fontDiagnostics(lacking: readonly Lacking[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const substituted = new Map<string, Substituted>();
  const add = (key: readonly unknown[], diagnostic: Diagnostic): void => {
    const name = JSON.stringify(key);
    if (!found.has(name)) found.set(name, diagnostic);
  };
  for (const { block, standIns, lacks, refusals } of lacking) {
    const where = { page: block.page, ...storyOf(block.story), at: placeOf(block) };
    for (const { font, used } of standIns) {
      add(['font', block.page, font], {
        code: 'text.font-missing',
        // No error: what stands in is what prints, and everyone sees it.
        severity: 'warning',
        params: { font, used },
        ...where,
      });
    }
    for (const { key, params } of refusals) {
      add([key, block.page, params['font']], { code: key, severity: 'error', params, ...where });
    }
    for (const { kind, char, font, used } of lacks) {
      const params = { font, used, character: char, codepoint: codepointOf(char) };
      switch (kind) {
        case 'missing': {
          const code = PRIVATE.test(char) ? 'text.missing-private-glyph' : 'text.missing-glyph';
          add(['glyph', block.page, block.story, char], { code, severity: 'error', params, ...where });
          break;
        }
        case 'variant':
          // The plain form of a name's rare variant may be taken for another name.
          add(['variant', block.page, block.story, char], {
            code: 'text.missing-variant',
            severity: 'warning',
            params,
            ...where,
          });
          break;
        case 'substituted': {
          const key = JSON.stringify([block.page, font, used]);
          const first: Diagnostic = { code: 'text.fallback-font', severity: 'note', params: { font, used }, ...where };
          const entry = substituted.get(key) ?? { first, characters: new Set() };
          substituted.set(key, entry);
          entry.characters.add(char);
          break;
        }
        default:
          unreachable(kind);
      }
    }
  }
  return [...found.values(), ...[...substituted.values()].map(substitutedDiagnostic)];
}

function substitutedDiagnostic({ first, characters }: Substituted): Diagnostic {
  const named = [...characters].slice(0, CHARACTERS_NAMED).join('');
  return { ...first, params: { ...first.params, characters: named, count: characters.size } };
}

export function oversetDiagnostic(overset: Overset, page: number): Diagnostic {
  const { story, characters, lines } = overset;
  return {
    code: 'text.overset',
    severity: 'error',
    params: { characters, lines },
    page,
    ...storyOf(story),
    at: placeOf(overset),
  };
}

/** What there is to say of a headline unit that did not fit as it was asked for. */
export function headlineDiagnostics(page: CollectedPage, index: number, placed: PlacedArticle): readonly Diagnostic[] {
  const fit = placed.headlineFit;
  if (fit === null) return [];
  const where = { page: page.page, ...storyOf(page.articles[index]?.attrs.story ?? null), at: 'headline 0' };
  const percent = (share: number): number => Math.round(share * 100);
  const found: Diagnostic[] = [];
  if (fit.factor < 1 - HEADLINE_REDUCTION_TOLD) {
    const params = { percent: percent(fit.factor) };
    found.push({ code: 'text.headline-reduced', severity: 'note', params, ...where });
  }
  // Lines that the user made are not broken anew; others may be set in more lines instead.
  if (fit.ownLines && fit.scale < 1 - HEADLINE_REDUCTION_TOLD) {
    const params = { percent: percent(fit.scale) };
    found.push({ code: 'text.headline-narrowed', severity: 'note', params, ...where });
  }
  if (fit.partsWord) found.push({ code: 'text.headline-word', severity: 'warning', params: {}, ...where });
  return found;
}

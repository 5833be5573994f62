// What composition finds while it works: fonts and glyphs that are missing, text without place, shrunk headlines.
import type { Diagnostic } from '../kernel/diagnostic.ts';
import type { CollectedPage, TextBlock } from './collect.ts';
import type { Overset } from './phases.ts';
import type { PlacedArticle } from './place/article.ts';
import type { Lacking } from './place/lacking.ts';

/** A headline unit set smaller than asked by more than this share is worth a word: the hierarchy of the page suffers. */
const HEADLINE_REDUCTION_TOLD = 0.1;

/** Where a block stands, for a person: its part and paragraph, or its photo. */
function placeOf(block: Pick<TextBlock, 'photo' | 'part' | 'paragraph'>): string {
  return block.photo ?? `${block.part} ${block.paragraph}`;
}

const storyOf = (story: string | null): { readonly story?: string } => (story === null ? {} : { story });

const codepointOf = (char: string): string =>
  [...char].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** Font findings: each font once per page, each character once per story (or per page, where there is none). */
export function fontDiagnostics(lacking: readonly Lacking[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const add = (key: readonly unknown[], diagnostic: Diagnostic): void => {
    const name = JSON.stringify(key);
    if (!found.has(name)) found.set(name, diagnostic);
  };
  for (const { block, standIns, missing } of lacking) {
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
    for (const { char, font } of missing) {
      add(['glyph', block.page, block.story, char], {
        code: 'text.missing-glyph',
        severity: 'error',
        params: { font, character: char, codepoint: codepointOf(char) },
        ...where,
      });
    }
  }
  return [...found.values()];
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

/** A note for a headline unit that had to be set much smaller than asked; null for any other. */
export function headlineDiagnostic(page: CollectedPage, index: number, placed: PlacedArticle): Diagnostic | null {
  if (placed.headlineFactor >= 1 - HEADLINE_REDUCTION_TOLD) return null;
  const story = page.articles[index]?.attrs.story ?? null;
  const percent = Math.round(placed.headlineFactor * 100);
  return {
    code: 'text.headline-reduced',
    severity: 'note',
    params: { percent },
    page: page.page,
    ...storyOf(story),
    at: 'headline 0',
  };
}

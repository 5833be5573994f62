// Composes (排版) a whole document: collect → prepare → break → adjust → place → finish. Pure, and incremental by its cache.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { type CompositionCache, makeCompositionCache } from './cache.ts';
import { collect } from './collect.ts';
import { headlineDiagnostic, makeFontFindings, oversetDiagnostic } from './findings.ts';
import { finish } from './finish.ts';
import type { ComposedEdition } from './phases.ts';
import { placePage } from './place/page.ts';
import { setBlock } from './set-block.ts';
import type { SetText } from './settings.ts';

/**
 * Composes an edition node with the faces at hand. The same document and fonts give the same edition, with a warm cache
 * as without: the cache only keeps what unchanged blocks were set to, so that their `runs` stay the identical arrays.
 * Content problems are diagnostics; only bugs throw.
 */
export function compose(
  doc: PMNode,
  fonts: FontSet,
  cache: CompositionCache = makeCompositionCache(),
): ComposedEdition {
  const { pages, blocks } = collect(doc);
  const findings = makeFontFindings();
  const setText: SetText = (block, setting) => {
    const set = cache.get(fonts, block.node, setting.key, () => setBlock(block.node, setting, fonts));
    findings.note(block, set);
    return set;
  };
  const placed = pages.map((page) => placePage(page, setText));
  const composed = placed.map(finish);
  const diagnostics = [
    ...composed.flatMap(({ overset, page }) => overset.map((one) => oversetDiagnostic(one, page))),
    ...findings.diagnostics(),
    ...placed.flatMap(({ page, articles }) =>
      articles.flatMap((article, i) => headlineDiagnostic(page, i, article) ?? []),
    ),
  ];
  return { pages: composed, blocks: blocks.map(({ index, node, start }) => ({ index, node, start })), diagnostics };
}

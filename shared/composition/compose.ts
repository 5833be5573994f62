// Composes (排版) a whole document: collect → prepare → break → adjust → place → finish. Pure, and incremental by its cache.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { type CompositionCache, makeCompositionCache } from './cache.ts';
import { collect } from './collect.ts';
import { fontDiagnostics, headlineDiagnostics, oversetDiagnostic } from './findings.ts';
import { finish } from './finish.ts';
import type { ComposedEdition } from './phases.ts';
import { placePage } from './place/page.ts';
import { setBlock } from './set-block.ts';
import type { SetText } from './settings.ts';

/**
 * Composes an edition node with the faces at hand. The same document and fonts give the same edition, with a warm cache as without: the
 * cache only keeps what was made of parts of the document that did not change, so that their `runs`, their lines and whole pages stay
 * the identical objects. Content problems are diagnostics; only bugs throw.
 */
export function compose(
  doc: PMNode,
  fonts: FontSet,
  cache: CompositionCache = makeCompositionCache(),
): ComposedEdition {
  const kept = cache.of(fonts);
  kept.turn();
  const { pages, entries } = collect(doc, kept.collected);
  kept.retain(entries);
  const setText: SetText = ({ node }, setting) =>
    kept.set(node, setting.key, (former) => setBlock(node, setting, fonts, former));
  const placed = pages.map((page) => placePage(page, setText, kept.placed));
  const composed = placed.map((page) => finish(page, kept.finished));
  const diagnostics = [
    ...composed.flatMap(({ overset, page }) => overset.map((one) => oversetDiagnostic(one, page))),
    ...fontDiagnostics(placed.flatMap(({ lacking }) => lacking)),
    ...placed.flatMap(({ page, articles }) => articles.flatMap((article, i) => headlineDiagnostics(page, i, article))),
  ];
  return { doc, pages: composed, blocks: entries, diagnostics };
}

// Where in a galley review has left its marks: what was put in, what is struck out, what is commented on.
import { schema } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import type { GalleyView } from './galley-view.ts';
import { stretchesOnPage } from './text-view.ts';

const KINDS = ['comment', 'insertion', 'deletion'] as const;

/** A stretch of one line under a mark of review; pt on the galley's page. */
export interface ReviewStretch {
  readonly kind: (typeof KINDS)[number];
  readonly rect: Rect;
}

/** The stretches in a galley that shows struck text, comments first, so that changes are seen over them. */
export function reviewInGalley(view: GalleyView): readonly ReviewStretch[] {
  const found: Record<ReviewStretch['kind'], { readonly from: number; readonly to: number }[]> = {
    comment: [],
    insertion: [],
    deletion: [],
  };
  view.member.descendants((node, offset) => {
    if (!node.isText) return;
    const from = view.at + 1 + offset;
    for (const kind of KINDS) {
      if (node.marks.some(({ type }) => type === schema.marks[kind]))
        found[kind].push({ from, to: from + node.nodeSize });
    }
  });
  return KINDS.flatMap((kind) => stretchesOnPage(view, found[kind]).map((rect) => ({ kind, rect })));
}

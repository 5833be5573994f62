// Where the pages of an edition stand in its document.
import type { PMNode } from '../../shared/document/schema.ts';

/** Document position before the page with an ordinal, from 0. */
export const positionOfPage = (doc: PMNode, ordinal: number): number =>
  doc.children.slice(0, ordinal).reduce((sum, { nodeSize }) => sum + nodeSize, 0);

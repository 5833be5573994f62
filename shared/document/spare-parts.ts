// Parts that a story can be without (可缺的部分): emptied, they give way, so that none prints as a gap.
import { type PMNode, schema } from './schema.ts';

const SPARE: ReadonlySet<PMNode['type']> = new Set([
  schema.nodes.kicker,
  schema.nodes.deck,
  schema.nodes.standfirst,
  schema.nodes.byline,
]);

/** True for a kicker, deck, standfirst or byline (引题、副题、提要、署名). */
export const isSparePart = ({ type }: PMNode): boolean => SPARE.has(type);

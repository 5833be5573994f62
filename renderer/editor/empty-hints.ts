// Names the empty parts beside the caret or under the pointer on screen, as nothing of them is printed that could be seen.
import { caretAt } from '../../shared/display/caret.ts';
import type { NodeName } from '../../shared/document/schema.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import type { PartHint } from '../painter/text-marks.ts';
import { linesOfMember, type TextView } from './text-view.ts';

/** Names of the parts that a story or photo has once; an empty paragraph needs none. */
const NAMES: Readonly<Partial<Record<NodeName, MessageKey>>> = {
  kicker: 'part.kicker',
  headlineLine: 'part.headline',
  deck: 'part.deck',
  standfirst: 'part.standfirst',
  byline: 'part.byline',
  caption: 'part.caption',
  credit: 'part.credit',
};

/** A caret this share of its measure along the line stands in its middle or at its end: the hint is set as the words will be. */
const FROM_MIDDLE = 0.25;
const FROM_END = 0.75;

/** Hints for the empty parts of the articles and photos that hold one of the document positions. */
export function emptyHints(
  view: TextView,
  positions: readonly number[],
  say: (key: MessageKey) => string,
): readonly PartHint[] {
  const empty = view.text.lines.filter(({ from, to, runs }) => from === to && runs.length === 0);
  if (empty.length === 0) return [];
  const meant = positions.map((position) => linesOfMember(view, position));
  return empty.flatMap((line): readonly PartHint[] => {
    const node = view.composed.blocks[line.block]?.node;
    // Node type names come from the schema's own list.
    const key = node === undefined || node.content.size > 0 ? undefined : NAMES[node.type.name as NodeName];
    if (key === undefined || !meant.some((isMeant) => isMeant(line))) return [];
    const along = line.measure > 0 ? line.width / line.measure : 1;
    const align = along < FROM_MIDDLE ? 'start' : along < FROM_END ? 'center' : 'end';
    return [{ at: caretAt(line, line.from), text: say(key), align }];
  });
}

// Torn lines (行内稀松): a justified line with a word space between any two characters, as what follows it could not be parted.
import type { ComposedLine, Part } from '../../../composition/phases.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { Rule } from '../../subject.ts';

/** Extra of each gap, em, from which a line falls apart into characters: a quarter em, the room of a word space. */
const TORN = 0.25;

/** Characters of a line that a finding quotes: enough to find it. */
const QUOTED = 8;

/** Running text; what is spread on purpose (撑满) stands in other parts. */
const RUNNING: ReadonlySet<Part> = new Set(['body', 'standfirst', 'caption']);

const isTorn = ({ part, gaps }: ComposedLine): boolean => RUNNING.has(part) && gaps >= TORN;

/** Composition tears a line only where every other way is worse: another word, or a line end within one, is for an editor to find. */
export const tornLines: Rule = ({ pages }) =>
  pages.flatMap(({ page, composed: { lines } }) =>
    lines.filter(isTorn).map(
      ({ story, part, paragraph, text, gaps }): Diagnostic => ({
        code: 'text.torn-line',
        severity: 'note',
        params: { text: [...text.trim()].slice(0, QUOTED).join(''), gap: gaps.toFixed(2) },
        page,
        ...(story !== null && { story }),
        at: `${part} ${paragraph}`,
      }),
    ),
  );

// Lone characters (孤字): a paragraph's last line that holds one character, with or without a mark, or marks alone (单字成行).
import type { ComposedLine } from '../../../composition/phases.ts';
import { setLength } from '../../../document/review/set-text.ts';
import { EPSILON_PT } from '../../../kernel/geometry.ts';
import type { Rule } from '../../subject.ts';

/** Characters that are read: letters, Han and digits; marks and spaces do not keep a line company. */
const readCharacters = (text: string): number => [...text.replace(/[^\p{L}\p{N}]/gu, '')].length;

/** Marks alone (…… or ——) are as lost as one character; a line of spaces is not seen. */
const isLone = (text: string): boolean => readCharacters(text) <= 1 && text.trim() !== '';

export const loneCharacter: Rule = ({ pages, composed: { blocks } }) => {
  const nodes = new Map(blocks.map((block) => [block.index, block.node]));
  return pages.flatMap(({ page, composed: { lines } }) => {
    const standsAlone = (line: ComposedLine): boolean =>
      !lines.some(
        (other) =>
          other.display.block !== line.display.block &&
          other.story === line.story &&
          other.region === line.region &&
          Math.abs(line.display.direction === 'vertical' ? other.x - line.x : other.y - line.y) < EPSILON_PT,
      );
    return lines
      .filter((line) => {
        const { block, from, to } = line.display;
        const node = nodes.get(block);
        const isParagraphsLast = node?.type.name === 'paragraph' && from > 0 && to >= setLength(node);
        return isParagraphsLast && isLone(line.text) && standsAlone(line);
      })
      .map((line) => ({
        code: 'text.lone-character' as const,
        severity: 'warning' as const,
        params: { characters: line.text.trim() },
        page,
        ...(line.story !== null && { story: line.story }),
        at: `${line.part} ${line.paragraph}`,
      }));
  });
};

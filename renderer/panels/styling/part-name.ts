// What a part of a page is called where its paragraphs are not counted.
import type { StyleName } from '../../../shared/document/styles.ts';
import type { Words } from '../../ui/words.tsx';

export function partName(part: StyleName, say: Words['say']): string {
  switch (part) {
    case 'body':
      return say('inspector.body');
    case 'subhead':
      return say('inspector.subhead');
    case 'dateline':
      return say('role.dateline');
    default:
      return say(`part.${part}`);
  }
}

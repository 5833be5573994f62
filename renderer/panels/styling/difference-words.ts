// Says in words what a value of a style is, and from whom another one would be inherited.
import type { PMNode } from '../../../shared/document/schema.ts';
import type { TextStyle } from '../../../shared/document/styles.ts';
import type { StyleDifference, StyleKey, StyleSource } from '../../../shared/document/styling/part-style.ts';
import { colorWords } from '../../ui/fields/color-words.ts';
import { sizeWords } from '../../ui/fields/size-field.tsx';
import { shortNumber } from '../../ui/fields/value-field.tsx';
import type { Words } from '../../ui/words.tsx';

function valueWords(key: StyleKey, style: Pick<TextStyle, StyleKey>, doc: PMNode, say: Words['say']): string {
  switch (key) {
    case 'font':
      return style.font;
    case 'size':
      return sizeWords(style.size);
    case 'align':
      return say(`align.${style.align}`);
    case 'color':
      return colorWords(style.color, doc, say);
    case 'ground':
      return style.ground === null ? say('swatch.none') : colorWords(style.ground, doc, say);
    case 'effects':
      return style.effects === null ? say('field.none') : say('style.effects');
    case 'scaleX':
      return `${shortNumber(style.scaleX * 100)}%`;
    case 'leading':
      return `${shortNumber(style.leading)} ${say('unit.pt')}`;
    case 'indent':
    case 'tracking':
      return `${shortNumber(style[key])} ${say('unit.em')}`;
  }
}

function sourceWords(source: StyleSource, say: Words['say']): string {
  return source.kind === 'named'
    ? say('styling.from-named', { name: source.name })
    : say(`styling.from-${source.kind}`);
}

/** What a field tells of each value that differs: whose value it would have, and which. */
export function differenceWords(
  differences: readonly StyleDifference[],
  style: TextStyle,
  doc: PMNode,
  say: Words['say'],
): Readonly<Partial<Record<StyleKey, string>>> {
  return Object.fromEntries(
    differences.map(({ key, inherited, from }) => {
      const value = valueWords(key, { ...style, [key]: inherited }, doc, say);
      return [key, say('styling.inherited', { from: sourceWords(from, say), value })];
    }),
  );
}

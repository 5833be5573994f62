// Reads a page's composing rules (排版规则): line ends, word division, hanging marks, how columns fill.
import { COLUMN_FILLS, COMBINED_DIGITS } from '../document/attr-rules.ts';
import type { ComposingRules } from '../document/attrs.ts';
import { HOUSE_RULES } from '../document/house-rules.ts';
import { LONGEST_STRING } from '../document/validators.ts';
import { PROHIBITION_LEVELS } from '../kernel/prohibition-level.ts';
import { choiceOf, type Fields, fieldsOf, type Item, integerOf, isMapping, shortTextOf } from './yaml-items.ts';

/** Keys of page.yaml that say how the page is composed. */
export const COMPOSING_KEYS = [
  'prohibition',
  'hyphenation',
  'hanging',
  'trimIndented',
  'combinedDigits',
  'fill',
] as const;

/** Characters one after the other; blanks between them only make the list readable. */
function charactersOf(item: Item | undefined, house: string): string {
  return item === undefined ? house : shortTextOf(item, LONGEST_STRING).replace(/\s/gu, '');
}

/** `prohibition` is a level, or a map of a level and the house's own additions to it. */
function prohibitionOf(item: Item): Pick<ComposingRules, 'prohibition' | 'notAtStart' | 'notAtEnd'> {
  const { prohibition, notAtStart, notAtEnd } = HOUSE_RULES;
  if (!isMapping(item)) return { prohibition: choiceOf(item, PROHIBITION_LEVELS), notAtStart, notAtEnd };
  const fields = fieldsOf(item, ['level', 'notAtStart', 'notAtEnd']);
  const level = fields.optional('level');
  return {
    prohibition: level === undefined ? prohibition : choiceOf(level, PROHIBITION_LEVELS),
    notAtStart: charactersOf(fields.optional('notAtStart'), notAtStart),
    notAtEnd: charactersOf(fields.optional('notAtEnd'), notAtEnd),
  };
}

/** The rules a sheet gives; the house's own for what it does not say. */
export function composingOf(fields: Fields): ComposingRules {
  const prohibition = fields.optional('prohibition');
  const fill = fields.optional('fill');
  const combinedDigits = fields.optional('combinedDigits');
  const flag = (key: 'hyphenation' | 'hanging' | 'trimIndented'): boolean => {
    const item = fields.optional(key);
    return item === undefined ? HOUSE_RULES[key] : choiceOf(item, ['true', 'false']) === 'true';
  };
  return {
    ...HOUSE_RULES,
    ...(prohibition !== undefined && prohibitionOf(prohibition)),
    hyphenation: flag('hyphenation'),
    hanging: flag('hanging'),
    trimIndented: flag('trimIndented'),
    ...(combinedDigits !== undefined && { combinedDigits: integerOf(combinedDigits, COMBINED_DIGITS) }),
    ...(fill !== undefined && { fill: choiceOf(fill, COLUMN_FILLS) }),
  };
}

// The house's own composing rules (排版规则): what a page follows until it says otherwise.
import type { ComposingRules } from './attrs.ts';

/** Prohibition by the national standard, nothing added, words whole, column feet level. */
export const HOUSE_RULES: ComposingRules = {
  prohibition: 'gb',
  notAtStart: '',
  notAtEnd: '',
  hyphenation: false,
  fill: 'balanced',
};

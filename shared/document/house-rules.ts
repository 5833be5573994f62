// The house's own composing rules (排版规则): what a page follows until it says otherwise.
import type { ComposingRules } from './attrs.ts';

/**
 * Prohibition by the national standard, nothing added, words whole, no mark outside its column (CLREQ 3.1.7: newspapers hang
 * none), brackets behind the indent full, two digits in one em of vertical text, column feet level.
 */
export const HOUSE_RULES: ComposingRules = {
  prohibition: 'gb',
  notAtStart: '',
  notAtEnd: '',
  hyphenation: false,
  hanging: false,
  trimIndented: false,
  combinedDigits: 2,
  fill: 'balanced',
};

// Prohibition rules (避头尾): which characters may not begin or end a line, by level.

import type { ProhibitionLevel } from '../kernel/prohibition-level.ts';

/** Characters that may not stand at a line's edge. */
interface LineEdges {
  readonly notAtStart: ReadonlySet<string>;
  readonly notAtEnd: ReadonlySet<string>;
}

/** What a level forbids at line edges, what the house adds to it, and where a line start is poor form but allowed. */
export interface ProhibitionRules extends LineEdges {
  readonly level: ProhibitionLevel;
  /** The house's additions, which hold for every character: within addresses, for pairs and for signs of numbers too. */
  readonly own: LineEdges;
  /** Dash and ellipsis pairs at a line's start: forbidden, avoided, or let be. */
  readonly pairAtStart: 'forbidden' | 'avoided' | 'free';
}

/** Characters a house forbids on top of a level. */
export interface CustomProhibitions {
  readonly notAtStart?: string;
  readonly notAtEnd?: string;
}

/** CLREQ 3.1.4, GB/T 15834 5.1: pause and stop marks, closing brackets, connectors, interpunct, solidus, what follows a number. */
const NOT_AT_START = '、，。：；！？．‼⁇⁈⁉' + '”’」』）》〉】〗〕］｝' + '–—～-' + '·' + '/／' + '％‰℃°′″…';
/** The same marks in the forms that Western text, Japanese and vertical setting bring. */
const NOT_AT_START_KIN = '!),.:;?]}%' + '﹐﹑｡⋯〜－‐‑・‧‱℉²³㎡' + '〙〛〞〟﹂﹄｣｠';
const NOT_AT_END = '“‘「『（《〈【〖〔［｛';
const NOT_AT_END_KIN = '([{' + '〘〚〝﹁﹃｢｟';
/** GB/T 15834 5.1.9: a solidus stands neither at a line's start nor at its end. */
const NOT_AT_END_GB = '/／';

function build(level: ProhibitionLevel, custom: CustomProhibitions): ProhibitionRules {
  const active = level !== 'none';
  const gb = level === 'gb' || level === 'strict';
  return {
    level,
    notAtStart: new Set(active ? NOT_AT_START + NOT_AT_START_KIN : ''),
    notAtEnd: new Set((active ? NOT_AT_END + NOT_AT_END_KIN : '') + (gb ? NOT_AT_END_GB : '')),
    own: { notAtStart: new Set(custom.notAtStart), notAtEnd: new Set(custom.notAtEnd) },
    pairAtStart: level === 'strict' ? 'forbidden' : active ? 'avoided' : 'free',
  };
}

const LEVELS: Readonly<Record<ProhibitionLevel, ProhibitionRules>> = {
  none: build('none', {}),
  basic: build('basic', {}),
  gb: build('gb', {}),
  strict: build('strict', {}),
};

/** The rules of a level, with a house's own additions where it has some; additions hold at every level. */
export const prohibitionRules = (level: ProhibitionLevel, custom: CustomProhibitions = {}): ProhibitionRules =>
  (custom.notAtStart ?? '') + (custom.notAtEnd ?? '') === '' ? LEVELS[level] : build(level, custom);

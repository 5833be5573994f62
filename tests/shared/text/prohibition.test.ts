// Prohibition rules: each level's characters, and a house's own additions.
import { describe, expect, it } from 'vitest';
import { prohibitionRules } from '../../../shared/text/prohibition.ts';

/** Field rules, section 1, written out again. */
const START = '、，。：；！？．‼⁇⁈⁉”’」』）》〉】〗〕］｝–—～-·/／％‰℃°′″…';
const END = '“‘「『（《〈【〖〔［｛';

describe('prohibitionRules', () => {
  it('forbids the rules’ characters at levels basic, gb and strict', () => {
    for (const level of ['basic', 'gb', 'strict'] as const) {
      const rules = prohibitionRules(level);
      for (const char of START) expect([level, char, rules.notAtStart.has(char)]).toEqual([level, char, true]);
      for (const char of END) expect([level, char, rules.notAtEnd.has(char)]).toEqual([level, char, true]);
    }
  });

  it('lets Han, letters and opening marks begin a line', () => {
    for (const char of `春A1（“￥${'■'}`) expect(prohibitionRules('strict').notAtStart.has(char)).toBe(false);
  });

  it('forbids the solidus at a line’s end from level gb on', () => {
    const ends = (['none', 'basic', 'gb', 'strict'] as const).map((level) => prohibitionRules(level).notAtEnd.has('/'));
    expect(ends).toEqual([false, false, true, true]);
  });

  it('forbids pairs at a line’s start only at level strict', () => {
    const pairs = (['none', 'basic', 'gb', 'strict'] as const).map((level) => prohibitionRules(level).pairAtStart);
    expect(pairs).toEqual(['free', 'avoided', 'avoided', 'forbidden']);
  });

  it('ignores all at level none', () => {
    expect(prohibitionRules('none').notAtStart.size).toBe(0);
    expect(prohibitionRules('none').notAtEnd.size).toBe(0);
  });

  it('adds what a house forbids, at any level', () => {
    const { own, notAtStart } = prohibitionRules('none', { notAtStart: '的了', notAtEnd: '第𠀀' });
    expect([...own.notAtStart, ...own.notAtEnd, ...notAtStart]).toEqual(['的', '了', '第', '𠀀']);
    const gb = prohibitionRules('gb', { notAtStart: '的' });
    expect([...gb.own.notAtStart, gb.notAtStart.has('，')]).toEqual(['的', true]);
    expect(prohibitionRules('gb').own.notAtEnd.size).toBe(0);
  });
});

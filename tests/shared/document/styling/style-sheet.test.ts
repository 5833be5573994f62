// Named styles: made of what a part shows, applied, changed everywhere, renamed, removed without a change of looks.
import { describe, expect, it } from 'vitest';
import type { NamedStyle } from '../../../../shared/document/styles.ts';
import { applyStyle, makeNamed, redefineNamed, setInNamed } from '../../../../shared/document/styling/apply-style.ts';
import { differsFrom, partStyleAt } from '../../../../shared/document/styling/part-style.ts';
import { setPartStyle } from '../../../../shared/document/styling/set-part-style.ts';
import {
  changeStyle,
  countUses,
  defineStyle,
  removeStyle,
  renameStyle,
} from '../../../../shared/document/styling/style-sheet.ts';
import { cmyk } from '../../../../shared/kernel/color.ts';
import { doing, spotOf, state } from './support.ts';

const LEAD: NamedStyle = { name: '要闻正文', part: 'body', style: { size: 10, leading: 12.5, tracking: 0.05 } };
const BOX: NamedStyle = { name: '花边正文', part: 'body', style: { color: cmyk(1, 0, 0, 0) } };

/** Both stories on the page are set in one style, the first with a size of its own. */
function styled() {
  const before = state({ styleSheet: [LEAD, BOX] });
  const spot = spotOf(before.doc, 'body');
  const applied = doing(before, applyStyle(before, spot, 'page', LEAD.name));
  return {
    spot,
    other: spotOf(before.doc, 'body', 1),
    now: doing(applied, setPartStyle(applied, spot, 'story', { size: 11 })),
  };
}

describe('a named style', () => {
  it('sets every story of the page, and tells which one differs from it', () => {
    const { spot, other, now } = styled();
    expect(partStyleAt(now.doc, other)).toMatchObject({
      style: { size: 10, leading: 12.5, tracking: 0.05 },
      named: { style: LEAD, level: 'page' },
      differences: [],
    });
    expect(differsFrom(now.doc, spot)).toEqual([
      { key: 'size', level: 'story', here: 11, inherited: 10, from: { kind: 'named', name: LEAD.name, level: 'page' } },
    ]);
  });

  it('changes wherever it is applied, and keeps what differs', () => {
    const { spot, other, now } = styled();
    const changed = doing(now, changeStyle(now, LEAD, { size: 9.5, font: 'LXGW WenKai' }));
    expect(partStyleAt(changed.doc, other).style).toMatchObject({ size: 9.5, font: 'LXGW WenKai', tracking: 0 });
    expect(partStyleAt(changed.doc, spot).style).toMatchObject({ size: 11, font: 'LXGW WenKai' });
  });

  it('takes what differs here into itself, so that the others follow', () => {
    const { spot, other, now } = styled();
    const redefined = doing(now, redefineNamed(now, spot));
    expect(differsFrom(redefined.doc, spot)).toEqual([]);
    expect(partStyleAt(redefined.doc, other).style.size).toBe(11);
    expect(redefineNamed(redefined, spot)).toBeNull();
    const set = doing(redefined, setInNamed(redefined, other, { indent: 0 }));
    expect(partStyleAt(set.doc, spot).style.indent).toBe(0);
  });

  it('is applied without what was said there before, and taken off again', () => {
    const { spot, now } = styled();
    const boxed = doing(now, applyStyle(now, spot, 'story', BOX.name));
    expect(partStyleAt(boxed.doc, spot)).toMatchObject({
      style: { size: 10, color: cmyk(1, 0, 0, 0) },
      differences: [],
    });
    const plain = doing(boxed, applyStyle(boxed, spot, 'story', null));
    expect(partStyleAt(plain.doc, spot).named).toEqual({ style: LEAD, level: 'page' });
    expect(applyStyle(plain, spot, 'story', '没有的样式')).toBeNull();
  });

  it('is made of what the caret shows', () => {
    const before = state();
    const spot = spotOf(before.doc, 'headline');
    const made = doing(before, makeNamed(before, spot, 'story', '三十点题'));
    expect(partStyleAt(made.doc, spot)).toMatchObject({
      style: { size: 30 },
      named: { level: 'story' },
      differences: [],
    });
    expect(makeNamed(made, spot, 'story', '三十点题')).toBeNull();
  });
});

describe('the sheet', () => {
  it('defines each name once for a part and renames a style wherever it is applied', () => {
    const { spot, now } = styled();
    expect(defineStyle(now, LEAD)).toBeNull();
    expect(defineStyle(now, { ...LEAD, part: 'deck' })).not.toBeNull();
    expect(renameStyle(now, LEAD, BOX.name)).toBeNull();
    expect(countUses(now, LEAD)).toBe(1);
    const renamed = doing(now, renameStyle(now, LEAD, '头条正文'));
    expect(partStyleAt(renamed.doc, spot).named?.style.name).toBe('头条正文');
    expect(countUses(renamed, LEAD)).toBe(0);
  });

  it('removes a style and leaves its looks', () => {
    const { spot, other, now } = styled();
    const looks = [spot, other].map((at) => partStyleAt(now.doc, at).style);
    const removed = doing(now, removeStyle(now, LEAD));
    expect([spot, other].map((at) => partStyleAt(removed.doc, at).style)).toEqual(looks);
    expect(partStyleAt(removed.doc, spot).named).toBeNull();
    expect(removeStyle(removed, LEAD)).toBeNull();
  });
});

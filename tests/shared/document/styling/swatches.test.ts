// Swatches: named once, one colour each, and a change of one reaches every use in the edition.
import { describe, expect, it } from 'vitest';
import type { BoxAttrs, Swatch } from '../../../../shared/document/attrs.ts';
import { setObjects } from '../../../../shared/document/styling/object-values.ts';
import { partStyleAt } from '../../../../shared/document/styling/part-style.ts';
import { setPartStyle } from '../../../../shared/document/styling/set-part-style.ts';
import {
  addSwatch,
  changeSwatch,
  countSwatchUses,
  removeSwatch,
  renameSwatch,
  swatchesOf,
  swatchOf,
  swatchProblem,
} from '../../../../shared/document/styling/swatches.ts';
import { BLACK, type Color, cmyk } from '../../../../shared/kernel/color.ts';
import { attrsAt, doing, placesOf, spotOf, state } from './support.ts';

const RED: Swatch = { name: '报头红', color: cmyk(0, 1, 1, 0) };
const spot = (name: string, tint: number): Color => ({ kind: 'spot', name, tint, alternate: cmyk(0, 0.2, 0.6, 0.2) });
const GOLD: Swatch = { name: '专金', color: spot('专金', 1) };

/** The edition with red headlines that have a red shadow, a box edged in red and filled with gold at three tenths. */
function coloured() {
  const before = state({
    swatches: [RED, GOLD],
    styleSheet: [{ name: '红题', part: 'deck', style: { ground: RED.color } }],
  });
  const headline = spotOf(before.doc, 'headline');
  const effects = { slant: 0, outline: null, shadow: { x: 0.05, y: 0.05, color: RED.color } };
  const set = doing(before, setPartStyle(before, headline, 'story', { color: RED.color, effects }));
  const at = placesOf(set.doc, 'box')[0] ?? -1;
  const stroke = { weight: null, color: RED.color };
  const now = doing(set, setObjects(set, [{ kind: 'box', at }], 'box', { stroke, fill: spot('专金', 0.3) }));
  return { now, headline, box: () => at };
}

describe('a swatch that changes', () => {
  it('changes styles, effects, strokes and fills, and nothing of another colour', () => {
    const { now, headline, box } = coloured();
    expect(countSwatchUses(now, RED)).toBe(4);
    const wine = cmyk(0.2, 1, 0.8, 0.3);
    const changed = doing(now, changeSwatch(now, RED.name, { name: RED.name, color: wine }));
    expect(partStyleAt(changed.doc, headline).style).toMatchObject({
      color: wine,
      effects: { shadow: { color: wine } },
    });
    expect(attrsAt<BoxAttrs>(changed.doc, box())).toMatchObject({
      stroke: { color: wine },
      fill: spot('专金', 0.3),
    });
    expect(changed.doc.attrs['styleSheet']).toMatchObject([{ style: { ground: wine } }]);
    expect(swatchOf(changed.doc, wine)?.name).toBe(RED.name);
    expect(partStyleAt(changed.doc, spotOf(changed.doc, 'body')).style.color).toEqual(BLACK);
  });

  it('keeps the tints of a spot ink, and renames the ink with the swatch', () => {
    const { now, box } = coloured();
    const renamed = doing(now, renameSwatch(now, GOLD.name, '报社金'));
    expect(attrsAt<BoxAttrs>(renamed.doc, box()).fill).toEqual(spot('报社金', 0.3));
    expect(swatchesOf(renamed.doc)[1]).toEqual({ name: '报社金', color: spot('报社金', 1) });
  });
});

describe('the list of swatches', () => {
  it('has no name twice, no colour twice, and not the house’s own', () => {
    const { now } = coloured();
    expect(addSwatch(now, { name: RED.name, color: cmyk(1, 0, 0, 0) })).toBeNull();
    expect(swatchProblem(now.doc, { name: '红', color: RED.color }, null)).toBe('color-taken');
    expect(swatchProblem(now.doc, { name: ' ', color: cmyk(1, 0, 0, 0) }, null)).toBe('no-name');
    expect(addSwatch(now, { name: '黑', color: BLACK })).toBeNull();
    const added = doing(now, addSwatch(now, { name: '蓝', color: cmyk(1, 0.5, 0, 0) }));
    expect(swatchesOf(added.doc).map(({ name }) => name)).toEqual([RED.name, GOLD.name, '蓝']);
  });

  it('loses a swatch and leaves what is printed in it', () => {
    const { now, headline } = coloured();
    const removed = doing(now, removeSwatch(now, RED.name));
    expect(swatchesOf(removed.doc)).toEqual([GOLD]);
    expect(partStyleAt(removed.doc, headline).style.color).toEqual(RED.color);
    expect(removeSwatch(removed, RED.name)).toBeNull();
  });
});

// What is drawn comes onto the page as its grid allows; threads are broken and linked again without a word lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnKind, drawnBox } from '../../../../renderer/tools/objects/drawn-box.ts';
import type { PageAttrs } from '../../../../shared/document/attrs.ts';
import { drawBox, drawRule, drawStory } from '../../../../shared/document/objects/draw.ts';
import { selectedObjects } from '../../../../shared/document/objects/object-selection.ts';
import { addFrame, breakThread, linkFrames } from '../../../../shared/document/objects/thread.ts';
import { gridOf } from '../../../../shared/document/page-setup.ts';
import type { StoryId } from '../../../../shared/kernel/ids.ts';
import { expectSound, pageOfObjects, refOf, wordsOf } from './page-of-objects.ts';

const state = pageOfObjects();
const grid = gridOf((state.doc.child(0).attrs as PageAttrs).setup);
const { x, y } = grid.typeArea;
const STEP = grid.columnWidth + grid.gutter;

/** A point so many columns and lines from the type area's corner. */
const spot = (columns: number, lines: number) => ({ x: x + columns * STEP, y: y + lines * grid.leading });

describe('what a drag draws', () => {
  it('is the columns and lines it touches, whichever way it goes', () => {
    expect(drawnBox(grid, 'frame', spot(1.4, 3.2), spot(2.6, 8.1), false)).toEqual({ at: [2, 4], span: [2, 6] });
    expect(drawnBox(grid, 'box', spot(2.6, 8.1), spot(1.4, 3.2), false)).toEqual({ at: [2, 4], span: [2, 6] });
    expect(drawnBox(grid, 'box', spot(1.4, 3.2), spot(2.6, 8.1), true).at[0]).toBeCloseTo(2.4, 6);
  });

  it('is a rule along the longer way: on a line, or in the gutter near where it began', () => {
    expect(drawnBox(grid, 'rule', spot(0.2, 5.5), spot(2.5, 7), false)).toEqual({ at: [1, 6], span: [3, 1] });
    expect(drawnBox(grid, 'rule', spot(1.9, 5.5), spot(2.2, 15.5), false)).toEqual({ at: [3, 6], span: [0, 11] });
  });

  it('leaves a page that can be saved, with what was drawn selected and every word kept', () => {
    const place = fc.record({ x: fc.integer({ min: -200, max: 1200 }), y: fc.integer({ min: -200, max: 1800 }) });
    const kind = fc.constantFrom<DrawnKind>('frame', 'box', 'rule');
    fc.assert(
      fc.property(kind, place, place, fc.boolean(), fc.boolean(), (drawn, from, to, free, goesOn) => {
        const box = drawnBox(grid, drawn, from, to, free);
        const tr =
          drawn === 'box'
            ? drawBox(state, 0, box)
            : drawn === 'rule'
              ? drawRule(state, 0, box)
              : goesOn
                ? addFrame(state, refOf(state, 'frame'), box)
                : drawStory(state, 0, box, 'stories/new.md' as StoryId);
        if (tr === null) throw new Error('nothing was drawn');
        expectSound(tr.doc);
        expect(wordsOf(tr.doc).replaceAll('|', '')).toBe(wordsOf(state.doc).replaceAll('|', ''));
        expect(selectedObjects(state.apply(tr)).map((ref) => ref.kind)).toEqual([drawn]);
      }),
    );
  });
});

describe('a thread that is broken', () => {
  it('gives the frames behind to a story without a word, and takes them back where they are linked again', () => {
    const tr = breakThread(state, refOf(state, 'frame'));
    if (tr === null) throw new Error('nothing was broken');
    const broken = state.apply(tr);
    expectSound(broken.doc);
    const stories = broken.doc.firstChild?.children.filter((node) => node.type.name === 'article') ?? [];
    expect(stories.map((node) => node.attrs['frames'].length)).toEqual([1, 1, 1]);
    expect(stories[2]?.textContent).toBe('');
    expect(breakThread(broken, refOf(broken, 'frame'))).toBeNull();
    const again = linkFrames(broken, refOf(broken, 'frame'), refOf(broken, 'frame', 2));
    if (again === null) throw new Error('nothing was linked');
    expect(again.doc.eq(state.doc)).toBe(true);
  });
});

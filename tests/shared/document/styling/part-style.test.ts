// Values of a part's style: set for a story or for the page, taken back, and known to differ from what they inherit.
import { undo } from 'prosemirror-history';
import { describe, expect, it } from 'vitest';
import type { ArticleAttrs, PageAttrs } from '../../../../shared/document/attrs.ts';
import { documentFrom } from '../../../../shared/document/codec/codec.ts';
import { withTheLast } from '../../../../shared/document/styling/one-step.ts';
import { differsFrom, partStyleAt } from '../../../../shared/document/styling/part-style.ts';
import { resetPartStyle, setPartStyle } from '../../../../shared/document/styling/set-part-style.ts';
import { attrsAt, doing, HEADLINE_SIZE, spotOf, state } from './support.ts';

describe('setPartStyle', () => {
  it('sets one story otherwise than its page, and tells that it differs', () => {
    const before = state();
    const spot = spotOf(before.doc, 'body');
    const set = doing(before, setPartStyle(before, spot, 'story', { size: 10 }));
    expect(partStyleAt(set.doc, spot).style.size).toBe(10);
    expect(partStyleAt(set.doc, spotOf(set.doc, 'body', 1)).style.size).toBe(9);
    expect(differsFrom(set.doc, spot)).toEqual([
      { key: 'size', level: 'story', here: 10, inherited: 9, from: { kind: 'house' } },
    ]);
    expect(setPartStyle(set, spot, 'story', { size: 10 })).toBeNull();
  });

  it('sets all stories of the page; the one that is looked at follows, another keeps its own word', () => {
    const before = state();
    const [first, second] = [spotOf(before.doc, 'body'), spotOf(before.doc, 'body', 1)];
    const own = doing(before, setPartStyle(before, first, 'story', { size: 10, tracking: 0.1 }));
    const both = doing(own, setPartStyle(own, second, 'story', { size: 11 }));
    const set = doing(both, setPartStyle(both, first, 'page', { size: 8 }));
    expect(partStyleAt(set.doc, first).style).toMatchObject({ size: 8, tracking: 0.1 });
    expect(partStyleAt(set.doc, second).style.size).toBe(11);
    expect(differsFrom(set.doc, second)).toEqual([
      { key: 'size', level: 'story', here: 11, inherited: 8, from: { kind: 'page' } },
    ]);
  });

  it('takes the size of a headline’s frame for the story’s word and replaces it', () => {
    const before = state();
    const spot = spotOf(before.doc, 'headline');
    expect(partStyleAt(before.doc, spot).style.size).toBe(HEADLINE_SIZE);
    const set = doing(before, setPartStyle(before, spot, 'story', { size: 42 }));
    const attrs = attrsAt<ArticleAttrs>(set.doc, spot.story);
    expect(attrs.headlineFrame?.size).toBeNull();
    expect(attrs.styles.headline).toEqual({ size: 42 });
    const back = doing(set, resetPartStyle(set, spot, 'story'));
    expect(partStyleAt(back.doc, spot).style.size).toBe(36);
    expect(attrsAt<ArticleAttrs>(back.doc, spot.story).styles).toEqual({});
  });

  it('keeps a document that can be stored, and comes back by one undo', () => {
    const before = state();
    const spot = { ...spotOf(before.doc, 'caption'), story: null };
    let now = doing(before, setPartStyle(before, spot, 'page', { size: 8 }));
    for (const size of [8.5, 9, 9.5]) {
      const tr = setPartStyle(now, spot, 'page', { size });
      now = doing(now, tr === null ? null : withTheLast(tr));
    }
    expect((now.doc.child(0).attrs as PageAttrs).styles.caption).toEqual({ size: 9.5 });
    expect(documentFrom(now.doc.toJSON(), new Set(['photos/a.jpg'])).ok).toBe(true);
    undo(now, (tr) => {
      now = now.apply(tr);
    });
    expect(now.doc.eq(before.doc)).toBe(true);
  });
});

describe('resetPartStyle', () => {
  it('takes back one value, and says null where there is none', () => {
    const before = state();
    const spot = spotOf(before.doc, 'body');
    const set = doing(before, setPartStyle(before, spot, 'story', { size: 10, scaleX: 0.9 }));
    const back = doing(set, resetPartStyle(set, spot, 'story', ['size']));
    expect(differsFrom(back.doc, spot).map(({ key }) => key)).toEqual(['scaleX']);
    expect(resetPartStyle(back, spot, 'page')).toBeNull();
  });
});

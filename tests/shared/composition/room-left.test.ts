// Room left in a story's columns: what is told to fit fits, one line more does not.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedPage } from '../../../shared/composition/phases.ts';
import { type RoomLeft, roomLeft } from '../../../shared/composition/room-left.ts';
import { type ArticleWords, article, edition, photo, shippedFonts } from './support.ts';

const fonts = shippedFonts();

/** A paragraph of `n` full lines of 13 characters, two of which are its indent. */
const solid = (n: number): string => '河'.repeat(13 * n - 2);

const FRAMES: ArticleWords['frames'] = [{ at: [1, 1], span: [4, 20] }];

function pageOf(words: ArticleWords, photoAt?: readonly [number, number]): ComposedPage {
  const objects = photoAt === undefined ? [] : [photo({ at: [photoAt[0], photoAt[1]], span: [1, 8] }, '渡口', '')];
  const [page] = compose(edition([article(words), ...objects]), fonts).pages;
  if (page === undefined) throw new Error('there is no page');
  return page;
}

function roomOf({ threads: [thread] }: ComposedPage): RoomLeft {
  if (thread === undefined) throw new Error('there is no thread');
  return roomLeft(thread);
}

describe('roomLeft', () => {
  const cases: readonly (readonly [string, ArticleWords, readonly [number, number] | undefined, number | null])[] = [
    ['in levelled columns', { frames: FRAMES }, undefined, 80],
    ['in columns filled one by one', { frames: FRAMES, fill: 'filled' }, undefined, 80],
    ['round a photo', { frames: FRAMES }, [2, 5], null],
    ['in vertical tiers', { frames: FRAMES, direction: 'vertical' }, undefined, null],
  ];
  it.each(cases)('is what one may write %s and no more', (_, words, photoAt, slots) => {
    const written = (lines: number): ComposedPage => {
      // Tiers have a measure of their own; one paragraph for each line takes a line in any.
      const body = words.direction === 'vertical' ? Array.from({ length: lines }, () => '河水') : [solid(lines)];
      return pageOf({ ...words, body }, photoAt);
    };
    const { lines } = roomOf(written(30));
    if (slots !== null) expect(lines).toBe(slots - 30);
    expect(lines).toBeGreaterThan(2);
    expect(written(30 + lines).overset).toEqual([]);
    expect(roomOf(written(30 + lines))).toEqual({ lines: 0, characters: 0 });
    expect(written(31 + lines).overset).toHaveLength(1);
  });

  it('counts characters by each free line’s own measure', () => {
    const { lines, characters } = roomOf(pageOf({ frames: FRAMES, body: [solid(30)] }));
    expect(characters).toBe(13 * lines);
    const divided = roomOf(pageOf({ frames: [{ at: [1, 1], span: [4, 20], columns: 2 }], body: ['河水'] }));
    // Two columns of four with their three gutters, less the gutter between them.
    expect(divided).toEqual({ lines: 39, characters: 39 * 27 });
  });

  it('counts the byline’s own line as taken', () => {
    const plain = roomOf(pageOf({ frames: FRAMES, body: [solid(30)] }));
    const signed = roomOf(pageOf({ frames: FRAMES, body: [solid(30)], byline: '田小满' }));
    expect(signed.lines).toBe(plain.lines - 1);
  });
});

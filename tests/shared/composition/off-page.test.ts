// What is kept off the page (未上版): it takes no room and prints nothing, its words stay in the document, and it is named as such.
import { expect, it } from 'vitest';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { composeGalley } from '../../../shared/composition/galley.ts';

import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { article, edition, linesOf, photo, running, shippedFonts } from './support.ts';

const fonts = shippedFonts();
const CAPTION = '一张暂时不用的图片的说明。';

const page = (placed: boolean, lines = 20) =>
  edition([
    article({ body: [running(400)], frames: [{ at: [1, 1], span: [2, lines] }] }),
    photo({ at: [1, 3], span: [1, 8], placed }, CAPTION, '■ 某某摄'),
    photo({ at: [3, 3], span: [1, 8], photo: 'photos/b.jpg' }, '另一张图。'),
  ]);

it('a photo off the page pushes nothing, prints nothing and loses nothing', () => {
  const off = compose(page(false), fonts);
  const without = compose(
    edition([
      article({ body: [running(400)], frames: [{ at: [1, 1], span: [2, 20] }] }),
      photo({ at: [3, 3], span: [1, 8], photo: 'photos/b.jpg' }, '另一张图。'),
    ]),
    fonts,
  );
  expect(off.pages[0]?.display.items.filter(({ kind }) => kind === 'image')).toHaveLength(1);
  expect(linesOf(off).map(({ text }) => text)).toEqual(linesOf(without).map(({ text }) => text));
  expect(off.pages[0]?.overset).toEqual([]);
  expect(off.blocks.map(({ node }) => node.textContent)).toContain(CAPTION);
  const found = preflight(page(false), off, { plant: NEWSPRINT });
  expect(found.filter(({ code }) => code === 'text.photo-not-placed')).toMatchObject([
    { severity: 'note', at: 'photos/a.jpg' },
  ]);
});

it('its words can be corrected in a galley; photos on the page have their own', () => {
  const doc = page(false);
  const cache = makeCompositionCache();
  const composed = compose(doc, fonts, cache);
  const sheet = doc.child(0);
  const at = (index: number): number => 1 + sheet.children.slice(0, index).reduce((sum, one) => sum + one.nodeSize, 0);
  const words = (index: number) =>
    composeGalley(composed, at(index), fonts, cache)
      ?.rows.map(({ line }) => doc.textBetween(blockStart(line.block) + line.from, blockStart(line.block) + line.to))
      .join('');
  const blockStart = (index: number): number => composed.blocks[index]?.start ?? -1;
  expect(words(1)).toBe(`${CAPTION}■ 某某摄`);
  expect(words(2)).toBe('另一张图。');
});

it('a story without any frame is not placed, which is not overset', () => {
  const none = compose(edition([article({ headline: ['题'], body: [running(50)] })]), fonts);
  expect(none.pages[0]?.overset).toMatchObject([{ unplaced: true, at: null, characters: 51 }]);
  const short = compose(page(true, 2), fonts);
  expect(short.pages[0]?.overset).toMatchObject([{ unplaced: false }]);
});

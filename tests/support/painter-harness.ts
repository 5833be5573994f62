// The painter alone in a browser page, for tests on hand-made display lists: put on `window` as `paintForTests`.

import { noNarrowFamily } from '../../renderer/painter/narrow-faces.ts';
import { makePagePainter } from '../../renderer/painter/page-painter.ts';
import type { DisplayPage } from '../../shared/display/display-list.ts';

interface Harness {
  paint(page: DisplayPage): { readonly kept: number; readonly moved: number; readonly rendered: number };
  sharpen(scale: number): void;
}

declare global {
  interface Window {
    paintForTests: Harness;
  }
}

const host = document.createElement('div');
host.className = 'page-paint';
document.body.append(host);

const painter = makePagePainter(host, {
  advance: (_, text) => (/[0-9a-z]/i.test(text) ? 0.5 : 1),
  // Any letter is a square on the baseline, three quarters of an em wide, so that tests can foresee its edges.
  faces: () => ({ metrics: { unitsPerEm: 1000 }, outline: () => 'M0,0L0,750L750,750L750,0Z' }),
  narrow: noNarrowFamily,
  photoUrl: (photo, width) => `/photo/${photo}?width=${width}`,
});

/** Keeps lines' runs identical between paintings, as composition does: values that cross into the page are copies. */
const runs = new Map<string, DisplayPage['items'][number]>();

window.paintForTests = {
  paint: (page) =>
    painter.paint({
      ...page,
      items: page.items.map((item) => {
        if (item.kind !== 'line') return item;
        const key = JSON.stringify(item.runs);
        const known = runs.get(key);
        if (known?.kind === 'line') return { ...item, runs: known.runs };
        runs.set(key, item);
        return item;
      }),
    }),
  sharpen: painter.sharpen,
};

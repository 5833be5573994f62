// A click puts the caret beside the half of the character that was pressed, at every zoom, in horizontal and vertical text.
import { expect, it } from 'vitest';
import { afterPaint } from '../support/app-page.ts';
import { editingState, findText, showText } from '../support/editing-page.ts';
import { zoomTo } from '../support/window-inside.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';

const STORY = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。
`;
const writing = writingSuite({ 'page.yaml': storySheet(12), 'stories/lead.md': STORY });

/** Two clicks on one place that are further apart than this, ms, are no double click. */
const LATER_THAN_DOUBLE_CLICK = 520;
/** Share of a character's width by which the caret may stand off its edge: it is drawn with a width of its own. */
const OFF = 0.25;

it.each([25, 100, 400])('at %i %%', async (zoom) => {
  const { page } = writing();
  await zoomTo(page, zoom);
  for (const [text, vertical] of [
    ['竹', false],
    ['口', true],
  ] as const) {
    await showText(page, vertical ? '渡口的灯' : '竹篙');
    for (const half of [0, 1]) {
      await page.waitForTimeout(LATER_THAN_DOUBLE_CLICK);
      const { x, y, width, height } = await findText(page, text, '.page-paint .page-line');
      const share = half === 0 ? 0.3 : 0.7;
      await page.mouse.click(x + width * (vertical ? 0.5 : share), y + height * (vertical ? share : 0.5));
      await afterPaint(page);
      const { caret } = await editingState(page);
      const along = vertical ? ((caret?.y ?? 0) - y) / height : ((caret?.x ?? 0) - x) / width;
      expect(Math.abs(along - half), `${text}, half ${half}`).toBeLessThan(OFF);
    }
  }
});

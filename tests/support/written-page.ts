// A page of one story to write on, and what must be so after every act on it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { afterPaint } from './app-page.ts';
import { type EditingState, editingState } from './editing-page.ts';

/** Five paragraphs below a vertical headline, for `storySheet`. */
export const STORY = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。

水声很轻，芦苇在风里互相碰着，像有人在远处说话。河对面的村子已经看不清屋顶，只有几扇窗还亮着。

年轻的时候他一夜要撑二十趟，现在一晚上也就三四趟。桥修好以后，人们很少再走水路，可他还是每天来。

“灯亮着，就有人知道这里能过河。”他说这句话时没有看谁，好像是说给河听的。

后半夜起了雾，灯光在雾里散成一团。老人披上蓑衣，把缆绳又紧了一道，坐回船尾慢慢地抽烟。
`;

/** How far the browser's own caret may stand from the painted one, px: less than a device pixel. */
const CARET_PX = 0.5;

/** Painted text, document and input surface agree, the surface has the keys and its caret stands where the page shows one; answers what was read. */
export async function settledWriting(page: Page): Promise<EditingState> {
  // Timers of the input surface, and what is told after the frame.
  await page.waitForTimeout(20);
  await afterPaint(page);
  // A face that an act asks for first is fetched; until then the page stays as it was.
  await expect.poll(() => editingState(page).then(({ painted, surface }) => painted === surface)).toBe(true);
  const state = await editingState(page);
  expect(state.painted).toBe(state.surface);
  expect(state.focused).toBe(true);
  if (state.caret !== null) {
    expect(Math.abs(state.native.x - state.caret.x)).toBeLessThan(CARET_PX);
    expect(Math.abs(state.native.y - state.caret.y)).toBeLessThan(CARET_PX);
  }
  return state;
}

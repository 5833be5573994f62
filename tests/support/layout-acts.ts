// The fuzzer's acts beside plain writing: frames moved, columns re-divided, rules changed, text carried, galley, pasted pages, parts.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ArticleAttrs, ComposingRules, PageAttrs, PhotoAttrs } from '../../shared/document/attrs.ts';
import { projectRoot } from './cli.ts';
import { type Act, act, type Hands, pointOnPage } from './fuzz-hands.ts';
import { moved } from './random-edits.ts';
import { objectsInside, setAttributes } from './window-inside.ts';

/** A change of the layout as the page tools will make it: a frame moved, columns re-divided, a story turned, a headline unit moved. */
export async function changeLayout({ page, dice, document }: Hands): Promise<Act> {
  const doc = await document();
  const sheet = doc.child(0);
  const { setup } = sheet.attrs as PageAttrs;
  const objects = sheet.children.flatMap((node, index) => {
    const before = sheet.children.slice(0, index).reduce((sum, one) => sum + one.nodeSize, 0);
    return node.type.name === 'article' || node.type.name === 'photo' ? [{ node, at: 1 + before }] : [];
  });
  const one = objects[dice.roll(objects.length)];
  if (one === undefined) return act('no frame to move');
  const change = (changed: object): Promise<void> => setAttributes(page, one.at, { ...one.node.attrs, ...changed });
  if (one.node.type.name === 'photo') {
    await change(moved(one.node.attrs as PhotoAttrs, setup, dice.roll(100)));
    return act('move a photo');
  }
  const { frames, headlineFrame, direction } = one.node.attrs as ArticleAttrs;
  switch (dice.roll(4)) {
    case 0:
      await change({ direction: direction === 'horizontal' ? 'vertical' : 'horizontal' });
      return act('turn a story');
    case 1: {
      const columns = dice.pick([null, 1, 2]);
      await change({ frames: frames.map((frame) => ({ ...frame, columns })) });
      return act(`divide a story’s frames into ${columns ?? 'base'} columns`);
    }
    case 2:
      if (headlineFrame === null) return act('no headline unit to move');
      await change({ headlineFrame: moved(headlineFrame, setup, dice.roll(100)) });
      return act('move a headline unit');
    default: {
      const by = dice.roll(100);
      await change({ frames: frames.map((frame) => moved(frame, setup, by)) });
      return act(`move a story’s frames by ${by}`);
    }
  }
}

const RULES: readonly [Partial<ComposingRules>, ...Partial<ComposingRules>[]] = [
  { prohibition: 'none' },
  { prohibition: 'strict' },
  { prohibition: 'basic' },
  { hyphenation: false },
  { hyphenation: true },
  { hanging: true },
  { hanging: false, trimIndented: true },
  { fill: 'filled' },
  { fill: 'balanced' },
];
const STYLES: readonly [PageAttrs['styles'], ...PageAttrs['styles'][]] = [
  {},
  {},
  { body: { scaleX: 0.9, tracking: 0.02 } },
  { body: { size: 8 }, headline: { size: 24 } },
  { headline: { font: 'Noto Sans SC Bold' }, caption: { size: 7 } },
];

/** A change of how the page is set: a rule of composition, the styles, where a byline stands, how a story fills its columns. */
export async function changeRules({ page, dice, document }: Hands): Promise<Act> {
  const sheet = (await document()).child(0);
  const attrs = sheet.attrs as PageAttrs;
  switch (dice.roll(4)) {
    case 0: {
      const rule = dice.pick(RULES);
      await setAttributes(page, 0, { ...attrs, composing: { ...attrs.composing, ...rule } });
      return act(`compose by ${JSON.stringify(rule)}`);
    }
    case 1: {
      const styles = dice.pick(STYLES);
      await setAttributes(page, 0, { ...attrs, styles });
      return act(`styles ${JSON.stringify(styles)}`);
    }
    default: {
      const articles = sheet.children.flatMap((node, index) => (node.type.name === 'article' ? [{ node, index }] : []));
      const one = articles[dice.roll(articles.length)];
      if (one === undefined) return act('no story to set otherwise');
      const at = 1 + sheet.children.slice(0, one.index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
      const change = dice.pick<Partial<ArticleAttrs>>([
        { bylineAt: 'under-headline' },
        { bylineAt: 'end' },
        { fill: 'filled' },
        { fill: null },
      ]);
      await setAttributes(page, at, { ...one.node.attrs, ...change });
      return act(`set a story by ${JSON.stringify(change)}`);
    }
  }
}

/** Where there was nothing to give up, Escape has led out of the text: to the object that holds it, or to the pasteboard. */
async function backToText(page: Page): Promise<void> {
  const { selected } = await objectsInside(page);
  if (selected.length > 0) await page.keyboard.press('t');
  else await page.locator('.input-text').focus();
}

/** Selects a word or some letters and carries them to another place; now and then a copy, or Escape on the way. */
export async function carryText(hands: Hands): Promise<Act> {
  const { page, dice } = hands;
  const [from, to] = [await pointOnPage(hands), await pointOnPage(hands)];
  if (from === null || to === null) return act('nothing to carry');
  await page.mouse.dblclick(from.x, from.y);
  const copies = dice.roll(3) === 0;
  const givesUp = dice.roll(5) === 0;
  // Later than a third click would be.
  await page.waitForTimeout(520);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  if (copies) await page.keyboard.down('Control');
  await page.mouse.move(to.x, to.y, { steps: 3 });
  if (givesUp) await page.keyboard.press('Escape');
  await page.mouse.up();
  if (copies) await page.keyboard.up('Control');
  if (givesUp) await backToText(page);
  return act(`carry ${from.x}, ${from.y} to ${to.x}, ${to.y}${copies ? ', a copy' : ''}${givesUp ? ', given up' : ''}`);
}

/** Opens or closes the galley, or clicks and drags in it. */
export async function workInGalley({ page, dice }: Hands): Promise<Act> {
  const box = await page
    .locator('.galley-scroller')
    .boundingBox({ timeout: 1 })
    .catch(() => null);
  if (box === null || dice.roll(4) === 0) {
    await page.keyboard.press('Control+Shift+g');
    return act('open or close the galley');
  }
  const point = () => ({ x: box.x + 10 + dice.roll(box.width - 30), y: box.y + 10 + dice.roll(box.height - 30) });
  const [from, to] = [point(), point()];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  if (dice.roll(3) === 0) await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  return act(`press in the galley at ${from.x}, ${from.y}`);
}

const FIXTURES = path.join(projectRoot, 'tests/renderer/editor/fixtures');

/** Pastes what Word, WPS, WeChat or Chrome put on the clipboard. */
export async function pasteFixture({ page, dice }: Hands): Promise<Act> {
  const name = dice.pick(['word.html', 'wps.html', 'wechat.html', 'chrome.html']);
  const html = readFileSync(path.join(FIXTURES, name), 'utf8');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.input-text')?.dispatchEvent(event);
  }, html);
  return act(`paste ${name}`);
}

/** Adds a part to the headline unit, normalises marks, or goes on to the next part or to the other view. */
export async function partOrPane({ page, dice }: Hands): Promise<Act> {
  const key = dice.pick([
    'Control+Alt+KeyK',
    'Control+Alt+KeyD',
    'Control+Alt+KeyS',
    'Control+Shift+p',
    'Tab',
    'Shift+Tab',
  ]);
  await page.keyboard.press(key);
  return act(key);
}

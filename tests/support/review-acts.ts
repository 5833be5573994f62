// The fuzzer's acts of review: changes tracked and settled, comments written, changed and removed, stages signed.
import { type Act, act, type Hands } from './fuzz-hands.ts';

/** Comments on a few selected letters, or gives the comment up; changes or removes a comment; or shows and hides review. */
export async function comment(hands: Hands): Promise<Act> {
  const { page, dice } = hands;
  if (dice.roll(4) === 0) {
    await page.keyboard.press('Control+Alt+KeyR');
    return act('show or hide review');
  }
  if (dice.roll(3) === 0) return changeComment(hands);
  for (let i = dice.roll(5); i >= 0; i -= 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+Alt+KeyM');
  const field = page.locator('.comment-popover textarea, [role="dialog"] textarea');
  const popover = page.locator('.comment-popover');
  await popover.waitFor();
  if (!(await field.first().isVisible())) {
    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'hidden' });
    return act('nothing to comment on');
  }
  await field.first().fill('核对一下');
  const saves = dice.roll(3) > 0;
  await page.keyboard.press(saves ? 'Control+Enter' : 'Escape');
  await field.first().waitFor({ state: 'hidden' });
  return act(saves ? 'comment' : 'give a comment up');
}

/** Switches the tracking of changes, accepts or rejects them, or goes from one to the next. */
export async function review({ page, dice }: Hands): Promise<Act> {
  const key = dice.pick([
    'Control+Shift+e',
    'Control+Shift+e',
    'Control+Shift+e',
    'Control+Alt+KeyA',
    'Control+Alt+KeyA',
    'Control+Alt+KeyX',
    'Control+Alt+KeyX',
    'Control+Alt+KeyN',
    'Control+Alt+KeyP',
    'Control+Alt+Shift+KeyA',
    'Control+Alt+Shift+KeyX',
  ]);
  await page.keyboard.press(key);
  return act(key);
}

/** Opens a comment by its number beside the text, and changes it, removes it or leaves it. */
async function changeComment({ page, dice }: Hands): Promise<Act> {
  const markers = page.locator('.comment-marker');
  const count = await markers.count();
  if (count === 0) return act('no comment to change');
  // By the keyboard's way: a marker may lie under another, or outside of what is seen.
  await markers.nth(dice.roll(count)).focus();
  await page.keyboard.press('Enter');
  const field = page.locator('[role="dialog"] textarea');
  await field.waitFor();
  const how = dice.pick(['removed', 'changed', 'left']);
  if (how === 'removed') await page.locator('[role="dialog"]').getByRole('button', { name: '删除' }).click();
  else {
    if (how === 'changed') await field.fill('已核对');
    await field.press(how === 'changed' ? 'Control+Enter' : 'Escape');
  }
  await field.waitFor({ state: 'detached' });
  return act(`a comment ${how}`);
}

/** Signs a stage of the story at the caret, or takes one back, in the panel of review. */
export async function stage({ page, dice }: Hands): Promise<Act> {
  const tab = page.getByRole('tab', { name: /审校/ });
  if (!(await tab.isVisible())) return act('no panel to sign in');
  await tab.click();
  const buttons = page.locator('.stage button');
  const count = await buttons.count();
  if (count > 0) await buttons.nth(dice.roll(count)).click();
  await page.locator('.input-text').focus();
  return act(count > 0 ? 'sign a stage' : 'no stage to sign');
}

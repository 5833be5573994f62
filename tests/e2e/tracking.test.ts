// Tracked changes in a real Chromium: every way of writing leaves its mark, the page shows it as it will print, and all can be settled.
import type { CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterPaint } from '../support/app-page.ts';
import { clickAfter, clickBefore, commit, compose, editingState, findText } from '../support/editing-page.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';

const STORY = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。

水声很轻，芦苇在风里互相碰着，像有人在远处说话。
`;

const writing = writingSuite({ 'page.yaml': storySheet(12), 'stories/lead.md': STORY });
let page: Page;
let cdp: CDPSession;
beforeEach(async () => {
  ({ page, cdp } = writing());
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('textbox', { name: '姓名' }).fill('林校对');
  await page.keyboard.press('Enter');
  await page.locator('[data-stage="author"]').waitFor({ state: 'detached' });
});

/** The document's text as the surface holds it: `{inserted}`, `[struck]`, a bar between blocks. */
const tracked = (): Promise<string> =>
  page.evaluate(() => {
    const shown = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replaceAll('\u2029', '¶');
      const inner = [...node.childNodes].map(shown).join('');
      const name = node.nodeName;
      if (name === 'INS') return `{${inner}}`;
      return name === 'DEL' ? `[${inner}]` : inner;
    };
    return [...document.querySelectorAll('.input-text :is(h2, h5, p)')].map(shown).join('|').replaceAll('][', '');
  });

/** What is painted is the text without what is struck; the surface has the keys, the caret is where the page shows it. */
async function settled(): Promise<string> {
  await page.waitForTimeout(40);
  await afterPaint(page);
  const { painted, focused, caret, native } = await editingState(page);
  const text = await tracked();
  expect(painted).toBe(text.replace(/\[[^\]]*\]/gu, '').replace(/[{}|]/gu, ''));
  expect(focused).toBe(true);
  if (caret !== null) {
    expect(Math.abs(native.x - caret.x)).toBeLessThan(0.5);
    expect(Math.abs(native.y - caret.y)).toBeLessThan(0.5);
  }
  return text;
}

const press = async (key: string, times = 1): Promise<void> => {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
};

describe('what is written is marked', () => {
  it('typed text, and what it replaces', async () => {
    await clickBefore(page, '竹篙');
    await page.keyboard.type('长');
    expect(await settled()).toContain('老人把{长}竹篙');
    await press('Shift+ArrowRight', 2);
    await page.keyboard.type('竿子');
    expect(await settled()).toContain('老人把{长}[竹篙]{竿子}靠在');
    await press('Backspace');
    expect(await settled()).toContain('[竹篙]{竿}靠在');
  });

  it('not with the mode off, whatever stands beside it', async () => {
    await clickBefore(page, '水声');
    await page.keyboard.type('甲乙');
    await press('Control+Shift+E');
    await press('Home');
    await page.keyboard.type('ab灯火。c');
    expect(await settled()).toContain('|ab灯火。c{甲乙}水声');
  });

  it('deleted text, word by word and over what is struck already', async () => {
    await clickBefore(page, '竹篙');
    await press('Backspace', 2);
    expect(await settled()).toContain('摆渡的老[人把]竹篙');
    await press('Delete');
    expect(await settled()).toContain('摆渡的老[人把竹]篙');
    await press('Control+Backspace');
    expect(await settled()).toContain('摆渡的[老人把竹]篙');
    await press('ArrowLeft');
    await page.keyboard.type('那');
    expect(await settled()).toContain('摆渡{那}的[老人把竹]篙');
  });

  it('paragraphs begun and joined', async () => {
    await clickBefore(page, '竹篙');
    await press('Enter');
    expect(await settled()).toContain('老人把|竹篙');
    await press('Backspace');
    expect(await settled()).toContain('老人把竹篙');
    await clickBefore(page, '水声');
    await press('Backspace');
    expect(await settled()).toContain('过来的人。[¶]水声');
    await press('Control+z');
    expect(await settled()).toContain('过来的人。|水声');
  });

  it('a paste, and a cut', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('一段\n两段'));
    await clickBefore(page, '竹篙');
    await press('Control+v');
    expect(await settled()).toContain('老人把{一段}|{两段}竹篙');
    await press('Shift+ArrowRight', 2);
    await press('Control+x');
    expect(await settled()).toContain('{两段}[竹篙]靠在');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('竹篙');
  });
});

describe('a copy', () => {
  it('has neither struck text nor marks', async () => {
    await clickBefore(page, '竹篙');
    await press('Delete');
    await page.keyboard.type('木');
    await press('Shift+Home');
    await press('Control+c');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text() ?? ''));
    });
    expect(copied[0]).toContain('木');
    expect(copied.join()).not.toContain('竹');
    expect(copied[1]).not.toMatch(/<ins|<del/u);
  });
});

describe('an input method', () => {
  const composePhrase = async (states: readonly string[], phrase: string): Promise<void> => {
    for (const state of states) {
      await compose(cdp, [state]);
      expect(await settled()).toContain(state);
      expect((await editingState(page)).composing.length).toBeGreaterThan(0);
    }
    await commit(cdp, phrase);
    expect((await editingState(page)).composing).toEqual([]);
  };

  it('composes marked text, phrase after phrase', async () => {
    await clickBefore(page, '竹篙');
    await composePhrase(['n', 'ni', 'ni h', 'ni hao'], '你好');
    expect(await settled()).toContain('老人把{你好}竹篙');
    await composePhrase(['z', 'zai'], '在');
    expect(await settled()).toContain('老人把{你好在}竹篙');
  });

  it('composes within its own insertion and beside struck text', async () => {
    await clickBefore(page, '竹篙');
    await page.keyboard.type('甲乙');
    await press('ArrowLeft');
    await composePhrase(['n', 'ni'], '你');
    expect(await settled()).toContain('把{甲你乙}竹篙');
    await press('ArrowRight');
    await press('Delete');
    await composePhrase(['h', 'hao'], '好');
    expect(await settled()).toContain('把{甲你乙}[竹]{好}篙');
    await clickBefore(page, '水声');
    await press('Delete');
    await composePhrase(['f', 'feng'], '风');
    expect(await settled()).toContain('|[水]{风}声很轻');
  });

  it('composes before the last letter of its own insertion, and goes on behind what it has composed', async () => {
    await clickBefore(page, '竹篙');
    await page.keyboard.type('甲乙');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) await press(key);
    await compose(cdp, ['n', 'ni', 'ni hao']);
    await commit(cdp, '你好');
    await page.keyboard.type('丙');
    expect(await settled()).toContain('老人把{甲你好丙乙}竹篙');
  });

  it.each(['on', 'off'])('composes before the last letter of commented words with the mode %s', async (mode) => {
    await clickBefore(page, '竹篙');
    await press('Shift+ArrowRight', 3);
    await press('Control+Alt+m');
    const words = page.getByRole('textbox', { name: '批注内容' });
    await words.fill('核对');
    await words.press('Control+Enter');
    await words.waitFor({ state: 'detached' });
    if (mode === 'off') await press('Control+Shift+E');
    await clickBefore(page, '竹篙');
    await press('ArrowRight', 2);
    await compose(cdp, ['n', 'ni', 'ni hao']);
    await commit(cdp, '你好');
    await page.keyboard.type('丙');
    expect(await settled()).toContain(mode === 'on' ? '老人把竹篙{你好丙}靠在' : '老人把竹篙你好丙靠在');
    const commented = page.locator('.input-text span');
    expect((await commented.allTextContents()).join('')).toBe('竹篙你好丙靠');
  });

  it('composes over a selection, and leaves nothing of what is cancelled', async () => {
    await clickBefore(page, '竹篙');
    await press('Shift+ArrowRight', 2);
    await composePhrase(['m', 'mu'], '木');
    expect(await settled()).toContain('把{木}[竹篙]靠在');
    const before = await settled();
    await compose(cdp, ['n', 'ni', '']);
    expect(await settled()).toBe(before);
  });

  it('composes plain text with the mode off, where the changes of others stand', async () => {
    await clickBefore(page, '竹篙');
    await page.keyboard.type('甲乙');
    await press('ArrowLeft');
    await press('Control+Shift+E');
    await composePhrase(['n', 'ni'], '你');
    expect(await settled()).toContain('把{甲}你{乙}竹篙');
  });
});

describe('changes', () => {
  it('undo as they were made, phrase by phrase', async () => {
    const before = await tracked();
    await clickBefore(page, '竹篙');
    await compose(cdp, ['n', 'ni']);
    await commit(cdp, '你好');
    await afterPaint(page);
    await compose(cdp, ['z', 'zai']);
    await commit(cdp, '再见');
    expect(await settled()).toContain('{你好再见}');
    await press('Control+z');
    expect(await settled()).toContain('把{你好}竹篙');
    await press('Control+z');
    expect(await settled()).toBe(before);
    await press('Control+y', 2);
    expect(await settled()).toContain('{你好再见}');
  });

  it('are gone to, accepted and rejected, one or all', async () => {
    await clickBefore(page, '竹篙');
    await press('Delete', 2);
    await page.keyboard.type('长篙');
    await clickAfter(page, '说话。');
    await press('Enter');
    await page.keyboard.type('完');
    expect(await settled()).toContain('[竹篙]{长篙}靠在');
    await press('Control+Alt+n');
    await press('Control+Alt+a');
    expect(await settled()).toContain('把{长篙}靠在');
    await press('Control+Alt+n');
    await press('Control+Alt+x');
    expect(await settled()).toContain('老人把靠在');
    await press('Control+Alt+Shift+x');
    expect(await settled()).toContain(
      '老人把靠在船头，等最后一班从对岸过来的人。|水声很轻，芦苇在风里互相碰着，像有人在远处说话。',
    );
    await press('Control+z');
    await press('Control+Alt+Shift+a');
    expect(await settled()).toMatch(/说话。\|完$/u);
  });

  it('show on the page while they are shown, and leave it as it prints otherwise', async () => {
    await clickBefore(page, '竹篙');
    await press('Delete', 2);
    await page.keyboard.type('长篙');
    await settled();
    const marks = page.locator('.change-mark');
    await expect.poll(() => marks.count()).toBe(2);
    // A press on the changed word puts the caret into it.
    const { x, y, width, height } = await findText(page, '长篙');
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.keyboard.type('竹');
    expect(await settled()).toContain('{长竹篙}靠在');
    await press('Backspace');
    await expect.poll(() => marks.count()).toBe(2);
    const titles = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('title') ?? ''));
    expect(titles.join('\n')).toMatch(/林校对 .* 删除：竹篙/u);
    expect(titles.join('\n')).toMatch(/林校对 .* 插入/u);
    await press('Control+Alt+r');
    await expect.poll(() => marks.count()).toBe(0);
  });
});

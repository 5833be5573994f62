// The fuzzer's acts: what a user's hands and input method do to the page, chosen by a seeded sequence of numbers.
import { commit, compose } from './editing-page.ts';
import { type Act, act, type Hands, isComposing, type Letter, type Look, pointOnPage } from './fuzz-hands.ts';
import { carryText, changeLayout, changeRules, partOrPane, pasteFixture, workInGalley } from './layout-acts.ts';
import { comment, review, stage } from './review-acts.ts';

const TYPED: readonly [string, ...string[]] = [
  '灯火阑珊',
  '，',
  '“渡”',
  '——',
  '……',
  'River ',
  'hotel',
  '2025',
  '7.5%',
  ' ',
  '　',
  '👨‍👩‍👧',
  '😀',
  '𠮷',
  '㑇',
  '（注）',
  'é',
  '。',
  'internationalization',
];
const PHRASES: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['ni hao', '你好'],
  ['zhong guo', '中国'],
  ['xin zhi sheng chan li', '新质生产力'],
  ['de', '的'],
  ['yi dai yi lu', '一带一路，'],
];
const PASTED: readonly [string, ...string[]] = [
  '单行粘贴“甲”',
  '第一段\n第二段',
  'a b\r\n\r\n丙',
  '\n开头有空行',
  '新修的堤坝在村东，长约3公里，站在上面能看到两岸的灯。'.repeat(3),
  '结尾有空行\n',
];
const MOVES: readonly [string, ...string[]] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Control+ArrowLeft',
  'Control+ArrowRight',
  'Control+ArrowUp',
  'Control+ArrowDown',
  'Control+Home',
  'Control+End',
];
const ROLES: readonly [string, ...string[]] = ['b', 'i', 'Shift+h', 'Shift+d', 'Shift+y'];

/** The letter that is painted at a point; null where there is none. */
const letterAt = ({ page }: Hands, x: number, y: number): Promise<Letter | null> =>
  page.evaluate(
    ([a = 0, b = 0]) => {
      for (const piece of document.querySelectorAll<HTMLElement>('.page-line .piece')) {
        const box = piece.getBoundingClientRect();
        if (a < box.left || a > box.right || b < box.top || b > box.bottom) continue;
        const style = getComputedStyle(piece);
        return { x: a, y: b, size: Number.parseFloat(style.fontSize) * Number(style.getPropertyValue('--zoom')) };
      }
      return null;
    },
    [x, y],
  );

async function click(hands: Hands): Promise<Act> {
  const { page, dice } = hands;
  const at = await pointOnPage(hands);
  if (at === null) {
    await page.keyboard.press('Control+0');
    return act('zoom to the page');
  }
  const kind = dice.roll(8);
  const clicked = kind > 2 ? await letterAt(hands, at.x, at.y) : null;
  if (kind === 0) await page.mouse.dblclick(at.x, at.y);
  else if (kind === 1) await page.mouse.click(at.x, at.y, { clickCount: 3 });
  else {
    if (kind === 2) await page.keyboard.down('Shift');
    await page.mouse.click(at.x, at.y);
    if (kind === 2) await page.keyboard.up('Shift');
  }
  return act(`${['double ', 'triple ', 'shift-'][kind] ?? ''}click ${at.x}, ${at.y}`, { clicked });
}

async function drag(hands: Hands): Promise<Act> {
  const { page } = hands;
  const [from, to] = [await pointOnPage(hands), await pointOnPage(hands)];
  if (from === null || to === null) return act('no drag');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  return act(`drag ${from.x}, ${from.y} to ${to.x}, ${to.y}`);
}

async function zoom({ page, dice }: Hands): Promise<Act> {
  if (dice.roll(2) === 0) {
    const key = dice.pick(['=', '-', '0', '1', '2']);
    for (let i = dice.roll(4); i >= 0; i -= 1) await page.keyboard.press(`Control+${key}`);
    return act(`zoom ${key}`);
  }
  await page.mouse.move(500 + dice.roll(400), 300 + dice.roll(300));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, (dice.roll(9) - 4) * 100);
  await page.keyboard.up('Control');
  return act('zoom by wheel');
}

async function type({ page, cdp, dice }: Hands): Promise<Act> {
  const text = Array.from({ length: 1 + dice.roll(3) }, () => dice.pick(TYPED)).join('');
  // One key a cluster, as keyboards and emoji panels send them.
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    if (segment.length === 1) await page.keyboard.type(segment);
    else await cdp.send('Input.insertText', { text: segment });
  }
  return act(`type “${text}”`, { typed: text });
}

/** A press on one of the text's buttons in the toolbar. */
async function button({ page, dice }: Hands): Promise<Act> {
  const name = dice.pick(['黑体', '楷体', '电头', '小标题', '署名', '撤销', '重做']);
  await page.getByRole('button', { name, exact: true }).click();
  return act(`button ${name}`);
}

/** Takes the candidate where something is still composed: an input method keeps what follows to itself until then. */
async function endComposing({ page, cdp }: Hands, phrase: string): Promise<void> {
  if (await isComposing(page)) await commit(cdp, phrase);
}

async function inputMethod(hands: Hands, look: Look): Promise<Act> {
  const { page, cdp, dice } = hands;
  const [keys, phrase] = dice.pick(PHRASES);
  // Now and then over a selection that goes from one paragraph or part into the next.
  if (dice.roll(4) === 0)
    await press(hands, `Shift+${dice.pick(['ArrowUp', 'ArrowDown', 'Control+ArrowDown', 'Home'])}`, 1 + dice.roll(3));
  const steps = 1 + dice.roll(4);
  for (let step = 1; step <= steps; step += 1) {
    const text = keys.slice(0, Math.ceil((keys.length * step) / steps));
    await compose(cdp, [text]);
    await look(`compose “${text}”`);
  }
  switch (dice.roll(18)) {
    case 0:
      await compose(cdp, ['']);
      return act(`cancel “${keys}”`);
    case 1: {
      const { name } = await click(hands);
      return act(`compose “${keys}”, ${name}`);
    }
    case 2: {
      const { name } = await drag(hands);
      return act(`compose “${keys}”, ${name}`);
    }
    case 3: {
      const key = dice.pick([
        'Control+z',
        'Control+b',
        'Control+Shift+h',
        'Control+v',
        'Control+x',
        'Control+l',
        'Enter',
        'Backspace',
      ]);
      await page.keyboard.press(key);
      await endComposing(hands, phrase);
      return act(`compose “${keys}”, ${key}`);
    }
    case 4: {
      const { name } = await button(hands);
      await endComposing(hands, phrase);
      return act(`compose “${keys}”, ${name}`);
    }
    case 5: {
      // Its key is the input method's while something is composed.
      await endComposing(hands, phrase);
      const { name } = await replaceAll(hands);
      return act(`compose “${keys}”, ${name}`);
    }
    case 7:
    case 8: {
      const { name } = await changeLayout(hands);
      await look(`compose “${keys}”, ${name}`);
      break;
    }
    case 6:
      await page.keyboard.press(dice.pick(['Control+=', 'Control+-']));
      await look('zoom while composing');
      break;
    default:
  }
  await commit(cdp, phrase);
  return act(`compose “${phrase}”`, { typed: phrase });
}

async function press({ page }: Hands, key: string, times = 1): Promise<Act> {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  return act(times === 1 ? key : `${key} × ${times}`);
}

async function move(hands: Hands): Promise<Act> {
  const { dice } = hands;
  const key = dice.pick(MOVES);
  return press(hands, dice.roll(3) === 0 ? `Shift+${key}` : key, 1 + dice.roll(4));
}

async function clipboard(hands: Hands): Promise<Act> {
  const { page, dice } = hands;
  const kind = dice.roll(5);
  if (kind === 0) return { ...(await press(hands, 'Control+c')), copied: true };
  if (kind === 1) return press(hands, 'Control+x');
  // What was copied or cut on this page, or what comes from elsewhere.
  if (kind === 2) return press(hands, 'Control+v');
  const text = dice.pick(PASTED);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+v');
  return act(`paste ${JSON.stringify(text)}`);
}

async function replaceAll({ page, dice }: Hands): Promise<Act> {
  const [what, by] = dice.pick<readonly [string, string]>([
    ['灯', '烛火'],
    ['烛火', '灯'],
    ['。', '！'],
    ['的', ''],
    ['2', '二〇'],
  ]);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: '查找' });
  await field.fill(what);
  await page.getByRole('textbox', { name: '替换为' }).fill(by);
  const all = page.getByRole('button', { name: '全部替换' });
  if (await all.isEnabled()) await all.click();
  await page.getByRole('textbox', { name: '替换为' }).press('Escape');
  return act(`replace “${what}” by “${by}”`);
}

/** The acts and how often each is taken. */
const ACTS: readonly (readonly [weight: number, (hands: Hands, look: Look) => Promise<Act>])[] = [
  [16, type],
  [16, inputMethod],
  [
    8,
    (hands) =>
      press(
        hands,
        hands.dice.pick(['Backspace', 'Delete', 'Control+Backspace', 'Control+Delete']),
        1 + hands.dice.roll(4),
      ),
  ],
  [16, move],
  [12, click],
  [6, drag],
  [5, zoom],
  [6, (hands) => press(hands, 'Enter')],
  [8, clipboard],
  [8, (hands) => press(hands, hands.dice.pick(['Control+z', 'Control+z', 'Control+y']), 1 + hands.dice.roll(3))],
  [6, (hands) => press(hands, `Control+${hands.dice.pick(ROLES)}`)],
  [3, button],
  [2, (hands) => press(hands, 'Control+l')],
  [1, (hands) => press(hands, 'Control+a')],
  [2, replaceAll],
  [5, changeLayout],
  [5, carryText],
  [4, workInGalley],
  [3, changeRules],
  [4, comment],
  [7, review],
  [1, stage],
  [3, pasteFixture],
  [3, partOrPane],
];
const WEIGHTS = ACTS.reduce((sum, [weight]) => sum + weight, 0);

/** Does the next act of the sequence. */
export async function nextAct(hands: Hands, look: Look): Promise<Act> {
  let left = hands.dice.roll(WEIGHTS);
  for (const [weight, run] of ACTS) {
    if (left < weight) return run(hands, look);
    left -= weight;
  }
  throw new Error('the weights do not add up');
}

// A layout editor's hands on a page: everything by mouse and keyboard, places given in base columns and grid lines.
import type { Locator, Page } from 'playwright-core';
import { type GridBox, gridOf, type PageSetup } from '../../shared/document/page-setup.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import { afterPaint, boxOf } from './app-page.ts';
import { shotsOf } from './shots.ts';

/** Two clicks on one place that are further apart than this, ms, are no double click. */
const LATER_THAN_DOUBLE_CLICK = 520;

export interface FileInHand {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets go of files over the page, as the system's own dragging ends. */
export async function dropFiles(page: Page, files: readonly FileInHand[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    const board = document.querySelector('.pasteboard');
    board?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, given);
}

/** A side of what is taken hold of: −1 the left or upper edge, 1 the right or lower one, 0 the middle. */
type Side = -1 | 0 | 1;

export interface PageHands {
  /** Runs a command by its name in the palette. */
  command(name: string): Promise<void>;
  /** Types a value into a field of the inspector or a form, and confirms it. */
  value(field: string, value: string): Promise<void>;
  /** Presses one of the words that stand beside each other under a name in the inspector. */
  choose(field: string, words: string): Promise<void>;
  /** Chooses from a list in the inspector. */
  pick(field: string, words: string): Promise<void>;
  /** Drags a story or photo from the list onto the page, its corner in a column and line. */
  place(title: string, at: readonly [number, number]): Promise<void>;
  /** Selects what lies on top at a place of the page. */
  select(at: readonly [number, number]): Promise<void>;
  /** Moves what is selected by dragging it from one place to another. */
  move(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** Drags a corner or an edge of the one selected object until the object fills `box`. */
  resize(side: readonly [Side, Side], box: GridBox): Promise<void>;
  /** Presses at one place and lets go at another, by the tool in hand. */
  drag(from: Point, to: Point): Promise<void>;
  /** Where a base column and a line begin, client px; fractions lie between them. */
  point(at: readonly [number, number]): Promise<Point>;
  /** Keeps a picture of the window where `BANXIN_SHOTS` names a folder. */
  shot(name: string): Promise<void>;
}

/** The hands on a page of a set-up, which must be the one that is shown. */
export function pageHands(page: Page, setup: PageSetup): PageHands {
  const grid = gridOf(setup);
  const step = grid.columnWidth + grid.gutter;

  const point = async ([column, line]: readonly [number, number]): Promise<Point> => {
    const paper = await boxOf(page, '.page-paint');
    const scale = paper.width / grid.trim.width;
    return {
      x: paper.x + (grid.typeArea.x + (column - 1) * step) * scale,
      y: paper.y + (grid.typeArea.y + (line - 1) * grid.leading) * scale,
    };
  };
  const drag = async (from: Point, to: Point): Promise<void> => {
    await page.waitForTimeout(LATER_THAN_DOUBLE_CLICK);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await afterPaint(page);
  };
  const handles = async (): Promise<readonly Point[]> =>
    page
      .locator('.object-handle')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
      );
  const member = (title: string): Locator => page.locator('.member', { hasText: title });

  return {
    point,
    drag,
    async command(name) {
      await page.keyboard.press('Control+k');
      await page.locator('.go-field input').waitFor();
      await page.keyboard.type(name);
      await page.locator('.palette-row', { hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.palette-row').first().waitFor({ state: 'hidden' });
      await afterPaint(page);
    },
    async value(field, value) {
      await page.keyboard.press('Control+Alt+KeyI');
      const input = page.getByRole('textbox', { name: field, exact: true });
      await input.fill(value);
      await input.press('Enter');
      await afterPaint(page);
    },
    async choose(field, words) {
      await page.keyboard.press('Control+Alt+KeyI');
      await page.getByRole('radiogroup', { name: field }).getByRole('radio', { name: words }).click();
      await page.keyboard.press('Escape');
      await afterPaint(page);
    },
    async pick(field, words) {
      await page.keyboard.press('Control+Alt+KeyI');
      await page.getByRole('button', { name: field }).click();
      await page.getByRole('option', { name: words, exact: true }).click();
      await page.getByRole('listbox').waitFor({ state: 'hidden' });
      await afterPaint(page);
    },
    async place(title, at) {
      await page.keyboard.press('Control+Alt+KeyO');
      await member(title).waitFor();
      const paper = await boxOf(page, '.page-paint');
      const { x, y } = await point([at[0] + 0.1, at[1] + 0.5]);
      await member(title).dragTo(page.locator('.page-paint'), { targetPosition: { x: x - paper.x, y: y - paper.y } });
      await member(title).and(page.locator('.placed, .overset')).waitFor();
      await afterPaint(page);
    },
    async select(at) {
      const { x, y } = await point(at);
      await page.waitForTimeout(LATER_THAN_DOUBLE_CLICK);
      await page.mouse.click(x, y);
      await afterPaint(page);
    },
    move: async (from, to) => drag(await point(from), await point(to)),
    async resize([across, down], { at, span }) {
      const all = await handles();
      const xs = all.map(({ x }) => x);
      const ys = all.map(({ y }) => y);
      const edge = (values: readonly number[], side: Side): number =>
        side === 0
          ? (Math.min(...values) + Math.max(...values)) / 2
          : side < 0
            ? Math.min(...values)
            : Math.max(...values);
      const from = { x: edge(xs, across), y: edge(ys, down) };
      // An object ends where its last column does, half a gutter before the next one's middle of the gap.
      const gap = grid.gutter / step;
      const wanted = await point([across < 0 ? at[0] : at[0] + span[0] - gap, down < 0 ? at[1] : at[1] + span[1]]);
      await drag(from, { x: across === 0 ? from.x : wanted.x, y: down === 0 ? from.y : wanted.y });
    },
    shot: shotsOf(page),
  };
}

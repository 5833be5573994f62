// The seed's page made by mouse and keyboard alone, from a new page to the printed file. Its text lies beside the checkout.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageSetup } from '../../shared/document/page-setup.ts';
import { mm } from '../../shared/kernel/units.ts';
import { documentName, openFile, paintedTexts, pressExport, waitForStage } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { dropFiles, type PageHands, pageHands } from '../support/page-hands.ts';
import { pdfGlyphs } from '../support/pdf-glyphs.ts';
import { makeSeedFolder, type SeedPiece } from '../support/seed-folder.mjs';
import { suiteFolder } from '../support/temporary-folder.ts';
import { objectsInside } from '../support/window-inside.ts';

const { BANXIN_SEED } = process.env;
const seed = BANXIN_SEED ?? fileURLToPath(new URL('../../../shared/seed', import.meta.url));
const missing = !existsSync(path.join(seed, 'page.json'));
const title = missing
  ? 'the seed’s page by hand (skipped: no page.json in ../shared/seed or BANXIN_SEED)'
  : 'the seed’s page by hand';

/** The page as the printed one is: 五号 on 16 pt, six base columns. */
const SETUP: PageSetup = {
  trim: [mm(390), mm(545)],
  size: 10.5,
  leading: 16,
  columns: 6,
  measure: 14.5,
  gutter: 1.5,
  lines: 86,
  margins: null,
};

describe.skipIf(missing)(title, () => {
  const work = suiteFolder();
  let browser: Browser;
  let shell: Shell;
  let page: Page;
  let hands: PageHands;
  let pieces: readonly SeedPiece[] = [];
  let files: readonly string[] = [];
  const errors: string[] = [];
  const saved = (): string => path.join(shell.home, '三版.banxin');
  const inFolder = (name: string): string => path.join(work.path, 'folder', name);

  beforeAll(async () => {
    ({ pieces, stories: files } = await makeSeedFolder(seed, path.join(work.path, 'folder')));
    [browser, shell] = await Promise.all([launchBrowser(), launchShell()]);
    page = await openWindow(browser, shell.link, { viewport: { width: 1600, height: 1000 } });
    page.on('pageerror', (error) => errors.push(error.message));
    hands = pageHands(page, SETUP);
  });
  afterAll(async () => {
    expect(errors).toEqual([]);
    await browser?.close();
    await shell?.close();
    work.remove();
  });

  /** A story's title as the list shows it. */
  const headlineOf = (index: number): string => pieces[index]?.headline[0] ?? '';

  it('begins with a new page of its own format', async () => {
    await page.keyboard.press('Control+n');
    const form = page.locator('[data-stage="page-form"]');
    const fill = async (label: string, value: string): Promise<void> => {
      await form.getByRole('textbox', { name: label, exact: true }).fill(value);
      await page.keyboard.press('Tab');
    };
    await fill('宽（毫米）', '390');
    await fill('高（毫米）', '545');
    await fill('字号（磅）', '10.5');
    await fill('行距（磅）', '16');
    await fill('基本栏数', '6');
    await fill('每栏字数', '14.5');
    await fill('栏间（字）', '1.5');
    await fill('行数', '86');
    await fill('报名', '晋原科技报');
    await fill('日期', '2024-04-02');
    await fill('版次', '3');
    await fill('版名', '开发区');
    await fill('责编', '责编 某某 · 版式 某某');
    await hands.shot('new-page-form');
    await form.getByRole('button', { name: '新建' }).click();
    await expect.poll(() => documentName(page)).toBe('未命名.banxin');
    await expect.poll(() => page.locator('.status-bar .page-size').textContent()).toContain('390 × 545');
    await hands.shot('empty-page');
  });

  it('takes in stories and photos', async () => {
    const names = [...files, 'photos/lead.jpg', 'photos/feature.jpg'];
    await dropFiles(
      page,
      names.map((name) => ({ name: path.basename(name), bytes: readFileSync(inFolder(name)) })),
    );
    await expect.poll(() => page.locator('.member.unplaced').count()).toBe(names.length);
    await hands.shot('stories-and-photos');
  });

  it('places the lead by dragging it from the list, and gives its headline four columns', async () => {
    await hands.place(headlineOf(1), [1, 1]);
    await hands.resize([1, 1], { at: [1, 1], span: [4, 39] });
    await hands.shot('lead-placed');
    await hands.command('题区独立');
    await hands.resize([1, 1], { at: [1, 1], span: [4, 9] });
    await hands.value('字号', '30');
    await hands.shot('lead-headline');
  });

  it('lays a photo on the lead’s text, crops it, and writes its caption', async () => {
    const [photo] = pieces[1]?.photos ?? [];
    await hands.place('lead.jpg', [2, 10]);
    await hands.resize([1, 1], { at: [2, 10], span: [2, 19] });
    await hands.shot('lead-photo');
    await hands.value('缩放', '120');
    await hands.value('纵移', '-4');
    await hands.shot('lead-photo-cropped');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(photo?.caption ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(photo?.credit ?? '');
    await page.keyboard.press('Escape');
    await hands.shot('lead-caption');
  });

  it('places the short story beside it, its byline under the headline', async () => {
    await hands.place(headlineOf(0), [5, 1]);
    await hands.resize([1, 1], { at: [5, 1], span: [2, 24] });
    await hands.choose('署名', '题下');
    await hands.command('题区独立');
    await hands.resize([1, 1], { at: [5, 1], span: [2, 6] });
    await hands.value('字号', '20');
    await hands.shot('short-story');
  });

  it('places a piece without a headline and the feature, and re-divides four columns into three', async () => {
    await hands.place(pieces[2]?.body[0]?.text.slice(0, 8) ?? '', [5, 26]);
    await hands.resize([1, 1], { at: [5, 26], span: [2, 31] });
    await hands.place(headlineOf(3), [1, 41]);
    await hands.resize([1, 1], { at: [1, 41], span: [4, 46] });
    await hands.value('分栏', '3');
    await hands.command('题区独立');
    await hands.resize([1, 1], { at: [1, 41], span: [4, 6] });
    await hands.value('字号', '40');
    await hands.shot('feature');
  });

  it('turns the feature’s headline down the page by a command, and across again', async () => {
    await hands.command('横题／竖题');
    await hands.shot('headline-down');
    await hands.command('横题／竖题');
    await hands.resize([1, 1], { at: [1, 41], span: [4, 6] });
    await hands.shot('headline-across');
  });

  it('lays the feature’s photo beside it, under another story', async () => {
    const [photo] = pieces[3]?.photos ?? [];
    await hands.place('feature.jpg', [5, 59]);
    await hands.resize([1, 1], { at: [5, 59], span: [2, 28] });
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(photo?.caption ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(photo?.credit ?? '');
    await page.keyboard.press('Escape');
    await hands.shot('feature-photo');
  });

  it('draws a rule between lead and short story, one over the feature, and a box round the piece', async () => {
    await hands.command('线工具');
    await hands.drag(await hands.point([4.97, 1.5]), await hands.point([4.97, 38.5]));
    await hands.pick('线型', '文武线');
    await hands.command('线工具');
    await hands.drag(await hands.point([1.2, 40.5]), await hands.point([4.8, 40.5]));
    await hands.value('粗细', '1');
    await hands.shot('rules');
    await hands.command('框工具');
    await hands.drag(await hands.point([5.1, 26.5]), await hands.point([6.8, 56.5]));
    await hands.command('绕排');
    await hands.pick('边框', '双线');
    await hands.shot('box');
    await page.keyboard.press('Escape');
  });

  it('has everything on the page, nothing overset', async () => {
    await expect.poll(() => page.locator('.status-bar').textContent()).toContain('无溢文');
    expect(await page.locator('.status-bar').textContent()).not.toContain('未上版');
    await page.keyboard.press('Escape');
    await hands.shot('whole-page');
    const { nodes } = await objectsInside(page);
    const all = nodes.filter(({ type }) => type !== 'folioLine').map(({ type, attrs }) => ({ type, ...attrs }));
    const drawn = all.filter(({ type }) => type === 'rule' || type === 'box');
    expect(drawn).toMatchObject([
      { type: 'rule', from: [5, 1], to: [5, 38], style: 'thick-thin' },
      { type: 'rule', from: [1, 40], to: [4, 40], style: 'thin', stroke: { weight: 1 } },
      { type: 'box', at: [5, 26], span: [2, 31], border: 'double', wrap: { on: false } },
    ]);
    const placed = all.filter((one) => !drawn.includes(one));
    expect(placed).toMatchObject([
      { type: 'article', headlineFrame: { at: [5, 1], span: [2, 6], size: 20 }, bylineAt: 'under-headline' },
      {
        type: 'article',
        headlineFrame: { at: [1, 1], span: [4, 9], size: 30 },
        frames: [{ at: [1, 1], span: [4, 39] }],
      },
      { type: 'article', headlineFrame: null, frames: [{ at: [5, 26], span: [2, 31] }] },
      {
        type: 'article',
        headlineFrame: { at: [1, 41], size: 40 },
        frames: [{ at: [1, 41], span: [4, 46], columns: 3 }],
      },
      { type: 'photo', at: [2, 10], view: { zoom: 1.2, pan: [0, -0.04] } },
      { type: 'photo', at: [5, 59] },
    ]);
  });

  it('is saved under a name, and read again as it was', async () => {
    await page.keyboard.press('Control+Shift+s');
    await page.getByRole('textbox', { name: '文件名' }).fill('三版');
    await page.keyboard.press('Enter');
    await expect.poll(() => documentName(page)).toBe('三版.banxin');
    const before = await objectsInside(page);
    const set = (await paintedTexts(page)).toSorted();
    await page.keyboard.press('Control+w');
    await openFile(page, saved(), '三版.banxin');
    await expect.poll(async () => (await paintedTexts(page)).toSorted()).toEqual(set);
    const after = await objectsInside(page);
    expect({ nodes: after.nodes, text: after.text }).toEqual({ nodes: before.nodes, text: before.text });
    await hands.shot('opened-again');
  });

  it('is printed to a file that has all of its text', async () => {
    await page.keyboard.press('Control+e');
    await waitForStage(page, 'choosing');
    await pressExport(page);
    await waitForStage(page, 'written');
    await hands.shot('exported');
    const pdf = path.join(shell.home, '三版.pdf');
    const left = (await pdfGlyphs(pdf)).flatMap(({ text }) => [...text]).toSorted();
    const wanted = pieces.flatMap(({ kicker, headline, body, photos }) => [
      kicker,
      ...headline,
      ...body.map(({ text }) => text),
      ...photos.flatMap(({ caption, credit }) => [caption, credit]),
    ]);
    const lost = [...wanted.join('').replace(/\s/gu, '')].toSorted().filter((letter) => {
      while (left[0] !== undefined && left[0] < letter) left.shift();
      if (left[0] !== letter) return true;
      left.shift();
      return false;
    });
    expect(lost).toEqual([]);
    const keep = process.env['BANXIN_SHOTS'];
    if (keep !== undefined) {
      copyFileSync(pdf, path.join(keep, 'page.pdf'));
      copyFileSync(saved(), path.join(keep, 'page.banxin'));
    }
  });

  it('has no error that would keep it from the plant', async () => {
    const { code, stdout } = await banxin(['check', saved(), '--json']);
    const found: readonly { readonly severity: string; readonly message: string }[] = JSON.parse(stdout);
    expect({ code, errors: found.filter(({ severity }) => severity === 'error') }).toEqual({ code: 0, errors: [] });
  });
});

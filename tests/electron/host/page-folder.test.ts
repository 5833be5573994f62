// Page folders on a real disk: into a document and back, and every bad input refused with its place, nothing written.
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readDocumentFile } from '../../../electron/host/document-file.ts';
import { makeDocument, readPageFolder } from '../../../electron/host/page-folder.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SHEET = `paper: 汾河晚报
date: 2024-04-02
page: 3
section: 要闻
place:
  - story: stories/lead.md
    headline: {at: [1, 1], span: [5, 8]}
    body:
      - {at: [1, 9], span: [5, 40], columns: 4}
  - photo: photos/visit.jpg
    at: [2, 15]
    span: [2, 14]
    caption: 市民参观。
    credit: ■ 某某摄
    story: stories/lead.md
`;

const STORY =
  '---\nkicker: 引题\nheadline: [主题]\ndateline: 本报讯\n---\n\n昨天，**实验站**开放。\n\n## 展厅\n\n共六个。\n';

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 160, height: 120, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();

async function pageFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  return temporaryFolder({
    'page/page.yaml': SHEET,
    'page/stories/lead.md': STORY,
    'page/photos/visit.jpg': await photo(),
    'secret.md': '不该读到',
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`page/${name}`, content])),
  });
}

/** Makes a document of the folder, which must be refused; gives the fault, with nothing written. */
async function refusal(parent: string): Promise<string> {
  const before = (await readdir(parent)).sort();
  const result = await makeDocument(join(parent, 'page'), join(parent, 'out.banxin'));
  if (result.ok) throw new Error('the folder was taken');
  expect((await readdir(parent)).sort()).toEqual(before);
  const { file, line, message } = result.error;
  for (const language of ['zh-CN', 'en'] as const) {
    expect(words(language, message.key, message.params)).not.toMatch(/\n|undefined/);
  }
  return `${file}:${line}: ${message.key}`;
}

describe('a page folder', () => {
  test('becomes a file, and the file the same document', async () => {
    const parent = await pageFolder();
    const output = join(parent, 'out.banxin');
    const made = await makeDocument(join(parent, 'page'), output);
    if (!made.ok) throw new Error(made.error.message.key);
    const read = await readDocumentFile(output);
    if (!read.ok) throw new Error(read.error.key);
    expect(read.value.doc.toJSON()).toEqual(made.value.doc.toJSON());
    expect(read.value.doc.eq(made.value.doc)).toBe(true);
    expect([...read.value.photos].map(([id, bytes]) => [id, Buffer.from(bytes)])).toEqual([
      ['photos/visit.jpg', await photo()],
    ]);
    expect(made.value.doc.textContent).toBe(
      '汾河晚报2024年4月2日　星期二第3版要闻引题主题本报讯　昨天，实验站开放。展厅共六个。市民参观。■ 某某摄',
    );
  });

  test('is placed plainly without place', async () => {
    const parent = await pageFolder({
      'page.yaml': 'paper: 报\ndate: 2024-04-02\npage: 1\nstories: [stories/lead.md]\nphotos: [photos/visit.jpg]\n',
    });
    const result = await readPageFolder(join(parent, 'page'));
    expect(result.ok && result.value.doc.child(0).children.map(({ type }) => type.name)).toEqual([
      'folioLine',
      'article',
      'photo',
      'rule',
    ]);
  });

  test('may hold links that stay inside, and be reached by one', async () => {
    const parent = await pageFolder();
    await rm(join(parent, 'page/stories/lead.md'));
    await writeFile(join(parent, 'page/real.md'), STORY);
    await symlink('../real.md', join(parent, 'page/stories/lead.md'));
    await symlink('page', join(parent, 'link'));
    expect((await readPageFolder(join(parent, 'link'))).ok).toBe(true);
  });

  test('keeps every character of its stories, line ends and byte order mark apart', async () => {
    const body = '１．编号 1. 不变\t制表 &amp; <b> “引号”——……\u3000\u00a0末';
    const parent = await pageFolder({ 'stories/lead.md': `\ufeff---\r\nheadline: 题\r\n---\r\n${body}\r\n` });
    const result = await readPageFolder(join(parent, 'page'));
    expect(result.ok && result.value.doc.textContent).toContain(body);
  });
});

describe('bad input is refused with its place, and nothing is written', () => {
  test('missing folder, file instead of folder, missing page.yaml', async () => {
    const parent = await temporaryFolder();
    expect(await refusal(parent)).toBe(`${join(parent, 'page')}:1: intake.no-folder`);
    await writeFile(join(parent, 'page'), '');
    expect(await refusal(parent)).toBe(`${join(parent, 'page')}:1: intake.not-a-folder`);
    await rm(join(parent, 'page'));
    await mkdir(join(parent, 'page'));
    expect(await refusal(parent)).toBe('page.yaml:1: intake.no-sheet');
  });

  test.each([
    ['broken YAML', SHEET.replace('span: [2, 14]', 'span: [2, 14'), 'page.yaml:12: intake.yaml-unclosed'],
    ['an unknown key', SHEET.replace('caption:', 'legend:'), 'page.yaml:13: intake.unknown-key'],
    [
      'a path outside the folder',
      SHEET.replace('stories/lead.md\n    headline', '../secret.md\n    headline'),
      'page.yaml:6: intake.path-outside',
    ],
    ['an absolute path', SHEET.replace('photos/visit.jpg', '/dev/zero'), 'page.yaml:10: intake.path-outside'],
    [
      'a page format of absurd size',
      `${SHEET}format: {trim: [1e9, 545], columns: 8, measure: 13, lines: 120}\n`,
      'page.yaml:16: intake.expected-number',
    ],
    [
      'a type area beyond its page',
      `${SHEET}format: {trim: [100, 100], columns: 8, measure: 13, lines: 120}\n`,
      'page.yaml:16: intake.type-area-too-large',
    ],
    ['a missing story', SHEET.replaceAll('lead.md', 'lost.md'), 'page.yaml:6: intake.story-missing'],
    ['a missing photo', SHEET.replace('visit.jpg', 'lost.jpg'), 'page.yaml:10: intake.photo-missing'],
    ['a folder for a story', SHEET.replaceAll('stories/lead.md', 'stories'), 'page.yaml:6: intake.not-a-file'],
    [
      'a story below a file',
      SHEET.replaceAll('stories/lead.md', 'page.yaml/a.md'),
      'page.yaml:6: intake.story-missing',
    ],
    [
      'a path longer than the system takes',
      SHEET.replaceAll('stories/lead.md', `${'长'.repeat(400)}.md`),
      'page.yaml:6: intake.story-missing',
    ],
  ])('%s', async (_, sheet, expected) => {
    expect(await refusal(await pageFolder({ 'page.yaml': sheet }))).toBe(expected);
  });

  test('files that are not UTF-8 are named with the line', async () => {
    const gbk = Buffer.concat([Buffer.from('---\nheadline: 题\n---\n第一行\n'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4])]);
    expect(await refusal(await pageFolder({ 'stories/lead.md': gbk }))).toBe('stories/lead.md:5: intake.not-utf8');
    expect(await refusal(await pageFolder({ 'page.yaml': Buffer.from([0x70, 0xff]) }))).toBe(
      'page.yaml:1: intake.not-utf8',
    );
    const cut = Buffer.from('一行\n中').subarray(0, -1);
    expect(await refusal(await pageFolder({ 'stories/lead.md': cut }))).toBe('stories/lead.md:2: intake.not-utf8');
    const utf16 = Buffer.from('\ufeff正文', 'utf16le');
    expect(await refusal(await pageFolder({ 'stories/lead.md': utf16 }))).toBe('stories/lead.md:1: intake.not-utf8');
  });

  test('faults inside a story are named with its own line', async () => {
    expect(await refusal(await pageFolder({ 'stories/lead.md': '' }))).toBe('stories/lead.md:1: intake.empty-story');
    expect(await refusal(await pageFolder({ 'stories/lead.md': '---\ntitle: 题\n---\n' }))).toBe(
      'stories/lead.md:2: intake.unknown-key',
    );
  });

  test('photos that are empty, foreign or cut short', async () => {
    expect(await refusal(await pageFolder({ 'photos/visit.jpg': new Uint8Array() }))).toBe(
      'page.yaml:10: intake.photo-empty',
    );
    expect(await refusal(await pageFolder({ 'photos/visit.jpg': '不是图片' }))).toBe(
      'page.yaml:10: intake.photo-unknown',
    );
    const parent = await pageFolder();
    await truncate(join(parent, 'page/photos/visit.jpg'), 300);
    expect(await refusal(parent)).toBe('page.yaml:10: intake.photo-damaged');
  });

  test.skipIf(process.platform === 'win32')(
    'links that lead out, devices, pipes (Windows: links need rights, there are no pipes)',
    async () => {
      const parent = await pageFolder();
      const story = join(parent, 'page/stories/lead.md');
      await rm(story);
      await symlink(join(parent, 'secret.md'), story);
      expect(await refusal(parent)).toBe('page.yaml:6: intake.link-outside');
      await rm(story);
      await symlink('/dev/zero', story);
      expect(await refusal(parent)).toBe('page.yaml:6: intake.link-outside');
      await rm(story);
      await symlink('lead.md', story);
      expect(await refusal(parent)).toBe('page.yaml:6: intake.unreadable');
      await rm(story);
      await promisify(execFile)('mkfifo', [story]);
      expect(await refusal(parent)).toBe('page.yaml:6: intake.not-a-file');
      await rm(join(parent, 'page/stories'), { recursive: true });
      await mkdir(join(parent, 'outside'));
      await writeFile(join(parent, 'outside/lead.md'), STORY);
      await symlink('../outside', join(parent, 'page/stories'));
      expect(await refusal(parent)).toBe('page.yaml:6: intake.link-outside');
    },
  );

  test('giant files are refused unread', async () => {
    const parent = await pageFolder();
    await truncate(join(parent, 'page/photos/visit.jpg'), 1024 ** 3);
    expect(await refusal(parent)).toBe('page.yaml:10: intake.file-too-large');
    await truncate(join(parent, 'page/stories/lead.md'), 1024 ** 3);
    expect(await refusal(parent)).toBe('page.yaml:6: intake.file-too-large');
    await truncate(join(parent, 'page/page.yaml'), 1024 ** 3);
    expect(await refusal(parent)).toBe('page.yaml:1: intake.file-too-large');
  });

  test('an output that cannot be written is named', async () => {
    const parent = await pageFolder();
    const result = await makeDocument(join(parent, 'page'), join(parent, 'missing', 'out.banxin'));
    expect(result.ok || result.error).toMatchObject({ file: 'out.banxin', message: { key: 'files.no-folder' } });
    expect((await readdir(parent)).sort()).toEqual(['page', 'secret.md']);
  });
});

// Plain placing against what composition then makes of it: no text is overset (溢文) while lines of its block stay free.
import { expect, test } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import { buildDocument } from '../../../shared/intake/build-document.ts';
import { readPageSheet } from '../../../shared/intake/read-sheet.ts';
import { readStory, type Story } from '../../../shared/intake/story.ts';
import { shippedFonts } from '../composition/support.ts';

const fonts = shippedFonts();

function storyOf(body: string): Story {
  const read = readStory('a.md', `---\nheadline: 题\n---\n${body}`);
  if (!read.ok) throw new Error(read.error.message.key);
  return read.value;
}

/** Characters that find no place when these stories are placed plainly on a broadsheet. */
function oversetOf(bodies: readonly string[]): number {
  const paths = bodies.map((_, i) => `${i}.md`);
  const sheet = readPageSheet(`paper: 报\ndate: 2024-04-02\npage: 1\nfolio: none\nstories: [${paths.join(', ')}]\n`);
  if (!sheet.ok) throw new Error(sheet.error.message.key);
  const stories = new Map(bodies.map((body, i) => [paths[i] ?? '', storyOf(body)]));
  const doc = buildDocument(sheet.value, { stories, photos: new Map() });
  if (!doc.ok) throw new Error(doc.error.message.key);
  return compose(doc.value, fonts)
    .pages.flatMap(({ overset }) => overset)
    .reduce((sum, one) => sum + one.characters, 0);
}

/** Words too long for the end of a line leave it short: such text takes more lines than its characters tell. */
const LONG_WORDS = '研究者用 spectrophotometers、electroencephalography 与 internationalization 等工具观察。';

test('text of long words has the free lines under it on an empty page', () => {
  for (const times of [3, 6, 12, 20, 30]) {
    expect(oversetOf([LONG_WORDS.repeat(times)]), `${times} times`).toBe(0);
    expect(oversetOf([`${LONG_WORDS.repeat(3)}\n\n`.repeat(Math.ceil(times / 3))]), `${times} in paragraphs`).toBe(0);
  }
});

test('text of long words has the free lines beside a longer story', () => {
  const plain = '春天的雨落在小河上，柳芽绿了，人们走过桥去看花。';
  for (const times of [6, 12, 20]) {
    expect(oversetOf([plain.repeat(60), LONG_WORDS.repeat(times)]), `${times} times`).toBe(0);
  }
});

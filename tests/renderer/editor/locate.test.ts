// Findings and their places: what `at` names, and where a press on the finding leads.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts } from '../../../electron/host/fonts.ts';
import { readPageFolder } from '../../../electron/host/page-folder.ts';
import { countPage, makeCountCharacters } from '../../../renderer/editor/count.ts';
import { readFindingAt } from '../../../renderer/editor/finding-at.ts';
import { fontsOfComposition, fontsOfDocument } from '../../../renderer/editor/fonts-needed.ts';
import { locate, storyName } from '../../../renderer/editor/locate.ts';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../../shared/composition/phases.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import { PT_PER_MM } from '../../../shared/kernel/units.ts';
import { LEAD, SHEET, writePageFolder } from '../../support/page-folder.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const STORY = 'stories/lead.md';

let doc: PMNode;
let composed: ComposedEdition;
let fonts: FontSet;

beforeAll(async () => {
  const folder = suiteFolder();
  try {
    const sheet = SHEET.replace('{at: [1, 5], span: [4, 26]}', '{at: [1, 5], span: [1, 6]}');
    const read = await readPageFolder(await writePageFolder(folder.path, { 'page.yaml': sheet }));
    const loaded = loadFonts(root);
    if (!read.ok || !loaded.ok) throw new Error('the page cannot be composed');
    doc = read.value.doc;
    fonts = loaded.value;
    composed = compose(doc, fonts);
  } finally {
    folder.remove();
  }
});

describe('readFindingAt', () => {
  it('tells parts, points and names apart', () => {
    expect(readFindingAt('body 3')).toEqual({ kind: 'part', part: 'body', paragraph: 3 });
    expect(readFindingAt('25.4, 0.0 mm')).toEqual({ kind: 'point', point: { x: 25.4 * PT_PER_MM, y: 0 } });
    expect(readFindingAt('photos/a.jpg')).toEqual({ kind: 'name', name: 'photos/a.jpg' });
    expect(readFindingAt('frame 0')).toEqual({ kind: 'name', name: 'frame 0' });
  });
});

describe('locate', () => {
  const finding = { code: 'text.lone-character', severity: 'warning', params: {}, page: 1 } as const;

  it('leads from overset text to the foot of its frame', () => {
    const overset = composed.diagnostics.find(({ code }) => code === 'text.overset');
    const at = composed.pages[0]?.overset[0]?.at;
    if (overset === undefined || at === undefined || at === null) throw new Error('nothing is overset');
    const place = locate(composed, overset);
    expect(place?.rect.x).toBeLessThan(at.x);
    expect((place?.rect.x ?? 0) + (place?.rect.width ?? 0)).toBeGreaterThanOrEqual(at.x);
    expect((place?.rect.y ?? 0) + (place?.rect.height ?? 0)).toBeGreaterThan(at.y);
  });

  it('leads to a paragraph, a photo, a point, and else to the whole story', () => {
    const paragraph = locate(composed, { ...finding, story: STORY, at: 'body 0' });
    const photo = locate(composed, { ...finding, at: 'photos/field.jpg' });
    const point = locate(composed, { ...finding, at: '50.0, 60.0 mm' });
    const story = locate(composed, { ...finding, story: STORY, at: 'frame 0' });
    const image = composed.pages[0]?.display.items.find((item) => item.kind === 'image');
    expect(photo?.rect).toEqual(image?.kind === 'image' ? image.box : null);
    expect((point?.rect.x ?? 0) + (point?.rect.width ?? 0) / 2).toBeCloseTo(50 * PT_PER_MM, 6);
    expect(story?.rect.height).toBeGreaterThan(paragraph?.rect.height ?? Number.POSITIVE_INFINITY);
  });

  it('leads nowhere for what is not on the page', () => {
    expect(locate(composed, { ...finding, story: 'stories/none.md', at: 'body 0' })).toBeNull();
    expect(locate(composed, { ...finding, page: 9 })).toBeNull();
  });
});

describe('storyName', () => {
  it('is the headline, else the file', () => {
    expect(storyName(composed, STORY)).toBe('一万亩小麦三天收完');
    expect(storyName(composed, 'stories/none.md')).toBe('stories/none.md');
  });
});

describe('countPage', () => {
  it('counts every character that is to be set, overset ones too', () => {
    const [page] = composed.pages;
    if (page === undefined) throw new Error('no page');
    const written = [
      ...LEAD.replaceAll(/^(?:---|kicker: |headline: |byline: |## )/gm, ''),
      ...'麦田里的收割机，六月十一日上午。■ 某某摄',
    ].filter((character) => !/\s/u.test(character)).length;
    expect(countPage(doc.child(0), page, makeCountCharacters())).toEqual({
      stories: 1,
      characters: written,
      overset: 1,
      unplaced: 0,
    });
  });
});

describe('fonts needed', () => {
  it('are known before composing, so that their files are fetched at once', () => {
    const before = fontsOfDocument(doc, fonts);
    const after = fontsOfComposition(composed);
    expect(after.size).toBeGreaterThan(2);
    expect([...after].filter((face) => !before.has(face))).toEqual([]);
  });

  it('are few of the many that are shipped', () => {
    const shipped = JSON.parse(readFileSync(`${root}assets/fonts/fonts.json`, 'utf8')) as { faces: readonly unknown[] };
    expect(fontsOfDocument(doc, fonts).size).toBeLessThan(shipped.faces.length);
  });
});

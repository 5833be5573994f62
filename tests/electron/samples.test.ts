// The sample pages as they ship: made, composed and checked; their structure, their fit and their photos.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../electron/host/document-file.ts';
import { loadFonts } from '../../electron/host/fonts.ts';
import { readPageFolder } from '../../electron/host/page-folder.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import type { DisplayImage } from '../../shared/display/display-list.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { NEWSPRINT } from '../../shared/kernel/plant-profile.ts';
import { preflight } from '../../shared/preflight/preflight.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LARGEST_PHOTO_BYTES = 400_000;
const LEAST_PPI = 200;
/** Lines that a story may leave empty at the foot of its last column: more is a hole that an editor would fill. */
const MOST_EMPTY_LINES = 2;

interface Structure {
  readonly stories: number;
  readonly photos: number;
  readonly subheads: number;
  readonly kickers: number;
  readonly boxes: number;
  readonly rules: number;
}

const SAMPLES: readonly { name: string; structure: Structure; characters: readonly [number, number] }[] = [
  {
    name: 'broadsheet',
    structure: { stories: 13, photos: 3, subheads: 3, kickers: 8, boxes: 2, rules: 10 },
    characters: [7_000, 8_500],
  },
  {
    name: 'tabloid',
    structure: { stories: 3, photos: 3, subheads: 2, kickers: 1, boxes: 1, rules: 1 },
    characters: [1_800, 2_600],
  },
];

const countOf = (doc: PMNode, type: string): number => {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === type) count++;
  });
  return count;
};

const ppiOf = ({ pixels, crop, box }: DisplayImage): number =>
  Math.min((pixels.width * crop.width * 72) / box.width, (pixels.height * crop.height * 72) / box.height);

describe.each(SAMPLES)('the $name sample', ({ name, structure, characters }) => {
  const folder = path.join(root, 'assets', 'samples', name);
  let stored: StoredDocument;
  let composed: ComposedEdition;

  beforeAll(async () => {
    const read = await readPageFolder(folder);
    if (!read.ok) throw new Error(`${read.error.file}:${read.error.line}: ${read.error.message.key}`);
    const fonts = loadFonts(root);
    if (!fonts.ok) throw new Error(`no fonts: ${fonts.error.key}`);
    stored = read.value;
    composed = compose(stored.doc, fonts.value);
  });

  it('has the parts of a real page', () => {
    const { doc } = stored;
    expect({
      stories: countOf(doc, 'article'),
      photos: countOf(doc, 'photo'),
      subheads: countOf(doc, 'subhead'),
      kickers: countOf(doc, 'kicker'),
      boxes: countOf(doc, 'box'),
      rules: countOf(doc, 'rule'),
    }).toEqual(structure);
    const typed = doc.textContent.replaceAll(/\s/g, '').length;
    expect(typed).toBeGreaterThanOrEqual(characters[0]);
    expect(typed).toBeLessThanOrEqual(characters[1]);
  });

  it('sets all its text', () => {
    expect(composed.pages.flatMap(({ overset }) => overset)).toEqual([]);
  });

  it('passes preflight without an error or a warning', () => {
    const findings = preflight(stored.doc, composed, { plant: NEWSPRINT });
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('fills its columns to the foot', () => {
    const leading: number = stored.doc.firstChild?.attrs['setup'].leading;
    for (const { lines } of composed.pages) {
      const feet = new Map<string, Map<number, number>>();
      for (const { story, part, region, y } of lines) {
        if (story === null || (part !== 'body' && part !== 'byline')) continue;
        const columns = feet.get(story) ?? new Map<number, number>();
        feet.set(story, columns.set(region, Math.max(y, columns.get(region) ?? 0)));
      }
      expect(feet.size).toBe(structure.stories);
      const emptyLines = [...feet].map(([story, columns]) => {
        const ends = [...columns.values()];
        return { story, empty: Math.round((Math.max(...ends) - Math.min(...ends)) / leading) };
      });
      expect(emptyLines.filter(({ empty }) => empty > MOST_EMPTY_LINES)).toEqual([]);
    }
  });

  it('has photos fit for newsprint', async () => {
    const images = composed.pages.flatMap(({ display }) => display.items.filter((item) => item.kind === 'image'));
    expect(images).toHaveLength(structure.photos);
    for (const image of images) {
      expect({ photo: image.photo, enough: ppiOf(image) >= LEAST_PPI }).toEqual({ photo: image.photo, enough: true });
      expect((await stat(path.join(folder, image.photo))).size).toBeLessThan(LARGEST_PHOTO_BYTES);
    }
  });
});

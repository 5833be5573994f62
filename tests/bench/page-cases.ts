// Benchmark cases without a window: cold composition of a page folder, export without and with its photos. Prints JSON.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportDocument } from '../../electron/host/export-service.ts';
import { loadFonts } from '../../electron/host/fonts.ts';
import { readPageFolder } from '../../electron/host/page-folder.ts';
import { defaultPlant } from '../../electron/host/plant-profiles.ts';
import { compose } from '../../shared/composition/compose.ts';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { type Runs, repeat } from './measure.ts';

const COMPOSITION_RUNS = 7;
const EXPORT_RUNS = 5;

function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The document without its photos, everything else in place. */
function withoutPhotos(doc: PMNode): PMNode {
  const pages = doc.children.map((page) =>
    schema.nodes.page.createChecked(
      page.attrs,
      page.children.filter((node) => node.type !== schema.nodes.photo),
    ),
  );
  return schema.nodes.edition.createChecked(doc.attrs, pages);
}

async function main(root: string, folder: string): Promise<readonly Runs[]> {
  const freshFonts = (): FontSet => expectOk(loadFonts(root));
  const stored = expectOk(await readPageFolder(folder));
  const plant = expectOk(await defaultPlant(root));
  const scratch = await mkdtemp(path.join(tmpdir(), 'banxin-bench-'));
  try {
    const cold = await repeat('compose the broadsheet, cold', COMPOSITION_RUNS, () =>
      compose(stored.doc, freshFonts()),
    );
    const fonts = freshFonts();
    const toPdf = (doc: PMNode) => async (): Promise<void> => {
      const end = await exportDocument({
        doc,
        photos: stored.photos,
        fonts,
        plant,
        standard: 'x1a',
        marks: false,
        force: false,
        creator: 'Banxin bench',
        path: path.join(scratch, 'page.pdf'),
      });
      if (end.kind !== 'written') throw new Error(`the export ended as ${end.kind}`);
    };
    const plain = await repeat('export the broadsheet, no photos', EXPORT_RUNS, toPdf(withoutPhotos(stored.doc)));
    const full = await repeat('export the broadsheet, with photos', EXPORT_RUNS, toPdf(stored.doc));
    return [cold, plain, full];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const [root, folder] = process.argv.slice(2);
if (root === undefined || folder === undefined) throw new Error('usage: page-cases ROOT PAGE_FOLDER');
console.log(JSON.stringify(await main(root, folder)));

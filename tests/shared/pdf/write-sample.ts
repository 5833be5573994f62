// Writes display pages with the program's own fonts and profile, as the tests of the writer need it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { appRoot } from '../../../electron/host/app-root.ts';
import type { DisplayPage } from '../../../shared/display/display-list.ts';
import { createSubsetter } from '../../../shared/fonts/subset.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { type PdfOptions, writePdf } from '../../../shared/pdf/write-pdf.ts';
import { shippedFonts } from '../fonts/shipped-fonts.ts';

const root = appRoot(import.meta.url);
const wasm = readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
const fonts = shippedFonts();

export const OPTIONS: PdfOptions = {
  standard: 'x1a',
  marks: false,
  plant: NEWSPRINT,
  title: '晋原科技报 第3版 2024-04-02',
  date: '2024-04-02T00:00:00Z',
  creator: 'Banxin test',
  fonts,
  subset: createSubsetter(wasm),
  photo: (image) => Promise.reject(new Error(`the page has no photo ${image.photo}`)),
  icc: readFileSync(join(root, 'assets', 'icc', NEWSPRINT.icc)),
};

/** The file's bytes; throws with the message's words when writing is refused. */
export async function written(pages: readonly DisplayPage[], options: Partial<PdfOptions> = {}): Promise<Uint8Array> {
  const result = await writePdf(pages, { ...OPTIONS, ...options });
  if (!result.ok) throw new Error(words('en', result.error.key, result.error.params));
  return result.value;
}

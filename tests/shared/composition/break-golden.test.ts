// The rules of line setting against golden line files: settings, text, expected lines; `vitest -u` renews them, the diff is for reading.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderGolden } from './golden-lines.ts';
import { shippedFonts } from './support.ts';

const FOLDER = join(import.meta.dirname, '../../golden/lines');
const fonts = shippedFonts();
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

describe('golden lines', () => {
  for (const name of files) {
    it(name, async () => {
      const path = join(FOLDER, name);
      await expect(renderGolden(fonts, readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
    });
  }

  it('are all in the list of rules', () => {
    const listed = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const name of files) expect(listed).toContain(`\`${name}\``);
    for (const [, name = ''] of listed.matchAll(/`([\w-]+\.txt)`/g)) expect(files).toContain(name);
  });
});

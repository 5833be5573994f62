// Migrations: every stored version still opens, and the list of steps matches the version that is written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '../../../../shared/document/codec/codec.ts';
import { CURRENT_VERSION, MIGRATIONS, type Migration, migrate } from '../../../../shared/document/codec/migrations.ts';
import { sampleJson } from './sample-json.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const PHOTOS = new Set(['photos/a.jpg']);

describe('stored versions', () => {
  const versions = Array.from({ length: CURRENT_VERSION }, (_, i) => i + 1);

  test('there is a step for every version but the last, and a fixture for each', () => {
    expect(MIGRATIONS.length).toBe(CURRENT_VERSION - 1);
    expect(readdirSync(FIXTURES).sort()).toEqual(versions.map((version) => `version-${version}.json`));
  });

  test.each(versions)('version %i opens and is written anew as the current version', (version) => {
    const text = readFileSync(join(FIXTURES, `version-${version}.json`), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'banxin', version });
    const result = decodeDocument(text, PHOTOS);
    if (!result.ok) throw new Error(result.error.key);
    expect(JSON.parse(encodeDocument(result.value))).toMatchObject({ version: CURRENT_VERSION });
    expect(result.value.textContent).toContain('科学实验站昨日开放');
  });
});

describe('migrate', () => {
  const rename =
    (from: string, to: string): Migration =>
    (document) =>
      JSON.parse(JSON.stringify(document).replaceAll(`"${from}"`, `"${to}"`));
  const steps = [rename('oldest', 'older'), rename('older', 'paper')];

  test('runs the steps from the stored version on, in order', () => {
    expect(migrate({ oldest: 1 }, 1, steps)).toEqual({ paper: 1 });
    expect(migrate({ older: 1 }, 2, steps)).toEqual({ paper: 1 });
    expect(migrate({ oldest: 1 }, 3, steps)).toEqual({ oldest: 1 });
    expect(() => migrate({}, 4, steps)).toThrow('no migrations');
    expect(() => migrate({}, 0, steps)).toThrow('no migrations');
  });

  test('an older document is lifted before it is checked', () => {
    const old = JSON.stringify({ format: 'banxin', version: 1, document: sampleJson() }).replace('"paper"', '"oldest"');
    expect(decodeDocument(old, PHOTOS).ok).toBe(false);
    const result = decodeDocument(old, PHOTOS, steps);
    expect(result).toMatchObject({ ok: true, value: { attrs: { paper: '晚报' } } });
  });
});

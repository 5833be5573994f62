// Plant profiles: the built-in one, files of a plant's own, and every fault with its line.
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultPlant, loadPlant } from '../../../electron/host/plant-profiles.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const work = suiteFolder();
afterAll(() => work.remove());

let count = 0;
function plantFile(text: string | Uint8Array): string {
  count += 1;
  const file = path.join(work.path, `plant-${count}.yaml`);
  writeFileSync(file, text);
  return file;
}

describe('plants', () => {
  it('has newsprint built in, by name and by default', async () => {
    const named = await loadPlant('newsprint', root);
    expect(named).toMatchObject({ ok: true, value: { profile: NEWSPRINT } });
    expect(await defaultPlant(root)).toEqual(named);
    if (named.ok) expect(named.value.icc.length).toBe(227_792);
  });

  it('reads a whole plant file', async () => {
    copyFileSync(path.join(root, 'assets/icc', NEWSPRINT.icc), path.join(work.path, 'own.icc'));
    const file = plantFile(
      [
        'name: 某某印务',
        'standard: x4',
        'marks: true',
        'bleed: 3',
        'markOffset: 4',
        'inkLimit: 220',
        'photoPpi: [120, 180]',
        'condition: {identifier: FOGRA99, info: 冷固型新闻纸}',
        'icc: own.icc',
        '',
      ].join('\n'),
    );
    expect(await loadPlant(file, root)).toMatchObject({
      ok: true,
      value: {
        iccPath: path.join(work.path, 'own.icc'),
        profile: {
          name: '某某印务',
          standard: 'x4',
          marks: true,
          bleed: 3,
          markOffset: 4,
          inkLimit: 2.2,
          photoPpi: { least: 120, good: 180 },
          condition: { identifier: 'FOGRA99', info: '冷固型新闻纸', registry: '' },
          icc: 'own.icc',
        },
      },
    });
  });

  it('takes newsprint for what a file leaves out', async () => {
    const read = await loadPlant(plantFile('name: 甲\n'), root);
    expect(read).toMatchObject({ ok: true, value: { profile: { ...NEWSPRINT, name: '甲' } } });
  });

  it.each<[string, string | Uint8Array, number, RegExp]>([
    ['no name', 'marks: true\n', 1, /name/],
    ['an unknown key', 'name: 甲\nbleeed: 3\n', 2, /bleeed/],
    ['an ink limit as a fraction', 'name: 甲\ninkLimit: 2.4\n', 2, /inkLimit.*100.*400|2\.4/],
    ['an unknown standard', 'name: 甲\n\nstandard: x3\n', 3, /x3|x1a/],
    ['a profile outside', 'name: 甲\nicc: ../x.icc\n', 2, /\.\.\/x\.icc/],
    ['broken YAML', 'name: [甲\n', 1, /./],
    ['no UTF-8', new Uint8Array([0xb0, 0xe6]), 1, /UTF-8/],
  ])('refuses %s', async (_, text, line, expected) => {
    const file = plantFile(text);
    const read = await loadPlant(file, root);
    if (read.ok) throw new Error('expected a refusal');
    expect(read.error.place).toBe(`${file}:${line}`);
    expect(words('zh-CN', read.error.message.key, read.error.message.params)).toMatch(expected);
  });

  it('names a missing output profile', async () => {
    const read = await loadPlant(plantFile('name: 甲\nicc: none.icc\n'), root);
    expect(read).toMatchObject({ ok: false, error: { place: `${path.join(work.path, 'none.icc')}:1` } });
  });
});

// Draws the sample pages' pictures: photo-like scenes, traced from formulas, the same bytes on every run with one sharp release.
// node scripts/make-sample-photos.mjs [NAME …] [--draft]: all pictures or the named ones; --draft: small, coarse, to look at.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bridge } from './sample-photos/bridge.mjs';
import { develop, expose } from './sample-photos/camera.mjs';
import { dial } from './sample-photos/dial.mjs';
import { gears } from './sample-photos/gears.mjs';
import { springs } from './sample-photos/springs.mjs';
import { tower } from './sample-photos/tower.mjs';
import { wheat } from './sample-photos/wheat.mjs';

const SAMPLES = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'samples');

/** Pictures: scene, place, pixels (enough for 250 ppi where it stands), rays per pixel, development. */
const PICTURES = {
  bridge: { ...bridge, to: 'broadsheet/photos/bridge.jpg', size: [1320, 860], samples: 9 },
  springs: { ...springs, to: 'broadsheet/photos/springs.jpg', size: [1120, 760], samples: 25 },
  wheat: { ...wheat, to: 'broadsheet/photos/wheat.jpg', size: [1320, 880], samples: 9 },
  tower: { ...tower, to: 'tabloid/photos/tower.jpg', size: [2200, 1190], samples: 6 },
  dial: { ...dial, to: 'tabloid/photos/dial.jpg', size: [1000, 1200], samples: 12 },
  gears: { ...gears, to: 'tabloid/photos/gears.jpg', size: [900, 700], samples: 25 },
};

const words = process.argv.slice(2);
const draft = words.includes('--draft');
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !(name in PICTURES));
if (unknown.length > 0) {
  console.error(`no such picture: ${unknown.join(', ')}; there are ${Object.keys(PICTURES).join(', ')}`);
  process.exit(2);
}

for (const [name, { scene, recipe, retouch, to, size, samples }] of Object.entries(PICTURES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const [width, height] = draft ? size.map((v) => Math.round(v / 2)) : size;
  const started = performance.now();
  let picture = expose(scene, width, height, draft ? Math.min(samples, 9) : samples);
  if (retouch) picture = await retouch(picture, width, height);
  const file = draft ? path.join(tmpdir(), 'sample-photos', `${name}.jpg`) : path.join(SAMPLES, to);
  await mkdir(path.dirname(file), { recursive: true });
  await develop(picture, width, height, recipe, file);
  console.log(`${name} ${width}×${height} ${((performance.now() - started) / 1000).toFixed(1)} s → ${file}`);
}

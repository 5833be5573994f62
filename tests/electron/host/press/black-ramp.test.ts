// The black ramp read from the profile agrees with what the profile does to black tints.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appRoot } from '../../../../electron/host/app-root.ts';
import { blackRamp } from '../../../../electron/host/press/black-ramp.ts';
import { greyCurve } from '../../../../electron/host/press/grey-curve.ts';

const profile = readFileSync(join(appRoot(import.meta.url), 'assets', 'icc', 'newsprint-tr002.icc'));

describe('blackRamp', () => {
  it('falls from paper to solid black, with dot gain', () => {
    const ramp = blackRamp(profile);
    expect(ramp).toHaveLength(256);
    expect(ramp[0]).toBeCloseTo(100, 0);
    const solid = ramp.at(-1) ?? 0;
    expect(solid).toBeGreaterThan(25);
    expect(solid).toBeLessThan(50);
    // A 50 % tint prints as 76 % (26 % gain): darker than the middle between paper and solid.
    expect(ramp[128]).toBeLessThan((100 + solid) / 2);
    for (let step = 1; step < 256; step += 1) expect(ramp[step]).toBeLessThanOrEqual((ramp[step - 1] ?? 0) + 0.2);
  });

  it('falls back to the usual newsprint ramp for a profile without such a table', () => {
    const other = Uint8Array.from(profile);
    new DataView(other.buffer).setUint32(128, 0);
    const ramp = blackRamp(other);
    expect(ramp).toHaveLength(256);
    expect(ramp[0]).toBeGreaterThan(ramp.at(-1) ?? 100);
    expect(ramp.every(Number.isFinite)).toBe(true);
  });
});

describe('greyCurve', () => {
  it('keeps white and black, and rises', () => {
    const curve = greyCurve(blackRamp(profile));
    expect([curve[0], curve[255]]).toEqual([0, 255]);
    for (let sample = 1; sample < 256; sample += 1) {
      expect(curve[sample]).toBeGreaterThanOrEqual(curve[sample - 1] ?? 0);
    }
  });

  it('undoes the ramp: printed luminance follows the photo’s', () => {
    const ramp = blackRamp(profile);
    const curve = greyCurve(ramp);
    const toY = (lightness: number): number => ((lightness + 16) / 116) ** 3;
    const paper = toY(ramp[0] ?? 0);
    const solid = toY(ramp.at(-1) ?? 0);
    for (const sample of [32, 64, 96, 128, 160, 192, 224]) {
      const printed = toY(ramp[255 - (curve[sample] ?? 0)] ?? 0);
      const wanted = solid + ((sample / 255 + 0.055) / 1.055) ** 2.4 * (paper - solid);
      expect(Math.abs(printed - wanted), String(sample)).toBeLessThan(0.01);
    }
  });
});

// Press photos: inks, size, crop, orientation, and clear errors for what cannot be printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { appRoot } from '../../../electron/host/app-root.ts';
import { makePressPhotos } from '../../../electron/host/press-photos.ts';
import type { DisplayImage } from '../../../shared/display/display-list.ts';
import type { PreparedPhoto } from '../../../shared/pdf/photos.ts';
import { inksAt, picture, samplesOf } from './press/pictures.ts';

const profile = join(appRoot(import.meta.url), 'assets', 'icc', 'newsprint-tr002.icc');
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

function image(setting: Partial<DisplayImage> = {}): DisplayImage {
  const box = { x: 0, y: 0, width: 36, height: 36 };
  return {
    kind: 'image',
    photo: 'photos/a.jpg',
    box,
    crop: WHOLE,
    turn: 0,
    pixels: { width: 1, height: 1 },
    ...setting,
  };
}

const prepare = (original: Uint8Array | undefined, setting: Partial<DisplayImage> = {}) =>
  makePressPhotos({ original: () => original, profile, ppi: 200 })(image(setting));

async function prepared(original: Uint8Array, setting: Partial<DisplayImage> = {}): Promise<PreparedPhoto> {
  const result = await prepare(original, setting);
  if (!result.ok) throw new Error(`${result.error.key} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

const RED = [200, 40, 30] as const;
const red = (): Promise<Buffer> =>
  picture(300, 200, () => RED)
    .jpeg({ quality: 95 })
    .toBuffer();

describe('colour photos', () => {
  it('become CMYK without a profile of their own, stored inverted as Adobe does', async () => {
    const photo = await prepared(await red());
    expect(photo).toMatchObject({ inks: 'cmyk', inverted: true, shown: WHOLE });
    const meta = await sharp(photo.jpeg).metadata();
    expect([meta.space, meta.channels, meta.hasProfile]).toEqual(['cmyk', 4, false]);
    const [c = 0, m = 0, y = 0, k = 0] = await inksAt(photo.jpeg, 10, 10);
    expect(c).toBeLessThan(m);
    expect(m).toBeGreaterThan(150);
    expect(y).toBeGreaterThan(150);
    expect(k).toBeLessThan(120);
  });

  it('stay within the profile’s total ink, black corners included', async () => {
    const hues = picture(256, 256, (x, y) => [x, y, (x * y) % 256]).png();
    const photo = await prepared(await hues.toBuffer(), { box: { x: 0, y: 0, width: 90, height: 90 } });
    const { data } = await sharp(photo.jpeg)
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .raw()
      .toBuffer({ resolveWithObject: true });
    let most = 0;
    for (let at = 0; at < data.length; at += 4) {
      most = Math.max(most, data.subarray(at, at + 4).reduce((sum, ink) => sum + ink, 0) / 2.55);
    }
    expect(most).toBeGreaterThan(200);
    expect(most).toBeLessThanOrEqual(243);
  });

  it('come at the plant’s resolution and are never enlarged', async () => {
    const big = await prepared(await red());
    expect([big.width, big.height]).toEqual([100, 100]);
    const small = await prepared(
      await picture(40, 40, () => RED)
        .png()
        .toBuffer(),
    );
    expect([small.width, small.height]).toEqual([40, 40]);
  });

  it('are turned upright and cropped there', async () => {
    // Stored on its side: the left half, red, is the upright picture's top.
    const half = picture(200, 100, (x) => (x < 100 ? RED : [30, 60, 200]));
    const sideways = await half.withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
    const top = await prepared(sideways, { crop: { x: 0, y: 0, width: 1, height: 0.5 } });
    expect(top.shown).toEqual({ x: 0, y: 0, width: 1, height: 0.5 });
    const [cTop = 0, mTop = 0] = await inksAt(top.jpeg, 5, 5);
    expect(mTop).toBeGreaterThan(cTop);
    const foot = await prepared(sideways, { crop: { x: 0, y: 0.5, width: 1, height: 0.5 } });
    const [cFoot = 0, , yFoot = 0] = await inksAt(foot.jpeg, 5, 5);
    expect(cFoot).toBeGreaterThan(yFoot);
  });

  it('cover a crop that ends inside a pixel', async () => {
    const photo = await prepared(await red(), { crop: { x: 0.001, y: 0.25, width: 0.5, height: 0.333 } });
    expect(photo.shown.x).toBe(0);
    expect(photo.shown.x + photo.shown.width).toBeGreaterThanOrEqual(0.501);
    expect(photo.shown.y + photo.shown.height).toBeGreaterThanOrEqual(0.583);
  });

  it('give the same bytes every time', async () => {
    const original = await red();
    expect(await prepared(original)).toEqual(await prepared(original));
  });

  it('put transparent parts on paper', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const icon = sharp({ create: { width: 60, height: 60, channels: 4, background: clear } });
    const photo = await prepared(await icon.png().toBuffer());
    expect(photo.inks).toBe('grey');
    expect(Math.min(...(await samplesOf(photo.jpeg)))).toBeGreaterThan(250);
  });
});

describe('CMYK photos', () => {
  it('pass through with their own ink amounts', async () => {
    const original = await picture(64, 64, () => RED)
      .withIccProfile(profile)
      .jpeg({ quality: 100 })
      .toBuffer();
    expect((await sharp(original).metadata()).space).toBe('cmyk');
    const photo = await prepared(original);
    expect(photo.inks).toBe('cmyk');
    const before = await inksAt(original, 5, 5);
    const after = await inksAt(photo.jpeg, 5, 5);
    before.forEach((ink, index) => {
      expect(Math.abs(ink - (after[index] ?? 0))).toBeLessThanOrEqual(3);
    });
  });
});

describe('black and white photos', () => {
  it.each(['one channel', 'three equal channels'])('print with black ink only: %s', async (kind) => {
    const grey = picture(256, 64, (x) => [x, x, x]);
    const original = await (kind === 'one channel' ? grey.toColourspace('b-w') : grey).png().toBuffer();
    const photo = await prepared(original, { box: { x: 0, y: 0, width: 200, height: 50 } });
    expect(photo).toMatchObject({ inks: 'grey', inverted: false, width: 256 });
    const samples = await samplesOf(photo.jpeg);
    expect(samples[0]).toBeLessThanOrEqual(2);
    expect(samples[255]).toBeGreaterThanOrEqual(253);
    // sRGB 128 is 22 % luminance: with newsprint's dot gain about 54 % black (the profile itself gives 13/6/5/48).
    expect(samples[128]).toBeGreaterThan(110);
    expect(samples[128]).toBeLessThan(126);
    for (let x = 8; x < 256; x += 8) expect(samples[x]).toBeGreaterThanOrEqual((samples[x - 8] ?? 0) - 2);
  });

  it('are not what a faint tint is', async () => {
    const tinted = await picture(64, 64, () => [128, 128, 112])
      .png()
      .toBuffer();
    expect((await prepared(tinted)).inks).toBe('cmyk');
  });
});

describe('photos that cannot be printed', () => {
  it('are named, with the reason', async () => {
    const failed = async (original: Uint8Array | undefined): Promise<string> => {
      const result = await prepare(original);
      if (result.ok) throw new Error('was prepared');
      expect(result.error.params).toMatchObject({ photo: 'photos/a.jpg' });
      return result.error.key;
    };
    expect(await failed(undefined)).toBe('output.photo-missing');
    expect(await failed(new Uint8Array())).toBe('output.photo-empty');
    expect(await failed(Buffer.from('not a picture'))).toBe('output.photo-unreadable');
    const whole = await picture(300, 300, (x, y) => [x % 256, y % 256, (x * y) % 256])
      .jpeg()
      .toBuffer();
    expect(await failed(whole.subarray(0, whole.length / 2))).toBe('output.photo-unreadable');
    expect(await failed(readFileSync(profile))).toBe('output.photo-unreadable');
  });

  it('include pictures that say they are huge', async () => {
    const bomb = Buffer.from(
      await picture(8, 8, () => RED)
        .png()
        .toBuffer(),
    );
    // Width and height of the PNG's IHDR, whose checksum then fails too: refused before any memory is taken.
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const result = await prepare(bomb);
    expect(result.ok).toBe(false);
  });
});

// Photo files as they come: of every kind we take, turned, empty, cut short, foreign.
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPhotoPixels } from '../../../electron/host/photo-info.ts';

/** A photo of noise, so that its data is long enough to be cut. */
async function noise(width: number, height: number): Promise<Sharp> {
  const noisy = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: noisy } });
}

async function look(bytes: Uint8Array): Promise<unknown> {
  const result = await readPhotoPixels('photos/a', bytes);
  if (result.ok) return result.value;
  expect(result.error.params).toMatchObject({ path: 'photos/a' });
  return result.error.key;
}

describe('readPhotoPixels', () => {
  test.each(['jpeg', 'png', 'tiff', 'webp'] as const)('takes %s', async (format) => {
    expect(await look(await (await noise(320, 200)).toFormat(format).toBuffer())).toEqual([320, 200]);
  });

  test('takes grey, CMYK, transparent and 16-bit pictures', async () => {
    expect(await look(await (await noise(30, 20)).greyscale().jpeg().toBuffer())).toEqual([30, 20]);
    expect(await look(await (await noise(30, 20)).toColourspace('cmyk').jpeg().toBuffer())).toEqual([30, 20]);
    expect(await look(await (await noise(30, 20)).ensureAlpha(0.5).png().toBuffer())).toEqual([30, 20]);
    expect(await look(await (await noise(30, 20)).toColourspace('rgb16').tiff().toBuffer())).toEqual([30, 20]);
  });

  test('gives the size of a turned photo as it stands upright', async () => {
    for (const orientation of [1, 2, 3, 4]) {
      expect(await look(await (await noise(320, 200)).withMetadata({ orientation }).jpeg().toBuffer())).toEqual([
        320, 200,
      ]);
    }
    for (const orientation of [5, 6, 7, 8]) {
      expect(await look(await (await noise(320, 200)).withMetadata({ orientation }).jpeg().toBuffer())).toEqual([
        200, 320,
      ]);
    }
  });

  test.each(['jpeg', 'png', 'tiff', 'webp'] as const)('refuses a %s cut short anywhere', async (format) => {
    const whole = await (await noise(320, 200)).toFormat(format).toBuffer();
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      expect(await look(whole.subarray(0, Math.floor(whole.length * share))), `${share}`).toBe('intake.photo-damaged');
    }
  });

  test('refuses what is no picture', async () => {
    expect(await look(new Uint8Array())).toBe('intake.photo-empty');
    expect(await look(Buffer.from('a'))).toBe('intake.photo-unknown');
    expect(await look(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe(
      'intake.photo-unknown',
    );
    expect(await look(await (await noise(9, 9)).gif().toBuffer())).toBe('intake.photo-unknown');
    expect(await look(new Uint8Array(5000))).toBe('intake.photo-unknown');
    expect(await look(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), new Uint8Array(500)]))).toBe(
      'intake.photo-damaged',
    );
  });

  test('refuses a picture of too many pixels without unpacking it', async () => {
    const large = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const before = process.memoryUsage().rss;
    expect(await look(large)).toBe('intake.photo-pixels');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

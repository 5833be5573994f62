// Repeatable noise for the sample pictures: hashes, value noise and its octaves; no state, no clock.

/** A number in [0, 1) from up to three whole numbers; the same numbers always give the same result. */
export function hash(x, y = 0, z = 0) {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(z | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const ease = (t) => t * t * (3 - 2 * t);

/** Smooth value noise in the plane, 0–1. */
export function noise(x, y, seed = 0) {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const fx = ease(x - ix);
  const fy = ease(y - iy);
  const a = hash(ix, iy, seed);
  const b = hash(ix + 1, iy, seed);
  const c = hash(ix, iy + 1, seed);
  const d = hash(ix + 1, iy + 1, seed);
  return a + (b - a) * fx + (c - a) * fy + (a - b - c + d) * fx * fy;
}

/** Octaves of `noise`, 0–1, each at twice the frequency and half the strength. */
export function octaves(x, y, count, seed = 0) {
  let sum = 0;
  let strength = 0.5;
  let total = 0;
  let [px, py] = [x, y];
  for (let i = 0; i < count; i++) {
    sum += strength * noise(px, py, seed + i);
    total += strength;
    strength /= 2;
    // Turning each octave keeps the lattice from showing as a grid.
    [px, py] = [px * 1.6 - py * 1.2 + 17.3, px * 1.2 + py * 1.6 - 9.1];
  }
  return sum / total;
}

export const clamp = (v, low = 0, high = 1) => (v < low ? low : Math.min(v, high));
export const mix = (a, b, t) => a + (b - a) * t;
/** 0 below `low`, 1 above `high`, smooth between. */
export const step = (low, high, v) => ease(clamp((v - low) / (high - low)));

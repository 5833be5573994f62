// Picture: an old town at blue hour from a roof, its lit clock tower over low tiled houses, high-rises behind.
import { clamp, hash, mix, octaves, step } from './noise.mjs';
import { box, march, normal, openness, segment } from './shapes.mjs';

const LOT = 15;
const TOWER = [-14, 74];
const CLOCK = 37;

let material = 0;
let lot = 0;

function house(x, y, z, ix, iz) {
  const wide = 4.6 + 1.7 * hash(ix, iz, 1);
  const deep = 4.6 + 1.7 * hash(ix, iz, 2);
  const tall = 4.2 + 3.4 * Math.floor(hash(ix, iz, 3) * 2.4);
  const px = x + (hash(ix, iz, 4) - 0.5) * 2;
  const pz = z + (hash(ix, iz, 5) - 0.5) * 2;
  const walls = box(px, y - tall / 2, pz, wide, tall / 2, deep);
  const [ridge, across] = hash(ix, iz, 6) > 0.5 ? [px, pz] : [pz, px];
  const [along, half] = hash(ix, iz, 6) > 0.5 ? [wide, deep] : [deep, wide];
  const slope = (Math.abs(across) * 0.55 + (y - tall) * 0.83 - half * 0.5) * 0.98;
  const roof = Math.max(slope, Math.abs(ridge) - along - 0.6, Math.abs(across) - half - 0.7, tall - 0.3 - y);
  if (roof < walls) material = 2;
  else material = 1;
  return Math.min(walls, roof);
}

function block(x, y, z, ix, iz) {
  const far = clamp((iz - 17) / 20);
  const tall = 12 + 80 * far * hash(ix, iz, 3) ** 2 + 20 * hash(ix, iz, 9);
  material = 3;
  return box(x, y - tall / 2, z, 5 + 1.2 * hash(ix, iz, 1), tall / 2, 5 + hash(ix, iz, 2));
}

function clockTower(x, y, z) {
  const px = x - TOWER[0];
  const pz = z - TOWER[1];
  const reach = Math.hypot(px, pz) - 9;
  if (reach > 6) return reach;
  let d = box(px, y - 14, pz, 4.6, 14, 4.6);
  d = Math.min(d, box(px, y - 29.2, pz, 4.1, 2.2, 4.1), box(px, y - 31.4, pz, 4.8, 0.35, 4.8));
  d = Math.min(d, box(px, y - CLOCK, pz, 3.9, 5.4, 3.9), box(px, y - CLOCK - 5.5, pz, 4.8, 0.4, 4.8));
  const open = Math.min(
    Math.max(Math.abs(px) - 1.5, Math.abs(y - 47) - 2.4),
    Math.max(Math.abs(pz) - 1.5, Math.abs(y - 47) - 2.4),
  );
  d = Math.min(d, Math.max(box(px, y - 46, pz, 3, 4, 3), -open));
  const cap = Math.max((Math.max(Math.abs(px), Math.abs(pz)) * 0.9 + (y - 57) * 0.42) * 0.92, 49.8 - y);
  d = Math.min(d, box(px, y - 50, pz, 3.7, 0.3, 3.7), cap, box(px, y - 59, pz, 0.12, 3, 0.12));
  const ax = Math.abs(px);
  const az = Math.abs(pz);
  return Math.min(
    d,
    box(ax - 4.1, y - 14, az - 4.1, 0.75, 14.2, 0.75),
    box(ax - 3.6, y - CLOCK, az - 3.6, 0.55, 5.4, 0.55),
  );
}

function field(x, y, z) {
  let d = y;
  let kind = 0;
  const tower = clockTower(x, y, z);
  const ix = Math.round(x / LOT);
  const iz = Math.round(z / LOT);
  let cell = 1e9;
  const street = ix === -6 || (iz === 7 && ix < 3);
  const square = Math.hypot(ix * LOT - TOWER[0], iz * LOT - TOWER[1] + 6) < 22;
  if (y < 115 && !street && !square && iz >= 0) {
    cell = iz > 16 ? block(x - ix * LOT, y, z - iz * LOT, ix, iz) : house(x - ix * LOT, y, z - iz * LOT, ix, iz);
  }
  if (cell < d) {
    d = cell;
    kind = material;
    lot = ix * 1000 + iz;
  }
  // A neighbour's house may be nearer than this lot's: never step over the border.
  const border = Math.max(0.5, LOT * 0.52 - Math.max(Math.abs(x - ix * LOT), Math.abs(z - iz * LOT)));
  if (y < 116) d = Math.min(d, border);
  if (tower < d) [d, kind] = [tower, 4];
  material = kind;
  return d;
}

function sky(dx, dy, dz, out) {
  const high = clamp(dy * 2.6);
  const cloud = step(0.42, 0.75, octaves((dx / (dy + 0.13)) * 0.8, (dz / (dy + 0.13)) * 1.4, 6, 11));
  const west = step(-0.5, 0.9, dx * -0.6 + dz * 0.6) * (1 - high) ** 2.2;
  out[0] = mix(0.035, 0.012, high) + west * 0.3 + cloud * (0.05 + 0.12 * west);
  out[1] = mix(0.07, 0.03, high) + west * 0.14 + cloud * (0.05 + 0.06 * west);
  out[2] = mix(0.16, 0.1, high) + west * 0.1 + cloud * 0.06;
  const rise = dy / Math.hypot(dx, dz);
  const a = Math.atan2(dx, dz);
  const hills = step(0.001, -0.001, rise - 0.055 * octaves(a * 5, 2, 5, 31) - 0.008);
  out[0] = mix(out[0], 0.035, hills * 0.85);
  out[1] = mix(out[1], 0.045, hills * 0.85);
  out[2] = mix(out[2], 0.085, hills * 0.85);
}

/** Light of a wall with windows: warm, cold or dark, room by room. */
function windows(x, y, z, n, kind, out) {
  const across = Math.abs(n[0]) > Math.abs(n[2]) ? z : x;
  const [w, h] = kind === 3 ? [2.1, 3.1] : [2.6, 3.3];
  const i = Math.floor(across / w);
  const j = Math.floor(y / h);
  const u = across / w - i;
  const v = y / h - j;
  const pane = u > 0.26 && u < 0.74 && v > 0.28 && v < 0.72;
  const on = hash(i + lot * 7, j, 21) > (kind === 3 ? 0.62 : 0.72);
  if (!pane || !on || Math.abs(n[1]) > 0.5) return;
  const warmth = hash(i, j, 22 + lot);
  const power = (0.7 + 1.7 * hash(i, j, 23)) * (0.7 + 0.3 * Math.sign(0.5 - u) * Math.sign(u - 0.49)) * 1.3;
  out[0] += power * mix(0.8, 1.15, warmth);
  out[1] += power * mix(0.85, 0.66, warmth);
  out[2] += power * mix(0.8, 0.26, warmth);
}

/** The dial on each face of the tower: milk glass, ticks, hands at two minutes to seven. */
function dial(u, v, out) {
  const r = Math.hypot(u, v);
  if (r > 3.05) return false;
  const a = Math.atan2(u, v);
  const hour = Math.abs((((((a * 12) / (2 * Math.PI)) % 1) + 1.5) % 1) - 0.5);
  const tick = r > 2.15 && r < 2.75 && hour < 0.055;
  const ring = r > 2.85 || Math.abs(r - 1.9) < 0.045;
  const minute = (-2 / 60) * 2 * Math.PI;
  const hourHand = ((6 + 58 / 60) / 12) * 2 * Math.PI;
  const hand = (angle, length, half) => segment(u, v, 0, 0, Math.sin(angle) * length, Math.cos(angle) * length) < half;
  const dark = tick || ring || hand(minute, 2.5, 0.1) || hand(hourHand, 1.6, 0.16);
  const glow = dark ? 0.12 : 2.5 - 0.16 * r;
  out[0] = glow;
  out[1] = glow * 0.86;
  out[2] = glow * 0.58;
  return true;
}

/** Courses of brick, narrow windows up the shaft, weathering. */
function brick(x, y, z) {
  const px = x - TOWER[0];
  const pz = z - TOWER[1];
  const across = Math.abs(px) > Math.abs(pz) ? pz : px;
  const course = step(0.02, 0.1, Math.abs(((((y / 0.55) % 1) + 1.5) % 1) - 0.5));
  const slit = y > 4 && y < 27 && Math.abs(across) < 0.55 && Math.abs(((y / 5.6) % 1) - 0.5) < 0.22 ? 0.12 : 1;
  const panel = Math.abs(Math.abs(across) - 2.2) < 0.12 && y < 27.5 ? 0.6 : 1;
  return (0.62 + 0.25 * course) * slit * panel * (0.55 + 0.75 * octaves(across * 0.7, y * 0.35, 4, 8));
}

const n = [0, 1, 0];
function trace(ox, oy, oz, dx, dy, dz, out) {
  sky(dx, Math.max(dy, 0), dz, out);
  const [airR, airG, airB] = out;
  const t = march(field, ox, oy, oz, dx, dy, dz, 4, 900, 260);
  if (t < 0) return;
  const x = ox + dx * t;
  const y = oy + dy * t;
  const z = oz + dz * t;
  normal(field, x, y, z, 0.02, n);
  field(x, y, z);
  const kind = material;
  const open = openness(field, x, y, z, n, 3);
  const up = 0.5 + 0.5 * n[1];
  let tone = [0.2, 0.2, 0.21];
  if (kind === 2) {
    const tile = 0.6 + 0.4 * Math.sin((Math.abs(n[0]) > Math.abs(n[2]) ? z : x) * 16);
    tone = [0.13, 0.135, 0.15].map((v) => v * (0.4 + 0.7 * tile) * (0.6 + 0.8 * octaves(x * 0.4, z * 0.4, 3, 71)));
  } else if (kind === 1) tone = [0.26, 0.25, 0.24].map((v) => v * (0.5 + 0.9 * hash(lot, 41)));
  else if (kind === 4) tone = [0.34, 0.27, 0.2].map((v) => v * brick(x, y, z));
  // Sky light, street lamps from below and the floodlight of the tower.
  const street =
    Math.exp(-Math.max(0, y - 0.5) / 5.5) * (0.35 + 2.2 * step(0.4, 0.75, octaves(x * 0.025, z * 0.025, 3, 51)));
  const flood =
    kind === 4
      ? 1.7 * Math.exp(-Math.abs(y - 8) / 15) * (n[2] < -0.5 ? 1 : 0.35) +
        (y > 31.6 && y < 52 ? 0.9 * Math.exp(-(y - 31.6) / 9) * (n[2] < -0.5 ? 1 : 0.4) + 0.1 : 0)
      : 0;
  out[0] = tone[0] * (0.16 * up * open + 1.25 * street * open + 1.3 * flood);
  out[1] = tone[1] * (0.24 * up * open + 0.72 * street * open + 0.98 * flood);
  out[2] = tone[2] * (0.46 * up * open + 0.26 * street * open + 0.55 * flood);
  if (kind === 0) {
    const lamp = Math.hypot((((x % 11) + 11) % 11) - 5.5, (((z % 11) + 11) % 11) - 5.5);
    const pool = Math.exp(-lamp * 0.4);
    out[0] += 0.5 * pool * open;
    out[1] += 0.29 * pool * open;
    out[2] += 0.1 * pool * open;
  }
  if (kind === 1 || kind === 3) windows(x, y, z, n, kind, out);
  if (kind === 4 && Math.abs(n[1]) < 0.3) {
    // Towards the right of whoever looks at the face.
    const u = Math.abs(n[0]) > Math.abs(n[2]) ? (TOWER[1] - z) * Math.sign(n[0]) : (x - TOWER[0]) * Math.sign(n[2]);
    dial(u, y - CLOCK, out);
  }
  const mist = Math.exp(-t * 0.0026);
  out[0] = mix(airR + 0.02, out[0], mist);
  out[1] = mix(airG + 0.015, out[1], mist);
  out[2] = mix(airB + 0.01, out[2], mist);
}

export const tower = {
  scene: { camera: { from: [24, 30, -36], to: [3, 30.5, 60], fov: 35 }, trace },
  recipe: { exposure: 2.9, bloom: 0.16, contrast: 1.35, saturation: 0.92, grain: 0.01, vignette: 0.3 },
};

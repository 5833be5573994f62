// Picture: a green wheat field after rain, a wheel track full of water, a farmer flying a spraying drone.
import sharp from 'sharp';
import { clamp, hash, mix, noise, octaves, step } from './noise.mjs';
import { box, drum, march, normal, openness, person, rod } from './shapes.mjs';

const FARMER = [2.35, 10.6];
const DRONE = [-3.9, 4.6, 16];
const EYE = [0.2, 1.55, -1.5];
const AIM = [-0.35, 1.85, 10];

const FOV = 38;

let material = 0;
function field(x, y, z) {
  material = 0;
  let d = person(FARMER[0] - x, y - 0.05, FARMER[1] - z, 0.35);
  if (d > 0.6) d -= 0.3;
  else {
    const hat = Math.min(
      drum(x - FARMER[0], y - 1.72 + 0.12 * Math.hypot(x - FARMER[0], z - FARMER[1]), z - FARMER[1], 0.27, 0.012),
      drum(x - FARMER[0], y - 1.77, z - FARMER[1], 0.11, 0.06) - 0.01,
    );
    if (hat < d) [d, material] = [hat, 1];
    const pad = box(x - FARMER[0] + 0.1, y - 1.18, z - FARMER[1] - 0.3, 0.13, 0.05, 0.03, 0.01);
    if (pad < d) [d, material] = [pad, 2];
  }
  const px = x - DRONE[0];
  const py = y - DRONE[1];
  const pz = z - DRONE[2];
  const away = Math.hypot(px, py, pz) - 1.3;
  let drone = away;
  if (away < 0.4) {
    const ax = Math.abs(px);
    const az = Math.abs(pz);
    drone = Math.min(box(px, py, pz, 0.26, 0.16, 0.34, 0.1), box(px, py + 0.24, pz, 0.2, 0.12, 0.24, 0.06));
    drone = Math.min(drone, rod(ax, py, az, 0.15, 0.08, 0.15, 0.75, 0.12, 0.75, 0.03));
    drone = Math.min(
      drone,
      drum(ax - 0.75, py - 0.18, az - 0.75, 0.05, 0.07),
      drum(ax - 0.75, py - 0.25, az - 0.75, 0.42, 0.006),
    );
    drone = Math.min(
      drone,
      rod(ax, py, pz, 0.22, -0.1, 0, 0.42, -0.5, 0, 0.02),
      rod(ax, py, pz, 0.42, -0.5, -0.3, 0.42, -0.5, 0.3, 0.02),
    );
  }
  if (drone < d) [d, material] = [drone, 3];
  return d;
}

function sky(dx, dy, dz, out) {
  const high = clamp(dy * 2.4);
  const u = dx / (dy + 0.1);
  const w = dz / (dy + 0.1);
  const body = octaves(u * 0.5 + 7, w * 0.8, 6, 5);
  const thick = step(0.3, 0.75, body);
  const bright = step(0.28, 0.62, octaves(u * 0.34 + 2, w * 0.6 + 9, 4, 15));
  const gap = (1 - thick) * bright * clamp(dy * 6);
  const base = mix(0.92, 0.5, thick * 0.8) * mix(1, 0.72, high);
  out[0] = mix(base, 0.42, gap * 0.8) * 0.96;
  out[1] = mix(base, 0.56, gap * 0.8);
  out[2] = mix(base * 1.04, 0.78, gap * 0.8) * 1.02;
}

/** Poplars and a village along the horizon: how high they stand in a direction. */
function trees(a) {
  const crown = 0.016 + 0.02 * octaves(a * 26, 1, 4, 70) + 0.012 * step(0.5, 0.8, noise(a * 11, 5, 71));
  const poplar =
    hash(Math.floor(a * 120), 3) > 0.62 ? 0.03 * (1 - Math.abs(((((a * 120) % 1) + 1) % 1) - 0.5) * 1.4) : 0;
  return Math.max(crown, poplar * step(0.35, 0.6, noise(a * 6, 8, 72)));
}

/** Water in the wheel track: 1 in a puddle, 0 on soil. */
const puddle = (x, z) => step(0.43, 0.5, octaves(x * 1.3 + 20, z * 0.55, 4, 44));
const bend = (z) => 0.32 * Math.sin(z * 0.11 + 0.6) - z * 0.035;
const inTrack = (x, z) => Math.min(Math.abs(x - bend(z) + 0.62), Math.abs(x - bend(z) - 0.62)) - 0.24;

const n = [0, 1, 0];
function trace(ox, oy, oz, dx, dy, dz, out) {
  const t = march(field, ox, oy, oz, dx, dy, dz, 1, 60, 90);
  if (t > 0) {
    const x = ox + dx * t;
    const y = oy + dy * t;
    const z = oz + dz * t;
    normal(field, x, y, z, 0.004, n);
    field(x, y, z);
    const kind = material;
    const open = openness(field, x, y, z, n, 0.15);
    const from = 0.28 + 0.72 * clamp(0.5 + 0.5 * n[1] + 0.15 * n[0]);
    const cloth = 0.75 + 0.5 * octaves(x * 14, y * 14, 3, 80);
    let tone = y > 0.86 ? [0.3, 0.035, 0.03] : [0.045, 0.055, 0.075];
    if (y > 1.47 || (Math.abs(x - FARMER[0]) > 0.2 && y < 1.02 && y > 0.8)) tone = [0.42, 0.25, 0.17];
    if (kind === 1) tone = [0.55, 0.44, 0.26];
    if (kind === 2) tone = [0.06, 0.06, 0.06];
    if (kind === 3) tone = y > DRONE[1] - 0.14 ? [0.07, 0.07, 0.075] : [0.6, 0.6, 0.6];
    for (let c = 0; c < 3; c++) out[c] = tone[c] * cloth * open * from * 1.15;
    return;
  }
  if (dy >= 0) {
    sky(dx, dy, dz, out);
    const a = Math.atan2(dx, dz);
    const rise = dy / Math.hypot(dx, dz);
    const edge = step(trees(a) + 0.001, trees(a) - 0.001, rise);
    const leaf = 0.75 + 0.5 * octaves(a * 160, rise * 160, 3, 73);
    out[0] = mix(out[0], 0.16 * leaf, edge * 0.86);
    out[1] = mix(out[1], 0.21 * leaf, edge * 0.86);
    out[2] = mix(out[2], 0.2 * leaf, edge * 0.8);
    return;
  }
  const g = -oy / dy;
  const x = ox + dx * g;
  const z = oz + dz * g;
  const track = inTrack(x, z) < 0.05 * (noise(x * 5, z * 5, 3) - 0.5) * 4;
  const far = Math.exp(-g * 0.02);
  const wind = octaves(x * 0.16, z * 0.07, 4, 12);
  const edge = step(0.28, 0.05, inTrack(x, z));
  const row = 0.5 + 0.5 * Math.sin((x - bend(z)) * 33 + octaves(x, z * 0.4, 2, 9));
  const fine = octaves(x * 9, z * 5 + g * 0.3, 4, 14);
  const lush = mix(0.6, 0.45 + 0.35 * row + 0.5 * fine, far) * (0.6 + 0.8 * wind) * (1 - 0.55 * edge);
  let tone = [0.15 * lush + 0.02, 0.27 * lush + 0.02, 0.055 * lush + 0.012];
  if (track) {
    const wet = puddle(x, z);
    const clod = 0.5 + octaves(x * 8, z * 8, 4, 31);
    const ripple = (octaves(x * 6, z * 6, 2, 32) - 0.5) * 0.02;
    sky(dx + ripple, -dy + 0.02, dz, out);
    tone = [0.12 * clod, 0.09 * clod, 0.06 * clod].map((v, c) => mix(v, out[c] * 0.72, wet));
  }
  const air = [0.62, 0.68, 0.7];
  for (let c = 0; c < 3; c++) out[c] = mix(air[c] * 0.75, tone[c] * 1.25, Math.exp(-g * 0.006));
}

/** Pixels that the farmer covers: 1 there, 0 elsewhere. */
function farmerAt(width, height, scale, tilt, turn) {
  const covered = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = turn - (x + 0.5 - width / 2) / scale;
      const dy = tilt - (y + 0.5 - height / 2) / scale;
      const l = Math.hypot(dx, dy, 1);
      const t = march(field, ...EYE, dx / l, dy / l, 1 / l, 1, 40, 90);
      covered[y * width + x] = t > 0 ? 1 : 0;
    }
  }
  return covered;
}

/** The nearer plants are drawn over the traced field, back to front, blade by blade. */
async function retouch(picture, width, height) {
  const scale = height / (2 * Math.tan((FOV * Math.PI) / 360));
  const tilt = (AIM[1] - EYE[1]) / (AIM[2] - EYE[2]);
  const turn = (AIM[0] - EYE[0]) / (AIM[2] - EYE[2]);
  // The camera looks along +z, so +x lies to its left.
  const place = (x, y, z) => {
    const depth = z - EYE[2];
    return [width / 2 - ((x - EYE[0]) / depth - turn) * scale, height / 2 - ((y - EYE[1]) / depth - tilt) * scale];
  };
  const paths = [[], [], [], []];
  const count = 64000;
  for (let i = 0; i < count; i++) {
    // Even in depth of view: as many blades near as far.
    const z = EYE[2] + 1.1 * 70 ** (1 - i / count);
    const half = (z - EYE[2]) * 0.75;
    const x = EYE[0] + (hash(i, 1) * 2 - 1) * half + turn * (z - EYE[2]);
    if (inTrack(x, z) < 0.03 * hash(i, 9) || Math.hypot(x - FARMER[0], z - FARMER[1]) < 0.25) continue;
    const tall = 0.3 + 0.18 * hash(i, 2) + 0.1 * octaves(x * 0.5, z * 0.5, 2, 8);
    const lean = (hash(i, 3) - 0.4) * 0.3;
    const [x0, y0] = place(x, 0, z);
    const [x1, y1] = place(x + lean * 0.25, tall * 0.75, z);
    const [x2, y2] = place(x + lean, tall * (0.8 + 0.2 * hash(i, 4)), z);
    const wide = Math.max(0.5, (0.006 * scale) / (z - EYE[2]));
    const lit = 0.55 + 0.7 * hash(i, 5) * octaves(x * 0.4, z * 0.2, 3, 12) * 1.6;
    const hue = hash(i, 6);
    const color = [70 + 46 * hue, 116 + 20 * hue, 34 + 12 * hue].map((v, c) =>
      Math.round(clamp(mix([168, 182, 170][c], v * lit, Math.exp(-0.014 * (z - EYE[2]))), 0, 255)),
    );
    const depth = z - EYE[2];
    const layer = z > FARMER[1] ? 0 : depth > 4.2 ? 1 : depth > 2.1 ? 2 : 3;
    const p = (v) => v.toFixed(1);
    paths[layer].push(
      `<path d="M${p(x0 - wide)} ${p(y0)}Q${p(x1 - wide * 0.8)} ${p(y1)} ${p(x2)} ${p(y2)}Q${p(x1 + wide * 0.8)} ${p(y1)} ${p(x0 + wide)} ${p(y0)}Z" fill="rgb(${color})"/>`,
    );
  }
  const standing = farmerAt(width, height, scale, tilt, turn);
  let result = picture;
  for (const [layer, blur] of [0.5, 0.5, 1.2, 4.5].entries()) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paths[layer].join('')}</svg>`;
    const { data } = await sharp(Buffer.from(svg), { unlimited: true })
      .blur(Math.max(0.4, (blur * width) / 1320))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const next = new Float32Array(result.length);
    for (let i = 0; i < width * height; i++) {
      const hidden = layer === 0 && standing[i] === 1;
      const cover = hidden ? 0 : data[i * 4 + 3] / 255;
      for (let c = 0; c < 3; c++) {
        const over = cover > 0 ? (data[i * 4 + c] / 255) ** 2.2 : 0;
        next[i * 3 + c] = mix(result[i * 3 + c], over, cover);
      }
    }
    result = next;
  }
  return result;
}

export const wheat = {
  scene: { camera: { from: EYE, to: AIM, fov: FOV }, trace },
  recipe: { exposure: 1.5, bloom: 0.06, contrast: 1.15, saturation: 0.95, grain: 0.012, vignette: 0.25 },
  retouch,
};

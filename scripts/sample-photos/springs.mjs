// Picture: a row of die springs under test, in a hall; shallow depth of field.
import { clamp, hash, mix, noise, octaves, step } from './noise.mjs';
import { box, drum, march, normal, openness, shadow } from './shapes.mjs';

const PITCH = 2.6;
const COILS = 6.5;
/** Paint of the springs by load class, linear RGB. */
const PAINTS = [
  [0.5, 0.02, 0.02],
  [0.02, 0.1, 0.42],
  [0.62, 0.36, 0.01],
  [0.02, 0.26, 0.07],
];
const LAMP = [-0.42, 0.8, 0.43];

const station = (x) => clamp(Math.round(x / PITCH), -2, 9);
/** Each station stands at another point of its stroke. */
const height = (i) => 2.3 + 0.75 * hash(i, 5);

function spring(x, y, z, tall) {
  const rise = tall / COILS;
  const around = Math.atan2(z, x) / (2 * Math.PI);
  const coil = clamp(Math.round(y / rise - around), 0, COILS - 1);
  const dy = y - (coil + around) * rise;
  const ax = Math.abs(Math.hypot(x, z) - 0.62) - 0.13;
  const ay = Math.abs(dy) - 0.1;
  return (Math.hypot(Math.max(ax, 0), Math.max(ay, 0)) + Math.min(Math.max(ax, ay), 0) - 0.03) * 0.8;
}

let material = 0;
function field(x, y, z) {
  const i = station(x);
  const px = x - i * PITCH;
  const tall = height(i);
  const ends = Math.min(drum(px, y - 0.15, z, 0.95, 0.15), drum(px, y - tall - 0.55, z, 0.95, 0.16));
  const rods = Math.min(drum(px, y - tall - 2.6, z, 0.36, 2), drum(px, y - tall - 0.95, z, 0.56, 0.24));
  const inside = Math.hypot(px, z) - 1.02;
  const coil = inside > 0.4 ? inside : Math.max(spring(px, y - 0.36, z, tall), -y + 0.28, y - tall - 0.42);
  const frame = Math.min(
    box(px - PITCH / 2, y - 3, z - 1.4, 0.09, 4, 0.09, 0.02),
    box(px, y - 5.2, z - 0.2, 2, 0.34, 0.7, 0.04),
  );
  let d = y;
  material = 0;
  if (ends < d) [d, material] = [ends, 1];
  if (rods < d) [d, material] = [rods, 1];
  if (frame < d) [d, material] = [frame, 2];
  if (coil < d) [d, material] = [coil, 3];
  return d;
}

/** The hall round the bench: windows high on the left, roof lights, dim machines; also what metal mirrors. */
function hall(dx, dy, dz, out, far = true) {
  const u = Math.atan2(dx, dz);
  const base = 0.06 + 0.08 * octaves(u * 5, dy * 6, 3, 3);
  let light = 0;
  if (dy > 0.16 && dy < 0.62) {
    const pane =
      step(0.08, 0.16, Math.abs(((((u * 3.1) % 1) + 1) % 1) - 0.5)) * step(0.03, 0.06, Math.abs(((dy * 7) % 1) - 0.5));
    light = pane * step(0.16, 0.22, dy) * (u < 0.9 ? 3.2 : 0.5) * (0.6 + 0.4 * noise(u * 9, dy * 9, 8));
  }
  const tube = Math.abs(((((dy * 9 + u * 0.6) % 1) + 1) % 1) - 0.5);
  if (dy > 0.66) light += 5 * step(0.12, 0.06, tube);
  const machine = dy < 0.12 && dy > -0.2 ? 0.06 * step(0.45, 0.6, noise(u * 7, dy * 9, 12)) : 0;
  const spark = far && dy > -0.12 && dy < 0.13 && hash(Math.floor(u * 24), Math.floor(dy * 30), 4) > 0.93 ? 1.6 : 0;
  out[0] = base + light * 0.92 + machine + spark;
  out[1] = base * 1.02 + light + machine * 1.2 + spark * 0.75;
  out[2] = base * 1.06 + light * 1.08 + machine * 1.25 + spark * 0.42;
}

const n = [0, 1, 0];
const mirrored = new Float64Array(3);

function trace(ox, oy, oz, dx, dy, dz, out) {
  const t = march(field, ox, oy, oz, dx, dy, dz, 1, 46, 140);
  if (t < 0) {
    hall(dx, dy, dz, out);
    return;
  }
  const x = ox + dx * t;
  const y = oy + dy * t;
  const z = oz + dz * t;
  normal(field, x, y, z, 0.003, n);
  field(x, y, z);
  const kind = material;
  const open = openness(field, x, y, z, n, 0.5);
  const lit = Math.max(0, n[0] * LAMP[0] + n[1] * LAMP[1] + n[2] * LAMP[2]);
  const seen = lit > 0 ? shadow(field, x + n[0] * 0.01, y + n[1] * 0.01, z + n[2] * 0.01, ...LAMP, 0.03, 7, 9) : 0;
  const facing = -(dx * n[0] + dy * n[1] + dz * n[2]);
  // Brushed steel: fine rings round the axis turn the mirrored hall up and down.
  const rough = kind === 0 ? (noise(x * 9, z * 9, 5) - 0.5) * 0.12 : (noise(y * 60, 3, 5) - 0.5) * 0.08;
  const k = 2 * facing;
  hall(dx + k * n[0], dy + k * n[1] + rough, dz + k * n[2], mirrored, false);
  const fresnel = (1 - clamp(facing)) ** 5;
  let paint = [0.1, 0.105, 0.11];
  let shine = 0.5;
  if (kind === 0) {
    const oil = octaves(x * 1.7, z * 1.7, 4, 40);
    paint = [0.09 * oil + 0.02, 0.1 * oil + 0.022, 0.1 * oil + 0.024];
    shine = 0.1 + 0.22 * oil;
  } else if (kind === 2) {
    paint = [0.05, 0.16, 0.14];
    shine = 0.07;
  } else if (kind === 3) {
    const i = station(x);
    paint = PAINTS[((i % 4) + 4) % 4].map((v) => v * (0.75 + 0.4 * octaves(x * 6, y * 6 + z * 5, 3, i + 60)));
    shine = 0.09;
  }
  const mirror = mix(shine, 1, fresnel * 0.7) * (0.35 + 0.65 * open);
  for (let c = 0; c < 3; c++) out[c] = paint[c] * (open * 0.75 + 2.6 * lit * seen) + mirrored[c] * mirror * 0.75;
}

export const springs = {
  scene: {
    camera: { from: [-4.6, 3.1, -7.4], to: [2.6, 2.2, 0.6], fov: 31, aperture: 0.17, focus: 7.9 },
    trace,
  },
  recipe: { exposure: 2.1, bloom: 0.12, contrast: 1.1, saturation: 0.85, grain: 0.018, vignette: 0.35 },
};

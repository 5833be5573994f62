// Picture: the going train of the tower clock close up, brass wheels and steel pinions, one wheel in focus.
import { clamp, mix, noise, octaves, step } from './noise.mjs';
import { box, march, normal, openness, shadow } from './shapes.mjs';

/** Wheels: centre, radius, teeth, half thickness, turn, brass or steel. */
const WHEELS = [
  { x: -0.55, y: 0.1, z: 0, r: 1.5, teeth: 60, half: 0.075, turn: 0.02, brass: true },
  { x: 1.38, y: 0.62, z: 0.02, r: 0.44, teeth: 16, half: 0.2, turn: 0.1, brass: false },
  { x: 1.38, y: 0.62, z: 0.62, r: 1.25, teeth: 54, half: 0.07, turn: 0.3, brass: true },
  { x: -0.55, y: 0.1, z: -0.62, r: 0.4, teeth: 14, half: 0.26, turn: 0, brass: false },
  { x: -0.3, y: -1.55, z: -0.6, r: 1.27, teeth: 50, half: 0.08, turn: 0.05, brass: true },
  { x: 0.25, y: 1.95, z: 1.5, r: 1.35, teeth: 52, half: 0.08, turn: 0.2, brass: true },
];
const LAMP = [-0.5, 0.62, -0.6];

function wheel(g, x, y, z) {
  const px = x - g.x;
  const py = y - g.y;
  const pz = z - g.z;
  const rad = Math.hypot(px, py);
  const outer = Math.max(rad - g.r - 0.12, Math.abs(pz) - g.half);
  if (outer > 0.15) return outer;
  const a = Math.atan2(px, py) / (2 * Math.PI) + g.turn;
  const t = ((((a * g.teeth) % 1) + 1.5) % 1) - 0.5;
  const pitch = (2 * Math.PI * g.r) / g.teeth;
  const depth = rad - g.r;
  const flank = Math.abs(t) * pitch - pitch * (0.27 - 0.16 * clamp(depth / (pitch * 0.5) + 0.5));
  const teeth = Math.max(flank * 0.8, depth - pitch * 0.42);
  const body = depth + pitch * 0.42;
  let flat = Math.min(teeth, body);
  if (g.brass) {
    // Five tapering arms between hub and rim.
    const b = (((((a * 5) % 1) + 1.5) % 1) - 0.5) * ((2 * Math.PI * rad) / 5);
    const arm = Math.abs(b) - 0.11 + rad * 0.03;
    const hole = Math.max(rad - g.r * 0.8, g.r * 0.24 - rad, -arm);
    flat = Math.max(flat, -hole);
  }
  const hub = Math.max(rad - 0.17, Math.abs(pz) - g.half - 0.1);
  const arbor = rad - 0.075;
  const plate = Math.max(flat, Math.abs(pz) - g.half) * 0.75;
  return Math.min(plate, hub, Math.max(arbor, Math.abs(pz) - 1.6));
}

let hit = 0;
function field(x, y, z) {
  let d = 1e9;
  for (let i = 0; i < WHEELS.length; i++) {
    const w = wheel(WHEELS[i], x, y, z);
    if (w < d) [d, hit] = [w, i];
  }
  const frame = Math.min(
    box(x, y, z - 2.6, 9, 9, 0.3),
    box(x + 2.5, y, z - 0.9, 0.24, 6, 0.2, 0.04),
    box(x, y - 2.75, z - 1, 6, 0.22, 0.3, 0.04),
  );
  if (frame < d) [d, hit] = [frame, 9];
  return d;
}

/** The dim clock room that the metal mirrors: a window, a work lamp, beams. */
function room(x, y, z, out) {
  const window =
    step(0.55, 0.72, -x * 0.75 + y * 0.35 - z * 0.5) * (Math.abs(((((y * 3) % 1) + 1) % 1) - 0.5) < 0.44 ? 1 : 0.2);
  const lamp = step(0.9, 0.97, x * 0.55 + y * 0.6 - z * 0.58);
  const low = 0.1 + 0.12 * octaves(x * 3 + 5, y * 3 + z * 2, 3, 4);
  out[0] = low * 0.9 + 2.1 * window + 3 * lamp;
  out[1] = low * 0.85 + 2.15 * window + 2.1 * lamp;
  out[2] = low * 0.8 + 2.2 * window + 1.1 * lamp;
}

const n = [0, 1, 0];
const mirrored = new Float64Array(3);
function trace(ox, oy, oz, dx, dy, dz, out) {
  const t = march(field, ox, oy, oz, dx, dy, dz, 0.5, 14, 130);
  if (t < 0) {
    out.fill(0.02);
    return;
  }
  const x = ox + dx * t;
  const y = oy + dy * t;
  const z = oz + dz * t;
  normal(field, x, y, z, 0.0025, n);
  field(x, y, z);
  const g = WHEELS[hit] ?? null;
  const open = openness(field, x, y, z, n, 0.25);
  // Turned faces carry fine rings; they spread the mirrored light along the radius.
  const ring = g ? (noise(Math.hypot(x - g.x, y - g.y) * 90, 1, 6) - 0.5) * 0.12 : 0;
  const wear = octaves(x * 3, y * 3 + z, 5, 12);
  const k = -2 * (dx * n[0] + dy * n[1] + dz * n[2]);
  const nx = n[0] + (g && Math.abs(n[2]) > 0.8 ? (ring * (x - g.x)) / g.r : 0);
  const ny = n[1] + (g && Math.abs(n[2]) > 0.8 ? (ring * (y - g.y)) / g.r : 0);
  room(dx + k * nx, dy + k * ny, dz + k * n[2], mirrored);
  const lit = Math.max(0, n[0] * LAMP[0] + n[1] * LAMP[1] + n[2] * LAMP[2]);
  const seen = lit > 0 ? shadow(field, x + n[0] * 0.01, y + n[1] * 0.01, z + n[2] * 0.01, ...LAMP, 0.03, 4, 10) : 0;
  const brass = g?.brass ?? false;
  const metal =
    hit === 9
      ? [0.05, 0.06, 0.06]
      : brass && Math.hypot(x - g.x, y - g.y) > 0.18
        ? [0.78, 0.5, 0.17]
        : [0.46, 0.47, 0.48];
  const gloss = hit === 9 ? 0.12 : 0.9;
  const soil = mix(0.45, 1.1, step(0.3, 0.62, wear));
  for (let c = 0; c < 3; c++) {
    out[c] = metal[c] * soil * (gloss * mirrored[c] * (0.3 + 0.7 * open) + 1.5 * lit * seen + 0.05 * open);
  }
}

export const gears = {
  scene: { camera: { from: [-2.2, 1.1, -4.3], to: [0.25, 0.15, 0.2], fov: 36, aperture: 0.1, focus: 4.55 }, trace },
  recipe: { exposure: 1.25, bloom: 0.1, contrast: 1.3, saturation: 0.92, grain: 0.012, vignette: 0.4 },
};

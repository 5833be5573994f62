// Picture: a cable-stayed bridge over a wide river just after sunrise, a ferry leaving the near bank.
import { clamp, hash, mix, noise, octaves, step } from './noise.mjs';
import { box, drum, march, normal, openness, rod, segment } from './shapes.mjs';

const SUN = [0.975, 0.19, -0.12];
const TOWERS = [-240, 240];
const TOP = 148;
const DECK = 40;
/** Haze takes this share of the light per unit of distance. */
const HAZE = 0.00042;

let material = 0;
function field(x, y, z) {
  let d = 1e9;
  material = 0;
  for (const tower of TOWERS) {
    const away = Math.abs(x - tower) - 20;
    if (away > 30) {
      d = Math.min(d, away);
      continue;
    }
    const w = Math.abs(z);
    let legs = rod(x, y, w, tower, 0, 20, tower, DECK, 24, 4.6, 4.4) * 0.95;
    legs = Math.min(legs, rod(x, y, w, tower, DECK, 24, tower, 112, 4.5, 4.4, 3.2) * 0.95);
    legs = Math.min(legs, box(x - tower, y - 130, w, 3.4, 20, 5.5, 0.6));
    legs = Math.min(legs, box(x - tower, y - DECK + 5, w, 3.2, 2.4, 23, 0.4), box(x - tower, y - 2, w, 13, 4, 27, 2));
    d = Math.min(d, legs);
  }
  // Approach piers stand every 60 beyond the cables.
  const px = Math.abs(x) - 480 - 60 * clamp(Math.round((Math.abs(x) - 480) / 60), 0, 12);
  d = Math.min(d, box(px, y - DECK / 2, Math.abs(z) - 9, 2, DECK / 2, 3, 0.5));
  const deck = Math.min(box(x, y - DECK, z, 2000, 1.3, 18, 0.3), box(x, y - DECK + 2.2, z, 2000, 1.6, 9, 0.4));
  d = Math.min(d, deck);
  const car = vehicles(x, y, z);
  if (car < d) [d, material] = [car, 1];
  const boat = ferry(x, y, z);
  if (boat < d) [d, material] = [boat, 2];
  return d;
}

function vehicles(x, y, z) {
  if (y > DECK + 8 || y < DECK) return Math.max(Math.abs(y - DECK - 4) - 3.6, 0.4);
  const bus = box(x + 96, y - DECK - 3.1, z - 10, 6.2, 1.7, 1.4, 0.3);
  const slot = Math.round(x / 34);
  const shift = (hash(slot, 7) - 0.5) * 16;
  const there = hash(slot, 8) > 0.55 && Math.abs(slot + 3) > 1;
  const car = there
    ? box(x - slot * 34 - shift, y - DECK - 2.2, z - (hash(slot, 9) > 0.5 ? 10 : -7), 2.3, 0.75, 1, 0.3)
    : 9;
  return Math.min(bus, car, 9);
}

function ferry(x, y, z) {
  // Turned a little off the bridge's line.
  const u = (x + 305) * 0.66 + (z - 228) * 0.75;
  const w = (z - 228) * 0.66 - (x + 305) * 0.75;
  const reach = Math.hypot(u, w) - 26;
  if (reach > 8 || y > 22) return Math.max(reach, y - 18);
  const bow = Math.max(0, -u / 16);
  const hull = box(u, y - 1.3 - bow ** 3 * 1.5, w, 16, 1.8, 4.4 * (1 - 0.7 * bow ** 2), 0.15) * 0.7;
  const saloon = box(u - 2.5, y - 4.7, w, 9, 1.6, 3.4, 0.08);
  const roof = box(u - 2, y - 6.4, w, 10.4, 0.14, 4, 0.05);
  const bridgeHouse = Math.min(box(u + 3.4, y - 8, w, 2, 1.5, 2, 0.06), box(u + 3.4, y - 9.6, w, 2.5, 0.12, 2.4, 0.04));
  const mast = Math.min(rod(u, y, w, 3.5, 6, 0, 3.5, 13, 0, 0.13), drum(u - 9, y - 7.6, w, 0.8, 1.3));
  const rail = Math.min(rod(u, y, w, -14.5, 5.6, 2.6, -7, 4.6, 3.9, 0.09), rod(u, y, w, -15, 3, 0, -15.6, 8, 0, 0.1));
  // Passengers stand at the fore rail.
  const seat = clamp(Math.round(u / 1.3), -9, -6);
  const people = rod(u - seat * 1.3, y, w - 2.2 * hash(seat, 5), 0, 3, 0, 0, 4.6, 0, 0.32);
  return Math.min(hull, saloon, roof, bridgeHouse, mast, rail, people);
}

/** Sky, far hills and the town on the far bank by direction. */
function backdrop(dx, dy, dz, out) {
  const sun = Math.max(0, dx * SUN[0] + dy * SUN[1] + dz * SUN[2]);
  const high = clamp(dy * 2.2);
  const u = dx / (dy + 0.16);
  const w = dz / (dy + 0.16);
  const cloud = dy > 0 ? step(0.4, 0.72, octaves(u * 0.55 + 3, w * 1.3, 6, 21)) * step(0.015, 0.2, dy) : 0;
  const glow = 0.9 * sun ** 7 + 1.6 * sun ** 40 + 9 * sun ** 700;
  const lit = 0.35 + 1.5 * sun ** 5;
  out[0] = mix(mix(0.78, 0.2, high) + glow, 0.75 * lit + 0.32, cloud * 0.75);
  out[1] = mix(mix(0.66, 0.34, high) + glow * 0.66, 0.58 * lit + 0.34, cloud * 0.75);
  out[2] = mix(mix(0.6, 0.56, high) + glow * 0.34, 0.42 * lit + 0.42, cloud * 0.75);
  const around = Math.atan2(dx, dz);
  const rise = dy / Math.hypot(dx, dz);
  for (let layer = 0; layer < 3; layer++) {
    const top =
      [0.062, 0.038, 0.016][layer] * (0.35 + 1.1 * octaves(around * [4, 7, 13][layer] + 40, layer * 9, 5, 50 + layer));
    const near = layer === 2 ? town(around) : 0;
    const edge = step(top + near + 0.0012, top + near - 0.0012, rise);
    const shade = [0.72, 0.5, 0.27][layer];
    const warm = 0.75 + 0.8 * sun ** 6;
    out[0] = mix(out[0], 0.56 * shade * warm, edge * [0.75, 0.85, 0.95][layer]);
    out[1] = mix(out[1], 0.54 * shade * (0.4 + 0.6 * warm), edge * [0.75, 0.85, 0.95][layer]);
    out[2] = mix(out[2], 0.6 * shade, edge * [0.75, 0.85, 0.95][layer]);
  }
}

function town(around) {
  const lot = Math.floor(around * 150);
  const dense = step(0.42, 0.62, noise(around * 5, 3, 61));
  return dense * (hash(lot, 1) > 0.35 ? 0.012 * hash(lot, 2) ** 2 + 0.004 : 0.001);
}

/** What thin cables and lamp posts cover of a ray that ends at distance `end`, 0–1. */
function threads(ox, oy, oz, dx, dy, dz, end) {
  let covered = 0;
  for (const side of [-1, 1]) {
    // The plane through the towers' tops and the deck's edge.
    const lean = 22 / (TOP - DECK);
    const t = (side * lean * (TOP - oy) - oz) / (dz + side * lean * dy);
    if (t > 1 && t < end) {
      const x = ox + dx * t;
      const y = oy + dy * t;
      if (y > DECK && y < TOP) {
        for (const tower of TOWERS) {
          for (let i = 0; i < 11; i++) {
            const foot = Math.sign(x - tower) * (24 + i * 19.6);
            covered = Math.max(
              covered,
              1 - segment(x, y, tower, 116 + i * 2.9, tower + foot, DECK) / (0.42 + t * 0.00055),
            );
          }
        }
      }
    }
    const post = (side * 17.5 - oz) / dz;
    if (post > 1 && post < end) {
      const x = ox + dx * post;
      const y = oy + dy * post;
      if (y > DECK && y < DECK + 10)
        covered = Math.max(covered, 1 - Math.abs((((x % 32) + 32) % 32) - 16) / (0.25 + post * 0.0005));
      if (Math.abs(y - DECK - 2.2) < 0.3) covered = Math.max(covered, 0.7);
    }
  }
  return clamp(covered);
}

const n = [0, 1, 0];
function solids(ox, oy, oz, dx, dy, dz, out) {
  backdrop(dx, Math.max(dy, 0.001), dz, out);
  const [skyR, skyG, skyB] = out;
  const t = dy > -0.3 || oy > 1 ? march(field, ox, oy, oz, dx, dy, dz, 2, 2600, 150) : -1;
  if (t > 0) {
    const x = ox + dx * t;
    const y = oy + dy * t;
    const z = oz + dz * t;
    normal(field, x, y, z, 0.05 + t * 0.0002, n);
    field(x, y, z);
    const kind = material;
    const open = openness(field, x, y, z, n, 6);
    const lit = Math.max(0, n[0] * SUN[0] + n[1] * SUN[1] + n[2] * SUN[2]);
    let tone = [0.34, 0.33, 0.32];
    if (kind === 1)
      tone = x > -103 && x < -89 && z > 5 ? (y > DECK + 3.1 ? [0.05, 0.06, 0.07] : [0.1, 0.32, 0.5]) : [0.3, 0.3, 0.3];
    if (kind === 2)
      tone =
        y > 3.3
          ? Math.abs(y - 4.9) < 0.6 || Math.abs(y - 8.5) < 0.5
            ? [0.06, 0.07, 0.08]
            : [0.62, 0.62, 0.6]
          : y > 2.6
            ? [0.55, 0.12, 0.08]
            : [0.04, 0.07, 0.1];
    const stain = 0.85 + 0.3 * octaves(x * 0.13, y * 0.4, 3, 90);
    const mist = Math.exp(-HAZE * t);
    const warm = 2.4 * lit;
    out[0] = mix(skyR * 0.9, tone[0] * stain * (0.3 * open + warm * 1.05), mist);
    out[1] = mix(skyG * 0.92, tone[1] * stain * (0.34 * open + warm * 0.78), mist);
    out[2] = mix(skyB * 0.95, tone[2] * stain * (0.42 * open + warm * 0.5), mist);
  }
  const covered = threads(ox, oy, oz, dx, dy, dz, t > 0 ? t : 3000);
  if (covered > 0) {
    out[0] = mix(out[0], 0.3, covered * 0.75);
    out[1] = mix(out[1], 0.27, covered * 0.75);
    out[2] = mix(out[2], 0.25, covered * 0.75);
  }
  return t;
}

const below = new Float64Array(3);
function trace(ox, oy, oz, dx, dy, dz, out) {
  const water = dy < 0 ? -oy / dy : -1;
  const t = solids(ox, oy, oz, dx, dy, dz, out);
  if (water < 0 || (t > 0 && t < water)) return;
  const x = ox + dx * water;
  const z = oz + dz * water;
  // Ripples are finer than a pixel far away: there they only roughen the mirror.
  const near = 1 / (1 + water * 0.006);
  const swell = octaves(x * 0.05, z * 0.09, 3, 30) - 0.5;
  const rippleX = (octaves(x * 0.5, z * 0.9, 4, 33) - 0.5) * (0.1 + 0.3 * near) + swell * 0.06;
  const rippleZ = (octaves(x * 0.5 + 50, z * 0.9, 4, 36) - 0.5) * (0.1 + 0.3 * near) + swell * 0.06;
  const nl = Math.hypot(rippleX * 0.4, 1, rippleZ * 0.4);
  const nx = (rippleX * 0.4) / nl;
  const ny = 1 / nl;
  const nz = (rippleZ * 0.4) / nl;
  const k = -2 * (dx * nx + dy * ny + dz * nz);
  const ry = Math.abs(dy + k * ny) + 0.004;
  solids(x, 0.05, z, dx + k * nx, ry, dz + k * nz, below);
  const fresnel = 0.06 + 0.94 * (1 - Math.abs(dy * ny + dx * nx + dz * nz)) ** 4;
  const mist = Math.exp(-HAZE * 0.6 * water);
  const depth = [0.035, 0.06, 0.065];
  backdrop(dx, 0.004, dz, out);
  for (let c = 0; c < 3; c++) out[c] = mix(out[c] * 0.85, mix(depth[c], below[c], fresnel * 0.9), mist);
}

export const bridge = {
  scene: {
    camera: { from: [-470, 15, 330], to: [-95, 47, 60], fov: 29 },
    trace,
  },
  recipe: { exposure: 1.15, bloom: 0.12, contrast: 1.45, saturation: 0.95, grain: 0.012, vignette: 0.25 },
};

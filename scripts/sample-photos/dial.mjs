// Picture: the keeper before the milk-glass dial of the tower clock, seen from inside, the numerals reversed.
import { clamp, hash, noise, octaves, step } from './noise.mjs';
import { box, march, normal, openness, person, rod, segment } from './shapes.mjs';

const RADIUS = 1.55;
const CENTRE = 1.95;
const WALL = 3;
const NUMERALS = ['XII', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'];

/** Distance to a Roman numeral's strokes, drawn upright about the origin, one unit tall. */
function numeral(word, u, v) {
  const widths = [...word].map((letter) => ({ I: 0.26, V: 0.62, X: 0.62 })[letter]);
  let at = -widths.reduce((a, b) => a + b, 0) / 2;
  let d = 9;
  for (const [i, letter] of [...word].entries()) {
    const mid = at + widths[i] / 2;
    if (letter === 'I') d = Math.min(d, segment(u, v, mid, -0.5, mid, 0.5) - 0.05);
    if (letter === 'V')
      d = Math.min(
        d,
        segment(u, v, mid - 0.24, 0.5, mid, -0.5) - 0.055,
        segment(u, v, mid + 0.24, 0.5, mid, -0.5) - 0.03,
      );
    if (letter === 'X')
      d = Math.min(
        d,
        segment(u, v, mid - 0.24, 0.5, mid + 0.24, -0.5) - 0.055,
        segment(u, v, mid + 0.24, 0.5, mid - 0.24, -0.5) - 0.03,
      );
    at += widths[i];
  }
  return d;
}

/** How much light the dial lets through at a point, seen from inside; 0 where paint or iron stands in the way. */
function dialLight(x, y) {
  const r = Math.hypot(x, y) / RADIUS;
  if (r > 1) return 0;
  const a = Math.atan2(x, y);
  const spoke = Math.abs((((a * 6) / Math.PI + 12.5) % 1) - 0.5);
  const iron = Math.abs(r - 0.985) < 0.02 || Math.abs(r - 0.66) < 0.008 || r < 0.07 || (r < 0.66 && spoke * r < 0.008);
  if (iron) return 0.01;
  const sector = Math.round((a * 6) / Math.PI);
  const turn = (sector * Math.PI) / 6;
  // The letters stand upright on their radius, as dials paint them.
  const u = x * Math.cos(turn) - y * Math.sin(turn);
  const v = x * Math.sin(turn) + y * Math.cos(turn);
  const painted = numeral(NUMERALS[((sector % 12) + 12) % 12], u / 0.3, (v - 0.79 * RADIUS) / 0.3) < 0;
  const minute = Math.abs((((a * 30) / Math.PI + 60.5) % 1) - 0.5) * r < 0.05 && r > 0.92 && r < 0.955;
  const hand = (angle, length, tail, half) =>
    segment(
      x,
      y,
      -Math.sin(angle) * tail,
      -Math.cos(angle) * tail,
      Math.sin(angle) * length,
      Math.cos(angle) * length,
    ) < half;
  const hands = hand(0.72, 1.28, 0.42, 0.028) || hand(-2.05, 0.84, 0.3, 0.042) || Math.hypot(x + 0.28, y + 0.31) < 0.06;
  const dirt = 0.72 + 0.36 * octaves(x * 2.2, y * 2.2 + 7, 5, 33);
  const streak = 1 - 0.3 * step(0.55, 0.8, octaves(x * 9, y * 0.8, 3, 37));
  return (painted || minute ? 0.1 : hands ? 0.05 : 1) * dirt * streak * (1.05 - 0.25 * r);
}

let material = 0;
function field(x, y, z) {
  // The room, and the dial's round opening in its far wall.
  const wall = Math.max(WALL - z, RADIUS - Math.hypot(x, y - CENTRE));
  let d = Math.min(y, x + 2.6, 2.7 - x, 4.3 - y, wall, WALL + 0.25 - z);
  material = 0;
  const post = Math.min(
    box(x + 2.1, y - 2.1, z - 1.4, 0.12, 2.2, 0.12, 0.01),
    box(x, y - 3.72, z - 1.4, 3, 0.12, 0.12, 0.01),
    rod(x, y, z, -2, 2.6, 1.4, -1.1, 3.7, 1.4, 0.06),
  );
  const works = Math.min(
    rod(x, y, z, 0, CENTRE, 0.9, 0, CENTRE, WALL + 0.2, 0.045),
    box(x, y - CENTRE, z - 1.1, 0.2, 0.2, 0.14, 0.02),
    rod(x, y, z, 0, CENTRE, 1.1, 0, 4.3, 1.1, 0.04),
    box(x, y - 1.3, z - 1.1, 0.06, 0.6, 0.06, 0.01),
  );
  const gear = wheel(x, y - CENTRE, z - 0.98, 0.36, 28);
  const bench = Math.min(
    box(x + 1.55, y - 0.78, z - 1.9, 0.55, 0.035, 0.4, 0.01),
    box(Math.abs(x + 1.55) - 0.48, y - 0.38, z - 1.9, 0.04, 0.4, 0.3),
  );
  const things = Math.min(
    box(x + 1.75, y - 0.9, z - 1.8, 0.14, 0.09, 0.1, 0.02),
    rod(x, y, z, -1.35, 0.82, 1.8, -1.35, 1.02, 1.8, 0.05),
  );
  const iron = Math.min(post, works, gear, bench, things);
  if (iron < d) [d, material] = [iron, 1];
  const man = person(0.86 - x, y - 0.02, 1.25 - z, 0.9) * 0.95;
  if (man < d) [d, material] = [man, 2];
  return d;
}

function wheel(x, y, z, r, teeth) {
  const rad = Math.hypot(x, y);
  if (rad > r + 0.2 || Math.abs(z) > 0.2) return Math.max(rad - r - 0.06, Math.abs(z) - 0.05);
  const a = (Math.atan2(x, y) * teeth) / (2 * Math.PI);
  const tooth = clamp(2.2 * (Math.abs((((a % 1) + 1.5) % 1) - 0.5) - 0.25), -0.4, 0.4) * 0.045;
  const rim = Math.max(rad - r - tooth, r * 0.78 - rad);
  const arm = Math.max(Math.abs((((((a / teeth) * 6) % 1) + 1.5) % 1) - 0.5) * rad * 1.05 - 0.02, rad - r * 0.9);
  return Math.max(Math.min(rim, arm), Math.abs(z) - 0.03) * 0.7;
}

const n = [0, 1, 0];
function trace(ox, oy, oz, dx, dy, dz, out) {
  const t = march(field, ox, oy, oz, dx, dy, dz, 0.5, 14, 170);
  const x = ox + dx * t;
  const y = oy + dy * t;
  const z = oz + dz * t;
  out[0] = out[1] = out[2] = 0;
  if (t > 0) {
    if (z > WALL + 0.2) {
      const light = 3.4 * dialLight(x, y - CENTRE);
      out[0] = light;
      out[1] = light * 0.9;
      out[2] = light * 0.7;
    } else {
      normal(field, x, y, z, 0.003, n);
      field(x, y, z);
      const kind = material;
      const open = openness(field, x, y, z, n, 0.3);
      // The dial lights the room as a wide soft lamp: take it at five points.
      let lit = 0;
      for (const [lx, ly] of [
        [0, 0],
        [0.8, 0.6],
        [-0.8, 0.6],
        [0.8, -0.7],
        [-0.8, -0.7],
      ]) {
        const vx = lx - x;
        const vy = CENTRE + ly - y;
        const vz = WALL + 0.1 - z;
        const l = Math.hypot(vx, vy, vz);
        lit += (Math.max(0, n[0] * vx + n[1] * vy + n[2] * vz) / l / (0.6 + l * l)) * clamp(vz / l + 0.15);
      }
      const wood = octaves(x * 18, z * 1.4, 4, 60);
      const stone = 0.6 + 0.6 * octaves(x * 2 + z * 2, y * 2, 5, 62);
      let tone = [0.26 * stone, 0.23 * stone, 0.2 * stone];
      if (kind === 0 && y < 0.01)
        tone = [0.2, 0.14, 0.09].map(
          (v) => v * (0.35 + 0.9 * wood) * (Math.abs(((((x * 4.2) % 1) + 1) % 1) - 0.5) > 0.47 ? 0.25 : 1),
        );
      if (kind === 1) tone = [0.06, 0.06, 0.062].map((v) => v * (0.7 + 0.5 * noise(x * 30, y * 30, 2)));
      // Against the light a person is mostly outline.
      if (kind === 2)
        tone =
          y > 1.585
            ? [0.03, 0.028, 0.026]
            : y > 1.47
              ? [0.13, 0.09, 0.07]
              : y > 0.88
                ? [0.04, 0.05, 0.075]
                : [0.025, 0.025, 0.028];
      const facing = 1 - Math.abs(dx * n[0] + dy * n[1] + dz * n[2]);
      const rim = kind > 0 ? facing ** 3 * 0.55 * lit : 0;
      const fill = 0.16 * open;
      out[0] = tone[0] * (lit * open * 1.7 + fill) + rim * 0.9;
      out[1] = tone[1] * (lit * open * 1.52 + fill * 1.1) + rim * 0.8;
      out[2] = tone[2] * (lit * open * 1.2 + fill * 1.4) + rim * 0.62;
    }
  }
  // Dust in the light before the glass.
  let dust = 0;
  const far = t > 0 ? t : 9;
  for (let i = 1; i <= 6; i++) {
    const s = (far * (i - hash(Math.round(dx * 9e4), Math.round(dy * 9e4), i))) / 6;
    const px = ox + dx * s;
    const py = oy + dy * s - CENTRE;
    const pz = WALL - (oz + dz * s);
    if (pz > 0)
      dust += ((far / 6) * Math.exp(-((Math.hypot(px, py) / (RADIUS + pz * 0.25)) ** 4))) / (1 + 0.45 * pz * pz);
  }
  const haze = 0.03 * dust * (0.7 + 0.6 * noise(x * 2, y * 2, 9));
  out[0] += haze;
  out[1] += haze * 0.86;
  out[2] += haze * 0.64;
}

export const dial = {
  scene: { camera: { from: [-0.5, 1.5, -2.6], to: [0.1, 1.72, 3], fov: 48, aperture: 0.012, focus: 4.2 }, trace },
  recipe: { exposure: 1.7, bloom: 0.16, contrast: 1.15, saturation: 0.9, grain: 0.012, vignette: 0.35 },
};

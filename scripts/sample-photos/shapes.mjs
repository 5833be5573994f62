// Signed distances of the solids that the sample pictures are built of, and how rays meet them.

export const box = (x, y, z, hx, hy, hz, round = 0) => {
  const ax = Math.abs(x) - hx + round;
  const ay = Math.abs(y) - hy + round;
  const az = Math.abs(z) - hz + round;
  const ox = Math.max(ax, 0);
  const oy = Math.max(ay, 0);
  const oz = Math.max(az, 0);
  return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(ax, ay, az), 0) - round;
};

/** Rod with round ends between two points; `r2` tapers it. */
export const rod = (x, y, z, ax, ay, az, bx, by, bz, r, r2 = r) => {
  const dx = bx - ax;
  const dy = by - ay;
  const dz = bz - az;
  const px = x - ax;
  const py = y - ay;
  const pz = z - az;
  let h = (px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz);
  h = h < 0 ? 0 : Math.min(h, 1);
  const qx = px - dx * h;
  const qy = py - dy * h;
  const qz = pz - dz * h;
  return Math.sqrt(qx * qx + qy * qy + qz * qz) - (r + (r2 - r) * h);
};

/** Upright cylinder about the y axis. */
export const drum = (x, y, z, r, half) => {
  const a = Math.sqrt(x * x + z * z) - r;
  const b = Math.abs(y) - half;
  return Math.min(Math.max(a, b), 0) + Math.sqrt(Math.max(a, 0) ** 2 + Math.max(b, 0) ** 2);
};

/** Union whose seam is rounded over the length `k`. */
const blend = (a, b, k) => {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
};

/** Distance of a point to a segment in the plane. */
export const segment = (x, y, ax, ay, bx, by) => {
  const dx = bx - ax;
  const dy = by - ay;
  let h = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  h = h < 0 ? 0 : Math.min(h, 1);
  return Math.hypot(x - ax - dx * h, y - ay - dy * h);
};

/**
 * A standing person, feet at the origin, about 1.7 units tall, facing −z; `reach` 0–1 raises the right arm.
 */
export function person(x, y, z, reach = 0) {
  let d = rod(x, y, z, -0.1, 0.06, 0, -0.09, 0.86, 0.0, 0.07, 0.1);
  d = Math.min(d, rod(x, y, z, 0.11, 0.06, 0.04, 0.09, 0.86, 0.0, 0.07, 0.1));
  d = Math.min(d, rod(x, y, z, -0.1, 0.05, 0, -0.11, 0.04, -0.14, 0.05));
  d = Math.min(d, rod(x, y, z, 0.11, 0.05, 0.04, 0.12, 0.04, -0.1, 0.05));
  d = blend(d, box(x, y - 1.1, z, 0.175, 0.3, 0.11, 0.1), 0.08);
  d = blend(d, rod(x, y, z, -0.15, 1.34, 0, 0.15, 1.34, 0, 0.075), 0.08);
  d = blend(d, rod(x, y, z, 0, 1.38, 0, 0, 1.52, -0.03, 0.052), 0.04);
  d = Math.min(d, Math.hypot(x * 1.08, (y - 1.63) * 0.84, z + 0.03) - 0.105);
  d = blend(d, rod(x, y, z, -0.2, 1.32, 0, -0.27, 1.06, 0.03, 0.058, 0.052), 0.04);
  d = blend(d, rod(x, y, z, -0.27, 1.06, 0.03, -0.2, 0.84, -0.16, 0.05, 0.04), 0.03);
  const ex = 0.22 + 0.16 * reach;
  const ey = 1.06 + 0.42 * reach;
  d = blend(d, rod(x, y, z, 0.2, 1.32, 0, ex, ey, -0.06, 0.06, 0.052), 0.04);
  return blend(d, rod(x, y, z, ex, ey, -0.06, 0.2 + 0.26 * reach, 0.88 + 0.94 * reach, -0.2, 0.05, 0.038), 0.03);
}

/** Where a ray first meets a surface: distance along it, or −1. `d` must be of unit length. */
export function march(field, ox, oy, oz, dx, dy, dz, near, far, steps = 120) {
  let t = near;
  for (let i = 0; i < steps; i++) {
    const d = field(ox + dx * t, oy + dy * t, oz + dz * t);
    if (d < 0.0004 * t + 0.00005) return t;
    t += d;
    if (t > far) return -1;
  }
  return -1;
}

/** Unit normal of a field at a point, into `out`. */
export function normal(field, x, y, z, e, out) {
  const a = field(x + e, y - e, z - e);
  const b = field(x - e, y - e, z + e);
  const c = field(x - e, y + e, z - e);
  const d = field(x + e, y + e, z + e);
  const nx = a - b - c + d;
  const ny = -a - b + c + d;
  const nz = -a + b - c + d;
  const l = Math.hypot(nx, ny, nz) || 1;
  out[0] = nx / l;
  out[1] = ny / l;
  out[2] = nz / l;
}

/** How much of a light of apparent size 1/`k` reaches a point, 0–1. */
export function shadow(field, x, y, z, dx, dy, dz, near, far, k) {
  let seen = 1;
  let t = near;
  for (let i = 0; i < 48 && t < far; i++) {
    const d = field(x + dx * t, y + dy * t, z + dz * t);
    if (d < 0.0005) return 0;
    seen = Math.min(seen, (k * d) / t);
    t += Math.max(d, near * 0.5);
  }
  return seen;
}

/** How open to the sky a point is, 0–1: what dims corners and joints. */
export function openness(field, x, y, z, n, reach) {
  let lost = 0;
  let weight = 1;
  for (let i = 1; i <= 4; i++) {
    const h = (reach * i) / 4;
    lost += weight * (h - field(x + n[0] * h, y + n[1] * h, z + n[2] * h));
    weight *= 0.6;
  }
  return Math.max(0, Math.min(1, 1 - (1.2 * lost) / reach));
}

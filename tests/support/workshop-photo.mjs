// A photo-like picture of a workshop: a drawn hall with machines, softened and grained like a press photo.
import sharp from 'sharp';

/** Deterministic random numbers (mulberry32): the same seed gives the same picture. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const grey = (level, warmth = 0) =>
  `rgb(${Math.round(level + warmth)},${Math.round(level)},${Math.round(level - warmth)})`;

/** The hall in one-point perspective: `z` 0 is the picture plane, 1 the far wall. */
function hall(width, height, random) {
  const [cx, cy] = [width * (0.4 + random() * 0.2), height * 0.42];
  const at = (x, y, z) => {
    const k = 1 / (1 + 4 * z);
    return [cx + (x - cx) * k, cy + (y - cy) * k];
  };
  const poly = (points, fill) => `<polygon points="${points.map((p) => p.join(',')).join(' ')}" fill="${fill}"/>`;
  const parts = [
    poly(
      [at(-width, height, 0), at(2 * width, height, 0), at(2 * width, height, 1), at(-width, height, 1)],
      grey(122, 6),
    ),
    poly(
      [
        at(-width, -height / 3, 0),
        at(2 * width, -height / 3, 0),
        at(2 * width, -height / 3, 1),
        at(-width, -height / 3, 1),
      ],
      grey(70, -2),
    ),
    poly(
      [
        at(-width / 3, -height / 3, 0),
        at(-width / 3, height, 0),
        at(-width / 3, height, 1),
        at(-width / 3, -height / 3, 1),
      ],
      grey(158, 4),
    ),
    poly(
      [
        at(width * 1.33, -height / 3, 0),
        at(width * 1.33, height, 0),
        at(width * 1.33, height, 1),
        at(width * 1.33, -height / 3, 1),
      ],
      grey(140, 5),
    ),
    poly(
      [
        at(-width / 3, -height / 3, 1),
        at(width * 1.33, -height / 3, 1),
        at(width * 1.33, height, 1),
        at(-width / 3, height, 1),
      ],
      grey(190, 8),
    ),
  ];
  for (let i = 9; i >= 0; i -= 1) {
    const z = i / 10;
    parts.push(
      poly(
        [
          at(-width / 3, -height / 3, z),
          at(width * 1.33, -height / 3, z),
          at(width * 1.33, -height / 3 + 26, z),
          at(-width / 3, -height / 3 + 26, z),
        ],
        grey(48),
      ),
    );
    for (const x of [0.15, 0.5, 0.85]) {
      parts.push(
        poly(
          [
            at(width * x - 60, -height / 3 + 60, z),
            at(width * x + 60, -height / 3 + 60, z),
            at(width * x + 60, -height / 3 + 78, z),
            at(width * x - 60, -height / 3 + 78, z),
          ],
          grey(250, 2),
        ),
      );
    }
  }
  for (let i = 7; i >= 0; i -= 1) parts.push(...machine(at, poly, width, height, i / 8, random));
  return parts.join('');
}

/** A pair of machines left and right of the aisle, with a lit top, a shaded side and a coloured guard. */
function machine(at, poly, width, height, z, random) {
  return [-0.12, 0.72].flatMap((left) => {
    const [x0, x1] = [width * left, width * (left + 0.34 + random() * 0.06)];
    const top = height * (0.45 + random() * 0.18);
    const [z0, z1] = [z + 0.02, z + 0.09];
    const hue = random();
    const body = hue < 0.4 ? 'rgb(196,120,34)' : hue < 0.7 ? 'rgb(52,92,128)' : grey(168, 6);
    const inner = left < 0 ? x1 : x0;
    return [
      poly([at(inner, top, z0), at(inner, top, z1), at(inner, height, z1), at(inner, height, z0)], grey(84, 2)),
      poly([at(x0, top, z0), at(x1, top, z0), at(x1, top, z1), at(x0, top, z1)], grey(206, 6)),
      poly([at(x0, top, z0), at(x1, top, z0), at(x1, height, z0), at(x0, height, z0)], body),
      poly(
        [
          at(x0 + 30, top + 40, z0),
          at(x0 + 190, top + 40, z0),
          at(x0 + 190, top + 150, z0),
          at(x0 + 30, top + 150, z0),
        ],
        grey(36),
      ),
      poly([at(x0, height * 0.93, z0), at(x1, height * 0.93, z0), at(x1, height, z0), at(x0, height, z0)], grey(52)),
    ];
  });
}

/** JPEG bytes of a picture; `seed` varies the scene. */
export async function workshopPhoto({ width, height, seed }) {
  const random = randomFrom(seed);
  const light = `<radialGradient id="l" cx="0.5" cy="0.35" r="0.9"><stop offset="0" stop-color="#fff" stop-opacity="0.3"/><stop offset="1" stop-color="#000" stop-opacity="0.28"/></radialGradient>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${light}</defs>${hall(width, height, random)}<rect width="100%" height="100%" fill="url(#l)"/></svg>`;
  const grain = Buffer.alloc(width * height);
  for (let i = 0; i < grain.length; i += 1) grain[i] = 128 + (random() + random() - 1) * 26;
  const noise = await sharp(grain, { raw: { width, height, channels: 1 } })
    .blur(0.8)
    .toColourspace('b-w')
    .png()
    .toBuffer();
  const scene = await sharp(Buffer.from(svg)).blur(1.6).png().toBuffer();
  return sharp(scene)
    .composite([{ input: noise, blend: 'soft-light' }])
    .modulate({ brightness: 1.22, saturation: 0.9 })
    .flatten()
    .jpeg({ quality: 88 })
    .toBuffer();
}

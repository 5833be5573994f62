// The camera and darkroom of the sample pictures: rays through a lens with depth of field, then bloom, tone curve and grain.
import sharp from 'sharp';
import { clamp, hash } from './noise.mjs';

const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = (a) => {
  const l = Math.hypot(...a);
  return a.map((v) => v / l);
};

/**
 * Exposes a scene: linear RGB, three floats a pixel.
 * @param {{camera: {from: number[], to: number[], fov: number, aperture?: number, focus?: number, roll?: number},
 *   trace(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, out: Float64Array): void}} scene
 *   `fov` is the vertical angle in degrees; `aperture` the lens radius and `focus` the distance in scene units.
 * @param {number} width pixels
 * @param {number} height pixels
 * @param {number} samples rays per pixel
 */
export function expose(scene, width, height, samples) {
  const { from, to, fov, aperture = 0, focus = 1, roll = 0 } = scene.camera;
  const ahead = unit(to.map((v, i) => v - from[i]));
  const right = unit(cross(ahead, [Math.sin(roll), Math.cos(roll), 0]));
  const up = cross(right, ahead);
  const scale = Math.tan((fov * Math.PI) / 360);
  const picture = new Float32Array(width * height * 3);
  const out = new Float64Array(3);
  const side = Math.ceil(Math.sqrt(samples));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let s = 0; s < samples; s++) {
        const key = y * width + x;
        const jx = ((s % side) + hash(key, s, 1)) / side;
        const jy = (Math.floor(s / side) + hash(key, s, 2)) / side;
        const px = ((2 * (x + jx)) / width - 1) * scale * (width / height);
        const py = (1 - (2 * (y + jy)) / height) * scale;
        const angle = 2 * Math.PI * hash(key, s, 3);
        const away = aperture * Math.sqrt((s + hash(key, s, 4)) / samples);
        const lx = away * Math.cos(angle);
        const ly = away * Math.sin(angle);
        // The ray leaves the lens at (lx, ly) and passes through the point in focus.
        const fx = px - lx / focus;
        const fy = py - ly / focus;
        let dx = ahead[0] + right[0] * fx + up[0] * fy;
        let dy = ahead[1] + right[1] * fx + up[1] * fy;
        let dz = ahead[2] + right[2] * fx + up[2] * fy;
        const l = Math.sqrt(dx * dx + dy * dy + dz * dz);
        dx /= l;
        dy /= l;
        dz /= l;
        scene.trace(
          from[0] + right[0] * lx + up[0] * ly,
          from[1] + right[1] * lx + up[1] * ly,
          from[2] + right[2] * lx + up[2] * ly,
          dx,
          dy,
          dz,
          out,
        );
        // One very bright sample would speckle the pixel.
        r += Math.min(out[0], 12);
        g += Math.min(out[1], 12);
        b += Math.min(out[2], 12);
      }
      const at = (y * width + x) * 3;
      picture[at] = r / samples;
      picture[at + 1] = g / samples;
      picture[at + 2] = b / samples;
    }
  }
  return picture;
}

/** Box blur, three passes (close to a Gaussian), of a three-channel picture. */
function soften(picture, width, height, radius) {
  let source = picture;
  for (let pass = 0; pass < 3; pass++) {
    for (const across of [true, false]) source = softenOnce(source, width, height, radius, across);
  }
  return source;
}

function softenOnce(source, width, height, radius, across) {
  const target = new Float32Array(source.length);
  const [lines, length] = across ? [height, width] : [width, height];
  const stride = across ? 3 : width * 3;
  const lineStride = across ? width * 3 : 3;
  for (let line = 0; line < lines; line++) {
    for (let c = 0; c < 3; c++) {
      const base = line * lineStride + c;
      const value = (i) => source[base + clamp(i, 0, length - 1) * stride];
      let sum = 0;
      for (let i = -radius; i <= radius; i++) sum += value(i);
      for (let i = 0; i < length; i++) {
        target[base + i * stride] = sum / (2 * radius + 1);
        sum += value(i + radius + 1) - value(i - radius);
      }
    }
  }
  return target;
}

/** Filmic tone curve (Hable's shape): keeps highlights from clipping and lifts the shadows' foot. */
const film = (v) => {
  const f = (x) => (x * (0.15 * x + 0.05) + 0.004) / (x * (0.15 * x + 0.5) + 0.06) - 0.0667;
  return f(v * 2) / f(11.2);
};
const encode = (v) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

/**
 * Develops and writes a JPEG.
 * @param {Float32Array} picture linear RGB
 * @param {{exposure?: number, bloom?: number, contrast?: number, saturation?: number, grain?: number, vignette?: number, black?: number}} recipe
 */
export async function develop(picture, width, height, recipe, file) {
  const { exposure = 1, bloom = 0.06, contrast = 1, saturation = 1, grain = 0.02, vignette = 0.2, black = 0 } = recipe;
  const glow = soften(picture, width, height, Math.round(width / 60));
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const far = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2;
      const light = exposure * (1 - vignette * far * far * 2 - vignette * far * 0.3);
      const tone = [0, 1, 2].map((c) => {
        const v = film(light * (picture[at + c] * (1 - bloom) + glow[at + c] * bloom));
        const s = encode(clamp(v));
        return s + (contrast - 1) * (s - 0.5) * 4 * s * (1 - s);
      });
      const grey = 0.3 * tone[0] + 0.59 * tone[1] + 0.11 * tone[2];
      const speck = grainAt(x, y) * grain * (0.5 + 2 * grey * (1 - grey));
      for (let c = 0; c < 3; c++) {
        const v = black + (1 - black) * (grey + (tone[c] - grey) * saturation) + speck;
        pixels[at + c] = Math.round(clamp(v) * 255);
      }
    }
  }
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .sharpen({ sigma: 0.7, m1: 0.4, m2: 0.8 })
    .withDensity(300)
    .jpeg({ quality: 84, chromaSubsampling: '4:2:0', mozjpeg: true })
    .toFile(file);
}

/** Film grain a little larger than a pixel, about −1 to 1. */
function grainAt(x, y) {
  let sum = 0;
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++)
      sum += (hash(x + i, y + j, 77) - 0.5) * (i === 0 && j === 0 ? 2 : i === 0 || j === 0 ? 0.8 : 0.4);
  }
  return sum;
}

// The curve from a grey photo's samples to printed black, so that it looks on newsprint as it does on screen.
import type { BlackRamp } from './black-ramp.ts';

/** sRGB sample (0–255) to luminance (0–1), IEC 61966-2-1. */
function luminance(sample: number): number {
  const value = sample / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** L* to luminance (CIE 1976). */
const fromLightness = (lightness: number): number =>
  lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3;

/**
 * DeviceGray samples by photo samples: 255 is paper, 0 solid black. Photo white becomes paper and photo black solid ink, with
 * luminance between them kept in proportion (black point compensation).
 */
export function greyCurve(ramp: BlackRamp): Uint8Array {
  const printed = ramp.map(fromLightness);
  const paper = printed[0] ?? 1;
  const solid = printed.at(-1) ?? 0;
  const curve = new Uint8Array(256);
  let step = 0;
  for (let sample = 255; sample >= 0; sample -= 1) {
    const wanted = solid + luminance(sample) * (paper - solid);
    while (step < printed.length - 1 && (printed[step + 1] ?? solid) > wanted) step += 1;
    const lighter = printed[step] ?? paper;
    const darker = printed[step + 1] ?? solid;
    const between = lighter > darker ? Math.min(1, Math.max(0, (lighter - wanted) / (lighter - darker))) : 0;
    const tint = Math.min(1, (step + between) / (printed.length - 1));
    curve[sample] = Math.round(255 * (1 - tint));
  }
  return curve;
}

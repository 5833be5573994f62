// How light black ink is at each tint under a printing condition: read from the output profile.

/** Lightness (L*, 0–100) at evenly spaced tints of black from paper to solid. */
export type BlackRamp = readonly number[];

/** Points of a ramp. */
const STEPS = 256;
/** A 16-bit Lab table of ICC version 2 holds L* = 100 as 0xFF00 (ICC.1:2001-04, 6.5.10). */
const LAB_WHITE = 0xff00;
/** lut16Type (ICC.1:2001-04, 6.5.9): offset of the input tables. */
const INPUT_TABLES = 52;
const INKS = 4;
const LAB = 3;

/** Interpolated value of a table of 16-bit numbers at `at` (0–1), scaled to 0–1. */
function interpolate(view: DataView, offset: number, entries: number, stride: number, at: number): number {
  const position = Math.min(1, Math.max(0, at)) * (entries - 1);
  const before = Math.min(Math.floor(position), entries - 2);
  const value = (index: number): number => view.getUint16(offset + 2 * stride * index) / 0xffff;
  return value(before) + (value(before + 1) - value(before)) * (position - before);
}

/** The profile's colorimetric table from device to Lab, where it is one of 16-bit numbers for four inks. */
function deviceTable(icc: DataView): number | undefined {
  for (let tag = 0; tag < icc.getUint32(128); tag += 1) {
    const at = 132 + 12 * tag;
    const isWanted = icc.getUint32(at) === 0x41324231; // A2B1
    if (!isWanted) continue;
    const table = icc.getUint32(at + 4);
    const isLut16 = icc.getUint32(table) === 0x6d667432; // mft2
    return isLut16 && icc.getUint8(table + 8) === INKS && icc.getUint8(table + 9) === LAB ? table : undefined;
  }
  return undefined;
}

/**
 * Coldset newsprint where a profile has no such table: Murray–Davies with the process's dot gain of 26 % at 50 %
 * (ISO 12647-3), from L* 82 (paper) to 36 (solid black); relative lightness is all that is used of it.
 */
const USUAL_GAIN = 0.26;
const USUAL_LUMINANCE = { paper: 0.6, solid: 0.09 } as const;

function usualRamp(): BlackRamp {
  return Array.from({ length: STEPS }, (_, step) => {
    const tint = step / (STEPS - 1);
    const printed = tint + 4 * USUAL_GAIN * tint * (1 - tint);
    const luminance = USUAL_LUMINANCE.paper - (USUAL_LUMINANCE.paper - USUAL_LUMINANCE.solid) * Math.min(1, printed);
    return 116 * Math.cbrt(luminance) - 16;
  });
}

/** Lightness of black tints under a CMYK profile; the usual newsprint ramp where the profile's tables are of another kind. */
export function blackRamp(profile: Uint8Array): BlackRamp {
  const icc = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const table = deviceTable(icc);
  if (table === undefined) return usualRamp();
  const grid = icc.getUint8(table + 10);
  const inputs = icc.getUint16(table + 48);
  const outputs = icc.getUint16(table + 50);
  const input = table + INPUT_TABLES;
  const colors = input + 2 * INKS * inputs;
  const output = colors + 2 * LAB * grid ** INKS;
  return Array.from({ length: STEPS }, (_, step) => {
    // No other ink: black varies fastest in the table, so its tints are the first `grid` colours.
    const ink = interpolate(icc, input + 2 * (INKS - 1) * inputs, inputs, 1, step / (STEPS - 1));
    const lightness = interpolate(icc, colors, grid, LAB, ink);
    return (interpolate(icc, output, outputs, 1, lightness) * 0xffff * 100) / LAB_WHITE;
  });
}

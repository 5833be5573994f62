// Plant profile (印厂参数): what a printing plant asks of the files it is sent, as data.

/** PDF standard of a print file: PDF/X-1a:2003, PDF/X-4, or plain PDF without a claim. */
export type PrintStandard = 'x1a' | 'x4' | 'none';

/** The printing condition that the output intent names (ISO 15930-1, 6.2.2). */
export interface PrintingCondition {
  /** Name of the characterization, e.g. `CGATS TR 002`. */
  readonly identifier: string;
  /** The condition in words. */
  readonly info: string;
  /** Registry of the identifier; empty when it is registered nowhere. */
  readonly registry: string;
}

export interface PlantProfile {
  /** Name for `--plant` and in findings. */
  readonly name: string;
  readonly standard: PrintStandard;
  /** Crop and registration marks wanted. */
  readonly marks: boolean;
  /** Bleed beyond the trim, mm; coldset pages have none. */
  readonly bleed: number;
  /** Distance of crop marks from the trim, mm, so that they never print on the finished page. */
  readonly markOffset: number;
  /** Total ink limit, 1 = one solid ink: 2.4 is 240 %. */
  readonly inkLimit: number;
  /** Effective resolution of photos at print size, pixels per inch. */
  readonly photoPpi: { readonly least: number; readonly good: number };
  readonly condition: PrintingCondition;
  /** File of the CMYK output profile: one shipped in `assets/icc`, or a path beside the plant's own file. */
  readonly icc: string;
}

/**
 * Coldset newsprint, the default. Ink limit: that of the profile's data (240 %; WAN-IFRA 26v5 asks 220 % of newer presses).
 * Photos: 85–120 lpi screens need 170–250 ppi; below 150 the loss shows on any press (field rules, section 3).
 */
export const NEWSPRINT: PlantProfile = {
  name: 'newsprint',
  standard: 'x1a',
  marks: false,
  bleed: 0,
  markOffset: 3,
  inkLimit: 2.4,
  photoPpi: { least: 150, good: 200 },
  condition: {
    identifier: 'CGATS TR 002',
    info: 'Coldset newsprint, CGATS TR 002-2007 data, total ink 240 %',
    registry: 'http://www.color.org',
  },
  icc: 'newsprint-tr002.icc',
};

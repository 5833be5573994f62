// Where the ideographic em box lies about a baseline: one value for all faces, for setting, painting and carets alike.

/**
 * Baseline below the em box's top, in em: the ascent of the ideographic em box in Noto and other mainland faces
 * (880/1000 over 120/1000). One value for all faces, so that mixed faces share a baseline and em boxes stand level.
 */
export const EM_BOX_ASCENT = 0.88;

// The frame that stands in for a new one until its own place is fitted to the page.
import type { BodyFrame } from '../attrs.ts';

/** A wish may lie beyond the page, where no attribute may say that a frame is: this is on every page. */
export const NEW_FRAME: BodyFrame = { at: [1, 1], span: [1, 1], columns: null };

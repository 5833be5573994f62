// Embedding rights (字体嵌入许可): what a font's maker allows, read from OS/2 fsType.
import { type Message, message } from '../kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { FaceMetrics } from './face.ts';

/** Bits of fsType (OpenType 1.9, OS/2): usage permissions, then the two that add a condition. */
const RESTRICTED = 0x0002;
const PREVIEW_AND_PRINT = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSETTING = 0x0100;
const BITMAP_ONLY = 0x0200;

/**
 * Whether a face may go into a print file as a subset of its outlines. "Preview and print" is enough, as a plant only prints.
 * Where several usage bits are set the least restrictive one holds (OpenType, fsType).
 * The error names the face and says what to do.
 */
export function checkEmbedding(face: {
  readonly name: string;
  readonly metrics: Pick<FaceMetrics, 'fsType'>;
}): Result<true, Message> {
  const { fsType } = face.metrics;
  const restricted = (fsType & RESTRICTED) !== 0 && (fsType & (PREVIEW_AND_PRINT | EDITABLE)) === 0;
  if (restricted) return err(message('output.font-not-embeddable', { font: face.name }));
  if ((fsType & NO_SUBSETTING) !== 0) return err(message('output.font-not-subsettable', { font: face.name }));
  if ((fsType & BITMAP_ONLY) !== 0) return err(message('output.font-bitmap-only', { font: face.name }));
  return ok(true);
}

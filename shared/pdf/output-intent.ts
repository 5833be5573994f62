// The output intent (输出意图): for which printing condition the page's ink amounts are meant (ISO 15930-1, 6.2.2).
import type { PDFContext, PDFRef } from 'pdf-lib';
import { type Message, message } from '../kernel/messages/catalogue.ts';
import type { PlantProfile } from '../kernel/plant-profile.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { textString } from './text-string.ts';

/** Header of an ICC profile (ICC.1:2010, 7.2): size, class, colour space, signature. */
const HEADER = 128;
/** PDF/X-1a and PDF 1.6 know profiles up to version 4; X-1a:2003 (PDF 1.4) only version 2. */
const MOST_VERSION = { x1a: 2, x4: 4 } as const;

/** Whether the bytes are a CMYK output profile that the standard may carry; the error says what is wrong. */
export function checkProfile(icc: Uint8Array, standard: 'x1a' | 'x4', name: string): Result<true, Message> {
  const tag = (at: number): string => String.fromCharCode(...icc.subarray(at, at + 4));
  const size = icc.length < HEADER ? 0 : new DataView(icc.buffer, icc.byteOffset, icc.byteLength).getUint32(0);
  const isProfile = size === icc.length && tag(36) === 'acsp';
  if (!isProfile) return err(message('output.profile-broken', { file: name }));
  if (tag(12) !== 'prtr' || tag(16) !== 'CMYK') return err(message('output.profile-not-cmyk', { file: name }));
  const version = icc[8] ?? 0;
  if (version > MOST_VERSION[standard]) {
    return err(message('output.profile-version', { file: name, version, most: MOST_VERSION[standard] }));
  }
  return ok(true);
}

/** Adds the intent with its profile. */
export function addOutputIntent(context: PDFContext, plant: PlantProfile, icc: Uint8Array): PDFRef {
  const { identifier, info, registry } = plant.condition;
  const profile = context.register(context.flateStream(icc, { N: 4, Alternate: 'DeviceCMYK' }));
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFX',
      OutputConditionIdentifier: textString(identifier),
      ...(registry === '' ? {} : { RegistryName: textString(registry) }),
      Info: textString(info),
      DestOutputProfile: profile,
    }),
  );
}

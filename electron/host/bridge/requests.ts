// What each channel's request must look like: the host's gate against anything but its own renderer's calls.
import { z } from 'zod';
import type { Channel, RequestOf } from '../../../shared/bridge/contract.ts';
import { COPY_KEY } from '../own-files/recovery-copies.ts';
import { SETTINGS } from '../own-files/settings-file.ts';

/** Longest id or file name that makes sense; a longer one is not ours. */
const LONGEST_NAME = 1000;
/** Fonts asked for at once; a page has a dozen. */
const MOST_FONTS = 200;
const name = z.string().min(1).max(LONGEST_NAME);
/** Longest path of any system: Windows' 32,767 UTF-16 units. */
const path = z.string().min(1).max(32_767);

/** Names a folder: nothing else may get through. */
const copyKey = z.string().regex(COPY_KEY);

/** A stored document is checked by the codec of whoever reads it; here only that it is text at all. */
const storedDocument = z.string();

/** Uint8Array over a plain ArrayBuffer, as structured clone and HTTP bodies deliver it. */
const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'expected bytes');

type Schemas = { readonly [C in Channel]: z.ZodType<RequestOf<C>> };

/** A schema for every channel; unknown keys are refused. */
export const REQUESTS: Schemas = {
  'app.start': z.null(),
  'document.choose': z.null(),
  'document.open': z.strictObject({ name, bytes }),
  'document.new': z.strictObject({ name, document: storedDocument }),
  'document.save-as': z.strictObject({ id: name, document: storedDocument, name: name.nullable() }),
  'document.save': z.strictObject({ id: name, document: storedDocument }),
  'document.close': z.strictObject({ id: name }),
  'settings.read': z.null(),
  'settings.keep': z.strictObject({ settings: SETTINGS }),
  'recent.list': z.null(),
  'recent.open': z.strictObject({ path }),
  'recent.remove': z.strictObject({ path }),
  'recovery.keep': z.strictObject({ id: name, document: storedDocument }),
  'recovery.drop': z.strictObject({ id: name }),
  'recovery.restore': z.strictObject({ key: copyKey }),
  'recovery.discard': z.strictObject({ key: copyKey }),
  'photo.add': z.strictObject({ id: name, name, bytes }),
  'fonts.named': z.strictObject({ names: z.array(name).max(MOST_FONTS) }),
  'text.paste': z.strictObject({ plain: z.boolean() }),
  'export.run': z.strictObject({
    job: name,
    id: name,
    document: storedDocument,
    standard: z.enum(['x1a', 'x4', 'none']),
    marks: z.boolean(),
    force: z.boolean(),
  }),
  'export.cancel': z.strictObject({ job: name }),
  'export.reveal': z.strictObject({ job: name }),
};

export const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(REQUESTS, channel);

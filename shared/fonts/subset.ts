// Subsets a font to the glyphs a print file needs, through HarfBuzz's subsetter.
import { compileWasm, instantiateWasm, type WasmMemory } from './web-assembly.ts';

/** What to subset: the whole sfnt file, its face index, and the glyphs to keep with the components they are made of. */
interface SubsetRequest {
  readonly bytes: Uint8Array;
  readonly faceIndex: number;
  /** Glyph ids of the original; glyph 0 is always kept. */
  readonly glyphs: readonly number[];
  /** Keep glyph ids as they are, with empty glyphs between; otherwise they are numbered anew in rising order of the old ones. */
  readonly keepGlyphIds: boolean;
  /** Variation axes to pin, by tag; every axis of a variable font must be given. */
  readonly axes?: Readonly<Record<string, number>>;
}

/** The subset as an sfnt file with outline tables only: no names, character map or layout. Throws when HarfBuzz refuses the font. */
export type Subsetter = (request: SubsetRequest) => Uint8Array;

/** What harfbuzz-subset.wasm exports, as far as it is used (hb-subset.h, hb-set.h, hb-blob.h, hb-face.h). */
interface HarfBuzzSubset {
  readonly memory: WasmMemory;
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, tag: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** hb_subset_flags_t. */
const FLAG_NO_HINTING = 0x01;
const FLAG_RETAIN_GIDS = 0x02;
const FLAG_NOTDEF_OUTLINE = 0x40;
const FLAG_NO_LAYOUT_CLOSURE = 0x200;
/** hb_subset_sets_t: tables to leave out. */
const SET_DROP_TABLE = 3;
/** hb_memory_mode_t: the blob owns its memory's content and may write to it. */
const MODE_WRITABLE = 2;

/**
 * Tables a PDF font program has no use for (ISO 32000-1, 9.9). HVAR, MVAR and avar must not be here: pinning a variable font's
 * axes needs them.
 */
const DROPPED_TABLES: readonly string[] = [
  ...['GSUB', 'GPOS', 'GDEF', 'BASE', 'JSTF', 'MATH', 'STAT', 'name', 'post', 'OS/2', 'cmap', 'vhea', 'vmtx', 'VORG'],
  ...['gasp', 'kern', 'DSIG', 'morx', 'feat', 'bsln', 'prop', 'FFTM', 'PCLT', 'hdmx', 'VDMX', 'LTSH', 'meta', 'mort'],
  ...['trak', 'EBDT', 'EBLC', 'EBSC', 'SVG ', 'COLR', 'CPAL', 'CBDT', 'CBLC', 'sbix', 'MERG'],
];

const tagNumber = (tag: string): number => [...tag].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0);

function subset(hb: HarfBuzzSubset, request: SubsetRequest): Uint8Array {
  const { bytes, faceIndex, glyphs, keepGlyphIds, axes } = request;
  hb._initialize();
  const at = hb.malloc(bytes.length);
  if (at === 0) throw new Error(`no memory for a font of ${bytes.length} bytes`);
  new Uint8Array(hb.memory.buffer).set(bytes, at);
  const face = hb.hb_face_create(hb.hb_blob_create(at, bytes.length, MODE_WRITABLE, 0, 0), faceIndex);
  const input = hb.hb_subset_input_create_or_fail();
  if (input === 0) throw new Error('HarfBuzz cannot make a subset input');
  const flags = FLAG_NO_HINTING | FLAG_NOTDEF_OUTLINE | FLAG_NO_LAYOUT_CLOSURE;
  hb.hb_subset_input_set_flags(input, keepGlyphIds ? flags | FLAG_RETAIN_GIDS : flags);
  const kept = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(kept, glyph);
  const dropped = hb.hb_subset_input_set(input, SET_DROP_TABLE);
  for (const tag of DROPPED_TABLES) hb.hb_set_add(dropped, tagNumber(tag));
  for (const [tag, value] of Object.entries(axes ?? {})) {
    if (hb.hb_subset_input_pin_axis_location(input, face, tagNumber(tag), value) === 0) {
      throw new Error(`font has no variation axis ${tag}`);
    }
  }
  const result = hb.hb_subset_or_fail(face, input);
  if (result === 0) throw new Error('HarfBuzz cannot subset this font');
  const blob = hb.hb_face_reference_blob(result);
  const length = hb.hb_blob_get_length(blob);
  if (length === 0) throw new Error('HarfBuzz made an empty subset of this font');
  const start = hb.hb_blob_get_data(blob, 0);
  return new Uint8Array(hb.memory.buffer).slice(start, start + length);
}

/**
 * A subsetter over the bytes of harfbuzzjs' `harfbuzz-subset.wasm`, which the caller loads as its platform can.
 * Every subset runs in a new instance: wasm memory never shrinks, and a dropped instance gives back twice the font's size.
 */
export function createSubsetter(wasm: Uint8Array): Subsetter {
  const module = compileWasm(wasm);
  return (request) => subset(instantiateWasm(module) as HarfBuzzSubset, request);
}

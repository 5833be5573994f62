// Subsets a font to the glyphs a print file needs, and makes static fonts of variable ones, through HarfBuzz's subsetter.
import type { AxisValues } from './named-instances.ts';
import { compileWasm, instantiateWasm, type WasmMemory } from './web-assembly.ts';

/** What to subset: the whole sfnt file without variation axes, its face index, and the glyphs to keep with the components they are made of. */
interface SubsetRequest {
  readonly bytes: Uint8Array;
  readonly faceIndex: number;
  /** Glyph ids of the original; glyph 0 is always kept. */
  readonly glyphs: readonly number[];
  /** Keep glyph ids as they are, with empty glyphs between; otherwise they are numbered anew in rising order of the old ones. */
  readonly keepGlyphIds: boolean;
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
  hb_subset_input_keep_everything(input: number): void;
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

/** Tables a PDF font program has no use for (ISO 32000-1, 9.9). */
const DROPPED_TABLES: readonly string[] = [
  ...['GSUB', 'GPOS', 'GDEF', 'BASE', 'JSTF', 'MATH', 'STAT', 'name', 'post', 'OS/2', 'cmap', 'vhea', 'vmtx', 'VORG'],
  ...['gasp', 'kern', 'DSIG', 'morx', 'feat', 'bsln', 'prop', 'FFTM', 'PCLT', 'hdmx', 'VDMX', 'LTSH', 'meta', 'mort'],
  ...['trak', 'EBDT', 'EBLC', 'EBSC', 'SVG ', 'COLR', 'CPAL', 'CBDT', 'CBLC', 'sbix', 'MERG'],
];

const tagNumber = (tag: string): number => [...tag].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0);

/** A font in the memory of one instance of the subsetter, and the wish list for what is to be made of it. */
interface Task {
  readonly face: number;
  readonly input: number;
}

function begin(hb: HarfBuzzSubset, bytes: Uint8Array, faceIndex: number): Task {
  hb._initialize();
  const at = hb.malloc(bytes.length);
  if (at === 0) throw new Error(`no memory for a font of ${bytes.length} bytes`);
  new Uint8Array(hb.memory.buffer).set(bytes, at);
  const face = hb.hb_face_create(hb.hb_blob_create(at, bytes.length, MODE_WRITABLE, 0, 0), faceIndex);
  const input = hb.hb_subset_input_create_or_fail();
  if (input === 0) throw new Error('HarfBuzz cannot make a subset input');
  return { face, input };
}

function pinAxes(hb: HarfBuzzSubset, { face, input }: Task, axes: AxisValues): void {
  for (const [tag, value] of Object.entries(axes)) {
    if (hb.hb_subset_input_pin_axis_location(input, face, tagNumber(tag), value) === 0) {
      throw new Error(`font has no variation axis ${tag}`);
    }
  }
}

function finish(hb: HarfBuzzSubset, { face, input }: Task): Uint8Array {
  const result = hb.hb_subset_or_fail(face, input);
  if (result === 0) throw new Error('HarfBuzz cannot subset this font');
  const blob = hb.hb_face_reference_blob(result);
  const length = hb.hb_blob_get_length(blob);
  if (length === 0) throw new Error('HarfBuzz made an empty subset of this font');
  const start = hb.hb_blob_get_data(blob, 0);
  return new Uint8Array(hb.memory.buffer).slice(start, start + length);
}

function subset(hb: HarfBuzzSubset, { bytes, faceIndex, glyphs, keepGlyphIds }: SubsetRequest): Uint8Array {
  const task = begin(hb, bytes, faceIndex);
  const flags = FLAG_NO_HINTING | FLAG_NOTDEF_OUTLINE | FLAG_NO_LAYOUT_CLOSURE;
  hb.hb_subset_input_set_flags(task.input, keepGlyphIds ? flags | FLAG_RETAIN_GIDS : flags);
  const kept = hb.hb_subset_input_glyph_set(task.input);
  for (const glyph of glyphs) hb.hb_set_add(kept, glyph);
  const dropped = hb.hb_subset_input_set(task.input, SET_DROP_TABLE);
  for (const tag of DROPPED_TABLES) hb.hb_set_add(dropped, tagNumber(tag));
  return finish(hb, task);
}

/**
 * A subsetter over the bytes of harfbuzzjs' `harfbuzz-subset.wasm`, which the caller loads as its platform can.
 * Every subset runs in a new instance: wasm memory never shrinks, and a dropped instance gives back twice the font's size.
 */
export function createSubsetter(wasm: Uint8Array): Subsetter {
  const module = compileWasm(wasm);
  return (request) => subset(instantiateWasm(module) as HarfBuzzSubset, request);
}

/**
 * A variable font as the static one at a place in its design space: whole, with all glyphs, names and layout; every axis must be given.
 * Throws when HarfBuzz refuses the font or it lacks an axis.
 */
export type Instancer = (bytes: Uint8Array, axes: AxisValues) => Uint8Array;

/** An instancer over the same `harfbuzz-subset.wasm`. */
export function createInstancer(wasm: Uint8Array): Instancer {
  const module = compileWasm(wasm);
  return (bytes, axes) => {
    const hb = instantiateWasm(module) as HarfBuzzSubset;
    const task = begin(hb, bytes, 0);
    hb.hb_subset_input_keep_everything(task.input);
    pinAxes(hb, task, axes);
    return finish(hb, task);
  };
}

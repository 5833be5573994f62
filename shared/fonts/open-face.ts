// Opens a font face on HarfBuzz: shaping, half forms, metrics and outlines.
import * as hb from 'harfbuzzjs';
import type { FaceLook } from '../kernel/face-look.ts';
import { makeRecentCache } from '../kernel/recent-cache.ts';
import type { Direction, Face, FaceMetrics, FontSource, GlyphInk, HalfForm, ShapedGlyph } from './face.ts';
import { geometricHalfForm, type InkSide, inkFits, inkSide } from './half-form.ts';
import { lookOfName } from './look.ts';
import { readMetrics } from './metrics.ts';
import { readVerticalAdvances, type VerticalAdvance } from './vertical-advances.ts';

/** Chinese text in simplified script: without it Noto gives `—` and curved quotes their Western forms (design, section 4). */
const SCRIPT = 'Hani';
const LANGUAGE = 'zh-Hans';

/**
 * Off, as on screen by `font-kerning: none; font-variant-ligatures: none`: composition places every glyph, and the browser
 * must place the same ones. `ccmp`, `locl` and `vert` stay on in both.
 */
const FEATURES_OFF: readonly string[] = ['kern', 'vkrn', 'liga', 'clig', 'calt', 'dlig', 'hlig'];

/** Shaped texts kept per face and generation: some pages' worth of cells. */
const CACHED_SHAPES = 4096;

/** The font as HarfBuzz has it, with what is read from its tables once. */
interface Opened {
  readonly font: hb.Font;
  readonly metrics: FaceMetrics;
  readonly verticalAdvance: VerticalAdvance;
  /** Where this HarfBuzz build puts a vertical cell's top over the baseline, font units: the ascender. */
  readonly shapedTop: number;
}

function open(source: FontSource): Opened {
  const face = new hb.Face(new hb.Blob(source.bytes()), source.faceIndex);
  const font = new hb.Font(face);
  // A copy: the table lies in the wasm memory, and a view of that dies when the memory grows for the next font.
  const read = (tag: string): Uint8Array | undefined => face.referenceTable(tag)?.slice();
  const metrics = readMetrics(read);
  const verticalAdvance = readVerticalAdvances(read, metrics.unitsPerEm);
  return { font, metrics, verticalAdvance, shapedTop: font.hExtents().ascender };
}

function shapeText(opened: Opened, text: string, direction: Direction, on: readonly string[]): readonly ShapedGlyph[] {
  const { font, metrics, verticalAdvance, shapedTop } = opened;
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(direction === 'horizontal' ? hb.Direction.LTR : hb.Direction.TTB);
  buffer.setScript(SCRIPT);
  buffer.setLanguage(LANGUAGE);
  buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS);
  hb.shape(font, buffer, [
    ...FEATURES_OFF.map((tag) => new hb.Feature(tag, 0)),
    ...on.map((tag) => new hb.Feature(tag, 1)),
  ]);
  const em = metrics.unitsPerEm;
  const shaped = buffer.getGlyphInfosAndPositions().map((glyph) => {
    const { codepoint: id, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
    if (direction === 'horizontal') {
      return { id, cluster, advance: xAdvance / em, shiftX: xOffset / em, shiftY: unsigned(-yOffset / em) };
    }
    // The cell's top is the em-box's top in every face, so that faces mixed in one column stand alike.
    const shiftY = metrics.emTop / 1000 - unsigned(yOffset + shapedTop) / em;
    return { id, cluster, advance: verticalAdvance(id) / em, shiftX: xOffset / em, shiftY };
  });
  return direction === 'vertical' && PAUSES.includes(text)
    ? shaped.map((glyph) => inUpperRight(opened, text, glyph))
    : shaped;
}

/** Marks that stand in the upper right of their cell in vertical text (CLREQ 3.1.3; field: ，。、；： alike). */
const PAUSES: readonly string[] = ['，', '。', '、', '．', '；', '：'];

/**
 * A pause mark of a font without vertical forms, moved to where one would be: its horizontal place in the lower left corner, seen
 * from the opposite corner. One that stands in the middle of its cell, as in fonts for traditional Chinese, stays there.
 */
function inUpperRight(opened: Opened, mark: string, glyph: ShapedGlyph): ShapedGlyph {
  const ink = glyphInk(opened, glyph.id);
  if (ink === undefined || glyph.id !== opened.font.nominalGlyph(mark.charCodeAt(0))) return glyph;
  const { shiftX, shiftY } = glyph;
  return {
    ...glyph,
    shiftX: -shiftX - ink.left - ink.right,
    shiftY: glyph.advance - shiftY + ink.top + ink.bottom,
  };
}

/** −0 compares unequal to 0 in tests and digests. */
const unsigned = (value: number): number => (value === 0 ? 0 : value);

/** Bounds of a glyph's ink; HarfBuzz gives bearings to its top left corner and a negative height (y up). */
function glyphInk({ font, metrics }: Opened, glyph: number): GlyphInk | undefined {
  const extents = font.glyphExtents(glyph);
  if (extents === undefined || extents.width === 0) return undefined;
  const em = metrics.unitsPerEm;
  const { xBearing, yBearing, width, height } = extents;
  return {
    left: xBearing / em,
    right: (xBearing + width) / em,
    bottom: (yBearing + height) / em,
    top: yBearing / em,
  };
}

/** Where the ink of a glyph begins and ends along the line, em from the cell's start; undefined for a blank one. */
function inkOf(opened: Opened, glyph: ShapedGlyph, direction: Direction): readonly [number, number] | undefined {
  const ink = glyphInk(opened, glyph.id);
  if (ink === undefined) return undefined;
  return direction === 'horizontal'
    ? [glyph.shiftX + ink.left, glyph.shiftX + ink.right]
    : [glyph.shiftY - ink.top, glyph.shiftY - ink.bottom];
}

/** The half form of the font's own making (`halt`); undefined when it has none for the mark. */
function ownHalfForm(opened: Opened, char: string, natural: ShapedGlyph): HalfForm | undefined {
  const [half] = shapeText(opened, char, 'horizontal', ['halt']);
  if (half === undefined || half.id !== natural.id || half.advance >= natural.advance) return undefined;
  return { advance: half.advance, shift: unsigned(half.shiftX - natural.shiftX) };
}

function halfFormOf(opened: Opened, char: string, direction: Direction): HalfForm | undefined {
  const side: InkSide | undefined = inkSide(char);
  if (side === undefined) return undefined;
  const [natural, ...more] = shapeText(opened, char, direction, []);
  // A mark that is narrow in this face already (Latin quotes of a 楷体) has nothing to give.
  if (natural === undefined || more.length > 0 || natural.id === 0 || natural.advance < 1) return undefined;
  // `vhal` is not asked: this HarfBuzz build shifts by it but leaves the advance, so geometry is the surer way.
  const own = direction === 'horizontal' ? ownHalfForm(opened, char, natural) : undefined;
  if (own !== undefined) return own;
  const form = geometricHalfForm(side);
  const ink = inkOf(opened, natural, direction);
  return ink !== undefined && inkFits(form, ...ink) ? form : undefined;
}

/** A face that nobody described: its name tells what it can; a font that says nothing of itself is taken for a 宋体. */
function lookFromName(name: string): FaceLook {
  const { kind, weight } = lookOfName(name);
  return { family: name, kind: kind ?? 'song', weight };
}

/**
 * A face on HarfBuzz, opened on first use; the file must be an sfnt, else its first use throws.
 * Shapes and half forms are cached for the face's lifetime.
 */
export function openFace(source: FontSource): Face {
  let opened: Opened | undefined;
  const get = (): Opened => {
    opened ??= open(source);
    return opened;
  };
  const nominal = new Map<number, number>();
  const shapes = makeRecentCache<readonly ShapedGlyph[]>(CACHED_SHAPES);
  const halves = new Map<string, HalfForm | undefined>();
  return {
    id: source.id,
    name: source.name,
    aliases: source.aliases ?? [],
    look: source.look ?? lookFromName(source.name),
    faceIndex: source.faceIndex,
    get metrics() {
      return get().metrics;
    },
    get bytes() {
      return source.bytes();
    },
    nominalGlyph(codePoint) {
      const known = nominal.get(codePoint);
      if (known !== undefined) return known;
      const glyph = get().font.nominalGlyph(codePoint) ?? 0;
      nominal.set(codePoint, glyph);
      return glyph;
    },
    hasVariant: (codePoint, selector) => get().font.variationGlyph(codePoint, selector) !== undefined,
    shape: (text, direction) => shapes(`${direction}:${text}`, () => shapeText(get(), text, direction, [])),
    halfForm(char, direction) {
      const key = `${direction}:${char}`;
      if (!halves.has(key)) halves.set(key, halfFormOf(get(), char, direction));
      return halves.get(key);
    },
    glyphAdvance: (glyph) => get().font.glyphHAdvance(glyph) / get().metrics.unitsPerEm,
    ink: (glyph) => glyphInk(get(), glyph),
    outline: (glyph) => get().font.glyphToPath(glyph),
  };
}

// A page's display list as SVG: glyph outlines drawn once and used many times, so that it looks like the print.
import type {
  DisplayImage,
  DisplayItem,
  DisplayLine,
  DisplayPage,
  GlyphRun,
} from '../../../shared/display/display-list.ts';
import { glyphMatrix } from '../../../shared/display/glyph-matrix.ts';
import { effectLayers } from '../../../shared/display/letter-shapes.ts';
import { middleOf, pictureRect } from '../../../shared/display/picture-geometry.ts';
import { svgPath } from '../../../shared/display/svg-path.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import type { Point, Rect } from '../../../shared/kernel/geometry.ts';
import type { FaceId } from '../../../shared/kernel/ids.ts';
import { unreachable } from '../../../shared/kernel/result.ts';
import { screenColor } from '../../../shared/kernel/screen-color.ts';
import type { PhotoProof } from './photo-proof.ts';
import { element, number } from './svg.ts';

/** The photo to draw for an image of the display list. */
export type ProofOf = (image: DisplayImage) => PhotoProof;

/** Names and outlines of the glyphs that a page uses, each defined once. */
interface GlyphShapes {
  /** Id of the glyph's definition; undefined for a blank glyph. */
  use(face: FaceId, glyph: number): string | undefined;
  definitions(): string;
}

function makeGlyphShapes(fonts: FontSet): GlyphShapes {
  const ids = new Map<string, string | undefined>();
  const definitions: string[] = [];
  return {
    use(face, glyph) {
      const key = `${face} ${glyph}`;
      if (!ids.has(key)) {
        const outline = fonts.face(face).outline(glyph);
        const id = outline === '' ? undefined : `g${ids.size}`;
        if (id !== undefined) definitions.push(element('path', { id, d: outline }));
        ids.set(key, id);
      }
      return ids.get(key);
    },
    definitions: () => definitions.join(''),
  };
}

/** Shadows, outlines and emphasis dots of a line's letters, back to front. */
function effectsSvg(line: DisplayLine, fonts: FontSet): string {
  return effectLayers(line, fonts.face)
    .map(({ color, filled, stroke, letters }) =>
      element('path', {
        d: letters.map((steps) => svgPath(steps, number)).join(''),
        fill: filled ? screenColor(color) : 'none',
        ...(stroke > 0 && { stroke: screenColor(color), 'stroke-width': stroke, 'stroke-linejoin': 'round' }),
      }),
    )
    .join('');
}

function runSvg(line: DisplayLine, run: GlyphRun, fonts: FontSet, shapes: GlyphShapes): string {
  const { unitsPerEm } = fonts.face(run.face).metrics;
  const glyphs = run.glyphs.map((glyph) => {
    const id = shapes.use(run.face, glyph.id);
    if (id === undefined) return '';
    const [a, b, c, d, e, f] = glyphMatrix(line, run, glyph, unitsPerEm);
    const shape = [a, b, c, d].map((value) => Number(value.toFixed(7))).join(' ');
    return element('use', { href: `#${id}`, transform: `matrix(${shape} ${number(e)} ${number(f)})` });
  });
  return element('g', { fill: screenColor(run.color) }, glyphs.join(''));
}

const pointText = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;

const pathText = (from: Point, segments: readonly (readonly Point[])[]): string =>
  `M${pointText(from)}${segments.map((points) => `C${points.map(pointText).join(' ')}`).join('')}`;

/** Placeholders are hatched grey on screen and in proofs; here a plain grey with a cross (空图框). */
function placeholderSvg({ x, y, width, height }: Rect): string {
  const cross = `M${x} ${y}l${width} ${height}M${x + width} ${y}l${-width} ${height}`;
  return (
    element('rect', { x, y, width, height, fill: '#e4e4e4', stroke: '#999999', 'stroke-width': 0.5 }) +
    element('path', { d: cross, fill: 'none', stroke: '#999999', 'stroke-width': 0.5 })
  );
}

/** A photo stretched so that its crop fills the box, turned about its middle and cut at the box's edges. */
function imageSvg(image: DisplayImage, { href, shown }: PhotoProof): string {
  const { box, crop, turn } = image;
  const { x, y, width, height } = box;
  const middle = middleOf(pictureRect(image));
  const [acrossWhole, downWhole] = [width / crop.width, height / crop.height];
  const photo = element('image', {
    x: x + (shown.x - crop.x) * acrossWhole,
    y: y + (shown.y - crop.y) * downWhole,
    width: shown.width * acrossWhole,
    height: shown.height * downWhole,
    href,
    preserveAspectRatio: 'none',
    ...(turn !== 0 && { transform: `rotate(${number(turn)} ${pointText(middle)})` }),
  });
  const viewBox = [x, y, width, height].map(number).join(' ');
  return element('svg', { x, y, width, height, viewBox, preserveAspectRatio: 'none' }, photo);
}

function itemSvg(item: DisplayItem, fonts: FontSet, shapes: GlyphShapes, proofOf: ProofOf): string {
  switch (item.kind) {
    case 'line':
      return effectsSvg(item, fonts) + item.runs.map((run) => runSvg(item, run, fonts, shapes)).join('');
    case 'image':
      return imageSvg(item, proofOf(item));
    case 'rule':
      return element('line', {
        x1: item.from.x,
        y1: item.from.y,
        x2: item.to.x,
        y2: item.to.y,
        stroke: screenColor(item.color),
        'stroke-width': item.weight,
        'stroke-linecap': item.cap,
        ...(item.dash.length > 0 && { 'stroke-dasharray': item.dash.map(number).join(' ') }),
      });
    case 'curve': {
      return element('path', {
        d: pathText(item.from, item.segments),
        fill: 'none',
        stroke: screenColor(item.color),
        'stroke-width': item.weight,
      });
    }
    case 'ornament': {
      const d = item.shapes.map(({ from, segments }) => `${pathText(from, segments)}Z`).join('');
      return element('path', { d, fill: screenColor(item.color) });
    }
    case 'fill': {
      const { x, y, width, height } = item.box;
      return element('rect', { x, y, width, height, fill: screenColor(item.color) });
    }
    case 'placeholder':
      return placeholderSvg(item.box);
    default:
      return unreachable(item);
  }
}

/** The whole page, cut at the trim, `pixels` wide and high. */
export function pageSvg(
  page: DisplayPage,
  fonts: FontSet,
  proofOf: ProofOf,
  pixels: { readonly width: number; readonly height: number },
): string {
  const shapes = makeGlyphShapes(fonts);
  const items = page.items.map((item) => itemSvg(item, fonts, shapes, proofOf)).join('');
  const paper = element('rect', { width: page.trim.width, height: page.trim.height, fill: '#ffffff' });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: pixels.width,
      height: pixels.height,
      viewBox: `0 0 ${number(page.trim.width)} ${number(page.trim.height)}`,
    },
    element('defs', {}, shapes.definitions() || ' ') + paper + items,
  );
}

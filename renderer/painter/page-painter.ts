// Paints a page's display list and patches it to the next one; knows nothing of documents or editing.
import type { DisplayLine, DisplayPage, GlyphRun } from '../../shared/display/display-list.ts';
import type { LetterFaces } from '../../shared/display/letter-shapes.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';
import { type Layer, layersOf } from './layers.ts';
import { type LineGroups, makeLineGroups } from './line-groups.ts';
import { PX_PER_PT } from './line-pieces.ts';
import { type LineType, type LineView, makeLineView } from './line-view.ts';
import type { NarrowFamily } from './narrow-faces.ts';
import { type DisplayObject, makeObjectView, type ObjectView, type PhotoUrl, sameObject } from './object-views.ts';
import { makeTypeMetrics } from './type-metrics.ts';

/** What one patch had to do; benchmarks and tests read it. */
interface PaintWork {
  readonly kept: number;
  readonly moved: number;
  readonly rendered: number;
}

export interface PagePainter {
  /** Shows `page`; the faces of its runs must have been loaded into the browser under `familyOf`. */
  paint(page: DisplayPage): PaintWork;
  /** Tells the zoom, in device pixels per px at 100 %, so that photos are fetched sharp enough. */
  sharpen(scale: number): void;
  destroy(): void;
}

export interface PainterOptions {
  /** Natural advance of a painted text, em of its face. */
  readonly advance: (face: FaceId, text: string) => number;
  /** Shapes of letters, for their shadows and outlines. */
  readonly faces: LetterFaces;
  readonly narrow: NarrowFamily;
  readonly photoUrl: PhotoUrl;
}

interface LineLayer {
  readonly kind: 'lines';
  readonly element: HTMLDivElement;
  readonly groups: LineGroups;
  /** What is painted, and the view of each. */
  lines: readonly DisplayLine[];
  views: readonly LineView[];
}

interface ObjectLayer {
  readonly kind: 'objects';
  readonly element: HTMLDivElement;
  painted: readonly { readonly object: DisplayObject; readonly view: ObjectView }[];
}

interface Tally {
  kept: number;
  moved: number;
  rendered: number;
}

function emptyLayer(kind: Layer['kind']): LineLayer | ObjectLayer {
  const element = document.createElement('div');
  element.className = 'page-layer';
  return kind === 'lines'
    ? { kind, element, groups: makeLineGroups(element), lines: [], views: [] }
    : { kind, element, painted: [] };
}

/** The faces and sizes (px at 100 %) that lines are set in. */
const facesOf = (lines: readonly DisplayLine[]): readonly { readonly face: FaceId; readonly size: number }[] =>
  lines.flatMap(({ runs }) => runs.map(({ face, size }) => ({ face, size: size * PX_PER_PT })));

/** How many lines at a layer's start, and how many more at its end, are the very ones that it shows. */
function sameEnds(
  before: readonly DisplayLine[],
  lines: readonly DisplayLine[],
): readonly [start: number, end: number] {
  const most = Math.min(before.length, lines.length);
  let start = 0;
  while (start < most && before[start] === lines[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === lines[lines.length - 1 - end]) end += 1;
  return [start, end];
}

/** Finds lines again by the identity of their runs, moves those, and re-uses the elements of lines that are gone. */
function patchLines(layer: LineLayer, lines: readonly DisplayLine[], type: LineType, tally: Tally): void {
  // A key changes a paragraph: before and after it all is as it was, and need not be looked at.
  const [start, end] = sameEnds(layer.lines, lines);
  const changed = lines.slice(start, lines.length - end);
  const byRuns = new Map<readonly GlyphRun[], LineView[]>();
  for (const view of layer.views.slice(start, layer.views.length - end)) {
    const same = byRuns.get(view.runs);
    if (same === undefined) byRuns.set(view.runs, [view]);
    else same.push(view);
  }
  const found = changed.map(({ runs }) => byRuns.get(runs)?.shift());
  const free = [...byRuns.values()].flat();
  type.metrics.prepare(facesOf(changed.filter((_, i) => found[i] === undefined)));
  const views = changed.map((line, i) => {
    const view = found[i];
    if (view !== undefined) {
      if (view.move(line)) tally.moved += 1;
      else tally.kept += 1;
      return view;
    }
    tally.rendered += 1;
    const other = free.pop() ?? makeLineView(type);
    other.show(line);
    if (other.element.parentNode === null) layer.groups.add(other.element);
    return other;
  });
  for (const view of free) layer.groups.remove(view.element);
  tally.kept += start + end;
  layer.views = [...layer.views.slice(0, start), ...views, ...layer.views.slice(layer.views.length - end)];
  layer.lines = lines;
}

function patchObjects(
  layer: ObjectLayer,
  objects: readonly DisplayObject[],
  photoUrl: PhotoUrl,
  scale: number,
  tally: Tally,
): void {
  const old = [...layer.painted];
  const take = (is: (candidate: (typeof old)[number]) => boolean) => {
    const i = old.findIndex(is);
    return i < 0 ? undefined : old.splice(i, 1)[0];
  };
  const standing = objects.map((object) => take((one) => sameObject(one.object, object)));
  layer.painted = objects.map((object, i) => {
    const same = standing[i];
    if (same !== undefined) {
      tally.kept += 1;
      return same;
    }
    const moved = take(({ view }) => view.become(object));
    if (moved === undefined) tally.rendered += 1;
    else tally.moved += 1;
    const view = moved?.view ?? makeObjectView(object, photoUrl);
    view.sharpen(scale);
    return { object, view };
  });
  for (const gone of old) gone.view.element.remove();
  // Appending what stands in place already costs a move; only a change of order or a new object does it.
  layer.painted.forEach(({ view }, i) => {
    if (layer.element.children[i] !== view.element) {
      layer.element.insertBefore(view.element, layer.element.children[i] ?? null);
    }
  });
}

/** A painter into `host`, an element whose origin is the trim's corner and whose unit is px at 100 %. */
export function makePagePainter(host: HTMLElement, options: PainterOptions): PagePainter {
  host.lang = 'zh-Hans';
  host.setAttribute('aria-hidden', 'true');
  const paper = document.createElement('div');
  paper.className = 'page-paper';
  // Over all layers: what lies under the pointer is found at once, without asking every piece.
  const glass = document.createElement('div');
  glass.className = 'page-glass';
  host.append(paper, glass);
  const probes = document.createElement('div');
  probes.className = 'type-probes';
  probes.lang = 'zh-Hans';
  document.body.append(probes);
  const metrics = makeTypeMetrics(probes);
  const type: LineType = {
    metrics,
    type: { advance: options.advance, emFactor: metrics.emFactor },
    faces: options.faces,
    narrow: options.narrow,
  };
  let layers: readonly (LineLayer | ObjectLayer)[] = [];
  let scale = 1;

  return {
    paint(page) {
      const tally: Tally = { kept: 0, moved: 0, rendered: 0 };
      host.style.width = `${page.trim.width * PX_PER_PT}px`;
      host.style.height = `${page.trim.height * PX_PER_PT}px`;
      const old = [...layers];
      layers = layersOf(page.items).map((layer) => {
        const first = old[0];
        const target = first?.kind === layer.kind ? first : emptyLayer(layer.kind);
        if (target === first) old.shift();
        if (layer.kind === 'lines' && target.kind === 'lines') patchLines(target, layer.lines, type, tally);
        if (layer.kind === 'objects' && target.kind === 'objects') {
          patchObjects(target, layer.objects, options.photoUrl, scale, tally);
        }
        return target;
      });
      for (const gone of old) gone.element.remove();
      layers.forEach(({ element }, i) => {
        // Child 0 is the paper; the last one is the glass.
        if (host.children[i + 1] !== element) host.insertBefore(element, host.children[i + 1] ?? null);
      });
      return tally;
    },
    sharpen(next) {
      scale = next;
      for (const layer of layers) {
        if (layer.kind === 'objects') for (const { view } of layer.painted) view.sharpen(next);
      }
    },
    destroy() {
      probes.remove();
      host.replaceChildren();
    },
  };
}

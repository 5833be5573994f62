// Where on the page a finding lies: the part of the composition that a click on it brings into view.
import type { ComposedEdition, ComposedLine, ComposedPage, Overset } from '../../shared/composition/phases.ts';
import type { DisplayLine } from '../../shared/display/display-list.ts';
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';

/** A place in the edition: page from 0, rectangle in pt from the trim's corner. */
export interface Place {
  readonly page: number;
  readonly rect: Rect;
}

/** Ink above and below a baseline as parts of the size: the em-box of a Chinese face. */
const ABOVE_BASELINE = 0.88;
const BELOW_BASELINE = 0.12;

/** Half the side of the square shown round a point that has no extent of its own, pt. */
const ROUND_POINT = 30;

function lineRect({ x, y, width, size, direction }: DisplayLine): Rect {
  return direction === 'horizontal'
    ? { x, y: y - size * ABOVE_BASELINE, width, height: size * (ABOVE_BASELINE + BELOW_BASELINE) }
    : { x: x - size / 2, y, width: size, height: width };
}

function union(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const foot = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: foot - y };
}

const roundPoint = ({ x, y }: { readonly x: number; readonly y: number }): Rect => ({
  x: x - ROUND_POINT,
  y: y - ROUND_POINT,
  width: 2 * ROUND_POINT,
  height: 2 * ROUND_POINT,
});

const linesRect = (lines: readonly ComposedLine[]): Rect | null => union(lines.map(({ display }) => lineRect(display)));

function photoRect({ display }: ComposedPage, photo: string): Rect | null {
  const image = display.items.find((item) => item.kind === 'image' && item.photo === photo);
  return image?.kind === 'image' ? image.box : null;
}

/** A finding's `at` as part and paragraph (`body 3`); null where it names something else. */
function partOf(at: string): { readonly part: string; readonly paragraph: number } | null {
  const match = /^([a-z]+) (\d+)$/.exec(at);
  return match === null ? null : { part: match[1] ?? '', paragraph: Number(match[2]) };
}

/** Foot of overset text's last frame; null when it has none on this page. */
const oversetRect = (overset: Overset | undefined): Rect | null =>
  overset?.at === undefined || overset.at === null ? null : roundPoint(overset.at);

/** The finding's place: its paragraph, photo or frame foot, else all of its story. Null when it is nowhere to be seen. */
export function locate(composed: ComposedEdition, finding: Diagnostic): Place | null {
  const index = composed.pages.findIndex(({ page }) => page === finding.page);
  const page = composed.pages[index];
  if (page === undefined) return null;
  const { story = null, at = '' } = finding;
  const part = partOf(at);
  const ofStory = page.lines.filter((line) => line.story === story);
  const candidates = [
    () =>
      finding.code === 'text.overset'
        ? oversetRect(page.overset.find((one) => (one.photo ?? one.story) === (one.photo === null ? story : at)))
        : null,
    () =>
      part === null
        ? null
        : linesRect(ofStory.filter((line) => line.part === part.part && line.paragraph === part.paragraph)),
    () => photoRect(page, at),
    () => (story === null ? null : linesRect(ofStory)),
  ];
  for (const find of candidates) {
    const rect = find();
    if (rect !== null) return { page: index, rect };
  }
  return null;
}

// Paints one page: its items back to front, clipped to the bleed, then the marks round it.
import type { PDFContext, PDFDict } from 'pdf-lib';
import type { DisplayImage, DisplayItem, DisplayLine, DisplayPage } from '../display/display-list.ts';
import { unreachable } from '../kernel/result.ts';
import { PT_PER_MM } from '../kernel/units.ts';
import { makeContentStream } from './content-stream.ts';
import { type PageBoxes, placementIn } from './page-boxes.ts';
import { paintCurve, paintFill, paintOrnament, paintRule } from './paint-shapes.ts';
import { paintLine } from './paint-text.ts';
import { type PagePhoto, paintPhoto } from './photos.ts';
import { paintMarks } from './printer-marks.ts';
import { type FileResources, makePageResources } from './resources.ts';
import { nums } from './syntax.ts';
import type { TextTarget } from './text-target.ts';

/** What painting a page needs besides the page. */
export interface PageSetting {
  readonly file: FileResources;
  readonly boxes: PageBoxes;
  readonly photoOf: (image: DisplayImage) => PagePhoto;
  /** Marks with the crop marks' distance from the trim in mm and the slug's lines in page coordinates; null for none. */
  readonly marks: { readonly offset: number; readonly slug: readonly DisplayLine[] } | null;
}

function paintItem(item: DisplayItem, target: TextTarget, photoOf: PageSetting['photoOf']): void {
  const { content, placement } = target;
  switch (item.kind) {
    case 'line':
      paintLine(item, target);
      break;
    case 'image':
      paintPhoto(item, photoOf(item), target);
      break;
    case 'rule':
      paintRule(item, content, placement);
      break;
    case 'curve':
      paintCurve(item, content, placement);
      break;
    case 'ornament':
      paintOrnament(item, content, placement);
      break;
    case 'fill':
      paintFill(item, content, placement);
      break;
    case 'placeholder':
      // Shown on screen and in proofs only; preflight reports it.
      break;
    default:
      unreachable(item);
  }
}

export function paintPage(
  context: PDFContext,
  page: DisplayPage,
  setting: PageSetting,
): { readonly content: Uint8Array; readonly resources: PDFDict } {
  const { file, boxes, photoOf, marks } = setting;
  const resources = makePageResources(context);
  const content = makeContentStream(file, resources);
  const target = { content, file, page: resources, placement: placementIn(boxes) };
  content.saved(() => {
    const { x, y, width, height } = boxes.bleed;
    content.add(`${nums(x, y, width, height)} re W n`);
    for (const item of page.items) paintItem(item, target, photoOf);
  });
  if (marks !== null) {
    paintMarks(content, boxes, marks.offset * PT_PER_MM);
    for (const line of marks.slug) paintLine(line, target);
  }
  return { content: content.bytes(), resources: resources.dict() };
}

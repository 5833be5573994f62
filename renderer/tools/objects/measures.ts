// Says where objects lie and how large they are in the newsroom's measures: 栏, 行, 字 and mm.
import type { Grid, GridBox } from '../../../shared/document/page-setup.ts';
import type { Rect } from '../../../shared/kernel/geometry.ts';
import type { MessageKey, MessageParams } from '../../../shared/kernel/messages/catalogue.ts';
import { pt, ptToMm } from '../../../shared/kernel/units.ts';

type Say = (key: MessageKey, params?: MessageParams) => string;

/** Columns, lines and characters to two places, as short as they go. */
const short = (value: number): string => String(Math.round(value * 100) / 100);
const mm = (value: number): string => ptToMm(pt(value)).toFixed(1);

/** Where it begins: column and line from 1, and mm from the trim's corner. */
export const placeWords = (say: Say, box: GridBox, rect: Rect): string =>
  say('objects.at', { column: short(box.at[0]), line: short(box.at[1]), x: mm(rect.x), y: mm(rect.y) });

/** How large it is: columns, characters across and lines, and mm. */
export const sizeWords = (say: Say, grid: Grid, box: GridBox, rect: Rect): string =>
  say('objects.size', {
    columns: short(box.span[0]),
    characters: short(rect.width / grid.size),
    lines: short(box.span[1]),
    width: mm(rect.width),
    height: mm(rect.height),
  });

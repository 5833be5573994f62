// Composes a photo's caption (图片说明) with its credit at a given width: one block of lines, on no page yet.
import { EM_BOX_ASCENT } from '../../display/em-box.ts';
import { setLength } from '../../document/review/set-text.ts';
import { EPSILON_PT } from '../../kernel/geometry.ts';
import type { CollectedPhoto, TextBlock } from '../collect.ts';
import type { AdjustedLine } from '../phases.ts';
import type { SetText, SettingOf } from '../settings.ts';
import type { Leftover } from './placed.ts';

/** The credit stands on the caption's last line only with this distance from it, in em. */
const CREDIT_DISTANCE = 1;

/** One line of a caption block. `top`: its em box below the block's top, pt; `start`: its start from the block's left edge. */
interface CaptionLine {
  readonly block: TextBlock;
  readonly line: AdjustedLine;
  readonly size: number;
  readonly start: number;
  readonly top: number;
}

export interface ComposedCaption {
  readonly lines: readonly CaptionLine[];
  /** First em box to last, pt; 0 for a photo without words. */
  readonly height: number;
}

/** The lines of a block under each other from `top` on, and where the next line's em box would begin. */
function stack(block: TextBlock, lines: readonly AdjustedLine[], size: number, leading: number, top: number) {
  const step = Math.max(size, leading);
  return {
    lines: lines.map((line, i): CaptionLine => ({ block, line, size, start: 0, top: top + i * step })),
    next: top + lines.length * step,
  };
}

const has = (block: TextBlock): boolean => setLength(block.node) > 0;

/** Top of a line's em box beside another's: of different size, they share a baseline and so are level at their ascent, not at their top. */
const levelTop = (beside: Pick<CaptionLine, 'top' | 'size'>, size: number): number =>
  beside.top + EM_BOX_ASCENT * (beside.size - size);

/**
 * Caption and credit at `width` pt: the credit flush right on the caption's last line when it has room there, else on
 * a line of its own. An empty caption or credit takes no room (see `emptyLines`).
 */
export function composeCaption(
  photo: CollectedPhoto,
  width: number,
  setText: SetText,
  settingOf: SettingOf,
): ComposedCaption {
  const caption = settingOf('caption').style;
  const credit = settingOf('credit').style;
  const captionLines = has(photo.caption) ? setText(photo.caption, settingOf('caption')).lines([width]) : [];
  const above = stack(photo.caption, captionLines, caption.size, caption.leading, 0);
  const last = above.lines.at(-1);
  const lines: CaptionLine[] = [...above.lines];
  if (has(photo.credit)) {
    const set = setText(photo.credit, settingOf('credit'));
    const taken = (last?.line.width ?? 0) + (last === undefined ? 0 : CREDIT_DISTANCE * credit.size);
    const beside = last !== undefined && set.naturalWidth <= width - taken ? set.lines([width - taken]) : [];
    const one = beside[0];
    const setFromStart = caption.align === 'justify' || caption.align === 'start';
    if (last !== undefined && one !== undefined && beside.length === 1 && setFromStart) {
      lines.push({ block: photo.credit, line: one, size: credit.size, start: taken, top: levelTop(last, credit.size) });
    } else {
      lines.push(...stack(photo.credit, set.lines([width]), credit.size, credit.leading, above.next).lines);
    }
  }
  return { lines, height: Math.max(0, ...lines.map(({ top, size }) => top + size)) };
}

/** The lines of a caption that fit into `height` pt, and what is left over of each block. */
export function cutToHeight(
  caption: ComposedCaption,
  height: number,
): { readonly shown: ComposedCaption; readonly leftovers: readonly Leftover[] } {
  const fits = ({ top, size }: CaptionLine): boolean => top + size <= height + EPSILON_PT;
  const lines = caption.lines.filter(fits);
  const leftovers = new Map<TextBlock, Leftover>();
  for (const item of caption.lines) {
    if (fits(item)) continue;
    const known = leftovers.get(item.block);
    leftovers.set(item.block, {
      block: item.block,
      from: known?.from ?? item.line.from,
      lines: (known?.lines ?? 0) + 1,
      set: [...(known?.set ?? []), item.line],
    });
  }
  const shown = { lines, height: Math.max(0, ...lines.map(({ top, size }) => top + size)) };
  return { shown, leftovers: [...leftovers.values()] };
}

/**
 * The lines on which the carets of an empty caption and credit stand among the `shown` lines of the photo: where their first character
 * will begin, as near as can be told. They take no room: no other line and no picture makes way for them.
 */
export function emptyLines(
  photo: CollectedPhoto,
  shown: ComposedCaption,
  width: number,
  setText: SetText,
  settingOf: SettingOf,
): readonly CaptionLine[] {
  const lines: CaptionLine[] = [];
  const add = (block: TextBlock, start: number, beside: CaptionLine | undefined): void => {
    if (has(block)) return;
    const setting = settingOf(block.style);
    const { size } = setting.style;
    const top = beside === undefined ? 0 : levelTop(beside, size);
    for (const line of setText(block, setting).lines([Math.max(0, width - start)])) {
      lines.push({ block, line, size, start, top });
    }
  };
  add(photo.caption, 0, shown.lines[0]);
  const last = shown.lines.at(-1);
  const distance = CREDIT_DISTANCE * settingOf('credit').style.size;
  add(photo.credit, last === undefined ? 0 : Math.min(width, last.line.width + distance), last);
  return lines;
}

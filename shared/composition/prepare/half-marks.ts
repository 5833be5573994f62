// Sets the marks of display type on half an em (标点半角): at a headline's size the blank beside a full-width mark is a hole.
import type { Direction } from '../../fonts/face.ts';
import type { Draft } from './draft.ts';
import { dropRoomBefore } from './neighbours.ts';

/** Takes all blank room from the marks among Chinese text, for good. */
export function halveMarks(drafts: readonly Draft[], direction: Direction): void {
  for (const draft of drafts) {
    if (draft.unit.kind === 'western') continue;
    if (draft.roomBefore > 0) dropRoomBefore(draft, draft.roomBefore, direction);
    draft.width -= draft.roomAfter;
    draft.roomAfter = 0;
  }
}

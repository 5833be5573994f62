// Markers of comments in the margin of the galley, with the page's numbers; one that is pressed is opened beside it.
import { useMemo, useRef } from 'react';
import { commentsInGalley } from '../editor/comment-places.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { CommentPopover } from '../ui/comment-popover.tsx';
import type { PaintedGalley } from '../ui/mount-galley.ts';
import { useLateState, useWindow, useWindowState } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';

/** Side of a marker, px: as wide as the galley's right margin lets it be. */
const SIDE = 14;

export function GalleyComments({ view: galley, scale }: PaintedGalley) {
  const { store, view } = useWindow();
  const { say } = useWords();
  const opened = useLateState((state) => state.opened);
  const open = useWindowState(({ commenting }) =>
    commenting?.kind === 'edit' && commenting.beside === 'galley' ? commenting : null,
  );
  const anchor = useRef<HTMLButtonElement>(null);
  const unit = scale * PX_PER_PT;
  const shown = useMemo(() => commentsInGalley(galley, SIDE / unit), [galley, unit]);
  const edit = (id: string): void => {
    // As on the page: the marker that was pressed has the keys, afterwards the text is to have them.
    view.focusText();
    store.set((state) => ({ ...state, commenting: { kind: 'edit', id, beside: 'galley' } }));
  };
  const isShown = open !== null && shown.some(({ comment }) => comment.id === open.id);
  return (
    <>
      {shown.map(({ comment, number, marker }) => (
        <button
          key={comment.id}
          ref={comment.id === open?.id ? anchor : null}
          type="button"
          className={`comment-marker ${comment.id === open?.id ? 'open' : ''}`}
          aria-label={`${say('comment.edit', { number })}：${comment.text}`}
          tabIndex={-1}
          style={{ left: marker.x * unit, top: marker.y * unit, width: SIDE, height: SIDE }}
          onClick={() => edit(comment.id)}
        >
          {number}
        </button>
      ))}
      {opened !== null && isShown && <CommentPopover opened={opened} commenting={open} anchor={anchor} />}
    </>
  );
}

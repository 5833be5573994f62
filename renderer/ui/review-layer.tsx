// Comments over the page: a tint under their words, a numbered marker in the column's margin, and the one being written.
import { memo, useMemo, useRef, useState } from 'react';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { type CommentOnPage, makeCommentsOnPage } from '../editor/comment-places.ts';
import { commentTarget } from '../editor/comment-target.ts';
import type { Opened } from '../editor/opened.ts';
import { caretOnPage, makeTextViews, rangeOnPage } from '../editor/text-view.ts';
import type { Commenting, WindowState } from '../editor/window-state.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { CommentPopover } from './comment-popover.tsx';
import { useLateState, useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

const placeAt = ({ x, y, width, height }: Rect) => ({
  left: `${x * PX_PER_PT}px`,
  top: `${y * PX_PER_PT}px`,
  width: `${width * PX_PER_PT}px`,
  height: `${height * PX_PER_PT}px`,
});

type Shown = readonly CommentOnPage[];

const Tints = ({ rects }: { readonly rects: readonly Rect[] }) =>
  rects.map((rect) => <div key={`${rect.x} ${rect.y}`} className="comment-tint" style={placeAt(rect)} />);

/** A plain button: hundreds of them are drawn, and the panel's list is the way by keyboard. */
function Marker({ shown, place }: { readonly shown: CommentOnPage; readonly place: Rect }) {
  const { store, view } = useWindow();
  const { say } = useWords();
  const { comment, number } = shown;
  const edit = (): void => {
    // The marker that was pressed has the keys; afterwards the text is to have them.
    view.focusText();
    store.set((state) => ({ ...state, commenting: { kind: 'edit', id: comment.id, beside: 'page' } }));
  };
  return (
    <button
      type="button"
      className="comment-marker"
      aria-label={`${say('comment.edit', { number })}：${comment.text}`}
      tabIndex={-1}
      style={placeAt(place)}
      onClick={edit}
    >
      {number}
    </button>
  );
}

/** True while the galley shows the comment that is being written. */
const isBesideGalley = ({ commenting, galley }: WindowState): boolean =>
  galley && commenting?.kind === 'edit' && commenting.beside === 'galley';

/** Drawn again only when it looks otherwise. */
const CommentMark = memo(({ shown, open }: { readonly shown: CommentOnPage; readonly open: boolean }) => (
  <div className={open ? 'comment open' : 'comment'} data-comment={shown.number}>
    <Tints rects={shown.rects} />
    {shown.marker !== null && <Marker shown={shown} place={shown.marker} />}
  </div>
));

interface Written {
  /** The words that a new comment will stand on, pt. */
  readonly target: readonly Rect[];
  /** What the popover points to: the words' end, or the caret where they are not on the page. */
  readonly anchor: Rect | null;
}

function writtenAt(opened: Opened, page: number, shown: Shown, commenting: Commenting): Written {
  const view = makeTextViews()(opened.editor, opened.composed, page);
  const caret = view === null ? null : (caretOnPage(view)?.rect ?? null);
  if (commenting.kind === 'edit') {
    const own = shown.find(({ comment }) => comment.id === commenting.id);
    return { target: [], anchor: own?.rects.at(-1) ?? own?.marker ?? caret };
  }
  const words = commentTarget(opened.editor);
  const target = view === null || words === null ? [] : rangeOnPage(view, words.from, words.to);
  return { target, anchor: target.at(-1) ?? caret };
}

function Layer({ opened, page }: { readonly opened: Opened; readonly page: number }) {
  const shows = useWindowState((state) => state.showsReview);
  const commenting = useWindowState((state) => (isBesideGalley(state) ? null : state.commenting));
  const { composed } = opened;
  const [commentsOf] = useState(makeCommentsOnPage);
  const shown = useMemo(() => (shows ? commentsOf(composed, page) : []), [commentsOf, shows, composed, page]);
  const anchor = useRef<HTMLSpanElement>(null);
  const written = commenting === null ? null : writtenAt(opened, page, shown, commenting);
  const at = written?.anchor ?? null;
  return (
    <>
      {shown.map((one) => (
        <CommentMark
          key={one.comment.id}
          shown={one}
          open={commenting?.kind === 'edit' && commenting.id === one.comment.id}
        />
      ))}
      <div className="comment open">
        <Tints rects={written?.target ?? []} />
      </div>
      <span ref={anchor} className="comment-anchor" style={at === null ? {} : placeAt(at)} />
      <CommentPopover opened={opened} commenting={commenting} anchor={anchor} />
    </>
  );
}

/** `page` is the ordinal of the page shown. The tints follow a key when its letter has been painted. */
export const ReviewLayer = memo(({ page }: { readonly page: number }) => {
  const opened = useLateState((state) => state.opened);
  return opened === null ? null : <Layer opened={opened} page={page} />;
});

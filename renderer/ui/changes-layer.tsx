// Tracked changes over the page: inserted text in its author's colour, a mark where something is gone; who, when and what on hover.
import { memo, useMemo } from 'react';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { type ChangeOnPage, changesOnPage } from '../editor/change-places.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { useMoment } from './moment-words.ts';
import { useLateState, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

/** Colours that `changes.css` has; more authors than these share them. */
const AUTHOR_COLOURS = 6;

/** Most characters of deleted text that a hint says. */
const MOST_SAID = 200;

const placeAt = ({ x, y, width, height }: Rect) => ({
  left: `${x * PX_PER_PT}px`,
  top: `${y * PX_PER_PT}px`,
  width: `${width * PX_PER_PT}px`,
  height: `${height * PX_PER_PT}px`,
});

/** What a change says when it is pointed at. */
function useHint(): (change: ChangeOnPage['change']) => string {
  const { say } = useWords();
  const moment = useMoment();
  return ({ kind, author, at, text }) => {
    const when = { author, at: moment(at) };
    switch (kind) {
      case 'insertion':
        return say('change.inserted', when);
      case 'deletion':
        return say('change.deleted', { ...when, text: [...text.replaceAll('\n', '¶')].slice(0, MOST_SAID).join('') });
      case 'split':
        return say('change.split', when);
      case 'join':
        return say('change.joined', when);
    }
  };
}

const classOf = ({ change, author, isVertical }: ChangeOnPage): string =>
  `change-mark ${change.kind} author-${author % AUTHOR_COLOURS}${isVertical ? ' vertical' : ''}`;

function Changes({ shown }: { readonly shown: readonly ChangeOnPage[] }) {
  const hint = useHint();
  return shown.map((one) =>
    one.rects.map((rect) => (
      <div
        key={`${one.change.kind} ${one.change.from} ${rect.x} ${rect.y}`}
        className={classOf(one)}
        title={hint(one.change)}
        style={placeAt(rect)}
      />
    )),
  );
}

/** `page` is the ordinal of the page shown. The marks follow a key when its letter has been painted. */
export const ChangesLayer = memo(({ page }: { readonly page: number }) => {
  const shows = useWindowState((state) => state.showsReview);
  const doc = useLateState(({ opened }) => opened?.editor.doc ?? null);
  const composed = useLateState(({ opened }) => opened?.composed ?? null);
  const shown = useMemo(
    () => (shows && doc !== null && composed !== null ? changesOnPage(doc, composed, page) : []),
    [shows, doc, composed, page],
  );
  return <Changes shown={shown} />;
});

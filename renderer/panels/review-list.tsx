// The list of a page's changes and comments: drawn only where it shows, walked with the arrow keys, following the caret.
import { useEffect, useRef } from 'react';
import { Button, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import type { Verdict } from '../editor/change-commands.ts';
import type { ReviewRow } from '../editor/review-items.ts';
import { CheckIcon, CloseIcon } from '../ui/icons.tsx';
import { useMoment } from '../ui/moment-words.ts';
import { useWords } from '../ui/words.tsx';

/** Height of a row, px: a line of who and when, three of what. All alike, so that any row's place is known undrawn. */
const ROW_PX = 90;

const KIND_NAMES = {
  insertion: 'review.insertion',
  deletion: 'review.deletion',
  split: 'review.split',
  join: 'review.join',
  comment: 'review.comment',
} as const satisfies Readonly<Record<ReviewRow['kind'], MessageKey>>;

/** Paragraph ends as proofreaders mark them. */
const shownBreaks = (text: string): string => text.replaceAll('\n', '¶');

function RowText({ row }: { readonly row: ReviewRow }) {
  const { kind, text, before, quoted, after } = row;
  switch (kind) {
    case 'comment':
      return (
        <>
          <span className="review-comment">{text}</span>
          <span className="review-quote">“{quoted}”</span>
        </>
      );
    case 'insertion':
    case 'split':
      return (
        <span className="review-context">
          {before}
          <ins>{shownBreaks(text)}</ins>
          {after}
        </span>
      );
    case 'deletion':
    case 'join':
      return (
        <span className="review-context">
          {before}
          <del>{shownBreaks(text)}</del>
          {after}
        </span>
      );
  }
}

function Row({ row, onSettle }: { readonly row: ReviewRow; readonly onSettle: (verdict: Verdict) => void }) {
  const { say } = useWords();
  const moment = useMoment();
  const { key, kind, author, at, text, number } = row;
  const name = kind === 'comment' ? say('comment.edit', { number: number ?? 0 }) : say(KIND_NAMES[kind]);
  return (
    <GridListItem id={key} className={`review-row ${kind}`} textValue={`${name} ${author} ${text}`}>
      <div className="review-head">
        <span className="review-kind">{name}</span>
        <span className="review-author">{author}</span>
        <span className="hint">{moment(at)}</span>
        <span className="spring" />
        <Button
          className="tool small"
          aria-label={say(kind === 'comment' ? 'review.resolve' : 'review.accept')}
          onPress={() => onSettle('accept')}
        >
          <CheckIcon />
        </Button>
        {kind !== 'comment' && (
          <Button className="tool small" aria-label={say('review.reject')} onPress={() => onSettle('reject')}>
            <CloseIcon />
          </Button>
        )}
      </div>
      <RowText row={row} />
    </GridListItem>
  );
}

export function ReviewList(props: {
  readonly rows: readonly ReviewRow[];
  /** The row that the caret is in. */
  readonly current: string | null;
  /** A row was chosen: its place is to be shown. */
  readonly onShow: (key: string) => void;
  /** Enter or a double click on a row: the work goes on at its place. */
  readonly onGo: (key: string) => void;
  readonly onSettle: (key: string, verdict: Verdict) => void;
}) {
  const { rows, current, onShow, onGo, onSettle } = props;
  const { say, language } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ key }) => key === current);
  useEffect(() => {
    const element = list.current;
    // Whoever walks the list with the keys is not to be carried off.
    if (at < 0 || element === null || element.contains(document.activeElement)) return;
    const top = at * ROW_PX;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_PX > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW_PX - element.clientHeight;
    }
  }, [at]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_PX }}>
      <GridList
        ref={list}
        className="review-list"
        aria-label={say('review.title')}
        items={rows}
        dependencies={[language]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={current === null ? [] : [current]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onShow(String(key));
        }}
        onAction={(key) => onGo(String(key))}
      >
        {(row) => <Row row={row} onSettle={(verdict) => onSettle(row.key, verdict)} />}
      </GridList>
    </Virtualizer>
  );
}

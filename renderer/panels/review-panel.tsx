// The review panel (审校): the story's stages, and the page's changes and comments to walk through and settle.
import { useMemo, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { Verdict } from '../editor/change-commands.ts';
import { isOnPage } from '../editor/comment-places.ts';
import type { Opened } from '../editor/opened.ts';
import {
  makeReviewRows,
  type ReviewItem,
  type ReviewRow,
  reviewItems,
  settleItems,
  showItem,
} from '../editor/review-items.ts';
import type { ShownIn } from '../editor/shown-text.ts';
import { ChoiceSelect } from '../ui/choice-select.tsx';
import { useCommands } from '../ui/commands.ts';
import { useWindow, useWindowState } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';
import { ReviewList } from './review-list.tsx';
import { StageSteps } from './stage-steps.tsx';

const KINDS = ['all', 'changes', 'insertions', 'deletions', 'comments'] as const;
type Kind = (typeof KINDS)[number];

function isOfKind({ kind }: ReviewRow, wanted: Kind): boolean {
  switch (wanted) {
    case 'all':
      return true;
    case 'changes':
      return kind !== 'comment';
    case 'insertions':
      return kind === 'insertion' || kind === 'split';
    case 'deletions':
      return kind === 'deletion' || kind === 'join';
    case 'comments':
      return kind === 'comment';
  }
}

/** Stands before authors' names among the filter's choices: none is chosen. */
const ANYONE = 'anyone';
const authorId = (author: string): string => `author ${author}`;

interface Filter {
  readonly kind: Kind;
  /** `ANYONE`, or an author's id. */
  readonly author: string;
}

const passes = (row: ReviewRow, { kind, author }: Filter): boolean =>
  isOfKind(row, kind) && (author === ANYONE || author === authorId(row.author));

function Filters(props: {
  readonly items: readonly ReviewItem[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { items, filter, onChange } = props;
  const { say } = useWords();
  const authors = [...new Set(items.map(({ row }) => row.author))].sort();
  return (
    <div className="review-filters">
      <ChoiceSelect
        label={say('review.kind')}
        items={KINDS.map((id) => ({ id, name: say(`review.kind-${id}`) }))}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <ChoiceSelect
        label={say('review.author')}
        items={[
          { id: ANYONE, name: say('review.anyone') },
          ...authors.map((author) => ({ id: authorId(author), name: author })),
        ]}
        value={filter.author}
        onChange={(author) => onChange({ ...filter, author })}
      />
    </div>
  );
}

/** Who signs, and whether changes and comments show on the page. */
function ReviewFoot() {
  const { authorship } = useWindow();
  const { say } = useWords();
  const run = useCommands();
  const author = useWindowState((state) => state.author);
  const shows = useWindowState((state) => state.showsReview);
  return (
    <div className="review-foot">
      <ToggleButton className="tool compact" isSelected={shows} onChange={() => run('show-review')}>
        {say('review.show')}
      </ToggleButton>
      <div className="review-signing">
        <span className="hint">{author === '' ? say('author.unknown') : say('author.now', { name: author })}</span>
        <Button className="tool compact" onPress={() => void authorship.ask()}>
          {say('author.change')}
        </Button>
      </div>
    </div>
  );
}

const holds = ({ from, to }: ReviewItem, position: number): boolean => from <= position && position <= to;

export function ReviewPanel({ opened }: { readonly opened: Opened }) {
  const { store, view } = useWindow();
  const { say } = useWords();
  const page = useWindowState((state) => state.page);
  const [filter, setFilter] = useState<Filter>({ kind: 'all', author: ANYONE });
  const [chosen, setChosen] = useState<string | null>(null);
  const [rowsOf] = useState(makeReviewRows);
  const { doc, selection } = opened.editor;
  const items = useMemo(() => reviewItems(doc, page), [doc, page]);
  // An author whose last change is settled is no choice any longer.
  const known = items.some(({ row }) => authorId(row.author) === filter.author);
  const wanted = known ? filter : { ...filter, author: ANYONE };
  const listed = items.filter(({ row }) => passes(row, wanted));
  const here = listed.filter((item) => holds(item, selection.head));
  const currentKey = (here.find(({ row }) => row.key === chosen) ?? here[0])?.row.key ?? null;

  /** The items by their keys in the state as it is now: the list may be a frame behind. */
  const now = (keys: readonly string[]): readonly ReviewItem[] => {
    const editor = store.get().opened?.editor;
    const wantedKeys = new Set(keys);
    return editor === undefined ? [] : reviewItems(editor.doc, page).filter(({ row }) => wantedKeys.has(row.key));
  };
  /** Shows an item on the page, or in the galley where its words are overset; the list keeps the keys. */
  const show = (key: string): ShownIn => {
    const [item] = now([key]);
    const current = store.get().opened;
    if (item === undefined || current === null) return 'page';
    const shownIn = isOnPage(current.composed, page, item.from) ? 'page' : 'galley';
    if (shownIn === 'galley') store.set((state) => ({ ...state, galley: true }));
    setChosen(key);
    view.dispatch(showItem(current.editor, item));
    return shownIn;
  };
  const go = (key: string): void => {
    const beside = show(key);
    const [item] = now([key]);
    if (item?.source.kind === 'comment') {
      const { id } = item.source.comment.comment;
      store.set((state) => ({ ...state, showsReview: true, commenting: { kind: 'edit', id, beside } }));
    } else view.workIn(beside);
  };
  const settle = (keys: readonly string[], verdict: Verdict): void => {
    const editor = store.get().opened?.editor;
    const tr = editor === undefined ? null : settleItems(editor, now(keys), verdict);
    if (tr !== null) view.dispatch(tr);
  };
  const changes = listed.filter(({ row }) => row.kind !== 'comment').map(({ row }) => row.key);
  const comments = listed.filter(({ row }) => row.kind === 'comment').map(({ row }) => row.key);
  return (
    <div className="review">
      <StageSteps opened={opened} />
      <Filters items={items} filter={wanted} onChange={setFilter} />
      {listed.length === 0 ? (
        <p className="review-none">{say(items.length === 0 ? 'review.none' : 'review.none-listed')}</p>
      ) : (
        <ReviewList
          rows={rowsOf(listed)}
          current={currentKey}
          onShow={(key) => void show(key)}
          onGo={go}
          onSettle={(key, verdict) => settle([key], verdict)}
        />
      )}
      <div className="review-all">
        {changes.length > 0 && (
          <>
            <Button className="button compact" onPress={() => settle(changes, 'accept')}>
              {say('review.accept-all', { count: changes.length })}
            </Button>
            <Button className="button compact" onPress={() => settle(changes, 'reject')}>
              {say('review.reject-all', { count: changes.length })}
            </Button>
          </>
        )}
        {wanted.kind === 'comments' && comments.length > 0 && (
          <Button className="button compact" onPress={() => settle(comments, 'accept')}>
            {say('review.resolve-all', { count: comments.length })}
          </Button>
        )}
      </div>
      <ReviewFoot />
    </div>
  );
}

// The galley (小样) beside the page: a whole story in one column, overset text included, on the same text as the page.
import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import { makeCountCharacters } from '../editor/count.ts';
import { memberAtCaret } from '../editor/galley-view.ts';
import { membersOf, startOfMember } from '../editor/members.ts';
import type { Opened } from '../editor/opened.ts';
import { makeStore, type Store } from '../editor/store.ts';
import { ChoiceSelect } from '../ui/choice-select.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { mountGalley, type PaintedGalley } from '../ui/mount-galley.ts';
import { useWindow, useWindowState } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';
import { GalleyEdge } from './galley-edge.tsx';
import { GalleyNotes } from './galley-notes.tsx';

function required<E extends Element>(element: E | null): E {
  if (element === null) throw new Error('the galley is not mounted');
  return element;
}

/** Which story is shown; another one may be chosen, also one that stands nowhere on the page. */
function StoryChoice({ opened, composed }: { readonly opened: Opened; readonly composed: ComposedEdition }) {
  const { view } = useWindow();
  const { say } = useWords();
  const page = useWindowState((state) => state.page);
  const shown = memberAtCaret(opened.editor);
  const { doc } = composed;
  const members = useMemo(() => membersOf(doc, page, shown), [doc, page, shown]);
  const items = members.map(({ at, name, isPlaced }) => {
    const called = name === '' ? say('galley.untitled') : name;
    return { id: String(at), name: isPlaced ? called : say('galley.unplaced', { name: called }) };
  });
  const goTo = (at: string): void => {
    view.goTo(startOfMember(doc, Number(at)));
    // The list gives the focus back to its button in the frame after the one in which it closes; the text has it after that.
    requestAnimationFrame(() => requestAnimationFrame(() => view.workIn('galley')));
  };
  const first = items[0];
  if (first === undefined) return <span className="galley-title">{say('galley.title')}</span>;
  return (
    <ChoiceSelect
      label={say('galley.story')}
      items={items}
      value={items.find(({ id }) => id === String(shown))?.id ?? first.id}
      onChange={goTo}
    />
  );
}

/** Its 字数 and depth, and what of it is over. */
function GalleyFacts({ view: { galley, member } }: PaintedGalley) {
  const { say } = useWords();
  const [countCharacters] = useState(makeCountCharacters);
  const over = (of: 'characters' | 'lines'): number => galley.overset.reduce((sum, stretch) => sum + stretch[of], 0);
  const characters = over('characters');
  return (
    <p className="galley-facts">
      <span>{say('galley.characters', { count: countCharacters(member).toLocaleString('en') })}</span>
      {galley.depth > 0 && <span>{say('galley.depth', { count: galley.depth })}</span>}
      {characters > 0 ? (
        <span className="bad">{say('galley.over', { characters, lines: over('lines') })}</span>
      ) : (
        <span>{say('galley.fits')}</span>
      )}
    </p>
  );
}

/** The scrolled column; editing paints into it. */
function GalleyColumn({ painted }: { readonly painted: Store<PaintedGalley | null> }) {
  const { view } = useWindow();
  const { say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const extent = useRef<HTMLDivElement>(null);
  const scaled = useRef<HTMLDivElement>(null);
  const paint = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const editing = useSyncExternalStore(view.editing.subscribe, view.editing.get);
  const shown = useSyncExternalStore(painted.subscribe, painted.get);
  const fonts = useWindowState(({ opened }) => opened?.fonts ?? null);
  useLayoutEffect(() => {
    if (editing === null || fonts === null) return undefined;
    const elements = {
      scroller: required(scroller.current),
      extent: required(extent.current),
      scaled: required(scaled.current),
      paint: required(paint.current),
      marks: required(marks.current),
    };
    const mounted = mountGalley(elements, fonts, editing, (next) => painted.set(() => next));
    const detach = view.attachGalley(mounted.place);
    return () => {
      detach();
      mounted.unmount();
    };
  }, [view, editing, fonts, painted]);
  return (
    <div className="galley-scroller" ref={scroller}>
      {shown === null && <p className="galley-nothing">{say('galley.no-story')}</p>}
      <div className="galley-extent" ref={extent}>
        <div className="galley-notes">{shown !== null && <GalleyNotes {...shown} />}</div>
        <div className="galley-scale" ref={scaled}>
          <div className="galley-paint" ref={paint} />
          <div className="page-overlay">
            <div className="text-marks" ref={marks} />
          </div>
        </div>
      </div>
    </div>
  );
}

export function GalleyPanel({ opened }: { readonly opened: Opened }) {
  const { store } = useWindow();
  const { say } = useWords();
  const width = useWindowState((state) => state.galleyWidth);
  const [painted] = useState(() => makeStore<PaintedGalley | null>(null));
  const shown = useSyncExternalStore(painted.subscribe, painted.get);
  return (
    <aside className="galley" aria-label={say('galley.title')} style={{ width: `${width}px` }}>
      <GalleyEdge />
      <header className="galley-header">
        <StoryChoice opened={opened} composed={opened.composed} />
        <Button
          className="tool icon-only"
          aria-label={say('galley.close')}
          onPress={() => store.set((state) => ({ ...state, galley: false }))}
        >
          <CloseIcon />
        </Button>
      </header>
      {shown !== null && <GalleyFacts {...shown} />}
      <GalleyColumn painted={painted} />
    </aside>
  );
}

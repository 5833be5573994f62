// The status bar: page, size, stories, characters, overset; the story at the caret with the room it has left; zoom.
import { useMemo, useState, useSyncExternalStore } from 'react';
import { Button, Group } from 'react-aria-components';
import type { PageAttrs } from '../../shared/document/attrs.ts';
import { pt, ptToMm } from '../../shared/kernel/units.ts';
import { type CountCharacters, countPage, countStory, makeCountCharacters, type StoryCounts } from '../editor/count.ts';
import { pageAtCaret } from '../editor/destinations.ts';
import type { Opened } from '../editor/opened.ts';
import { turnPage } from './going.ts';
import { BackIcon, ForthIcon } from './icons.tsx';
import { useLateState, useWindow, useWindowState } from './window-context.tsx';
import { useWords, type Words } from './words.tsx';

function PageTurner({ at, count }: { readonly at: number; readonly count: number }) {
  const context = useWindow();
  const { say } = useWords();
  const turn = (by: 1 | -1): void => turnPage(context, by);
  return (
    <span className="page-turner">
      <Button className="tool small" aria-label={say('page.previous')} isDisabled={at === 0} onPress={() => turn(-1)}>
        <BackIcon />
      </Button>
      {say('page.of', { at: at + 1, count })}
      <Button
        className="tool small"
        aria-label={say('page.next')}
        isDisabled={at === count - 1}
        onPress={() => turn(1)}
      >
        <ForthIcon />
      </Button>
    </span>
  );
}

interface FactsProps {
  readonly opened: Opened;
  /** The page shown, from 0. */
  readonly at: number;
  readonly count: CountCharacters;
}

const thousands = (count: number): string => count.toLocaleString('en');

function PageFacts({ opened, at, count }: FactsProps) {
  const { say } = useWords();
  const page = opened.editor.doc.child(at);
  const composed = opened.composed.pages[at];
  const counts = useMemo(
    () => (composed === undefined ? null : countPage(page, composed, count)),
    [page, composed, count],
  );
  if (composed === undefined || counts === null) return null;
  const { number, section } = page.attrs as PageAttrs;
  const { width, height } = composed.display.trim;
  const size = { width: Math.round(ptToMm(pt(width))), height: Math.round(ptToMm(pt(height))) };
  return (
    <>
      <span>
        {say('page.number', { number })}
        {section === '' ? '' : ` ${section}`}
      </span>
      <span className="page-size">{say('page.size', size)}</span>
      <span className="page-stories">{say('page.stories', { count: counts.stories })}</span>
      <span>{say('page.characters', { count: thousands(counts.characters) })}</span>
      <span className={counts.overset > 0 ? 'bad' : 'good'} data-overset={counts.overset}>
        {counts.overset > 0 ? say('page.overset', { count: counts.overset }) : say('page.no-overset')}
      </span>
      {counts.unplaced > 0 && <span className="bad">{say('page.unplaced', { count: counts.unplaced })}</span>}
    </>
  );
}

/** What may still be written in a story, or how far it is over its frames. */
function roomWords({ overset, room }: StoryCounts, say: Words['say']): string | null {
  if (overset !== null) return say('story.overset', overset);
  if (room === null) return null;
  return room.lines === 0 ? say('story.full') : say('story.room', { ...room });
}

/** What the caret's story holds, what is selected of it, and the room that is left. */
function StoryFacts({ opened, count }: Omit<FactsProps, 'at'>) {
  const { say } = useWords();
  const composed = opened.composed.pages[pageAtCaret(opened.editor)];
  const counts = composed === undefined ? null : countStory(opened.editor, composed, count);
  if (counts === null) return null;
  const { lines, overset, selected } = counts;
  const characters = thousands(counts.characters);
  const room = roomWords(counts, say);
  return (
    <span className="story-facts">
      {lines === null ? say('photo.count', { characters }) : say('story.count', { characters, lines })}
      {room !== null && (
        <>
          {' · '}
          <span className={overset === null ? 'room' : 'room bad'}>{room}</span>
        </>
      )}
      {selected > 0 && ` · ${say('story.selected', { characters: thousands(selected) })}`}
    </span>
  );
}

export function StatusBar() {
  const { view } = useWindow();
  const { say, tell } = useWords();
  const opened = useLateState((state) => state.opened);
  const notKept = useWindowState((state) => state.notKept);
  const savedTo = useWindowState((state) => state.savedTo);
  const normalised = useWindowState((state) => state.normalised);
  const at = useLateState((state) => state.page);
  const [count] = useState(makeCountCharacters);
  const { zoom } = useSyncExternalStore(view.view.subscribe, view.view.get);
  return (
    <Group className="status-bar" aria-label={say('status.title')} tabIndex={-1}>
      {opened !== null && opened.composed.pages.length > 1 && (
        <PageTurner at={at} count={opened.composed.pages.length} />
      )}
      {opened !== null && <PageFacts opened={opened} at={at} count={count} />}
      {opened !== null && <StoryFacts opened={opened} count={count} />}
      {savedTo !== null && <span className="saved-to">{say('save.done', { path: savedTo })}</span>}
      {notKept !== null && (
        <span className="bad not-kept" role="alert" title={say('recovery.failed-hint', { reason: tell(notKept) })}>
          {say('recovery.failed')}
        </span>
      )}
      <span className="normalised" role="status">
        {normalised !== null && (normalised > 0 ? say('normalise.done', { count: normalised }) : say('normalise.none'))}
      </span>
      <span className="spring" />
      {opened !== null && <span className="zoom">{Math.round(zoom * 100)}%</span>}
    </Group>
  );
}

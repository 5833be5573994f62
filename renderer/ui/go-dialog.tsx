// Quick open (转到): a list of pages, stories, photos and findings, narrowed by typing, gone to by Enter.
import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import { makeCountCharacters } from '../editor/count.ts';
import { type Destination, destinationsOf } from '../editor/destinations.ts';
import type { Opened } from '../editor/opened.ts';
import { goTo } from './going.ts';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords, type Words } from './words.tsx';

const SECTIONS: Readonly<Record<Destination['kind'], MessageKey>> = {
  page: 'go.pages',
  story: 'go.stories',
  photo: 'go.photos',
  finding: 'findings.title',
};
const KINDS: readonly Destination['kind'][] = ['page', 'story', 'photo', 'finding'];

/** A destination as the list shows it. */
interface Row {
  readonly id: string;
  readonly to: Destination;
  readonly title: string;
  /** Said beside it, in order. */
  readonly details: readonly string[];
  /** What is wrong there: overset text, words changed since they were signed. */
  readonly warnings: readonly string[];
}

function rowOf(to: Destination, id: string, pageName: (page: number) => string | null, say: Words['say']): Row {
  const onPage = (page: number): readonly string[] => {
    const name = pageName(page);
    return name === null ? [] : [name];
  };
  switch (to.kind) {
    case 'page': {
      const details = to.section === '' ? [] : [to.section];
      return { id, to, title: say('page.number', { number: to.number }), details, warnings: [] };
    }
    case 'story': {
      const characters = say('page.characters', { count: to.characters.toLocaleString('en') });
      const stage = to.stage === null ? [] : [say(`stage.${to.stage.name}`)];
      const warnings = [
        ...(to.stage?.changed ? [say('stage.changed')] : []),
        ...(to.overset ? [say('go.overset')] : []),
      ];
      return { id, to, title: to.title, details: [characters, ...stage, ...onPage(to.page)], warnings };
    }
    case 'photo':
      return { id, to, title: to.title, details: onPage(to.page), warnings: [] };
    case 'finding': {
      const { code, params, page } = to.finding;
      return { id, to, title: say(code, params), details: onPage(page - 1), warnings: [] };
    }
    default:
      return unreachable(to);
  }
}

/** All rows of an edition; the only page of one is no place to go to. */
function rowsOf(opened: Opened, say: Words['say']): readonly Row[] {
  const destinations = destinationsOf(opened, makeCountCharacters());
  const numbers = destinations.flatMap((to) => (to.kind === 'page' ? [to.number] : []));
  const pageName = (page: number): string | null => {
    const number = numbers[page];
    return numbers.length < 2 || number === undefined ? null : say('page.number', { number });
  };
  return destinations
    .filter(({ kind }) => kind !== 'page' || numbers.length > 1)
    .map((to, i) => rowOf(to, String(i), pageName, say));
}

/** True when a row's words hold each of the words that were typed. */
function matches(words: string, typed: string): boolean {
  const known = words.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => known.includes(word));
}

function RowView({ row }: { readonly row: Row }) {
  const { title, details, warnings } = row;
  return (
    <ListBoxItem id={row.id} className="menu-item go-row" textValue={[title, ...details, ...warnings].join(' ')}>
      <span className="go-title">{title}</span>
      <span className="go-details">
        {details.join(' · ')}
        {warnings.map((warning) => (
          <span key={warning} className="go-warning">
            {warning}
          </span>
        ))}
      </span>
    </ListBoxItem>
  );
}

function GoList({ opened, close }: { readonly opened: Opened; readonly close: () => void }) {
  const context = useWindow();
  const { say } = useWords();
  // As they were when the list was opened: it goes before anything can be edited.
  const [rows] = useState(() => rowsOf(opened, say));
  const go = (key: Key): void => {
    const row = rows.find(({ id }) => id === key);
    close();
    // The closing dialog gives the keys back to where they were; what is gone to takes them after that.
    if (row !== undefined) setTimeout(() => goTo(context, row.to));
  };
  const sections = KINDS.map((kind) => ({ id: kind, rows: rows.filter(({ to }) => to.kind === kind) }));
  return (
    <Autocomplete filter={matches}>
      <TextField className="go-field" aria-label={say('go.what')} autoFocus>
        <Input placeholder={say('go.hint')} />
      </TextField>
      <ListBox
        className="menu go-list"
        aria-label={say('go.title')}
        items={sections.filter((section) => section.rows.length > 0)}
        onAction={go}
        renderEmptyState={() => <p className="go-nothing">{say('go.nothing')}</p>}
      >
        {(section) => (
          <ListBoxSection id={section.id}>
            <Header className="go-section">{say(SECTIONS[section.id])}</Header>
            <Collection items={section.rows}>{(row) => <RowView row={row} />}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}

export function GoDialog() {
  const { store } = useWindow();
  const { say } = useWords();
  const opened = useWindowState((state) => (state.goingTo ? state.opened : null));
  const close = (): void => store.set((state) => ({ ...state, goingTo: false }));
  return (
    <ModalOverlay
      className="overlay top"
      isDismissable
      isOpen={opened !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Modal className="modal wide">
        <Dialog className="go-dialog" aria-label={say('go.title')}>
          {opened !== null && <GoList opened={opened} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

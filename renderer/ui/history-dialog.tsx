// The undo history as a list (历史记录): what was done, by name, to go back or forward to by one choice.
import { useEffect, useRef } from 'react';
import { Dialog, Heading, type Key, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components';
import { actsOf } from '../editor/act-list.ts';
import type { Opened } from '../editor/opened.ts';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

function HistoryList({ opened, close }: { readonly opened: Opened; readonly close: () => void }) {
  const { view } = useWindow();
  const { say } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const { acts, standing } = actsOf(opened.editor);
  useEffect(() => list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' }), []);
  const names = [say('history.opened'), ...acts.map(({ name }) => say(name.key, name.params))];
  const go = (chosen: 'all' | Iterable<Key>): void => {
    // The one that is chosen already is let go by another press: nothing is to be done.
    const [key = standing] = chosen;
    const steps = Number(key) - standing;
    close();
    for (let i = 0; i < Math.abs(steps); i += 1) view.text(steps < 0 ? 'undo' : 'redo');
  };
  return (
    <ListBox
      ref={list}
      className="menu go-list"
      aria-label={say('history.title')}
      selectionMode="single"
      selectedKeys={[String(standing)]}
      autoFocus
      onSelectionChange={go}
    >
      {names.map((name, i) => {
        const state = i === standing ? say('history.now') : i > standing ? say('history.undone') : null;
        return (
          // Acts have no names of their own but their place.
          <ListBoxItem key={String(i)} id={String(i)} className="menu-item go-row" textValue={name}>
            <span className="go-title">{name}</span>
            {state !== null && <span className="go-details">{state}</span>}
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}

export function HistoryDialog() {
  const { store } = useWindow();
  const { say } = useWords();
  const opened = useWindowState((state) => (state.choosingAct ? state.opened : null));
  const close = (): void => store.set((state) => ({ ...state, choosingAct: false }));
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={opened !== null}
      onOpenChange={(stays) => !stays && close()}
    >
      <Modal className="modal">
        <Dialog className="dialog" data-stage="history">
          <Heading slot="title" className="dialog-title">
            {say('history.title')}
          </Heading>
          <p className="dialog-text quiet">{say('history.hint')}</p>
          {opened !== null && <HistoryList opened={opened} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

// Offers what was not saved when the program ended (恢复): each page with its name and time, to be restored or discarded.
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Recoverable } from '../../shared/bridge/contract.ts';
import { useMoment } from './moment-words.ts';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

function RecoveryRow({ left: { key, name, path, at } }: { readonly left: Recoverable }) {
  const { actions } = useWindow();
  const { say } = useWords();
  const moment = useMoment();
  const [asks, setAsks] = useState(false);
  return (
    <li className="recovery-row">
      <div className="recovery-what">
        <span className="recovery-name">{name}</span>
        <span className="recovery-when" title={path ?? undefined}>
          {asks
            ? say('recovery.sure')
            : path === null
              ? say('recovery.no-file', { at: moment(at) })
              : say('recovery.from-file', { at: moment(at), path })}
        </span>
      </div>
      {asks ? (
        <>
          <Button className="button" autoFocus onPress={() => setAsks(false)}>
            {say('recovery.keep')}
          </Button>
          <Button className="button" onPress={() => void actions.discard(key)}>
            {say('recovery.discard')}
          </Button>
        </>
      ) : (
        <>
          <Button className="button" aria-label={say('recovery.discard-one', { name })} onPress={() => setAsks(true)}>
            {say('recovery.discard')}
          </Button>
          <Button
            className="button"
            aria-label={say('recovery.restore-one', { name })}
            onPress={() => void actions.restore([key])}
          >
            {say('recovery.restore')}
          </Button>
        </>
      )}
    </li>
  );
}

export function RecoveryDialog() {
  const { actions, store } = useWindow();
  const { say } = useWords();
  const left = useWindowState(({ recoverable }) => recoverable);
  // The page it stands before is to be there first.
  const busy = useWindowState((state) => state.busy);
  /** What is not answered stays on disk, and is offered at the next start. */
  const later = (): void => store.set((state) => ({ ...state, recoverable: [] }));
  return (
    <ModalOverlay className="overlay" isOpen={left.length > 0 && !busy} onOpenChange={(stays) => !stays && later()}>
      <Modal className="modal wide">
        <Dialog className="dialog" role="alertdialog" data-stage="recovery">
          <Heading slot="title" className="dialog-title">
            {say('recovery.title')}
          </Heading>
          <p className="dialog-text">{say('recovery.text')}</p>
          <ul className="recovery-list" aria-label={say('recovery.list')}>
            {left.map((one) => (
              <RecoveryRow key={one.key} left={one} />
            ))}
          </ul>
          <div className="dialog-buttons">
            <Button className="button" onPress={later}>
              {say('recovery.later')}
            </Button>
            <Button
              className="button primary"
              autoFocus
              onPress={() => void actions.restore(left.map(({ key }) => key))}
            >
              {say('recovery.restore-all')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

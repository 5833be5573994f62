// Asks what becomes of unsaved changes before a document is closed, and warns before the window closes on them.
import { useEffect } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { unsavedDocuments } from '../editor/documents.ts';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

/** The shell shows its own question when the window is to close: a page may not word it. */
export function useUnloadWarning(): void {
  const { store } = useWindow();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (unsavedDocuments(store.get()).length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [store]);
}

export function LeaveDialog() {
  const { actions } = useWindow();
  const { say } = useWords();
  const leaving = useWindowState((state) => state.leaving);
  const name = useWindowState(({ opened }) => opened?.file.name ?? '');
  const stay = (): void => void actions.leave('stay');
  return (
    <ModalOverlay className="overlay" isOpen={leaving !== null} isDismissable onOpenChange={(open) => !open && stay()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog" data-stage="leaving">
          <Heading slot="title" className="dialog-title">
            {say('leave.title')}
          </Heading>
          <p className="dialog-text">{say('leave.text', { name })}</p>
          <div className="dialog-buttons">
            <Button className="button" onPress={() => void actions.leave('discard')}>
              {say('leave.discard')}
            </Button>
            <Button className="button" onPress={stay}>
              {say('app.cancel')}
            </Button>
            <Button className="button primary" autoFocus onPress={() => void actions.leave('save')}>
              {say('save.action')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

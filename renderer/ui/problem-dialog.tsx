// Tells what went wrong and what to do; whatever was open stays open behind it.
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ErrorIcon } from './icons.tsx';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

export function ProblemDialog() {
  const { store } = useWindow();
  const { say, tell } = useWords();
  const problem = useWindowState((state) => state.problem);
  const close = (): void => store.set((state) => ({ ...state, problem: null }));
  return (
    <ModalOverlay className="overlay" isOpen={problem !== null} isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          {problem !== null && (
            <>
              <Heading slot="title" className="dialog-title error">
                <ErrorIcon />
                {tell(problem.title)}
              </Heading>
              <p className="dialog-text">{tell(problem.message)}</p>
              {problem.reassurance !== null && <p className="dialog-text quiet">{tell(problem.reassurance)}</p>}
              <div className="dialog-buttons">
                <Button className="button primary" autoFocus onPress={close}>
                  {say('app.ok')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

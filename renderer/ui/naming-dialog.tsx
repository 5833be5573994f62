// Asks for a new file's name where the host has no dialogs of its own (另存为).
import { useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

const EXTENSION = '.banxin';

function NameForm({ name, close }: { readonly name: string; readonly close: () => void }) {
  const { actions } = useWindow();
  const { say } = useWords();
  const [typed, setTyped] = useState(name.endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : name);
  const isGood = typed.trim() !== '';
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isGood) return;
        close();
        void actions.saveAs(typed.trim());
      }}
    >
      <TextField className="form-field" value={typed} onChange={setTyped} autoFocus>
        <Label>{say('save-as.name')}</Label>
        <Input onFocus={(event) => event.currentTarget.select()} />
      </TextField>
      <p className="hint">{say('save-as.where')}</p>
      <div className="dialog-buttons">
        <Button className="button" onPress={close}>
          {say('app.cancel')}
        </Button>
        <Button className="button primary" type="submit" isDisabled={!isGood}>
          {say('save.action')}
        </Button>
      </div>
    </form>
  );
}

export function NamingDialog() {
  const { store } = useWindow();
  const { say } = useWords();
  const isOpen = useWindowState((state) => state.namingFile);
  const name = useWindowState(({ opened }) => opened?.file.name ?? '');
  const close = (): void => store.set((state) => ({ ...state, namingFile: false }));
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(stays) => {
        if (!stays) close();
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog" data-stage="naming">
          <Heading slot="title" className="dialog-title">
            {say('save-as.title')}
          </Heading>
          <NameForm name={name} close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

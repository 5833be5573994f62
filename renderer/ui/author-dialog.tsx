// Asks for the name that stands under changes, comments and signatures.
import { useState } from 'react';
import { Button, Dialog, Form, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { LONGEST_STRING } from '../../shared/document/validators.ts';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

function NameForm({ known }: { readonly known: string }) {
  const { authorship } = useWindow();
  const { say } = useWords();
  const [name, setName] = useState(known);
  const usable = name.trim() !== '' && name.length <= LONGEST_STRING;
  return (
    <Form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) authorship.answer(name);
      }}
    >
      <TextField className="field stacked" value={name} onChange={setName} autoFocus>
        <Label>{say('author.name')}</Label>
        <Input placeholder={say('author.placeholder')} />
      </TextField>
      <div className="dialog-buttons">
        <Button className="button" onPress={() => authorship.answer(null)}>
          {say('app.cancel')}
        </Button>
        <Button className="button primary" type="submit" isDisabled={!usable}>
          {say('app.ok')}
        </Button>
      </div>
    </Form>
  );
}

export function AuthorDialog() {
  const { authorship } = useWindow();
  const { say } = useWords();
  const asking = useWindowState((state) => state.askingAuthor);
  const known = useWindowState((state) => state.author);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={asking}
      isDismissable
      onOpenChange={(open) => !open && authorship.answer(null)}
    >
      <Modal className="modal">
        <Dialog className="dialog" data-stage="author">
          <Heading slot="title" className="dialog-title">
            {say('author.title')}
          </Heading>
          <p className="dialog-text">{say('author.text')}</p>
          <NameForm known={known} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

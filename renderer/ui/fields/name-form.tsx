// Asks for a name where it is needed: one field, what stands against what is written, and the two ways out.
import { useState } from 'react';
import { Button, FieldError, Form, Input, TextField } from 'react-aria-components';
import { useWords } from '../words.tsx';

export function NameForm(props: {
  readonly label: string;
  readonly start: string;
  readonly done: string;
  /** What stands against a name; null where nothing does. */
  readonly problem: (name: string) => string | null;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const { label, start, done, onName, onCancel } = props;
  const { say } = useWords();
  const [name, setName] = useState(start);
  const [tried, setTried] = useState(false);
  const problem = name.trim() === '' ? say('styling.no-name') : props.problem(name.trim());
  return (
    <Form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem === null) onName(name.trim());
      }}
    >
      <TextField
        className="value-field wide"
        aria-label={label}
        value={name}
        onChange={setName}
        isInvalid={tried && problem !== null}
        autoFocus
      >
        <span className="value-box">
          <Input
            placeholder={label}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              onCancel();
            }}
          />
        </span>
        <FieldError className="value-error">{problem}</FieldError>
      </TextField>
      <div className="name-buttons">
        <Button className="tool compact" type="submit">
          {done}
        </Button>
        <Button className="tool compact" onPress={onCancel}>
          {say('app.cancel')}
        </Button>
      </div>
    </Form>
  );
}

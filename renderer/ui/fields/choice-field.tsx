// A choice of one among few that stand beside each other, or under each other where there is no room for that.
import { Button, Select, SelectValue, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Choice, ChoiceList } from '../choice-list.tsx';
import { ChevronIcon } from '../icons.tsx';
import { useWords } from '../words.tsx';
import { FieldName } from './value-field.tsx';

export interface ChoiceFieldProps<Id extends string> {
  readonly label: string;
  readonly name?: string;
  readonly items: readonly Choice<Id>[];
  /** Null: several that differ. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}

export function Segments<Id extends string>({ label, name, items, value, onChange }: ChoiceFieldProps<Id>) {
  return (
    <div className="segment-field">
      <FieldName differs={null}>{label}</FieldName>
      <ToggleButtonGroup
        className="segments words"
        aria-label={name ?? label}
        selectionMode="single"
        disallowEmptySelection={value !== null}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = items.find(({ id }) => keys.has(id));
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {items.map(({ id, name: words }) => (
          <ToggleButton key={id} id={id} className="tool compact">
            {words}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

export function SelectField<Id extends string>({ label, name, items, value, onChange }: ChoiceFieldProps<Id>) {
  const { say } = useWords();
  return (
    <Select
      className="style-select"
      aria-label={name ?? label}
      placeholder={say('field.several')}
      value={value}
      onChange={(key) => {
        const chosen = items.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <FieldName differs={null}>{label}</FieldName>
      <Button className="color-button">
        <SelectValue className="color-name" />
        <ChevronIcon />
      </Button>
      <ChoiceList items={items} />
    </Select>
  );
}

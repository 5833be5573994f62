// A choice of one among few, as a button with a list under it.
import { Button, Select, SelectValue } from 'react-aria-components';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { ChevronIcon } from './icons.tsx';

export function ChoiceSelect<Id extends string>(props: {
  readonly label: string;
  readonly items: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  const { label, items, value, onChange } = props;
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = items.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Button className="tool">
        <SelectValue />
        <ChevronIcon />
      </Button>
      <ChoiceList items={items} />
    </Select>
  );
}

// A choice of one among few, as a button with a list under it.
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { ChevronIcon } from './icons.tsx';

export function ChoiceSelect<Id extends string>(props: {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly name: string }[];
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
      <Popover className="popover">
        <ListBox className="menu" items={items}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="menu-item" textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

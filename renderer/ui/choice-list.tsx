// The list that opens under a button of choices: the same for every choice of one among few.
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

export function ChoiceList<Id extends string>({ items }: { readonly items: readonly Choice<Id>[] }) {
  return (
    <Popover className="popover">
      <ListBox className="menu" items={items}>
        {({ id, name }) => (
          <ListBoxItem id={id} className="menu-item" textValue={name}>
            {name}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

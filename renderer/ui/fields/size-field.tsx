// A field for a type size: points and the size's Chinese name (字号) side by side, written as either or chosen from the list.
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { STYLE_LIMITS } from '../../../shared/document/attr-rules.ts';
import { readSize, sizeName, TYPE_SIZES } from '../../../shared/document/styling/type-sizes.ts';
import { ChevronIcon } from '../icons.tsx';
import { useWords } from '../words.tsx';
import { shortNumber, ValueField } from './value-field.tsx';

/** Points by which an arrow steps: headline sizes are told apart by half points. */
const SIZE_STEP = 0.5;

/** `小五 9`, or the points alone where they have no name. */
export function sizeWords(pt: number): string {
  const name = sizeName(pt);
  const points = shortNumber(Math.round(pt * 100) / 100);
  return name === null ? points : `${name} ${points}`;
}

export function SizeField(props: {
  readonly size: number | null;
  readonly empty?: string;
  readonly differs?: string | null;
  readonly onChange: (size: number, together: boolean) => void;
  readonly onClear?: () => void;
}) {
  const { say } = useWords();
  const [least, most] = STYLE_LIMITS.size;
  const { size, onChange, onClear, empty } = props;
  return (
    <div className="size-field">
      <ValueField
        label={say('style.size')}
        value={size}
        least={least}
        most={most}
        step={SIZE_STEP}
        read={readSize}
        show={sizeWords}
        allowed={say('field.size', { least, most })}
        differs={props.differs ?? null}
        onChange={onChange}
        {...(onClear !== undefined && { onClear })}
        {...(empty !== undefined && { empty })}
      />
      <MenuTrigger>
        <Button className="tool small" aria-label={say('style.sizes')}>
          <ChevronIcon />
        </Button>
        <Popover className="popover size-popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={say('style.sizes')}
            items={TYPE_SIZES.map(({ name, pt }) => ({ id: name, name, pt }))}
            selectionMode="single"
            selectedKeys={size === null ? [] : [sizeName(size) ?? '']}
            onAction={(key) => {
              const chosen = TYPE_SIZES.find(({ name }) => name === key);
              if (chosen !== undefined) onChange(chosen.pt, false);
            }}
          >
            {({ id, name, pt }) => (
              <MenuItem id={id} className="menu-item" textValue={name}>
                <span>{name}</span>
                <kbd>{pt}</kbd>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

// A field for a font: chosen from those at hand, or written by the name of one that is installed.
import { type KeyboardEvent, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { ChevronIcon } from '../icons.tsx';
import { useWindow } from '../window-context.tsx';
import { useWords } from '../words.tsx';
import { FieldName } from './value-field.tsx';

export function FontField(props: {
  /** Names as styles give them. */
  readonly fonts: readonly string[];
  readonly font: string;
  readonly differs?: string | null;
  readonly onChange: (font: string) => void;
}) {
  const { fonts, font, onChange } = props;
  const { view } = useWindow();
  const { say } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const take = (name: string): void => {
    setDraft(null);
    if (name !== '' && name !== font) onChange(name);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true';
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && !isOpen) {
      event.stopPropagation();
      setDraft(null);
      view.focusText();
    }
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
    take((draft ?? font).trim());
    view.focusText();
  };
  return (
    <ComboBox
      className="font-field"
      aria-label={say('style.font')}
      items={fonts.map((name) => ({ id: name, name }))}
      selectedKey={fonts.includes(font) ? font : null}
      inputValue={draft ?? font}
      allowsCustomValue
      menuTrigger="manual"
      onInputChange={setDraft}
      onSelectionChange={(key) => {
        if (typeof key === 'string') take(key);
      }}
      onBlur={() => take((draft ?? font).trim())}
    >
      <FieldName differs={props.differs ?? null}>{say('style.font')}</FieldName>
      <span className="value-box">
        <Input onFocus={(event) => event.currentTarget.select()} onKeyDownCapture={onKeyDown} />
        <Button className="tool small" aria-label={say('style.font')}>
          <ChevronIcon />
        </Button>
      </span>
      <Popover className="popover font-popover">
        <ListBox className="menu">
          {(item: { readonly id: string; readonly name: string }) => (
            <ListBoxItem id={item.id} className="menu-item" textValue={item.name}>
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

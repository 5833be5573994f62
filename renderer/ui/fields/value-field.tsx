// A field for one number: typed and confirmed, or stepped by the arrow keys with its effect seen at once.
import { type KeyboardEvent, useRef, useState } from 'react';
import { FieldError, Input, Text, TextField } from 'react-aria-components';
import { useWindow } from '../window-context.tsx';
import { useWords } from '../words.tsx';

/** With Shift an arrow steps so many times as far. */
const FAR = 10;

export interface ValueFieldProps {
  readonly label: string;
  /** Its name for those who do not see where it stands, if that is more than `label`. */
  readonly name?: string;
  /** Null: none, the house's own, or several that differ, as `empty` says. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly unit?: string;
  /** What stands in a field without a value. */
  readonly empty?: string;
  readonly read?: (text: string) => number | null;
  readonly show?: (value: number) => string;
  /** False for a value between the bounds that cannot be all the same. */
  readonly isAllowed?: (value: number) => boolean;
  /** What is told of a value that cannot be. */
  readonly allowed?: string;
  readonly differs?: string | null;
  readonly isDisabled?: boolean;
  /** `together`: the change belongs to the one before it. */
  readonly onChange: (value: number, together: boolean) => void;
  /** Empties the field; without it a field is never empty. */
  readonly onClear?: () => void;
}

/** At most three decimals, none where there are none. */
export const shortNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

const readNumber = (text: string): number | null => {
  const trimmed = text.trim().replace('，', '.').replace(',', '.').replace('−', '-');
  return /^-?\d*\.?\d+$/u.test(trimmed) ? Number(trimmed) : null;
};

/** Rounded to what the field shows, so that steps of a tenth do not gather dust. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A field's name beside it, with a mark where its value differs from what is inherited. Readers have it from the field itself. */
export function FieldName({ differs, children }: { readonly differs: string | null; readonly children: string }) {
  return (
    <span
      className={differs === null ? 'field-name' : 'field-name differs'}
      title={differs ?? children}
      aria-hidden="true"
    >
      {children}
    </span>
  );
}

export function ValueField(props: ValueFieldProps) {
  const { label, value, least, most, step, unit, empty = '', read = readNumber, show = shortNumber } = props;
  const { view } = useWindow();
  const { say } = useWords();
  const [draft, setDrawn] = useState<string | null>(null);
  /** What is written and not taken yet; at hand also when the focus leaves in the midst of a key. */
  const writing = useRef<string | null>(null);
  const setDraft = (text: string | null): void => {
    writing.current = text;
    setDrawn(text);
  };
  const [bad, setBad] = useState(false);
  /** The value before the arrows began; all their steps until the field is left are one change. */
  const stepped = useRef<{ readonly from: number | null } | null>(null);
  const shown = draft ?? (value === null ? '' : show(value));
  const allowed = props.allowed ?? say('field.between', { least: show(least), most: show(most) });

  const mayBe = (number: number): boolean =>
    number >= least && number <= most && (props.isAllowed === undefined || props.isAllowed(number));
  const leave = (): void => {
    setDraft(null);
    setBad(false);
    stepped.current = null;
  };
  /** Takes what is written; false where it cannot be. */
  const take = (): boolean => {
    const text = writing.current;
    if (text === null || (value !== null && text === show(value))) return true;
    if (text.trim() === '') {
      if (props.onClear === undefined) return false;
      if (value !== null) props.onClear();
      return true;
    }
    const written = read(text);
    if (written === null || !mayBe(written)) return false;
    if (written !== value) props.onChange(written, false);
    return true;
  };
  const stepBy = (by: number): void => {
    const written = draft === null || (value !== null && draft === show(value)) ? value : read(draft);
    const from = written ?? value ?? Math.max(least, 0);
    const next = Math.min(most, Math.max(least, tidy(from + by)));
    if (!mayBe(next)) {
      setBad(true);
      return;
    }
    setBad(false);
    setDraft(show(next));
    const together = stepped.current !== null;
    stepped.current ??= { from: value };
    props.onChange(next, together);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown':
        if (modified) return;
        event.preventDefault();
        stepBy((event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? FAR : 1));
        return;
      case 'Enter':
        event.preventDefault();
        if (!take()) {
          setBad(true);
          return;
        }
        leave();
        view.focusText();
        return;
      case 'Escape': {
        // Not further: it would lead out of the page's text, to which the keys go.
        event.stopPropagation();
        const before = stepped.current;
        if (before !== null && before.from === null) props.onClear?.();
        else if (before !== null && before.from !== null) props.onChange(before.from, true);
        leave();
        view.focusText();
        return;
      }
      default:
        // Nothing was typed that could be undone here: the page's last act is meant.
        if (
          (event.ctrlKey || event.metaKey) &&
          event.key.toLowerCase() === 'z' &&
          (draft === null || stepped.current)
        ) {
          event.preventDefault();
          leave();
          view.text('undo');
        }
    }
  };
  const differs = props.differs ?? null;
  return (
    <TextField
      className="value-field"
      aria-label={props.name ?? label}
      value={shown}
      isInvalid={bad}
      isDisabled={props.isDisabled === true}
      onChange={(text) => {
        setDraft(text);
        setBad(false);
        stepped.current = null;
      }}
      onBlur={() => {
        take();
        leave();
      }}
    >
      <FieldName differs={differs}>{label}</FieldName>
      <span className="value-box">
        <Input
          placeholder={empty}
          inputMode="decimal"
          onKeyDown={onKeyDown}
          onFocus={(event) => event.currentTarget.select()}
        />
        {unit !== undefined && <span className="value-unit">{unit}</span>}
      </span>
      {differs !== null && (
        <Text slot="description" className="unseen">
          {differs}
        </Text>
      )}
      <FieldError className="value-error">{allowed}</FieldError>
    </TextField>
  );
}

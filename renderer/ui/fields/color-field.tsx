// A field for a colour: a chip with its name, and under it the swatches and the inks.
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { PMNode } from '../../../shared/document/schema.ts';
import { swatchesOf } from '../../../shared/document/styling/swatches.ts';
import { BLACK, type Color, WHITE } from '../../../shared/kernel/color.ts';
import { sameData } from '../../../shared/kernel/same-data.ts';
import { screenColor } from '../../../shared/kernel/screen-color.ts';
import { useWords } from '../words.tsx';
import { colorWords } from './color-words.ts';
import { InkFields } from './ink-fields.tsx';
import { KeepSwatch } from './keep-swatch.tsx';
import { FieldName } from './value-field.tsx';

/** A colour as it looks on paper; one that is none is struck through. */
export const Chip = ({ color }: { readonly color: Color | null }) => (
  <span
    className={color === null ? 'chip none' : `chip ${color.kind}`}
    style={color === null ? undefined : { backgroundColor: screenColor(color) }}
    aria-hidden="true"
  />
);

interface ColorFieldProps {
  readonly label: string;
  /** Its name for those who do not see where it stands, if that is more than `label`. */
  readonly name?: string;
  readonly doc: PMNode;
  /** Undefined: several that differ. */
  readonly color: Color | null | undefined;
  readonly differs?: string | null;
  readonly isDisabled?: boolean;
  /** Without it there is always a colour. */
  readonly onClear?: () => void;
  readonly onChange: (color: Color, together: boolean) => void;
}

/** A colour that is offered by name; null is none. */
interface Offer {
  readonly id: string;
  readonly name: string;
  readonly color: Color | null;
}

function useOffers(doc: PMNode, hasNone: boolean): readonly Offer[] {
  const { say } = useWords();
  return [
    ...(hasNone ? [{ id: 'none', name: say('swatch.none'), color: null }] : []),
    { id: 'black', name: say('swatch.black'), color: BLACK },
    { id: 'paper', name: say('swatch.paper'), color: WHITE },
    ...swatchesOf(doc).map(({ name, color }) => ({ id: `swatch ${name}`, name, color })),
  ];
}

export function ColorField(props: ColorFieldProps) {
  const { label, name = label, doc, color, onChange, onClear } = props;
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const offers = useOffers(doc, onClear !== undefined);
  const words =
    color === undefined ? say('field.several') : color === null ? say('swatch.none') : colorWords(color, doc, say);
  const chosen = offers.find((offer) => color !== undefined && sameData(offer.color, color));
  const differs = props.differs ?? null;
  return (
    <div className="color-field">
      <FieldName differs={differs}>{label}</FieldName>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button
          className="color-button"
          aria-label={`${name} ${words}${differs === null ? '' : ` ${differs}`}`}
          isDisabled={props.isDisabled === true}
        >
          <Chip color={color ?? null} />
          <span className="color-name">{words}</span>
        </Button>
        <Popover className="popover color-popover" placement="bottom end">
          <Dialog className="color-dialog" aria-label={name}>
            <ListBox
              className="menu swatch-choices"
              aria-label={say('swatch.title')}
              items={offers}
              selectionMode="single"
              selectedKeys={chosen === undefined ? [] : [chosen.id]}
              onSelectionChange={(keys) => {
                const offer = offers.find(({ id }) => keys !== 'all' && keys.has(id));
                if (offer?.color === null) onClear?.();
                else if (offer !== undefined) onChange(offer.color, false);
                setOpen(false);
              }}
            >
              {({ id, name: offer, color: offered }) => (
                <ListBoxItem id={id} className="menu-item swatch-choice" textValue={offer}>
                  <Chip color={offered} />
                  <span className="color-name">{offer}</span>
                </ListBoxItem>
              )}
            </ListBox>
            {color !== undefined && color !== null && (
              <>
                <InkFields color={color} onChange={onChange} />
                {color.kind === 'process' && chosen === undefined && <KeepSwatch color={color} doc={doc} />}
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

// The swatches (色板): each with its chip, whether it is printed in process inks or one of its own, and what changes it everywhere.
import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import type { Swatch } from '../../../shared/document/attrs.ts';
import {
  addSwatch,
  changeSwatch,
  countSwatchUses,
  removeSwatch,
  renameSwatch,
  swatchesOf,
  swatchProblem,
} from '../../../shared/document/styling/swatches.ts';
import { type Color, cmyk, type ProcessColor } from '../../../shared/kernel/color.ts';
import type { Opened } from '../../editor/opened.ts';
import { Segments } from '../../ui/fields/choice-field.tsx';
import { Chip } from '../../ui/fields/color-field.tsx';
import { inksOf } from '../../ui/fields/color-words.ts';
import { ProcessFields } from '../../ui/fields/ink-fields.tsx';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/words.tsx';

const KINDS = ['process', 'spot'] as const;
type Kind = (typeof KINDS)[number];

/** What a new swatch begins with: a red that no house colour is. */
const FIRST = cmyk(0, 1, 1, 0);

const processOf = (color: Color): ProcessColor => (color.kind === 'process' ? color : color.alternate);

/** The same inks as process colour, or as the colour that stands for an ink of its own. */
const asKind = (color: Color, kind: Kind, name: string): Color =>
  kind === 'process' ? processOf(color) : { kind: 'spot', name, tint: 1, alternate: processOf(color) };

/** Name, kind and inks of a swatch; `told` is what stands against it. */
function SwatchFields(props: {
  readonly swatch: Swatch;
  readonly told: string | null;
  readonly onName: (name: string) => void;
  readonly onColor: (color: Color, together: boolean) => void;
}) {
  const { swatch, told, onName, onColor } = props;
  const { say } = useWords();
  const [name, setName] = useState(swatch.name);
  const take = (): void => onName(name.trim());
  return (
    <>
      <TextField
        className="value-field wide"
        aria-label={say('swatch.name')}
        value={name}
        onChange={setName}
        onBlur={take}
      >
        <span className="value-box">
          <Input
            placeholder={say('swatch.name')}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
            }}
          />
        </span>
      </TextField>
      <Segments
        label={say('swatch.kind')}
        items={KINDS.map((id) => ({ id, name: say(`swatch.${id}`) }))}
        value={swatch.color.kind}
        onChange={(kind) => onColor(asKind(swatch.color, kind, swatch.name), false)}
      />
      <ProcessFields
        color={processOf(swatch.color)}
        onChange={(inks, together) => onColor(asKind(inks, swatch.color.kind, swatch.name), together)}
      />
      {told !== null && (
        <p className="value-error" role="alert">
          {told}
        </p>
      )}
    </>
  );
}

function SwatchRow({ opened, swatch }: { readonly opened: Opened; readonly swatch: Swatch }) {
  const { say } = useWords();
  const change = useChanges();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const { doc } = opened.editor;
  const put = (next: Swatch, together: boolean): void => {
    const problem = swatchProblem(doc, next, swatch.name);
    setTold(problem === null ? null : say(`swatch.${problem}`));
    if (problem === null) change((state) => changeSwatch(state, swatch.name, next), together);
  };
  return (
    <li className="style-row">
      <div className="style-line">
        <span className="swatch-name">
          <Chip color={swatch.color} />
          <span className="color-name">{swatch.name}</span>
          <span className="hint">{swatch.color.kind === 'spot' ? say('swatch.spot') : inksOf(swatch.color)}</span>
        </span>
        <Button
          className="tool compact"
          aria-expanded={isOpen}
          aria-label={say('swatch.edit', { name: swatch.name })}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? <CloseIcon /> : say('styling.edit')}
        </Button>
      </div>
      {isOpen && (
        <div className="style-editor">
          <SwatchFields
            swatch={swatch}
            told={told}
            onName={(name) => {
              if (name === swatch.name) return;
              const problem = swatchProblem(doc, { ...swatch, name }, swatch.name);
              setTold(problem === null ? null : say(`swatch.${problem}`));
              change((state) => renameSwatch(state, swatch.name, name));
            }}
            onColor={(color, together) => put({ name: swatch.name, color }, together)}
          />
          <div className="inspector-tools">
            <Button className="tool compact" onPress={() => void change((state) => removeSwatch(state, swatch.name))}>
              {say('styling.delete')}
            </Button>
            <span className="hint">{say('styling.uses', { count: countSwatchUses({ doc }, swatch) })}</span>
          </div>
        </div>
      )}
    </li>
  );
}

/** A swatch that is being made; it comes into the list when nothing stands against it. */
function NewSwatch({ opened, onDone }: { readonly opened: Opened; readonly onDone: () => void }) {
  const { say } = useWords();
  const change = useChanges();
  const [swatch, setSwatch] = useState<Swatch>({ name: '', color: FIRST });
  const [told, setTold] = useState<string | null>(null);
  const put = (next: Swatch): void => {
    setSwatch(next);
    setTold(null);
  };
  const add = (): void => {
    const problem = swatchProblem(opened.editor.doc, swatch, null);
    if (problem !== null) {
      setTold(say(`swatch.${problem}`));
      return;
    }
    change((state) => addSwatch(state, swatch));
    onDone();
  };
  return (
    <div className="style-editor">
      <SwatchFields
        swatch={swatch}
        told={told}
        onName={(name) => put({ ...swatch, name })}
        onColor={(color) => put({ ...swatch, color })}
      />
      <div className="inspector-tools">
        <Chip color={swatch.color} />
        <Button className="tool compact bordered" onPress={add}>
          {say('swatch.add')}
        </Button>
        <Button className="tool compact" onPress={onDone}>
          {say('app.cancel')}
        </Button>
      </div>
    </div>
  );
}

export function SwatchList({ opened }: { readonly opened: Opened }) {
  const { say } = useWords();
  const [making, setMaking] = useState(false);
  const swatches = swatchesOf(opened.editor.doc);
  return (
    <>
      {swatches.length === 0 && !making && <p className="hint">{say('swatch.empty')}</p>}
      <ul>
        {swatches.map((swatch, i) => (
          // By place: a name that is changed must not close what changes it.
          <SwatchRow key={String(i)} opened={opened} swatch={swatch} />
        ))}
      </ul>
      {making ? (
        <NewSwatch opened={opened} onDone={() => setMaking(false)} />
      ) : (
        <Button className="tool compact bordered" onPress={() => setMaking(true)}>
          {say('swatch.new')}
        </Button>
      )}
    </>
  );
}

// The named style (样式) of the part at the caret: choose one, see what differs from it, take that back or into the style.
import { useState } from 'react';
import { Button, Select, SelectValue, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PMNode } from '../../../shared/document/schema.ts';
import { applyStyle, makeNamed, redefineNamed } from '../../../shared/document/styling/apply-style.ts';
import type { PartStyle } from '../../../shared/document/styling/part-style.ts';
import { resetPartStyle } from '../../../shared/document/styling/set-part-style.ts';
import { hasStyle } from '../../../shared/document/styling/style-sheet.ts';
import type { StyleLevel, StyleSpot } from '../../../shared/document/styling/style-spot.ts';
import { sheetOf } from '../../../shared/document/styling/style-spot.ts';
import { STYLE_TARGETS, type StyleTarget } from '../../editor/window-state.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { NameForm } from '../../ui/fields/name-form.tsx';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { FieldName } from '../../ui/fields/value-field.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import { useWindow } from '../../ui/window-context.tsx';
import { useWords } from '../../ui/words.tsx';

/** Stands before names among the choices: no style has the empty one. */
const NONE = '';

interface NamedStyleProps {
  readonly doc: PMNode;
  readonly spot: StyleSpot;
  readonly part: PartStyle;
  /** What a change here is for. */
  readonly target: StyleTarget;
}

/** Where a style is applied when changes go into styles: where the one that is there was. */
const levelOf = ({ spot, part, target }: NamedStyleProps): StyleLevel =>
  target === 'named' ? (part.named?.level ?? 'page') : spot.story === null ? 'page' : target;

function StyleSelect(props: NamedStyleProps) {
  const { doc, spot, part } = props;
  const { say } = useWords();
  const change = useChanges();
  const names = sheetOf(doc).filter((style) => style.part === spot.part);
  const items = [{ id: NONE, name: say('styling.none') }, ...names.map(({ name }) => ({ id: name, name }))];
  const differs = part.named !== null && part.differences.length > 0;
  return (
    <Select
      className="style-select"
      aria-label={say('styling.named')}
      value={part.named?.style.name ?? NONE}
      onChange={(key) => {
        const name = key === NONE ? null : String(key);
        change((state) => applyStyle(state, spot, levelOf(props), name));
      }}
    >
      <FieldName differs={differs ? say('styling.differs-mark') : null}>{say('styling.named')}</FieldName>
      <Button className="color-button">
        <SelectValue className="color-name" />
        {differs && (
          <span className="differs-sign" title={say('styling.differs-mark')}>
            ≠
          </span>
        )}
        <ChevronIcon />
      </Button>
      <ChoiceList items={items} />
    </Select>
  );
}

function TargetChoice({ spot, part, target }: NamedStyleProps) {
  const { store } = useWindow();
  const { say } = useWords();
  const may = (one: StyleTarget): boolean =>
    one === 'page' || (one === 'story' ? spot.story !== null : part.named !== null);
  return (
    <ToggleButtonGroup
      className="segments words"
      aria-label={say('styling.target')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[target]}
      onSelectionChange={(keys) => {
        const styleTarget = STYLE_TARGETS.find((one) => keys.has(one));
        if (styleTarget !== undefined) store.set((state) => ({ ...state, styleTarget }));
      }}
    >
      {STYLE_TARGETS.map((one) => (
        <ToggleButton key={one} id={one} className="tool compact" isDisabled={!may(one)}>
          {say(`styling.target-${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** What differs at the caret, by name, and what can be done with it. */
function Differences({ spot, part }: NamedStyleProps) {
  const { say, language } = useWords();
  const change = useChanges();
  const { differences, named } = part;
  if (differences.length === 0) return null;
  const values = differences.map(({ key }) => say(`style.${key}`)).join(language === 'zh-CN' ? '、' : ', ');
  const reset = (): void => {
    // The story's word first, then what the page says on top of the style it names: one act, undone at once.
    let done = false;
    for (const level of ['story', 'page'] as const) {
      const keys = differences.filter((difference) => difference.level === level).map(({ key }) => key);
      if (keys.length > 0) done = change((state) => resetPartStyle(state, spot, level, keys), done) || done;
    }
  };
  return (
    <div className="style-differences">
      <span className="hint">{say('styling.differs', { values })}</span>
      <Button className="tool compact" onPress={reset}>
        {say('styling.reset')}
      </Button>
      {named !== null && (
        <Button className="tool compact" onPress={() => void change((state) => redefineNamed(state, spot))}>
          {say('styling.redefine')}
        </Button>
      )}
    </div>
  );
}

export function NamedStyle(props: NamedStyleProps) {
  const { doc, spot } = props;
  const { say } = useWords();
  const change = useChanges();
  const [naming, setNaming] = useState(false);
  return (
    <div className="named-style">
      <StyleSelect {...props} />
      <Differences {...props} />
      {naming ? (
        <NameForm
          label={say('styling.new-name')}
          start=""
          done={say('styling.create')}
          problem={(name) =>
            hasStyle({ doc }, { name, part: spot.part }) ? say('styling.name-taken', { name }) : null
          }
          onName={(name) => {
            change((state) => makeNamed(state, spot, levelOf(props), name));
            setNaming(false);
          }}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <Button className="tool compact" onPress={() => setNaming(true)}>
          {say('styling.new')}
        </Button>
      )}
      <TargetChoice {...props} />
    </div>
  );
}

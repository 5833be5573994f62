// The form of a page's settings (新建版面、版面设置): format, grid, margins and furniture, with a small drawing that follows.
import { closeHistory } from 'prosemirror-history';
import { useState } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  FieldError,
  Group,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  NumberField,
  TextField,
} from 'react-aria-components';
import { SETUP_LIMITS } from '../../shared/document/attr-rules.ts';
import { readDate } from '../../shared/document/calendar.ts';
import { pagePosition } from '../../shared/document/objects/placed-object.ts';
import { FORMATS, type FormatName, gridOf, type PageSetup } from '../../shared/document/page-setup.ts';
import { changeSettings, newDocument, type PageSettings, settingsOf } from '../../shared/intake/new-page.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { mm, pt, ptToMm } from '../../shared/kernel/units.ts';
import { momentNow } from '../editor/moment.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { CheckIcon } from './icons.tsx';
import { fitsTrim, PageDrawing } from './page-drawing.tsx';
import { useWindow, useWindowState, type WindowContext } from './window-context.tsx';
import { useWords } from './words.tsx';

/** What a new page begins with: a broadsheet of today. */
const newSettings = (): PageSettings => ({
  paper: '',
  date: momentNow().slice(0, 10),
  number: 1,
  section: '',
  editors: '',
  setup: FORMATS.broadsheet,
  folio: true,
  nameplate: false,
});

const FORMAT_NAMES: readonly FormatName[] = ['broadsheet', 'tabloid'];

const sameSetup = (a: PageSetup, b: PageSetup): boolean => JSON.stringify(a) === JSON.stringify(b);

function NumberInput(props: {
  readonly label: MessageKey;
  readonly value: number;
  readonly limits: readonly [number, number];
  readonly step: number;
  readonly onChange: (value: number) => void;
}) {
  const { say } = useWords();
  const { label, value, limits, step, onChange } = props;
  return (
    <NumberField
      className="form-field"
      value={value}
      minValue={limits[0]}
      maxValue={limits[1]}
      step={step}
      formatOptions={{ maximumFractionDigits: 2, useGrouping: false }}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label>{say(label)}</Label>
      <Group className="form-number">
        <Input />
        <Button slot="decrement" className="form-step">
          −
        </Button>
        <Button slot="increment" className="form-step">
          +
        </Button>
      </Group>
    </NumberField>
  );
}

function TextInput(props: {
  readonly label: MessageKey;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  /** For names that run on: two columns of the form. */
  readonly isWide?: boolean;
}) {
  const { say } = useWords();
  const { label, value, onChange, error = null, isWide = false } = props;
  return (
    <TextField
      className={isWide ? 'form-field wide' : 'form-field'}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
    >
      <Label>{say(label)}</Label>
      <Input />
      <FieldError className="form-error">{error}</FieldError>
    </TextField>
  );
}

function Tick(props: {
  readonly label: MessageKey;
  readonly value: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  const { say } = useWords();
  return (
    <Checkbox
      className="choice"
      isSelected={props.value}
      isDisabled={props.isDisabled ?? false}
      onChange={props.onChange}
    >
      <span className="indicator">
        <CheckIcon />
      </span>
      {say(props.label)}
    </Checkbox>
  );
}

interface FieldsProps {
  readonly settings: PageSettings;
  readonly change: (change: Partial<PageSettings>) => void;
}

function GridFields({ settings: { setup }, change }: FieldsProps) {
  const { say } = useWords();
  const set = (part: Partial<PageSetup>): void => change({ setup: { ...setup, ...part } });
  const format = FORMAT_NAMES.find((name) => sameSetup(FORMATS[name], setup)) ?? 'own';
  const own = { id: 'own', name: say('form.own') } as const;
  const formats = [...FORMAT_NAMES.map((id) => ({ id, name: say(`form.${id}`) })), own];
  const { typeArea } = gridOf(setup);
  const centred = [mm(ptToMm(pt(typeArea.x))), mm(ptToMm(pt(typeArea.y)))] as const;
  const [left, top] = setup.margins ?? centred;
  const number = (
    label: MessageKey,
    name: 'size' | 'leading' | 'columns' | 'measure' | 'gutter' | 'lines',
    step: number,
  ) => (
    <NumberInput
      label={label}
      value={setup[name]}
      limits={SETUP_LIMITS[name]}
      step={step}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <>
      <fieldset className="form-group">
        <legend>{say('form.paper-size')}</legend>
        <div className="form-field">
          <span className="form-label">{say('form.format')}</span>
          <ChoiceSelect
            label={say('form.format')}
            items={formats}
            value={format}
            onChange={(id) => {
              if (id !== 'own') change({ setup: FORMATS[id] });
            }}
          />
        </div>
        <NumberInput
          label="form.width"
          value={setup.trim[0]}
          limits={SETUP_LIMITS.trim}
          step={0.5}
          onChange={(width) => set({ trim: [mm(width), setup.trim[1]] })}
        />
        <NumberInput
          label="form.height"
          value={setup.trim[1]}
          limits={SETUP_LIMITS.trim}
          step={0.5}
          onChange={(height) => set({ trim: [setup.trim[0], mm(height)] })}
        />
      </fieldset>
      <fieldset className="form-group">
        <legend>{say('form.type-area')}</legend>
        {number('form.columns', 'columns', 1)}
        {number('form.measure', 'measure', 0.05)}
        {number('form.lines', 'lines', 1)}
        {number('form.gutter', 'gutter', 0.05)}
        {number('form.size', 'size', 0.05)}
        {number('form.leading', 'leading', 0.05)}
        <Tick
          label="form.centred"
          value={setup.margins === null}
          onChange={(isCentred) => set({ margins: isCentred ? null : centred })}
        />
        {setup.margins !== null && (
          <>
            <NumberInput
              label="form.left"
              value={left}
              limits={[0, setup.trim[0]]}
              step={0.5}
              onChange={(value) => set({ margins: [mm(value), top] })}
            />
            <NumberInput
              label="form.top"
              value={top}
              limits={[0, setup.trim[1]]}
              step={0.5}
              onChange={(value) => set({ margins: [left, mm(value)] })}
            />
          </>
        )}
      </fieldset>
    </>
  );
}

function FurnitureFields({ settings, change, hasNameplate }: FieldsProps & { readonly hasNameplate: boolean }) {
  const { say } = useWords();
  const isDate = readDate(settings.date) !== undefined;
  const text = (label: MessageKey, name: 'paper' | 'section' | 'editors') => (
    <TextInput
      label={label}
      value={settings[name]}
      isWide={name === 'editors'}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <fieldset className="form-group">
      <legend>{say('form.furniture')}</legend>
      {text('form.paper', 'paper')}
      <TextInput
        label="form.date"
        value={settings.date}
        error={isDate ? null : say('form.bad-date')}
        onChange={(date) => change({ date })}
      />
      <NumberInput
        label="form.number"
        value={settings.number}
        limits={[1, 9999]}
        step={1}
        onChange={(number) => change({ number })}
      />
      {text('form.section', 'section')}
      {text('form.editors', 'editors')}
      <Tick label="form.folio" value={settings.folio} onChange={(folio) => change({ folio })} />
      <Tick
        label="form.nameplate"
        value={settings.nameplate}
        isDisabled={hasNameplate}
        onChange={(nameplate) => change({ nameplate })}
      />
    </fieldset>
  );
}

/** What the form begins with: the page's own settings, or those of a new page. */
function settingsNow({ store }: WindowContext, form: 'new' | 'settings'): PageSettings {
  const { opened, page } = store.get();
  const at = opened === null ? null : pagePosition(opened.editor.doc, page);
  const own = opened === null || at === null || form === 'new' ? null : settingsOf(opened.editor.doc, at);
  return own ?? newSettings();
}

function PageForm({ form, close }: { readonly form: 'new' | 'settings'; readonly close: () => void }) {
  const context = useWindow();
  const { say } = useWords();
  const [before] = useState(() => settingsNow(context, form));
  const [settings, setSettings] = useState(before);
  const change = (part: Partial<PageSettings>): void => setSettings((now) => ({ ...now, ...part }));
  const isGood = fitsTrim(settings.setup) && readDate(settings.date) !== undefined;
  const apply = (): void => {
    if (!isGood) return;
    close();
    if (form === 'new') {
      void context.actions.openNew(`${say('new.name')}.banxin`, newDocument(settings));
      return;
    }
    const { opened, page } = context.store.get();
    const at = opened === null ? null : pagePosition(opened.editor.doc, page);
    if (opened === null || at === null) return;
    const tr = changeSettings(opened.editor.tr, at, settings);
    if (tr.docChanged) context.view.dispatch(closeHistory(tr));
  };
  return (
    <form
      className="page-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Heading slot="title" className="dialog-title">
        {say(form === 'new' ? 'new.title' : 'settings.title')}
      </Heading>
      <div className="page-form-body">
        <div className="page-form-fields">
          <GridFields settings={settings} change={change} />
          <FurnitureFields settings={settings} change={change} hasNameplate={form === 'settings' && before.nameplate} />
        </div>
        <PageDrawing settings={settings} />
      </div>
      {form === 'settings' && <p className="hint">{say('settings.keeps')}</p>}
      <div className="dialog-buttons">
        <Button className="button" onPress={close}>
          {say('app.cancel')}
        </Button>
        <Button className="button primary" type="submit" isDisabled={!isGood}>
          {say(form === 'new' ? 'new.create' : 'settings.apply')}
        </Button>
      </div>
    </form>
  );
}

export function PageFormDialog() {
  const { store } = useWindow();
  const { say } = useWords();
  const form = useWindowState((state) => state.pageForm);
  const close = (): void => store.set((state) => ({ ...state, pageForm: null }));
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={form !== null}
      onOpenChange={(stays) => {
        if (!stays) close();
      }}
    >
      <Modal className="modal page-form-modal">
        <Dialog className="dialog" data-stage="page-form" aria-label={say('settings.title')}>
          {form !== null && <PageForm form={form} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

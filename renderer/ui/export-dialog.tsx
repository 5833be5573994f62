// The export dialog: choose, watch, and see what came of it.
import type { ReactNode } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  ProgressBar,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import type { ExportStage, ExportStandard } from '../../shared/bridge/contract.ts';
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import type { Message, MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import type { ExportState, WrittenExport } from '../editor/window-state.ts';
import { FindingsList } from '../panels/findings-list.tsx';
import { CheckIcon, ErrorIcon } from './icons.tsx';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

const STANDARDS: readonly { readonly id: ExportStandard; readonly label: MessageKey; readonly hint: MessageKey }[] = [
  { id: 'x1a', label: 'export.x1a', hint: 'export.x1a-hint' },
  { id: 'x4', label: 'export.x4', hint: 'export.x4-hint' },
  { id: 'none', label: 'export.none', hint: 'export.none-hint' },
];

const STAGES: Readonly<Record<ExportStage, MessageKey>> = {
  compose: 'export.stage-compose',
  preflight: 'export.stage-preflight',
  photos: 'export.stage-photos',
  fonts: 'export.stage-fonts',
  write: 'export.stage-write',
};

const BYTES_PER_MEGABYTE = 1e6;

function useClose(): () => void {
  const { store } = useWindow();
  return () => store.set((state) => ({ ...state, exporting: { kind: 'closed' } }));
}

function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-buttons">{children}</div>;
}

function CloseButton({ primary }: { readonly primary: boolean }) {
  const { say } = useWords();
  const close = useClose();
  return (
    <Button className={primary ? 'button primary' : 'button'} autoFocus={primary} onPress={close}>
      {say('app.close')}
    </Button>
  );
}

/** Findings of the document in the window; it stays open while the dialog is. */
function Findings({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const composed = useWindowState(({ opened }) => opened?.composed ?? null);
  return composed === null ? null : <FindingsList findings={findings} composed={composed} onReveal={null} />;
}

function Choosing() {
  const { store, actions } = useWindow();
  const { say } = useWords();
  const options = useWindowState((state) => state.exportOptions);
  const close = useClose();
  const change = (next: Partial<typeof options>): void =>
    store.set((state) => ({ ...state, exportOptions: { ...state.exportOptions, ...next } }));
  return (
    <>
      <Heading slot="title" className="dialog-title">
        {say('export.title')}
      </Heading>
      <RadioGroup
        className="radio-group"
        value={options.standard}
        onChange={(value) => {
          const chosen = STANDARDS.find(({ id }) => id === value);
          if (chosen !== undefined) change({ standard: chosen.id });
        }}
      >
        <Label className="group-label">{say('export.standard')}</Label>
        {STANDARDS.map(({ id, label, hint }) => (
          <Radio key={id} value={id} className="choice">
            <span className="indicator round" />
            <span className="choice-text">
              {say(label)}
              <span className="hint">{say(hint)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <Checkbox className="choice" isSelected={options.marks} onChange={(marks) => change({ marks })}>
        <span className="indicator">
          <CheckIcon />
        </span>
        <span className="choice-text">
          {say('export.marks')}
          <span className="hint">{say('export.marks-hint')}</span>
        </span>
      </Checkbox>
      <Buttons>
        <Button className="button" onPress={close}>
          {say('app.cancel')}
        </Button>
        <Button className="button primary" autoFocus onPress={() => void actions.exportPage(false)}>
          {say('export.start')}
        </Button>
      </Buttons>
    </>
  );
}

function Running({ stage, done }: { readonly stage: ExportStage | null; readonly done: number }) {
  const { actions } = useWindow();
  const { say } = useWords();
  return (
    <>
      <Heading slot="title" className="dialog-title">
        {say('export.running')}
      </Heading>
      <ProgressBar className="progress" value={done * 100}>
        {({ percentage = 0, valueText }) => (
          <>
            <div className="progress-label">
              <Label>{stage === null ? '' : say(STAGES[stage])}</Label>
              <span>{valueText}</span>
            </div>
            <div className="progress-track">
              <div className="progress-fill" style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Buttons>
        <Button className="button" autoFocus onPress={() => void actions.cancelExport()}>
          {say('app.cancel')}
        </Button>
      </Buttons>
    </>
  );
}

function Cancelling() {
  const { say } = useWords();
  return (
    <Heading slot="title" className="dialog-title">
      {say('export.cancelling')}
    </Heading>
  );
}

function Written({ outcome }: { readonly outcome: WrittenExport }) {
  const { actions } = useWindow();
  const { say } = useWords();
  const { path, bytes, findings, download } = outcome;
  return (
    <>
      <Heading slot="title" className="dialog-title good">
        <CheckIcon />
        {say('export.done')}
      </Heading>
      <dl className="written">
        <dt>{say('export.saved-at')}</dt>
        <dd className="path">{path}</dd>
        <dd>{say('export.size', { megabytes: (bytes / BYTES_PER_MEGABYTE).toFixed(1) })}</dd>
      </dl>
      {findings.length > 0 && (
        <>
          <p className="dialog-text quiet">{say('export.done-warnings')}</p>
          <Findings findings={findings} />
        </>
      )}
      <Buttons>
        {download === null ? (
          <Button className="button" onPress={() => void actions.revealExport()}>
            {say('export.reveal')}
          </Button>
        ) : (
          <a className="button" href={download} download>
            {say('export.download')}
          </a>
        )}
        <CloseButton primary />
      </Buttons>
    </>
  );
}

function Refused({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const { actions } = useWindow();
  const { say } = useWords();
  return (
    <>
      <Heading slot="title" className="dialog-title error">
        <ErrorIcon />
        {say('export.refused-title')}
      </Heading>
      <p className="dialog-text quiet">{say('export.refused-hint')}</p>
      <Findings findings={findings} />
      <Buttons>
        <Button className="button" onPress={() => void actions.exportPage(true)}>
          {say('export.anyway')}
        </Button>
        <CloseButton primary />
      </Buttons>
    </>
  );
}

function Failed({ message }: { readonly message: Message }) {
  const { say, tell } = useWords();
  return (
    <>
      <Heading slot="title" className="dialog-title error">
        <ErrorIcon />
        {say('export.failed-title')}
      </Heading>
      <p className="dialog-text">{tell(message)}</p>
      <Buttons>
        <CloseButton primary />
      </Buttons>
    </>
  );
}

function Stage({ exporting }: { readonly exporting: ExportState }) {
  switch (exporting.kind) {
    case 'closed':
      return null;
    case 'choosing':
      return <Choosing />;
    case 'running':
      return <Running stage={exporting.stage} done={exporting.done} />;
    case 'cancelling':
      return <Cancelling />;
    case 'written':
      return <Written outcome={exporting.outcome} />;
    case 'refused':
      return <Refused findings={exporting.findings} />;
    case 'failed':
      return <Failed message={exporting.message} />;
    default:
      return unreachable(exporting);
  }
}

export function ExportDialog() {
  const { actions } = useWindow();
  const exporting = useWindowState((state) => state.exporting);
  const close = useClose();
  const leave = (): void => {
    if (exporting.kind === 'running') void actions.cancelExport();
    else if (exporting.kind !== 'cancelling') close();
  };
  return (
    <ModalOverlay className="overlay" isOpen={exporting.kind !== 'closed'} onOpenChange={(open) => !open && leave()}>
      <Modal className="modal wide">
        <Dialog className="dialog" data-stage={exporting.kind}>
          <Stage exporting={exporting} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

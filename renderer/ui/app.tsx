// The window: toolbar, page, side panel and status bar, with its dialogs and its keys.
import { type DragEvent, useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge/contract.ts';
import { FindBar } from '../panels/find-bar.tsx';
import { GalleyPanel } from '../panels/galley-panel.tsx';
import { SidePanel } from '../panels/side-panel.tsx';
import { AuthorDialog } from './author-dialog.tsx';
import { bringFiles } from './bring-files.ts';
import { CommandPalette } from './command-palette.tsx';
import { runCommand } from './commands.ts';
import { ExportDialog } from './export-dialog.tsx';
import { GoDialog } from './go-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { LeaveDialog, useUnloadWarning } from './leave-dialog.tsx';
import { lettersAreCommands } from './letter-keys.ts';
import { dropMember, MEMBER_TYPE } from './member-drag.ts';
import { NamingDialog } from './naming-dialog.tsx';
import { PageCanvas } from './page-canvas.tsx';
import { PageFormDialog } from './page-form.tsx';
import { takePaneKey } from './panes.ts';
import { ProblemDialog } from './problem-dialog.tsx';
import { RecentDialog, RecentFiles } from './recent-files.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { commandOfKey } from './shortcuts.ts';
import { StatusBar } from './status-bar.tsx';
import { useTheme } from './theme.ts';
import { TitleRow } from './title-row.tsx';
import { ToolStrip } from './tool-strip.tsx';
import { Toolbar } from './toolbar.tsx';
import { useLateState, useWindow, useWindowState, type WindowContext, WindowProvider } from './window-context.tsx';
import { useWords, WordsProvider } from './words.tsx';

/** Keys and the host's menu lead to the same commands. */
function useCommandSources(context: WindowContext, bridge: Bridge): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const meant = event.isComposing ? undefined : commandOfKey(event);
      if (meant === undefined || (meant.bare && !lettersAreCommands(context))) {
        if (takePaneKey(context, event)) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (context.store.get().problem === null) runCommand(context, meant.command);
    };
    window.addEventListener('keydown', onKey);
    const stop = bridge.on('menu.command', ({ command }) => runCommand(context, command));
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [context, bridge]);
}

/** Recent files on the empty desk: as many as are read at a glance. */
const RECENT_ON_DESK = 8;

function EmptyCanvas() {
  const { say } = useWords();
  const busy = useWindowState((state) => state.busy);
  return (
    <div className="pasteboard empty">
      {busy ? (
        <p className="starting">{say('app.starting')}</p>
      ) : (
        <>
          <p>{say('app.no-document')}</p>
          <p className="hint">{say('app.no-document-hint')}</p>
          <RecentFiles done={() => undefined} limit={RECENT_ON_DESK} />
        </>
      )}
    </div>
  );
}

/** Files dropped anywhere on the window are opened or added; stories and photos of the list land on the page. */
function useFileDrop(): { readonly dropping: boolean; readonly handlers: object } {
  const context = useWindow();
  const [dropping, setDropping] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const isMember = (event: DragEvent): boolean =>
    event.dataTransfer.types.includes(MEMBER_TYPE) &&
    event.target instanceof Element &&
    event.target.closest('.pasteboard') !== null;
  const handlers = {
    onDragOver(event: DragEvent) {
      if (isMember(event)) event.preventDefault();
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave(event: DragEvent) {
      if (event.currentTarget === event.target || event.relatedTarget === null) setDropping(false);
    },
    onDrop(event: DragEvent) {
      if (isMember(event)) {
        event.preventDefault();
        dropMember(context, event.dataTransfer, { x: event.clientX, y: event.clientY });
      }
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDropping(false);
      void bringFiles(context, [...event.dataTransfer.files]);
    },
  };
  return { dropping, handlers };
}

function ShownPage() {
  const id = useWindowState(({ opened }) => opened?.file.id ?? null);
  return id === null ? <EmptyCanvas /> : <PageCanvas key={id} id={id} />;
}

function Find() {
  const { store, view } = useWindow();
  const opened = useWindowState((state) => state.opened);
  const close = (): void => {
    store.set((state) => ({ ...state, finding: false }));
    view.focusText();
  };
  return opened === null ? null : <FindBar opened={opened} onClose={close} />;
}

function Galley() {
  const opened = useLateState((state) => state.opened);
  return opened === null ? null : <GalleyPanel key={opened.file.id} opened={opened} />;
}

function Layout() {
  const { say } = useWords();
  const hasPage = useWindowState((state) => state.opened !== null);
  const galley = useWindowState((state) => state.galley);
  const panel = useWindowState((state) => state.panel);
  const busy = useWindowState((state) => state.busy);
  const finding = useWindowState((state) => state.finding);
  const { dropping, handlers } = useFileDrop();
  useUnloadWarning();
  useTheme();
  return (
    <div className="window" aria-busy={busy} {...handlers}>
      <TitleRow />
      <Toolbar />
      <main className="work">
        <ToolStrip />
        <div className="work-page">
          <ShownPage />
          {finding && <Find />}
        </div>
        {galley && <Galley />}
        {panel && hasPage && <SidePanel />}
        {busy && hasPage && <div className="busy-bar" />}
      </main>
      <StatusBar />
      {dropping && <div className="drop-veil">{say('open.drop')}</div>}
      <ProblemDialog />
      <LeaveDialog />
      <ExportDialog />
      <AuthorDialog />
      <GoDialog />
      <HistoryDialog />
      <CommandPalette />
      <PageFormDialog />
      <NamingDialog />
      <RecentDialog />
      <RecoveryDialog />
    </div>
  );
}

function Titled() {
  const name = useWindowState(({ opened }) => opened?.file.name ?? null);
  const { say, language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = name === null ? say('app.name') : `${name} - ${say('app.name')}`;
  }, [name, language, say]);
  return <Layout />;
}

export function App({ context, bridge }: { readonly context: WindowContext; readonly bridge: Bridge }) {
  useCommandSources(context, bridge);
  return (
    <WindowProvider value={context}>
      <Translated />
    </WindowProvider>
  );
}

function Translated() {
  const language = useWindowState((state) => state.language);
  return (
    <WordsProvider language={language}>
      <Titled />
    </WordsProvider>
  );
}

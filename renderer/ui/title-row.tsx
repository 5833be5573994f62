// The window's first row: menu bar, the documents that are open, and the interface's language.
import { Group } from 'react-aria-components';
import { isUnsaved } from '../editor/opened.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { MenuBar } from './menu-bar.tsx';
import { useLateState, useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

/** Languages by their own names, which need no translation. */
const LANGUAGES = [
  { id: 'zh-CN', name: '中文' },
  { id: 'en', name: 'English' },
] as const;

function LanguageSelect() {
  const { store } = useWindow();
  const { say, language } = useWords();
  return (
    <ChoiceSelect
      label={say('app.language')}
      items={LANGUAGES}
      value={language}
      onChange={(chosen) => store.set((state) => ({ ...state, language: chosen }))}
    />
  );
}

function DocumentName() {
  const file = useWindowState(({ opened }) => opened?.file ?? null);
  const unsaved = useLateState(({ opened }) => opened !== null && isUnsaved(opened));
  const { say } = useWords();
  if (file === null) return <div className="document-name" />;
  return (
    <div className="document-name" title={file.path ?? file.name}>
      <span className="name">{file.name}</span>
      {unsaved && <span className="unsaved" role="img" aria-label={say('save.unsaved')} />}
      {file.path === null && <span className="copy">{say('app.unsaved-copy')}</span>}
    </div>
  );
}

export function TitleRow() {
  const { say } = useWords();
  // A native shell has its menu outside the window.
  const hasBar = useWindowState(({ start }) => start?.dialogs !== 'native');
  return (
    <Group className="title-row" aria-label={say('app.name')}>
      {hasBar && <MenuBar />}
      <DocumentName />
      <LanguageSelect />
    </Group>
  );
}

// The window's first row: menu bar, the documents that are open, and the interface's language.
import { Group } from 'react-aria-components';
import { ChoiceSelect } from './choice-select.tsx';
import { DocumentTabs } from './document-tabs.tsx';
import { MenuBar } from './menu-bar.tsx';
import { useWindow, useWindowState } from './window-context.tsx';
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

export function TitleRow() {
  const { say } = useWords();
  // A native shell has its menu outside the window.
  const hasBar = useWindowState(({ start }) => start?.dialogs !== 'native');
  return (
    <Group className="title-row" aria-label={say('app.name')}>
      {hasBar && <MenuBar />}
      <DocumentTabs />
      <LanguageSelect />
    </Group>
  );
}

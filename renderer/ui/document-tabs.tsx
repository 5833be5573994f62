// The open documents as tabs in the title row: name, unsaved mark, and a button that closes each.
import { Button, type Key, Tab, TabList, Tabs } from 'react-aria-components';
import { openDocuments } from '../editor/documents.ts';
import { isUnsaved } from '../editor/opened.ts';
import { CloseIcon } from './icons.tsx';
import { useLateState, useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

interface TabFacts {
  readonly id: string;
  readonly name: string;
  readonly path: string | null;
  readonly unsaved: boolean;
}

/** As one string, so that a key that changes nothing here draws nothing. */
function useTabs(): readonly TabFacts[] {
  const facts = useLateState((state) =>
    JSON.stringify(
      openDocuments(state).map(({ opened }): TabFacts => {
        const { id, name, path } = opened.file;
        return { id, name, path, unsaved: isUnsaved(opened) };
      }),
    ),
  );
  return JSON.parse(facts) as readonly TabFacts[];
}

function TabWords({ name, path, unsaved }: TabFacts) {
  const { say } = useWords();
  return (
    <>
      {unsaved && <span className="unsaved" role="img" aria-label={say('save.unsaved')} />}
      <span className="name">{name}</span>
      {path === null && <span className="copy">{say('app.unsaved-copy')}</span>}
    </>
  );
}

export function DocumentTabs() {
  const { actions, view } = useWindow();
  const { say } = useWords();
  const shown = useWindowState(({ opened }) => opened?.file.id ?? null);
  const tabs = useTabs();
  if (tabs.length < 2 || shown === null) {
    const [only] = tabs;
    return (
      <div className="document-tabs">
        {only !== undefined && (
          <div className="document-name" title={only.path ?? only.name}>
            <TabWords {...only} />
          </div>
        )}
      </div>
    );
  }
  const show = (key: Key): void => {
    const chosen = tabs.find(({ id }) => id === key);
    if (chosen === undefined) return;
    actions.show(chosen.id);
    // A chosen page is to be worked on: the tab takes the focus with the press, the page after it has been mounted.
    requestAnimationFrame(() => requestAnimationFrame(() => view.workIn('page')));
  };
  return (
    <Tabs className="document-tabs" selectedKey={shown} onSelectionChange={show} keyboardActivation="manual">
      <TabList className="document-tab-list" aria-label={say('tabs.title')}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={tab.id === shown ? 'document-tab document-name' : 'document-tab'}>
            <TabWords {...tab} />
          </Tab>
        ))}
      </TabList>
      <Button
        className="tool small"
        aria-label={say('tabs.close', { name: tabs.find(({ id }) => id === shown)?.name ?? '' })}
        onPress={() => shown !== null && actions.close(shown)}
      >
        <CloseIcon />
      </Button>
    </Tabs>
  );
}

// The side panel: tabs of what belongs beside the page, one shown at a time.
import type { JSX } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import type { Opened } from '../editor/opened.ts';
import { countReview } from '../editor/review-items.ts';
import type { SidePanelId } from '../editor/window-state.ts';
import { useLateState, useWindow, useWindowState } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { InspectorPanel } from './inspector-panel.tsx';
import { MembersPanel } from './members-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { StylesPanel } from './styling/styles-panel.tsx';

interface SidePanelEntry {
  readonly id: SidePanelId;
  readonly title: MessageKey;
  readonly Panel: (props: { readonly opened: Opened }) => JSX.Element;
  /** How many things wait in it, shown on its tab; null for a panel that does not count. */
  readonly count: ((opened: Opened, page: number) => number) | null;
}

/** In the order of their tabs. */
const SIDE_PANELS: readonly SidePanelEntry[] = [
  { id: 'findings', title: 'findings.title', Panel: FindingsPanel, count: ({ findings }) => findings.length },
  { id: 'inspector', title: 'inspector.title', Panel: InspectorPanel, count: null },
  { id: 'styles', title: 'styling.title', Panel: StylesPanel, count: null },
  { id: 'members', title: 'member.title', Panel: MembersPanel, count: null },
  {
    id: 'review',
    title: 'review.title',
    Panel: ReviewPanel,
    count: ({ editor }, page) => countReview(editor.doc, page),
  },
];

function Waiting({ count }: { readonly count: NonNullable<SidePanelEntry['count']> }) {
  const waiting = useLateState(({ opened, page }) => (opened === null ? 0 : count(opened, page)));
  return waiting > 0 && <span className="count">{waiting}</span>;
}

function Body({ Panel }: Pick<SidePanelEntry, 'Panel'>) {
  const opened = useLateState((state) => state.opened);
  return opened !== null && <Panel opened={opened} />;
}

/** Tabs gather their list anew whenever they are rendered: no key and no frame of a drag renders them, only what is in them. */
export function SidePanel() {
  const { store } = useWindow();
  const { say } = useWords();
  const shown = useWindowState((state) => state.sidePanel);
  const show = (key: Key): void => {
    const chosen = SIDE_PANELS.find(({ id }) => id === key);
    if (chosen !== undefined) store.set((state) => ({ ...state, sidePanel: chosen.id }));
  };
  return (
    <aside className="panel" aria-label={say('panel.title')}>
      <Tabs className="panel-tabs" selectedKey={shown} onSelectionChange={show}>
        <TabList className="panel-tab-list" aria-label={say('panel.title')}>
          {SIDE_PANELS.map(({ id, title, count }) => (
            <Tab key={id} id={id} className="panel-tab">
              {say(title)}
              {count !== null && <Waiting count={count} />}
            </Tab>
          ))}
        </TabList>
        {SIDE_PANELS.map(({ id, Panel }) => (
          <TabPanel key={id} id={id} className="panel-body">
            <Body Panel={Panel} />
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}

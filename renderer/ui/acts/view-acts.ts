// Acts on what the window shows: zoom, pages, panels, colours, tools.
import type { CommandId } from '../../../shared/bridge/commands.ts';
import { selectedObjects } from '../../../shared/document/objects/object-selection.ts';
import type { SidePanelId, Theme, ToolId } from '../../editor/window-state.ts';
import { turnPage } from '../going.ts';
import type { WindowContext } from '../window-context.tsx';
import { type Act, type Acts, hasPage, patch } from './act.ts';

/** The galley opens with the keys in it, and gives them back to the page. */
function toggleGalley({ store, view }: WindowContext): void {
  const { opened, galley } = store.get();
  if (opened === null) return;
  store.set((state) => ({ ...state, galley: !galley }));
  view.workIn(galley ? 'page' : 'galley');
}

const tool = (id: ToolId): Act => ({ run: patch({ tool: id }), isOn: (state) => state.tool === id });
const theme = (id: Theme): Act => ({ run: patch({ theme: id }), isOn: (state) => state.theme === id });

/** Switches what helps with the page on and off. */
const toggle = (what: 'showsGrid' | 'showsRulers' | 'preview'): Act => ({
  run: ({ store }) => store.set((state) => ({ ...state, [what]: !state[what] })),
  can: hasPage,
  isOn: (state) => state[what],
});

const sidePanel = (id: SidePanelId): Act => ({
  run: patch({ panel: true, sidePanel: id }),
  can: hasPage,
  isOn: ({ panel, sidePanel: shown }) => panel && shown === id,
});

type ViewCommand = Extract<
  CommandId,
  | `zoom-${string}`
  | `tool-${string}`
  | `theme-${string}`
  | `${'next' | 'previous'}-page`
  | 'show-grid'
  | 'show-rulers'
  | 'ruler-unit'
  | 'preview'
  | 'go-to'
  | 'history'
  | 'galley'
  | 'panel'
  | 'show-findings'
  | 'show-inspector'
  | 'show-members'
  | 'show-review-list'
  | 'palette'
>;

export const viewActs: Acts<ViewCommand> = {
  'zoom-in': { run: ({ view }) => view.step(1), can: hasPage },
  'zoom-out': { run: ({ view }) => view.step(-1), can: hasPage },
  'zoom-actual': { run: ({ view }) => view.zoomTo(1), can: hasPage },
  'zoom-page': { run: ({ view }) => view.fit('page'), can: hasPage },
  'zoom-width': { run: ({ view }) => view.fit('width'), can: hasPage },
  'zoom-selection': {
    run: ({ view }) => view.fillSelected(),
    can: ({ opened }) => opened !== null && selectedObjects(opened.editor).length > 0,
  },
  'next-page': { run: (context) => turnPage(context, 1), can: hasPage },
  'previous-page': { run: (context) => turnPage(context, -1), can: hasPage },
  'go-to': { run: (context) => hasPage(context.store.get()) && patch({ goingTo: true })(context), can: hasPage },
  history: { run: (context) => hasPage(context.store.get()) && patch({ choosingAct: true })(context), can: hasPage },
  'tool-select': tool('select'),
  'tool-picture': tool('picture'),
  'tool-text': tool('text'),
  'tool-frame': tool('frame'),
  'tool-photo': tool('photo'),
  'tool-box': tool('box'),
  'tool-rule': tool('rule'),
  'tool-hand': tool('hand'),
  'tool-zoom': tool('zoom'),
  'theme-system': theme('system'),
  'theme-light': theme('light'),
  'theme-dark': theme('dark'),
  'show-grid': toggle('showsGrid'),
  'show-rulers': toggle('showsRulers'),
  'ruler-unit': {
    run: ({ store }) =>
      store.set((state) => ({ ...state, rulerUnit: state.rulerUnit === 'mm' ? 'grid' : 'mm', showsRulers: true })),
    can: hasPage,
    isOn: ({ rulerUnit }) => rulerUnit === 'grid',
  },
  preview: toggle('preview'),
  galley: { run: toggleGalley, can: hasPage, isOn: ({ galley }) => galley },
  panel: {
    run: ({ store }) => store.set((state) => ({ ...state, panel: !state.panel })),
    isOn: ({ panel }) => panel,
  },
  'show-findings': sidePanel('findings'),
  'show-inspector': sidePanel('inspector'),
  'show-members': sidePanel('members'),
  'show-review-list': sidePanel('review'),
  palette: { run: patch({ choosingCommand: true }) },
};

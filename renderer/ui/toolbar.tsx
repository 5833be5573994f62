// The toolbar: file commands, text tools, zoom and panels.

import type { ReactNode } from 'react';
import { useRef, useSyncExternalStore } from 'react';
import {
  Toolbar as AriaToolbar,
  Button,
  Group,
  type Key,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  ToggleButton,
} from 'react-aria-components';
import type { CommandId } from '../../shared/bridge/commands.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { LEAST_ZOOM, MOST_ZOOM } from '../tools/zoom-math.ts';
import { useCommands } from './commands.ts';
import { Hint } from './hint.tsx';
import {
  ChevronIcon,
  ExportIcon,
  FitPageIcon,
  FitWidthIcon,
  GalleyIcon,
  MinusIcon,
  OpenIcon,
  PanelIcon,
  PlusIcon,
  SaveIcon,
} from './icons.tsx';
import { MoreMenu } from './more-menu.tsx';
import { shortcutLabel } from './shortcuts.ts';
import { TextTools } from './text-tools.tsx';
import { useToolbarFit } from './toolbar-fit.ts';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

function IconButton(props: {
  readonly label: string;
  readonly command: CommandId;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  const run = useCommands();
  return (
    <Hint label={props.label} command={props.command}>
      <Button
        className="tool icon-only"
        aria-label={props.label}
        isDisabled={props.disabled ?? false}
        onPress={() => run(props.command)}
      >
        {props.children}
      </Button>
    </Hint>
  );
}

const PRESETS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

const percent = (zoom: number): string => `${Math.round(zoom * 100)}%`;

function ZoomMenu({ zoom, disabled }: { readonly zoom: number; readonly disabled: boolean }) {
  const { view } = useWindow();
  const { say } = useWords();
  const choose = (key: Key): void => {
    if (key === 'page' || key === 'width') view.fit(key);
    else view.zoomTo(Number(key));
  };
  return (
    <MenuTrigger>
      <Button className="tool zoom-level" aria-label={say('zoom.level')} isDisabled={disabled}>
        {percent(zoom)}
        <ChevronIcon />
      </Button>
      <Popover className="popover" placement="bottom">
        <Menu className="menu" aria-label={say('zoom.level')} onAction={choose}>
          <MenuItem id="page" className="menu-item" textValue={say('zoom.page')}>
            {say('zoom.page')} <kbd>{shortcutLabel('zoom-page')}</kbd>
          </MenuItem>
          <MenuItem id="width" className="menu-item" textValue={say('zoom.width')}>
            {say('zoom.width')} <kbd>{shortcutLabel('zoom-width')}</kbd>
          </MenuItem>
          <Separator className="menu-separator" />
          {PRESETS.map((preset) => (
            <MenuItem key={preset} id={String(preset)} className="menu-item" textValue={percent(preset)}>
              {percent(preset)} {preset === 1 && <kbd>{shortcutLabel('zoom-actual')}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ZoomTools({ disabled, fits }: { readonly disabled: boolean; readonly fits: boolean }) {
  const { view } = useWindow();
  const { say } = useWords();
  const { zoom } = useSyncExternalStore(view.view.subscribe, view.view.get);
  return (
    <Group className="tool-group" aria-label={say('zoom.level')}>
      <IconButton label={say('zoom.out')} command="zoom-out" disabled={disabled || zoom <= LEAST_ZOOM}>
        <MinusIcon />
      </IconButton>
      <ZoomMenu zoom={zoom} disabled={disabled} />
      <IconButton label={say('zoom.in')} command="zoom-in" disabled={disabled || zoom >= MOST_ZOOM}>
        <PlusIcon />
      </IconButton>
      {fits && (
        <>
          <IconButton label={say('zoom.page')} command="zoom-page" disabled={disabled}>
            <FitPageIcon />
          </IconButton>
          <IconButton label={say('zoom.width')} command="zoom-width" disabled={disabled}>
            <FitWidthIcon />
          </IconButton>
        </>
      )}
    </Group>
  );
}

function FileButton(props: {
  readonly name: MessageKey;
  readonly command: CommandId;
  readonly iconOnly: boolean;
  readonly disabled: boolean;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const run = useCommands();
  const { name, command, iconOnly, disabled, children } = props;
  return (
    <Hint label={say(name)} command={command}>
      <Button
        className={iconOnly ? 'tool icon-only' : 'tool'}
        aria-label={say(name)}
        isDisabled={disabled}
        onPress={() => run(command)}
      >
        {children}
        {!iconOnly && say(name)}
      </Button>
    </Hint>
  );
}

export function Toolbar() {
  const { store } = useWindow();
  const { say, language } = useWords();
  const run = useCommands();
  const element = useRef<HTMLDivElement>(null);
  const givesWay = useToolbarFit(element, language);
  const iconOnly = givesWay('file-words');
  const hasPage = useWindowState(({ opened }) => opened !== null);
  const busy = useWindowState((state) => state.busy);
  const galley = useWindowState((state) => state.galley);
  const panel = useWindowState((state) => state.panel);
  return (
    <AriaToolbar ref={element} className="toolbar" aria-label={say('toolbar.title')}>
      <Group className="tool-group" aria-label={say('menu.file')}>
        <FileButton name="open.action" command="open" iconOnly={iconOnly} disabled={busy}>
          <OpenIcon />
        </FileButton>
        <FileButton name="save.action" command="save" iconOnly={iconOnly} disabled={!hasPage}>
          <SaveIcon />
        </FileButton>
        <FileButton name="export.action" command="export" iconOnly={iconOnly} disabled={!hasPage}>
          <ExportIcon />
        </FileButton>
      </Group>
      <TextTools givesWay={givesWay} />
      <MoreMenu givesWay={givesWay} isDisabled={!hasPage} />
      <span className="toolbar-spring" />
      <ZoomTools disabled={!hasPage} fits={!givesWay('zoom-fits')} />
      <Separator className="tool-separator" orientation="vertical" />
      <Hint label={say('galley.title')} command="galley">
        <ToggleButton
          className="tool icon-only"
          aria-label={say('galley.title')}
          isSelected={galley}
          isDisabled={!hasPage}
          onChange={() => run('galley')}
        >
          <GalleyIcon />
        </ToggleButton>
      </Hint>
      <Hint label={say('panel.title')} command="panel">
        <ToggleButton
          className="tool icon-only"
          aria-label={say('panel.title')}
          isSelected={panel}
          onChange={(selected) => store.set((state) => ({ ...state, panel: selected }))}
        >
          <PanelIcon />
        </ToggleButton>
      </Hint>
    </AriaToolbar>
  );
}

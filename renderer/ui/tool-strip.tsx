// The tool strip (工具条) beside the page: the tool in hand, and the space bar that lends the hand.

import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { type Key, Separator, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type CommandId, commandWords } from '../../shared/bridge/commands.ts';
import type { ToolId } from '../editor/window-state.ts';
import { Hint } from './hint.tsx';
import { lettersAreCommands } from './letter-keys.ts';
import {
  BoxToolIcon,
  FrameToolIcon,
  HandToolIcon,
  PhotoToolIcon,
  PictureToolIcon,
  RuleToolIcon,
  SelectToolIcon,
  TextToolIcon,
  ZoomToolIcon,
} from './tool-icons.tsx';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

interface ToolButton {
  readonly id: ToolId;
  readonly command: CommandId;
  readonly icon: ReactNode;
}

/** In the order of the strip, parted by lines. */
const TOOLS: readonly (readonly ToolButton[])[] = [
  [
    { id: 'select', command: 'tool-select', icon: <SelectToolIcon /> },
    { id: 'picture', command: 'tool-picture', icon: <PictureToolIcon /> },
    { id: 'text', command: 'tool-text', icon: <TextToolIcon /> },
  ],
  [
    { id: 'frame', command: 'tool-frame', icon: <FrameToolIcon /> },
    { id: 'photo', command: 'tool-photo', icon: <PhotoToolIcon /> },
    { id: 'box', command: 'tool-box', icon: <BoxToolIcon /> },
    { id: 'rule', command: 'tool-rule', icon: <RuleToolIcon /> },
  ],
  [
    { id: 'hand', command: 'tool-hand', icon: <HandToolIcon /> },
    { id: 'zoom', command: 'tool-zoom', icon: <ZoomToolIcon /> },
  ],
];

const isTool = (key: Key | undefined): key is ToolId => TOOLS.flat().some(({ id }) => id === key);

/** While the space bar is held, and nothing is written, the hand is in hand. */
function useSpaceHand(): void {
  const context = useWindow();
  useEffect(() => {
    const { store } = context;
    let before: ToolId | null = null;
    const take = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey || !lettersAreCommands(context)) return;
      event.preventDefault();
      if (before !== null || store.get().opened === null) return;
      before = store.get().tool;
      store.set((state) => ({ ...state, tool: 'hand' }));
    };
    const giveBack = (event: Event): void => {
      if (before === null || (event instanceof KeyboardEvent && event.key !== ' ')) return;
      const tool = before;
      before = null;
      store.set((state) => ({ ...state, tool }));
    };
    window.addEventListener('keydown', take);
    window.addEventListener('keyup', giveBack);
    window.addEventListener('blur', giveBack);
    return () => {
      window.removeEventListener('keydown', take);
      window.removeEventListener('keyup', giveBack);
      window.removeEventListener('blur', giveBack);
    };
  }, [context]);
}

export function ToolStrip() {
  const { store } = useWindow();
  const { say } = useWords();
  const tool = useWindowState((state) => state.tool);
  const hasPage = useWindowState(({ opened }) => opened !== null);
  useSpaceHand();
  const choose = (keys: Set<Key>): void => {
    const [key] = keys;
    if (isTool(key)) store.set((state) => ({ ...state, tool: key }));
  };
  return (
    <ToggleButtonGroup
      className="tool-strip"
      aria-label={say('tool.strip')}
      orientation="vertical"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[tool]}
      isDisabled={!hasPage}
      onSelectionChange={choose}
    >
      {TOOLS.map((group, i) => [
        i > 0 && <Separator key={`before-${group[0]?.id}`} className="strip-separator" />,
        ...group.map(({ id, command, icon }) => (
          <Hint key={id} label={say(commandWords(command).name)} command={command} placement="right">
            <ToggleButton id={id} className="tool icon-only" aria-label={say(commandWords(command).name)}>
              {icon}
            </ToggleButton>
          </Hint>
        )),
      ])}
    </ToggleButtonGroup>
  );
}

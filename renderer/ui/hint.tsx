// A tool's name and shortcut, shown on hover and focus.
import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import type { CommandId } from '../../shared/bridge/commands.ts';
import { shortcutLabel } from './shortcuts.ts';

export function Hint({
  label,
  command,
  placement = 'top',
  children,
}: {
  readonly label: string;
  readonly command: CommandId;
  readonly placement?: 'top' | 'right';
  readonly children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" offset={6} placement={placement}>
        {label} <kbd>{shortcutLabel(command)}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}

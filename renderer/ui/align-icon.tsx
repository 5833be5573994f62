// How the lines of a paragraph stand, as an icon.
import type { Align } from '../../shared/document/styles.ts';
import { Icon } from './icons.tsx';

const LINES: Readonly<Record<Align, string>> = {
  start: 'M2.5 3.5h11M2.5 6.5h7M2.5 9.5h11M2.5 12.5h5',
  center: 'M2.5 3.5h11M4.5 6.5h7M2.5 9.5h11M5.5 12.5h5',
  end: 'M2.5 3.5h11M6.5 6.5h7M2.5 9.5h11M8.5 12.5h5',
  justify: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h6',
  spread: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h2M7 12.5h2M11.5 12.5h2',
};

export const AlignIcon = ({ align }: { readonly align: Align }) => (
  <Icon>
    <path d={LINES[align]} />
  </Icon>
);

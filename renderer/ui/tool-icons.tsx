// The tools' icons: strokes on a 16 px grid in the text's colour.
import { Icon } from './icons.tsx';

export const SelectToolIcon = () => (
  <Icon>
    <path d="M4 1.8v11l2.9-2.7 2 4.2 1.9-.9-2-4.1h4z" />
  </Icon>
);

export const TextToolIcon = () => (
  <Icon>
    <path d="M3 4.5v-2h10v2M8 2.5v11M6 13.5h4" />
  </Icon>
);

export const HandToolIcon = () => (
  <Icon>
    <path d="M5 8.5V4a1 1 0 0 1 2 0v3.5M7 7V2.8a1 1 0 0 1 2 0V7M9 7V3.5a1 1 0 0 1 2 0V8M11 7.5V5.3a1 1 0 0 1 2 0V10c0 2.5-1.6 4.2-4.2 4.2-2.2 0-3-.9-4-2.6L2.6 8.9a1 1 0 0 1 1.7-1L5 9" />
  </Icon>
);

export const FrameToolIcon = () => (
  <Icon>
    <path d="M2 2.5h12v11H2zM5 6.5V5.3h6v1.2M8 5.3v5.6M6.8 10.9h2.4" />
  </Icon>
);

export const PhotoToolIcon = () => (
  <Icon>
    <path d="M2 2.5h12v11H2zM2 2.5l12 11M14 2.5l-12 11" />
  </Icon>
);

export const BoxToolIcon = () => (
  <Icon>
    <path d="M2 3.5h12v9H2z" />
  </Icon>
);

export const RuleToolIcon = () => (
  <Icon>
    <path d="M1.5 8h13M4 5.8v4.4M12 5.8v4.4" />
  </Icon>
);

export const PictureToolIcon = () => (
  <Icon>
    <path d="M4 1.5V12h10.5M1.5 4H12v10.5M6 10l2-2.5 1.5 1.5" />
  </Icon>
);

export const ZoomToolIcon = () => (
  <Icon>
    <path d="M11 6.8a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0zM9.9 9.9l3.8 3.8M4.9 6.8h3.8M6.8 4.9v3.8" />
  </Icon>
);

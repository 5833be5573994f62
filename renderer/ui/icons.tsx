// The window's icons: strokes on a 16 px grid in the text's colour.
import type { ReactNode } from 'react';

export function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}

export const OpenIcon = () => (
  <Icon>
    <path d="M1.5 12.5v-9h4l1.5 2h6v1.5M1.5 12.5l2-5h11l-2 5z" />
  </Icon>
);

export const SaveIcon = () => (
  <Icon>
    <path d="M2.5 2.5h9l2 2v9h-11zM5 2.5V6h5V2.5M5 13.5V9h6v4.5" />
  </Icon>
);

export const ExportIcon = () => (
  <Icon>
    <path d="M9 1.5H3.5v13h9V5zM9 1.5V5h3.5M8 7v5M5.8 9.8 8 12l2.2-2.2" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6" />
  </Icon>
);

export const HoldIcon = () => (
  <Icon>
    <path d="M2.5 3h11M2.5 6h11M2.5 10h7M2.5 13h11M11.5 8.5l2 1.5-2 1.5" />
  </Icon>
);

export const TrackIcon = () => (
  <Icon>
    <path d="M2.5 12.5h5M2.5 8h4M8.5 10.5l5-6M8 4.5h5.5V10M2.5 3.5h3" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="m10.5 3 3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H10" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M3.5 8h9" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M3.5 8h9M8 3.5v9" />
  </Icon>
);

export const FitPageIcon = () => (
  <Icon>
    <path d="M4.5 2.5h7v11h-7zM8 5v6M6.5 6.2 8 4.7l1.5 1.5M6.5 9.8 8 11.3l1.5-1.5" />
  </Icon>
);

export const FitWidthIcon = () => (
  <Icon>
    <path d="M2.5 3v10M13.5 3v10M4.5 8h7M6.2 6.3 4.5 8l1.7 1.7M9.8 6.3 11.5 8 9.8 9.7" />
  </Icon>
);

export const PanelIcon = () => (
  <Icon>
    <path d="M1.5 3h13v10h-13zM10 3v10M11.5 5.5h1.5M11.5 7.5h1.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m5 6.5 3 3 3-3" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.5 4.5 6 8l3.5 3.5" />
  </Icon>
);

export const ForthIcon = () => (
  <Icon>
    <path d="M6.5 4.5 10 8l-3.5 3.5" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const GalleyIcon = () => (
  <Icon>
    <path d="M4 1.5h8v13H4zM6 4h4M6 6.5h4M6 9h4M4 11h8M6 13h2.5" />
  </Icon>
);

export const CommentIcon = () => (
  <Icon>
    <path d="M2 2.5h12v8.5H8.5L5 14v-3H2zM4.5 5.5h7M4.5 8h4.5" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.2 3.2L13 4.8" />
  </Icon>
);

export const ErrorIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5v4.2M8 11v.4" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M8 2 1.8 13.2h12.4zM8 6.3v3.5M8 11.4v.4" />
  </Icon>
);

export const NoteIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.2v4.2M8 4.7v.4" />
  </Icon>
);

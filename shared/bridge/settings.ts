// How the window is left and found again: its layout, what it shows and how, remembered by the host from one run to the next.
import type { Language } from '../kernel/messages/catalogue.ts';

/** The window's colours: the system's own choice, light (浅色) or dark (深色). */
export const THEMES = ['system', 'light', 'dark'] as const;

/** The side panel's tabs. */
export const SIDE_PANELS = ['findings', 'inspector', 'styles', 'members', 'review'] as const;

/** What rulers (标尺) count: millimetres, or characters and lines (字/行) of the type area. */
export const RULER_UNITS = ['mm', 'grid'] as const;

export const FITS = ['page', 'width'] as const;

export interface Settings {
  readonly language: Language;
  readonly theme: (typeof THEMES)[number];
  /** The name under changes, comments and signatures; empty before it was asked for. */
  readonly author: string;
  /** The window's outer size, px; null before there was a window. */
  readonly window: { readonly width: number; readonly height: number } | null;
  /** The side panel is open, and the tab it shows. */
  readonly panel: boolean;
  readonly sidePanel: (typeof SIDE_PANELS)[number];
  /** Width of the galley, px. */
  readonly galleyWidth: number;
  /** Edges of frames (框线), the base grid (基本栏、行线) and rulers show. */
  readonly showsEdges: boolean;
  readonly showsGrid: boolean;
  readonly showsRulers: boolean;
  readonly rulerUnit: (typeof RULER_UNITS)[number];
  /** The zoom of the page looked at last, 1 = 100 %; `fit` where it followed the window. */
  readonly view: { readonly zoom: number; readonly fit: (typeof FITS)[number] | null };
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  theme: 'system',
  author: '',
  window: null,
  panel: true,
  sidePanel: 'findings',
  galleyWidth: 340,
  showsEdges: true,
  showsGrid: false,
  showsRulers: true,
  rulerUnit: 'mm',
  view: { zoom: 1, fit: 'page' },
};

// The window's state: what is open, what is going on and what the user must be told.
import type {
  AppStart,
  DocumentId,
  ExportOutcome,
  ExportStage,
  ExportStandard,
  JobId,
  Recoverable,
} from '../../shared/bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/bridge/settings.ts';
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import type { Language, Message } from '../../shared/kernel/messages/catalogue.ts';
import type { Opened, Waiting } from './opened.ts';
import type { ShownIn } from './shown-text.ts';

interface ExportOptions {
  readonly standard: ExportStandard;
  readonly marks: boolean;
}

export type WrittenExport = Extract<ExportOutcome, { kind: 'written' }> & { readonly job: JobId };

/** The export dialog, from choosing to the result. */
export type ExportState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly job: JobId; readonly stage: ExportStage | null; readonly done: number }
  | { readonly kind: 'cancelling'; readonly job: JobId }
  | { readonly kind: 'written'; readonly outcome: WrittenExport }
  | { readonly kind: 'refused'; readonly findings: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly message: Message };

/** Something that went wrong, shown in a dialog until the user has read it. */
interface Problem {
  readonly title: Message;
  readonly message: Message;
  /** Said below, where it helps: what did not change. */
  readonly reassurance: Message | null;
}

/** The comment whose words are being written: a new one on the selection, or one that stands, `beside` its words in that view. */
export type Commenting =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly id: string; readonly beside: ShownIn };

/** The side panel's tabs. */
export type SidePanelId = Settings['sidePanel'];

/** What a change of a style is for: the story at the caret alone, all of its page, or the named style. */
export const STYLE_TARGETS = ['story', 'page', 'named'] as const;
export type StyleTarget = (typeof STYLE_TARGETS)[number];

/**
 * The tool in hand: it says what a press on the page does. `select` takes objects (选取), `picture` moves a picture in its frame
 * (取景), `text` writes (文字), `frame`, `photo`, `box` and `rule` draw (文框、图框、框、线), `hand` moves the page (抓手), `zoom` comes
 * nearer to it (缩放).
 */
export type ToolId = 'select' | 'picture' | 'text' | DrawingTool | 'hand' | 'zoom';

/** The tools that draw objects. */
export type DrawingTool = 'frame' | 'photo' | 'box' | 'rule';

/** The window's colours: the system's own choice, light (浅色) or dark (深色). */
export type Theme = Settings['theme'];

export interface WindowState {
  /** Null until the host has answered for the first time. */
  readonly start: AppStart | null;
  readonly opened: Opened | null;
  /** A document is being opened. */
  readonly busy: boolean;
  /** The tool in hand. */
  readonly tool: ToolId;
  /** Edges of frames and other objects show faintly while no text is written (显示框线). */
  readonly showsEdges: boolean;
  /** The page shows as it will print, without edges, marks and rulers (预览). */
  readonly preview: boolean;
  /** Base columns and lines show over the page (显示版心网格). */
  readonly showsGrid: boolean;
  /** Rulers stand along the page's edges (显示标尺), and what they count. */
  readonly showsRulers: boolean;
  readonly rulerUnit: Settings['rulerUnit'];
  readonly problem: Problem | null;
  /** Every open document, in the order of the tabs; `opened` is the one shown. */
  readonly documents: readonly Waiting[];
  /** The document that is to be closed, while the question stands open what becomes of its changes. */
  readonly leaving: DocumentId | null;
  /** What earlier windows left unsaved, while the user has not said what becomes of it. */
  readonly recoverable: readonly Recoverable[];
  /** Why the last recovery copy was not written; null while they are. */
  readonly notKept: Message | null;
  /** The form for a new page or the page's settings is open. */
  readonly pageForm: 'new' | 'settings' | null;
  /** The list of the undo history is open. */
  readonly choosingAct: boolean;
  /** The list of recent files is open. */
  readonly choosingRecent: boolean;
  /** The question for a new file's name is open (browser shell). */
  readonly namingFile: boolean;
  /** Where the last save went, until the next edit. */
  readonly savedTo: string | null;
  /** How many marks were normalised last, until the next edit. */
  readonly normalised: number | null;
  readonly exporting: ExportState;
  /** As the user chose them last. */
  readonly exportOptions: ExportOptions;
  readonly language: Language;
  readonly theme: Theme;
  /** The side panel is open. */
  readonly panel: boolean;
  /** The tab that the side panel shows. */
  readonly sidePanel: SidePanelId;
  readonly styleTarget: StyleTarget;
  /** The stable mode (前行不动): lines above an edit stay as they are. */
  readonly holdsLines: boolean;
  /** Edits are tracked (修订). */
  readonly tracking: boolean;
  /** Tracked changes and comments show on the page (显示修订和批注); else it looks as it will print. */
  readonly showsReview: boolean;
  /** Null unless a comment is being written. */
  readonly commenting: Commenting | null;
  /** The name under changes, comments and signatures; empty before it was asked for. */
  readonly author: string;
  /** The question for that name stands open. */
  readonly askingAuthor: boolean;
  /** The galley (小样) is open beside the page, this wide, px. */
  readonly galley: boolean;
  readonly galleyWidth: number;
  /** The find bar is open. */
  readonly finding: boolean;
  /** The list of places to go to is open. */
  readonly goingTo: boolean;
  /** The list of commands (命令面板) is open. */
  readonly choosingCommand: boolean;
  /** Which of the findings was gone to last, from 0; null before the first. */
  readonly atFinding: number | null;
  /** The page shown, from 0. */
  readonly page: number;
}

export const INITIAL_STATE: WindowState = {
  start: null,
  opened: null,
  busy: true,
  tool: 'text',
  showsEdges: DEFAULT_SETTINGS.showsEdges,
  preview: false,
  showsGrid: DEFAULT_SETTINGS.showsGrid,
  showsRulers: DEFAULT_SETTINGS.showsRulers,
  rulerUnit: DEFAULT_SETTINGS.rulerUnit,
  problem: null,
  documents: [],
  leaving: null,
  recoverable: [],
  notKept: null,
  pageForm: null,
  choosingAct: false,
  choosingRecent: false,
  namingFile: false,
  savedTo: null,
  normalised: null,
  exporting: { kind: 'closed' },
  exportOptions: { standard: 'x1a', marks: false },
  language: DEFAULT_SETTINGS.language,
  theme: DEFAULT_SETTINGS.theme,
  panel: DEFAULT_SETTINGS.panel,
  sidePanel: DEFAULT_SETTINGS.sidePanel,
  styleTarget: 'story',
  holdsLines: false,
  tracking: false,
  showsReview: true,
  commenting: null,
  author: '',
  askingAuthor: false,
  galley: false,
  galleyWidth: DEFAULT_SETTINGS.galleyWidth,
  finding: false,
  goingTo: false,
  choosingCommand: false,
  atFinding: null,
  page: 0,
};

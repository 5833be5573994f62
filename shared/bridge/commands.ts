// The one list of the window's commands: words, keys, and the menus they stand in, for window, menu bar, palette and the host's own menu.
import type { MessageKey } from '../kernel/messages/catalogue.ts';

/** A command's words and keys. Keys are modifiers, then the key, `Mod` being Ctrl or on a Mac Cmd; the first is shown. */
interface CommandWords {
  readonly name: MessageKey;
  /** The window acts on these. A key without modifiers is taken only where no text is written. */
  readonly keys?: readonly string[];
  /** The input surface acts on this one, as it means something else in a field. */
  readonly textKey?: string;
}

/** Every command by its id. */
const COMMANDS = {
  'new-page': { name: 'new.action', keys: ['Mod+N'] },
  open: { name: 'open.action', keys: ['Mod+O'] },
  recent: { name: 'recent.action', keys: ['Mod+Shift+O'] },
  save: { name: 'save.action', keys: ['Mod+S'] },
  'save-as': { name: 'save-as.action', keys: ['Mod+Shift+S'] },
  close: { name: 'close.action', keys: ['Mod+W'] },
  export: { name: 'export.action', keys: ['Mod+E'] },

  undo: { name: 'edit.undo', textKey: 'Mod+Z' },
  redo: { name: 'edit.redo', textKey: 'Mod+Y' },
  history: { name: 'history.action', keys: ['Mod+Alt+Z'] },
  cut: { name: 'edit.cut', textKey: 'Mod+X' },
  copy: { name: 'edit.copy', textKey: 'Mod+C' },
  paste: { name: 'edit.paste', textKey: 'Mod+V' },
  'paste-text': { name: 'edit.paste-text', textKey: 'Mod+Shift+V' },
  'paste-in-place': { name: 'objects.paste-in-place', keys: ['Mod+Alt+Shift+P'] },
  'select-word': { name: 'select.word' },
  'select-paragraph': { name: 'select.paragraph' },
  'select-story': { name: 'select.story', textKey: 'Mod+A' },
  find: { name: 'find.title', keys: ['Mod+F'] },
  'go-to': { name: 'go.action', keys: ['Mod+G'] },

  'page-settings': { name: 'settings.action', keys: ['Mod+Alt+U'] },
  'next-page': { name: 'page.next', keys: ['Mod+PageDown'] },
  'previous-page': { name: 'page.previous', keys: ['Mod+PageUp'] },

  'tool-select': { name: 'tool.select', keys: ['V'] },
  'tool-picture': { name: 'tool.picture', keys: ['A'] },
  'tool-text': { name: 'tool.text', keys: ['T'] },
  'tool-frame': { name: 'tool.frame', keys: ['F'] },
  'tool-photo': { name: 'tool.photo', keys: ['P'] },
  'tool-box': { name: 'tool.box', keys: ['M'] },
  'tool-rule': { name: 'tool.rule', keys: ['L'] },
  'tool-hand': { name: 'tool.hand', keys: ['H'] },
  'tool-zoom': { name: 'tool.zoom', keys: ['Z'] },

  'object-next': { name: 'objects.next', keys: ['Mod+Alt+PageDown'] },
  'object-previous': { name: 'objects.previous', keys: ['Mod+Alt+PageUp'] },
  'object-story': { name: 'objects.story-frames', keys: ['Mod+Alt+T'] },
  'object-duplicate': { name: 'objects.duplicate', keys: ['Mod+D'] },
  'object-delete': { name: 'objects.delete' },
  'object-lock': { name: 'objects.lock', keys: ['Mod+Alt+L'] },
  'object-wrap': { name: 'objects.wrap', keys: ['Mod+Alt+W'] },
  'object-front': { name: 'objects.front', keys: ['Mod+Shift+]', 'Mod+Shift+}'] },
  'object-forward': { name: 'objects.forward', keys: ['Mod+]'] },
  'object-backward': { name: 'objects.backward', keys: ['Mod+['] },
  'object-back': { name: 'objects.back', keys: ['Mod+Shift+[', 'Mod+Shift+{'] },
  'object-align-left': { name: 'objects.align-left', keys: ['Mod+Alt+ArrowLeft'] },
  'object-align-center': { name: 'objects.align-center', keys: ['Mod+Alt+C'] },
  'object-align-right': { name: 'objects.align-right', keys: ['Mod+Alt+ArrowRight'] },
  'object-align-top': { name: 'objects.align-top', keys: ['Mod+Alt+ArrowUp'] },
  'object-align-middle': { name: 'objects.align-middle', keys: ['Mod+Alt+Shift+C'] },
  'object-align-bottom': { name: 'objects.align-bottom', keys: ['Mod+Alt+ArrowDown'] },
  'object-distribute-across': { name: 'objects.distribute-across', keys: ['Mod+Alt+H'] },
  'object-distribute-down': { name: 'objects.distribute-down', keys: ['Mod+Alt+V'] },
  'object-add-frame': { name: 'objects.add-frame', keys: ['Mod+Alt+Shift+F'] },
  'object-link': { name: 'objects.link', keys: ['Mod+Alt+Shift+L'] },
  'object-break-thread': { name: 'objects.break-thread', keys: ['Mod+Alt+Shift+B'] },
  'object-split-down': { name: 'objects.split-down', keys: ['Mod+Alt+Shift+S'] },
  'object-split-across': { name: 'objects.split-across', keys: ['Mod+Alt+Shift+V'] },
  'object-join': { name: 'objects.join', keys: ['Mod+Alt+J'] },
  'object-more-columns': { name: 'objects.more-columns', keys: ['Mod+Alt+='] },
  'object-fewer-columns': { name: 'objects.fewer-columns', keys: ['Mod+Alt+-'] },
  'object-base-columns': { name: 'objects.base-columns', keys: ['Mod+Alt+B'] },
  'object-headline-frame': { name: 'objects.headline-frame', keys: ['Mod+Alt+Q'] },
  'object-turn-headline': { name: 'objects.turn-headline', keys: ['Mod+Alt+Y'] },

  strong: { name: 'role.strong', textKey: 'Mod+B' },
  emphasis: { name: 'role.emphasis', textKey: 'Mod+I' },
  dots: { name: 'role.dots', textKey: 'Mod+Alt+.' },
  subhead: { name: 'role.subhead', textKey: 'Mod+Shift+H' },
  dateline: { name: 'role.dateline', textKey: 'Mod+Shift+D' },
  byline: { name: 'role.byline', textKey: 'Mod+Shift+Y' },
  'add-kicker': { name: 'part.add-kicker', textKey: 'Mod+Alt+K' },
  'add-deck': { name: 'part.add-deck', textKey: 'Mod+Alt+D' },
  'add-standfirst': { name: 'part.add-standfirst', textKey: 'Mod+Alt+S' },
  normalise: { name: 'normalise.action', textKey: 'Mod+Shift+P' },
  'hold-lines': { name: 'hold.action', keys: ['Mod+L'] },

  'track-changes': { name: 'track.action', keys: ['Mod+Shift+E'] },
  'show-review': { name: 'review.show', keys: ['Mod+Alt+R'] },
  comment: { name: 'comment.action', keys: ['Mod+Alt+M'] },
  'next-change': { name: 'change.next', keys: ['Mod+Alt+N'] },
  'previous-change': { name: 'change.previous', keys: ['Mod+Alt+P'] },
  'accept-change': { name: 'change.accept', keys: ['Mod+Alt+A'] },
  'reject-change': { name: 'change.reject', keys: ['Mod+Alt+X'] },
  'accept-all': { name: 'change.accept-all', keys: ['Mod+Alt+Shift+A'] },
  'reject-all': { name: 'change.reject-all', keys: ['Mod+Alt+Shift+X'] },
  'next-finding': { name: 'go.next-finding', keys: ['F8'] },
  'previous-finding': { name: 'go.previous-finding', keys: ['Shift+F8'] },

  'zoom-in': { name: 'zoom.in', keys: ['Mod++', 'Mod+='] },
  'zoom-out': { name: 'zoom.out', keys: ['Mod+-', 'Mod+_'] },
  'zoom-page': { name: 'zoom.page', keys: ['Mod+0'] },
  'zoom-actual': { name: 'zoom.actual', keys: ['Mod+1'] },
  'zoom-width': { name: 'zoom.width', keys: ['Mod+2'] },
  'zoom-selection': { name: 'zoom.selection', keys: ['Mod+3'] },
  'theme-system': { name: 'theme.system', keys: ['Mod+Alt+0'] },
  'theme-light': { name: 'theme.light', keys: ['Mod+Alt+1'] },
  'theme-dark': { name: 'theme.dark', keys: ['Mod+Alt+2'] },

  'show-edges': { name: 'objects.edges', keys: ['Mod+Alt+G'] },
  'show-grid': { name: 'aids.grid', keys: ['Mod+;'] },
  'show-rulers': { name: 'aids.rulers', keys: ['Mod+R'] },
  'ruler-unit': { name: 'aids.ruler-unit', keys: ['Mod+Shift+R'] },
  preview: { name: 'aids.preview', keys: ['W'] },
  galley: { name: 'galley.title', keys: ['Mod+Shift+G'] },
  panel: { name: 'panel.title', keys: ['Mod+J'] },
  'show-findings': { name: 'findings.title', keys: ['Mod+Alt+F'] },
  'show-inspector': { name: 'inspector.title', keys: ['Mod+Alt+I'] },
  'show-members': { name: 'member.title', keys: ['Mod+Alt+O'] },
  'show-review-list': { name: 'command.review-list', keys: ['Mod+Alt+E'] },

  'next-document': { name: 'tabs.next', keys: ['Mod+F6'] },
  'previous-document': { name: 'tabs.previous', keys: ['Mod+Shift+F6'] },

  palette: { name: 'palette.action', keys: ['Mod+K', 'F1'] },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandId = keyof typeof COMMANDS;

/** The words and keys of a command, as one type for all. */
export const commandWords = (id: CommandId): CommandWords => COMMANDS[id];

export const COMMAND_IDS: readonly CommandId[] = Object.keys(COMMANDS) as CommandId[];

export interface MenuOfCommands {
  readonly id: string;
  readonly title: MessageKey;
  /** In order, parted by lines. */
  readonly groups: readonly (readonly CommandId[])[];
}

/** The menus; every command stands in one of them, once. */
export const MENUS: readonly MenuOfCommands[] = [
  {
    id: 'file',
    title: 'menu.file',
    groups: [['new-page', 'open', 'recent', 'close'], ['save', 'save-as'], ['export']],
  },
  {
    id: 'edit',
    title: 'menu.edit',
    groups: [
      ['undo', 'redo', 'history'],
      ['cut', 'copy', 'paste', 'paste-text', 'paste-in-place'],
      ['select-word', 'select-paragraph', 'select-story'],
      ['find', 'go-to'],
    ],
  },
  { id: 'layout', title: 'menu.layout', groups: [['page-settings'], ['next-page', 'previous-page']] },
  {
    id: 'object',
    title: 'menu.object',
    groups: [
      [
        'tool-select',
        'tool-picture',
        'tool-text',
        'tool-frame',
        'tool-photo',
        'tool-box',
        'tool-rule',
        'tool-hand',
        'tool-zoom',
      ],
      ['object-next', 'object-previous', 'object-story'],
      ['object-duplicate', 'object-delete', 'object-lock', 'object-wrap'],
      ['object-front', 'object-forward', 'object-backward', 'object-back'],
      [
        'object-align-left',
        'object-align-center',
        'object-align-right',
        'object-align-top',
        'object-align-middle',
        'object-align-bottom',
        'object-distribute-across',
        'object-distribute-down',
      ],
      [
        'object-add-frame',
        'object-link',
        'object-break-thread',
        'object-split-down',
        'object-split-across',
        'object-join',
      ],
      ['object-more-columns', 'object-fewer-columns', 'object-base-columns'],
      ['object-headline-frame', 'object-turn-headline'],
    ],
  },
  {
    id: 'text',
    title: 'menu.text',
    groups: [
      ['strong', 'emphasis', 'dots'],
      ['subhead', 'dateline', 'byline'],
      ['add-kicker', 'add-deck', 'add-standfirst'],
      ['normalise', 'hold-lines'],
    ],
  },
  {
    id: 'review',
    title: 'menu.review',
    groups: [
      ['track-changes', 'show-review', 'comment'],
      ['next-change', 'previous-change'],
      ['accept-change', 'reject-change', 'accept-all', 'reject-all'],
      ['next-finding', 'previous-finding'],
    ],
  },
  {
    id: 'view',
    title: 'menu.view',
    groups: [
      ['zoom-in', 'zoom-out', 'zoom-page', 'zoom-width', 'zoom-selection', 'zoom-actual'],
      ['preview', 'show-edges', 'show-grid', 'show-rulers', 'ruler-unit'],
      ['theme-system', 'theme-light', 'theme-dark'],
    ],
  },
  {
    id: 'window',
    title: 'menu.window',
    groups: [
      ['galley', 'panel'],
      ['show-findings', 'show-inspector', 'show-members', 'show-review-list'],
      ['next-document', 'previous-document'],
    ],
  },
  { id: 'help', title: 'menu.help', groups: [['palette']] },
];

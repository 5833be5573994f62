// Page sheet: what a page.yaml says, checked and with the lines its files are named on.
import type {
  ArticleAttrs,
  BodyFrame,
  BoxAttrs,
  ColumnFill,
  ComposingRules,
  HeadlineFrame,
  Lockable,
  PhotoAttrs,
  RuleAttrs,
  Swatch,
} from '../document/attrs.ts';
import type { GridBox, PageSetup } from '../document/page-setup.ts';
import type { NamedStyle, StoryStyles, StyleOverrides } from '../document/styles.ts';
import type { Place } from './refusal.ts';

/** A file named in the sheet, and where. */
export interface Named extends Place {
  /** Path relative to page.yaml. */
  readonly path: string;
}

/** A photo with its words. */
export interface NamedPhoto {
  readonly photo: Named;
  readonly caption: string;
  readonly credit: string;
  /** The story it belongs to. */
  readonly story: Named | null;
}

/** A member of `place`, in the sheet's order. `own`: what it says otherwise than a new object. */
export type PlacedItem =
  | {
      readonly kind: 'story';
      readonly story: Named;
      readonly direction: ArticleAttrs['direction'];
      /** Null: as the page says. */
      readonly fill: ColumnFill | null;
      readonly styles: StoryStyles;
      readonly headline: HeadlineFrame | null;
      readonly body: readonly BodyFrame[];
      readonly own?: Partial<Lockable>;
    }
  | ({
      readonly kind: 'photo';
      readonly captionAt: PhotoAttrs['captionAt'];
      readonly own?: Partial<Pick<PhotoAttrs, 'locked' | 'placed' | 'wrap' | 'view' | 'captionWidth'>>;
    } & NamedPhoto &
      GridBox)
  | ({ readonly kind: 'rule'; readonly own?: Partial<Pick<RuleAttrs, 'locked' | 'stroke'>> } & RuleShape)
  | ({
      readonly kind: 'box';
      readonly own?: Partial<Pick<BoxAttrs, 'locked' | 'stroke' | 'wrap'>>;
    } & GridBox &
      Pick<BoxAttrs, 'border' | 'fill'>)
  | ({ readonly kind: 'nameplate'; readonly text: string; readonly own?: Partial<Lockable> } & GridBox);

/** What a sheet says of a rule. */
export type RuleShape = Pick<RuleAttrs, 'from' | 'to' | 'style'>;

/** How the page is made up: by the sheet, or plainly by the program. */
export type Placing =
  | { readonly kind: 'given'; readonly items: readonly PlacedItem[] }
  | {
      readonly kind: 'plain';
      readonly stories: readonly Named[];
      readonly photos: readonly NamedPhoto[];
      readonly at: Place;
    };

export interface PageSheet {
  readonly paper: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly number: number;
  readonly section: string;
  readonly editors: string;
  /** True when the page has a folio line (报眉). */
  readonly folio: boolean;
  readonly setup: PageSetup;
  readonly styleSheet: readonly NamedStyle[];
  readonly swatches: readonly Swatch[];
  readonly styles: StyleOverrides;
  readonly composing: ComposingRules;
  readonly placing: Placing;
}

/** What intake must know of a photo file: its upright pixel size. */
export type PhotoPixels = PhotoAttrs['pixels'];

/** The stories a sheet names, in its order. */
export function storiesOf(sheet: PageSheet): readonly Named[] {
  const { placing } = sheet;
  if (placing.kind === 'plain') return placing.stories;
  return placing.items.flatMap((item) => (item.kind === 'story' ? [item.story] : []));
}

/** The photos a sheet names, in its order; a photo may be placed more than once. */
export function photosOf(sheet: PageSheet): readonly Named[] {
  const { placing } = sheet;
  if (placing.kind === 'plain') return placing.photos.map(({ photo }) => photo);
  return placing.items.flatMap((item) => (item.kind === 'photo' ? [item.photo] : []));
}

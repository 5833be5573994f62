// Composes a headline unit (题): kicker, headline, deck, standfirst and byline stacked, at a given size, on no page yet.
import { defaultStyles, type TextStyle } from '../../document/styles.ts';
import type { Direction } from '../../fonts/face.ts';
import type { CollectedArticle, CollectedPage, TextBlock } from '../collect.ts';
import type { AdjustedLine } from '../phases.ts';
import type { SetText, SettingOf } from '../settings.ts';

/** Narrowest a headline's letters get (长字) before its size gives way: below four fifths strokes look squeezed. */
export const LEAST_LETTER_SCALE = 0.8;
/** Sizes are set in steps of this, pt: what a newsroom can name and type again. */
const SIZE_STEP = 0.25;
/** Distance between the parts of a unit, in em of the smaller part: they read as one unit, yet apart. */
const PART_DISTANCE = 0.45;
/** Room lost to rounding when letters are narrowed to fill a measure exactly, pt. */
const FITTING_SLACK = 0.02;

/** A part of a unit: display parts shrink with the unit, text parts (standfirst, byline) keep their size. */
interface UnitPart {
  readonly kind: 'headline' | 'secondary' | 'text';
  readonly blocks: readonly TextBlock[];
  readonly style: TextStyle;
}

/** What a unit is made of, at its full size. */
export interface HeadlineText {
  readonly parts: readonly UnitPart[];
  readonly direction: Direction;
  readonly setText: SetText;
  readonly settingOf: SettingOf;
}

/** One line of a unit. `offset`: from the unit's first edge to the line's em box, across the lines; `start`: along them. */
export interface UnitLine {
  readonly block: TextBlock;
  readonly line: AdjustedLine;
  readonly size: number;
  readonly offset: number;
  readonly start: number;
  /** Ordinal of its part in the unit. */
  readonly part: number;
}

export interface ComposedUnit {
  readonly lines: readonly UnitLine[];
  /** Extent across the lines, first em box to last, pt. */
  readonly height: number;
  /** Share of the height that shrinks with the unit's size. */
  readonly scalingHeight: number;
  /** How many times too long the longest headline line is at its narrowest; at most 1 when all lines fit. */
  readonly overlong: number;
}

/** Reads an article's unit; null when it has none. `size` is the main headline's, pt, where the frame gives it. */
export function headlineTextOf(
  page: CollectedPage,
  article: CollectedArticle,
  setText: SetText,
  settingOf: SettingOf,
): HeadlineText | null {
  const { styles } = page;
  const frame = article.attrs.headlineFrame;
  const defaults = defaultStyles(page.attrs.setup.size, page.attrs.setup.leading);
  const main = frame?.size ?? styles.headline.size;
  /** A style at `to` pt, its leading in proportion. */
  const at = (style: TextStyle, to: number): TextStyle => ({
    ...style,
    size: to,
    leading: (style.leading / style.size) * to,
  });
  const secondary = (name: 'kicker' | 'deck'): TextStyle => {
    // A size of the part's own stands; else it keeps the house's proportion to the main headline.
    const own = page.attrs.styles[name]?.size;
    return at(styles[name], own ?? (defaults[name].size / defaults.headline.size) * main);
  };
  // A byline under a headline follows the headline's axis unless the page says otherwise.
  const bylineAlign = page.attrs.styles.byline?.align ?? styles.headline.align;
  const underHeadline = article.attrs.bylineAt === 'under-headline' ? article.byline : null;
  const one = (block: TextBlock | null): readonly TextBlock[] => (block === null ? [] : [block]);
  const parts: readonly UnitPart[] = [
    { kind: 'secondary', blocks: one(article.kicker), style: secondary('kicker') },
    { kind: 'headline', blocks: article.headline, style: at(styles.headline, main) },
    { kind: 'secondary', blocks: one(article.deck), style: secondary('deck') },
    { kind: 'text', blocks: one(article.standfirst), style: styles.standfirst },
    { kind: 'text', blocks: one(underHeadline), style: { ...styles.byline, align: bylineAlign } },
  ];
  const present = parts.filter(({ blocks }) => blocks.length > 0);
  if (present.length === 0) return null;
  return { parts: present, direction: frame?.direction ?? 'horizontal', setText, settingOf };
}

const atStep = (size: number): number => Math.max(SIZE_STEP, Math.floor(size / SIZE_STEP + 1e-6) * SIZE_STEP);

/** A part's style with the unit's size at `factor`; text parts keep theirs. */
function shrunk(part: UnitPart, factor: number): TextStyle {
  if (part.kind === 'text' || factor === 1) return part.style;
  const size = atStep(part.style.size * factor);
  return { ...part.style, size, leading: (part.style.leading / part.style.size) * size };
}

/** Size of the unit's main headline (or its largest part) at full size, pt. */
export function mainSizeOf(text: HeadlineText): number {
  const display = text.parts.filter(({ kind }) => kind !== 'text');
  return Math.max(...(display.length > 0 ? display : text.parts).map(({ style }) => style.size));
}

interface SetPart {
  readonly lines: readonly { readonly block: TextBlock; readonly line: AdjustedLine; readonly start: number }[];
  readonly style: TextStyle;
  readonly overlong: number;
}

/** How far narrower than natural the longest of some lines must be set to fit `along`, 1 at most. */
const neededScale = (natural: number, along: number): number =>
  natural <= along ? 1 : Math.floor(((along - FITTING_SLACK) / natural) * 10_000) / 10_000;

/**
 * Sets a part's blocks to the measure `along`. Headline lines share one letter scale and stay whole unless `mayBreak`;
 * kickers and decks break into lines of about equal length when narrowing is not enough.
 */
function setPart(text: HeadlineText, part: UnitPart, factor: number, along: number, mayBreak: boolean): SetPart {
  const base = shrunk(part, factor);
  const name = part.blocks[0]?.style ?? 'headline';
  const settingAt = (scale: number) =>
    text.settingOf(name, scale === 1 ? base : { ...base, scaleX: base.scaleX * scale }, text.direction);
  const natural = Math.max(...part.blocks.map((block) => text.setText(block, settingAt(1)).naturalWidth));
  const needed = part.kind === 'text' ? 1 : neededScale(natural, along);
  // Vertical lines run along the letters' height, which narrowing them does not change.
  const least = text.direction === 'vertical' ? 1 : LEAST_LETTER_SCALE;
  const whole = needed >= least;
  const breaks = !whole && (part.kind !== 'headline' || mayBreak);
  const setting = settingAt(whole || !breaks ? Math.max(needed, least) : 1);
  const lines = part.blocks.flatMap((block) => {
    const set = text.setText(block, setting);
    const measure = breaks && part.kind === 'secondary' ? evenMeasure(set.naturalWidth, along, base.size) : along;
    const start = base.align === 'center' ? (along - measure) / 2 : base.align === 'end' ? along - measure : 0;
    // A line that is still too long is only measured here: the unit is about to be set smaller.
    return set.lines([measure]).map((line) => ({ block, line, start }));
  });
  return { lines, style: base, overlong: whole || breaks || part.kind === 'text' ? 1 : (natural * least) / along };
}

/** A measure at which a broken kicker or deck gives lines of about equal length: half a line over full ones looks torn. */
function evenMeasure(natural: number, along: number, size: number): number {
  return Math.min(along, natural / Math.ceil(natural / along) + size);
}

/** The unit at `factor` of its full size, its lines at most `along` pt long. */
export function composeUnit(text: HeadlineText, factor: number, along: number, mayBreak: boolean): ComposedUnit {
  const lines: UnitLine[] = [];
  let offset = 0;
  let scalingHeight = 0;
  let overlong = 1;
  let above: number | null = null;
  text.parts.forEach((part, ordinal) => {
    const set = setPart(text, part, factor, along, mayBreak);
    const { size, leading } = set.style;
    if (above !== null) offset += PART_DISTANCE * Math.min(above, size);
    above = size;
    const top = offset;
    set.lines.forEach(({ block, line, start }, i) => {
      if (i > 0) offset += Math.max(leading, size);
      lines.push({ block, line, size, offset, start, part: ordinal });
    });
    offset += size;
    if (part.kind !== 'text') scalingHeight += offset - top;
    overlong = Math.max(overlong, set.overlong);
  });
  return { lines, height: offset, scalingHeight, overlong };
}

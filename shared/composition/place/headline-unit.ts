// Composes a headline unit (题): kicker, headline, deck, standfirst and byline stacked, at a given size, on no page yet.
import type { Align, TextStyle } from '../../document/styles.ts';
import type { Direction } from '../../fonts/face.ts';
import type { CollectedArticle, PageFrame, TextBlock } from '../collect.ts';
import type { AdjustedLine } from '../phases.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { groundPadding } from './grounds.ts';

/** Narrowest a headline's letters get (长字) before its size gives way: below four fifths strokes look squeezed. */
const LEAST_LETTER_SCALE = 0.8;
/** Sizes are set in steps of this, pt: what a newsroom can name and type again. */
const SIZE_STEP = 0.25;
/** Distance between the parts of a unit, in em of the smaller part: they read as one unit, yet apart. */
const PART_DISTANCE = 0.45;
/**
 * Kickers and decks are never smaller than this many body sizes: below it a headline's part reads as a caption. In a unit that
 * must shrink they may come down to the body's size, not below.
 */
const LEAST_SECONDARY = 1.1;
/** Longest measure of a standfirst, in em of its size, where the frame has the height: longer lines read badly. */
const MOST_TEXT_MEASURE = 28;
/** Room lost to rounding when letters are narrowed to fill a measure exactly, pt. */
const FITTING_SLACK = 0.02;

/** A part of a unit: display parts shrink with the unit, text parts (standfirst, byline) keep their size. */
interface UnitPart {
  /** Size below which the part does not shrink with the unit, pt. */
  readonly least: number;
  readonly kind: 'headline' | 'secondary' | 'text';
  readonly blocks: readonly TextBlock[];
  readonly style: TextStyle;
  /** Room round its lines for the ground behind them (衬底), pt. */
  readonly padding: number;
}

/** What a unit is made of, at its full size. */
export interface HeadlineText {
  readonly parts: readonly UnitPart[];
  readonly direction: Direction;
  /** The headline's alignment: where a part shorter than the measure stands. */
  readonly align: Align;
  readonly setText: SetText;
  readonly settingOf: SettingOf;
}

/** One line of a unit. `start`: where it begins along the measure, pt. */
export interface UnitLine {
  readonly block: TextBlock;
  readonly line: AdjustedLine;
  readonly size: number;
  readonly start: number;
  /** White before its em box that neighbours keep in any case (leading of running text), and white that may give; pt. */
  readonly fixedGap: number;
  readonly gap: number;
}

export interface ComposedUnit {
  readonly lines: readonly UnitLine[];
  /** Extent across the lines without the gaps that may give, and those gaps; pt. */
  readonly solid: number;
  readonly gaps: number;
  /** What of `solid` shrinks with the unit's size. */
  readonly scaling: number;
  /** How many times too long the longest headline line is at its narrowest; at most 1 when all lines fit. */
  readonly overlong: number;
}

/** Reads an article's unit; null when it has none. `size` is the main headline's, pt, where the frame gives it. */
export function headlineTextOf(
  page: PageFrame,
  article: CollectedArticle,
  setText: SetText,
  settingOf: SettingOf,
): HeadlineText | null {
  const { styles } = page;
  const frame = article.attrs.headlineFrame;
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
    const house = (page.house[name].size / page.house.headline.size) * main;
    return at(styles[name], own ?? Math.max(house, LEAST_SECONDARY * page.grid.size));
  };
  // A byline under a headline follows the headline's axis unless the page says otherwise.
  const bylineAlign = page.attrs.styles.byline?.align ?? styles.headline.align;
  const underHeadline = article.attrs.bylineAt === 'under-headline' ? article.byline : null;
  const one = (block: TextBlock | null): readonly TextBlock[] => (block === null ? [] : [block]);
  const parts: readonly Omit<UnitPart, 'padding'>[] = [
    { kind: 'secondary', blocks: one(article.kicker), style: secondary('kicker'), least: page.grid.size },
    { kind: 'headline', blocks: article.headline, style: at(styles.headline, main), least: 0 },
    { kind: 'secondary', blocks: one(article.deck), style: secondary('deck'), least: page.grid.size },
    { kind: 'text', blocks: one(article.standfirst), style: styles.standfirst, least: 0 },
    { kind: 'text', blocks: one(underHeadline), style: { ...styles.byline, align: bylineAlign }, least: 0 },
  ];
  const present = parts
    .filter(({ blocks }) => blocks.length > 0)
    .map((part): UnitPart => ({ ...part, padding: groundPadding(part.style, page.grid) }));
  if (present.length === 0) return null;
  // At the head of its body the unit runs as the body does.
  const direction = frame?.direction ?? article.attrs.direction;
  return { parts: present, direction, align: styles.headline.align, setText, settingOf };
}

const atStep = (size: number): number => Math.max(SIZE_STEP, Math.floor(size / SIZE_STEP + 1e-6) * SIZE_STEP);

/** A part's style with the unit's size at `factor`; text parts keep theirs. */
function shrunk(part: UnitPart, factor: number): TextStyle {
  if (part.kind === 'text' || factor === 1) return part.style;
  const size = Math.max(atStep(part.style.size * factor), Math.min(part.least, part.style.size));
  return { ...part.style, size, leading: (part.style.leading / part.style.size) * size };
}

/** Size of the unit's main headline (or its largest part) at full size, pt. */
export function mainSizeOf(text: HeadlineText): number {
  const display = text.parts.filter(({ kind }) => kind !== 'text');
  return Math.max(...(display.length > 0 ? display : text.parts).map(({ style }) => style.size));
}

/** What a unit may do to fit. Both off is as its styles ask; headline lines break only when nothing else helps. */
export interface Leeway {
  /** Running text takes the whole measure, however long. */
  readonly wideText: boolean;
  readonly breakHeadline: boolean;
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
 * Sets a part's blocks to the measure `along`. Headline lines share one letter scale and stay whole unless they may break;
 * kickers and decks break into lines of about equal length when narrowing is not enough.
 */
function setPart(text: HeadlineText, part: UnitPart, factor: number, along: number, leeway: Leeway): SetPart {
  const base = shrunk(part, factor);
  const name = part.blocks[0]?.style ?? 'headline';
  const settingAt = (scale: number) =>
    text.settingOf(name, scale === 1 ? base : { ...base, scaleX: base.scaleX * scale }, text.direction);
  const natural = Math.max(...part.blocks.map((block) => text.setText(block, settingAt(1)).naturalWidth));
  const needed = part.kind === 'text' ? 1 : neededScale(natural, along);
  // Vertical lines run along the letters' height, which narrowing them does not change.
  const least = text.direction === 'vertical' ? 1 : LEAST_LETTER_SCALE;
  const whole = needed >= least;
  const breaks = !whole && (part.kind !== 'headline' || leeway.breakHeadline);
  const setting = settingAt(whole || !breaks ? Math.max(needed, least) : 1);
  const lines = part.blocks.flatMap((block) => {
    const set = text.setText(block, setting);
    const measure =
      breaks && part.kind === 'secondary'
        ? evenMeasure(set.naturalWidth, along, base.size)
        : block.style === 'standfirst' && !leeway.wideText
          ? Math.min(along, MOST_TEXT_MEASURE * base.size)
          : along;
    const start = text.align === 'center' ? (along - measure) / 2 : text.align === 'end' ? along - measure : 0;
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
export function composeUnit(text: HeadlineText, factor: number, along: number, leeway: Leeway): ComposedUnit {
  const lines: UnitLine[] = [];
  let scaling = 0;
  let overlong = 1;
  let above: number | null = null;
  /** Padding of the part before, or of the last one. */
  let padding = 0;
  for (const part of text.parts) {
    const set = setPart(text, part, factor, along - 2 * part.padding, leeway);
    const { size, leading } = set.style;
    const between = Math.max(0, leading - size);
    const apart = above === null ? 0 : PART_DISTANCE * Math.min(above, size);
    set.lines.forEach(({ block, line, start }, i) => {
      const gap = i === 0 ? apart : part.kind === 'text' ? 0 : between;
      const fixedGap = i === 0 ? padding + part.padding : part.kind === 'text' ? between : 0;
      lines.push({ block, line, size, start: start + part.padding, fixedGap, gap });
    });
    above = size;
    padding = part.padding;
    if (part.kind !== 'text') scaling += set.lines.length * size;
    overlong = Math.max(overlong, set.overlong);
  }
  const sum = (of: (line: UnitLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return {
    lines,
    solid: sum(({ size, fixedGap }) => size + fixedGap) + padding,
    gaps: sum(({ gap }) => gap),
    scaling,
    overlong,
  };
}

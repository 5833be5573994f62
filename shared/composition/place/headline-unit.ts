// Composes a headline unit (题): kicker, headline, deck, standfirst and byline stacked, at a given size, on no page yet.
import type { Align, TextStyle } from '../../document/styles.ts';
import type { Direction } from '../../fonts/face.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { CollectedArticle, PageFrame, TextBlock } from '../collect.ts';
import type { AdjustedLine } from '../phases.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { groundPadding } from './grounds.ts';

/** Distance between the parts of a unit, in em of the smaller part: they read as one unit, yet apart. */
const PART_DISTANCE = 0.45;
/**
 * Kickers and decks are never smaller than this many body sizes: below it a headline's part reads as a caption. In a unit that
 * must shrink they may come down to the body's size, not below.
 */
const LEAST_SECONDARY = 1.1;
/** Longest measure of a standfirst, in em of its size, where the frame has the height: longer lines read badly. */
const MOST_TEXT_MEASURE = 28;

/** A part of a unit: display parts shrink with the unit, text parts (standfirst, byline) keep their size. */
export interface UnitPart {
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
  /** The words that its lines part only where nothing else fits. */
  readonly lexicon: Lexicon;
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
}

/** How a part is set: its size, letters, and where the lines of each block end (cells, exclusive); null: as running text. */
export interface PartSetting {
  readonly size: number;
  readonly scale: number;
  readonly tracking: number;
  readonly ends: readonly (readonly number[])[] | null;
}

/** Reads an article's unit; null when it has none. `size` is the main headline's, pt, where the frame gives it. */
export function headlineTextOf(
  page: PageFrame,
  article: CollectedArticle,
  setText: SetText,
  settingOf: SettingOf,
  lexicon: Lexicon,
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
  return { parts: present, direction, align: styles.headline.align, setText, settingOf, lexicon };
}

/** A part's style as set; text parts keep theirs. */
function styleOf(part: UnitPart, { size, scale, tracking }: PartSetting): TextStyle {
  const { style } = part;
  if (size === style.size && scale === 1 && tracking === 0) return style;
  const leading = (style.leading / style.size) * size;
  return { ...style, size, leading, scaleX: style.scaleX * scale, tracking: style.tracking + tracking };
}

/** A part's setting for one of its blocks. */
export function settingOfPart(text: HeadlineText, part: UnitPart, set: PartSetting) {
  const name = part.blocks[0]?.style ?? 'headline';
  return text.settingOf(name, styleOf(part, set), text.direction);
}

/** What of a unit's measure `along` is a part's own, inside its ground. */
export const measureOfPart = (part: UnitPart, along: number): number => along - 2 * part.padding;

/** The measure of running text in a unit `along` pt wide. */
export function textMeasure(part: UnitPart, along: number, wide: boolean): number {
  const isStandfirst = part.blocks[0]?.style === 'standfirst';
  const own = measureOfPart(part, along);
  return isStandfirst && !wide ? Math.min(own, MOST_TEXT_MEASURE * part.style.size) : own;
}

/** White before each line of a part: what neighbours keep in any case, and what may give. `above`: the part before it. */
function whiteBefore(
  part: UnitPart,
  size: number,
  first: boolean,
  above: { readonly part: UnitPart; readonly size: number } | null,
): Pick<UnitLine, 'fixedGap' | 'gap'> {
  if (first) {
    const gap = above === null ? 0 : PART_DISTANCE * Math.min(above.size, size);
    return { fixedGap: (above?.part.padding ?? 0) + part.padding, gap };
  }
  const between = Math.max(0, (part.style.leading / part.style.size - 1) * size);
  return part.kind === 'text' ? { fixedGap: between, gap: 0 } : { fixedGap: 0, gap: between };
}

/** A part with its size and number of lines. */
interface Stacked {
  readonly part: UnitPart;
  readonly size: number;
  readonly lines: number;
}

/** Extent of parts stacked; `gaps` may give, `solid` may not. */
export function extentOf(parts: readonly Stacked[]): Pick<ComposedUnit, 'solid' | 'gaps'> {
  let solid = parts.at(-1)?.part.padding ?? 0;
  let gaps = 0;
  parts.forEach(({ part, size, lines }, i) => {
    const first = whiteBefore(part, size, true, parts[i - 1] ?? null);
    const next = whiteBefore(part, size, false, null);
    solid += lines * size + first.fixedGap + (lines - 1) * next.fixedGap;
    gaps += first.gap + (lines - 1) * next.gap;
  });
  return { solid, gaps };
}

/** The unit with its parts set, its lines at most `along` pt long. */
export function composeUnit(
  text: HeadlineText,
  settings: readonly PartSetting[],
  along: number,
  wideText: boolean,
): ComposedUnit {
  const lines: UnitLine[] = [];
  const stacked: Stacked[] = [];
  text.parts.forEach((part, index) => {
    const set = settings[index];
    if (set === undefined) throw new Error('every part of a unit has a setting');
    const { size } = set;
    const own = linesOfPart(text, part, set, along, wideText);
    own.forEach(({ block, line, start }, i) => {
      lines.push({ block, line, size, start, ...whiteBefore(part, size, i === 0, stacked.at(-1) ?? null) });
    });
    stacked.push({ part, size, lines: own.length });
  });
  return { lines, ...extentOf(stacked) };
}

function linesOfPart(
  text: HeadlineText,
  part: UnitPart,
  set: PartSetting,
  along: number,
  wideText: boolean,
): readonly Pick<UnitLine, 'block' | 'line' | 'start'>[] {
  const setting = settingOfPart(text, part, set);
  const whole = measureOfPart(part, along);
  const measure = set.ends === null ? textMeasure(part, along, wideText) : whole;
  const before = text.align === 'center' ? (whole - measure) / 2 : text.align === 'end' ? whole - measure : 0;
  const start = part.padding + before;
  return part.blocks.flatMap((block, i) => {
    const made = text.setText(block, setting);
    const ends = set.ends?.[i];
    return (ends === undefined ? made.lines([measure]) : made.linesAt(ends, measure)).map((line) => ({
      block,
      line,
      start,
    }));
  });
}

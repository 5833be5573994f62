// Places one article: its headline unit, then its body thread through the columns round what lies on them.
import type { DisplayFill } from '../../display/display-list.ts';
import type { ArticleAttrs } from '../../document/attrs.ts';
import { type Grid, objectBoxOf } from '../../document/page-setup.ts';
import { isStruckWhole } from '../../document/review/set-text.ts';
import type { TextStyle } from '../../document/styles.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { CollectedArticle, PageFrame, TextBlock } from '../collect.ts';
import type { Setting } from '../collect-spans.ts';
import type { ComposedThread, OversetPlace } from '../phases.ts';
import { makeSettingOf, type SetText, type SettingOf, withOwnStyles } from '../settings.ts';
import type { Kept } from './best-filling.ts';
import { fillColumns } from './fill-columns.ts';
import { articleGrounds } from './grounds.ts';
import { type PlacedHeadline, placeAtHead, placeInFrame } from './headline.ts';
import type { UnitFit } from './headline-fit.ts';
import { type HeadlineText, headlineTextOf } from './headline-unit.ts';
import { isFillOf, makeKeptFill } from './kept-fill.ts';
import { lacksAny } from './lacking.ts';
import type { Obstacle } from './obstacles.ts';
import { footOf, joinPlacements, type Leftover, NOTHING_PLACED, type Placement } from './placed.ts';
import { type Region, regionsOf } from './regions.ts';
import { slotsOf } from './slots.ts';
import type { ThreadText } from './thread.ts';
import { tiersOf } from './tiers.ts';
import { unturned, unturnedLines } from './turned-page.ts';

/** A placed article: lines in reading order. */
export interface PlacedArticle extends Placement {
  /** How the headline unit was made to fit; null when there is none with a place. */
  readonly headlineFit: UnitFit | null;
  /** Foot of the last frame, where the overset badge stands; null when the story has no frame. */
  readonly foot: OversetPlace | null;
  /** Grounds behind its parts, back to front. */
  readonly grounds: readonly DisplayFill[];
  readonly thread: ComposedThread;
}

/** A unit without place, counted line by line at a measure. */
function leftOut(text: HeadlineText, measure: number): readonly Leftover[] {
  const count = (block: TextBlock): Leftover => {
    const set = text.setText(block, text.settingOf(block.style)).lines([measure]);
    return { block, from: 0, lines: set.length, set };
  };
  return text.parts.flatMap(({ blocks }) => blocks.map(count));
}

/** A headline unit at its place, or counted out where it has none. */
interface PlacedUnit {
  readonly headline: PlacedHeadline | null;
  readonly withoutPlace: Placement;
}

const oversetMeasureOf = (regions: readonly Region[], grid: Grid): number => regions.at(-1)?.width ?? grid.columnWidth;

/** The columns that an article of a page was filled in last, whatever lay on them. */
export interface LastFill {
  fill: Kept | null;
}

/** What placing an article keeps from one keystroke to the next: its columns, and its headline unit while only its body is edited. */
export interface KeptArticle {
  readonly regions: readonly Region[];
  readonly last: LastFill;
  /** Where lines begin below the unit at the head of the body, and the columns there. */
  below: { readonly headTo: number | null; readonly fill: Kept } | null;
  /** The unit as last placed, the blocks and lexicon it was made with, and those that faces lack something for. */
  unit: {
    readonly blocks: readonly (TextBlock | null)[];
    readonly lexicon: Lexicon;
    readonly placed: PlacedUnit;
    readonly noted: readonly (readonly [TextBlock, Setting])[];
  } | null;
}

/** For an article of these attributes among these obstacles on a page of this grid; `last` is of the same article on the same page. */
export function makeKeptArticle(
  grid: Grid,
  attrs: ArticleAttrs,
  obstacles: readonly Obstacle[],
  last: LastFill,
): KeptArticle {
  return {
    last,
    regions: (attrs.direction === 'vertical' ? tiersOf : regionsOf)(grid, attrs.frames, obstacles),
    below: null,
    unit: null,
  };
}

/** The columns of the thread below a unit that stands at the head of its first frame with columns. */
function belowUnit(regions: readonly Region[], headTo: number | null): readonly Region[] {
  if (headTo === null) return regions;
  // Not always the thread's first: a frame too narrow for the columns it is divided into has none.
  const first = regions[0]?.frame;
  return regions.map((region) =>
    region.frame === first ? { ...region, from: Math.max(region.from, headTo) } : region,
  );
}

function columnsBelow(kept: KeptArticle, headTo: number | null, oversetMeasure: number): Kept {
  if (kept.below !== null && kept.below.headTo === headTo) return kept.below.fill;
  const columns = belowUnit(kept.regions, headTo).map((region) => ({ ...region, slots: slotsOf(region, region.grid) }));
  const { last } = kept;
  // A photo that is dragged a little, or along its columns, leaves them as they were: nothing in them is searched or set anew.
  const fill: Kept =
    last.fill !== null && isFillOf(last.fill, columns, oversetMeasure)
      ? last.fill
      : makeKeptFill(columns, oversetMeasure);
  last.fill = fill;
  kept.below = { headTo, fill };
  return fill;
}

/** Places the headline unit of an article, or takes it as it was placed when none of its texts has changed. */
function placeUnit(
  page: PageFrame,
  article: CollectedArticle,
  obstacles: readonly Obstacle[],
  setText: SetText,
  settingOf: SettingOf,
  kept: KeptArticle,
  lexicon: Lexicon,
): PlacedUnit {
  const { attrs, kicker, headline: lines, deck, standfirst, byline } = article;
  const blocks = [kicker, ...lines, deck, standfirst, byline];
  const last = kept.unit;
  const isKept =
    last !== null &&
    last.lexicon === lexicon &&
    last.blocks.length === blocks.length &&
    blocks.every((block, i) => block === last.blocks[i]);
  if (isKept) {
    // Whoever notes what fonts lack hears of it again.
    for (const [block, setting] of last.noted) setText(block, setting);
    return last.placed;
  }
  const noted: [TextBlock, Setting][] = [];
  const unit = headlineTextOf(
    page,
    article,
    (block, setting) => {
      const set = setText(block, setting);
      if (lacksAny(set)) noted.push([block, setting]);
      return set;
    },
    settingOf,
    lexicon,
  );
  const { grid } = page;
  const { regions } = kept;
  const vertical = attrs.direction === 'vertical';
  const headline =
    unit === null
      ? null
      : attrs.headlineFrame === null
        ? placeAtHead(unit, regions, vertical ? (area) => unturned(area, grid.trim.width) : undefined)
        : placeInFrame(unit, article, grid, obstacles);
  const withoutPlace: Placement =
    unit === null || headline !== null
      ? NOTHING_PLACED
      : { lines: [], leftovers: leftOut(unit, oversetMeasureOf(regions, grid)) };
  const placed = { headline, withoutPlace };
  kept.unit = { blocks, lexicon, placed, noted };
  return placed;
}

/** What a character takes along its line, pt; letters are made narrower or wider in horizontal lines only. */
const advanceOf = ({ size, scaleX, tracking }: TextStyle, direction: ArticleAttrs['direction']): number =>
  size * ((direction === 'vertical' ? 1 : scaleX) + tracking);

/** An article as it prints: without the parts, and the lines of its headline, that are struck out whole. */
function printed(article: CollectedArticle): CollectedArticle {
  const { kicker, headline, deck, standfirst, byline } = article;
  const goes = (block: TextBlock | null): boolean => block !== null && isStruckWhole(block.node);
  if (![kicker, ...headline, deck, standfirst, byline].some(goes)) return article;
  const one = (block: TextBlock | null): TextBlock | null => (goes(block) ? null : block);
  const lines = headline.filter((line) => !goes(line));
  return {
    ...article,
    kicker: one(kicker),
    // A headline keeps a line, as it does when its words are deleted.
    headline: lines.length > 0 ? lines : headline.slice(0, 1),
    deck: one(deck),
    standfirst: one(standfirst),
    byline: one(byline),
  };
}

/** Places an article on its page. Text that finds no room is left over, never dropped. */
export function placeArticle(
  pageFrame: PageFrame,
  collected: CollectedArticle,
  obstacles: readonly Obstacle[],
  setText: SetText,
  pageSettingOf: SettingOf,
  kept: KeptArticle,
  lexicon: Lexicon,
): PlacedArticle {
  const article = printed(collected);
  const { attrs } = article;
  const isOwn = Object.keys(attrs.styles).length > 0;
  const page = isOwn ? withOwnStyles(pageFrame, attrs.styles) : pageFrame;
  const settingOf = isOwn ? makeSettingOf(page) : pageSettingOf;
  const { grid } = page;
  const vertical = attrs.direction === 'vertical';
  const oversetMeasure = oversetMeasureOf(kept.regions, grid);
  const { headline, withoutPlace } = placeUnit(page, article, obstacles, setText, settingOf, kept, lexicon);
  const columns = columnsBelow(kept, headline?.headTo ?? null, oversetMeasure);
  const byline = attrs.bylineAt === 'end' ? article.byline : null;
  const bodySetting: SettingOf = (name, change) => settingOf(name, change, attrs.direction);
  const thread: ThreadText = { body: article.body, byline, setText, settingOf: bodySetting, grid, oversetMeasure };
  const filled = fillColumns(thread, columns, attrs.fill ?? page.attrs.composing.fill);
  const body = vertical ? unturnedLines(filled, grid.trim.width) : filled;
  const last = attrs.frames.at(-1);
  const foot = last === undefined ? null : objectBoxOf(grid, last);
  return {
    ...joinPlacements([headline ?? withoutPlace, body]),
    headlineFit: headline?.fit ?? null,
    foot: foot === null ? null : footOf(foot, attrs.direction),
    thread: {
      story: attrs.story,
      slots: columns.whole.slots,
      filled: filled.lines,
      advance: advanceOf(page.styles.body, attrs.direction),
    },
    grounds: articleGrounds(headline?.lines ?? [], body.lines, settingOf, grid),
  };
}

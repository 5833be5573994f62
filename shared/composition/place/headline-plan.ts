// Chooses how a headline unit is set in its box: size, lines by sense, letters; whatever together costs least.
import { EPSILON_PT } from '../../kernel/geometry.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { fillBySense, MOST_LINES, type Way } from '../break/by-sense.ts';
import type { SetBlock } from '../set-block.ts';
import {
  flatScale,
  heightCost,
  type Letters,
  LINE_COST,
  leastRatio,
  lettersFor,
  narrowestLetters,
  SECONDARY_SHARE,
  sizeCost,
  spreadOf,
  WIDE_TEXT_COST,
} from './headline-cost.ts';
import {
  extentOf,
  type HeadlineText,
  measureOfPart,
  type PartSetting,
  settingOfPart,
  textMeasure,
  type UnitPart,
} from './headline-unit.ts';

/**
 * Sizes are set in steps of half a point: what a newsroom names and types again. Steps of 号 would lose a unit that misses its box by one
 * letter a sixth of its size.
 */
const SIZE_STEP = 0.5;
/** Kicker and deck come down to a third of the headline, not below (field rules, section 2) … */
const LEAST_SHARE = 1 / 3;
/** … with letters as narrow as this before they do: a tenth narrower is seen less than a size smaller. */
const NARROWED_FIRST = 0.9;
/** The white between lines and parts gives to this share before letters do: tighter, Han lines touch in one block. */
export const LEAST_GAPS = 0.4;

/** How a unit is to be set, and what there is to say of it. */
export interface UnitPlan {
  readonly settings: readonly PartSetting[];
  readonly wideText: boolean;
  /** Main size as set over the size asked for. */
  readonly factor: number;
  /** Letter scale of the headline. */
  readonly scale: number;
  /** True when a line of the headline ends inside a word, as nothing else fits. */
  readonly partsWord: boolean;
}

/** What a unit is set in: its lines at most `along` pt long, together at most `across`. */
export interface UnitBox {
  readonly along: number;
  readonly across: number;
  /** Least size of the main headline, pt. */
  readonly least: number;
  /** True when the unit is to fill the box, as a title area; false when it takes of it what it needs. */
  readonly fills: boolean;
}

/** A part measured once, at the size asked for. */
interface Measured {
  readonly part: UnitPart;
  readonly sets: readonly SetBlock[];
  /** Ways to set it, by number of lines; own lines are the one way there is. */
  readonly ways: readonly (readonly Way[])[];
}

/** A part as it might be set. */
interface Option {
  readonly setting: PartSetting;
  readonly lines: number;
  readonly cost: number;
  /** Natural length of its longest line at its size, pt. */
  readonly longest: number;
  readonly partsWord: boolean;
}

/** Size of the unit's main headline (or its largest part) at full size, pt. */
function mainSizeOf(text: HeadlineText): number {
  const display = text.parts.filter(({ kind }) => kind !== 'text');
  return Math.max(...(display.length > 0 ? display : text.parts).map(({ style }) => style.size));
}

const atStep = (size: number): number => Math.max(SIZE_STEP, Math.floor(size / SIZE_STEP + 1e-6) * SIZE_STEP);

const NATURAL = { scale: 1, tracking: 0 } as const;

/** Shapes a part's text once; everything else is arithmetic on what that gives. */
function measure(text: HeadlineText, part: UnitPart): Measured {
  const setting = settingOfPart(text, part, { size: part.style.size, ...NATURAL, ends: null });
  const sets = part.blocks.map((block) => text.setText(block, setting));
  const [only] = sets;
  if (part.kind === 'text') return { part, sets, ways: [] };
  if (sets.length === 1 && only !== undefined) return { part, sets, ways: only.ways(text.lexicon) };
  const longest = Math.max(...sets.map(({ naturalWidth }) => naturalWidth));
  const own: Way = { ends: [], cost: 0, longest, partsWord: false };
  return { part, sets, ways: Array.from({ length: sets.length + 1 }, (_, n) => (n === sets.length ? [own] : [])) };
}

/** The plan of least cost; where nothing fits, the smallest setting, with as many lines as it takes. */
export function planUnit(text: HeadlineText, box: UnitBox): UnitPlan {
  const parts = text.parts.map((part) => measure(text, part));
  const main = mainSizeOf(text);
  const floor = Math.min(1, box.least / main);
  let best: (UnitPlan & { readonly cost: number }) | null = null;
  for (let size = main; ; ) {
    const factor = Math.max(floor, size / main);
    const lost = sizeCost(factor);
    if (best !== null && lost >= best.cost) break;
    for (const wide of [false, true]) {
      const plan = planAt(text, parts, factor, wide, box);
      const cost = plan === null ? 0 : plan.cost + lost + (wide ? WIDE_TEXT_COST : 0);
      if (plan !== null && (best === null || cost < best.cost - EPSILON_PT)) best = { ...plan, cost };
      if (!parts.some(({ part }) => part.blocks[0]?.style === 'standfirst')) break;
    }
    if (factor <= floor) break;
    size = atStep(size - SIZE_STEP / 2);
  }
  return best ?? lastResort(text, parts, floor, box);
}

/** The best setting at one size; null when none fits. */
function planAt(
  text: HeadlineText,
  parts: readonly Measured[],
  factor: number,
  wideText: boolean,
  box: UnitBox,
): (UnitPlan & { readonly cost: number }) | null {
  const vertical = text.direction === 'vertical';
  const choices = parts.map((one) => optionsOf(one, factor, wideText, box, vertical, mainSizeOf(text), text.lexicon));
  let best: (UnitPlan & { readonly cost: number }) | null = null;
  const choose = (index: number, chosen: readonly Option[], sum: number): void => {
    if (best !== null && sum >= best.cost) return;
    const options = choices[index];
    if (options !== undefined) {
      for (const option of options) choose(index + 1, [...chosen, option], sum + option.cost);
      return;
    }
    const extent = extentOf(
      chosen.map(({ setting, lines }, i) => ({ part: partAt(parts, i), size: setting.size, lines })),
    );
    if (extent.solid + LEAST_GAPS * extent.gaps > box.across + EPSILON_PT) return;
    const height = extent.solid + extent.gaps;
    const filling =
      box.fills || height > box.across ? heightCost(extent.solid, extent.gaps, box.across, LEAST_GAPS) : 0;
    const cost = sum + filling;
    if (best === null || cost < best.cost) best = { ...planOf(text, parts, chosen, factor, wideText, box), cost };
  };
  choose(0, [], 0);
  return best;
}

const partAt = (parts: readonly Measured[], index: number): UnitPart => {
  const part = parts[index]?.part;
  if (part === undefined) throw new Error(`a unit of ${parts.length} parts has no part ${index}`);
  return part;
};

function optionsOf(
  measured: Measured,
  factor: number,
  wideText: boolean,
  box: UnitBox,
  vertical: boolean,
  main: number,
  lexicon: Lexicon,
): readonly Option[] {
  const { part, sets } = measured;
  const { style } = part;
  const along = measureOfPart(part, box.along);
  switch (part.kind) {
    case 'text': {
      const at = textMeasure(part, box.along, wideText);
      const lines = sets.reduce((sum, set) => sum + set.lines([at]).length, 0);
      const setting = { size: style.size, ...NATURAL, ends: null };
      return [{ setting, lines, cost: 0, longest: at, partsWord: false }];
    }
    case 'headline': {
      const size = factor === 1 ? style.size : atStep(style.size * factor);
      return headlineOptions(measured, size, along, vertical);
    }
    case 'secondary': {
      const size = factor === 1 ? style.size : Math.max(atStep(style.size * factor), Math.min(part.least, style.size));
      const least = Math.min(size, Math.max(atStep(main * factor * LEAST_SHARE), part.least));
      return secondaryOptions(measured, size, least, along, vertical, lexicon);
    }
  }
}

/** One option for each number of lines; a headline that fits on one line as asked has no other. */
function headlineOptions(measured: Measured, size: number, along: number, vertical: boolean): readonly Option[] {
  const options: Option[] = [];
  for (const [lines, ways] of measured.ways.entries()) {
    const option = bestOption(measured, ways, lines, size, along, vertical);
    if (option === null) continue;
    if (lines === 1 && option.setting.scale === 1 && option.setting.tracking === 0) return [option];
    options.push(option);
  }
  return options;
}

/** The way of least cost together with the letters it needs. */
function bestOption(
  measured: Measured,
  ways: readonly Way[],
  lines: number,
  size: number,
  along: number,
  vertical: boolean,
): Option | null {
  const grown = size / measured.part.style.size;
  let best: Option | null = null;
  for (const way of ways) {
    const longest = way.longest * grown;
    const letters = lettersFor(along / longest, longest / size, vertical);
    if (letters === null) continue;
    const own = measured.sets.length > 1;
    const cost = way.cost + letters.cost + (own ? 0 : LINE_COST * (lines - 1));
    if (best !== null && cost >= best.cost) continue;
    best = { setting: settingFor(measured, way, size, letters), lines, cost, longest, partsWord: way.partsWord };
  }
  return best;
}

/** Own lines end where they end; others as the way says. */
function settingFor({ sets }: Measured, way: Way, size: number, { scale, tracking }: Letters): PartSetting {
  const ends = way.ends.length > 0 ? [way.ends] : sets.map(({ prepared }) => [prepared.cells.length]);
  return { size, scale, tracking, ends };
}

/** Kicker and deck: on one line, narrower and smaller as far as they may; or on more, by sense. */
function secondaryOptions(
  measured: Measured,
  size: number,
  least: number,
  along: number,
  vertical: boolean,
  lexicon: Lexicon,
): readonly Option[] {
  const options: Option[] = [];
  const [, one] = measured.ways;
  const whole = one?.[0];
  if (whole !== undefined) {
    const natural = (whole.longest * size) / measured.part.style.size;
    const wanted = natural <= along ? size : Math.min(size, atStep((size * along) / natural / NARROWED_FIRST));
    const smaller = Math.max(least, wanted);
    const option = bestOption(measured, [whole], 1, smaller, along, vertical);
    if (option !== null) options.push({ ...option, cost: option.cost + sizeCost(smaller / size) });
    if (natural <= along) return weighed(options);
  }
  for (let lines = 2; lines <= MOST_LINES; lines += 1) {
    const option = bestOption(measured, measured.ways[lines] ?? [], lines, size, along, vertical);
    if (option !== null) options.push(option);
  }
  return weighed(options.length > 0 ? options : [filledOption(measured, least, along, vertical, lexicon)]);
}

const weighed = (options: readonly Option[]): readonly Option[] =>
  options.map((option) => ({ ...option, cost: option.cost * SECONDARY_SHARE }));

/** As many lines as it takes at the narrowest letters; blocks that fit on a line stay whole. */
function filledOption(
  { part, sets }: Measured,
  size: number,
  along: number,
  vertical: boolean,
  lexicon: Lexicon,
): Option {
  const letters = narrowestLetters(vertical);
  const room = along / (size / part.style.size) / leastRatio(vertical);
  const ways = sets.map(
    ({ prepared, naturalWidth }): Way =>
      naturalWidth <= room
        ? { ends: [prepared.cells.length], cost: 0, longest: naturalWidth, partsWord: false }
        : fillBySense(prepared, room, lexicon),
  );
  return {
    setting: { size, scale: letters.scale, tracking: letters.tracking, ends: ways.map(({ ends }) => ends) },
    lines: ways.reduce((sum, { ends }) => sum + ends.length, 0),
    cost: ways.reduce((sum, { cost }) => sum + cost, letters.cost),
    longest: along,
    partsWord: ways.some(({ partsWord }) => partsWord),
  };
}

/** Everything at its smallest; what then does not fit is for the caller to count. */
function lastResort(text: HeadlineText, parts: readonly Measured[], floor: number, box: UnitBox): UnitPlan {
  const vertical = text.direction === 'vertical';
  const main = mainSizeOf(text);
  const chosen = parts.map((one): Option => {
    const size = Math.max(one.part.style.size * floor, Math.min(one.part.least, one.part.style.size));
    const [first] = one.part.kind === 'text' ? optionsOf(one, floor, true, box, vertical, main, text.lexicon) : [];
    return first ?? filledOption(one, size, measureOfPart(one.part, box.along), vertical, text.lexicon);
  });
  return planOf(text, parts, chosen, floor, true, box);
}

/** The plan that these options make, the headline's letters spread or flattened where that is called for. */
function planOf(
  text: HeadlineText,
  parts: readonly Measured[],
  chosen: readonly Option[],
  factor: number,
  wideText: boolean,
  { along }: UnitBox,
): UnitPlan {
  const at = parts.findIndex(({ part }) => part.kind === 'headline');
  const headline = chosen[at];
  const vertical = text.direction === 'vertical';
  const settings = chosen.map((option, i) =>
    i === at
      ? {
          ...option.setting,
          ...widened(option, partAt(parts, i), factor, measureOfPart(partAt(parts, i), along), vertical),
        }
      : option.setting,
  );
  return {
    settings,
    wideText,
    factor,
    scale: headline?.setting.scale ?? 1,
    partsWord: headline?.partsWord ?? false,
  };
}

/** A headline with room left along its lines: letters of a smaller unit flattened, those of a short one spread a little. */
function widened(
  { setting, longest }: Option,
  part: UnitPart,
  factor: number,
  along: number,
  vertical: boolean,
): Pick<PartSetting, 'scale' | 'tracking'> {
  const { size, scale, tracking } = setting;
  const isNatural = scale === 1 && tracking === 0 && longest > 0;
  if (!isNatural || part.style.align === 'spread' || part.style.align === 'justify') return { scale, tracking };
  if (factor < 1) return { scale: vertical ? 1 : flatScale(factor, longest / along), tracking };
  return { scale, tracking: spreadOf(Math.round(longest / size), longest / along) };
}

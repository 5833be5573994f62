// Letters and what lies behind them: too alike to be read, or too much ink where black overprints.
import type { ComposedLine } from '../../../composition/phases.ts';
import type { GlyphRun } from '../../../display/display-list.ts';
import { type Color, isBlackOnly } from '../../../kernel/color.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import { screenRgb } from '../../../kernel/screen-color.ts';
import type { Rule } from '../../subject.ts';
import { firstOfEach } from '../place.ts';
import { type Behind, behindLetters } from './behind.ts';
import { inkWords, isReverse, percent, totalInk } from './ink-use.ts';

/** From here on letters are display type: their strokes hold what body type loses. */
const DISPLAY_SIZE = 14;
/**
 * Least difference in darkness (0 paper, about 0.9 solid black) between letters and a tint behind them. With dot gain, black body type
 * reads on K40 (0.46) and no longer on K50 (0.37), white on K50 (0.53) and no longer on K40; plants ask for the same.
 */
const LEAST_ON_TINT = { body: 0.45, display: 0.33 } as const;
/** On paper nothing screens round the letters: cyan body type (0.44) holds, yellow (0.11) does not even in a headline. */
const LEAST_ON_PAPER = { body: 0.33, display: 0.2 } as const;

/** Darkness to the eye: luma of the colour as it prints. */
function darkness(color: Color): number {
  const [r, g, b] = screenRgb(color);
  return 1 - (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

const difference = (a: Color, b: Color): number => Math.abs(darkness(a) - darkness(b));

/** How far letters stand out from a colour, by themselves or by what they wear: an edged letter is read by its edge. */
function standsOut({ color, effects }: GlyphRun, from: Color): number {
  const worn = [effects?.outline?.color, effects?.shadow?.color].filter((one) => one !== undefined);
  return Math.max(...[color, ...worn].map((one) => difference(one, from)));
}

type Fault = Pick<Diagnostic, 'code' | 'severity' | 'params'>;

function contrastFault(run: GlyphRun, behind: Exclude<Behind, { readonly kind: 'picture' }>): Fault | undefined {
  const least = behind.kind === 'paper' ? LEAST_ON_PAPER : LEAST_ON_TINT;
  const contrast = standsOut(run, behind.color);
  if (contrast >= (run.size < DISPLAY_SIZE ? least.body : least.display)) return undefined;
  const params = { color: inkWords(run.color), ground: inkWords(behind.color) };
  if (behind.kind === 'tint') return { code: 'press.type-contrast', severity: 'warning', params };
  // Letters without any ink on paper are not printed at all.
  return { code: 'press.faint-type', severity: isReverse(run.color) && contrast === 0 ? 'error' : 'warning', params };
}

/** Solid black overprints: its ink comes on top of the tint's, or of its own outline's. */
function overprintFault(run: GlyphRun, behind: Behind, limit: number): Fault | undefined {
  if (!isBlackOnly(run.color) || totalInk(run.color) < 1) return undefined;
  const under = run.effects?.outline?.color ?? (behind.kind === 'tint' ? behind.color : undefined);
  if (under === undefined || isBlackOnly(under)) return undefined;
  const total = 1 + totalInk(under);
  if (total <= limit) return undefined;
  const params = { ground: inkWords(under), total: percent(total), limit: percent(limit) };
  return { code: 'press.overprint-ink', severity: 'warning', params };
}

function findingsOf(
  line: ComposedLine,
  behind: ReturnType<typeof behindLetters>,
  page: number,
  limit: number,
): readonly Diagnostic[] {
  return line.display.runs.flatMap((run): readonly Diagnostic[] => {
    const faults = behind(line.display, run.glyphs).flatMap((one) => [
      one.kind === 'picture' ? undefined : contrastFault(run, one),
      overprintFault(run, one, limit),
    ]);
    return faults
      .filter((fault) => fault !== undefined)
      .map((fault) => ({
        ...fault,
        page,
        ...(line.story !== null && { story: line.story }),
        at: `${line.part} ${line.paragraph}`,
      }));
  });
}

/** One finding for a part, however many lines it has. */
const causeOf = ({ code, story, at, params }: Diagnostic): string =>
  JSON.stringify([code, story, at?.split(' ')[0], params]);

export const typeGround: Rule = ({ pages, facts }) =>
  pages.flatMap(({ page, composed }) => {
    const behind = behindLetters(composed.display.items);
    const found = composed.lines.flatMap((line) => findingsOf(line, behind, page, facts.plant.inkLimit));
    return firstOfEach(found, causeOf);
  });

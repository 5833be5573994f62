// The rules of line setting against golden line files: settings, text, expected lines; `vitest -u` renews them, the diff is for reading.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AdjustedLine, Cell } from '../../../shared/composition/phases.ts';
import { ALIGNS } from '../../../shared/document/styles.ts';
import { PROHIBITION_LEVELS } from '../../../shared/kernel/prohibition-level.ts';
import { glyphsOf, type Setting, SIZE, setText } from './break-support.ts';
import { shippedFonts } from './support.ts';

const FOLDER = fileURLToPath(new URL('../../golden/lines/', import.meta.url));
const fonts = shippedFonts();

/** One case of a golden file: `@` settings, `>` text; the lines that follow are the expected ones. */
interface Case {
  readonly settings: string;
  readonly text: string;
}

/** Splits a golden file into comments (kept) and cases; expected lines are dropped. */
function parse(file: string): readonly (string | Case)[] {
  const parts: (string | Case)[] = [];
  let settings = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('@')) settings = line.slice(1).trim();
    else if (line.startsWith('>')) parts.push({ settings, text: reveal(line.slice(2)) });
    else if (line.startsWith('#')) parts.push(line);
  }
  return parts;
}

/** Characters that a text file hides stand there as `\\u{…}`, spaces as `␣`. */
const reveal = (text: string): string =>
  text
    .replaceAll('␣', ' ')
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zs}\p{Mn}]/gu;
const hide = (text: string): string =>
  text.replaceAll(' ', '␣').replace(HIDDEN, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);

function oneOf<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`${value} is none of ${values.join(', ')}`);
  return found;
}

function readSettings(settings: string): { readonly measures: readonly number[]; readonly setting: Setting } {
  const words = settings.split(/\s+/);
  const flags = words.filter((word) => !word.includes('='));
  const given = new Map(
    words.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  );
  const measures = (given.get('measure') ?? '').split(',').map(Number);
  const setting: Setting = {
    indent: Number(given.get('indent') ?? 0),
    align: oneOf(ALIGNS, given.get('align') ?? 'justify'),
    prohibition: oneOf(PROHIBITION_LEVELS, given.get('level') ?? 'gb'),
    direction: oneOf(['horizontal', 'vertical'], given.get('direction') ?? 'horizontal'),
    notAtStart: given.get('notAtStart') ?? '',
    notAtEnd: given.get('notAtEnd') ?? '',
    hyphenation: flags.includes('hyphenation'),
    hanging: flags.includes('hanging'),
    trimIndented: flags.includes('trimIndented'),
    combinedDigits: Number(given.get('combinedDigits') ?? 2),
    font: (given.get('font') ?? 'Noto-Serif-SC').replaceAll('-', ' '),
  };
  return { measures, setting };
}

const decimals = (em: number): string => em.toFixed(3).replace(/\.?0+$/, '');
/** Western text has its own widths, of which none is shown. */
const WESTERN = /^[\p{Script=Latin}\d%+#=.,:/?&@_~-]+$/u;

/** What lies on its side in a vertical line, and digits that share one em there, in brackets of their own. */
const SIDEWAYS = ['⟨', '⟩'] as const;
const COMBINED = ['⟦', '⟧'] as const;

/** How each glyph of a line lies, for the brackets round its neighbours: null where it stands by itself. */
function liesOf(line: AdjustedLine): readonly (typeof SIDEWAYS | typeof COMBINED | null)[] {
  return line.runs.flatMap(({ sideways, glyphs }) =>
    glyphs.map(({ pen, text }, i) => {
      if (sideways) return text === ' ' ? null : SIDEWAYS;
      const beside = [glyphs[i - 1], glyphs[i + 1]].some((other) => other?.pen === pen && other.text !== '');
      return beside && /\d/.test(text) ? COMBINED : null;
    }),
  );
}

/** A line as text; what is not set on one em has its length in em behind it, without what every gap of the line got alike. */
function show(line: AdjustedLine, cells: readonly Cell[]): string {
  const glyphs = glyphsOf(line);
  const lies = liesOf(line);
  const shown = glyphs.map(({ text, from, advance }, index) => {
    const cell = cells.find((candidate) => candidate.from === from);
    const hasGap = index < glyphs.length - 1 && cell?.stretchAfter !== 'none' && advance > 0;
    const length = advance / SIZE - (hasGap ? line.gaps : 0);
    const lie = lies[index] ?? null;
    const [open, close] = [lies[index - 1] === lie ? '' : lie?.[0], lies[index + 1] === lie ? '' : lie?.[1]];
    const marked = `${open ?? ''}${hide(text)}${close ?? ''}`;
    return marked + (Math.abs(length - 1) < 0.002 || WESTERN.test(text) ? '' : `[${decimals(length)}]`);
  });
  const start = line.start === 0 ? '' : `from ${decimals(line.start / SIZE)}, `;
  const gap = Math.abs(line.gaps) < 0.0005 ? '' : `, gaps ${line.gaps > 0 ? '+' : ''}${decimals(line.gaps)}`;
  return `  ${shown.join('')}  | ${start}${decimals(line.width / SIZE)} of ${decimals(line.measure / SIZE)}${gap}`;
}

function render(part: string | Case): string {
  if (typeof part === 'string') return part;
  const { measures, setting } = readSettings(part.settings);
  const { lines, prepared } = setText(fonts, part.text, measures, setting);
  return [`@ ${part.settings}`, `> ${hide(part.text)}`, ...lines.map((line) => show(line, prepared.cells)), ''].join(
    '\n',
  );
}

describe('golden lines', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
    it(name, async () => {
      const rendered = parse(`${FOLDER}${name}`).map(render).join('\n');
      await expect(rendered).toMatchFileSnapshot(`${FOLDER}${name}`);
    });
  }
});

// The format of golden line files: a rule in words, its settings and texts, and the lines that follow from them (legend: README there).
import type { AdjustedLine, Cell } from '../../../shared/composition/phases.ts';
import { ALIGNS } from '../../../shared/document/styles.ts';
import type { FontSet } from '../../../shared/fonts/face.ts';
import { PROHIBITION_LEVELS, type ProhibitionLevel } from '../../../shared/kernel/prohibition-level.ts';
import { splitUnits } from '../../../shared/text/units.ts';
import { cellsOf, glyphsOf, type PlacedCell, type SetParagraph, type Setting, SIZE, setText } from './break-support.ts';

interface Settings {
  readonly levels: readonly ProhibitionLevel[];
  readonly measures: readonly number[];
  readonly setting: Setting;
}

/** One case: `@` settings, perhaps a list of what takes the place of `{}`, and a text. */
interface Case {
  readonly settings: string;
  readonly each: readonly string[] | null;
  readonly text: string;
}

/** What a file says itself: comments and blank lines stay, expected lines (`|`) are made anew. */
function parse(file: string): readonly (string | Case)[] {
  const parts: (string | Case)[] = [];
  let settings = '';
  let each: readonly string[] | null = null;
  for (const line of file.split('\n')) {
    if (line.startsWith('@')) {
      settings = line.slice(1).trim();
      each = null;
    } else if (line.startsWith('{} =')) each = line.slice(4).trim().split(/\s+/);
    else if (line.startsWith('>')) parts.push({ settings, each, text: line.slice(2) });
    else if (line.startsWith('|')) continue;
    else if (line.startsWith('#') || line === '') parts.push(line);
    else throw new Error(`a golden line file has no line “${line}”`);
  }
  return parts;
}

function oneOf<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`${value} is none of ${values.join(', ')}`);
  return found;
}

const KEYS = ['measure', 'level', 'indent', 'align', 'direction', 'font', 'combinedDigits', 'notAtStart', 'notAtEnd'];
const FLAGS = ['hyphenation', 'hanging', 'trimIndented'];

function readSettings(settings: string): Settings {
  const words = settings.split(/\s+/);
  const given = new Map(words.map((word) => [word.split('=')[0] ?? '', word.slice(word.indexOf('=') + 1)] as const));
  for (const key of given.keys()) oneOf([...KEYS, ...FLAGS], key);
  const setting: Setting = {
    indent: Number(given.get('indent') ?? 0),
    align: oneOf(ALIGNS, given.get('align') ?? 'justify'),
    direction: oneOf(['horizontal', 'vertical'], given.get('direction') ?? 'horizontal'),
    font: (given.get('font') ?? 'Noto-Serif-SC').replaceAll('-', ' '),
    notAtStart: given.get('notAtStart') ?? '',
    notAtEnd: given.get('notAtEnd') ?? '',
    hyphenation: given.has('hyphenation'),
    hanging: given.has('hanging'),
    trimIndented: given.has('trimIndented'),
    combinedDigits: Number(given.get('combinedDigits') ?? 2),
  };
  return {
    levels: (given.get('level') ?? 'gb').split(',').map((level) => oneOf(PROHIBITION_LEVELS, level)),
    measures: (given.get('measure') ?? '').split(',').map(Number),
    setting,
  };
}

/** Characters that a text file hides stand there as `\\u{…}`, spaces as `␣`. */
const reveal = (text: string): string =>
  text
    .replaceAll('␣', ' ')
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zs}\p{Mn}]/gu;
const hide = (text: string): string =>
  text.replaceAll(' ', '␣').replace(HIDDEN, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);

const decimals = (em: number): string => em.toFixed(3).replace(/\.?0+$/, '');
const signed = (em: number): string => `${em > 0 ? '+' : ''}${decimals(em)}`;
/** Nearer than this two lengths are the same to any reader, em. */
const SAME = 0.0005;

/** What the glyphs of a cell measure by themselves, em. */
function naturalOf(cell: Cell): number {
  const last = cell.glyphs.at(-1);
  return last === undefined ? 0 : (last.offset + last.advance) / SIZE;
}

/**
 * Lengths in em that are not what a reader takes for granted: marks that are not on one em, spaces, Han–Latin gaps. What every gap of
 * the line got alike is left out, as it is told by itself.
 */
function lengthsOf(line: AdjustedLine, { prepared }: SetParagraph): readonly string[] {
  const units = splitUnits(prepared.block.text);
  const isWestern = (at: number): boolean =>
    units.some(({ from, to, kind }) => from <= at && at < to && kind === 'western');
  const cells = cellsOf(prepared).filter(({ from, to }) => line.from <= from && to <= line.to);
  return cells.flatMap((cell, index) => {
    const text = prepared.block.text.slice(cell.from, cell.to);
    const isLast = index === cells.length - 1;
    const length = lengthOf(cell, line) - (isLast || cell.stretchAfter === 'none' ? 0 : line.gaps);
    if (cell.isSpace || /\s/u.test(text)) return [`${hide(text)}${decimals(length)}`];
    if (isWestern(cell.from) || /[\p{Script=Han}]/u.test(text)) {
      const gap = length - naturalOf(cell);
      const next = prepared.block.text[cell.to] ?? '';
      return !isLast && cell.squeeze?.class === 'han-latin' && gap > SAME ? [`${text}_${next} ${decimals(gap)}`] : [];
    }
    return Math.abs(length - 1) < SAME ? [] : [`${hide(text)}${decimals(length)}`];
  });
}

/** A cell's length on its line, em: from its first glyph's pen to where its last one ends. */
function lengthOf(cell: PlacedCell, line: AdjustedLine): number {
  const own = glyphsOf(line).filter(({ from, to }) => cell.from <= from && to <= cell.to && from < to);
  const starts = own.map(({ pen }) => pen);
  return (Math.max(...own.map(({ pen, advance }) => pen + advance)) - Math.min(...starts)) / SIZE;
}

const SOFT_HYPHEN = '\u00ad';

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

/** A line's text as a reader sees it: with the hyphen of a divided word, and how things lie in a vertical line. */
function seen(line: AdjustedLine): string {
  const glyphs = glyphsOf(line);
  const lies = liesOf(line);
  const shown = glyphs.map(({ text, from, to, advance }, i) => {
    const lie = lies[i] ?? null;
    const [open, close] = [lies[i - 1] === lie ? '' : lie?.[0], lies[i + 1] === lie ? '' : lie?.[1]];
    const isLast = i === glyphs.length - 1 && advance > 0;
    const hyphen = isLast && (from === to || text === SOFT_HYPHEN) ? '-' : '';
    return `${open ?? ''}${hide(text)}${hyphen}${close ?? ''}`;
  });
  return shown.join('');
}

/** What a stretched line leaves whole beside its words: neighbours between which it put nothing. */
function wholesOf(line: AdjustedLine, { prepared, broken }: SetParagraph): readonly string[] {
  const own = broken.find(({ from, to }) => prepared.offsets[from] === line.from && to > from);
  const cells = cellsOf(prepared).slice(own?.from, own?.to);
  const wholes: string[] = [];
  let open = '';
  for (const [index, cell] of cells.entries()) {
    open += prepared.block.text.slice(cell.from, cell.to);
    if (cell.stretchAfter === 'none' && index < cells.length - 1) continue;
    if ([...open.trim()].length > 1 && !/^[\p{Script=Latin}\s-]+$/u.test(open)) wholes.push(hide(open));
    open = '';
  }
  return wholes;
}

function describeLine(line: AdjustedLine, set: SetParagraph): string {
  const start = line.start === 0 ? [] : [`from ${decimals(line.start / SIZE)}`];
  const gap = Math.abs(line.gaps) < SAME ? [] : [`gaps ${signed(line.gaps)}`];
  const lengths = lengthsOf(line, set);
  const wholes = line.gaps > SAME ? wholesOf(line, set) : [];
  const parts = [...start, `${decimals(line.width / SIZE)} of ${decimals(line.measure / SIZE)}`, ...gap];
  const told = [lengths.join(' '), wholes.length > 0 ? `whole ${wholes.join(' ')}` : ''];
  return [...parts, ...told.filter((part) => part !== '')].join(', ');
}

/** Columns a text takes in an editor: two for what is set on one em. */
const columns = (text: string): number =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);

/** Rows whose cells begin in the same column. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => columns(row[i] ?? ''))));
  return rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - columns(cell)),
    );
    return `| ${cells.join('  ')}`.trimEnd();
  });
}

/** The expected lines of a text; where levels differ, each group of levels with its own. */
function renderText(fonts: FontSet, own: string, text: string): readonly string[] {
  const settings = readSettings(own);
  const groups = new Map<string, ProhibitionLevel[]>();
  for (const prohibition of settings.levels) {
    const set = setText(fonts, reveal(text), settings.measures, { ...settings.setting, prohibition });
    const lines = table(set.lines.map((line) => [seen(line), describeLine(line, set)])).join('\n');
    groups.set(lines, [...(groups.get(lines) ?? []), prohibition]);
  }
  if (settings.levels.length === 1) return [...groups.keys()];
  return [...groups].flatMap(([lines, levels]) => [`| at ${levels.join(', ')}:`, lines]);
}

/** One row for each that takes the place of `{}`, in the text or the settings: where the line ends, and at which levels. */
function renderEach(fonts: FontSet, { settings: own, text }: Case, each: readonly string[]): readonly string[] {
  const rows = each.flatMap((item) => {
    const settings = readSettings(own.replace('{}', item));
    const whole = reveal(text.replace('{}', item));
    const groups = new Map<string, ProhibitionLevel[]>();
    for (const prohibition of settings.levels) {
      const set = setText(fonts, whole, settings.measures, { ...settings.setting, prohibition });
      const ends = set.lines.map(seen).join(' ¦ ');
      const told = set.lines.length === 1 ? set.lines.map((line) => describeLine(line, set)).join('') : '';
      const row = [ends, told].filter((cell) => cell !== '').join('\t');
      groups.set(row, [...(groups.get(row) ?? []), prohibition]);
    }
    return [...groups].map(([row, levels], i) => [
      i === 0 ? item : '',
      ...(settings.levels.length > 1 ? [levels.join(', ')] : []),
      ...row.split('\t'),
    ]);
  });
  return table(rows);
}

function renderCase(fonts: FontSet, one: Case): string {
  const { settings, each, text } = one;
  const expected = each === null ? renderText(fonts, settings, text) : renderEach(fonts, one, each);
  return [`@ ${settings}`, ...(each === null ? [] : [`{} = ${each.join(' ')}`]), `> ${text}`, ...expected].join('\n');
}

/** The file with its expected lines made anew: what it holds already when every rule is kept. */
export function renderGolden(fonts: FontSet, file: string): string {
  return parse(file)
    .map((part) => (typeof part === 'string' ? part : renderCase(fonts, part)))
    .join('\n');
}

// Prohibition rules (避头尾) found again on the composed lines: a check that shares no code with the line breaker.
import type { ComposedLine } from '../../../composition/phases.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { ProhibitionLevel } from '../../../kernel/prohibition-level.ts';
import type { PageSubject, Rule } from '../../subject.ts';

/** Never at a line's start from level `basic` on (CLREQ 3.1.4, GB/T 15834-2011 5.1). */
const NOT_AT_START = new Set('、，。：；！？．‼⁇⁈⁉”’」』）》〉】〗〕］｝–～·/／');
/** Belong to the number or word before them. */
const AFTER_NUMBER = new Set('％%‰℃°′″');
/** Never at a line's end from level `basic` on. */
const NOT_AT_END = new Set('“‘「『（《〈【〖〔［｛');
const CURRENCY = new Set('￥¥$€');
const SOLIDUS = new Set('/／');
/** Pairs that stay whole at every level: two-em dash and ellipsis. */
const PAIRED = new Set('—…');

const DIGIT = /^[0-9]$/u;
const LETTER = /^[\p{Script=Latin}]$/u;

/** What the page itself adds to its level. */
interface Additions {
  readonly notAtStart: ReadonlySet<string>;
  readonly notAtEnd: ReadonlySet<string>;
}

/** An address with a path, seen as a whole: a line may end behind its solidi, which are no punctuation (分隔号). */
const ADDRESS = /:\/\/|www\.|\w{2}\.[a-z]{2,}[/:?#]/;

/** True when the break lies inside an address. */
function isInAddress(before: string, after: string): boolean {
  const token = (/[!-~]+$/.exec(before)?.[0] ?? '') + (/^[!-~]+/.exec(after)?.[0] ?? '');
  return ADDRESS.test(token);
}

/** Trailing repeats of the last character. */
function tailRun(characters: readonly string[]): number {
  const last = characters.at(-1);
  let count = 0;
  while (count < characters.length && characters[characters.length - 1 - count] === last) count += 1;
  return count;
}

/** The characters at the break that must not part, or undefined when the break is a good one. */
function fault(
  before: string,
  after: string,
  level: ProhibitionLevel,
  own: Additions,
  hyphenated: boolean,
): string | undefined {
  const head = [...before.trimEnd()];
  const last = head.at(-1) ?? '';
  const first = [...after.trimStart()][0] ?? '';
  if (last === '' || first === '') return undefined;
  if (own.notAtStart.has(first)) return first;
  if (own.notAtEnd.has(last)) return last;
  if (level === 'none') return undefined;
  const spaced = /\s$/u.test(before) || /^\s/u.test(after);
  if (NOT_AT_START.has(first)) return first;
  if (NOT_AT_END.has(last)) return last;
  if (level !== 'basic' && SOLIDUS.has(last) && !spaced && !isInAddress(before, after)) return last;
  if (level === 'strict' && PAIRED.has(first)) return first;
  if (PAIRED.has(last) && first === last && tailRun(head) % 2 === 1) return last + first;
  if (spaced) return undefined;
  if (AFTER_NUMBER.has(first) && (DIGIT.test(last) || LETTER.test(last))) return last + first;
  if (CURRENCY.has(last) && DIGIT.test(first)) return last + first;
  const inWord = (DIGIT.test(last) && DIGIT.test(first)) || (LETTER.test(last) && LETTER.test(first));
  // A word that fills its line from the start is longer than the measure: breaking it is the only way.
  const forced = head.every((character) => DIGIT.test(character) || LETTER.test(character));
  return inWord && !hyphenated && !forced ? last + first : undefined;
}

/** True when composition set a hyphen of its own at the line's end. */
const endsWithHyphen = (line: ComposedLine): boolean => {
  const glyph = line.display.runs.at(-1)?.glyphs.at(-1);
  return glyph !== undefined && glyph.from === line.display.to && glyph.to === line.display.to;
};

function faultsOf({ page, attrs, composed }: PageSubject): readonly Diagnostic[] {
  const { prohibition: level, notAtStart, notAtEnd } = attrs.composing;
  const own: Additions = { notAtStart: new Set(notAtStart), notAtEnd: new Set(notAtEnd) };
  return composed.lines.flatMap((line, i) => {
    const next = composed.lines[i + 1];
    if (next === undefined || next.display.block !== line.display.block) return [];
    const characters = fault(line.text, next.text, level, own, endsWithHyphen(line));
    if (characters === undefined) return [];
    return [
      {
        code: 'text.prohibition',
        severity: 'error',
        params: { characters, before: line.text.slice(-8), after: next.text.slice(0, 8) },
        page,
        ...(line.story !== null && { story: line.story }),
        at: `${line.part} ${line.paragraph}`,
      },
    ];
  });
}

export const prohibition: Rule = ({ pages }) => pages.flatMap(faultsOf);

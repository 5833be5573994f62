// Normalises the marks of a Chinese paragraph on demand: widths, quotes, dashes and ellipses by GB/T 15834.
import { classOf } from './characters.ts';
import { heldRanges } from './normalise-held.ts';
import { pairedMarks } from './normalise-pairs.ts';
import { type ParagraphText, paragraphText, type Replacement } from './normalise-text.ts';

export type { Replacement };

/** Half-width marks and their full-width forms (GB/T 15834 5.1). */
const FULL: Readonly<Record<string, string>> = { ',': '，', '.': '。', ':': '：', ';': '；', '?': '？', '!': '！' };

/** A Latin stretch of so many words is a sentence of its own, and its marks are its own too. */
const SENTENCE_WORDS = 3;

/** Words that end in a particle are no places or times: the dash behind them is no connector (GB/T 15834 4.13.3.2) but a dash. */
const PARTICLES = '了着过的地得呢吗吧啊呀们';
/** Nor does a connector stand before a pronoun. */
const PRONOUNS = '这那它他她我你';

const DASHES = /-{2,}|－{2,}|―+|─{2,}|—+/gu;
const ELLIPSES = /[.。]{3,}|…+/gu;
const LATIN = /[A-Za-z’' -]/u;

/** The Latin words that end before a place, as far back as nothing is replaced. */
function latinBefore(text: ParagraphText, end: number): string {
  let from = end;
  while (from > 0 && !text.isReplaced(from - 1) && LATIN.test(text.flat[from - 1] ?? '')) from -= 1;
  return text.flat.slice(from, end);
}

/** Whether a mark ends Chinese words: it follows Han, or stands between other words and Han. */
function belongsToHan(text: ParagraphText, at: number): boolean {
  const mark = text.flat[at] ?? '';
  const before = text.before(at);
  const after = text.after(at + 1);
  const leftIsHan = before !== null && text.isChinese(before);
  if (mark === '.') {
    // “文件.txt”, “图.3”: a point before letters and digits is part of a name, and before others an unfinished ellipsis.
    return leftIsHan && !/^(?:[A-Za-z0-9.。…]| [.。…])/u.test(text.flat.slice(at + 1, at + 3));
  }
  if (leftIsHan) return true;
  if (before === null) return false;
  const latin = latinBefore(text, before + 1);
  if (latin.trim().split(/\s+/u).length >= SENTENCE_WORDS) return false;
  if (after !== null && text.isHan(after)) return true;
  const ends = after === null || classOf(text.codeAt(after)) === 'closing';
  const start = text.before(before + 1 - latin.length);
  return ends && (mark === '?' || mark === '!') && latin.trim() !== '' && start !== null && text.isHan(start);
}

/** Replaces the marks one by one: those that follow see what has become of those before. */
function marks(text: ParagraphText): void {
  for (let at = 0; at < text.flat.length; at += 1) {
    const full = FULL[text.flat[at] ?? ''];
    if (full === undefined || text.isTaken(at) || !belongsToHan(text, at)) continue;
    // The space typed behind a half-width mark is the room that a full-width one has within itself.
    const to = text.flat[at + 1] === ' ' && !text.isTaken(at + 1) ? at + 2 : at + 1;
    text.replace({ from: at, to, text: full, rule: 'mark' });
  }
}

/** Whether a run of dashes is a dash (破折号) rather than a connector, an option of a program or a rule of hyphens. */
function isDash(text: ParagraphText, from: number, to: number): boolean {
  const left = text.flat[from - 1] ?? '';
  const right = text.flat[to] ?? '';
  const leftIs = from > 0 && text.isChinese(text.startOf(from - 1));
  const rightIs = to < text.flat.length && text.isChinese(to);
  if (to - from > 1) return (leftIs && !/[a-z]/u.test(right)) || rightIs;
  const atMark = text.isMark(from - 1) || text.isMark(to) || left === '' || right === '';
  if (atMark) return leftIs || rightIs || text.isMark(from - 1);
  return leftIs && rightIs && (PARTICLES.includes(left) || PRONOUNS.includes(right));
}

function runs(text: ParagraphText): void {
  for (const { 0: run, index } of text.flat.matchAll(DASHES)) {
    const to = index + run.length;
    // One ―, as one —, may be a connector; three — are somebody's own.
    if (run === '——' || (run[0] === '—' && run.length > 2) || text.isTaken(index)) continue;
    if (isDash(text, index, to)) text.replace({ from: index, to, text: '——', rule: 'dash' });
  }
  for (const { 0: run, index } of text.flat.matchAll(ELLIPSES)) {
    const to = index + run.length;
    if ((run[0] === '…' && run.length > 1) || text.isTaken(index)) continue;
    const nextToHan =
      (index > 0 && text.isChinese(text.startOf(index - 1))) || (to < text.flat.length && text.isChinese(to));
    if (nextToHan || run.includes('。')) text.replace({ from: index, to, text: '……', rule: 'ellipsis' });
  }
}

/** Full-width letters and digits as half-width ones, run by run, with the full-width point between digits. */
function widths(original: string, { flat }: ParagraphText): readonly Replacement[] {
  const out: Replacement[] = [];
  for (let at = 0; at < flat.length; at += 1) {
    if (flat[at] === original[at]) continue;
    let to = at + 1;
    while (to < flat.length && flat[to] !== original[to]) to += 1;
    out.push({ from: at, to, text: flat.slice(at, to), rule: 'width' });
    at = to;
  }
  return out;
}

/**
 * What is to be replaced in one paragraph, in order and without overlap; offsets are of the paragraph as it is given. Numbers, times,
 * addresses and Latin sentences keep their marks. A second run over the result finds nothing.
 */
export function normalise(original: string): readonly Replacement[] {
  const text = paragraphText(original, heldRanges);
  if (text.isChineseText) {
    // A mark that has become Chinese may make its neighbours so; each round replaces something, so this ends.
    let before = -1;
    while (text.replacements().length > before) {
      before = text.replacements().length;
      runs(text);
      pairedMarks(text);
      marks(text);
    }
  }
  return [...widths(original, text), ...text.replacements()].sort((a, b) => a.from - b.from);
}

/** The text with its replacements made. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text: instead } of replacements) {
    out += text.slice(at, from) + instead;
    at = to;
  }
  return out + text.slice(at);
}

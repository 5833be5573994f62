// Gathers pasted text into blocks, its spaces brought to what a newspaper sets.
import type { Mark } from 'prosemirror-model';
import type { EmphasisName, NodeName } from '../../shared/document/schema.ts';
import { classOf } from '../../shared/text/characters.ts';

/** Text of one look. */
export interface PastedRun {
  readonly text: string;
  readonly marks: readonly EmphasisName[];
  /** What review has left on text that is moved inside the edition: revisions and comments go with it. */
  readonly review?: readonly Mark[];
}

/** A pasted paragraph: the part that it was, for foreign text `paragraph` or `subhead`. */
export interface PastedBlock {
  readonly role: NodeName;
  readonly runs: readonly PastedRun[];
  /** Copied from a page of ours: its role is exact, and none of its characters is anyone's markup. */
  readonly own: boolean;
}

/** Without ink or width: zero-width spaces, marks of direction, controls but tab. */
const INVISIBLE = /[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n\r\f]/gu;
/** Joiners hold letters of other scripts and emoji together; next to Han and spaces they are left over from a web page. */
const IDLE_JOINER = /(?<![^\s\p{Script=Han}\p{P}])[\u200c\u200d]+|[\u200c\u200d]+(?![^\s\p{Script=Han}\p{P}])/gu;
const SPACES = /[ \u00a0\t\n\r\f]+/gu;
const LINE_END = /[\n\r]/u;
/** What Word and web pages indent paragraphs with, and what hangs on their ends. */
const EDGE_START = /^[\s\u00a0\u3000]+/u;
const EDGE_END = /[\s\u00a0\u3000]+$/u;

const WIDE: ReadonlySet<string> = new Set(['han', 'opening', 'closing', 'pause', 'stop']);
const isWide = (char: string): boolean => char !== '' && WIDE.has(classOf(char.codePointAt(0) ?? 0));

/** Collapses spaces as HTML does; a source's line end between two Han or full-width marks is no space at all. */
function collapsed(runs: readonly PastedRun[]): readonly PastedRun[] {
  const whole = runs.map(({ text }) => text).join('');
  let start = 0;
  return runs.map(({ text, marks }) => {
    const from = start;
    start += text.length;
    const kept = text.replace(SPACES, (spaces, index: number) => {
      const at = from + index;
      // A run of spaces may go on from one stretch to the next: the first of them stands for all.
      if (/[ \u00a0\t\n\r\f]/u.test(whole[at - 1] ?? '')) return '';
      const all = /^[ \u00a0\t\n\r\f]+/u.exec(whole.slice(at))?.[0] ?? spaces;
      const before = [...whole.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
      const after = String.fromCodePoint(whole.codePointAt(at + all.length) ?? 0x20);
      return LINE_END.test(all) && !all.includes('\u00a0') && isWide(before) && isWide(after) ? '' : ' ';
    });
    return { text: kept, marks };
  });
}

/** Cuts a paragraph's edges, over as many runs as they go. */
function trimmed(runs: readonly PastedRun[]): readonly PastedRun[] {
  const out = [...runs];
  const cut = (at: 0 | -1, edge: RegExp): void => {
    for (let run = out.at(at); run !== undefined; run = out.at(at)) {
      const text = run.text.replace(edge, '');
      if (text !== '') {
        out[at === 0 ? 0 : out.length - 1] = { ...run, text };
        return;
      }
      if (at === 0) out.shift();
      else out.pop();
    }
  };
  cut(0, EDGE_START);
  cut(-1, EDGE_END);
  return out.filter(({ text }) => text !== '');
}

const clean = (runs: readonly PastedRun[]): readonly PastedRun[] =>
  trimmed(collapsed(runs.map((run) => ({ ...run, text: run.text.replace(INVISIBLE, '').replace(IDLE_JOINER, '') }))));

/** Bold that a heading has all through is its style's, which the subhead's own takes the place of. */
function withoutStyle(runs: readonly PastedRun[]): readonly PastedRun[] {
  const all = (mark: EmphasisName): boolean => runs.every(({ marks }) => marks.includes(mark));
  const own = (['strong', 'emphasis', 'dots'] as const).filter((mark) => !all(mark));
  return runs.map(({ text, marks }) => ({ text, marks: marks.filter((mark) => own.some((kept) => kept === mark)) }));
}

export interface BlockGatherer {
  text(text: string, marks: readonly EmphasisName[]): void;
  /** Ends the block; what comes next is of the role, `own` as in `PastedBlock`. */
  next(role: NodeName, own: boolean): void;
  finish(): readonly PastedBlock[];
}

/** Gathers blocks; those without a visible character are left out, but for empty ones of our own. */
export function gatherBlocks(): BlockGatherer {
  const blocks: PastedBlock[] = [];
  let runs: PastedRun[] = [];
  let role: NodeName = 'paragraph';
  let own = false;
  const end = (): void => {
    if (own) blocks.push({ role, runs, own });
    else {
      const cleaned = clean(runs);
      const kept = role === 'subhead' ? withoutStyle(cleaned) : cleaned;
      if (kept.length > 0) blocks.push({ role, runs: kept, own });
    }
    runs = [];
  };
  return {
    text(text, marks) {
      if (text !== '') runs.push({ text, marks });
    },
    next(nextRole, nextOwn) {
      end();
      role = nextRole;
      own = nextOwn;
    },
    finish() {
      end();
      return blocks;
    },
  };
}

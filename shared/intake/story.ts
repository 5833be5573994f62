// Story files: front matter and Markdown, read into headline unit and body blocks; no character is lost or invented.
import type { Result } from '../kernel/result.ts';
import { MOST_ASTERISKS, type Run, runsOf } from './emphasis.ts';
import { type FrontMatter, frontMatterOf, NO_FRONT_MATTER } from './front-matter.ts';
import { edgesOf } from './join-lines.ts';
import { attempt, type PlacedMessage, refuse } from './refusal.ts';
import { type Source, sourceOf } from './source.ts';

/** A text block of the body. */
export interface StoryBlock {
  readonly kind: 'paragraph' | 'subhead';
  readonly runs: readonly Run[];
}

/** A story as its file gives it. */
export interface Story extends FrontMatter {
  /** Body blocks in order; may be none. */
  readonly blocks: readonly StoryBlock[];
}

/** A line without text: blanks, or the ideographic spaces that word processors leave on an empty line. */
const BLANK = /^[ \t\u3000]*$/;

/** A subhead: exactly two hashes, a blank, text. Other heading levels are literal, so that `# 1 机组` stays itself. */
const SUBHEAD = /^ {0,3}##[ \t]+(?=\S)/;

/** A line indented by hand with two ideographic spaces begins a paragraph, as in every Chinese text file. */
const HAND_INDENTED = /^\u3000\u3000/;

interface Chunk {
  readonly kind: StoryBlock['kind'];
  readonly line: number;
  readonly lines: string[];
}

/** Divides a body into the source lines of its blocks. `firstLine` is the line of its first line in the file. */
function chunksOf(body: string, firstLine: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  for (const [i, text] of body.split('\n').entries()) {
    const line = firstLine + i;
    if (BLANK.test(text)) {
      open = undefined;
    } else if (SUBHEAD.test(text)) {
      chunks.push({ kind: 'subhead', line, lines: [edgesOf(text.replace(SUBHEAD, '')).inner] });
      open = undefined;
    } else if (open === undefined || HAND_INDENTED.test(text)) {
      open = { kind: 'paragraph', line, lines: [text] };
      chunks.push(open);
    } else {
      open.lines.push(text);
    }
  }
  return chunks;
}

/**
 * Longest paragraph, characters of its source: a broadsheet page and a half without a break. Parsing takes time with its
 * square.
 */
const LONGEST_PARAGRAPH = 20_000;

function blockOf(file: string, { kind, line, lines }: Chunk): StoryBlock {
  const source = lines.join('\n');
  if (source.length > LONGEST_PARAGRAPH) {
    refuse({ file, line }, 'intake.paragraph-too-long', { most: LONGEST_PARAGRAPH });
  }
  const asterisks = source.split('*').length - 1;
  if (asterisks > MOST_ASTERISKS) refuse({ file, line }, 'intake.too-many-asterisks', { most: MOST_ASTERISKS });
  return { kind, runs: runsOf(source) };
}

/** Where front matter ends: a line of three hyphens or dots, as YAML has it. */
const FENCE = /^---[ \t]*$/;
const CLOSING_FENCE = /^(---|\.\.\.)[ \t]*$/;

interface Parts {
  readonly front: FrontMatter;
  readonly body: string;
  /** Line of the body's first line in the file. */
  readonly bodyLine: number;
}

function partsOf({ file, text }: Source): Parts {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return { front: NO_FRONT_MATTER, body: text, bodyLine: 1 };
  const end = lines.findIndex((line, i) => i > 0 && CLOSING_FENCE.test(line));
  if (end === -1) return refuse({ file, line: 1 }, 'intake.front-matter-open');
  const front = frontMatterOf({ file, text: lines.slice(1, end).join('\n') }, 2);
  return { front, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function storyOf(source: Source): Story {
  const { file, text } = source;
  if (text.trim() === '') refuse({ file, line: 1 }, 'intake.empty-story');
  const { front, body, bodyLine } = partsOf(source);
  return { ...front, blocks: chunksOf(body, bodyLine).map((chunk) => blockOf(file, chunk)) };
}

/** Reads a story file; `file` is its path in the page folder. */
export function readStory(file: string, text: string): Result<Story, PlacedMessage> {
  return attempt(() => storyOf(sourceOf(file, text)));
}

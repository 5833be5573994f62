// The samples' own copy as running text: real Chinese for tests and benchmarks, as much of it as they ask for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A paragraph or subhead of running text, without marks. */
export interface CopyBlock {
  readonly kind: 'paragraph' | 'subhead';
  readonly text: string;
}

const SUBHEAD = '## ';

/** Bodies of all sample stories, in the order of their paths; `root` is the project's folder. */
export function sampleCopy(root: string): readonly CopyBlock[] {
  const samples = path.join(root, 'assets/samples');
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort();
  return files.flatMap((file) => blocksOf(readFileSync(path.join(samples, file), 'utf8')));
}

function blocksOf(story: string): readonly CopyBlock[] {
  const body = story.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll('*', '');
  const blocks = body.split(/\n\s*\n/).map((block) => block.trim().replaceAll('\n', ''));
  return blocks.flatMap((block): readonly CopyBlock[] => {
    if (block === '') return [];
    if (!block.startsWith(SUBHEAD)) return [{ kind: 'paragraph', text: block }];
    return [{ kind: 'subhead', text: block.slice(SUBHEAD.length) }];
  });
}

/** Copy of some `characters` (UTF-16), from block `from` on, over and over; the last paragraph is cut to the length. */
export function copyOfLength(copy: readonly CopyBlock[], characters: number, from = 0): readonly CopyBlock[] {
  const blocks: CopyBlock[] = [];
  let left = characters;
  for (let at = from; left > 0; at += 1) {
    const block = copy[at % copy.length];
    if (block === undefined) throw new Error('there is no copy');
    const text = block.text.slice(0, left);
    left -= text.length;
    // A story ends with text, and begins with it.
    const kind = blocks.length === 0 || left === 0 ? 'paragraph' : block.kind;
    blocks.push({ kind, text });
  }
  return blocks;
}

/** The same characters as one paragraph. */
export const asOneParagraph = (blocks: readonly CopyBlock[]): readonly CopyBlock[] => [
  { kind: 'paragraph', text: blocks.map(({ text }) => text).join('') },
];

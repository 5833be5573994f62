// A text file of a page folder, its line ends made one kind and its lines countable.
import { refuse } from './refusal.ts';

export interface Source {
  /** Path relative to the page folder. */
  readonly file: string;
  /** Text without byte order mark; every line end is `\n`. */
  readonly text: string;
}

/** Control characters have no glyph and no meaning in print; in a text file they tell of another format or encoding. */
const CONTROL = /[^\P{Cc}\t\n]/u;

/** Takes a file's text. Refuses control characters other than tab and line ends. */
export function sourceOf(file: string, text: string): Source {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const found = CONTROL.exec(plain);
  if (found !== null) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    refuse({ file, line: lineAt(plain, found.index) }, 'intake.control-character', { code: `U+${code}` });
  }
  return { file, text: plain };
}

/** The line, from 1, of a UTF-16 offset. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

// What a command may do with the world around it: print, report progress, notice that it should end.
import type { Language } from '../../shared/kernel/messages/catalogue.ts';

export interface Terminal {
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user ends the program; a command then cleans up and ends. */
  readonly signal: AbortSignal;
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to standard error. */
  report(line: string): void;
  /** Shows how far a longer work is, on standard error; the next call or report replaces it on a screen. */
  progress(text: string): void;
}

/** The streams a terminal stands on. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Control characters out of file names and contents must neither break the one line nor command the screen. */
const CONTROL = /\p{Cc}/gu;
const visible = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;

/** Text on one line, control characters made visible. */
export const oneLine = (text: string): string => text.replace(CONTROL, visible);

const START_OF_LINE = '\r';
const ERASE_LINE = '\u001B[K';

/** A terminal on real streams. A reader that went away (`| head`) is no error: what it does not want is not written. */
export function makeTerminal(
  { stdout, stderr }: Streams,
  settings: Pick<Terminal, 'language' | 'environment' | 'signal'>,
): Terminal {
  const closed = new Set<NodeJS.WriteStream>();
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      closed.add(stream);
    });
  }
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    if (!closed.has(stream)) stream.write(text);
  };
  let progressShown = false;
  const endProgress = (): void => {
    if (progressShown) write(stderr, START_OF_LINE + ERASE_LINE);
    progressShown = false;
  };
  return {
    ...settings,
    print(line) {
      endProgress();
      write(stdout, `${line}\n`);
    },
    report(line) {
      endProgress();
      write(stderr, `${line}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return write(stderr, `${text}\n`);
      write(stderr, START_OF_LINE + text + ERASE_LINE);
      progressShown = true;
    },
  };
}

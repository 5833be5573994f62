// The command line's entry: joins it to the process, its signals and its exit code.
import { words } from '../../shared/kernel/messages/catalogue.ts';
import { appRoot } from '../host/app-root.ts';
import { programVersion } from '../host/program-version.ts';
import { languageOf } from './language.ts';
import { EXIT } from './outcome.ts';
import { run } from './run.ts';
import { makeTerminal } from './terminal.ts';

const ending = new AbortController();

/** The first signal asks the command to clean up and end; a second one ends the program at once. */
function onSignal(): void {
  if (ending.signal.aborted) process.exit(EXIT.interrupted);
  ending.abort();
}

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
process.on('SIGHUP', onSignal);

const terminal = makeTerminal(process, {
  language: languageOf(process.env),
  environment: process.env,
  signal: ending.signal,
});

/** Exit code of a bug in the program (sysexits.h, EX_SOFTWARE): none that a script may take for an answer. */
const BUG = 70;

try {
  // Not process.exit: what is still to be written to a pipe would be lost.
  process.exitCode = await run(process.argv.slice(2), () => programVersion(appRoot(import.meta.url)), terminal);
} catch (error) {
  terminal.report(`banxin: ${words(terminal.language, 'cli.bug')}`);
  terminal.report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = BUG;
}

// Runs the command line: finds the command, runs it and puts its outcome into an exit code and at most one line.
import { message, words } from '../../shared/kernel/messages/catalogue.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import { DONE, EXIT, type ExitCode, failure, type Outcome } from './outcome.ts';
import { oneLine, type Terminal } from './terminal.ts';

const asksHelp = (args: readonly string[]): boolean => {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
};

async function outcomeOf(args: readonly string[], version: () => string, terminal: Terminal): Promise<Outcome> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    terminal.print(version());
    return DONE;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.print(programHelp(terminal.language, COMMANDS));
    return DONE;
  }
  const names = COMMANDS.map((command) => command.name).join(', ');
  if (name === undefined) return failure('', message('cli.no-command', { names }));
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return failure(name, message('cli.unknown-command', { names }));
  if (asksHelp(rest)) {
    terminal.print(commandHelp(terminal.language, command));
    return DONE;
  }
  return command.start(rest, terminal);
}

/**
 * Runs `args` (without the program's name) and answers the exit code. A wrong input or call has been told in one line on
 * standard error, `banxin: FILE:LINE: what is wrong and what was expected`. Bugs throw.
 */
export async function run(args: readonly string[], version: () => string, terminal: Terminal): Promise<ExitCode> {
  const outcome = await outcomeOf(args, version, terminal);
  if (outcome.ok) return outcome.value;
  const { place, message: problem } = outcome.error;
  const parts = ['banxin', place, words(terminal.language, problem.key, problem.params)];
  terminal.report(oneLine(parts.filter((part) => part !== '').join(': ')));
  return EXIT.wrong;
}

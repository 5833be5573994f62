// The help texts, made from the commands' specifications.
import { type Language, words } from '../../shared/kernel/messages/catalogue.ts';
import type { Command } from './command.ts';

/** Width of the left column of a list, half-width characters. */
const COLUMN = 30;

/** `banxin export FILE.banxin -o FILE.pdf [--standard x1a|x4|none] …` */
function usage({ name, argument, argumentRequired, options }: Command): string {
  const parts = Object.entries(options).map(([long, { short, value, required }]) => {
    const option = short === undefined ? `--${long}` : `-${short}`;
    const text = value === undefined ? option : `${option} ${value}`;
    return required === true ? text : `[${text}]`;
  });
  return ['banxin', name, argumentRequired ? argument : `[${argument}]`, ...parts].join(' ');
}

const row = (left: string, right: string): string =>
  left.length < COLUMN ? `  ${left.padEnd(COLUMN)}${right}` : `  ${left}\n  ${' '.repeat(COLUMN)}${right}`;

export function commandHelp(language: Language, command: Command): string {
  const rows = Object.entries(command.options).map(([long, { short, value, summary }]) => {
    const names = short === undefined ? `--${long}` : `-${short}, --${long}`;
    return row(value === undefined ? names : `${names} ${value}`, words(language, summary));
  });
  return [
    words(language, command.summary),
    '',
    `  ${usage(command)}`,
    ...(rows.length > 0 ? ['', words(language, 'cli.help.options'), ...rows] : []),
    '',
    words(language, 'cli.help.exit'),
  ].join('\n');
}

export function programHelp(language: Language, commands: readonly Command[]): string {
  return [
    words(language, 'cli.help.program'),
    '',
    words(language, 'cli.help.commands'),
    ...commands.map((command) => row(`banxin ${command.name}`, words(language, command.summary))),
    '',
    words(language, 'cli.help.more'),
    '',
    words(language, 'cli.help.exit'),
  ].join('\n');
}

// Reads a command's arguments by its specification; every wrong one gets a message that names it.
import { parseArgs } from 'node:util';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type Failure, wrongCall } from './outcome.ts';

/** An option: with `value` (its placeholder in the help) it takes one, without it is a switch. */
interface OptionSpec {
  readonly short?: string;
  readonly value?: string;
  readonly required?: true;
  readonly summary: MessageKey;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<S extends OptionSpec> = S extends { readonly value: string }
  ? S extends { readonly required: true }
    ? string
    : string | undefined
  : boolean;

/** What a command was called with. */
export interface Call<O extends OptionSpecs, A extends string | undefined> {
  readonly argument: A;
  readonly options: { readonly [K in keyof O]: ValueOf<O[K]> };
}

export interface CallSpec {
  readonly name: string;
  /** Placeholder of the one argument, e.g. `FILE.banxin`. */
  readonly argument: string;
  readonly argumentRequired: boolean;
  readonly options: OptionSpecs;
}

/** `-o` next to `--out` in messages: the option as it was typed is what the user looks for. */
const isOptionLike = (text: string): boolean => text.startsWith('-') && text.length > 1;

const seeHelp = (name: string): { readonly help: string } => ({ help: `banxin ${name} --help` });

/** The raw values of a call by option name; `Call` gives them their types. */
export interface RawCall {
  readonly argument: string | undefined;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Reads the arguments after the command's name. Errors: unknown, repeated, missing or superfluous arguments. */
export function readCall(spec: CallSpec, args: readonly string[]): Result<RawCall, Failure> {
  const place = spec.name;
  const options = Object.entries(spec.options).map(([name, { value, short }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, { type, ...(short !== undefined && { short }) }] as const;
  });
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(options),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values = new Map<string, string | boolean>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const known = spec.options[token.name];
    const option = token.rawName;
    if (known === undefined) return wrongCall(place, 'cli.unknown-option', { option, ...seeHelp(place) });
    if (values.has(token.name)) return wrongCall(place, 'cli.option-twice', { option });
    if (known.value === undefined) {
      if (token.value !== undefined) return wrongCall(place, 'cli.option-takes-none', { option });
      values.set(token.name, true);
    } else {
      const given = token.value;
      const missing = given === undefined || given === '' || (!token.inlineValue && isOptionLike(given));
      if (missing) return wrongCall(place, 'cli.option-needs-value', { option, value: known.value });
      values.set(token.name, given);
    }
  }
  const [argument, superfluous] = positionals;
  if (superfluous !== undefined) {
    return wrongCall(place, 'cli.too-many-arguments', { argument: superfluous, expected: spec.argument });
  }
  if ((argument === undefined && spec.argumentRequired) || argument === '') {
    return wrongCall(place, 'cli.argument-missing', { argument: spec.argument, ...seeHelp(place) });
  }
  for (const [name, { required, value = '', short }] of Object.entries(spec.options)) {
    if (required === true && !values.has(name)) {
      const option = short === undefined ? `--${name}` : `-${short}`;
      return wrongCall(place, 'cli.option-missing', { option, value, ...seeHelp(place) });
    }
  }
  const given = Object.entries(spec.options).map(([name, { value }]) => [
    name,
    values.get(name) ?? (value === undefined ? false : undefined),
  ]);
  return ok({ argument, options: Object.fromEntries(given) });
}

/** One of a few words that an option takes. */
export function choiceOption<T extends string>(
  place: string,
  option: string,
  given: string,
  choices: readonly T[],
): Result<T, Failure> {
  const found = choices.find((choice) => choice === given);
  return found === undefined
    ? wrongCall(place, 'cli.option-choice', { option, given, choices: choices.join(', ') })
    : ok(found);
}

/** A whole number that an option takes, between two bounds. */
export function wholeNumberOption(
  place: string,
  option: string,
  given: string,
  [least, most]: readonly [number, number],
): Result<number, Failure> {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  return value >= least && value <= most
    ? ok(value)
    : wrongCall(place, 'cli.option-number', { option, given, least, most });
}

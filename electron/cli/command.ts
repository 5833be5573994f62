// A command of the command line: what it takes, said once for the parser, the help and the types.
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { type Call, type CallSpec, type OptionSpecs, readCall } from './call.ts';
import type { Outcome } from './outcome.ts';
import type { Terminal } from './terminal.ts';

export interface Command extends CallSpec {
  readonly summary: MessageKey;
  /** Reads the arguments and runs the command; its code is loaded only now, to keep the others quick. */
  start(args: readonly string[], terminal: Terminal): Promise<Outcome>;
}

/** A command with one argument that must be given. */
export function command<const O extends OptionSpecs>(
  spec: Omit<CallSpec, 'options' | 'argumentRequired'> & { readonly summary: MessageKey; readonly options: O },
  run: (call: Call<O, string>, terminal: Terminal) => Promise<Outcome>,
): Command {
  const full = { ...spec, argumentRequired: true };
  return {
    ...full,
    async start(args, terminal) {
      const read = readCall(full, args);
      // `readCall` has checked the values against the same specification that the types come from.
      return read.ok ? run(read.value as Call<O, string>, terminal) : read;
    },
  };
}

/** A command whose argument may be left out. */
export function commandOnOptional<const O extends OptionSpecs>(
  spec: Omit<CallSpec, 'options' | 'argumentRequired'> & { readonly summary: MessageKey; readonly options: O },
  run: (call: Call<O, string | undefined>, terminal: Terminal) => Promise<Outcome>,
): Command {
  const full = { ...spec, argumentRequired: false };
  return {
    ...full,
    async start(args, terminal) {
      const read = readCall(full, args);
      return read.ok ? run(read.value as Call<O, string | undefined>, terminal) : read;
    },
  };
}

// How a command ends: with an exit code, or with one fault of its input or call that is told in one line.
import { type Message, type MessageKey, type MessageParams, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** Done; done or refused because preflight has errors; wrong input or call; ended by the user (128 + SIGINT). */
export const EXIT = { done: 0, findings: 1, wrong: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What is wrong, and where: `FILE:LINE`, the command that was called wrongly, or nowhere (empty). */
export interface Failure {
  readonly place: string;
  readonly message: Message;
}

export type Outcome = Result<ExitCode, Failure>;

export const DONE: Outcome = ok(EXIT.done);
export const INTERRUPTED: Outcome = ok(EXIT.interrupted);

export const failure = (place: string, problem: Message): Result<never, Failure> => err({ place, message: problem });

/** A fault in a file. One that concerns the whole file, or a file without lines, stands at line 1. */
export const fileFailure = (path: string, problem: Message, line = 1): Result<never, Failure> =>
  failure(`${path}:${line}`, problem);

export const wrongCall = (place: string, key: MessageKey, params: MessageParams = {}): Result<never, Failure> =>
  failure(place, message(key, params));

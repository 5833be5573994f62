// Refusal: how reading a page folder stops at its first fault, and the fault with its place.
import { type Message, type MessageKey, type MessageParams, message } from '../kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** A fault in a page folder: the file's path relative to the folder, the line from 1, and what is wrong. */
export interface PlacedMessage {
  readonly file: string;
  readonly line: number;
  readonly message: Message;
}

/** A place in a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Thrown by the readers and turned into a Result by `attempt`: they nest deeply, and all of them stop at one fault. */
class Refusal extends Error {
  readonly placed: PlacedMessage;

  constructor(placed: PlacedMessage) {
    super(`${placed.file}:${placed.line}: ${placed.message.key}`);
    this.placed = placed;
  }
}

/** Stops reading: the content is wrong here. */
export function refuse(place: Place, key: MessageKey, params: MessageParams = {}): never {
  throw new Refusal({ file: place.file, line: place.line, message: message(key, params) });
}

/** Runs readers that may refuse. Every exception that is no refusal is a bug and passes. */
export function attempt<T>(read: () => T): Result<T, PlacedMessage> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Refusal) return err(error.placed);
    throw error;
  }
}

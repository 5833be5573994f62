// How decoding stops: an exception inside the codec, a Result outside it.
import type { Message, MessageKey, MessageParams } from '../../kernel/messages/catalogue.ts';
import { message } from '../../kernel/messages/catalogue.ts';

/**
 * Thrown by the codec's checks at the first thing that is wrong, and caught by `decodeDocument`: the checks recurse
 * over the document, and an exception leaves them with the place at hand.
 */
export class InvalidDocument extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(problem.key);
    this.problem = problem;
  }
}

export function invalid(key: MessageKey, params: MessageParams): never {
  throw new InvalidDocument(message(key, params));
}

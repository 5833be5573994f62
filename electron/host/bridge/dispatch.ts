// The one way into the host: sender, then schema, then handler, for both shells alike.
import type { AnswerOf, Channel, RequestOf } from '../../../shared/bridge/contract.ts';
import { isChannel, REQUESTS } from './requests.ts';

/** One handler for every channel. Failures people can mend are part of the answers; what throws is a bug. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<AnswerOf<C>>;
};

/** Why a call was turned away before any handler saw it. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
  readonly reason: 'sender' | 'channel' | 'request';

  constructor(reason: 'sender' | 'channel' | 'request', detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}

/**
 * Answers one call. `trusted` is the shell's own judgment of the sender (its frame and origin).
 * Throws RefusedCall for a foreign sender, an unknown channel or a request of the wrong shape.
 */
export type Dispatch = (trusted: boolean, channel: unknown, request: unknown) => Promise<AnswerOf<Channel>>;

async function answer<C extends Channel>(handlers: Handlers, channel: C, request: unknown): Promise<AnswerOf<C>> {
  const parsed = REQUESTS[channel].safeParse(request);
  if (!parsed.success) throw new RefusedCall('request', `${channel}: ${parsed.error.issues[0]?.message ?? 'invalid'}`);
  return handlers[channel](parsed.data);
}

export function makeDispatch(handlers: Handlers): Dispatch {
  return async (trusted, channel, request) => {
    if (!trusted) throw new RefusedCall('sender', 'not the application window');
    if (!isChannel(channel)) throw new RefusedCall('channel', String(channel).slice(0, 100));
    return answer(handlers, channel, request);
  };
}

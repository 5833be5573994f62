// The bridge over HTTP: calls are POSTs to the page's own origin, events come as server-sent events.
import type { AnswerOf, Bridge, Channel, EventName, Events, RequestOf } from '../../shared/bridge/contract.ts';

/** Bytes travel as the body as they are, everything else of the request in a header; without bytes it is all JSON. */
function bodyOf(request: unknown): RequestInit {
  if (typeof request === 'object' && request !== null && 'bytes' in request && request.bytes instanceof Uint8Array) {
    const { bytes, ...rest } = request;
    return {
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Banxin-Request': encodeURIComponent(JSON.stringify(rest)),
      },
      body: bytes as Uint8Array<ArrayBuffer>,
    };
  }
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request) };
}

/** The host is gone (ended, or the machine slept too long): nothing more can be asked of it. */
export class HostGone extends Error {
  override readonly name = 'HostGone';
}

export function makeHttpBridge(): Bridge {
  const stream = new EventSource('/events');
  return {
    async call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<AnswerOf<C>> {
      let response: Response;
      try {
        response = await fetch(`/call/${channel}`, { method: 'POST', ...bodyOf(request) });
      } catch (error) {
        throw new HostGone(String(error));
      }
      if (!response.ok) throw new Error(`${channel}: ${response.status} ${await response.text()}`);
      return (await response.json()) as AnswerOf<C>;
    },
    on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
      const receive = (message: MessageEvent<string>): void => listener(JSON.parse(message.data) as Events[E]);
      stream.addEventListener(event, receive);
      return () => stream.removeEventListener(event, receive);
    },
  };
}

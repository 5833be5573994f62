// Sends the host's events to every open window by server-sent events (WHATWG HTML, section 9.2).
import type { ServerResponse } from 'node:http';
import type { EventName, Events } from '../../shared/bridge/contract.ts';

/** A comment line this often keeps middle men from closing a quiet stream, ms. */
const HEARTBEAT_MS = 20_000;

/** A window that reloads is gone for a moment; only after this long, ms, is it taken as closed. */
const RELOAD_GRACE_MS = 3000;

export interface EventStream {
  /** Takes over a response and keeps it open. */
  attach(response: ServerResponse): void;
  send<E extends EventName>(event: E, payload: Events[E]): void;
  /** Resolves when the first window has connected. */
  readonly arrived: Promise<void>;
  /** Resolves once the last window has gone and none has come back. */
  readonly deserted: Promise<void>;
  close(): void;
}

interface Signal {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

/** A promise to be resolved from outside. */
function signal(): Signal {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

export function makeEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  const arrival = signal();
  const desertion = signal();
  let grace: NodeJS.Timeout | undefined;
  let closed = false;
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(':\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const leave = (response: ServerResponse): void => {
    open.delete(response);
    if (open.size > 0 || closed) return;
    grace = setTimeout(desertion.resolve, RELOAD_GRACE_MS);
  };

  return {
    arrived: arrival.promise,
    deserted: desertion.promise,
    attach(response) {
      clearTimeout(grace);
      arrival.resolve();
      open.add(response);
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write(':\n\n');
      response.on('close', () => leave(response));
    },
    send(event, payload) {
      const text = `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`;
      for (const response of open) response.write(text);
    },
    close() {
      closed = true;
      clearInterval(heartbeat);
      clearTimeout(grace);
      for (const response of open) response.end();
    },
  };
}

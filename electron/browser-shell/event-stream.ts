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
  /** Called once the last window has gone and none has come back. */
  onDeserted(listener: () => void): void;
  close(): void;
}

export function makeEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  const listeners: (() => void)[] = [];
  let grace: NodeJS.Timeout | undefined;
  let closed = false;
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(':\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const leave = (response: ServerResponse): void => {
    open.delete(response);
    if (open.size > 0 || closed) return;
    grace = setTimeout(() => {
      for (const listener of listeners) listener();
    }, RELOAD_GRACE_MS);
  };

  return {
    attach(response) {
      clearTimeout(grace);
      open.add(response);
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write(':\n\n');
      response.on('close', () => leave(response));
    },
    send(event, payload) {
      const text = `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`;
      for (const response of open) response.write(text);
    },
    onDeserted(listener) {
      listeners.push(listener);
    },
    close() {
      closed = true;
      clearInterval(heartbeat);
      clearTimeout(grace);
      for (const response of open) response.end();
    },
  };
}

// The browser shell's HTTP server: the window's files, the bridge's calls and its events, on loopback only.
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type Dispatch, RefusedCall } from '../host/bridge/dispatch.ts';
import type { Resource, Resources } from '../host/bridge/resource.ts';
import { SECURITY_HEADERS } from '../host/bridge/security.ts';
import type { Access, Admission } from './access.ts';
import type { EventStream } from './event-stream.ts';
import { BodyTooLarge, readRequest } from './request-body.ts';

/** Bytes read from a file at once: fonts of 15 MB are what the window waits for. */
const CHUNK_BYTES = 2 ** 20;

/** The loopback interface by number: the name `localhost` may be pointed elsewhere. */
const LOOPBACK = '127.0.0.1';

export interface ShellParts {
  readonly access: Access;
  readonly dispatch: Dispatch;
  readonly resources: Resources;
  readonly events: EventStream;
  /** Page shown to a request that is turned away; HTML. */
  readonly refusal: (admission: Exclude<Admission, { kind: 'granted' | 'first' }>) => string;
}

function answerText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(text);
}

const answerJson = (response: ServerResponse, status: number, value: unknown): void =>
  answerText(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/** RFC 6266, section 4.3: the name in UTF-8 for every character that a plain one cannot hold. */
const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

async function answerResource(response: ServerResponse, resource: Resource): Promise<void> {
  response.writeHead(200, {
    'Content-Type': resource.type,
    'Cache-Control': resource.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    ...(resource.saveAs !== undefined && { 'Content-Disposition': attachment(resource.saveAs) }),
  });
  if ('bytes' in resource.body) response.end(resource.body.bytes);
  else await pipeline(createReadStream(resource.body.file, { highWaterMark: CHUNK_BYTES }), response);
}

async function answerCall(
  parts: ShellParts,
  channel: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    answerJson(response, 200, await parts.dispatch(true, channel, await readRequest(request)));
  } catch (error) {
    if (error instanceof BodyTooLarge) answerJson(response, 413, { error: error.message });
    else if (error instanceof RefusedCall) answerJson(response, 400, { error: error.message });
    else throw error;
  }
}

async function answerRequest(parts: ShellParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const admission = parts.access.admit(request);
  if (admission.kind !== 'granted' && admission.kind !== 'first') {
    return answerText(response, 403, 'text/html; charset=utf-8', parts.refusal(admission));
  }
  if (admission.kind === 'first') response.setHeader('Set-Cookie', admission.cookie);

  const url = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  const path = decodeURIComponent(url.pathname);
  if (request.method === 'POST' && path.startsWith('/call/')) {
    return answerCall(parts, path.slice('/call/'.length), request, response);
  }
  if (request.method !== 'GET') return answerText(response, 405, 'text/plain', 'method not allowed');
  if (path === '/events') return parts.events.attach(response);
  const resource = await parts.resources(path, url.searchParams);
  if (resource === null) return answerText(response, 404, 'text/plain', 'not found');
  return answerResource(response, resource);
}

export interface ShellServer {
  readonly port: () => number;
  /** Listens on `port`, or on any free one for 0. Rejects when it is taken. */
  listen(port: number): Promise<void>;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

const portOf = (server: Server): number => (server.address() as AddressInfo | null)?.port ?? 0;

/** A server that is not listening yet. `reportBug` gets what no handler foresaw; the caller gets a bare 500. */
export function makeShellServer(parts: () => ShellParts, reportBug: (error: unknown) => void): ShellServer {
  const server = createServer((request, response) => {
    answerRequest(parts(), request, response).catch((error: unknown) => {
      // The window went away in mid-answer: nobody is left to tell.
      if (response.destroyed) return;
      if (error instanceof URIError) return answerText(response, 400, 'text/plain', 'malformed URL');
      reportBug(error);
      if (response.headersSent) return response.destroy();
      answerJson(response, 500, { error: 'internal error' });
    });
  });
  return {
    port: () => portOf(server),
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, LOOPBACK, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

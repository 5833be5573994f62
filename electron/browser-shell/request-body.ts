// Reads a call's request out of an HTTP body: JSON, or bytes with the rest of the request in a header.
import type { IncomingMessage } from 'node:http';
import { RefusedCall } from '../host/bridge/dispatch.ts';

/** Largest body, bytes: a document with many photos is well below, and memory is safe from a runaway page. */
const MOST_BYTES = 2 ** 29;

/** Header with the URI-encoded JSON of a request whose `bytes` are the body. */
const REQUEST_HEADER = 'x-banxin-request';

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > MOST_BYTES) throw new BodyTooLarge(`body above ${MOST_BYTES} bytes`);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new BodyTooLarge(`body above ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedCall('request', 'not JSON');
  }
}

/** The request as the handler's schema expects it. Throws RefusedCall or BodyTooLarge. */
export async function readRequest(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return parse(new TextDecoder().decode(body));
  const header = request.headers[REQUEST_HEADER];
  if (!type.startsWith('application/octet-stream') || typeof header !== 'string') {
    throw new RefusedCall('request', 'neither JSON nor bytes with a request header');
  }
  const rest = parse(decodeURIComponent(header));
  if (typeof rest !== 'object' || rest === null) throw new RefusedCall('request', 'not an object');
  return { ...rest, bytes: body };
}

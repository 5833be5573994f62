// Answers the window's requests under the program's own scheme from the host's resources.
import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import type { Resource, Resources } from '../host/bridge/resource.ts';
import { SECURITY_HEADERS } from '../host/bridge/security.ts';
import { isOwnPage, SCHEME } from './own-page.ts';

/** A Uint8Array's bytes over a plain ArrayBuffer, as a response body must be. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const bytesOf = async ({ body }: Resource): Promise<Uint8Array<ArrayBuffer>> =>
  plain('bytes' in body ? body.bytes : await readFile(body.file));

async function answer(request: Request, resources: Resources): Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: SECURITY_HEADERS });
  if (request.method !== 'GET' || !isOwnPage(request.url)) return refuse(403);
  const { pathname, searchParams } = new URL(request.url);
  const resource = await resources(decodeURIComponent(pathname), searchParams);
  if (resource === null) return refuse(404);
  return new Response(await bytesOf(resource), {
    headers: { ...SECURITY_HEADERS, 'Content-Type': resource.type },
  });
}

export function serveScheme(protocol: Pick<Protocol, 'handle'>, resources: Resources): void {
  protocol.handle(SCHEME, (request) => answer(request, resources));
}

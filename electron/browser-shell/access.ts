// Who may talk to the browser shell: a one-time token in the link, a session cookie, and checks of Host and Origin.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Names under which a browser reaches its own machine; any other Host means DNS rebinding. */
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** 256 bits: beyond guessing. */
const SECRET_BYTES = 32;

export type Admission =
  /** The request is from a window of ours. */
  | { readonly kind: 'granted' }
  /** It brought the link's token: answer with this cookie, and the token is spent. */
  | { readonly kind: 'first'; readonly cookie: string }
  /** It brought a token that is spent or was never given. */
  | { readonly kind: 'stale-link' }
  | { readonly kind: 'refused'; readonly reason: 'host' | 'origin' | 'session' };

export interface Access {
  /** A token for one more link. */
  mint(): string;
  admit(request: IncomingMessage): Admission;
}

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

function hostName(host: string): string {
  const colon = host.lastIndexOf(':');
  return colon > host.lastIndexOf(']') ? host.slice(0, colon) : host;
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

/** True when the browser itself says that another site or another port made it ask. */
function fromElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/**
 * The gate of one running shell. Cookies know no ports, so the cookie's name holds it: two shells side by side keep apart.
 * A cookie alone never suffices: Host must be a loopback name, a given Origin must be our own, a POST must give one.
 */
export function makeAccess(port: () => number): Access {
  const open = new Set<string>();
  const sessions: string[] = [];
  return {
    mint() {
      const token = secret();
      open.add(token);
      return token;
    },
    admit(request) {
      const host = request.headers.host ?? '';
      if (!LOOPBACK_NAMES.has(hostName(host))) return { kind: 'refused', reason: 'host' };
      const { origin } = request.headers;
      if (origin !== undefined && origin !== `http://${host}`) return { kind: 'refused', reason: 'origin' };
      if (origin === undefined && request.method !== 'GET') return { kind: 'refused', reason: 'origin' };

      const name = `banxin-${port()}`;
      const given = cookieOf(request, name);
      const known = sessions.some((session) => equal(session, given));
      const url = new URL(request.url ?? '/', `http://${host}`);
      const token = url.pathname === '/' && request.method === 'GET' ? url.searchParams.get('token') : null;
      if (token !== null && !known) {
        const spent = [...open].find((candidate) => equal(candidate, token));
        if (spent === undefined) return { kind: 'stale-link' };
        open.delete(spent);
        const session = secret();
        sessions.push(session);
        return { kind: 'first', cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict` };
      }
      if (!known) return { kind: 'refused', reason: 'session' };
      return fromElsewhere(request) ? { kind: 'refused', reason: 'origin' } : { kind: 'granted' };
    },
  };
}

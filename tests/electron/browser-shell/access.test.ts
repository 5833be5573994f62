// Who the browser shell lets in: tried over real HTTP against a running shell, nothing stood in for.
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningShell, serve } from '../../../electron/browser-shell/serve.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request byte for byte as given: node:http lets Host and Origin be anything. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

let shell: RunningShell;
let cookie: string;
const stale: string[] = [];
const bugs: unknown[] = [];

const pathOf = (link: string): string => link.slice(new URL(link).origin.length);
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(shell.port, path, { headers: { Cookie: cookie, ...headers } });
const call = (channel: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(shell.port, `/call/${channel}`, {
    method: 'POST',
    headers: {
      Cookie: cookie,
      Origin: `http://127.0.0.1:${shell.port}`,
      'Content-Type': 'application/json',
      ...headers,
    },
    body,
  });

beforeAll(async () => {
  const started = await serve({
    root,
    port: 0,
    language: 'zh-CN',
    initial: async () => ({ kind: 'cancelled' }),
    onStaleLink: (link) => stale.push(link),
    reportBug: (error) => bugs.push(error),
  });
  if (!started.ok) throw new Error(started.error.key);
  shell = started.value;
  const first = await ask(shell.port, pathOf(shell.link()));
  expect(first.status).toBe(200);
  cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await shell?.close();
  expect(bugs).toEqual([]);
});

describe('the link', () => {
  it('lets in once and gives a session that scripts cannot read and other sites cannot send', async () => {
    const link = pathOf(shell.link());
    const first = await ask(shell.port, link);
    expect(first.status).toBe(200);
    expect(String(first.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict$/);
    const second = await ask(shell.port, link);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('用过');
  });

  it('is renewed for the terminal when a spent one is tried, and the new one works', async () => {
    stale.length = 0;
    await ask(shell.port, '/?token=spent');
    expect(stale).toHaveLength(1);
    expect((await ask(shell.port, pathOf(stale[0] ?? ''))).status).toBe(200);
  });

  it('may be opened again by the window that has a session', async () => {
    expect((await get('/?token=spent')).status).toBe(200);
  });
});

describe('requests', () => {
  it.each([
    ['without a session', {}],
    ['with a made-up session', { Cookie: 'banxin-1=abc' }],
  ])('are refused %s, for every kind of resource', async (_, headers) => {
    for (const path of ['/', '/events', '/fonts/NotoSerifSC-Regular.ttf', '/photos/x/y']) {
      expect((await ask(shell.port, path, { headers })).status).toBe(403);
    }
  });

  it.each(['evil.example', `evil.example:80`, '127.0.0.1.evil.example', '192.168.1.5'])(
    'are refused under the host name %s, as DNS rebinding gives',
    async (host) => {
      expect((await get('/', { Host: host })).status).toBe(403);
    },
  );

  it('are refused from another origin, another port of this machine included', async () => {
    for (const origin of ['http://evil.example', `http://127.0.0.1:${shell.port + 1}`, 'null']) {
      expect((await call('app.start', 'null', { Origin: origin })).status).toBe(403);
    }
  });

  it('are refused when the browser says that another site made it ask', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await get('/', { 'Sec-Fetch-Site': site })).status).toBe(403);
    }
    expect((await get('/', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it('to call the host are refused without an origin', async () => {
    const answer = await ask(shell.port, '/call/app.start', {
      method: 'POST',
      headers: { Cookie: cookie, 'Content-Type': 'application/json' },
      body: 'null',
    });
    expect(answer.status).toBe(403);
  });

  it('do not lead out of the window’s folder', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/..%5c..%5cx']) {
      expect((await get(path)).status).toBe(404);
    }
    expect((await get('/%E0%A4%A')).status).toBe(400);
  });

  it('get a strict content policy with every answer, refusals included', async () => {
    for (const answer of [await get('/'), await get('/nothing'), await ask(shell.port, '/')]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('calls', () => {
  it('are answered', async () => {
    const answer = await call('app.start', 'null');
    expect(answer.status).toBe(200);
    const start = JSON.parse(answer.text) as { readonly dialogs: string; readonly fonts: readonly unknown[] };
    expect(start.dialogs).toBe('browser');
    expect(start.fonts.length).toBeGreaterThan(3);
  });

  it.each([
    ['an unknown channel', 'nothing.here', 'null'],
    ['a name from the prototype', 'constructor', 'null'],
    ['a request of another shape', 'document.close', '{"id": 5}'],
    ['a request with more in it', 'document.close', '{"id": "a", "path": "/etc"}'],
    ['no JSON', 'document.close', '{'],
  ])('with %s are refused before any handler', async (_, channel, body) => {
    const answer = await call(channel, body);
    expect(answer.status).toBe(400);
  });

  it('with bytes that are no document get an answer, not an error', async () => {
    const answer = await call('document.open', 'not a zip', {
      'Content-Type': 'application/octet-stream',
      'X-Banxin-Request': encodeURIComponent(JSON.stringify({ name: '坏.banxin' })),
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ kind: 'failed', name: '坏.banxin' });
    expect(answer.text).not.toContain('upload.banxin');
  });
});

describe('ending', () => {
  it('frees the port although a window listens', async () => {
    const started = await serve({
      root,
      port: 0,
      language: 'zh-CN',
      initial: async () => ({ kind: 'cancelled' }),
      onStaleLink: () => undefined,
      reportBug: (error) => bugs.push(error),
    });
    if (!started.ok) throw new Error(started.error.key);
    const other = started.value;
    const first = await ask(other.port, pathOf(other.link()));
    const session = String(first.headers['set-cookie']).split(';')[0] ?? '';
    const listening = ask(other.port, '/events', { headers: { Cookie: session } }).catch(() => null);
    await other.arrived;
    await other.close();
    await listening;
    await expect(ask(other.port, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('says so when the port is taken', async () => {
    const taken = await serve({
      root,
      port: shell.port,
      language: 'zh-CN',
      initial: async () => ({ kind: 'cancelled' }),
      onStaleLink: () => undefined,
      reportBug: () => undefined,
    });
    expect(taken).toMatchObject({ ok: false, error: { key: 'serve.port-taken' } });
  });
});

// Electron's own scheme and menu, as far as they can be run without Electron.
import { describe, expect, it } from 'vitest';
import type { Resources } from '../../../electron/host/bridge/resource.ts';
import { serveScheme } from '../../../electron/main/app-scheme.ts';
import { menuTemplate } from '../../../electron/main/menu.ts';
import { isOwnPage } from '../../../electron/main/own-page.ts';
import { COMMAND_IDS, MENUS } from '../../../shared/bridge/commands.ts';

type Answer = (request: Request) => Response | Promise<Response>;

/** The handler that Electron would be given. */
function handlerOver(resources: Resources): Answer {
  const handlers = new Map<string, Answer>();
  serveScheme(
    {
      handle: (scheme, handler) => {
        handlers.set(scheme, handler as Answer);
      },
    },
    resources,
  );
  const handler = handlers.get('app');
  if (handler === undefined) throw new Error('no handler for the scheme');
  return handler;
}

const answer = handlerOver(async (path, query) =>
  path === '/照片/a b'
    ? { type: 'text/plain', body: { bytes: new Uint8Array([104, 105, Number(query.get('n'))]) }, immutable: false }
    : null,
);

describe('the scheme', () => {
  it('answers with the resource and the content policy', async () => {
    const response = await answer(new Request('app://banxin/%E7%85%A7%E7%89%87/a%20b?n=33'));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('hi!');
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('knows nothing else, and nothing of other hosts', async () => {
    expect((await answer(new Request('app://banxin/other'))).status).toBe(404);
    expect((await answer(new Request('app://elsewhere/照片/a b'))).status).toBe(403);
    expect((await answer(new Request('app://banxin/other', { method: 'POST' }))).status).toBe(403);
  });
});

describe('isOwnPage', () => {
  it('is not fooled by likeness', () => {
    expect(isOwnPage('app://banxin/')).toBe(true);
    for (const url of ['app://banxin.evil/', 'https://banxin/', 'app://banxin', 'file:///app://banxin/', '']) {
      expect(isOwnPage(url)).toBe(false);
    }
  });
});

describe('the menu', () => {
  it('offers every command once, in both languages', () => {
    const seen: string[] = [];
    for (const language of ['zh-CN', 'en'] as const) {
      seen.length = 0;
      const items = menuTemplate(language, false, (name) => seen.push(name)).flatMap(({ submenu }) =>
        Array.isArray(submenu) ? submenu : [],
      );
      for (const { click } of items) (click as (() => void) | undefined)?.();
      const bySystem = items.filter(({ role }) => role !== undefined).length;
      const offered = MENUS.flatMap(({ groups }) => groups.flat());
      expect(offered.toSorted()).toEqual(COMMAND_IDS.toSorted());
      expect(seen).toEqual(offered.filter((id) => !['cut', 'copy', 'paste', 'paste-text'].includes(id)));
      expect(bySystem).toBe(6);
      const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(20);
    }
  });
});

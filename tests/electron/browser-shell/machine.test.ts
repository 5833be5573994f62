// What `npm start` finds on a machine: browsers, displays, Electron's needs, and a place for PDFs.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canDownload } from '../../../electron/browser-shell/electron-binary.ts';
import { filePlace } from '../../../electron/browser-shell/file-place.ts';
import { findBrowser, hasDisplay, type Machine } from '../../../electron/browser-shell/find-browser.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const machine = (
  platform: NodeJS.Platform,
  environment: Machine['environment'],
  programs: readonly string[],
): Machine => ({ platform, environment, isProgram: (program) => programs.includes(program) });

describe('findBrowser', () => {
  it('prefers Edge on Windows, which every Windows has', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' };
    expect(findBrowser(machine('win32', environment, [chrome, edge]))).toBe(edge);
    expect(findBrowser(machine('win32', environment, [chrome]))).toBe(chrome);
  });

  it('looks into both application folders of a Mac', () => {
    const own = '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(findBrowser(machine('darwin', { HOME: '/Users/a' }, [own]))).toBe(own);
  });

  it.skipIf(process.platform === 'win32')('looks along the path on Linux (Windows splits it at other signs)', () => {
    const environment = { PATH: '/usr/local/bin:/usr/bin' };
    expect(findBrowser(machine('linux', environment, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine('linux', environment, []))).toBeNull();
  });

  it('takes the one that the user names, and no other', () => {
    const environment = { BANXIN_BROWSER: '/opt/b', PATH: '/usr/bin' };
    expect(findBrowser(machine('linux', environment, ['/opt/b', '/usr/bin/chromium']))).toBe('/opt/b');
    expect(findBrowser(machine('linux', environment, ['/usr/bin/chromium']))).toBeNull();
  });
});

describe('hasDisplay', () => {
  it('asks X and Wayland on Linux and nobody elsewhere', () => {
    expect(hasDisplay(machine('linux', {}, []))).toBe(false);
    expect(hasDisplay(machine('linux', { DISPLAY: '' }, []))).toBe(false);
    expect(hasDisplay(machine('linux', { DISPLAY: ':0' }, []))).toBe(true);
    expect(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'wayland-0' }, []))).toBe(true);
    expect(hasDisplay(machine('win32', {}, []))).toBe(true);
  });
});

describe('canDownload', () => {
  it('knows the oldest Node of Electron’s downloader', () => {
    expect(['v20.19.0', 'v22.11.9'].map(canDownload)).toEqual([false, false]);
    expect(['v22.12.0', 'v23.0.0', 'v24.1.0'].map(canDownload)).toEqual([true, true, true]);
  });
});

describe('filePlace', () => {
  let home: ReturnType<typeof suiteFolder>;
  beforeEach(() => {
    home = suiteFolder();
  });
  afterEach(() => home.remove());

  it('stands beside the document', () => {
    expect(filePlace({ folder: home.path, name: 'a.pdf' }, '/nowhere')).toBe(path.join(home.path, 'a.pdf'));
  });

  it('is the download folder for a copy, or the home folder where there is none', () => {
    expect(filePlace({ folder: null, name: 'a.pdf' }, home.path)).toBe(path.join(home.path, 'a.pdf'));
    mkdirSync(path.join(home.path, '下载'));
    expect(filePlace({ folder: null, name: 'a.pdf' }, home.path)).toBe(path.join(home.path, '下载', 'a.pdf'));
  });

  it('never is a file that is there', () => {
    writeFileSync(path.join(home.path, 'a.pdf'), '');
    writeFileSync(path.join(home.path, 'a (2).pdf'), '');
    expect(filePlace({ folder: home.path, name: 'a.pdf' })).toBe(path.join(home.path, 'a (3).pdf'));
  });
});

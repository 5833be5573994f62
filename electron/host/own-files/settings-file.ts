// The settings file: how the window was left, checked when read; one that is broken gives the first run's settings and a message.
import { join } from 'node:path';
import { z } from 'zod';
import {
  DEFAULT_SETTINGS,
  FITS,
  RULER_UNITS,
  type Settings,
  SIDE_PANELS,
  THEMES,
} from '../../../shared/bridge/settings.ts';
import { type Message, message } from '../../../shared/kernel/messages/catalogue.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';

const LARGEST_FILE = 100_000;

/** Lengths on screen, px: a window or panel beyond them was never seen. */
const length = (least: number, most: number) => z.number().min(least).max(most);
const SCREEN = 20_000;
const LONGEST_NAME = 1000;

const d = DEFAULT_SETTINGS;

/** What a file of an earlier version lacks is as at the first run; what a later one has besides is passed over. */
export const SETTINGS: z.ZodType<Settings> = z.object({
  language: z.enum(['zh-CN', 'en']).default(d.language),
  theme: z.enum(THEMES).default(d.theme),
  author: z.string().max(LONGEST_NAME).default(d.author),
  window: z
    .object({ width: length(200, SCREEN), height: length(200, SCREEN) })
    .nullable()
    .default(d.window),
  panel: z.boolean().default(d.panel),
  sidePanel: z.enum(SIDE_PANELS).default(d.sidePanel),
  galleyWidth: length(100, SCREEN).default(d.galleyWidth),
  showsEdges: z.boolean().default(d.showsEdges),
  showsGrid: z.boolean().default(d.showsGrid),
  showsRulers: z.boolean().default(d.showsRulers),
  rulerUnit: z.enum(RULER_UNITS).default(d.rulerUnit),
  view: z.object({ zoom: z.number().min(0.01).max(100), fit: z.enum(FITS).nullable() }).default(d.view),
});

export interface StoredSettings {
  readonly settings: Settings;
  /** What was wrong with the file; null where there is none, or nothing is. */
  readonly problem: Message | null;
}

const fileIn = (folder: string): string => join(folder, 'settings.json');

/** `folder`: the program's own folder (see `dataFolder`). */
export async function readSettings(folder: string): Promise<StoredSettings> {
  const path = fileIn(folder);
  const read = await readOwnFile(path, SETTINGS, LARGEST_FILE);
  if (read.ok) return { settings: read.value, problem: null };
  const isFirstRun = read.error.key === 'files.not-found';
  return { settings: DEFAULT_SETTINGS, problem: isFirstRun ? null : message('settings.broken', { path }) };
}

export const writeSettings = (folder: string, settings: Settings): Promise<Result<void, Message>> =>
  writeOwnFile(fileIn(folder), settings);

// The one catalogue of user-facing text: every message's words in zh-CN and English.
import { app } from './app.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { craft } from './craft.ts';
import { desk } from './desk.ts';
import type { Entry, Language } from './entry.ts';
import { files } from './files.ts';
import { galley } from './galley.ts';
import { going } from './going.ts';
import { history } from './history.ts';
import { inspector } from './inspector.ts';
import { intake } from './intake.ts';
import { keeping } from './keeping.ts';
import { objectValues } from './object-values.ts';
import { objects } from './objects.ts';
import { output } from './output.ts';
import { press } from './press.ts';
import { review } from './review.ts';
import { styling } from './styling.ts';
import { text } from './text.ts';

const catalogue = {
  ...text,
  ...press,
  ...craft,
  ...intake,
  ...files,
  ...output,
  ...cli,
  ...review,
  ...galley,
  ...going,
  ...history,
  ...inspector,
  ...commands,
  ...styling,
  ...objectValues,
  ...desk,
  ...objects,
  ...keeping,
  ...app,
} as const;

export type { Language } from './entry.ts';
export type MessageKey = keyof typeof catalogue;
export type MessageParams = Readonly<Record<string, string | number>>;

/** A message still to be put into words: what errors and findings carry. */
export interface Message {
  readonly key: MessageKey;
  readonly params: MessageParams;
}

export const message = (key: MessageKey, params: MessageParams = {}): Message => ({ key, params });

/** `{name}` for a parameter's value; `{name|one|many}` for the first word where it is 1, else the second: “{lines} {lines|line|lines}”. */
const PARAMETER = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** The message's words; a parameter that is missing is a bug and throws. */
export function words(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const entry: Entry = catalogue[key];
  return entry[language].replace(PARAMETER, (_, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`message ${key} lacks parameter ${name}`);
    const form = String(value) === '1' ? one : many;
    return form ?? String(value);
  });
}

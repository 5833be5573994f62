// Messages of the command line: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const cli = {} as const satisfies Entries;

// Messages of exporting and showing pages: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const output = {} as const satisfies Entries;

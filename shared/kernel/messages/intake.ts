// Messages of page folders and story files: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const intake = {} as const satisfies Entries;

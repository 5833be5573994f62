// Messages of documents on disk: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const files = {} as const satisfies Entries;

// Messages of preflight's press rules: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const press = {} as const satisfies Entries;

// Messages of preflight's craft rules: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const craft = {} as const satisfies Entries;

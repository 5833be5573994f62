// Messages of the window: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const app = {} as const satisfies Entries;

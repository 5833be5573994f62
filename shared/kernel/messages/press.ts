// Messages of preflight's press rules: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const press = {
  'press.photo-resolution': {
    'zh-CN': '图片 {photo} 印出时只有 {ppi} ppi，应不低于 {good} ppi。请换大图或缩小图框。',
    en: 'Photo {photo} has only {ppi} ppi at its print size; {good} ppi are needed. Use a larger original or a smaller frame.',
  },
  'press.thin-rule': {
    'zh-CN': '版线粗 {weight} 磅，印不牢，应不细于 {least} 磅。请换较粗的线型。',
    en: 'A rule of {weight} pt is too thin to print; it should be {least} pt or more. Use a heavier rule style.',
  },
  'press.small-type': {
    'zh-CN': '字号 {size} 磅太小，应不小于 {least} 磅。请加大字号。',
    en: 'Type of {size} pt is too small to print; it should be {least} pt or more. Set it larger.',
  },
  'press.reverse-type': {
    'zh-CN': '反白字 {size} 磅容易糊，应不小于 {least} 磅。请加大字号或改为黑字。',
    en: 'Reversed type of {size} pt fills in; it should be {least} pt or more. Set it larger or in black.',
  },
  'press.small-type-inks': {
    'zh-CN': '{size} 磅的小字用了多色油墨，套印不准会有重影。请只用一色（如 K100），或加大到 {least} 磅以上。',
    en: 'Type of {size} pt in several inks shows misregister. Use one ink (such as K100) or set it at {least} pt or more.',
  },
  'press.total-ink': {
    'zh-CN': '颜色 {color} 的总墨量 {total}% 超过印厂上限 {limit}%。请减少油墨。',
    en: 'Colour {color} lays down {total} % ink; the plant allows {limit} %. Use less ink.',
  },
  'press.tint': {
    'zh-CN': '网点 {color} 在新闻纸上会丢失或糊死，应在 {least}%～{most}% 之间（或实地）。请调整。',
    en: 'Tint {color} drops out or closes up on newsprint; use {least} % to {most} %, or a solid.',
  },
} as const satisfies Entries;

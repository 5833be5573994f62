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
  'press.type-contrast': {
    'zh-CN': '字（{color}）与衬底（{ground}）深浅相近，印出来看不清。请加深或减淡衬底，或改字的颜色。',
    en: 'Type ({color}) and what lies behind it ({ground}) are too alike to be read. Make the ground darker or lighter, or change the type.',
  },
  'press.faint-type': {
    'zh-CN': '字（{color}）印在白纸上太浅，看不清。请加深字的颜色，或给它铺衬底。',
    en: 'Type ({color}) is too faint on paper. Make it darker or give it a ground.',
  },
  'press.overprint-ink': {
    'zh-CN': '黑字叠印在 {ground} 上，总墨量 {total}%，超过印厂上限 {limit}%。请减淡字下的颜色。',
    en: 'Black type overprints {ground}: {total} % ink, the plant allows {limit} %. Make the colour under it lighter.',
  },
  'press.thin-outline': {
    'zh-CN': '勾边露在字外的只有 {shown} 磅，印不牢。线粗应不小于 {weight} 磅。',
    en: 'Only {shown} pt of the outline show, too thin to print. Use a weight of {weight} pt or more.',
  },
  'press.effects-small': {
    'zh-CN': '{size} 磅的小字加勾边或阴影，笔画会粘连。宜用于 {least} 磅以上的标题字。',
    en: 'Outlines and shadows make strokes of {size} pt type run together. Keep them for headlines of {least} pt or more.',
  },
  'press.shadow-color': {
    'zh-CN': '阴影与字同色（{color}），会糊成一团。请换较浅的影，或给字勾边。',
    en: 'The shadow has the letters’ colour ({color}) and melts into them. Use a lighter shadow or give the letters an outline.',
  },
} as const satisfies Entries;

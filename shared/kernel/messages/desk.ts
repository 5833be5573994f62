// Messages of documents and what is brought onto them: new pages, page settings, stories and photos; zh-CN first, English second.
import type { Entries } from './entry.ts';

export const desk = {
  'photo.failed': { 'zh-CN': '图片“{name}”没有加入', en: 'Photo "{name}" was not added' },
  'photo.too-large': {
    'zh-CN': '图片“{name}”超过 {most} MB，没有加入。请缩小图片。',
    en: 'Photo "{name}" is larger than {most} MB and was not added. Make it smaller.',
  },
  'photo.no-room': {
    'zh-CN': '图片“{name}”没有加入：一个版面最多 {count} 张图片、共 {most} MB。请先存盘并删去不用的图片。',
    en: 'Photo "{name}" was not added: a document holds {count} photos of {most} MB in all. Delete photos you do not use, then save.',
  },
} as const satisfies Entries;

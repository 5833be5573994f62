// Messages of preflight's craft rules: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const craft = {
  'craft.beyond-type-area': {
    'zh-CN': '“{name}”超出版心 {by} 毫米。请移动或缩小。',
    en: '"{name}" runs {by} mm beyond the type area. Move it or make it smaller.',
  },
  'craft.beyond-trim': {
    'zh-CN': '“{name}”超出成品尺寸 {by} 毫米，会被裁掉。请移回版心。',
    en: '"{name}" runs {by} mm off the paper and will be cut. Move it back.',
  },
  'craft.frames-overlap': {
    'zh-CN': '“{one}”与“{other}”的文框重叠（从第 {column} 栏第 {line} 行起），文字会互相压印。请分开。',
    en: 'The frames of "{one}" and "{other}" overlap from column {column}, line {line}: their text prints over each other. Move them apart.',
  },
  'craft.stranded-headline': {
    'zh-CN': '背题：标题“{name}”旁边和下面没有本稿的正文。请把正文接到题下。',
    en: 'The headline "{name}" has no text of its story under or beside it. Bring the body to its headline.',
  },
} as const satisfies Entries;

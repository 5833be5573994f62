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
  'craft.lone-first-line': {
    'zh-CN': '孤行：“{name}”第 {column} 栏末只有一段的首行“{text}…”。请在它前面增删几个字，或把文框加减一行。',
    en: 'Column {column} of "{name}" ends with the lone first line of a paragraph ("{text}…"). Add or cut a few characters before it, or make the frame a line longer or shorter.',
  },
  'craft.lone-last-line': {
    'zh-CN': '孤行：“{name}”第 {column} 栏头只有一段的末行“{text}”。请在它前面增删几个字，或把文框加减一行。',
    en: 'Column {column} of "{name}" begins with the lone last line of a paragraph ("{text}"). Add or cut a few characters before it, or make the frame a line longer or shorter.',
  },
  'craft.lone-byline': {
    'zh-CN': '“{name}”的署名“{text}”独自在第 {column} 栏头。请删几个字让它回到上一栏，或增几个字陪它。',
    en: 'The byline "{text}" of "{name}" stands alone at the head of column {column}. Cut a few characters to bring it back, or add some to keep it company.',
  },
  'craft.ragged-feet': {
    'zh-CN': '栏底不齐：“{name}”第 {column} 栏比最长的栏短 {lines} 行。请增删文字、改矮文框，或让栏底齐平。',
    en: 'The column feet of "{name}" are ragged: column {column} is {lines} {lines|line|lines} shorter than the longest. Add or cut text, make the frame shorter, or balance its columns.',
  },
} as const satisfies Entries;

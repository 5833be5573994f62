// Messages of the inspector: what the caret is in and how it is set; zh-CN first, English second.
import type { Entries } from './entry.ts';

export const inspector = {
  'inspector.title': { 'zh-CN': '检查器', en: 'Inspector' },
  'inspector.empty': {
    'zh-CN': '把光标放进版面的文字，这里就显示它是什么、怎样排的。',
    en: 'Put the caret into the page’s text to see what it is and how it is set.',
  },
  'inspector.text': { 'zh-CN': '文字', en: 'Text' },
  'inspector.part': { 'zh-CN': '部分', en: 'Part' },
  'inspector.subhead': { 'zh-CN': '小标题', en: 'Subhead' },
  'inspector.headline-line': { 'zh-CN': '主题第 {ordinal} 行', en: 'Headline, line {ordinal}' },
  'inspector.story': { 'zh-CN': '稿件', en: 'Story' },
  'inspector.photo': { 'zh-CN': '图片', en: 'Photo' },
  'inspector.setting': { 'zh-CN': '排式', en: 'Setting' },
  'inspector.font': { 'zh-CN': '字体', en: 'Font' },
  'inspector.size': { 'zh-CN': '字号', en: 'Size' },
  'inspector.leading': { 'zh-CN': '行距', en: 'Leading' },
  'inspector.points': { 'zh-CN': '{points} 点', en: '{points} pt' },
  'inspector.fitted': { 'zh-CN': '{points} 点（样式 {style} 点）', en: '{points} pt (style {style} pt)' },
  'inspector.measure': { 'zh-CN': '行长', en: 'Measure' },
  'inspector.measure-of': { 'zh-CN': '{characters} 字，{mm} 毫米', en: '{characters} ch, {mm} mm' },
  'inspector.no-place': { 'zh-CN': '溢文，不在版上', en: 'overset, not on the page' },
  'inspector.page': { 'zh-CN': '版面', en: 'Page' },
  'inspector.columns': { 'zh-CN': '基本栏', en: 'Base columns' },
  'inspector.columns-of': {
    'zh-CN': '{columns} 栏，每栏 {measure} 字',
    en: '{columns} of {measure} characters',
  },
  'inspector.body': { 'zh-CN': '正文', en: 'Body' },
  'inspector.body-of': { 'zh-CN': '{size} 点，行距 {leading} 点', en: '{size} pt on {leading} pt' },
} as const satisfies Entries;

// Messages of going about the window: quick open, pages, findings, regions; zh-CN first, English second.
import type { Entries } from './entry.ts';

export const going = {
  'status.title': { 'zh-CN': '状态栏', en: 'Status bar' },
  'page.board': { 'zh-CN': '版面，回车写字', en: 'Page; press Enter to write' },

  'more.title': { 'zh-CN': '更多', en: 'More' },
  'more.on': { 'zh-CN': '{name}（已用）', en: '{name} (on)' },

  'go.title': { 'zh-CN': '转到', en: 'Go to' },
  'go.action': { 'zh-CN': '转到…', en: 'Go to…' },
  'go.what': { 'zh-CN': '版、稿件、图片或检查结果', en: 'Page, story, photo or finding' },
  'go.hint': { 'zh-CN': '转到版、稿件、图片或检查结果', en: 'Go to a page, story, photo or finding' },
  'go.pages': { 'zh-CN': '版', en: 'Pages' },
  'go.stories': { 'zh-CN': '稿件', en: 'Stories' },
  'go.photos': { 'zh-CN': '图片', en: 'Photos' },
  'go.overset': { 'zh-CN': '溢文', en: 'overset' },
  'go.nothing': { 'zh-CN': '没有找到', en: 'Nothing found' },
  'go.next-finding': { 'zh-CN': '下一个问题', en: 'Next finding' },
  'go.previous-finding': { 'zh-CN': '上一个问题', en: 'Previous finding' },
} as const satisfies Entries;

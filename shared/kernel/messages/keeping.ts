// Messages of what the program keeps by itself: recovery copies, settings, recent files; zh-CN first, English second.
import type { Entries } from './entry.ts';

export const keeping = {
  'own.damaged': {
    'zh-CN': '{path} 已损坏。请删除这个文件。',
    en: '{path} is damaged. Delete the file.',
  },
  'recovery.title': { 'zh-CN': '有没有存盘的版面可以恢复', en: 'Unsaved pages can be recovered' },
  'recovery.text': {
    'zh-CN': '上次没有正常退出。下面的版面停在最后一次自动保存时的样子；恢复后请检查并存盘。',
    en: 'Banxin did not end as it should. These pages are as they were last kept; check and save them once they are back.',
  },
  'recovery.list': { 'zh-CN': '可以恢复的版面', en: 'Pages to recover' },
  'recovery.from-file': { 'zh-CN': '{at} · 原文件 {path}', en: '{at} · from {path}' },
  'recovery.no-file': { 'zh-CN': '{at} · 从未存盘', en: '{at} · never saved' },
  'recovery.restore': { 'zh-CN': '恢复', en: 'Restore' },
  'recovery.restore-all': { 'zh-CN': '全部恢复', en: 'Restore all' },
  'recovery.restore-one': { 'zh-CN': '恢复“{name}”', en: 'Restore "{name}"' },
  'recovery.discard': { 'zh-CN': '丢弃', en: 'Discard' },
  'recovery.discard-one': { 'zh-CN': '丢弃“{name}”', en: 'Discard "{name}"' },
  'recovery.sure': { 'zh-CN': '丢弃后不能找回。', en: 'It cannot be brought back.' },
  'recovery.keep': { 'zh-CN': '保留', en: 'Keep' },
  'recovery.later': { 'zh-CN': '以后再说', en: 'Later' },
  'recovery.failed': { 'zh-CN': '未能自动保存', en: 'Not kept for recovery' },
  'recovery.failed-hint': {
    'zh-CN': '恢复副本没有写成：{reason} 请先存盘。',
    en: 'No recovery copy was written: {reason} Save your page.',
  },
  'settings.failed': { 'zh-CN': '没有恢复上次的窗口布局', en: 'The window is not as you left it' },
  'settings.broken': {
    'zh-CN': '设置文件 {path} 已损坏，已换用默认设置；下次改动时会重新写好。版面不受影响。',
    en: 'The settings file {path} is damaged. Banxin uses its first settings and writes the file anew at the next change. Your pages are not touched.',
  },
  'recent.action': { 'zh-CN': '最近文件…', en: 'Recent files…' },
  'recent.title': { 'zh-CN': '最近文件', en: 'Recent files' },
  'recent.none': { 'zh-CN': '还没有打开过文件', en: 'No files yet' },
  'recent.missing': { 'zh-CN': '文件已不在原处', en: 'no longer there' },
  'recent.remove': { 'zh-CN': '从列表移除“{name}”', en: 'Remove "{name}" from the list' },
  'tabs.full-title': { 'zh-CN': '打开的版面太多了', en: 'Too many open pages' },
  'tabs.full': {
    'zh-CN': '一个窗口最多同时打开 {most} 个版面。请先关闭用不着的版面。',
    en: 'A window has room for {most} open pages. Close one you do not need first.',
  },
} as const satisfies Entries;

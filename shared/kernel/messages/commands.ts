// Messages of commands, menus, tools and what the window shows round the page: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const commands = {
  'toolbar.title': { 'zh-CN': '工具栏', en: 'Toolbar' },
  'menu.bar': { 'zh-CN': '菜单', en: 'Menu bar' },
  'menu.file': { 'zh-CN': '文件', en: 'File' },
  'menu.edit': { 'zh-CN': '编辑', en: 'Edit' },
  'menu.layout': { 'zh-CN': '版面', en: 'Layout' },
  'menu.object': { 'zh-CN': '对象', en: 'Object' },
  'menu.text': { 'zh-CN': '文字', en: 'Text' },
  'menu.review': { 'zh-CN': '审校', en: 'Review' },
  'menu.view': { 'zh-CN': '视图', en: 'View' },
  'menu.window': { 'zh-CN': '窗口', en: 'Window' },
  'menu.help': { 'zh-CN': '帮助', en: 'Help' },
  'menu.quit': { 'zh-CN': '退出', en: 'Quit' },

  'palette.action': { 'zh-CN': '查找命令…', en: 'Find a command…' },
  'palette.title': { 'zh-CN': '命令', en: 'Commands' },
  'palette.what': { 'zh-CN': '命令名（中文或英文）', en: 'A command’s name' },
  'palette.nothing': { 'zh-CN': '没有这样的命令', en: 'No such command' },

  'tool.strip': { 'zh-CN': '工具', en: 'Tools' },
  'tool.select': { 'zh-CN': '选取工具', en: 'Selection tool' },
  'tool.picture': { 'zh-CN': '取景工具', en: 'Picture tool' },
  'tool.text': { 'zh-CN': '文字工具', en: 'Text tool' },
  'tool.frame': { 'zh-CN': '文框工具', en: 'Text frame tool' },
  'tool.photo': { 'zh-CN': '图框工具', en: 'Photo frame tool' },
  'tool.box': { 'zh-CN': '框工具', en: 'Box tool' },
  'tool.rule': { 'zh-CN': '线工具', en: 'Rule tool' },
  'tool.zoom': { 'zh-CN': '缩放工具', en: 'Zoom tool' },
  'tool.hand': { 'zh-CN': '抓手工具', en: 'Hand tool' },

  'zoom.selection': { 'zh-CN': '适合所选对象', en: 'Fit selection' },
  'aids.grid': { 'zh-CN': '显示版心网格', en: 'Show base grid' },
  'aids.rulers': { 'zh-CN': '显示标尺', en: 'Show rulers' },
  'aids.ruler-unit': { 'zh-CN': '标尺用字和行', en: 'Rulers in characters and lines' },
  'aids.preview': { 'zh-CN': '预览', en: 'Preview' },

  'theme.system': { 'zh-CN': '随系统明暗', en: 'Colours as the system' },
  'theme.light': { 'zh-CN': '浅色界面', en: 'Light window' },
  'theme.dark': { 'zh-CN': '深色界面', en: 'Dark window' },

  'command.review-list': { 'zh-CN': '修订和批注列表', en: 'List of changes and comments' },
} as const satisfies Entries;

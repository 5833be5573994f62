// Messages of the galley beside the page: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const galley = {
  'galley.title': { 'zh-CN': '小样', en: 'Galley' },
  'galley.close': { 'zh-CN': '关闭小样', en: 'Close the galley' },
  'galley.story': { 'zh-CN': '稿件', en: 'Story' },
  'galley.width': { 'zh-CN': '小样宽度', en: 'Width of the galley' },
  'galley.unplaced': { 'zh-CN': '{name}（未排）', en: '{name} (not placed)' },
  'galley.untitled': { 'zh-CN': '（无题）', en: '(untitled)' },
  'galley.no-story': {
    'zh-CN': '本版没有稿件。请先排入稿件。',
    en: 'There is no story on this page. Place one first.',
  },
  'galley.characters': { 'zh-CN': '{count} 字', en: '{count} {count|character|characters}' },
  'galley.depth': { 'zh-CN': '深 {count} 行', en: '{count} {count|line|lines} deep' },
  'galley.over': { 'zh-CN': '余 {characters} 字 {lines} 行', en: '{characters} ch, {lines} ln over' },
  'galley.fits': { 'zh-CN': '排得下', en: 'Fits' },
  'galley.overset': {
    'zh-CN': '以下溢出 {characters} 字 {lines} 行',
    en: 'Overset below: {characters} ch, {lines} ln',
  },
} as const satisfies Entries;

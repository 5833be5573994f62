// Messages of preflight's text rules: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const text = {
  'text.overset': {
    'zh-CN': '溢文：{characters} 字、{lines} 行排不下。请删减、加大文框或接续新文框。',
    en: 'Overset: {characters} characters, {lines} lines do not fit. Cut, enlarge the frame or thread another.',
  },
  'text.missing-glyph': {
    'zh-CN': '字体“{font}”缺字：{character}（{codepoint}）。请换字体。',
    en: 'Font "{font}" has no glyph for {character} ({codepoint}). Choose another font.',
  },
  'text.font-missing': {
    'zh-CN': '没有字体“{font}”，暂以“{used}”代替。请安装该字体或改样式。',
    en: 'There is no font "{font}"; "{used}" stands in. Install it or change the style.',
  },
} as const satisfies Entries;

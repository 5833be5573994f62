// Messages of preflight's text rules: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const text = {
  'text.overset': {
    'zh-CN': '溢文：{characters} 字、{lines} 行排不下。请删减、加大文框或接续新文框。',
    en: 'Overset: {characters} {characters|character|characters}, {lines} {lines|line|lines} do not fit. Cut, enlarge the frame or thread another.',
  },
  'text.missing-glyph': {
    'zh-CN': '字体“{font}”和自带字体都缺字：{character}（{codepoint}），版上是方框。请换有这个字的字体。',
    en: 'Neither font "{font}" nor any shipped one has {character} ({codepoint}); a box marks it. Choose a font that has it.',
  },
  'text.missing-private-glyph': {
    'zh-CN':
      '造字：{codepoint} 是自造字（私用区），字体“{font}”里没有这个字。请向供稿方索取造字字体并安装，或改用正式编码的字。',
    en: 'Private character: {codepoint} is not in font "{font}". Get and install the font it was made in, or type the character that has a code of its own.',
  },
  'text.missing-variant': {
    'zh-CN': '字体“{font}”没有这个异体字：{character}（{codepoint}），现排通用字形。请核对，或换有该字形的字体。',
    en: 'Font "{font}" lacks this variant: {character} ({codepoint}); its usual form is set. Check it, or use a font that has it.',
  },
  'text.fallback-font': {
    'zh-CN': '字体“{font}”缺 {count} 个字，现用“{used}”排：{characters}。请核对字形，或换字体。',
    en: 'Font "{font}" lacks {count} characters, set in "{used}": {characters}. Check them, or choose another font.',
  },
  'text.font-missing': {
    'zh-CN': '没有字体“{font}”（未安装或文件损坏），暂以“{used}”代替。请安装该字体或改样式。',
    en: 'There is no font "{font}" (not installed, or its file is damaged); "{used}" stands in. Install it or change the style.',
  },
  'text.headline-reduced': {
    'zh-CN': '标题排不进题区，已缩至原字号的 {percent}%。请加大题区、改短标题或改小字号。',
    en: 'The headline unit is set at {percent} % of its size to fit. Enlarge its frame, shorten it or choose a smaller size.',
  },
  'text.headline-narrowed': {
    'zh-CN': '自定分行的标题太长，字宽已缩至 {percent}%。请改短最长一行、重新分行或加大题区。',
    en: 'The headline’s own lines are too long: its letters are set at {percent} % of their width. Shorten the longest line, break it anew or enlarge the frame.',
  },
  'text.headline-word': {
    'zh-CN': '标题排不下，只能在词中间转行。请改短标题、自行分行或加大题区。',
    en: 'The headline does not fit but with a line end inside a word. Shorten it, break its lines yourself or enlarge its frame.',
  },
  'text.not-placed': {
    'zh-CN': '稿件“{name}”没有上版，{characters} 字未排。请给它文框。',
    en: 'Story "{name}" is not on the page: {characters} characters are not set. Give it a text frame.',
  },
  'text.photo-not-placed': {
    'zh-CN': '图片“{photo}”没有上版。如要用它，请把它放到版上。',
    en: 'Photo "{photo}" is not on the page. If it is wanted, place it.',
  },
  'text.prohibition': {
    'zh-CN': '避头尾：“{characters}”不能在此转行（“{before}”／“{after}”）。请改动文字或栏宽。',
    en: 'Prohibition rules: no line may break at "{characters}" ("{before}" / "{after}"). Change the text or the measure.',
  },
  'text.lone-character': {
    'zh-CN': '孤字：段末行只有“{characters}”。请删改一两个字。',
    en: 'The paragraph ends with a line of nothing but "{characters}". Cut or add a character or two.',
  },
  'text.torn-line': {
    'zh-CN': '行内稀松：“{text}…”一行每字加空 {gap} 字宽，因为下一个词或网址不能拆开。请改动文字，或打开西文断词。',
    en: 'Torn line: "{text}…" has {gap} em added to each gap, as the word or address after it cannot be divided. Change the text, or let words be hyphenated.',
  },
  'text.empty-headline': {
    'zh-CN': '题区里没有标题文字。请写上标题，或去掉题区。',
    en: 'The headline has no words. Write it, or remove its frame.',
  },
} as const satisfies Entries;

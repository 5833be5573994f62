// A small page of vertical headlines and bodies in the three shipped families: numbers, words, quotes, dashes and marks of every turn.

const SHEET = `paper: 河湾报
date: 2025-05-09
page: 3
folio: none
format: {trim: [140, 180], size: 9, leading: 13, columns: 4, measure: 9, gutter: 1.5, lines: 36}
place:
  - story: serif.md
    direction: vertical
    body:
      - {at: [1, 1], span: [4, 15]}
  - story: sans.md
    direction: vertical
    headline: {at: [4, 17], span: [1, 20], direction: vertical, size: 22}
    body:
      - {at: [1, 17], span: [3, 20], columns: 2}
styles:
  headline: {font: Noto Serif SC Black, size: 26}
  kicker: {font: Noto Sans SC}
  deck: {font: LXGW WenKai}
  subhead: {font: Noto Sans SC Bold}
`;

const SERIF = `---
kicker: 全县GDP增7.5%
headline: [“早稻”归来, 10万亩忙插秧]
deck: 5G与AI助农——A级大米走上24个县城餐桌
byline: 文/田小满
---
四月清晨，薄雾未散，东河村的老把式站在田埂上——“今年比2024年好。”去年渠水只到脚踝；如今，12个村的渠全部通水……

## 靠天与靠网

示范田里Hybrid Rice占100%，亩产增15%，每吨2,860元，-3℃也能育苗。《稻作志》（卷三）写道：‘夏至不插秧！’谁说不是呢？
`;

const SANS = `---
kicker: 一座小城的30年
headline: [老街·新事, 夜市里的烟火气]
deck: ——记城南1号巷
---
*夜市18:30开张——卖馄饨的老李说：“摊位费一年600元，比1996年少～一半。”A3纸大小的菜单上写着二十六种面……*

**城管队员24小时值班，可他们不赶人。LED灯换了120盏，Wi-Fi信号满格；“人来了，街就活了。”【老街坊】这样讲、这样做！**
`;

/** The page's files by name. */
export const VERTICAL_PAGE: Readonly<Record<string, string>> = {
  'page.yaml': SHEET,
  'serif.md': SERIF,
  'sans.md': SANS,
};

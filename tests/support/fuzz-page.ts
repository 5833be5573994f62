// The page that the editing fuzzer writes on: several columns, vertical text, a headline unit and a photo with its caption.

const SHEET = `paper: 河湾报
date: 2025-05-09
page: 3
format: {trim: [200, 190], size: 9, leading: 12, columns: 5, measure: 10, gutter: 1, lines: 38}
hyphenation: true
place:
  - story: lead.md
    headline: {at: [1, 1], span: [4, 8], direction: horizontal, size: 20}
    body:
      - {at: [1, 9], span: [4, 15], columns: 3}
      - {at: [1, 24], span: [2, 15]}
  - photo: photos/field.jpg
    at: [3, 24]
    span: [2, 12]
    caption: 渡口的灯亮到后半夜。
    credit: 田小满摄
    story: lead.md
  - story: tall.md
    direction: vertical
    headline: {at: [5, 1], span: [1, 14], direction: vertical, size: 18}
    body:
      - {at: [5, 15], span: [1, 24], columns: 2}
`;

const LEAD = `---
kicker: 汾河两岸三十年
headline: [“渡口”灯火, 20年未熄]
deck: ——老艄公和他的最后一班船
byline: 文/田小满
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。2024年，这里每天还有30多人过河。

水声很轻，芦苇在风里互相碰着，像有人在远处说话。**河对面的村子**已经看不清屋顶，只有几扇窗还亮着——那是 Riverside Hotel 的招牌。

## 桥修好以后

年轻的时候他一夜要撑二十趟，现在一晚上也就三四趟。“灯亮着，就有人知道这里能过河。”他说这句话时没有看谁，*好像是说给河听的*……

后半夜起了雾，灯光在雾里散成一团。老人披上蓑衣，把缆绳又紧了一道，坐回船尾慢慢地抽烟。
`;

const TALL = `---
headline: 夜市烟火
byline: 李禾
---
夜市18:30开张，卖馄饨的老李说：“摊位费一年600元。”菜单上写着26种面。

LED灯换了120盏，Wi-Fi信号满格；人来了，街就活了。
`;

/** The page's files by name, for `writePageFolder`. */
export const FUZZ_PAGE: Readonly<Record<string, string | null>> = {
  'page.yaml': SHEET,
  'stories/lead.md': null,
  'lead.md': LEAD,
  'tall.md': TALL,
};

// Normalising marks: a table of cases, and what holds for any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, replaceAll } from '../../../shared/text/normalise.ts';

const normalised = (text: string): string => replaceAll(text, normalise(text));

const CHANGED: readonly (readonly [string, string])[] = [
  ['他来了,坐下;说:好.', '他来了，坐下；说：好。'],
  ['你来吗?来!', '你来吗？来！'],
  ['真的吗?!', '真的吗？！'],
  ['去年GDP,增长了5%,是三年来最高', '去年GDP，增长了5%，是三年来最高'],
  ['你听说过ChatGPT?', '你听说过ChatGPT？'],
  ['他说, 好. 走吧', '他说，好。走吧'],
  ['世卫组织(WHO)表示', '世卫组织（WHO）表示'],
  ['国内生产总值(GDP（现价)）', '国内生产总值（GDP（现价））'],
  ['他说:"走吧."', '他说：“走吧。”'],
  ['"早."他说,"走."', '“早。”他说，“走。”'],
  ['他说“走吧"。', '他说“走吧”。'],
  ["叫做'渡口'的地方", '叫做‘渡口’的地方'],
  ['他说:"什么叫\'渡口\'?"', '他说：“什么叫‘渡口’？”'],
  ['他走了--再没回来', '他走了——再没回来'],
  ['他走了－－再没回来', '他走了——再没回来'],
  ['他走了──再没回来', '他走了——再没回来'],
  ['他走了—再没回来', '他走了——再没回来'],
  ['“灯亮着—”他说', '“灯亮着——”他说'],
  ['河水很深...没有人说话', '河水很深……没有人说话'],
  ['河水很深。。。没有人说话', '河水很深……没有人说话'],
  ['河水很深…没有人说话', '河水很深……没有人说话'],
  ['河水很深......', '河水很深……'],
  ['Ａ股２０２４年涨了３．５％', 'A股2024年涨了3.5％'],
  ['𠮷野家,开门了.', '𠮷野家，开门了。'],
  ['见https://banxin.example/a,b?c=1:2,谢谢', '见https://banxin.example/a,b?c=1:2,谢谢'],
  ['发到 li@banxin.example,谢谢', '发到 li@banxin.example，谢谢'],
];

const KEPT: readonly string[] = [
  '共1,000人,'.slice(0, -1),
  '早上8:30开门',
  '比分是3:2',
  '涨了3.5个点',
  '北京—上海高铁',
  '2月3日—10日',
  '打开文件.txt看一看这里面',
  '运行时加--help看一看',
  '函数f(x)的值在这里',
  '见1.标题和2.正文',
  '电话(010)65001234可以打',
  'He said, "No..." (twice); then -- silence!',
  'We met Mr. Wang (王), and he said: no.',
  '他引用了一句话：How are you, my old friend? I am fine.然后坐下来慢慢地抽烟',
  "他说 don't 是不要的意思",
  '五英尺六英寸写成5\'6"，这是规矩',
  '“灯亮着——”他说……',
  '',
];

describe('normalise', () => {
  it.each(CHANGED)('makes “%s” into “%s”', (before, after) => {
    expect(normalised(before)).toBe(after);
  });
  it.each(KEPT)('leaves “%s” as it is', (text) => {
    expect(normalised(text)).toBe(text);
  });

  it('tells the rule and the place of each change', () => {
    expect(normalise('他说:"Ａ"--好...')).toEqual([
      { from: 2, to: 3, text: '：', rule: 'mark' },
      { from: 3, to: 4, text: '“', rule: 'quote' },
      { from: 4, to: 5, text: 'A', rule: 'width' },
      { from: 5, to: 6, text: '”', rule: 'quote' },
      { from: 6, to: 8, text: '——', rule: 'dash' },
      { from: 9, to: 12, text: '……', rule: 'ellipsis' },
    ]);
  });
});

/** Texts dense in what the rules look at. */
const texts = fc
  .array(
    fc.constantFrom(
      ...'他说灯了这',
      ...'abAB12 ',
      ...',.:;?!()"\'',
      ...'，。：；？！（）“”‘’—…－',
      '--',
      '...',
      '。。。',
      'Ａ',
      '３',
      '．',
      '𠮷',
      'www.a.cn',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** Marks and spaces out, letters and digits at half width: what must stay. */
const words = (text: string): string =>
  text
    .replace(/[,.:;?!()"'，。：；？！（）“”‘’—…－．\- ]/gu, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

describe('for any text', () => {
  it('a second run finds nothing behind a point before an ellipsis', () => {
    for (const text of ['他. 。。。', '他.……', '他. …']) expect(normalised(normalised(text))).toBe(normalised(text));
  });

  it('a second run finds nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalised(text);
        expect(normalised(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
  it('words stay, changes are in order, apart and each a change', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const changes = normalise(text);
        expect(words(replaceAll(text, changes))).toBe(words(text));
        let end = 0;
        for (const { from, to, text: instead } of changes) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).not.toBe(instead);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});

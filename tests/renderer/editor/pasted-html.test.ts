// Reading text and roles out of HTML trees: spaces, looks, headings, rows and what is left out. Whole clipboards are read in the browser.
import { describe, expect, it } from 'vitest';
import { blocksOfHtml } from '../../../renderer/editor/pasted-html.ts';
import type { HtmlNode } from '../../../renderer/editor/pasted-styles.ts';

type Child = HtmlNode | string;

/** An element as `name.class` with attributes and children. */
function el(name: string, attrs: Readonly<Record<string, string>> | null, ...children: readonly Child[]): HtmlNode {
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    nodeValue: null,
    childNodes: children.map((child) =>
      typeof child === 'string' ? { nodeType: 3, nodeName: '#text', nodeValue: child, childNodes: [] } : child,
    ),
    getAttribute: (attr) => attrs?.[attr] ?? null,
  };
}

const p = (...children: readonly Child[]): HtmlNode => el('p', null, ...children);
const styled = (style: string, ...children: readonly Child[]): HtmlNode => el('span', { style }, ...children);

/** Blocks as `role:text`, looks in brackets. */
const read = (...children: readonly Child[]): readonly string[] =>
  blocksOfHtml(el('body', null, ...children)).map(
    ({ role, runs }) =>
      `${role}:${runs.map(({ text, marks }) => (marks.length > 0 ? `[${marks.join('+')} ${text}]` : text)).join('')}`,
  );

describe('spaces', () => {
  it('drop indents and ends, whatever they are made of', () => {
    expect(read(p('\u3000\u3000渡口'), p('\u00a0 \u00a0', styled('', ' \u3000'), '的灯 \n'))).toEqual([
      'paragraph:渡口',
      'paragraph:的灯',
    ]);
  });
  it('take a line end of the source between Han for nothing, beside Latin for a space', () => {
    expect(read(p('渡口\r\n的灯，\n亮着 a\nb'))).toEqual(['paragraph:渡口的灯，亮着 a b']);
    expect(read(p('𠮷\n', styled('', '\n野')))).toEqual(['paragraph:𠮷野']);
  });
  it('keep an ideographic space within the text, and one space of many', () => {
    expect(read(p('王\u3000军 \u00a0', styled('', '\u00a0 到')))).toEqual(['paragraph:王\u3000军 到']);
  });
  it('drop what has no width, and keep joiners that hold an emoji together', () => {
    expect(read(p('渡\u200b口\ufeff\u200d', '👨\u200d👩'))).toEqual(['paragraph:渡口👨\u200d👩']);
  });
  it('mean what they are in preformatted text', () => {
    expect(read(el('div', { style: 'white-space: pre' }, '一\n二'))).toEqual(['paragraph:一', 'paragraph:二']);
  });
});

describe('looks', () => {
  it('come from elements, weights, slopes and faces, and are taken back by them', () => {
    expect(
      read(
        p(
          el('b', null, '一', styled('font-weight: 400', '二')),
          styled('FONT-WEIGHT:600', '三'),
          el('em', null, '四', styled('font-style:normal', '五')),
          styled('font-family:"楷体_GB2312"', '六', styled('font-family:宋体', '七')),
          styled('font-family:"Times New Roman",serif;mso-fareast-font-family:KaiTi', '八'),
          el('font', { face: '华文楷体' }, '九'),
          styled('font-family: "PingFang SC", KaiTi', '十'),
        ),
      ),
    ).toEqual(['paragraph:[strong 一]二[strong 三][emphasis 四]五[emphasis 六]七[emphasis 八][emphasis 九]十']);
  });
});

describe('emphasis dots', () => {
  it('come from the text’s emphasis in any shape, and are taken back by none', () => {
    expect(
      read(
        p(
          styled('text-emphasis: dot; text-emphasis-position: under right', '一', styled('text-emphasis:none', '二')),
          styled('-webkit-text-emphasis-style: filled circle', '三'),
          styled('text-emphasis-color: red', '四'),
          el('u', null, '五'),
        ),
      ),
    ).toEqual(['paragraph:[dots 一]二[dots 三]四五']);
  });
});

describe('headings', () => {
  it('are subheads where the markup says so, without the bold of their style', () => {
    expect(
      read(
        el('h2', null, el('b', null, '一')),
        el('p', { class: 'MsoTitle' }, '二'),
        el('p', { class: 'MsoNormal', style: 'mso-outline-level:2' }, '三'),
        p(el('b', null, '四')),
      ),
    ).toEqual(['subhead:一', 'subhead:二', 'subhead:三', 'paragraph:[strong 四]']);
  });
});

describe('tables', () => {
  const cell = (...children: readonly Child[]): HtmlNode => el('td', null, ...children);
  it('give a paragraph for each row', () => {
    const rows = el('tr', null, '\n', cell(p('年份')), '\n', cell(p('趟'), p('数')), '\n');
    expect(read('前', el('table', null, rows, el('tr', null, cell('2024'), cell('20'))), '后')).toEqual([
      'paragraph:前',
      'paragraph:年份 趟 数',
      'paragraph:2024 20',
      'paragraph:后',
    ]);
  });
  it('that only frame a text leave its paragraphs alone', () => {
    expect(read(el('table', null, el('tr', null, cell(p('一'), p('二')))))).toEqual(['paragraph:一', 'paragraph:二']);
  });
});

describe('what is left out', () => {
  it('is what the reader did not see', () => {
    expect(
      read(
        p(
          '留',
          el('del', null, '删'),
          el('s', null, '划'),
          styled('display:none', '藏'),
          styled('mso-hide:all', '藏'),
          styled('visibility:hidden', '藏', styled('visibility:visible', '见')),
          el('sup', null, el('a', { href: '#cite_note-1' }, '[1]')),
          'm',
          el('sup', null, '2'),
        ),
      ),
    ).toEqual(['paragraph:留划见m2']);
  });
  it('is a paragraph without text', () => {
    expect(read(p('\u00a0'), p(el('br', null)), el('div', null))).toEqual([]);
  });
});

describe('our own copies', () => {
  const own = (tag: string, part: string, ...children: readonly Child[]): HtmlNode =>
    el(tag, { 'data-banxin': part }, ...children);
  it('keep every part, mark and space', () => {
    expect(
      read(
        own('p', 'paragraph', own('b', 'dateline', '本报讯'), '\u3000\u3000两  格 '),
        own('p', 'paragraph'),
        own('h5', 'subhead', own('strong', 'strong', '小', own('span', 'dots', '标题'))),
      ),
    ).toEqual([
      'paragraph:[dateline 本报讯]\u3000\u3000两  格 ',
      'paragraph:',
      'subhead:[strong 小][strong+dots 标题]',
    ]);
  });
});

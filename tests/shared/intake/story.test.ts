// Story files: Markdown as the contract has it, and not one character more or less.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStory, type Story } from '../../../shared/intake/story.ts';
import { secondsUsed } from '../../support/seconds-used.ts';
import { refused } from './refused.ts';

function story(text: string): Story {
  const result = readStory('stories/a.md', text);
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message.key}`);
  return result.value;
}

/** Blocks as one line each: `p:` or `s:`, strong text in 【】, emphasis in 〖〗. */
function shown(text: string): readonly string[] {
  return story(text).blocks.map(({ kind, runs }) => {
    const marked = runs.map((run) => {
      const strong = run.marks.includes('strong') ? `【${run.text}】` : run.text;
      return run.marks.includes('emphasis') ? `〖${strong}〗` : strong;
    });
    return `${kind === 'subhead' ? 's' : 'p'}:${marked.join('')}`;
  });
}

describe('the body', () => {
  test('paragraphs, subheads, strong and emphasis', () => {
    expect(shown('第一段。**黑体强调**、*楷体*可用。\n\n## 小标题\n\n正文。\n')).toEqual([
      'p:第一段。【黑体强调】、〖楷体〗可用。',
      's:小标题',
      'p:正文。',
    ]);
  });

  test.each([
    ['**“黑体”**后文', 'p:【“黑体”】后文'],
    ['他说**“黑体”**后文', 'p:他说【“黑体”】后文'],
    ['*《书名》*出版', 'p:〖《书名》〗出版'],
    ['**重点。**后文', 'p:【重点。】后文'],
    ['前文（**重点**）后文', 'p:前文（【重点】）后文'],
    ['***又黑又楷***', 'p:〖【又黑又楷】〗'],
    ['**黑*楷*黑**', 'p:【黑】〖【楷】〗【黑】'],
    ['**重复**强**调**', 'p:【重复】强【调】'],
    ['a * b * c', 'p:a * b * c'],
    ['只有**一半', 'p:只有**一半'],
    ['\\*不是强调\\*，\\# 也不是，\\\\ 是一个反斜杠', 'p:*不是强调*，# 也不是，\\ 是一个反斜杠'],
    ['反斜杠在字前\\中 保留', 'p:反斜杠在字前\\中 保留'],
  ])('%s', (source, expected) => {
    expect(shown(source)).toEqual([expected]);
  });

  test.each([
    '1. 第一条',
    '2) 第二条',
    '- 列项',
    '+ 列项',
    '* 列项',
    '> 引文',
    '    缩进',
    '\t制表',
    '# 1 机组',
    '### 三级',
    '####### 七个',
    '#标签',
    '##无空格',
    '---',
    '***',
    '===',
    '```',
    '~~~ts',
    '<b>不是标签</b> &amp; &#20013; <!-- x -->',
    '[链接](http://a.cn) ![图](a.png) [a]: b <http://a.cn>',
    '`代码` _不是_ __强调__ ~~删~~',
    '| 表 | 格 |',
    '10:30 100% $5 a@b.cn C:\\中 {x} ^2',
    '\u3000\u3000自己缩进的一段',
    '行尾空格  ',
    '中间  有 两个 空格',
  ])('%j stays as it is', (source) => {
    expect(shown(`前段\n\n${source}\n\n后段`)).toEqual(['p:前段', `p:${source}`, 'p:后段']);
  });

  test('what looks like a setext heading, a list or a fence under a paragraph is its next line', () => {
    expect(shown('标题\n===\n- 一\n```\n1. 二')).toEqual(['p:标题=== - 一``` 1. 二']);
  });

  test('wrapped lines join with nothing beside Chinese, with one space between Latin', () => {
    expect(shown('昨日\n有雨')).toEqual(['p:昨日有雨']);
    expect(shown('new\nquality')).toEqual(['p:new quality']);
    expect(shown('使用\nLinux\n系统，\n2024 年')).toEqual(['p:使用Linux系统，2024 年']);
    expect(shown('行尾两空格  \n下一行 \n  再一行')).toEqual(['p:行尾两空格下一行再一行']);
    expect(shown('**黑体\n跨行**与*one\ntwo*')).toEqual(['p:【黑体跨行】与〖one two〗']);
    expect(shown('**one**\n**two**')).toEqual(['p:【one】 【two】']);
    expect(shown('𠀀\n𠀁')).toEqual(['p:𠀀𠀁']);
  });

  test('a line indented by two ideographic spaces begins a paragraph; a line of them alone is blank', () => {
    expect(shown('\u3000\u3000第一段\n\u3000\u3000第二段')).toEqual(['p:\u3000\u3000第一段', 'p:\u3000\u3000第二段']);
    expect(shown('第一段\n\u3000\u3000\n第二段')).toEqual(['p:第一段', 'p:第二段']);
  });

  test('a subhead needs no blank lines round it and keeps closing hashes', () => {
    expect(shown('前\n## 小标题 ##  \n后\n##\n## \n末')).toEqual(['p:前', 's:小标题 ##', 'p:后## ##末']);
  });

  test('line ends of every system and a byte order mark', () => {
    expect(shown('\ufeff第一段\r\n\r\n## 小标题\r\n第二\r\n段\r\r第三段')).toEqual([
      'p:第一段',
      's:小标题',
      'p:第二段',
      'p:第三段',
    ]);
    expect(story('\ufeff---\r\nkicker: 引\r\n---\r\n文').kicker).toBe('引');
  });
});

/** Characters that Markdown means something by, digits, blanks, marks and Han; asterisks and backslashes apart. */
const LITERAL = fc.string({
  unit: fc.constantFrom(
    ...'0123456789.)(-+>#=`~<&;![]:_|"\'{}@%$^/?,'.split(''),
    ' ',
    '\t',
    '\u3000',
    'a',
    '中',
    '。',
    '“',
    '”',
    '—',
    '\ufeff',
    '\u00a0',
    '😀',
  ),
  minLength: 1,
  maxLength: 40,
});

describe('literalness', () => {
  const blank = /^[ \t\u3000]*$/;
  const subhead = /^ {0,3}##[ \t]+\S/;

  test('any line without asterisks and backslashes is itself', () => {
    fc.assert(
      fc.property(LITERAL, (line) => {
        fc.pre(!blank.test(line) && !subhead.test(line));
        expect(shown(`前\n\n${line}\n\n后`)).toEqual(['p:前', `p:${line}`, 'p:后']);
      }),
      { numRuns: 1000 },
    );
  });

  test('escaped, every line at all is itself', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom('*', '\\', '**', '_', '中', ' '),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anything, (line) => {
        fc.pre(!blank.test(line) && !/\p{Cc}|\p{Cs}/u.test(line));
        const escaped = line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
        const blocks = story(`前\n\n${escaped}\n\n后`).blocks;
        expect(blocks[1]?.runs.map(({ text }) => text).join('')).toBe(line);
        expect(blocks).toHaveLength(3);
      }),
      { numRuns: 1000 },
    );
  });

  test('markup takes asterisks and backslashes away, nothing else', () => {
    const marked = fc.string({
      unit: fc.constantFrom('*', '**', '\\', '中', '“', '”', '，', 'a', '1', ' '),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(marked, (line) => {
        fc.pre(!blank.test(line));
        const text =
          story(`前\n\n${line}`)
            .blocks[1]?.runs.map((run) => run.text)
            .join('') ?? '';
        const bare = (value: string): string => value.replace(/[*\\]/g, '');
        expect(bare(text)).toBe(bare(line));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('front matter', () => {
  test('gives every part', () => {
    const source = [
      '---',
      'kicker: 引题',
      'headline: [主题第一行, 主题第二行]',
      'deck: 副题',
      'standfirst: 提要',
      'dateline: 本报讯',
      'byline: 郑某 胡某',
      'bylineAt: under-headline',
      '---',
      '',
      '正文。',
    ].join('\n');
    expect(story(source)).toEqual({
      kicker: '引题',
      headline: ['主题第一行', '主题第二行'],
      deck: '副题',
      standfirst: '提要',
      dateline: '本报讯',
      byline: '郑某 胡某',
      bylineAt: 'under-headline',
      blocks: [{ kind: 'paragraph', runs: [{ text: '正文。', marks: [] }] }],
    });
  });

  test('numbers, dates and words of YAML are the text that was typed', () => {
    const source = '---\nkicker: 2024\ndeck: 2024-04-02\nstandfirst: 1.0\nheadline: [0x1F, true]\nbyline: yes\n---\n';
    expect(story(source)).toMatchObject({
      kicker: '2024',
      deck: '2024-04-02',
      standfirst: '1.0',
      headline: ['0x1F', 'true'],
      byline: 'yes',
    });
  });

  test('a headline is one line, a list, or the lines of a block', () => {
    expect(story('---\nheadline: 一行\n---\n').headline).toEqual(['一行']);
    expect(story('---\nheadline: |\n  第一行\n  第二行\n---\n').headline).toEqual(['第一行', '第二行']);
    expect(story('---\nheadline: []\n---\n').headline).toEqual([]);
    expect(story('---\nheadline: [一, ""]\n---\n').headline).toEqual(['一']);
  });

  test('nothing given is nothing, folded lines join, markup is literal', () => {
    expect(story('---\n---\n\n正文')).toMatchObject({ kicker: '', headline: [], blocks: [{}] });
    expect(story('---\nkicker:\ndeck: ~\nbyline: null\n---\n')).toMatchObject({ kicker: '', deck: '', byline: '' });
    expect(story('---\nstandfirst: |\n  第一行\n  第二行\n\n  second\n  line\n---\n').standfirst).toBe(
      '第一行第二行second line',
    );
    expect(story('---\nkicker: "**星**号"\n---\n').kicker).toBe('**星**号');
    expect(story('正文\n\n---\nkicker: 不是\n---').blocks).toHaveLength(2);
  });

  test('a story without a body has no blocks', () => {
    expect(story('---\nheadline: 标题新闻\n---\n\n\n').blocks).toEqual([]);
  });
});

describe('refusals', () => {
  test.each([
    ['', '1: intake.empty-story'],
    [' \n\u3000\n', '1: intake.empty-story'],
    ['---\nkicker: 引\n正文', '1: intake.front-matter-open'],
    ['---\nkicker: 引\nheadlines: 主\n---\n', '3: intake.unknown-key'],
    ['---\nkicker: [引]\n---\n', '2: intake.expected-text'],
    ['---\nkicker: 引\nkicker: 题\n---\n', '3: intake.key-twice'],
    ['---\nbylineAt: left\n---\n', '2: intake.expected-choice'],
    ['---\nheadline: [一, [二]]\n---\n', '2: intake.expected-text'],
    ['---\nkicker: "引\n---\n正文', '2: intake.yaml-unclosed'],
    ['---\nkicker：引\n---\n', '2: intake.yaml-wide-colon'],
    ['---\ndeck: 一\nkicker: 二: 三\n---\n', '3: intake.yaml-colon'],
    ['---\n- 引\n---\n', '2: intake.expected-map'],
    ['第一行\n第二\u0000行', '2: intake.control-character'],
    ['第一行\n\n\u0007', '3: intake.control-character'],
    [`一\n\n${'*'.repeat(401)}`, '3: intake.too-many-asterisks'],
  ])('%j', (source, expected) => {
    expect(refused(readStory('stories/a.md', source))).toBe(`stories/a.md:${expected}`);
  });
});

describe('hostile stories end soon', () => {
  const PARAGRAPHS = 50;
  test.each([
    ['blanks', `a${' '.repeat(19_000)}b\n\n`.repeat(PARAGRAPHS)],
    ['blank lines', `${'\n \t'.repeat(300_000)}a`],
    ['asterisks', `${'*'.repeat(200)}a${'*'.repeat(200)}\n\n`.repeat(500)],
    ['backslashes', `${'\\'.repeat(19_000)}\n\n`.repeat(10)],
    ['wrapped lines', `${'字\n'.repeat(9_900)}\n`.repeat(PARAGRAPHS)],
    ['front matter', `---\nheadline:\n${'- a\n'.repeat(999)}---\n`],
  ])('%s', (_, source) => {
    // Each takes well below two seconds; a quadratic step in any of them would take minutes.
    expect(secondsUsed(() => expect(readStory('a.md', source).ok).toBe(true))).toBeLessThan(20);
  });

  test('a paragraph without end is refused', () => {
    expect(refused(readStory('a.md', `一\n\n${'字'.repeat(20_001)}`))).toBe('a.md:3: intake.paragraph-too-long');
  });
});

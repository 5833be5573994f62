// page.yaml: every key of the contract, and every fault with its line.

import { describe, expect, test } from 'vitest';
import { HOUSE_RULES } from '../../../shared/document/house-rules.ts';
import { FORMATS } from '../../../shared/document/page-setup.ts';
import { readPageSheet } from '../../../shared/intake/read-sheet.ts';
import { type PageSheet, photosOf, storiesOf } from '../../../shared/intake/sheet.ts';
import { tintOfBlack } from '../../../shared/kernel/color.ts';
import { secondsUsed } from '../../support/seconds-used.ts';
import { refused, refusedWords } from './refused.ts';

function sheet(text: string): PageSheet {
  const result = readPageSheet(text);
  if (!result.ok)
    throw new Error(`${result.error.line}: ${result.error.message.key} ${JSON.stringify(result.error.message.params)}`);
  return result.value;
}

const HEAD = 'paper: 汾河晚报\ndate: 2024-04-02\npage: 3\n';
const PLAIN = `${HEAD}stories: [a.md]\n`;

const EVERYTHING = `# 全部的键
paper: 汾河晚报
date: 2024-04-02
page: 3
section: 开发区
editors: 责编 某某 · 版式 某某
folio: none
prohibition: {level: strict, notAtStart: 的 了, notAtEnd: 第}
hyphenation: true
hanging: true
trimIndented: true
combinedDigits: 3
fill: filled
format:
  trim: [390, 545]
  size: 9.5
  leading: 12
  columns: 8
  measure: 12.5
  gutter: 1.2
  lines: 100
styles:
  headline: {font: Noto Serif SC Black, size: 36, leading: 40, scaleX: 0.8, align: spread, indent: 0, color: red}
  subhead: {color: [0, 50, 100, 10]}
  folio: {size: 8}
place:
  - nameplate: 汾河晚报
    at: [1, 1]
    span: [3, 6]
  - story: ./stories//lead.md
    direction: vertical
    fill: balanced
    headline: {at: [1, 7], span: [5, 8], direction: vertical, size: 40}
    body:
      - {at: [1, 15], span: [5, 40], columns: 4}
      - {at: [6, 7], span: [1, 48]}
  - photo: 图片/走访.jpg
    at: [2, 15]
    span: [3, 14]
    caption: 图片说明文字。
    credit: ■ 某某摄
    captionAt: left
    story: stories/lead.md
  - rule: {from: [8, 60], to: [1, 60], style: wave}
  - rule: {from: [9, 60], to: [9, 90]}
  - box: {at: [6, 61], span: [3, 30], border: double, tint: 10}
  - box: {at: [1, 61], span: [1, 1], border: none}
  - box: {at: [2, 61], span: [1, 1]}
`;

describe('every key', () => {
  test('is read', () => {
    const named = (line: number, path: string) => ({ file: 'page.yaml', line, path });
    const process = (c: number, m: number, y: number, k: number) => ({ kind: 'process', c, m, y, k });
    expect(sheet(EVERYTHING)).toEqual({
      swatches: [],
      styleSheet: [],
      paper: '汾河晚报',
      date: '2024-04-02',
      number: 3,
      section: '开发区',
      editors: '责编 某某 · 版式 某某',
      folio: false,
      composing: {
        prohibition: 'strict',
        notAtStart: '的了',
        notAtEnd: '第',
        hyphenation: true,
        hanging: true,
        trimIndented: true,
        combinedDigits: 3,
        fill: 'filled',
      },
      setup: {
        trim: [390, 545],
        size: 9.5,
        leading: 12,
        columns: 8,
        measure: 12.5,
        gutter: 1.2,
        lines: 100,
        margins: null,
      },
      styles: {
        headline: {
          font: 'Noto Serif SC Black',
          size: 36,
          leading: 40,
          scaleX: 0.8,
          align: 'spread',
          indent: 0,
          color: process(0, 1, 1, 0),
        },
        subhead: { color: process(0, 0.5, 1, 0.1) },
        folio: { size: 8 },
      },
      placing: {
        kind: 'given',
        items: [
          { kind: 'nameplate', text: '汾河晚报', at: [1, 1], span: [3, 6] },
          {
            kind: 'story',
            story: named(30, 'stories/lead.md'),
            direction: 'vertical',
            fill: 'balanced',
            styles: {},
            headline: { at: [1, 7], span: [5, 8], direction: 'vertical', size: 40 },
            body: [
              { at: [1, 15], span: [5, 40], columns: 4 },
              { at: [6, 7], span: [1, 48], columns: null },
            ],
          },
          {
            kind: 'photo',
            photo: named(37, '图片/走访.jpg'),
            at: [2, 15],
            span: [3, 14],
            caption: '图片说明文字。',
            credit: '■ 某某摄',
            captionAt: 'left',
            story: named(43, 'stories/lead.md'),
          },
          { kind: 'rule', from: [1, 60], to: [8, 60], style: 'wave' },
          { kind: 'rule', from: [9, 60], to: [9, 90], style: 'thin' },
          { kind: 'box', at: [6, 61], span: [3, 30], border: 'double', fill: tintOfBlack(0.1) },
          { kind: 'box', at: [1, 61], span: [1, 1], border: null, fill: null },
          { kind: 'box', at: [2, 61], span: [1, 1], border: 'thin', fill: null },
        ],
      },
    });
  });

  test('has its default', () => {
    expect(sheet(PLAIN)).toMatchObject({
      section: '',
      editors: '',
      folio: true,
      composing: HOUSE_RULES,
      styles: {},
      setup: FORMATS.broadsheet,
    });
    expect(sheet(`${PLAIN}format: tabloid\n`).setup).toEqual(FORMATS.tabloid);
    expect(sheet(`${PLAIN}format: {trim: [200, 280], columns: 3, measure: 12, lines: 60}\n`).setup).toEqual({
      trim: [200, 280],
      size: 9,
      leading: 11.6,
      columns: 3,
      measure: 12,
      gutter: 1,
      lines: 60,
      margins: null,
    });
    const [story, photo] = (({ placing }) => (placing.kind === 'given' ? placing.items : []))(
      sheet(
        `${HEAD}place:\n  - {story: a.md, body: [{at: [1, 1], span: [1, 1]}]}\n  - {photo: a.jpg, at: [1, 1], span: [1, 1]}\n`,
      ),
    );
    expect(story).toMatchObject({ headline: null });
    expect(photo).toMatchObject({ caption: '', credit: '', captionAt: 'below', story: null });
  });

  test('lists of stories and photos, with words or without', () => {
    const listed = sheet(
      `${HEAD}stories: [a.md, b.md]\nphotos:\n  - a.jpg\n  - {photo: b.jpg, caption: 说明, credit: 某某摄, story: b.md}\n`,
    );
    expect(listed.placing).toMatchObject({
      kind: 'plain',
      photos: [
        { photo: { path: 'a.jpg', line: 6 }, caption: '', credit: '', story: null },
        { photo: { path: 'b.jpg', line: 7 }, caption: '说明', credit: '某某摄', story: { path: 'b.md' } },
      ],
    });
    expect(storiesOf(listed).map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect(photosOf(listed).map(({ path }) => path)).toEqual(['a.jpg', 'b.jpg']);
  });

  test('takes JSON, line ends of Windows and a byte order mark', () => {
    const json = '\ufeff{"paper": "报", "date": "2024-04-02", "page": 3, "stories": ["a.md"]}';
    expect(sheet(json)).toMatchObject({ paper: '报', number: 3 });
    expect(refused(readPageSheet(`${HEAD}stories: [a.md]\nfolio: on\n`.replaceAll('\n', '\r\n')))).toBe(
      'page.yaml:5: intake.expected-choice',
    );
  });

  test('text is the text that was typed', () => {
    expect(
      sheet(`paper: 2024\ndate: "2024-04-02"\npage: 3\nsection: 08\neditors: yes\nstories: [1.md]\n`),
    ).toMatchObject({
      paper: '2024',
      section: '08',
      editors: 'yes',
    });
  });
});

describe('YAML faults', () => {
  test.each([
    ['', '1: intake.empty-sheet'],
    ['# nothing\n', '1: intake.empty-sheet'],
    ['- 1\n', '1: intake.expected-map'],
    ['paper', '1: intake.expected-map'],
    ['paper：晚报', '1: intake.yaml-wide-colon'],
    [`${HEAD}section：要闻\nstories: [a.md]\n`, '4: intake.yaml-wide-colon'],
    [`${HEAD}styles:\n\theadline: {}\n`, '5: intake.yaml-tab'],
    [`${HEAD}stories: [a.md`, '4: intake.yaml-unclosed'],
    [`${HEAD}section: "要闻\nstories: []\n`, '4: intake.yaml-unclosed'],
    [`${HEAD}stories: [a.md]\nsection: {a: b\n`, '5: intake.yaml-unclosed'],
    [`${HEAD}styles: {headline: {size: 3}\nfolio: none\n`, '4: intake.yaml-unclosed'],
    [`${HEAD}section: '晚报\nfolio: none\n`, '4: intake.yaml-unclosed'],
    [`${HEAD}section: a: b\n`, '4: intake.yaml-colon'],
    [`${HEAD}section: @a\n`, '4: intake.yaml-start'],
    [`${HEAD}section: "\\q"\n`, '4: intake.yaml-escape'],
    [`${HEAD}---\n${HEAD}`, '4: intake.yaml-documents'],
    [`${HEAD}section: !!binary aGk=\n`, '4: intake.yaml-tag'],
    [`${HEAD}section: !x y\n`, '4: intake.yaml-tag'],
    [`${HEAD}section: &x y\neditors: *x\n`, '5: intake.yaml-alias'],
    [`${HEAD}<<: *x\n`, '4: intake.unknown-key'],
    [`${HEAD}stories: ${'['.repeat(5000)}\n`, '4: intake.yaml-deep'],
    [`${HEAD}section: a\u0001\n`, '4: intake.control-character'],
    [`${HEAD}? [a, b]\n: c\n`, '4: intake.unknown-key'],
  ])('%j', (text, expected) => {
    expect(refused(readPageSheet(text))).toBe(`page.yaml:${expected}`);
  });

  test('a bomb of aliases is refused at once', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `k${i}: &k${i} [${Array.from({ length: 10 }, () => `*k${i - 1}`).join(', ')}]`,
    );
    const refuse = (): void => expect(readPageSheet(`${HEAD}${levels.join('\n')}\n`).ok).toBe(false);
    expect(secondsUsed(refuse)).toBeLessThan(5);
  });

  test('a hundred thousand keys are refused, and soon', () => {
    const sheet = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n');
    const refuse = (): void => expect(refused(readPageSheet(sheet))).toBe('page.yaml:1: intake.unknown-key');
    expect(secondsUsed(refuse)).toBeLessThan(20);
  });
});

describe('faults of content', () => {
  test.each([
    ['date: 2024-04-02\npage: 1\nstories: [a.md]\n', '1: intake.missing-key'],
    ['paper:\ndate: 2024-04-02\npage: 1\nstories: [a.md]\n', '1: intake.missing-key'],
    ['paper: 报\ndate: 2024-04-31\npage: 1\n', '2: intake.expected-date'],
    ['paper: 报\ndate: 4月2日\npage: 1\n', '2: intake.expected-date'],
    ['paper: 报\ndate: [2024]\npage: 1\n', '2: intake.expected-text'],
    ['paper: 报\ndate: 2024-04-02\npage: three\n', '3: intake.expected-integer'],
    ['paper: 报\ndate: 2024-04-02\npage: "3"\n', '3: intake.expected-integer'],
    ['paper: 报\ndate: 2024-04-02\npage: 0\n', '3: intake.expected-integer'],
    ['paper: 报\ndate: 2024-04-02\npage: 1.5\n', '3: intake.expected-integer'],
    [`${HEAD}`, '1: intake.nothing-to-place'],
    [`${PLAIN}sections: 一\n`, '5: intake.unknown-key'],
    [`${PLAIN}page: 4\n`, '5: intake.key-twice'],
    [`${PLAIN}paper: {}\n`, '5: intake.key-twice'],
    [`${PLAIN}folio: yes\n`, '5: intake.expected-choice'],
    [`${PLAIN}prohibition: loose\n`, '5: intake.expected-choice'],
    [`${PLAIN}prohibition: [gb]\n`, '5: intake.expected-choice'],
    [`${PLAIN}prohibition:\n  level: loose\n`, '6: intake.expected-choice'],
    [`${PLAIN}prohibition:\n  notAtStart: 的\n  atEnd: 第\n`, '7: intake.unknown-key'],
    [`${PLAIN}prohibition: {notAtStart: ""}\n`, '5: intake.expected-text'],
    [`${PLAIN}prohibition: {notAtEnd: [第]}\n`, '5: intake.expected-text'],
    [`${PLAIN}prohibition: {notAtEnd: ${'字'.repeat(2001)}}\n`, '5: intake.text-too-long'],
    [`${PLAIN}hyphenation: yes\n`, '5: intake.expected-choice'],
    [`${PLAIN}hanging: 1\n`, '5: intake.expected-choice'],
    [`${PLAIN}fill: even\n`, '5: intake.expected-choice'],
    [`${PLAIN}combinedDigits: 4\n`, '5: intake.expected-integer'],
    [`${PLAIN}editors: ${'字'.repeat(2001)}\n`, '5: intake.text-too-long'],
    [`${PLAIN}place: []\n`, '4: intake.place-and-list'],
    [`${HEAD}stories: a.md\n`, '4: intake.expected-list'],
    [`${HEAD}stories:\n  - a.md\n  - ./a.md\n`, '6: intake.file-twice'],
    [`${HEAD}photos:\n  - a.jpg\n  - {photo: a.jpg}\n`, '6: intake.file-twice'],
    [`${HEAD}photos:\n  - {photo: a.jpg, at: [1, 1]}\n`, '5: intake.unknown-key'],
    [`${HEAD}photos:\n  - {photo: a.jpg, story: b.md}\n`, '5: intake.photo-of-no-story'],
    [`${HEAD}stories: [${'a, '.repeat(1001)}]\n`, '4: intake.list-too-long'],
  ])('%j', (text, expected) => {
    expect(refused(readPageSheet(text))).toBe(`page.yaml:${expected}`);
  });

  test.each([
    ['compact', 'expected-choice'],
    ['[390, 545]', 'expected-choice'],
    ['{trim: [390, 545]}', 'missing-key'],
    ['{trim: [390], columns: 8, measure: 13, lines: 120}', 'expected-pair'],
    ['{trim: [390, 545, 1], columns: 8, measure: 13, lines: 120}', 'expected-pair'],
    ['{trim: [390, tall], columns: 8, measure: 13, lines: 120}', 'expected-number'],
    ['{trim: [1e300, 545], columns: 8, measure: 13, lines: 120}', 'expected-number'],
    ['{trim: [390, -545], columns: 8, measure: 13, lines: 120}', 'expected-number'],
    ['{trim: [390, .inf], columns: 8, measure: 13, lines: 120}', 'expected-number'],
    ['{trim: [390, 545], columns: 8000, measure: 13, lines: 120}', 'expected-integer'],
    ['{trim: [390, 545], columns: 8, measure: 13, lines: 1000000000}', 'expected-integer'],
    ['{trim: [390, 545], columns: 8, measure: 13, lines: 120, size: 0}', 'expected-number'],
    ['{trim: [390, 545], columns: 9, measure: 13, lines: 120}', 'type-area-too-large'],
    ['{trim: [390, 545], columns: 8, measure: 13, lines: 140}', 'type-area-too-large'],
    ['{trim: [390, 545], columns: 8, measure: 13, lines: 120, bleed: 3}', 'unknown-key'],
  ])('format: %s', (format, expected) => {
    expect(refused(readPageSheet(`${PLAIN}format: ${format}\n`))).toBe(`page.yaml:5: intake.${expected}`);
  });

  test.each([
    ['{heading: {}}', 'unknown-key'],
    ['{headline: 36}', 'expected-map'],
    ['{headline: {sizes: 36}}', 'unknown-key'],
    ['{headline: {size: big}}', 'expected-number'],
    ['{headline: {size: 36pt}}', 'expected-number'],
    ['{headline: {size: 5000}}', 'expected-number'],
    ['{headline: {scaleX: 80}}', 'expected-number'],
    ['{headline: {align: left}}', 'expected-choice'],
    ['{headline: {font: ""}}', 'expected-text'],
    ['{headline: {color: crimson}}', 'expected-choice'],
    ['{headline: {color: "#ff0000"}}', 'expected-choice'],
    ['{headline: {color: [1, 2, 3]}}', 'expected-inks'],
    ['{headline: {color: [0, 0, 0, 101]}}', 'expected-number'],
    ['[headline]', 'expected-map'],
  ])('styles: %s', (styles, expected) => {
    expect(refused(readPageSheet(`${PLAIN}styles: ${styles}\n`))).toBe(`page.yaml:5: intake.${expected}`);
  });

  test.each([
    ['a.md', 'expected-map'],
    ['{}', 'expected-kind'],
    ['{at: [1, 1], span: [1, 1]}', 'expected-kind'],
    ['{text: a.md}', 'unknown-key'],
    ['{story: a.md, at: [1, 1]}', 'unknown-key'],
    ['{story: a.md, body: {at: [1, 1], span: [1, 1]}}', 'expected-list'],
    ['{story: a.md, body: [{at: [1, 1]}]}', 'missing-key'],
    ['{story: a.md, body: [{at: [0, 1], span: [1, 1]}]}', 'expected-number'],
    ['{story: a.md, body: [{at: [1, 1], span: [0, 1]}]}', 'expected-number'],
    ['{story: a.md, body: [{at: [8, 1], span: [2, 1]}]}', 'outside-grid'],
    ['{story: a.md, body: [{at: [1, 120], span: [1, 2]}]}', 'outside-grid'],
    ['{story: a.md, body: [{at: [1, 1], span: [1, 1], columns: 0}]}', 'expected-integer'],
    ['{story: a.md, body: [{at: [1, 1], span: [1, 1], columns: 7}]}', 'columns-too-narrow'],
    ['{story: a.md, direction: vertical, body: [{at: [1, 1], span: [8, 4], columns: 2}]}', 'columns-too-narrow'],
    ['{story: a.md, direction: down}', 'expected-choice'],
    ['{story: a.md, headline: {at: [1, 1], span: [9, 1]}}', 'expected-number'],
    ['{story: a.md, headline: {at: [1, 1], span: [1, 1], direction: up}}', 'expected-choice'],
    ['{story: a.md, headline: {at: [1, 1], span: [1, 1], size: 0}}', 'expected-number'],
    ['{photo: a.jpg}', 'missing-key'],
    ['{photo: , at: [1, 1], span: [1, 1]}', 'missing-key'],
    ['{photo: a.jpg, at: [1, 1], span: [1, 1], captionAt: top}', 'expected-choice'],
    ['{photo: a.jpg, at: [1, 1], span: [1, 1], story: b.md}', 'photo-of-no-story'],
    ['{photo: a.jpg, at: [1, 1], span: [1, 1], caption: [a]}', 'expected-text'],
    ['{rule: {from: [1, 1], to: [2, 2]}}', 'rule-aslant'],
    ['{rule: {from: [1, 1], to: [9, 1]}}', 'rule-outside'],
    ['{rule: {from: [1, 1], to: [10, 1]}}', 'expected-number'],
    ['{rule: {from: [1, 1], to: [1, 121]}}', 'rule-outside'],
    ['{rule: {from: [1, 1], to: [8, 1], style: zigzag}}', 'expected-choice'],
    ['{rule: {from: [1, 1]}}', 'missing-key'],
    ['{box: {at: [1, 1], span: [1, 1], tint: 101}}', 'expected-number'],
    ['{box: {at: [1, 1], span: [1, 1], border: red}}', 'expected-choice'],
    ['{box: {at: [1, 1], span: [1, 1]}, at: [1, 1]}', 'unknown-key'],
    ['{nameplate: "", at: [1, 1], span: [1, 1]}', 'expected-text'],
    ['{nameplate: 报, at: [1, 1], span: [9, 9]}', 'expected-number'],
  ])('place: %s', (item, expected) => {
    expect(refused(readPageSheet(`${HEAD}place:\n  - ${item}\n`))).toBe(`page.yaml:5: intake.${expected}`);
  });

  test('a story placed twice, under any spelling, names both lines', () => {
    const item = '{story: a.md, body: [{at: [1, 1], span: [1, 1]}]}';
    const result = readPageSheet(`${HEAD}place:\n  - ${item}\n  - ${item.replace('a.md', './a.md')}\n`);
    expect(refused(result)).toBe('page.yaml:6: intake.story-twice');
    expect(refusedWords(result)).toContain('first on line 5');
  });

  test.each([
    ['/etc/passwd', 'path-outside'],
    ['../other/a.md', 'path-outside'],
    ['stories/../../a.md', 'path-outside'],
    ['stories/../a.md', 'path-outside'],
    ['C:/a.md', 'path-outside'],
    ['"stories\\\\a.md"', 'path-backslash'],
    ['stories/', 'expected-path'],
    ['.', 'expected-path'],
    ['nul', 'expected-path'],
    ['stories/COM1.md', 'expected-path'],
    ['"a\\0b.md"', 'expected-path'],
    [`${'长'.repeat(501)}.md`, 'text-too-long'],
    ['[a.md]', 'expected-text'],
  ])('path %s', (path, expected) => {
    expect(refused(readPageSheet(`${HEAD}stories:\n  - ${path}\n`))).toBe(`page.yaml:5: intake.${expected}`);
  });
});

test('the words name what was found and what was expected', () => {
  expect(refusedWords(readPageSheet('paper: 报\ndate: 2024-02-30\npage: 1\n'))).toBe(
    '"date" should be a date such as 2024-04-02, found "2024-02-30".',
  );
  expect(refusedWords(readPageSheet(`${PLAIN}styles: {headline: {align: left}}\n`))).toBe(
    '"align" should be one of start, center, end, justify, spread, found "left".',
  );
  expect(
    refusedWords(readPageSheet(`${HEAD}place:\n  - {story: a.md, body: [{at: [6, 1], span: [4, 10]}]}\n`)),
  ).toContain('reaches column 9, line 10 of 8 columns and 120 lines');
});

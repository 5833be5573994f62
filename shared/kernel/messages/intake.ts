// Messages of page folders and story files: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const intake = {
  'intake.yaml-tab': {
    'zh-CN': '缩进用了制表符。请改用空格。',
    en: 'A tab is used for indentation. Use spaces.',
  },
  'intake.yaml-unclosed': {
    'zh-CN': '引号或括号没有闭合。请补上另一半。',
    en: 'A quote or bracket is not closed. Close it.',
  },
  'intake.yaml-indent': {
    'zh-CN': '缩进有误，或括号没有闭合。同一级的键要左对齐，[ ] { } 要成对。',
    en: 'The indentation is wrong or a bracket is not closed. Align keys of one level; close [ ] and { }.',
  },
  'intake.yaml-colon': {
    'zh-CN': '值里有冒号加空格，或缩进有误。含冒号的文字请加引号；同一级的键要左对齐。',
    en: 'A value holds a colon with a space, or the indentation is wrong. Quote such text; align keys of one level.',
  },
  'intake.yaml-start': {
    'zh-CN': '值不能以 @ ` % 等符号开头。请给文字加引号。',
    en: 'A value cannot begin with @, ` or %. Put the text in quotes.',
  },
  'intake.yaml-escape': {
    'zh-CN': '双引号里的反斜杠用法无效。请改用单引号，或写成 \\\\。',
    en: 'A backslash in double quotes is not valid. Use single quotes, or write \\\\.',
  },
  'intake.yaml-documents': {
    'zh-CN': '文件里有多个 YAML 文档（多余的 --- 行）。请只留一个。',
    en: 'The file holds several YAML documents (a --- line too many). Keep one.',
  },
  'intake.yaml-deep': {
    'zh-CN': '括号嵌套过深。请检查是否有未闭合的括号。',
    en: 'Brackets are nested too deeply. Look for one that is not closed.',
  },
  'intake.yaml-syntax': {
    'zh-CN': '不是有效的 YAML。应为“键: 值”，冒号后有空格，同一级左对齐。',
    en: 'This is not valid YAML. Expected "key: value" with a space after the colon and keys of one level aligned.',
  },
  'intake.yaml-wide-colon': {
    'zh-CN': '键后用了全角冒号“：”。请改为半角冒号加空格“: ”。',
    en: 'A full-width colon "：" follows a key. Use a plain colon and a space.',
  },
  'intake.yaml-tag': {
    'zh-CN': '不支持 YAML 标签（! 开头）。请直接写值，文字加引号。',
    en: 'YAML tags (beginning with !) are not supported. Write the value itself; quote text.',
  },
  'intake.yaml-alias': {
    'zh-CN': '不支持 YAML 引用（* 开头）。请直接写出内容，文字加引号。',
    en: 'YAML aliases (beginning with *) are not supported. Write the value out; quote text.',
  },
  'intake.control-character': {
    'zh-CN': '含有控制字符 {code}，不是纯文本。请另存为 UTF-8 纯文本并删去该字符。',
    en: 'There is a control character {code}: this is not plain text. Save it as plain UTF-8 text without it.',
  },
  'intake.not-utf8': {
    'zh-CN': '不是 UTF-8 编码（可能是 GBK）。请另存为 UTF-8。',
    en: 'This is not UTF-8 (perhaps GBK). Save the file as UTF-8.',
  },
  'intake.empty-sheet': {
    'zh-CN': 'page.yaml 是空的。至少要有 paper、date、page，以及 place 或 stories。',
    en: 'page.yaml is empty. It needs at least paper, date, page, and place or stories.',
  },
  'intake.missing-key': {
    'zh-CN': '缺少“{key}”。请补上。',
    en: '"{key}" is missing. Add it.',
  },
  'intake.unknown-key': {
    'zh-CN': '不认识的键“{key}”。可用的键：{known}。',
    en: 'Unknown key "{key}". Expected one of: {known}.',
  },
  'intake.key-twice': {
    'zh-CN': '键“{key}”重复。请删去一个。',
    en: 'Key "{key}" is given twice. Delete one.',
  },
  'intake.expected-text': {
    'zh-CN': '“{key}”应为文字，现为“{found}”。',
    en: '"{key}" should be text, found "{found}".',
  },
  'intake.text-too-long': {
    'zh-CN': '“{key}”超过 {most} 字：“{found}”。请缩短。',
    en: '"{key}" is longer than {most} characters: "{found}". Shorten it.',
  },
  'intake.expected-number': {
    'zh-CN': '“{key}”应为 {least} 至 {most} 的数（不加引号），现为“{found}”。',
    en: '"{key}" should be a number from {least} to {most} (unquoted), found "{found}".',
  },
  'intake.expected-integer': {
    'zh-CN': '“{key}”应为 {least} 至 {most} 的整数（不加引号），现为“{found}”。',
    en: '"{key}" should be a whole number from {least} to {most} (unquoted), found "{found}".',
  },
  'intake.expected-choice': {
    'zh-CN': '“{key}”应为以下之一：{choices}；现为“{found}”。',
    en: '"{key}" should be one of {choices}, found "{found}".',
  },
  'intake.expected-list': {
    'zh-CN': '“{key}”应为列表，现为“{found}”。',
    en: '"{key}" should be a list, found "{found}".',
  },
  'intake.list-too-long': {
    'zh-CN': '“{key}”超过 {most} 项。请减少。',
    en: '"{key}" has more than {most} members. Give fewer.',
  },
  'intake.expected-pair': {
    'zh-CN': '“{key}”应为两个数，如 [1, 2]，现为“{found}”。',
    en: '"{key}" should be two numbers such as [1, 2], found "{found}".',
  },
  'intake.expected-map': {
    'zh-CN': '此处应为“键: 值”（{known}），现为“{found}”。',
    en: 'Expected "key: value" ({known}) here, found "{found}".',
  },
  'intake.expected-date': {
    'zh-CN': '“{key}”应为真实日期，形如 2024-04-02，现为“{found}”。',
    en: '"{key}" should be a date such as 2024-04-02, found "{found}".',
  },
  'intake.expected-inks': {
    'zh-CN': '“{key}”应为颜色名，或四个百分数 [青, 品红, 黄, 黑]，如 [0, 100, 100, 0]，现为“{found}”。',
    en: '"{key}" should be a colour name or four percentages [C, M, Y, K] such as [0, 100, 100, 0], found "{found}".',
  },
  'intake.swatch-name': {
    'zh-CN': '“{key}”已是一种油墨的名称，不能再作色样的名称。请换一个名称。',
    en: '"{key}" is the name of an ink already and no name for a swatch. Choose another.',
  },
  'intake.style-unknown': {
    'zh-CN': 'styleSheet 的 {part} 里没有名为“{name}”的样式。请写出该样式，或改正名称。',
    en: 'styleSheet has no style "{name}" for {part}. Add the style or correct the name.',
  },
  'intake.spot-name': {
    'zh-CN': '“{found}”是印版自己的名字，不能用作专色名。请写油墨的名称，如 PANTONE 185 C。',
    en: '"{found}" is the name of a plate itself, not of a spot ink. Give the ink\'s name, such as PANTONE 185 C.',
  },
  'intake.spot-twice': {
    'zh-CN': '专色“{spot}”别处写的 cmyk 与此处的“{found}”不同。一种油墨只有一种颜色，请统一。',
    en: 'Spot ink "{spot}" has another cmyk elsewhere on the page, here it is "{found}". One ink has one colour; make them the same.',
  },
  'intake.expected-path': {
    'zh-CN': '“{key}”应为文件路径，如 stories/lead.md，现为“{found}”。',
    en: '"{key}" should be a file path such as stories/lead.md, found "{found}".',
  },
  'intake.path-outside': {
    'zh-CN': '“{found}”在版面文件夹之外。请把文件放进文件夹，路径相对 page.yaml。',
    en: '"{found}" lies outside the page folder. Move the file into it; paths are relative to page.yaml.',
  },
  'intake.path-backslash': {
    'zh-CN': '路径“{found}”用了反斜杠。请改用 /。',
    en: 'Path "{found}" has a backslash. Use /.',
  },
  'intake.expected-kind': {
    'zh-CN': '这一项没有说明是什么。应有以下键之一：{kinds}。',
    en: 'This item does not say what it is. Expected one of the keys {kinds}.',
  },
  'intake.outside-grid': {
    'zh-CN': '超出版心：到第 {lastColumn} 栏、第 {lastLine} 行，而版心为 {columns} 栏、{lines} 行。请改 at 或 span。',
    en: 'Outside the type area: reaches column {lastColumn}, line {lastLine} of {columns} columns and {lines} lines. Change at or span.',
  },
  'intake.columns-too-narrow': {
    'zh-CN': '变栏后每栏不足 {least} 字（columns: {found}）。请减少栏数。',
    en: 'Re-divided columns (columns: {found}) are narrower than {least} characters. Give fewer.',
  },
  'intake.rule-aslant': {
    'zh-CN': '版线的 from 与 to 应在同一行或同一栏。',
    en: 'A rule should begin and end on the same line or in the same column.',
  },
  'intake.rule-outside': {
    'zh-CN': '横线应止于第 {columns} 栏之内，现为“{found}”。',
    en: 'A rule along a line should end in column {columns} at most, found "{found}".',
  },
  'intake.type-area-too-large': {
    'zh-CN':
      '版心 {width}×{height} mm 大于成品尺寸 {trimWidth}×{trimHeight} mm。请减少 columns、measure 或 lines，或加大 trim。',
    en: 'The type area of {width}×{height} mm is larger than the trim of {trimWidth}×{trimHeight} mm. Give fewer columns, characters or lines, or a larger trim.',
  },
  'intake.nothing-to-place': {
    'zh-CN': '没有要排的内容。请给出 place，或 stories、photos。',
    en: 'There is nothing to place. Give place, or stories and photos.',
  },
  'intake.place-and-list': {
    'zh-CN': '有 place 时不用“{key}”列表。请删去其一。',
    en: '"{key}" is for pages without place. Delete one of the two.',
  },
  'intake.story-twice': {
    'zh-CN': '稿件“{story}”排了两次（前一次在第 {before} 行）。请删去一处，或在一处的 body 里加框。',
    en: 'Story "{story}" is placed twice (first on line {before}). Delete one, or add frames to the first one\'s body.',
  },
  'intake.file-twice': {
    'zh-CN': '“{path}”列了两次（前一次在第 {before} 行）。请删去一处。',
    en: '"{path}" is listed twice (first on line {before}). Delete one.',
  },
  'intake.photo-of-no-story': {
    'zh-CN': '图片所属的稿件“{story}”不在本版。请改为本版的稿件或删去 story。',
    en: 'The photo belongs to "{story}", which is not on this page. Name a story of the page or leave story out.',
  },
  'intake.body-unplaced': {
    'zh-CN': '稿件“{story}”有正文，但没有 body 文框。请给出 body。',
    en: 'Story "{story}" has text but no body frame. Give it a body.',
  },
  'intake.page-full': {
    'zh-CN': '{items} 件稿件和图片多于版心的格数（{columns} 栏 × {lines} 行）。请减少件数或换更大的版面。',
    en: '{items} stories and photos are more than the page has cells ({columns} columns × {lines} lines). Give fewer, or a larger page.',
  },
  'intake.story-missing': {
    'zh-CN': '没有稿件文件“{path}”。请检查文件名和大小写。',
    en: 'There is no story file "{path}". Check its name and case.',
  },
  'intake.photo-missing': {
    'zh-CN': '没有图片文件“{path}”。请检查文件名和大小写。',
    en: 'There is no photo file "{path}". Check its name and case.',
  },
  'intake.front-matter-open': {
    'zh-CN': '文件以 --- 开头，但没有结束的 --- 行。请在稿件信息之后加一行 ---。',
    en: 'The file begins with --- but no --- line ends the front matter. Add one after it.',
  },
  'intake.empty-story': {
    'zh-CN': '稿件是空的。请补上内容，或从 page.yaml 里删去。',
    en: 'The story is empty. Write it, or take it out of page.yaml.',
  },
  'intake.too-many-asterisks': {
    'zh-CN': '一段里有超过 {most} 个 * 号。普通的 * 请写成 \\*。',
    en: 'One paragraph has more than {most} asterisks. Write plain ones as \\*.',
  },
  'intake.paragraph-too-long': {
    'zh-CN': '一段超过 {most} 字。段与段之间请空一行。',
    en: 'One paragraph has more than {most} characters. Put a blank line between paragraphs.',
  },
  'intake.no-folder': {
    'zh-CN': '没有版面文件夹 {path}。请检查路径。',
    en: 'There is no page folder {path}. Check the path.',
  },
  'intake.not-a-folder': {
    'zh-CN': '{path} 不是文件夹。请给出含有 page.yaml 的文件夹。',
    en: '{path} is not a folder. Name the folder that holds page.yaml.',
  },
  'intake.no-sheet': {
    'zh-CN': '文件夹里没有 page.yaml。请建立该文件。',
    en: 'The folder has no page.yaml. Create it.',
  },
  'intake.not-a-file': {
    'zh-CN': '“{path}”不是普通文件。',
    en: '"{path}" is not a regular file.',
  },
  'intake.link-outside': {
    'zh-CN': '“{path}”是指向版面文件夹之外的链接。请把文件本身放进文件夹。',
    en: '"{path}" is a link that leads out of the page folder. Put the file itself into the folder.',
  },
  'intake.unreadable': {
    'zh-CN': '无法读取“{path}”（{code}）。请检查权限和磁盘。',
    en: '"{path}" cannot be read ({code}). Check its permissions and the disk.',
  },
  'intake.file-too-large': {
    'zh-CN': '“{path}”超过 {most} MB 的上限。',
    en: '"{path}" is larger than {most} MB.',
  },
  'intake.photos-too-large': {
    'zh-CN': '全部图片超过 {most} MB 的上限（到“{path}”为止）。请缩小图片。',
    en: 'The photos together are larger than {most} MB (up to "{path}"). Make them smaller.',
  },
  'intake.photo-empty': {
    'zh-CN': '图片“{path}”是空文件（0 字节）。请重新复制图片。',
    en: 'Photo "{path}" is empty (0 bytes). Copy it again.',
  },
  'intake.photo-unknown': {
    'zh-CN': '“{path}”不是 JPEG、PNG、TIFF 或 WebP 图片。请转换格式。',
    en: '"{path}" is no JPEG, PNG, TIFF or WebP picture. Convert it.',
  },
  'intake.photo-damaged': {
    'zh-CN': '图片“{path}”已损坏或不完整。请重新复制图片。',
    en: 'Photo "{path}" is damaged or incomplete. Copy it again.',
  },
  'intake.photo-pixels': {
    'zh-CN': '图片“{path}”有 {width}×{height} 像素，超过 {most} 百万像素的上限。请缩小图片。',
    en: 'Photo "{path}" has {width}×{height} pixels, more than {most} megapixels. Make it smaller.',
  },
} as const satisfies Entries;

// Messages of the command line: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const cli = {
  'cli.help.program': {
    'zh-CN': '版心：编排中文报纸版面，输出印刷用 PDF。',
    en: 'Banxin makes up Chinese newspaper pages and exports press-ready PDFs.',
  },
  'cli.help.commands': { 'zh-CN': '命令：', en: 'Commands:' },
  'cli.help.options': { 'zh-CN': '选项：', en: 'Options:' },
  'cli.help.more': {
    'zh-CN': '“banxin 命令 --help”显示该命令的用法；“banxin --version”显示版本。设 BANXIN_LANG=en 换成英文。',
    en: '"banxin COMMAND --help" shows how to use a command, "banxin --version" the version. BANXIN_LANG=en speaks English.',
  },
  'cli.help.exit': {
    'zh-CN':
      '退出码：0 完成；1 预检有错误（check 照常列出；export 不输出，除非 --force）；2 输入或用法有误，什么都没有写出。',
    en: 'Exit codes: 0 done; 1 preflight has errors (check lists them; export refuses unless --force); 2 the input or the call is wrong, nothing is written.',
  },
  'cli.make': { 'zh-CN': '把版面文件夹做成文档', en: 'Make a document from a page folder' },
  'cli.export': { 'zh-CN': '输出印刷用 PDF', en: 'Write the print PDF' },
  'cli.check': {
    'zh-CN': '预检：列出文字、印刷和版面上的问题',
    en: 'Preflight: list problems of text, press and craft',
  },
  'cli.lines': { 'zh-CN': '按阅读顺序列出排好的各行', en: 'List the composed lines in reading order' },
  'cli.show': { 'zh-CN': '把一个版画成图片', en: 'Draw a picture of a page' },
  'cli.serve': { 'zh-CN': '在浏览器里打开程序（只在本机）', en: 'Open the app in a browser, on this machine only' },
  'cli.text': {
    'zh-CN': '按稿件和部位列出全部文字，溢文也在内',
    en: 'List all text by story and part, overset text included',
  },
  'cli.fonts': {
    'zh-CN': '列出样式里可用的字体：自带的和本机安装的，名称含 NAME 的',
    en: 'List the fonts that styles may name, shipped and installed, with NAME in a name',
  },
  'cli.font-skipped': {
    'zh-CN': '{path}：不是字体文件，或已损坏，已跳过',
    en: '{path}: not a font file, or a broken one; skipped',
  },
  'cli.option.output': {
    'zh-CN': '写到哪个文件；已有文件在新文件写完后才替换',
    en: 'File to write; an old one is replaced only when the new one is complete',
  },
  'cli.option.json': { 'zh-CN': '输出 JSON', en: 'Print JSON' },
  'cli.option.standard': {
    'zh-CN': 'PDF 标准：x1a 为 PDF/X-1a，x4 为 PDF/X-4，none 不声明；默认按印厂参数',
    en: "PDF standard: PDF/X-1a, PDF/X-4 or none; by default the plant's",
  },
  'cli.option.plant': {
    'zh-CN': '印厂参数：内置名称（newsprint）或 YAML 文件',
    en: 'Plant profile: a built-in name (newsprint) or a YAML file',
  },
  'cli.option.marks': { 'zh-CN': '加裁切标记和套准标记', en: "Add printer's marks" },
  'cli.option.force': { 'zh-CN': '预检有错误也输出', en: 'Export although preflight has errors' },
  'cli.option.dpi': { 'zh-CN': '每英寸像素数，默认 100', en: 'Pixels per inch, 100 by default' },
  'cli.option.page': { 'zh-CN': '第几个版，默认 1', en: 'Which page, 1 by default' },
  'cli.option.port': { 'zh-CN': '端口；默认任取一个空闲的', en: 'Port; any free one by default' },
  'cli.option.no-open': { 'zh-CN': '不打开窗口，只给出链接', en: 'Open no window, only print the link' },
  'cli.no-command': {
    'zh-CN': '没有给出命令；可用 {names}。用法见 banxin --help。',
    en: 'No command given; there are {names}. See banxin --help.',
  },
  'cli.unknown-command': {
    'zh-CN': '没有这个命令；可用 {names}。',
    en: 'There is no such command; there are {names}.',
  },
  'cli.unknown-option': {
    'zh-CN': '没有选项 {option}；用法见 {help}。',
    en: 'There is no option {option}; see {help}.',
  },
  'cli.option-twice': {
    'zh-CN': '选项 {option} 给了两次；只给一次。',
    en: 'Option {option} is given twice; give it once.',
  },
  'cli.option-takes-none': {
    'zh-CN': '选项 {option} 不带值；请去掉等号和后面的内容。',
    en: 'Option {option} takes no value; leave out the equals sign and what follows.',
  },
  'cli.option-needs-value': {
    'zh-CN': '选项 {option} 后面应有 {value}。',
    en: 'Option {option} needs a value: {value}.',
  },
  'cli.option-missing': {
    'zh-CN': '缺少 {option} {value}；用法见 {help}。',
    en: '{option} {value} is missing; see {help}.',
  },
  'cli.option-choice': {
    'zh-CN': '选项 {option} 不能是“{given}”；可用 {choices}。',
    en: 'Option {option} cannot be "{given}"; it is one of {choices}.',
  },
  'cli.option-number': {
    'zh-CN': '选项 {option} 不能是“{given}”；应为 {least} 到 {most} 的整数。',
    en: 'Option {option} cannot be "{given}"; it is a whole number from {least} to {most}.',
  },
  'cli.argument-missing': {
    'zh-CN': '缺少 {argument}；用法见 {help}。',
    en: '{argument} is missing; see {help}.',
  },
  'cli.too-many-arguments': {
    'zh-CN': '多了“{argument}”；只应有一个 {expected}。',
    en: '"{argument}" is too much; one {expected} is expected.',
  },
  'cli.output-is-input': {
    'zh-CN': '输出文件就是输入文件，未写。请换一个文件名。',
    en: 'The output is an input file; nothing was written. Choose another name.',
  },
  'cli.bad-source-date': {
    'zh-CN': 'SOURCE_DATE_EPOCH 应为 1970 年以来的秒数，现为“{given}”。',
    en: 'SOURCE_DATE_EPOCH must be the seconds since 1970; it is "{given}".',
  },
  'cli.no-page': {
    'zh-CN': '没有第 {page} 个版；文档有 {pages} 个版。',
    en: 'There is no page {page}; the document has {pages}.',
  },
  'cli.dpi-too-high': {
    'zh-CN': '--dpi {dpi} 对这个版太大；最多 {most}。',
    en: '--dpi {dpi} is too much for this page; {most} is the most.',
  },
  'cli.page': { 'zh-CN': '第 {page} 个版', en: 'page {page}' },
  'cli.finding': { 'zh-CN': '{where}：{severity}：{text}（{code}）', en: '{where}: {severity}: {text} ({code})' },
  'cli.severity.error': { 'zh-CN': '错误', en: 'error' },
  'cli.severity.warning': { 'zh-CN': '警告', en: 'warning' },
  'cli.severity.note': { 'zh-CN': '提示', en: 'note' },
  'cli.no-findings': { 'zh-CN': '预检没有发现问题。', en: 'Preflight found no problem.' },
  'cli.findings': {
    'zh-CN': '共 {errors} 个错误，{warnings} 个警告，{notes} 个提示。',
    en: '{errors} errors, {warnings} warnings, {notes} notes.',
  },
  'cli.made': {
    'zh-CN': '{pages} 版，{stories} 篇稿件，{characters} 字，溢文 {overset} 字',
    en: '{pages} pages, {stories} stories, {characters} characters, {overset} overset',
  },
  'cli.exported': {
    'zh-CN': '{path}：{standard}，{pages} 版，{size}',
    en: '{path}: {standard}, {pages} pages, {size}',
  },
  'cli.refused': {
    'zh-CN': '预检有错误，没有输出 {path}。请改正，或用 --force 照样输出。',
    en: 'Preflight has errors; {path} was not written. Mend them, or use --force.',
  },
  'cli.shown': {
    'zh-CN': '{path}：第 {page} 个版，{width}×{height} 像素',
    en: '{path}: page {page}, {width}×{height} pixels',
  },
  'cli.interrupted': { 'zh-CN': '已中止，什么都没有写出。', en: 'Interrupted; nothing was written.' },
  'cli.bug': {
    'zh-CN': '程序出错，什么都没有写出。请把下面的内容告诉开发者。',
    en: 'The program failed; nothing was written. Please report what follows.',
  },
  'cli.stage.compose': { 'zh-CN': '排版', en: 'composing' },
  'cli.stage.preflight': { 'zh-CN': '预检', en: 'preflight' },
  'cli.stage.photos': { 'zh-CN': '图片', en: 'photos' },
  'cli.stage.fonts': { 'zh-CN': '字体', en: 'fonts' },
  'cli.stage.write': { 'zh-CN': '写入', en: 'writing' },
} as const satisfies Entries;

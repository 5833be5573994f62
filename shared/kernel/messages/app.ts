// Messages of the window: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const app = {
  'app.name': { 'zh-CN': '版心', en: 'Banxin' },
  'app.starting': { 'zh-CN': '正在排版…', en: 'Composing…' },
  'app.close': { 'zh-CN': '关闭', en: 'Close' },
  'app.cancel': { 'zh-CN': '取消', en: 'Cancel' },
  'app.ok': { 'zh-CN': '好', en: 'OK' },
  'app.language': { 'zh-CN': '界面语言', en: 'Language' },
  'app.host-gone': {
    'zh-CN': '后台程序已经结束，无法继续。请重新运行 npm start。',
    en: 'The program behind this window has ended. Run npm start again.',
  },
  'app.font-failed-title': { 'zh-CN': '字体没有载入', en: 'A font did not load' },
  'app.font-failed-kept': {
    'zh-CN': '文字都在；版面先停在原样，字体载入或撤销后照常排版。',
    en: 'All text is kept. The page stays as it was until the font loads or the change is undone.',
  },
  'app.font-not-fetched': {
    'zh-CN': '字体“{font}”的文件读不到。请再改一次以重新载入；仍不行就撤销，或在样式里换一种字体。',
    en: 'The file of font "{font}" cannot be read. Make the change again to load it anew; if that fails, undo it or choose another font in the style.',
  },
  'app.font-not-paintable': {
    'zh-CN': '窗口无法显示字体“{font}”（字体文件可能有毛病）。请在样式里换一种字体，或重新安装该字体。',
    en: 'The window cannot show font "{font}"; its file may be faulty. Choose another font in the style, or install it again.',
  },
  'app.unexpected': {
    'zh-CN': '程序出错：{detail}。请重试；若再出现，请把这句话告诉开发者。',
    en: 'Something went wrong: {detail}. Try again; if it comes back, report this sentence.',
  },
  'app.no-document': { 'zh-CN': '没有打开的版面', en: 'No page is open' },
  'app.no-document-hint': {
    'zh-CN': '打开一个 .banxin 文件，或把它拖到这里。',
    en: 'Open a .banxin file, or drop one here.',
  },
  'app.unsaved-copy': { 'zh-CN': '副本', en: 'copy' },

  'open.action': { 'zh-CN': '打开…', en: 'Open…' },
  'open.failed-title': { 'zh-CN': '打不开文件', en: 'The file cannot be opened' },
  'open.failed-file': { 'zh-CN': '打不开“{name}”', en: '"{name}" cannot be opened' },
  'open.kept': { 'zh-CN': '原来打开的版面没有变动。', en: 'The page that was open is unchanged.' },
  'open.drop': { 'zh-CN': '松开：打开版面，或加入稿件和图片', en: 'Drop to open a page, or to add stories and photos' },
  'open.not-a-document': {
    'zh-CN': '这不是 .banxin 文件。请选择由版心制作的文件。',
    en: 'This is not a .banxin file. Choose one that Banxin has made.',
  },
  'open.filter': { 'zh-CN': '版心文件', en: 'Banxin documents' },

  'save.action': { 'zh-CN': '存盘', en: 'Save' },
  'save.failed-file': { 'zh-CN': '“{name}”没有存成', en: '"{name}" could not be saved' },
  'save.kept': {
    'zh-CN': '改动还在窗口里，没有丢失；原来的文件没有变动。',
    en: 'Your changes are still in the window; the file is as it was.',
  },
  'save.unknown-document': {
    'zh-CN': '后台程序已不记得这个版面。请导出或复制文字后重新打开。',
    en: 'The program no longer knows this page. Export it or copy its text, then open it again.',
  },
  'save.done': { 'zh-CN': '已存盘：{path}', en: 'Saved: {path}' },
  'save.unsaved': { 'zh-CN': '有未存的改动', en: 'Unsaved changes' },
  'leave.title': { 'zh-CN': '要存盘吗？', en: 'Save your changes?' },
  'leave.text': {
    'zh-CN': '“{name}”有未存的改动。不存就关闭，这些改动会丢失。',
    en: '"{name}" has unsaved changes. They will be lost if you close it without saving.',
  },
  'leave.discard': { 'zh-CN': '不存', en: "Don't save" },
  'leave.close': { 'zh-CN': '不存，关闭', en: 'Close without saving' },
  'leave.close-text': {
    'zh-CN': '版面有未存的改动，关闭窗口会丢失。',
    en: 'The page has unsaved changes. Closing the window loses them.',
  },

  'edit.undo': { 'zh-CN': '撤销', en: 'Undo' },
  'edit.redo': { 'zh-CN': '重做', en: 'Redo' },
  'edit.cut': { 'zh-CN': '剪切', en: 'Cut' },
  'edit.copy': { 'zh-CN': '复制', en: 'Copy' },
  'edit.paste': { 'zh-CN': '粘贴', en: 'Paste' },
  'edit.paste-text': { 'zh-CN': '粘贴为纯文本', en: 'Paste as plain text' },

  'paste.refused-title': { 'zh-CN': '不能读取剪贴板', en: 'The clipboard cannot be read' },
  'paste.refused': {
    'zh-CN': '浏览器没有允许本程序读取剪贴板。请用 Ctrl+V（Mac 上为 ⌘V）粘贴，或在浏览器的站点设置里允许读取剪贴板。',
    en: 'The browser does not let this program read the clipboard. Paste with Ctrl+V (⌘V on a Mac), or allow it in the browser’s settings for this site.',
  },
  'select.word': { 'zh-CN': '选中词', en: 'Select word' },
  'select.paragraph': { 'zh-CN': '选中段', en: 'Select paragraph' },
  'select.story': { 'zh-CN': '选中全篇', en: 'Select story' },
  'menu.of-text': { 'zh-CN': '文字菜单', en: 'Text menu' },

  'hold.action': { 'zh-CN': '前行不动', en: 'Keep lines above' },

  'find.title': { 'zh-CN': '查找和替换', en: 'Find and replace' },
  'find.what': { 'zh-CN': '查找', en: 'Find' },
  'find.replacement': { 'zh-CN': '替换为', en: 'Replace with' },
  'find.count': { 'zh-CN': '第 {at} / {count} 处', en: '{at} of {count}' },
  'find.total': { 'zh-CN': '共 {count} 处', en: '{count} found' },
  'find.bad-pattern': { 'zh-CN': '这不是正则表达式', en: 'Not a pattern' },
  'find.next': { 'zh-CN': '下一处', en: 'Next' },
  'find.previous': { 'zh-CN': '上一处', en: 'Previous' },
  'find.replace': { 'zh-CN': '替换', en: 'Replace' },
  'find.replace-all': { 'zh-CN': '全部替换', en: 'Replace all' },
  'find.pattern': { 'zh-CN': '正则表达式', en: 'Regular expression' },
  'find.match-case': { 'zh-CN': '区分大小写', en: 'Match case' },
  'find.scope': { 'zh-CN': '范围', en: 'Where' },
  'find.story': { 'zh-CN': '本篇', en: 'Story' },
  'find.page': { 'zh-CN': '本版', en: 'Page' },
  'find.edition': { 'zh-CN': '全部', en: 'Edition' },

  'role.group': { 'zh-CN': '文字', en: 'Text' },
  'role.strong': { 'zh-CN': '黑体', en: 'Bold face' },
  'role.emphasis': { 'zh-CN': '楷体', en: 'Kai face' },
  'role.dots': { 'zh-CN': '着重号', en: 'Emphasis dots' },
  'role.strong-short': { 'zh-CN': '黑', en: 'B' },
  'role.emphasis-short': { 'zh-CN': '楷', en: 'K' },
  'role.subhead': { 'zh-CN': '小标题', en: 'Subhead' },
  'role.dateline': { 'zh-CN': '电头', en: 'Dateline' },
  'role.byline': { 'zh-CN': '署名', en: 'Byline' },

  'part.add-kicker': { 'zh-CN': '加引题', en: 'Add kicker' },
  'part.add-deck': { 'zh-CN': '加副题', en: 'Add deck' },
  'part.add-standfirst': { 'zh-CN': '加提要', en: 'Add standfirst' },

  'normalise.action': { 'zh-CN': '规范标点', en: 'Normalise punctuation' },
  'normalise.done': { 'zh-CN': '改了 {count} 处标点', en: 'Punctuation changed: {count}' },
  'normalise.none': { 'zh-CN': '没有要改的标点', en: 'No punctuation to change' },

  'zoom.in': { 'zh-CN': '放大', en: 'Zoom in' },
  'zoom.out': { 'zh-CN': '缩小', en: 'Zoom out' },
  'zoom.level': { 'zh-CN': '显示比例', en: 'Zoom level' },
  'zoom.page': { 'zh-CN': '整页', en: 'Fit page' },
  'zoom.width': { 'zh-CN': '页宽', en: 'Fit width' },
  'zoom.actual': { 'zh-CN': '实际大小', en: 'Actual size' },

  'page.label': { 'zh-CN': '版面', en: 'Page' },
  'page.previous': { 'zh-CN': '上一版', en: 'Previous page' },
  'page.next': { 'zh-CN': '下一版', en: 'Next page' },
  'page.number': { 'zh-CN': '第 {number} 版', en: 'Page {number}' },
  'page.text': { 'zh-CN': '版面文字', en: 'Text of the page' },
  'page.of': { 'zh-CN': '{at} / {count}', en: '{at} / {count}' },
  'page.size': { 'zh-CN': '{width} × {height} 毫米', en: '{width} × {height} mm' },
  'page.stories': { 'zh-CN': '稿件 {count} 篇', en: 'Stories: {count}' },
  'page.characters': { 'zh-CN': '{count} 字', en: '{count} {count|character|characters}' },
  'page.overset': { 'zh-CN': '溢文 {count} 处', en: 'Overset: {count}' },
  'page.no-overset': { 'zh-CN': '无溢文', en: 'No overset' },
  'page.unplaced': { 'zh-CN': '未上版 {count} 篇', en: 'Not placed: {count}' },

  'story.count': {
    'zh-CN': '本篇 {characters} 字 {lines} 行',
    en: 'Story: {characters} ch, {lines} {lines|line|lines}',
  },
  'photo.count': { 'zh-CN': '图片说明 {characters} 字', en: 'Caption: {characters} ch' },
  'story.overset': {
    'zh-CN': '溢出 {lines} 行 {characters} 字',
    en: 'over by {lines} {lines|line|lines}, {characters} ch',
  },
  'story.room': {
    'zh-CN': '还可写 {lines} 行约 {characters} 字',
    en: 'room for {lines} {lines|line|lines}, about {characters} ch',
  },
  'story.full': { 'zh-CN': '正好排满', en: 'full' },
  'story.selected': { 'zh-CN': '选中 {characters} 字', en: '{characters} ch selected' },

  'overset.open': {
    'zh-CN': '溢出 {characters} 字 {lines} 行，在小样中查看',
    en: '{characters} {characters|character|characters}, {lines} {lines|line|lines} overset: show in the galley',
  },
  'overset.badge': { 'zh-CN': '余{characters}字 {lines}行', en: '+{characters} ch, {lines} ln' },

  'panel.title': { 'zh-CN': '侧栏', en: 'Side panel' },

  'findings.title': { 'zh-CN': '检查', en: 'Findings' },
  'findings.none': { 'zh-CN': '没有发现问题', en: 'Nothing found' },
  'findings.none-hint': {
    'zh-CN': '文字都排得下，可以导出。',
    en: 'All text fits; the page is ready to export.',
  },
  'findings.page': { 'zh-CN': '第 {page} 个版', en: 'page {page}' },
  'findings.error': { 'zh-CN': '错误', en: 'Error' },
  'findings.warning': { 'zh-CN': '警告', en: 'Warning' },
  'findings.note': { 'zh-CN': '提示', en: 'Note' },
  'findings.errors': { 'zh-CN': '{count} 个错误', en: 'Errors: {count}' },
  'findings.warnings': { 'zh-CN': '{count} 个警告', en: 'Warnings: {count}' },

  'part.kicker': { 'zh-CN': '引题', en: 'Kicker' },
  'part.headline': { 'zh-CN': '主题', en: 'Headline' },
  'part.deck': { 'zh-CN': '副题', en: 'Deck' },
  'part.standfirst': { 'zh-CN': '提要', en: 'Standfirst' },
  'part.byline': { 'zh-CN': '署名', en: 'Byline' },
  'part.body': { 'zh-CN': '正文第 {ordinal} 段', en: 'Body, paragraph {ordinal}' },
  'part.caption': { 'zh-CN': '图片说明', en: 'Caption' },
  'part.credit': { 'zh-CN': '图片署名', en: 'Credit' },
  'part.folio': { 'zh-CN': '报眉', en: 'Folio line' },
  'part.nameplate': { 'zh-CN': '报头', en: 'Nameplate' },

  'export.action': { 'zh-CN': '导出 PDF…', en: 'Export PDF…' },
  'export.title': { 'zh-CN': '导出印刷 PDF', en: 'Export a print PDF' },
  'export.standard': { 'zh-CN': '标准', en: 'Standard' },
  'export.x1a': { 'zh-CN': 'PDF/X-1a:2003', en: 'PDF/X-1a:2003' },
  'export.x1a-hint': {
    'zh-CN': '送印刷厂的常规选择：只有 CMYK 与专色，无透明，字体全部嵌入。',
    en: 'What plants usually want: CMYK and spots only, no transparency, all fonts embedded.',
  },
  'export.x4': { 'zh-CN': 'PDF/X-4', en: 'PDF/X-4' },
  'export.x4-hint': {
    'zh-CN': '印刷厂流程支持时使用：允许透明，PDF 1.6。',
    en: 'Where the plant’s workflow takes it: transparency allowed, PDF 1.6.',
  },
  'export.none': { 'zh-CN': '普通 PDF', en: 'Plain PDF' },
  'export.none-hint': {
    'zh-CN': '传阅校对用，不声明任何标准。',
    en: 'For proofs and passing round; claims no standard.',
  },
  'export.marks': { 'zh-CN': '加裁切标记', en: 'Crop marks' },
  'export.marks-hint': {
    'zh-CN': '冷固型报纸印刷一般不需要，以印刷厂要求为准。',
    en: 'Coldset plants rarely want them; follow your plant.',
  },
  'export.start': { 'zh-CN': '导出', en: 'Export' },
  'export.running': { 'zh-CN': '正在导出…', en: 'Exporting…' },
  'export.stage-compose': { 'zh-CN': '排版', en: 'Composing' },
  'export.stage-preflight': { 'zh-CN': '预检', en: 'Preflight' },
  'export.stage-photos': { 'zh-CN': '图片分色', en: 'Separating photos' },
  'export.stage-fonts': { 'zh-CN': '嵌入字体', en: 'Embedding fonts' },
  'export.stage-write': { 'zh-CN': '写出文件', en: 'Writing the file' },
  'export.cancelling': { 'zh-CN': '正在取消…', en: 'Cancelling…' },
  'export.done': { 'zh-CN': '已导出', en: 'Exported' },
  'export.done-warnings': {
    'zh-CN': '文件已写出；下面的问题值得看一眼。',
    en: 'The file is written; these findings deserve a look.',
  },
  'export.size': { 'zh-CN': '{megabytes} MB', en: '{megabytes} MB' },
  'export.saved-at': { 'zh-CN': '文件在', en: 'The file is at' },
  'export.reveal': { 'zh-CN': '在文件夹中显示', en: 'Show in folder' },
  'export.download': { 'zh-CN': '另存一份（下载）', en: 'Download a copy' },
  'export.refused-title': { 'zh-CN': '有错误，没有导出', en: 'Not exported: the page has errors' },
  'export.refused-hint': {
    'zh-CN': '送印前请先改正。需要校样时，可点“仍要导出”。',
    en: 'Mend these before printing. For a proof you may export all the same.',
  },
  'export.anyway': { 'zh-CN': '仍要导出', en: 'Export anyway' },
  'export.failed-title': { 'zh-CN': '导出没有成功', en: 'The export failed' },
  'export.filter': { 'zh-CN': 'PDF 文件', en: 'PDF files' },
  'export.unknown-document': {
    'zh-CN': '后台已经没有这个版面了。请重新打开文件再导出。',
    en: 'The host no longer holds this page. Open the file again, then export.',
  },

  'serve.stale-link': {
    'zh-CN': '这个链接已经用过，或不是本程序给出的。请看运行本程序的终端：那里有新的链接。',
    en: 'This link was used before, or did not come from this program. The terminal that runs it shows a new one.',
  },
  'serve.no-session': {
    'zh-CN': '请用终端里给出的完整链接打开。',
    en: 'Open the whole link that the terminal shows.',
  },
  'serve.foreign-request': {
    'zh-CN': '这个请求不是从本程序的窗口发出的，已拒绝。',
    en: 'This request did not come from the program’s own window and was refused.',
  },
  'serve.port-taken': {
    'zh-CN': '端口 {port} 不能用（{code}）。请换一个 --port，或不指定端口。',
    en: 'Port {port} cannot be used ({code}). Choose another --port, or none.',
  },
  'serve.fresh-link': {
    'zh-CN': '链接只能用一次。新的链接：{link}',
    en: 'A link works once. Here is a new one: {link}',
  },

  'start.fetching-electron': {
    'zh-CN': '首次运行：正在下载 Electron（约 120 MB，最多等 {seconds} 秒）…',
    en: 'First run: downloading Electron (about 120 MB, at most {seconds} s)…',
  },
  'start.electron-node-old': {
    'zh-CN': '没有 Electron：它的下载程序需要 Node 22.12 以上（这里是 {version}）',
    en: 'no Electron: its downloader needs Node 22.12 or newer (this is {version})',
  },
  'start.electron-not-installed': {
    'zh-CN': '没有安装 electron 包',
    en: 'the electron package is not installed',
  },
  'start.electron-unreachable': {
    'zh-CN': '没有 Electron：下载地址 {host} 连不上（可设 ELECTRON_MIRROR 换镜像）',
    en: 'no Electron: {host} cannot be reached (ELECTRON_MIRROR names another source)',
  },
  'start.electron-download-failed': {
    'zh-CN': '没有 Electron：下载没有成功（{reason}）',
    en: 'no Electron: its download failed ({reason})',
  },
  'start.electron-timeout': {
    'zh-CN': '没有 Electron：{seconds} 秒内没有下载完',
    en: 'no Electron: its download took more than {seconds} s',
  },
  'start.electron-crashed': {
    'zh-CN': 'Electron 没能启动（退出码 {code}）',
    en: 'Electron did not start (exit code {code})',
  },
  'start.no-display': {
    'zh-CN': '没有图形界面（DISPLAY 和 WAYLAND_DISPLAY 都没有设）',
    en: 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)',
  },
  'start.no-browser': {
    'zh-CN': '没有找到 Edge、Chrome 或 Chromium',
    en: 'no Edge, Chrome or Chromium was found',
  },
  'start.browser-failed': {
    'zh-CN': '浏览器 {browser} 没能打开窗口',
    en: 'the browser {browser} did not open a window',
  },
  'start.in-electron': { 'zh-CN': '正在打开窗口（Electron）…', en: 'Opening the window (Electron)…' },
  'start.in-browser': {
    'zh-CN': '改用浏览器打开窗口：{browser}。原因：{reason}。',
    en: 'Opening the window in a browser, {browser}, because {reason}.',
  },
  'start.as-root': {
    'zh-CN': '注意：以 root 运行，浏览器的沙箱已关闭（--no-sandbox）。平时请用普通用户运行。',
    en: 'Note: running as root, so the browser’s sandbox is off (--no-sandbox). Run as an ordinary user where you can.',
  },
  'start.no-window': { 'zh-CN': '打不开窗口：{reason}。', en: 'No window can be opened: {reason}.' },
  'start.link': {
    'zh-CN': '请在本机浏览器打开（链接只能用一次）：',
    en: 'Open in a browser on this machine (the link works once):',
  },
  'start.export-hint': {
    'zh-CN':
      '不开窗口也能导出：\n  npx banxin make {folder} -o page.banxin\n  npx banxin export page.banxin -o page.pdf',
    en: 'To export without a window:\n  npx banxin make {folder} -o page.banxin\n  npx banxin export page.banxin -o page.pdf',
  },
  'start.export-hint-file': {
    'zh-CN': '不开窗口也能导出：\n  npx banxin export {file} -o page.pdf',
    en: 'To export without a window:\n  npx banxin export {file} -o page.pdf',
  },
  'start.end-hint': { 'zh-CN': '按 Ctrl+C 结束。', en: 'Press Ctrl+C to end.' },
  'start.ended': { 'zh-CN': '窗口已关闭。', en: 'The window was closed.' },
  'start.sample-name': { 'zh-CN': '样张', en: 'Sample' },
  'start.sample-broken': {
    'zh-CN': '样张 {folder} 打不开（{file} 第 {line} 行）。请重新安装，或在命令后写上要打开的 .banxin 文件。',
    en: 'The sample {folder} cannot be opened ({file}, line {line}). Install again, or name a .banxin file to open.',
  },
} as const satisfies Entries;

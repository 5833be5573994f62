// Messages of exporting and showing pages: zh-CN first, English second.
import type { Entries } from './entry.ts';

export const output = {
  'output.font-not-embeddable': {
    'zh-CN': '字体“{font}”的许可禁止嵌入，不能用于印刷文件。请改用其他字体。',
    en: 'The licence of font "{font}" forbids embedding it in a print file. Use another font.',
  },
  'output.font-not-subsettable': {
    'zh-CN': '字体“{font}”的许可禁止只嵌入部分字形，不能用于印刷文件。请改用其他字体。',
    en: 'The licence of font "{font}" forbids embedding a subset of it. Use another font.',
  },
  'output.font-bitmap-only': {
    'zh-CN': '字体“{font}”只许嵌入点阵，不能用于印刷文件。请改用其他字体。',
    en: 'The licence of font "{font}" allows embedding bitmaps only. Use another font.',
  },
  'output.font-file-missing': {
    'zh-CN': '缺少字体文件 {file}。请在程序目录运行 npm run build 重新生成。',
    en: 'Font file {file} is missing. Run "npm run build" in the program folder to make it.',
  },
  'output.font-list-broken': {
    'zh-CN': '字体清单 {file} 无法读取：{reason}。请重新安装程序。',
    en: 'The font list {file} cannot be read: {reason}. Install the program again.',
  },
  'output.profile-broken': {
    'zh-CN': '输出特性文件 {file} 不是完整的 ICC 特性文件。请向印厂索取，或改用内置规格。',
    en: 'Output profile {file} is not a complete ICC profile. Ask the plant for it, or use the built-in one.',
  },
  'output.profile-not-cmyk': {
    'zh-CN': '输出特性文件 {file} 不是 CMYK 输出设备的特性文件。请向印厂索取印刷用的特性文件。',
    en: 'Output profile {file} is not for a CMYK output device. Ask the plant for its press profile.',
  },
  'output.profile-version': {
    'zh-CN': '输出特性文件 {file} 为第 {version} 版，所选标准最高用第 {most} 版。请换特性文件或改用 PDF/X-4。',
    en: 'Output profile {file} has version {version}; the chosen standard takes at most {most}. Use another profile or PDF/X-4.',
  },
  'output.photo-missing': {
    'zh-CN': '文件里没有照片 {photo}。请重新置入这张照片。',
    en: 'The document has no photo {photo}. Place it again.',
  },
  'output.photo-empty': {
    'zh-CN': '照片 {photo} 是空文件（0 字节）。请换一个完好的文件。',
    en: 'Photo {photo} is an empty file (0 bytes). Use a sound file.',
  },
  'output.photo-unreadable': {
    'zh-CN': '照片 {photo} 无法读取：{reason}。请用看图软件检查并重新存为 JPEG 或 TIFF。',
    en: 'Photo {photo} cannot be read: {reason}. Check it in a viewer and save it again as JPEG or TIFF.',
  },
  'output.photo-too-large': {
    'zh-CN': '照片 {photo} 超过 {most} 百万像素。请先缩小再置入。',
    en: 'Photo {photo} has more than {most} megapixels. Make it smaller before placing it.',
  },
  'output.no-plant': {
    'zh-CN': '没有这个印厂参数：既不是内置名称（{names}），也不是文件。请给出名称或 YAML 文件的路径。',
    en: 'There is no such plant: neither a built-in name ({names}) nor a file. Give a name or the path of a YAML file.',
  },
  'output.plant-not-utf8': {
    'zh-CN': '印厂参数文件不是 UTF-8 文本。请另存为 UTF-8 的 YAML 文件。',
    en: 'The plant file is not UTF-8 text. Save it as a YAML file in UTF-8.',
  },
} as const satisfies Entries;

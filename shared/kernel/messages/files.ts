// Messages of documents on disk: zh-CN first, English second.
import type { Entries } from './entry.ts';

/** What to do about a stored document that is damaged; the end of several messages. */
const ZH_BACKUP = '请使用备份或重新生成该文件。';
const EN_BACKUP = 'Use a backup or make the file again.';

export const files = {
  'document.too-large': {
    'zh-CN': `文档内容超过 {most} 字符的上限。${ZH_BACKUP}`,
    en: `The stored document is longer than {most} characters. ${EN_BACKUP}`,
  },
  'document.not-json': {
    'zh-CN': `文档内容 document.json 不完整或已损坏。${ZH_BACKUP}`,
    en: `The stored document (document.json) is incomplete or damaged. ${EN_BACKUP}`,
  },
  'document.foreign': {
    'zh-CN': '这不是版心文档（document.json 没有 banxin 标记）。请选择 .banxin 文件。',
    en: 'This is not a Banxin document (document.json does not say so). Choose a .banxin file.',
  },
  'document.bad-version': {
    'zh-CN': `文档没有有效的版本号。${ZH_BACKUP}`,
    en: `The document has no valid version number. ${EN_BACKUP}`,
  },
  'document.newer': {
    'zh-CN': '文档是第 {version} 版格式，本程序只认到第 {newest} 版。请升级版心后再打开。',
    en: 'The document has format version {version}; this program knows versions up to {newest}. Update Banxin to open it.',
  },
  'document.too-many-nodes': {
    'zh-CN': `文档超过 {most} 个节点的上限（{place}）。${ZH_BACKUP}`,
    en: `The document has more than {most} nodes ({place}). ${EN_BACKUP}`,
  },
  'document.too-deep': {
    'zh-CN': `文档嵌套过深（{place}）。${ZH_BACKUP}`,
    en: `The document is nested too deeply ({place}). ${EN_BACKUP}`,
  },
  'document.unknown-type': {
    'zh-CN': `文档里有不认识的节点或标记（{place}）。${ZH_BACKUP}`,
    en: `The document has an unknown node or mark ({place}). ${EN_BACKUP}`,
  },
  'document.unknown-key': {
    'zh-CN': `文档里有不认识的键“{key}”（{place}）。${ZH_BACKUP}`,
    en: `The document has an unknown key "{key}" ({place}). ${EN_BACKUP}`,
  },
  'document.missing-value': {
    'zh-CN': `文档缺少一个值（{place}）。${ZH_BACKUP}`,
    en: `The document lacks a value ({place}). ${EN_BACKUP}`,
  },
  'document.bad-value': {
    'zh-CN': `文档里有无效的值（{place}）。${ZH_BACKUP}`,
    en: `The document has an invalid value ({place}). ${EN_BACKUP}`,
  },
  'document.bad-content': {
    'zh-CN': `文档里“{type}”的内容不合结构（{place}）。${ZH_BACKUP}`,
    en: `The content of a "{type}" does not fit the document's structure ({place}). ${EN_BACKUP}`,
  },
  'document.type-area-too-large': {
    'zh-CN': '版心大于成品尺寸（{place}）。请减小栏数、每栏字数或行数。',
    en: 'The type area is larger than the trim ({place}). Give fewer columns, characters or lines.',
  },
  'document.outside-grid': {
    'zh-CN': '框超出版心（{place} {what}）：版心为 {columns} 栏、{lines} 行。请移入版心。',
    en: 'A frame lies outside the type area ({place} {what}) of {columns} columns and {lines} lines. Move it inside.',
  },
  'document.columns-too-narrow': {
    'zh-CN': '变栏后每栏不足 {least} 字（{place} {what}）。请减少栏数。',
    en: 'Re-divided columns are narrower than {least} characters ({place} {what}). Use fewer columns.',
  },
  'document.rule-aslant': {
    'zh-CN': '版线必须是水平或垂直的（{place}）。',
    en: 'A rule must run along a line or down a column ({place}).',
  },
  'document.story-twice': {
    'zh-CN': '稿件“{story}”在文档里出现两次（{place}）。请删去一处。',
    en: 'Story "{story}" is in the document twice ({place}). Delete one.',
  },
  'document.photo-missing': {
    'zh-CN': `文档里缺少图片“{photo}”的原图（{place}）。${ZH_BACKUP}`,
    en: `The original of photo "{photo}" is missing from the file ({place}). ${EN_BACKUP}`,
  },
  'files.not-found': {
    'zh-CN': '没有这个文件：{path}。请检查路径。',
    en: 'There is no file {path}. Check the path.',
  },
  'files.not-a-file': {
    'zh-CN': '{path} 不是普通文件。请给出一个文件。',
    en: '{path} is not a regular file. Name a file.',
  },
  'files.no-permission': {
    'zh-CN': '没有读写 {path} 的权限。请检查文件权限。',
    en: 'No permission to read or write {path}. Check its permissions.',
  },
  'files.read-failed': {
    'zh-CN': '无法读取 {path}（{code}）。请检查磁盘后重试。',
    en: '{path} cannot be read ({code}). Check the disk and try again.',
  },
  'files.too-large': {
    'zh-CN': '{path} 超过 {most} MB 的上限。',
    en: '{path} is larger than {most} MB.',
  },
  'files.no-folder': {
    'zh-CN': '没有文件夹 {path}。请先建立该文件夹。',
    en: 'There is no folder {path}. Create it first.',
  },
  'files.target-not-a-file': {
    'zh-CN': '{path} 已存在且不是普通文件，不能覆盖。请换一个文件名。',
    en: '{path} exists and is not a regular file; it is not replaced. Choose another name.',
  },
  'files.disk-full': {
    'zh-CN': '磁盘空间不足，未能写入 {path}；原有文件未改动。请腾出空间后重试。',
    en: 'The disk is full; {path} was not written and any old file is unchanged. Free some space and try again.',
  },
  'files.read-only': {
    'zh-CN': '{path} 所在磁盘只读。请另存到别处。',
    en: 'The disk of {path} is read-only. Save somewhere else.',
  },
  'files.write-failed': {
    'zh-CN': '未能写入 {path}（{code}）；原有文件未改动。请重试或另存到别处。',
    en: '{path} was not written ({code}); any old file is unchanged. Try again or save somewhere else.',
  },
  'files.not-banxin': {
    'zh-CN': '不是完整的 .banxin 文件（不是 zip 文件，或已被截断）。请使用备份或重新生成该文件。',
    en: 'Not a complete .banxin file (no zip file, or cut short). Use a backup or make the file again.',
  },
  'files.no-document': {
    'zh-CN': '不是 .banxin 文件：zip 里没有 document.json。请选择 .banxin 文件。',
    en: 'Not a .banxin file: the zip has no document.json. Choose a .banxin file.',
  },
  'files.damaged-entry': {
    'zh-CN': `文件里的“{entry}”已损坏。${ZH_BACKUP}`,
    en: `"{entry}" in the file is damaged. ${EN_BACKUP}`,
  },
  'files.unsafe-entry': {
    'zh-CN': '文件里有不安全的条目名“{entry}”，未打开。',
    en: 'The file has an entry with an unsafe name, "{entry}"; it was not opened.',
  },
  'files.twice-entry': {
    'zh-CN': '文件里“{entry}”出现两次，未打开。',
    en: 'The file has the entry "{entry}" twice; it was not opened.',
  },
  'files.encrypted-entry': {
    'zh-CN': '文件里的“{entry}”已加密，版心不读加密文件。请去掉密码。',
    en: '"{entry}" in the file is encrypted; Banxin reads no encrypted files. Remove the password.',
  },
  'files.unknown-compression': {
    'zh-CN': '文件里的“{entry}”用了不支持的压缩方法。请用版心重新保存。',
    en: '"{entry}" in the file is compressed by a method that is not supported. Save it again with Banxin.',
  },
  'files.too-many-entries': {
    'zh-CN': '文件里有 {count} 个条目，超过 {most} 个的上限，未打开。',
    en: 'The file has {count} entries, more than the {most} allowed; it was not opened.',
  },
  'files.entry-too-large': {
    'zh-CN': '文件里的“{entry}”解压后超过 {most} MB 的上限，未打开。',
    en: '"{entry}" in the file unpacks to more than {most} MB; it was not opened.',
  },
  'files.total-too-large': {
    'zh-CN': '文件解压后超过 {most} MB 的上限，未打开（{entry}）。',
    en: 'The file unpacks to more than {most} MB; it was not opened ({entry}).',
  },
  'files.photo-too-large': {
    'zh-CN': '图片“{photo}”超过 {most} MB 的上限，未保存。请缩小图片。',
    en: 'Photo "{photo}" is larger than {most} MB; nothing was saved. Make the photo smaller.',
  },
  'files.photos-too-large': {
    'zh-CN': '全部图片超过 {most} MB 的上限，未保存。请缩小图片。',
    en: 'The photos together are larger than {most} MB; nothing was saved. Make them smaller.',
  },
  'files.too-many-photos': {
    'zh-CN': '图片 {count} 张，超过 {most} 张的上限，未保存。',
    en: 'There are {count} photos, more than the {most} allowed; nothing was saved.',
  },
} as const satisfies Entries;

// Messages of review: comments, stages and what preflight says of them; zh-CN first, English second.
import type { Entries } from './entry.ts';

export const review = {
  'review.changed-first-proof': {
    'zh-CN': '“{name}”一校签字后又有改动。请由二校通读，或重签一校。',
    en: '"{name}" was changed after its first proof was signed. Read it at the second proof, or sign the first again.',
  },
  'review.changed-second-proof': {
    'zh-CN': '“{name}”二校签字后又有改动。请由三审通读，或重签二校。',
    en: '"{name}" was changed after its second proof was signed. Read it at the final review, or sign the second again.',
  },
  'review.changed-final-review': {
    'zh-CN': '“{name}”三审签字后又有改动，改后的文字没有人审过。请重新三审签字，或撤销改动。',
    en: '"{name}" was changed after its final review: nobody has approved what it says now. Sign the review again, or undo the change.',
  },
  'review.unsigned-first-proof': {
    'zh-CN': '同版别的稿件已签字，“{name}”还没有一校签字。',
    en: 'Other stories of the page are signed; "{name}" lacks its first proof.',
  },
  'review.unsigned-second-proof': {
    'zh-CN': '同版别的稿件已签字，“{name}”还没有二校签字。',
    en: 'Other stories of the page are signed; "{name}" lacks its second proof.',
  },
  'review.unsigned-final-review': {
    'zh-CN': '同版别的稿件已三审，“{name}”还没有三审签字。',
    en: 'Other stories of the page are approved; "{name}" lacks its final review.',
  },

  'review.open-changes': {
    'zh-CN': '还有 {count} 处修订未处理：按修改后的样子付印。请在“审校”里接受或拒绝。',
    en: 'Tracked changes not settled: {count}. The page prints as they leave it; accept or reject them in the Review panel.',
  },
  'review.open-comments': {
    'zh-CN': '还有 {count} 条批注未处理：批注不付印。请在“审校”里答复或删除。',
    en: 'Comments still open: {count}. They do not print; resolve them in the Review panel.',
  },

  'author.title': { 'zh-CN': '请署名', en: 'Your name' },
  'author.text': {
    'zh-CN': '修订、批注和签字都会记下这个名字。只问一次，可在“审校”里改。',
    en: 'It is kept with your changes, comments and signatures. Asked once; change it in the Review panel.',
  },
  'author.name': { 'zh-CN': '姓名', en: 'Name' },
  'author.placeholder': { 'zh-CN': '例如：林校对', en: 'Such as: Lin Yi' },
  'author.change': { 'zh-CN': '换人…', en: 'Change…' },
  'author.now': { 'zh-CN': '署名：{name}', en: 'Signing as {name}' },
  'author.unknown': { 'zh-CN': '还没有署名', en: 'No name given yet' },

  'review.show': { 'zh-CN': '显示修订和批注', en: 'Show changes and comments' },
  'review.title': { 'zh-CN': '审校', en: 'Review' },
  'review.none': {
    'zh-CN': '本版没有修订和批注。',
    en: 'There are no changes or comments on this page.',
  },
  'review.none-listed': {
    'zh-CN': '没有符合条件的修订和批注。',
    en: 'None of the changes and comments is of this kind.',
  },
  'review.insertion': { 'zh-CN': '插入', en: 'Inserted' },
  'review.deletion': { 'zh-CN': '删除', en: 'Deleted' },
  'review.split': { 'zh-CN': '分段', en: 'Paragraph divided' },
  'review.join': { 'zh-CN': '并段', en: 'Paragraphs joined' },
  'review.comment': { 'zh-CN': '批注', en: 'Comment' },
  'review.accept': { 'zh-CN': '接受', en: 'Accept' },
  'review.reject': { 'zh-CN': '拒绝', en: 'Reject' },
  'review.resolve': { 'zh-CN': '解决', en: 'Resolve' },
  'review.accept-all': { 'zh-CN': '接受所列 {count} 处', en: 'Accept {count}' },
  'review.reject-all': { 'zh-CN': '拒绝所列 {count} 处', en: 'Reject {count}' },
  'review.resolve-all': { 'zh-CN': '解决所列 {count} 条', en: 'Resolve {count}' },
  'review.kind': { 'zh-CN': '种类', en: 'Kind' },
  'review.kind-all': { 'zh-CN': '全部', en: 'All' },
  'review.kind-changes': { 'zh-CN': '修订', en: 'Changes' },
  'review.kind-insertions': { 'zh-CN': '插入', en: 'Insertions' },
  'review.kind-deletions': { 'zh-CN': '删除', en: 'Deletions' },
  'review.kind-comments': { 'zh-CN': '批注', en: 'Comments' },
  'review.author': { 'zh-CN': '作者', en: 'Author' },
  'review.anyone': { 'zh-CN': '所有人', en: 'Everyone' },

  'track.action': { 'zh-CN': '修订', en: 'Track changes' },
  'change.next': { 'zh-CN': '下一处修订', en: 'Next change' },
  'change.previous': { 'zh-CN': '上一处修订', en: 'Previous change' },
  'change.accept': { 'zh-CN': '接受修订', en: 'Accept change' },
  'change.reject': { 'zh-CN': '拒绝修订', en: 'Reject change' },
  'change.accept-all': { 'zh-CN': '接受所有修订', en: 'Accept all changes' },
  'change.reject-all': { 'zh-CN': '拒绝所有修订', en: 'Reject all changes' },
  'change.inserted': { 'zh-CN': '{author} {at} 插入', en: 'Inserted by {author}, {at}' },
  'change.deleted': { 'zh-CN': '{author} {at} 删除：{text}', en: 'Deleted by {author}, {at}: {text}' },
  'change.split': { 'zh-CN': '{author} {at} 分段', en: 'Paragraph divided by {author}, {at}' },
  'change.joined': { 'zh-CN': '{author} {at} 并段', en: 'Paragraphs joined by {author}, {at}' },

  'stage.title': { 'zh-CN': '校次', en: 'Stages' },
  'stage.first-proof': { 'zh-CN': '一校', en: 'First proof' },
  'stage.second-proof': { 'zh-CN': '二校', en: 'Second proof' },
  'stage.final-review': { 'zh-CN': '三审', en: 'Final review' },
  'stage.sign': { 'zh-CN': '签字', en: 'Sign' },
  'stage.sign-again': { 'zh-CN': '重签', en: 'Sign again' },
  'stage.take-back': { 'zh-CN': '撤签', en: 'Take back' },
  'stage.changed': { 'zh-CN': '签后有改动', en: 'Changed since' },
  'stage.unsigned': { 'zh-CN': '未签', en: 'Not signed' },
  'stage.none': {
    'zh-CN': '把光标放进一篇稿件，就能看它的校次。',
    en: 'Put the caret into a story to see its stages.',
  },

  'comment.action': { 'zh-CN': '批注', en: 'Comment' },
  'comment.new': { 'zh-CN': '新批注', en: 'New comment' },
  'comment.edit': { 'zh-CN': '批注 {number}', en: 'Comment {number}' },
  'comment.text': { 'zh-CN': '批注内容', en: 'Comment text' },
  'comment.placeholder': {
    'zh-CN': '写给编辑、校对或作者的话',
    en: 'A word to the editor, the proofreader or the author',
  },
  'comment.save': { 'zh-CN': '保存', en: 'Save' },
  'comment.remove': { 'zh-CN': '删除批注', en: 'Delete' },
  'comment.too-long': {
    'zh-CN': '太长了：{count} 字，最多 {most} 字。请删短后再保存。',
    en: 'Too long: {count} characters, at most {most}. Shorten it, then save.',
  },
  'comment.no-text': {
    'zh-CN': '这里没有可以批注的文字。请选中一段文字，或把光标放到词里。',
    en: 'There is no text here to comment on. Select some, or put the caret into a word.',
  },
} as const satisfies Entries;

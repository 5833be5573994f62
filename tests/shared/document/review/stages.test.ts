// Stages: signed in order for the words as they are, taken back, and changed by words alone.
import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { ArticleAttrs } from '../../../../shared/document/attrs.ts';
import { STAGES, type Stage } from '../../../../shared/document/review/revision.ts';
import { signStage, stageSteps, takeBackStage, wordsDigest } from '../../../../shared/document/review/stages.ts';
import { type PMNode, schema } from '../../../../shared/document/schema.ts';
import { article, edition, photo } from '../../composition/support.ts';

const story = 'stories/lead.md';
const at = { at: [3, 1], span: [2, 10] } as const;
const doc = edition([
  article({
    story,
    kicker: '夏收时节',
    headline: ['渡口的灯'],
    byline: '林一',
    body: ['入夜以后。', '水声很轻。'],
    frames: [{ at: [1, 1], span: [2, 20] }],
  }),
  photo({ ...at, story }, '渡口。', '林一摄'),
  photo({ ...at, at: [3, 12] }, '别家的照片。', '周二摄'),
]);

/** Document position of the story: the page's first node. */
const STORY_AT = 1;
const opened = (): EditorState => EditorState.create({ doc });
const storyOf = (state: EditorState): PMNode => state.doc.child(0).child(0);
const steps = (state: EditorState): readonly string[] =>
  stageSteps(state.doc.child(0), storyOf(state)).map(({ stage, state: now }) => `${stage} ${now}`);

const sign = (state: EditorState, stage: Stage, by = '林校对'): EditorState =>
  state.apply(signStage(state.tr, STORY_AT, stage, by, '2026-03-01T08:00:00Z'));

/** The position before a text, wherever it stands on the page. */
function find(within: PMNode, text: string): number {
  let found = -1;
  within.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (index >= 0 && found < 0) found = position + index;
  });
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

describe('signing', () => {
  it('goes through the stages in their order', () => {
    expect(steps(opened())).toEqual(['first-proof next', 'second-proof later', 'final-review later']);
    const first = sign(opened(), 'first-proof');
    expect(steps(first)).toEqual(['first-proof signed', 'second-proof next', 'final-review later']);
    const all = sign(sign(first, 'second-proof'), 'final-review', '周主任');
    expect(steps(all)).toEqual(['first-proof signed', 'second-proof signed', 'final-review signed']);
    expect((storyOf(all).attrs as ArticleAttrs).stages.map(({ stage, by }) => [stage, by])).toEqual([
      ['first-proof', '林校对'],
      ['second-proof', '林校对'],
      ['final-review', '周主任'],
    ]);
    all.doc.check();
  });
  it('is taken back from the last stage on', () => {
    let state = STAGES.reduce((before, stage) => sign(before, stage), opened());
    state = state.apply(takeBackStage(state.tr, STORY_AT));
    expect(steps(state)).toEqual(['first-proof signed', 'second-proof signed', 'final-review next']);
    state = state.apply(takeBackStage(state.tr, STORY_AT));
    state = state.apply(takeBackStage(state.tr, STORY_AT));
    expect(storyOf(state).attrs['stages']).toEqual([]);
  });
  it('again stands for the words as they are now', () => {
    const signed = sign(sign(opened(), 'first-proof'), 'second-proof');
    const changed = signed.apply(signed.tr.insertText('新', find(signed.doc, '的灯')));
    // What was corrected between two stages has been read at the second.
    expect(steps(changed)).toEqual(['first-proof signed', 'second-proof changed', 'final-review next']);
    expect(steps(sign(changed, 'second-proof'))).toEqual([
      'first-proof signed',
      'second-proof signed',
      'final-review next',
    ]);
    expect(steps(sign(changed, 'final-review'))[1]).toBe('second-proof signed');
  });
});

describe('the words that are signed', () => {
  const signed = sign(opened(), 'first-proof');
  const changes = (change: (tr: Transaction) => Transaction): boolean =>
    steps(signed.apply(change(signed.tr)))[0] === 'first-proof changed';
  const word = { author: '林校对', at: '2026-03-01T08:00:00Z' };

  it.each(['夏收时节', '渡口的灯', '林一', '水声很轻。', '渡口。', '林一摄'])('hold %s', (text) => {
    expect(changes((tr) => tr.insertText('新', find(signed.doc, text)))).toBe(true);
  });
  it('are divided into paragraphs', () => {
    expect(changes((tr) => tr.split(find(signed.doc, '以后')))).toBe(true);
    expect(changes((tr) => tr.join(find(signed.doc, '水声') - 1))).toBe(true);
  });
  it('go with a photo of the story', () => {
    expect(changes((tr) => tr.delete(find(signed.doc, '渡口。') - 2, find(signed.doc, '林一摄') + 5))).toBe(true);
  });
  it('are not those of another photo', () => {
    expect(changes((tr) => tr.insertText('新', find(signed.doc, '别家')))).toBe(false);
  });
  it('are the same in another face, at another place and under a comment', () => {
    const from = find(signed.doc, '水声');
    const note = schema.marks.comment.create({ ...word, id: 'a', text: '轻？' });
    expect(changes((tr) => tr.addMark(from, from + 2, schema.mark('strong')))).toBe(false);
    expect(changes((tr) => tr.addMark(from, from + 2, note))).toBe(false);
    expect(
      changes((tr) => tr.setNodeAttribute(STORY_AT, 'frames', [{ at: [1, 5], span: [1, 9], columns: null }])),
    ).toBe(false);
  });
  it('are those that are set: a tracked deletion takes them away, undoing it brings them back', () => {
    const from = find(signed.doc, '水声');
    const struck = signed.apply(signed.tr.addMark(from, from + 2, schema.marks.deletion.create(word)));
    expect(steps(struck)[0]).toBe('first-proof changed');
    expect(steps(struck.apply(struck.tr.removeMark(from, from + 2, schema.marks.deletion)))[0]).toBe(
      'first-proof signed',
    );
  });
  it('have the same digest on every machine', () => {
    expect(wordsDigest(doc.child(0), doc.child(0).child(0))).toMatchInlineSnapshot(
      `"C083C9E1DBEAB82B48457D88781E5BAD"`,
    );
  });
});

// Accepting and rejecting: what stands after it, one change, a range, everything.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../../shared/document/review/changes.ts';
import { acceptAll, acceptChange, rejectAll, rejectChange } from '../../../../shared/document/review/settling.ts';
import { type PMNode, schema } from '../../../../shared/document/schema.ts';
import { author, edition, shown, tracked } from './tracked-edition.ts';

const accepted = (doc: PMNode): readonly string[] => shown(acceptAll(EditorState.create({ doc }).tr).doc);
const rejected = (doc: PMNode): readonly string[] => shown(rejectAll(EditorState.create({ doc }).tr).doc);

/** Settles the nth change of a document. */
function settled(doc: PMNode, verdict: 'accept' | 'reject', nth: number): readonly string[] {
  const change = changesIn(doc)[nth];
  if (change === undefined) throw new Error(`there is no change ${nth}`);
  const { tr } = EditorState.create({ doc });
  const after = (verdict === 'accept' ? acceptChange(tr, change) : rejectChange(tr, change)).doc;
  after.check();
  return shown(after);
}

describe('all', () => {
  it('text is what it was, or what it became', () => {
    const doc = edition(tracked('春[-夏-]{+暑+}秋'));
    expect(accepted(doc)).toEqual(['春暑秋']);
    expect(rejected(doc)).toEqual(['春夏秋']);
  });
  it('an inserted paragraph end stays or joins', () => {
    const doc = edition(tracked('春'), tracked('{+雨+}夏', { splitBy: author('林') }));
    expect(accepted(doc)).toEqual(['春', '雨夏']);
    expect(rejected(doc)).toEqual(['春夏']);
  });
  it('a struck paragraph end goes or divides again, each block of its kind', () => {
    const doc = edition(tracked('春[-雨¶-]夏', { after: 'subhead' }));
    expect(accepted(doc)).toEqual(['春夏']);
    expect(rejected(doc)).toEqual(['春雨', '#夏']);
  });
  it('a struck paragraph end divides again where a dateline was given to what a subhead was', () => {
    const joined = edition(tracked('春[-¶-]夏', { after: 'subhead' }));
    let at = 0;
    joined.descendants((node, position) => {
      if (node.text === '夏') at = position;
    });
    const { tr } = EditorState.create({ doc: joined });
    const { doc } = rejectAll(tr.addMark(at, at + 1, schema.marks.dateline.create()));
    doc.check();
    expect(shown(doc)).toEqual(['春', '#夏']);
  });
  it('several struck paragraph ends in a row divide into as many blocks', () => {
    expect(rejected(edition(tracked('春[-¶¶-]夏')))).toEqual(['春', '', '夏']);
  });
  it('a paragraph that one began and another joined is as if neither had', () => {
    const doc = edition(tracked('春[-¶-]夏', { afterSplitBy: author('吴') }));
    expect(rejected(doc)).toEqual(['春夏']);
    expect(accepted(doc)).toEqual(['春夏']);
  });
  it('what was inserted and struck is gone either way', () => {
    const doc = edition(tracked('春{+[-雨-]+}夏'));
    expect(accepted(doc)).toEqual(['春夏']);
    expect(rejected(doc)).toEqual(['春夏']);
  });
  it('an emptied first block gives way to the one that was there', () => {
    const doc = edition(tracked('{+新+}'), tracked('旧', { name: 'subhead', splitBy: author('林') }));
    expect(rejected(doc)).toEqual(['#旧']);
  });
});

describe('one', () => {
  it('leaves the others alone', () => {
    const doc = edition(tracked('[-甲-]春{+乙+}夏[-丙-]'));
    expect(settled(doc, 'accept', 0)).toEqual(['春{+乙+}夏[-丙-]']);
    expect(settled(doc, 'reject', 1)).toEqual(['[-甲-]春夏[-丙-]']);
    expect(settled(doc, 'reject', 2)).toEqual(['[-甲-]春{+乙+}夏丙']);
  });
  it('goes over paragraph ends', () => {
    const doc = edition(tracked('前{+甲+}'), tracked('{+乙+}后', { splitBy: author('林') }));
    expect(settled(doc, 'reject', 0)).toEqual(['前后']);
    expect(settled(doc, 'accept', 0)).toEqual(['前甲', '乙后']);
  });
  it('an insertion that another author struck may be taken and stay struck', () => {
    const doc = edition(tracked('春', {}, ['{+[-雨-]+}', author('吴')]));
    expect(settled(doc, 'accept', 0)).toEqual(['春[-雨-]']);
    expect(settled(doc, 'reject', 0)).toEqual(['春']);
    expect(settled(doc, 'accept', 1)).toEqual(['春']);
    expect(settled(doc, 'reject', 1)).toEqual(['春{+雨+}']);
  });
  it('a paragraph end that another author took away may be taken and stay struck', () => {
    const doc = edition(tracked('春[-¶-]夏', { afterSplitBy: author('吴') }));
    const insertion = changesIn(doc).findIndex(({ kind }) => kind === 'split');
    expect(settled(doc, 'accept', insertion)).toEqual(['春[-¶-]夏']);
    expect(settled(doc, 'reject', insertion)).toEqual(['春夏']);
  });
});

describe('a range', () => {
  it('settles what lies in it', () => {
    const doc = edition(tracked('[-甲-]春'), tracked('[-乙-]夏'));
    const second = changesIn(doc)[1];
    if (second === undefined) throw new Error('there are two changes');
    expect(shown(acceptAll(EditorState.create({ doc }).tr, second).doc)).toEqual(['[-甲-]春', '夏']);
  });
});

it('struck paragraph ends divide into the right kinds in whatever order they are rejected', () => {
  const doc = edition(tracked('春[-¶-]夏', { after: 'subhead' }, ['[-¶-]', author('吴')], ['秋', author('林')]));
  expect(changesIn(doc).map(({ kind }) => kind)).toEqual(['join', 'join']);
  expect(settled(doc, 'reject', 0)).toEqual(['春', '#夏[-¶-]秋']);
  expect(settled(doc, 'reject', 1)).toEqual(['春[-¶-]夏', '#秋']);
});

// Tracked changes as a document lists them.
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../../shared/document/review/changes.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import { author, edition, tracked } from './tracked-edition.ts';

const seen = (...blocks: readonly PMNode[]): readonly string[] =>
  changesIn(edition(...blocks)).map(({ kind, author: by, text }) => `${kind} ${by} ${JSON.stringify(text)}`);

describe('changes', () => {
  it('are insertions and deletions in document order', () => {
    expect(seen(tracked('春[-夏天-]秋'), tracked('冬{+雪+}'))).toEqual(['deletion 林 "夏天"', 'insertion 林 "雪"']);
  });

  it('say where they stand', () => {
    const [change] = changesIn(edition(tracked('冬{+雪+}')));
    expect(change).toMatchObject({ page: 0, story: 'stories/a.md', photo: null, block: 'paragraph' });
    expect(change === undefined ? '' : edition(tracked('冬{+雪+}')).textBetween(change.from, change.to)).toBe('雪');
  });

  it('of one author within a minute are one where they touch', () => {
    const later = author('林', '2026-03-01T08:00:40Z');
    const muchLater = author('林', '2026-03-01T09:00:00Z');
    const other = author('吴', '2026-03-01T08:00:00Z');
    expect(seen(tracked('{+甲+}', {}, ['{+乙+}', later]))).toEqual(['insertion 林 "甲乙"']);
    expect(seen(tracked('{+甲+}', {}, ['{+乙+}', muchLater]))).toEqual(['insertion 林 "甲"', 'insertion 林 "乙"']);
    expect(seen(tracked('{+甲+}', {}, ['{+乙+}', other]))).toEqual(['insertion 林 "甲"', 'insertion 吴 "乙"']);
    expect(seen(tracked('{+甲+}中{+乙+}'))).toEqual(['insertion 林 "甲"', 'insertion 林 "乙"']);
  });

  it('go over paragraph ends', () => {
    expect(seen(tracked('前{+甲+}'), tracked('{+乙+}后', { splitBy: author('林') }))).toEqual([
      'insertion 林 "甲\\n乙"',
    ]);
    expect(seen(tracked('前[-甲¶乙-]后'))).toEqual(['deletion 林 "甲\\n乙"']);
  });

  it('may be of a paragraph end alone', () => {
    expect(seen(tracked('前'), tracked('后', { splitBy: author('林') }))).toEqual(['split 林 "\\n"']);
    expect(seen(tracked('前[-¶-]后'))).toEqual(['join 林 "\\n"']);
  });

  it('of two authors on the same text are one of each', () => {
    expect(seen(tracked('前', {}, ['{+[-甲-]+}', author('吴')]))).toEqual(['insertion 吴 "甲"', 'deletion 吴 "甲"']);
  });
});

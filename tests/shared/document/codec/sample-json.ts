// A small document as JSON with one value replaced: what a hostile or broken file may hold.
import { NEW_EDITION, NEW_PHOTO, NEW_RULE } from '../../../../shared/document/as-new.ts';
import { HOUSE_RULES } from '../../../../shared/document/house-rules.ts';

const text = (value: string) => [{ type: 'text', text: value }];

const SAMPLE = {
  type: 'edition',
  attrs: { paper: '晚报', date: '2024-04-02', ...NEW_EDITION },
  content: [
    {
      type: 'page',
      attrs: {
        number: 1,
        section: '要闻',
        editors: '',
        setup: {
          trim: [275, 390],
          size: 9,
          leading: 11.6,
          columns: 6,
          measure: 11,
          gutter: 1.8,
          lines: 86,
          margins: null,
        },
        styles: { headline: { size: 30 } },
        composing: HOUSE_RULES,
      },
      content: [
        { type: 'folioLine', content: [{ type: 'folioField', attrs: { role: 'paper' }, content: text('晚报') }] },
        {
          type: 'article',
          attrs: {
            story: 'stories/a.md',
            bylineAt: 'end',
            direction: 'horizontal',
            fill: null,
            styles: {},
            headlineFrame: { at: [1, 1], span: [6, 4], direction: 'horizontal', size: null },
            frames: [{ at: [1, 5], span: [6, 20], columns: null }],
            stages: [],
            locked: false,
          },
          content: [
            { type: 'headline', content: [{ type: 'headlineLine', attrs: { splitBy: null }, content: text('雨后') }] },
            {
              type: 'body',
              content: [{ type: 'paragraph', attrs: { heldEnds: null, splitBy: null }, content: text('昨夜有雨。') }],
            },
          ],
        },
        {
          type: 'photo',
          attrs: {
            ...NEW_PHOTO,
            photo: 'photos/a.jpg',
            story: null,
            at: [1, 30],
            span: [2, 20],
            captionAt: 'below',
            pixels: [4, 3],
          },
          content: [{ type: 'caption' }, { type: 'credit' }],
        },
        { type: 'rule', attrs: { ...NEW_RULE, from: [1, 4], to: [6, 4], style: 'thin' } },
      ],
    },
  ],
};

/** The sample's JSON; the value at `path` (keys and indices with dots) is replaced by `value`. */
export function sampleJson(path?: string, value?: unknown): unknown {
  const copy: unknown = structuredClone(SAMPLE);
  if (path === undefined) return copy;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let target = copy as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  target[last] = value;
  return copy;
}

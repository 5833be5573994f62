// Random documents for property tests: any structure the schema allows, any text.
import fc from 'fast-check';
import { PLAIN_VIEW } from '../../shared/document/as-new.ts';
import { CAPTION_PLACES, RULE_STYLES } from '../../shared/document/attr-rules.ts';
import { HOUSE_RULES } from '../../shared/document/house-rules.ts';
import { FORMATS, type GridBox } from '../../shared/document/page-setup.ts';
import { type EmphasisName, type NodeName, type PMNode, schema } from '../../shared/document/schema.ts';
import type { StoryStyles } from '../../shared/document/styles.ts';
import { BLACK, cmyk, tintOfBlack, WHITE } from '../../shared/kernel/color.ts';

const setup = FORMATS.tabloid;

const box: fc.Arbitrary<GridBox> = fc
  .tuple(fc.integer({ min: 1, max: setup.columns }), fc.integer({ min: 1, max: setup.lines }))
  .chain(([column, line]) =>
    fc.record({
      at: fc.constant([column, line] as const),
      span: fc.tuple(
        fc.integer({ min: 1, max: setup.columns - column + 1 }),
        fc.integer({ min: 1, max: setup.lines - line + 1 }),
      ),
    }),
  );

/** A place for what is not text: between columns and lines too. */
const freeBox: fc.Arbitrary<GridBox> = fc.oneof(
  box,
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), box)
    .map(([across, down, { at, span }]): GridBox => {
      const [columns, lines] = [Math.max(0.5, span[0] - across / 8), Math.max(0.5, span[1] - down / 8)];
      return { at: [at[0] + span[0] - columns, at[1] + span[1] - lines], span: [columns, lines] };
    }),
);

const wrap = fc.constantFrom(
  { on: true, distance: null },
  { on: true, distance: 0 },
  { on: true, distance: 1.5 },
  { on: false, distance: null },
);

const stroke = fc.constantFrom(
  { weight: null, color: BLACK },
  { weight: 3, color: { kind: 'spot', name: '专红', tint: 0.5, alternate: cmyk(0, 1, 0.9, 0) } },
  { weight: 0.25, color: WHITE },
);

const view = fc.constantFrom(
  PLAIN_VIEW,
  { ...PLAIN_VIEW, turn: 3.5 },
  { ...PLAIN_VIEW, turn: -90, zoom: 1.5, pan: [0.2, -0.4] },
  { fit: 'fit', zoom: 1, pan: [0, 0], turn: 0 },
  { fit: 'fit', zoom: 0.6, pan: [3, 0], turn: 45 },
);

/** Text with everything in it: Chinese, markup characters, control characters, emoji, lone surrogates. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('版', '心', '，', '“', '”', '*', '\\', ' ', '\u3000', '\n', '1', 'a', '\ud800'),
    minLength: 1,
  }),
);

const revision = fc.record({
  author: fc.constantFrom('林校对', 'Wu'),
  at: fc.constantFrom('2026-03-01T08:00:00Z', '2026-12-31T23:59:59Z'),
});

/** Marks of review: most text has none. */
const review = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  revision.map((attrs) => [schema.marks.insertion.create(attrs)]),
  revision.map((attrs) => [schema.marks.deletion.create(attrs)]),
  revision.map((attrs) => [
    schema.marks.insertion.create(attrs),
    schema.marks.comment.create({ ...attrs, id: 'a', text: '请核' }),
    schema.marks.comment.create({ ...attrs, id: 'b', text: '' }),
  ]),
);

const marks = (names: readonly EmphasisName[]) =>
  fc
    .tuple(fc.subarray([...names]), review)
    .map(([chosen, left]) => [...chosen.map((name) => schema.marks[name].create()), ...left]);

function block(name: NodeName, names: readonly EmphasisName[], attrs: object | null = null) {
  return fc.array(fc.tuple(text, marks(names)), { maxLength: 3 }).map((runs) =>
    schema.node(
      name,
      attrs as Record<string, unknown> | null,
      runs.map(([t, m]) => schema.text(t, m)),
    ),
  );
}

const EMPHASES = ['strong', 'emphasis', 'dots'] as const;

const optional = (node: fc.Arbitrary<PMNode>): fc.Arbitrary<readonly PMNode[]> => fc.array(node, { maxLength: 1 });

const articleParts = fc
  .tuple(
    optional(block('kicker', EMPHASES)),
    optional(
      fc
        .array(block('headlineLine', EMPHASES), { minLength: 1, maxLength: 3 })
        .map((l) => schema.node('headline', null, l)),
    ),
    optional(block('deck', EMPHASES)),
    optional(block('standfirst', EMPHASES)),
    optional(block('byline', EMPHASES)),
    fc
      .array(fc.oneof(block('paragraph', [...EMPHASES, 'dateline']), block('subhead', EMPHASES)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((blocks) => schema.node('body', null, blocks)),
  )
  .map(([kicker, headline, deck, standfirst, byline, body]) => [
    ...kicker,
    ...headline,
    ...deck,
    ...standfirst,
    ...byline,
    body,
  ]);

const direction = fc.constantFrom('horizontal', 'vertical');

/** Styles of one story, with everything that letters may wear. */
const storyStyles = fc.constantFrom<StoryStyles>(
  {},
  { headline: { named: '题', scaleX: 0.9 }, body: { named: '没有' } },
  { headline: { color: WHITE, ground: BLACK }, dateline: { ground: tintOfBlack(0.3) } },
  {
    headline: {
      tracking: 0.1,
      effects: {
        slant: -12.5,
        outline: { weight: 1.5, color: { kind: 'spot', name: '专红', tint: 0.5, alternate: cmyk(0, 1, 0.9, 0) } },
        shadow: { x: 0.06, y: -0.06, color: tintOfBlack(0.4) },
      },
    },
    body: { effects: null, ground: null },
  },
);

const article = fc
  .tuple(
    articleParts,
    fc.option(box, { nil: null }),
    fc.array(box, { maxLength: 3 }),
    fc.boolean(),
    direction,
    direction,
    storyStyles,
  )
  .map(
    ([parts, headline, frames, under, body, title, styles]) =>
      (story: string) =>
        schema.node(
          'article',
          {
            story,
            bylineAt: under ? 'under-headline' : 'end',
            direction: body,
            fill: null,
            styles,
            headlineFrame: headline === null ? null : { ...headline, direction: title, size: null },
            frames: frames.map((frame) => ({ ...frame, columns: null })),
            stages: [],
          },
          parts,
        ),
  );

const photo = (ids: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...ids),
      freeBox,
      block('caption', EMPHASES),
      block('credit', EMPHASES),
      fc.record({
        placed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
        captionAt: fc.constantFrom(...CAPTION_PLACES),
        captionWidth: fc.constantFrom(null, 4, 30),
        locked: fc.boolean(),
        wrap,
        view,
      }),
    )
    .map(([id, frame, caption, credit, own]) =>
      schema.node('photo', { photo: id, story: null, ...frame, ...own, pixels: [640, 480] }, [caption, credit]),
    );

const furniture = fc.oneof(
  fc
    .tuple(freeBox, fc.constantFrom(null, ...RULE_STYLES), stroke, wrap, fc.boolean())
    .map(([frame, border, drawn, kept, tinted]) =>
      schema.node('box', { ...frame, border, stroke: drawn, wrap: kept, fill: tinted ? tintOfBlack(0.1) : null }),
    ),
  fc
    .tuple(freeBox, fc.constantFrom(...RULE_STYLES), stroke)
    .map(([{ at }, style, drawn]) => schema.node('rule', { from: at, to: [at[0], setup.lines], style, stroke: drawn })),
  box.chain((frame) => block('nameplate', [], frame)),
  fc
    .array(block('folioField', [], { role: 'paper' }), { maxLength: 3 })
    .map((fields) => schema.node('folioLine', null, fields)),
);

/** Named styles for the parts that documents name them in. */
const STYLE_SHEET = [
  { name: '题', part: 'headline', style: { size: 24, font: 'Noto Sans SC Bold' } },
  { name: '引', part: 'kicker', style: { tracking: 0.1 } },
];

/** A document of one page whose photos bear the given ids. */
export function randomDocument(photoIds: readonly string[]): fc.Arbitrary<PMNode> {
  return fc
    .tuple(
      fc.array(article, { maxLength: 3 }),
      fc.array(photo(photoIds), { maxLength: 2 }),
      fc.array(furniture, { maxLength: 3 }),
    )
    .map(([articles, photos, others]) => {
      const page = schema.node(
        'page',
        { number: 3, section: '', editors: '', setup, styles: { kicker: { named: '引' } }, composing: HOUSE_RULES },
        [...others, ...articles.map((make, i) => make(`stories/${i}.md`)), ...photos],
      );
      const edition = schema.node('edition', { paper: '报', date: '2024-04-02', styleSheet: STYLE_SHEET }, page);
      edition.check();
      return edition;
    });
}

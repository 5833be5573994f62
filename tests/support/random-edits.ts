// Random edits for property tests: what an editor does to text, blocks, frames, photos and page settings, one at a time.
import fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import type { ArticleAttrs, BoxAttrs, PageAttrs, PhotoAttrs } from '../../shared/document/attrs.ts';
import type { GridBox, PageSetup } from '../../shared/document/page-setup.ts';
import { type PMNode, schema } from '../../shared/document/schema.ts';

/** An edit; `at` picks what it is done to, whatever the document holds. Where there is nothing of the kind it changes nothing. */
type Edit = (tr: Transaction, at: number) => unknown;

interface Found {
  readonly node: PMNode;
  readonly position: number;
}

function find(doc: PMNode, is: (node: PMNode) => boolean): readonly Found[] {
  const found: Found[] = [];
  doc.descendants((node, position) => {
    if (is(node)) found.push({ node, position });
  });
  return found;
}

const named =
  (...names: readonly string[]) =>
  (node: PMNode): boolean =>
    names.includes(node.type.name);

/** Does `act` to one of the nodes that are `is`. */
const toOne =
  (is: (node: PMNode) => boolean, act: (tr: Transaction, one: Found, at: number) => unknown): Edit =>
  (tr, at) => {
    const found = find(tr.doc, is);
    const one = found[at % Math.max(1, found.length)];
    if (one !== undefined) act(tr, one, Math.floor(at / found.length));
  };

const isText = (node: PMNode): boolean => node.isTextblock;
const isBody = named('paragraph', 'subhead');

/** An offset in a text block that parts no character. */
function offsetIn({ textContent }: PMNode, at: number): number {
  const offset = at % (textContent.length + 1);
  const parts = /^[\udc00-\udfff]/.test(textContent.slice(offset)) && offset > 0;
  return parts ? offset - 1 : offset;
}

const setAttrs = <A extends object>(tr: Transaction, { node, position }: Found, change: Partial<A>): unknown =>
  tr.setNodeMarkup(position, null, { ...node.attrs, ...change });

const type = (text: string): Edit =>
  toOne(isText, (tr, { node, position }, at) => tr.insertText(text, position + 1 + offsetIn(node, at)));

const deleteSome: Edit = toOne(isText, (tr, { node, position }, at) => {
  const from = offsetIn(node, at);
  const to = Math.max(from, offsetIn(node, at + 3));
  return tr.delete(position + 1 + from, position + 1 + to);
});

const splitParagraph: Edit = toOne(named('paragraph'), (tr, { node, position }, at) =>
  tr.split(position + 1 + offsetIn(node, at)),
);

const joinParagraphs: Edit = toOne(named('paragraph'), (tr, { node, position }) => {
  const end = position + node.nodeSize;
  return tr.doc.resolve(end).nodeAfter?.type === node.type ? tr.join(end) : tr;
});

const insertBlock = (name: 'paragraph' | 'subhead', text: string): Edit =>
  toOne(isBody, (tr, { position }) => tr.insert(position, schema.node(name, null, schema.text(text))));

const removeBlock: Edit = toOne(isBody, (tr, { node, position }) =>
  tr.doc.resolve(position).parent.childCount > 1 ? tr.delete(position, position + node.nodeSize) : tr,
);

const mark = (name: 'strong' | 'emphasis'): Edit =>
  toOne(isBody, (tr, { node, position }, at) => {
    const from = offsetIn(node, at);
    return tr.addMark(position + 1 + from, position + 1 + node.content.size, schema.mark(name));
  });

const holdEnds: Edit = toOne(named('paragraph'), (tr, one, at) => {
  const first = offsetIn(one.node, at);
  const second = Math.max(first, offsetIn(one.node, at + 9));
  const ends = [...new Set([first, second])].filter((end) => end > 0);
  return setAttrs(tr, one, { heldEnds: ends.length === 0 ? null : ends });
});

/** A frame moved and resized by a cell or two, and kept on the page. */
export function moved<B extends GridBox>(box: B, { columns, lines }: PageSetup, at: number): B {
  const within = (value: number, most: number): number => Math.max(1, Math.min(most, value));
  const column = within(box.at[0] + (at % 3) - 1, columns);
  const line = within(box.at[1] + (at % 5) - 2, lines);
  const width = within(box.span[0] + (at % 2), columns - column + 1);
  const height = within(box.span[1] + (at % 7) - 3, lines - line + 1);
  return { ...box, at: [column, line], span: [width, height] };
}

const setupOf = (doc: PMNode): PageSetup => (doc.child(0).attrs as PageAttrs).setup;

const moveFrame: Edit = toOne(named('article'), (tr, one, at) => {
  const { frames, headlineFrame } = one.node.attrs as ArticleAttrs;
  const setup = setupOf(tr.doc);
  if (at % 3 === 0 && headlineFrame !== null) {
    return setAttrs<ArticleAttrs>(tr, one, { headlineFrame: moved(headlineFrame, setup, at) });
  }
  return setAttrs<ArticleAttrs>(tr, one, { frames: frames.map((frame) => moved(frame, setup, at)) });
});

const movePhoto: Edit = toOne(named('photo'), (tr, one, at) =>
  setAttrs<PhotoAttrs>(tr, one, moved(one.node.attrs as PhotoAttrs, setupOf(tr.doc), at)),
);

/** A photo over whatever lies in the middle of the page, above the rest. */
const addPhoto: Edit = (tr, at) => {
  const { columns, lines } = setupOf(tr.doc);
  const box = { at: [1 + (at % columns), 1 + (at % Math.max(1, lines - 8))], span: [1, Math.min(8, lines)] };
  const attrs = { photo: 'photos/new.jpg', story: null, captionAt: 'below', pixels: [800, 600], ...box };
  const words = [schema.node('caption', null, schema.text('新图。')), schema.node('credit')];
  return tr.insert(tr.doc.child(0).nodeSize - 1, schema.node('photo', attrs, words));
};

const removeObject: Edit = toOne(named('photo', 'box', 'rule', 'nameplate', 'article'), (tr, { node, position }) =>
  tr.delete(position, position + node.nodeSize),
);

/** The page's first object laid above all others. */
const raise: Edit = (tr) => {
  const first = tr.doc.child(0).firstChild;
  return first === null ? tr : tr.delete(1, 1 + first.nodeSize).insert(tr.doc.child(0).nodeSize - 1, first);
};

const changeArticle = (change: Partial<ArticleAttrs>): Edit =>
  toOne(named('article'), (tr, one) => setAttrs<ArticleAttrs>(tr, one, change));

const changeRules = (change: Partial<PageAttrs['composing']>): Edit =>
  toOne(named('page'), (tr, one) =>
    setAttrs<PageAttrs>(tr, one, { composing: { ...(one.node.attrs as PageAttrs).composing, ...change } }),
  );

const changeStyles = (styles: PageAttrs['styles']): Edit =>
  toOne(named('page'), (tr, one) => setAttrs<PageAttrs>(tr, one, { styles }));

const changePhoto = (change: Partial<PhotoAttrs>): Edit =>
  toOne(named('photo'), (tr, one) => setAttrs<PhotoAttrs>(tr, one, change));

const changeBox = (change: Partial<BoxAttrs>): Edit =>
  toOne(named('box'), (tr, one) => setAttrs<BoxAttrs>(tr, one, change));

/** The house's headline style set otherwise, wherever it is applied. */
const changeSheet =
  (size: number): Edit =>
  (tr) =>
    tr.setDocAttribute('styleSheet', [{ name: '题', part: 'headline', style: { size } }]);

const EDITS: readonly Edit[] = [
  changePhoto({ placed: false }),
  changePhoto({ placed: true, wrap: { on: true, distance: 1 } }),
  changePhoto({ wrap: { on: false, distance: null }, captionAt: 'right', captionWidth: 6 }),
  changePhoto({ view: { fit: 'fit', zoom: 1, pan: [0, 0], turn: 0 } }),
  changePhoto({ view: { fit: 'fill', zoom: 1.2, pan: [0.3, 0], turn: -7.5 } }),
  changeBox({ wrap: { on: false, distance: null } }),
  changeBox({ border: 'flower', wrap: { on: true, distance: 0.5 } }),
  changeSheet(18),
  changeSheet(30),
  ...['新', '，', 'a', '——', '”。', '3.5%', ' '].map(type),
  deleteSome,
  splitParagraph,
  joinParagraphs,
  insertBlock('paragraph', '插入的一段，写到这里为止。'),
  insertBlock('subhead', '小题'),
  removeBlock,
  mark('strong'),
  mark('emphasis'),
  holdEnds,
  moveFrame,
  moveFrame,
  movePhoto,
  addPhoto,
  removeObject,
  raise,
  changeArticle({ direction: 'vertical' }),
  changeArticle({ direction: 'horizontal', fill: 'filled' }),
  changeArticle({ bylineAt: 'under-headline', fill: null }),
  changeArticle({ bylineAt: 'end' }),
  changeRules({ prohibition: 'none', fill: 'filled' }),
  changeRules({ prohibition: 'strict', hyphenation: true }),
  changeRules({ hanging: true, trimIndented: true, fill: 'balanced' }),
  changeStyles({ body: { scaleX: 0.9, tracking: 0.02 } }),
  changeStyles({ body: { size: 8 }, headline: { size: 20, font: 'No Such Font' } }),
  changeStyles({ headline: { named: '题' } }),
  changeStyles({}),
];

/** Makes the documents that follow each other when random edits are done to one. */
export const randomEdits: fc.Arbitrary<(doc: PMNode) => readonly PMNode[]> = fc
  .array(fc.tuple(fc.constantFrom(...EDITS), fc.nat()), { minLength: 1, maxLength: 6 })
  .map((edits) => (doc) => {
    let state = EditorState.create({ doc });
    return edits.map(([edit, at]) => {
      const { tr } = state;
      edit(tr, at);
      tr.doc.check();
      state = state.apply(tr);
      return state.doc;
    });
  });

// What a deletion over several parts leaves: each part its place, and blocks of one kind joined.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { deleteSelected } from '../../../renderer/editor/bounds.ts';
import type { FolioRole } from '../../../shared/document/attrs.ts';
import { type NodeName, type PMNode, schema } from '../../../shared/document/schema.ts';
import { edition, tracked } from '../../shared/document/review/tracked-edition.ts';

const block = (name: NodeName, text: string): PMNode => schema.node(name, null, schema.text(text));
const field = (role: FolioRole, text: string): PMNode => schema.node('folioField', { role }, schema.text(text));

const { firstChild: PAGE, attrs: OF_EDITION } = edition(tracked('文'));
const EDITION = schema.node('edition', OF_EDITION, [
  schema.node('page', PAGE?.attrs, [
    schema.node('folioLine', null, [field('paper', '河湾报'), field('date', '星期二'), field('number', '第三版')]),
    schema.node('article', PAGE?.firstChild?.attrs, [
      block('kicker', '夜里的河'),
      schema.node('headline', null, [block('headlineLine', '渡口的灯'), block('headlineLine', '还亮着')]),
      block('deck', '老人守了四十年'),
      schema.node('body', null, [block('paragraph', '水声很轻。'), block('paragraph', '雾起来了。')]),
    ]),
  ]),
]);

/** The text blocks after a deletion from within one text to within another. */
function without(from: string, to: string): readonly (readonly [string, string])[] {
  let [start, end] = [0, 0];
  EDITION.descendants((node, position) => {
    const text = node.text ?? '';
    if (text.includes(from)) start = position + text.indexOf(from);
    if (text.includes(to)) end = position + text.indexOf(to) + to.length;
  });
  const state = EditorState.create({ doc: EDITION });
  const { doc } = deleteSelected(state.tr.setSelection(TextSelection.create(EDITION, start, end)));
  doc.check();
  const left: (readonly [string, string])[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) left.push([node.type.name, node.textContent]);
  });
  return left;
}

describe('a deletion', () => {
  it('leaves every field of a folio line its place', () => {
    expect(without('湾报', '第三').slice(0, 3)).toEqual([
      ['folioField', '河'],
      ['folioField', ''],
      ['folioField', '版'],
    ]);
  });

  it('leaves every part of a unit its place, with the headline between kicker and deck', () => {
    expect(without('的河', '老人').slice(3, 7)).toEqual([
      ['kicker', '夜里'],
      ['headlineLine', ''],
      ['headlineLine', ''],
      ['deck', '守了四十年'],
    ]);
  });

  it('joins lines of a headline, and paragraphs of a body', () => {
    expect(without('的灯', '还').slice(4, 5)).toEqual([['headlineLine', '渡口亮着']]);
    expect(without('很轻。', '雾').at(-1)).toEqual(['paragraph', '水声起来了。']);
  });
});

// What objects of a page sheet say of themselves besides their place, and places between columns and lines.
import { expect, test } from 'vitest';
import type { BoxAttrs, PhotoAttrs, RuleAttrs } from '../../../shared/document/attrs.ts';
import { gridOf } from '../../../shared/document/page-setup.ts';
import { buildDocument } from '../../../shared/intake/build-document.ts';
import { readPageSheet } from '../../../shared/intake/read-sheet.ts';
import { readStory } from '../../../shared/intake/story.ts';
import { cmyk } from '../../../shared/kernel/color.ts';
import { mm, mmToPt } from '../../../shared/kernel/units.ts';
import { refused } from './refused.ts';

const HEAD = 'paper: 报\ndate: 2024-04-02\npage: 1\n';
const placed = (item: string) => readPageSheet(`${HEAD}place:\n  - ${item}\n`);

function built(...items: readonly string[]) {
  const sheet = readPageSheet(`${HEAD}place:\n${items.map((item) => `  - ${item}\n`).join('')}`);
  if (!sheet.ok) throw new Error(`refused: ${sheet.error.message.key}`);
  const story = readStory('a.md', '字。\n');
  if (!story.ok) throw new Error('no story');
  const doc = buildDocument(sheet.value, {
    stories: new Map([['a.md', story.value]]),
    photos: new Map([['a.jpg', [40, 30]]]),
  });
  if (!doc.ok) throw new Error(`refused: ${doc.error.message.key}`);
  return doc.value
    .child(0)
    .children.filter(({ type }) => type.name !== 'folioLine')
    .map(({ attrs }) => attrs);
}

test('a photo is kept as it is said to lie', () => {
  const [attrs] = built(
    '{photo: a.jpg, at: [1.5, 2.25], span: [2.5, 10.5], placed: false, locked: true, wrap: 0.5, fit: fit, zoom: 1.5, pan: [0.1, -0.2], turn: -2.5, captionWidth: 12}',
  );
  const expected: Partial<PhotoAttrs> = {
    at: [1.5, 2.25],
    span: [2.5, 10.5],
    placed: false,
    locked: true,
    wrap: { on: true, distance: 0.5 },
    view: { fit: 'fit', zoom: 1.5, pan: [0.1, -0.2], turn: -2.5 },
    captionWidth: 12,
  };
  expect(attrs).toMatchObject(expected);
});

test('rules and boxes have weight, colour, fill and wrap of their own', () => {
  const [rule, box, story] = built(
    '{rule: {from: [1.5, 3.5], to: [4, 3.5], style: flower, weight: 3, color: red}}',
    '{box: {at: [1, 1.5], span: [2.2, 9.1], border: dashed, weight: 0.75, color: blue, fill: [0, 20, 0, 0], wrap: none}}',
    '{story: a.md, locked: true, body: [{at: [1.5, 20], span: [2.5, 10]}]}',
  );
  expect(rule).toMatchObject({
    from: [1.5, 3.5],
    to: [4, 3.5],
    style: 'flower',
    stroke: { weight: 3, color: cmyk(0, 1, 1, 0) },
  } satisfies Partial<RuleAttrs>);
  expect(box).toMatchObject({
    border: 'dashed',
    stroke: { weight: 0.75, color: cmyk(1, 1, 0, 0) },
    fill: cmyk(0, 0.2, 0, 0),
    wrap: { on: false, distance: null },
  } satisfies Partial<BoxAttrs>);
  expect(story).toMatchObject({ locked: true, frames: [{ at: [1.5, 20], span: [2.5, 10], columns: null }] });
});

test.each([
  ['{photo: a.jpg, at: [1, 1], span: [1, 1], turn: 200}', 'expected-number'],
  ['{photo: a.jpg, at: [1, 1], span: [1, 0.1]}', 'outside-grid'],
  ['{photo: a.jpg, at: [1, 1], span: [1, 1], wrap: off}', 'expected-number'],
  ['{rule: {from: [1, 1], to: [2, 1], weight: 0.1}}', 'expected-number'],
  ['{box: {at: [8, 1], span: [1.2, 9]}}', 'outside-grid'],
  ['{story: a.md, body: [{at: [1, 1.5], span: [1, 4]}]}', 'expected-integer'],
])('%s is refused', (item, expected) => {
  expect(refused(placed(item))).toBe(`page.yaml:5: intake.${expected}`);
});

test('the type area stands at its margins, and never beyond the trim', () => {
  const format = (margins: string) =>
    readPageSheet(
      `${HEAD}stories: [a.md]\nformat: {trim: [200, 300], columns: 4, measure: 10, lines: 60, margins: ${margins}}\n`,
    );
  const sheet = format('[12, 30]');
  if (!sheet.ok) throw new Error(`refused: ${sheet.error.message.key}`);
  expect(gridOf(sheet.value.setup).typeArea).toMatchObject({ x: mmToPt(mm(12)), y: mmToPt(mm(30)) });
  expect(refused(format('[120, 30]'))).toBe('page.yaml:5: intake.type-area-too-large');
});

// What must hold for any story in any frames with anything lying on them.

import * as fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { makeCompositionCache } from '../../../../shared/composition/cache.ts';
import { compose } from '../../../../shared/composition/compose.ts';
import { fillColumns } from '../../../../shared/composition/place/fill-columns.ts';
import { makeKeptFill } from '../../../../shared/composition/place/kept-fill.ts';
import type { BodyFrame } from '../../../../shared/document/attrs.ts';
import type { GridBox } from '../../../../shared/document/page-setup.ts';
import { EPSILON_PT } from '../../../../shared/kernel/geometry.ts';
import { article, edition, photo, SMALL, shippedFonts } from '../support.ts';
import { feetOf, gridLineOf, threadOf } from './thread-support.ts';

const fonts = shippedFonts();
const RUNS = { numRuns: 60 };

const han = fc.constantFrom(...'春天的雨落在小河上柳芽绿了人们走过桥去看花');
const piece = fc.oneof(
  { weight: 14, arbitrary: han },
  { weight: 2, arbitrary: fc.constantFrom('，', '。', '、', '“', '”') },
  fc.constantFrom('2024年', '12.5%', 'AI', '——'),
);
const paragraph = fc.array(piece, { minLength: 0, maxLength: 110 }).map((parts) => parts.join(''));
const subhead = fc.array(han, { minLength: 2, maxLength: 20 }).map((chars) => `## ${chars.join('')}`);
const plainBody = fc.array(paragraph, { minLength: 1, maxLength: 9 });
const body = fc.array(fc.oneof({ weight: 5, arbitrary: paragraph }, subhead), { minLength: 1, maxLength: 9 });

/** A box of the small page's grid. */
const gridBox = (mostColumns: number, mostLines: number): fc.Arbitrary<GridBox> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: SMALL.columns }),
      fc.integer({ min: 1, max: SMALL.lines }),
      fc.integer({ min: 1, max: mostColumns }),
      fc.integer({ min: 1, max: mostLines }),
    )
    .map(([column, line, columns, lines]) => ({
      at: [column, line],
      span: [Math.min(columns, SMALL.columns + 1 - column), Math.min(lines, SMALL.lines + 1 - line)],
    }));
const frame: fc.Arbitrary<GridBox & Partial<BodyFrame>> = fc
  .tuple(gridBox(4, 30), fc.constantFrom(null, null, 1, 2, 3))
  .map(([box, columns]) => ({ ...box, columns: columns === null ? null : Math.min(columns, box.span[0]) }));
const frames = fc.array(frame, { minLength: 1, maxLength: 3 });
const photos = fc.array(gridBox(2, 12), { maxLength: 2 });
const fill = fc.constantFrom('balanced', 'filled');
const byline = fc.constantFrom(undefined, '林一', '本报记者 欧阳明远 通讯员 司马长青');

describe('any story in any frames', () => {
  it('has every line once, in order, on the grid and inside its column', () => {
    fc.assert(
      fc.property(body, byline, frames, photos, fill, (words, by, where, objects, how) => {
        const doc = edition([
          article({ body: words, ...(by !== undefined && { byline: by }), frames: where }),
          ...objects.map((at) => photo(at)),
        ]);
        const { text, columns } = threadOf(doc, fonts);
        const { lines, leftovers } = fillColumns(text, makeKeptFill(columns, text.oversetMeasure), how);
        const blocks = [...text.body, ...(text.byline === null ? [] : [text.byline])];
        for (const block of blocks) {
          const own = lines.filter((line) => line.block === block).map(({ line }) => line.text);
          const left = leftovers.find((leftover) => leftover.block === block);
          const rest = left === undefined ? '' : block.node.textContent.slice(left.from);
          expect(own.join('') + rest).toBe(block.node.textContent);
        }
        let before = { region: -1, gridLine: -1 };
        for (const line of lines) {
          const column = columns[line.region];
          if (column === undefined) throw new Error(`no column ${line.region}`);
          const gridLine = gridLineOf(line, text);
          const onGrid = Math.round(gridLine);
          if (line.block.style !== 'subhead') expect(Math.abs(gridLine - onGrid)).toBeLessThan(EPSILON_PT);
          expect(onGrid).toBeGreaterThanOrEqual(column.from);
          expect(onGrid).toBeLessThan(column.to);
          expect(line.x).toBeGreaterThanOrEqual(column.x - EPSILON_PT);
          expect(line.region).toBeGreaterThanOrEqual(before.region);
          if (line.region === before.region && line.block.style !== 'byline') {
            expect(gridLine).toBeGreaterThan(before.gridLine);
          }
          before = { region: line.region, gridLine };
        }
      }),
      RUNS,
    );
  });

  it('has level feet where nothing lies in the way: all but the last column at most a line apart, none lower after a higher', () => {
    fc.assert(
      fc.property(plainBody, gridBox(4, 40), (words, where) => {
        const { text, columns } = threadOf(edition([article({ body: words, frames: [where] })]), fonts);
        const { lines, leftovers } = fillColumns(text, makeKeptFill(columns, text.oversetMeasure), 'balanced');
        const feet = feetOf(lines, text);
        const lowest = Math.max(...feet);
        fc.pre(leftovers.length === 0 && lowest - (where.at[1] - 1) > 3);
        const level = feet.slice(0, -1);
        for (const foot of level) expect(lowest - foot).toBeLessThanOrEqual(1);
        expect(feet).toEqual([...feet].sort((a, b) => b - a));
        expect(feet).toHaveLength(columns.length);
      }),
      RUNS,
    );
  });

  it('is overset in balanced columns only where it is in filled ones', () => {
    fc.assert(
      fc.property(body, frames, photos, (words, where, objects) => {
        const doc = edition([article({ body: words, frames: where }), ...objects.map((at) => photo(at))]);
        const { text, columns } = threadOf(doc, fonts);
        const overset = (how: 'balanced' | 'filled') =>
          fillColumns(text, makeKeptFill(columns, text.oversetMeasure), how).leftovers;
        expect(overset('balanced')).toEqual(overset('filled'));
      }),
      RUNS,
    );
  });
});

describe('an edit', () => {
  it('gives with a warm cache what composing gives from scratch', () => {
    fc.assert(
      fc.property(body, frames, photos, fill, fc.nat(), han, (words, where, objects, how, seed, char) => {
        const doc = edition([article({ body: words, fill: how, frames: where }), ...objects.map((at) => photo(at))]);
        const cache = makeCompositionCache();
        compose(doc, fonts, cache);
        let state = EditorState.create({ doc });
        const places: number[] = [];
        doc.descendants((node, at) => {
          if (node.type.name === 'paragraph') for (let i = 0; i <= node.content.size; i += 1) places.push(at + 1 + i);
        });
        const place = places[seed % Math.max(1, places.length)];
        if (place === undefined) return;
        for (let i = 0; i < 3; i += 1) {
          state = state.apply(state.tr.insertText(char, place));
          expect(compose(state.doc, fonts, cache)).toEqual(compose(state.doc, fonts));
        }
      }),
      { numRuns: 25 },
    );
  });
});

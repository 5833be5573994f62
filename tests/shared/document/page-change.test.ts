// Page settings changed later: over random documents and set-ups nothing is lost, nothing lies outside, and undo brings all back.
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type { ArticleAttrs, PageAttrs } from '../../../shared/document/attrs.ts';
import { documentProblem } from '../../../shared/document/codec/check-document.ts';
import { changeSetup } from '../../../shared/document/page-change.ts';
import { FORMATS, type PageSetup } from '../../../shared/document/page-setup.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { changeSettings, newDocument, settingsOf } from '../../../shared/intake/new-page.ts';
import { mm } from '../../../shared/kernel/units.ts';
import { randomDocument } from '../../support/random-document.ts';

const PHOTOS = ['photos/a.jpg', 'photos/b.jpg'];

const setups: fc.Arbitrary<PageSetup> = fc.record({
  trim: fc.constant([mm(2000), mm(2000)] as const),
  size: fc.constantFrom(8, 9, 10.5),
  leading: fc.constantFrom(11.6, 14),
  columns: fc.integer({ min: 1, max: 12 }),
  measure: fc.constantFrom(4, 8.5, 13, 17),
  gutter: fc.constantFrom(0, 1, 1.8),
  lines: fc.integer({ min: 4, max: 150 }),
  margins: fc.constant(null),
});

const kinds = (doc: PMNode): readonly string[] =>
  doc.children.flatMap(({ children }) => children.map(({ type }) => type.name));

describe('changeSetup', () => {
  it('loses no text and no object and leaves nothing outside the grid', () => {
    fc.assert(
      fc.property(randomDocument(PHOTOS), setups, (doc, setup) => {
        const state = EditorState.create({ doc });
        let { tr } = state;
        doc.forEach((_, at) => {
          tr = changeSetup(tr, at, setup);
        });
        expect(tr.doc.textContent).toBe(doc.textContent);
        expect(kinds(tr.doc)).toEqual(kinds(doc));
        expect(documentProblem(tr.doc, new Set(PHOTOS))).toBeUndefined();
        tr.doc.check();
        const undone = tr.steps.reduceRight((back, step, i) => {
          const before = tr.docs[i];
          return before === undefined ? back : back.step(step.invert(before));
        }, new Transform(tr.doc));
        expect(undone.doc.eq(doc)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps whole columns whole and neighbours together', () => {
    const frame = (column: number, columns: number) => ({ at: [column, 1], span: [columns, 120], columns: null });
    const article = schema.node(
      'article',
      {
        story: 'a.md',
        bylineAt: 'end',
        direction: 'horizontal',
        fill: null,
        styles: {},
        headlineFrame: null,
        frames: [frame(1, 3), frame(4, 5)],
        stages: [],
      },
      schema.node('body', null, schema.node('paragraph')),
    );
    const settings = {
      paper: '',
      date: '2026-03-01',
      number: 1,
      section: '',
      editors: '',
      folio: false,
      nameplate: false,
    };
    const empty = newDocument({ ...settings, setup: FORMATS.broadsheet });
    const state = EditorState.create({ doc: empty });
    const { doc } = changeSetup(state.tr.insert(1, article), 0, FORMATS.tabloid);
    const { frames } = doc.child(0).child(0).attrs as ArticleAttrs;
    expect(frames).toMatchObject([
      { at: [1, 1], span: [2, 86] },
      { at: [3, 1], span: [4, 86] },
    ]);
  });
});

describe('a new page', () => {
  const settings = {
    paper: '晋原日报',
    date: '2026-03-01',
    number: 3,
    section: '开发区',
    editors: '责编 某某',
    setup: FORMATS.broadsheet,
    folio: true,
    nameplate: true,
  };

  it('is a sound document with what was asked for, and tells its settings', () => {
    const doc = newDocument(settings);
    doc.check();
    expect(documentProblem(doc, new Set())).toBeUndefined();
    expect(doc.textContent).toContain('2026年3月1日');
    expect(settingsOf(doc, 0)).toEqual(settings);
  });

  it('sets its folio line anew with its settings, but not over words written by hand', () => {
    const state = EditorState.create({ doc: newDocument(settings) });
    const changed = changeSettings(state.tr, 0, { ...settings, number: 4, section: '要闻', setup: FORMATS.tabloid });
    expect(changed.doc.textContent).toContain('第4版');
    expect((changed.doc.child(0).attrs as PageAttrs).section).toBe('要闻');
    const byHand = EditorState.create({ doc: state.tr.insertText('号外', 3).doc });
    const kept = changeSettings(byHand.tr, 0, { ...settings, number: 5 });
    expect(kept.doc.textContent).toContain('号外');
    expect(
      changeSettings(state.tr, 0, { ...settings, folio: false })
        .doc.child(0)
        .child(0).type.name,
    ).toBe('nameplate');
  });
});

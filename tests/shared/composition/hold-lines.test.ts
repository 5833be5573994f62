// Lines above an edit stay where they are when their ends are held.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import { heldEndsAbove } from '../../../shared/composition/hold-lines.ts';
import { schema } from '../../../shared/document/schema.ts';
import { type Setting, setText, textsOf } from './break-support.ts';
import { article, edition, linesOf, running, shippedFonts } from './support.ts';

const fonts = shippedFonts();
const INDENTED: Setting = { indent: 2 };

/** The lines' texts before and after `inserted` is typed at `at`, the lines above held. */
function typed(text: string, measures: readonly number[], at: number, inserted: string) {
  const before = setText(fonts, text, measures, INDENTED);
  const heldEnds = heldEndsAbove(before.lines, at);
  const changed = text.slice(0, at) + inserted + text.slice(at);
  const held = setText(fonts, changed, measures, heldEnds === null ? INDENTED : { ...INDENTED, heldEnds });
  return { before, held, free: setText(fonts, changed, measures, INDENTED), above: heldEnds?.length ?? 0 };
}

const han = fc.constantFrom(...'春天的雨落在小河上柳芽绿了人们走过桥去看花');
const piece = fc.oneof({ weight: 8, arbitrary: han }, fc.constantFrom('，', '。', '“', '”', '2024', '12.5%', 'Rain'));
const copy = fc.array(piece, { minLength: 20, maxLength: 150 }).map((parts) => parts.join(''));
const measures = fc.array(fc.double({ min: 9, max: 25, noNaN: true }), { minLength: 1, maxLength: 4 });

describe('heldEndsAbove', () => {
  const lines = [{ to: 12 }, { to: 25 }, { to: 37 }, { to: 40 }];
  it('gives the ends of the lines above the one that is edited', () => {
    expect(heldEndsAbove(lines, 30)).toEqual([12, 25]);
    expect(heldEndsAbove(lines, 40)).toEqual([12, 25, 37]);
  });
  it('takes an offset between two lines for the lower one’s', () => expect(heldEndsAbove(lines, 25)).toEqual([12, 25]));
  it('is null for the first line and for an empty block', () => {
    expect(heldEndsAbove(lines, 5)).toBeNull();
    expect(heldEndsAbove([{ to: 0 }], 0)).toBeNull();
  });
});

describe('held lines', () => {
  it('never move for what is typed inside a line below them', () => {
    fc.assert(
      fc.property(copy, measures, fc.double({ min: 0, max: 1, noNaN: true }), han, (text, given, where, inserted) => {
        const at = Math.floor(where * text.length);
        const { before, held, above } = typed(text, given, at, inserted);
        // Typed between two lines a character may bind the upper one's end: that line is not above it.
        const sure = before.lines[above - 1]?.to === at ? above - 1 : above;
        expect(textsOf(held).slice(0, sure)).toEqual(textsOf(before).slice(0, sure));
        expect(textsOf(held).join('')).toBe(text.slice(0, at) + inserted + text.slice(at));
      }),
      { numRuns: 400 },
    );
  });

  it('might move otherwise: the whole paragraph is free to', () => {
    const moved = fc.sample(fc.tuple(copy, measures), { numRuns: 200, seed: 7 }).filter(([text, given]) => {
      const { before, free, above } = typed(text, given, text.length - 1, '春天的雨');
      return textsOf(free).slice(0, above).join('|') !== textsOf(before).slice(0, above).join('|');
    });
    expect(moved.length).toBeGreaterThan(10);
  });

  it('are let go from the first that no longer fits on', () => {
    const text = '春天的雨落在青青的小河上柳芽绿了又绿了人们走过小桥去看花孩子们也去看花';
    const set = setText(fonts, text, [12], {});
    const heldEnds = set.lines.slice(0, -1).map(({ to }) => to);
    expect(textsOf(setText(fonts, text, [12], { heldEnds }))).toEqual(textsOf(set));
    const narrow = setText(fonts, text, [12, 10], { heldEnds });
    expect(textsOf(narrow)[0]).toBe(textsOf(set)[0]);
    expect(narrow.lines[1]?.text.length).toBe(10);
  });

  it('are let go where they would be torn open', () => {
    const text = '春天的雨落在青青的小河上柳芽绿了又绿了人们走过小桥去看花孩子们也去看花';
    const free = setText(fonts, text, [20], {});
    expect(textsOf(setText(fonts, text, [20], { heldEnds: [12, 24] }))).toEqual(textsOf(free));
  });

  it('hold a line that is torn because nothing more goes on it', () => {
    const text = '春天的雨落在International小河上柳芽绿了';
    const set = setText(fonts, text, [9], {});
    expect(set.lines[0]?.gaps).toBeGreaterThan(0.25);
    const ends = set.lines.slice(0, -1).map(({ to }) => to);
    expect(textsOf(setText(fonts, text, [9], { heldEnds: ends }))).toEqual(textsOf(set));
  });

  it('come from the paragraph of a document', () => {
    const page = (heldEnds: readonly number[] | null) => {
      const paragraph = schema.nodes.paragraph.create({ heldEnds }, schema.text(running(60)));
      const doc = edition([article({ body: [paragraph], frames: [{ at: [1, 1], span: [1, 20] }] })]);
      return linesOf(compose(doc, fonts)).map(({ display }) => display.to);
    };
    const [first = 0, second = 0] = page(null);
    const pushed = [first - 2, second - 1];
    expect(page(pushed).slice(0, 2)).toEqual(pushed);
    expect(page(null).slice(0, 2)).toEqual([first, second]);
  });

  it('are let go where a line may not end', () => {
    const text = '春天的雨落在青青的小河，柳芽绿了又绿了人们走过小桥去看花';
    const free = setText(fonts, text, [12], {});
    expect(textsOf(setText(fonts, text, [12], { heldEnds: [11] }))).toEqual(textsOf(free));
    expect(textsOf(setText(fonts, text, [12], { heldEnds: [500] }))).toEqual(textsOf(free));
  });
});

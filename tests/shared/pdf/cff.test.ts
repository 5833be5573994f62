// CFF fonts in print files: selected by CID or glyph id, with the right outlines, and text even where a glyph has two meanings.
import { describe, expect, it } from 'vitest';
import type { DisplayPage } from '../../../shared/display/display-list.ts';
import { cffCharset } from '../../../shared/fonts/cff-charset.ts';
import { makeFontSet } from '../../../shared/fonts/font-set.ts';
import { type MadeCff, madeCffFont, wrappedCff } from '../fonts/made-cff.ts';
import { outlinesOf } from '../fonts/subset-outlines.ts';
import { readPdf } from './read-pdf.ts';
import { SAMPLE_PAGE, setLine } from './sample-page.ts';
import { written } from './write-sample.ts';

const MAP = new Map([
  [0x4e00, 3],
  [0x2f00, 3],
  [0x4e2d, 2],
]);

function setOf(made: Omit<MadeCff, 'map'>) {
  const bytes = madeCffFont({ ...made, map: MAP });
  return makeFontSet([{ id: 'Made-Regular', name: 'Made', faceIndex: 0, bytes: () => bytes }]);
}

async function readBack(made: Omit<MadeCff, 'map'>, text: string) {
  const fonts = setOf(made);
  const page: DisplayPage = { ...SAMPLE_PAGE, items: [setLine(fonts.face('Made-Regular'), text, 20, 40)] };
  const [read] = (await readPdf(await written([page], { fonts }))).pages;
  const font = read?.fonts.get('F1');
  if (read === undefined || font === undefined) throw new Error('no page or font in the file');
  return { read, font };
}

/** HarfBuzz reads a CFF table only where `glyphs` is its true number of glyphs. */
const outline = (program: Uint8Array, glyphs: number, glyph: number): string =>
  outlinesOf(wrappedCff(program, glyphs))(glyph);
const square = (side: number): string => `M0,0L${side},0L${side},${side}L0,${side}L0,0Z`;

describe('CFF fonts', () => {
  it('that are CID-keyed are shown by their own CIDs', async () => {
    const { read, font } = await readBack({ glyphs: 5, cids: [70, 5000, 12, 13] }, '中一');
    expect(font.isCff).toBe(true);
    expect(font.baseName).toMatch(/^\/[A-Z]{6}\+Made-Regular-Identity-H$/);
    expect(read.glyphs.map(({ code }) => code)).toEqual([5000, 12]);
    const charset = [...(cffCharset(font.program) ?? [])];
    expect(outline(font.program, 3, charset.indexOf(5000))).toBe(square(102));
    expect(outline(font.program, 3, charset.indexOf(12))).toBe(square(103));
    expect(read.glyphs.map(({ code }) => font.text(code))).toEqual(['中', '一']);
    expect(font.width(5000)).toBe(500);
  });

  it('that are name-keyed are shown by glyph id', async () => {
    const { read, font } = await readBack({ glyphs: 5 }, '中一');
    expect(read.glyphs.map(({ code }) => code)).toEqual([2, 3]);
    expect(outline(font.program, 4, 2)).toBe(square(102));
    expect(outline(font.program, 4, 3)).toBe(square(103));
  });

  it('say by ActualText what a shared glyph stands for', async () => {
    const { read } = await readBack({ glyphs: 5 }, '一⼀一');
    expect(read.content.match(/ActualText <FEFF\w+>/g)).toEqual(['ActualText <FEFF2F00>']);
    expect(read.glyphs.map(({ x }) => Math.round(x * 100) / 100)).toEqual([20, 24.5, 29]);
  });
});

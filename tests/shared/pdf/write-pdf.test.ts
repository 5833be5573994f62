// Print files as a whole: standard, boxes, metadata, inks, and what is refused.
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { DisplayPage } from '../../../shared/display/display-list.ts';
import type { Face, FontSet } from '../../../shared/fonts/face.ts';
import { BLACK, cmyk, WHITE } from '../../../shared/kernel/color.ts';
import type { PrintStandard } from '../../../shared/kernel/plant-profile.ts';
import { mm, mmToPt } from '../../../shared/kernel/units.ts';
import { type PdfOptions, writePdf } from '../../../shared/pdf/write-pdf.ts';
import { named } from '../fonts/shipped-fonts.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';
import { SAMPLE_PAGE, setLine } from './sample-page.ts';
import { OPTIONS, written } from './write-sample.ts';

const song = named(OPTIONS.fonts, 'Noto Serif SC');
const small: DisplayPage = { ...SAMPLE_PAGE, items: [setLine(song, '版心', 20, 40)] };
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const textOf = (dict: PDFDict, key: string): string =>
  dict.lookup(PDFName.of(key), PDFString, PDFHexString).decodeText();

const info = ({ document }: ReadPdf): PDFDict => document.context.lookup(document.context.trailerInfo.Info, PDFDict);

function box(read: ReadPdf, key: string): readonly number[] {
  const array = read.pages[0]?.dict.lookup(PDFName.of(key), PDFArray);
  return array?.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN)) ?? [];
}

describe('the file', () => {
  it('has the same bytes every time', async () => {
    const first = await written([SAMPLE_PAGE], { marks: true });
    const second = await written([SAMPLE_PAGE], { marks: true });
    expect(Buffer.compare(first, second)).toBe(0);
    const other = await written([SAMPLE_PAGE], { marks: true, date: '2024-04-03T00:00:00Z' });
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it.each<[PrintStandard, string, string | null]>([
    ['x1a', '%PDF-1.4\n', 'PDF/X-1a:2003'],
    ['x4', '%PDF-1.6\n', 'PDF/X-4'],
    ['none', '%PDF-1.7\n', null],
  ])('%s has its header, claim and output intent', async (standard, header, claim) => {
    const bytes = await written([small], { standard });
    expect(latin1(bytes.subarray(0, 9))).toBe(header);
    const read = await readPdf(bytes);
    const claimed = info(read).lookupMaybe(PDFName.of('GTS_PDFXVersion'), PDFString)?.decodeText() ?? null;
    expect(claimed).toBe(claim);
    const intents = read.document.catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
    expect(intents?.size() ?? 0).toBe(claim === null ? 0 : 1);
    const text = latin1(bytes);
    expect(text.includes('/ObjStm') || text.includes('/XRef')).toBe(false);
  });

  it('says title, dates and program alike in Info and XMP', async () => {
    const title = '晋原科技报 <第3版> & “开发区”';
    const bytes = await written([small], { title, date: '2024-04-02T08:30:00+08:00' });
    const dict = info(await readPdf(bytes));
    expect(textOf(dict, 'Title')).toBe(title);
    expect(textOf(dict, 'CreationDate')).toBe('D:20240402003000Z');
    expect(textOf(dict, 'ModDate')).toBe('D:20240402003000Z');
    expect(String(dict.get(PDFName.of('Trapped')))).toBe('/False');
    const xmp = Buffer.from(bytes).toString('utf8');
    expect(xmp).toContain('>晋原科技报 &lt;第3版&gt; &amp; “开发区”<');
    expect(xmp).toContain('<xmp:CreateDate>2024-04-02T00:30:00Z</xmp:CreateDate>');
    expect(xmp).toContain('<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>');
  });

  it('throws on a date that is none: the caller has the document’s', async () => {
    await expect(writePdf([small], { ...OPTIONS, date: 'yesterday' })).rejects.toThrow(/yesterday/);
  });
});

describe('boxes', () => {
  const width = mmToPt(mm(140));
  const height = mmToPt(mm(90));
  const near = (actual: readonly number[], wanted: readonly number[]): void => {
    wanted.forEach((value, index) => {
      expect(actual[index]).toBeCloseTo(value, 3);
    });
    expect(actual).toHaveLength(wanted.length);
  };

  it('are the trim itself without bleed and marks', async () => {
    const read = await readPdf(await written([small]));
    for (const key of ['MediaBox', 'BleedBox', 'TrimBox']) near(box(read, key), [0, 0, width, height]);
    expect(read.pages[0]?.dict.has(PDFName.of('CropBox'))).toBe(false);
  });

  it('nest with bleed and marks', async () => {
    const read = await readPdf(await written([{ ...small, bleed: mmToPt(mm(3)) }], { marks: true }));
    const at = (fromTrim: number): readonly number[] => {
      const edge = mmToPt(mm(15 - fromTrim));
      return [edge, edge, edge + width + 2 * mmToPt(mm(fromTrim)), edge + height + 2 * mmToPt(mm(fromTrim))];
    };
    near(box(read, 'TrimBox'), at(0));
    near(box(read, 'BleedBox'), at(3));
    near(box(read, 'MediaBox'), at(15));
  });
});

describe('inks', () => {
  const content = async (page: DisplayPage, options: Partial<PdfOptions> = {}): Promise<string> =>
    (await readPdf(await written([page], options))).pages[0]?.content ?? '';

  it('set black text in black ink only, overprinting', async () => {
    const page = (await readPdf(await written([small]))).pages[0];
    expect(page?.glyphs.map(({ fill, overprint }) => [fill, overprint])).toEqual([
      ['0 0 0 1 k', true],
      ['0 0 0 1 k', true],
    ]);
    expect(page?.content).not.toMatch(/\b(?:rg|RG|g|G)\b/);
  });

  it.each([
    ['white', WHITE, '0 0 0 0 k'],
    ['grey', cmyk(0, 0, 0, 0.6), '0 0 0 0.6 k'],
    ['process red', cmyk(0, 1, 0.9, 0), '0 1 0.9 0 k'],
  ])('knock out %s text', async (_, color, fill) => {
    const page = { ...small, items: [setLine(song, '黑', 20, 40), setLine(song, '字', 20, 60, { color })] };
    const glyphs = (await readPdf(await written([page]))).pages[0]?.glyphs ?? [];
    expect(glyphs.map((glyph) => [glyph.fill, glyph.overprint])).toEqual([
      ['0 0 0 1 k', true],
      [fill, false],
    ]);
  });

  it('print spot inks on their own plate, with a name of any letters', async () => {
    const bytes = await written([SAMPLE_PAGE]);
    expect(latin1(bytes)).toContain('/Separation /#E4#B8#93#E8#89#B2#20#E7#BA#A2#231 /DeviceCMYK');
    expect((await readPdf(bytes)).pages[0]?.content).toMatch(/\/S1 cs 1 scn/);
  });

  it('paint marks in registration colour outside the bleed only where wanted', async () => {
    expect(await content(small)).not.toContain('SCN');
    const marked = await content(small, { marks: true });
    expect(marked).toMatch(/\/S1 CS 1 SCN\n0\.25 w/);
    expect(latin1(await written([small], { marks: true }))).toContain('/Separation /All /DeviceCMYK');
  });

  it('paint rules, curves and tints where they are, and no placeholder', async () => {
    const operators = await content({
      ...SAMPLE_PAGE,
      trim: { width: 200, height: 100 },
      items: [
        { kind: 'fill', box: { x: 10, y: 20, width: 30, height: 40 }, color: cmyk(0, 0, 0, 0.1) },
        { kind: 'rule', from: { x: 5, y: 10 }, to: { x: 95, y: 10 }, weight: 0.5, color: BLACK, dash: [], cap: 'butt' },
        { kind: 'placeholder', box: { x: 111, y: 20, width: 7, height: 7 } },
      ],
    });
    expect(operators).toContain('0 0 0 0.1 k\n10 40 30 40 re f');
    expect(operators).toContain('0 0 0 1 K\n0.5 w 0 J 5 90 m 95 90 l S');
    expect(operators).not.toContain('111');
  });
});

describe('refusals', () => {
  const restricted = (fsType: number): FontSet => {
    const face: Face = { ...song, metrics: { ...song.metrics, fsType } };
    return { ...OPTIONS.fonts, face: (id) => (id === face.id ? face : OPTIONS.fonts.face(id)) };
  };

  it('name the font that may not be embedded, whatever the standard', async () => {
    for (const standard of ['x1a', 'x4', 'none'] as const) {
      const result = await writePdf([small], { ...OPTIONS, standard, fonts: restricted(0x0002) });
      expect(result).toEqual({
        ok: false,
        error: { key: 'output.font-not-embeddable', params: { font: 'Noto Serif SC' } },
      });
    }
  });

  it('do not mind a restricted font that the pages do not use', async () => {
    const page = { ...small, items: [setLine(named(OPTIONS.fonts, 'LXGW WenKai'), '版心', 20, 40)] };
    expect((await writePdf([page], { ...OPTIONS, fonts: restricted(0x0002) })).ok).toBe(true);
  });

  it('name a profile that is broken, not CMYK, or too new for PDF/X-1a', async () => {
    const keyFor = async (change: (icc: Uint8Array) => Uint8Array, standard: PrintStandard = 'x1a') => {
      const result = await writePdf([small], { ...OPTIONS, standard, icc: change(Uint8Array.from(OPTIONS.icc)) });
      return result.ok ? 'ok' : result.error.key;
    };
    const withByte = (at: number, value: number) => (icc: Uint8Array) => icc.fill(value, at, at + 1);
    expect(await keyFor((icc) => icc.subarray(0, 1000))).toBe('output.profile-broken');
    expect(await keyFor(() => new Uint8Array())).toBe('output.profile-broken');
    expect(await keyFor(withByte(16, 0x52))).toBe('output.profile-not-cmyk');
    expect(await keyFor(withByte(8, 4))).toBe('output.profile-version');
    expect(await keyFor(withByte(8, 4), 'x4')).toBe('ok');
    expect(await keyFor(() => new Uint8Array(), 'none')).toBe('ok');
  });
});

describe('progress', () => {
  it('can stop the writing', async () => {
    const onProgress = (stage: string): void => {
      if (stage === 'photos') throw new Error('stopped');
    };
    await expect(writePdf([small], { ...OPTIONS, onProgress })).rejects.toThrow('stopped');
  });

  it('rises from 0 to 1 through the stages', async () => {
    const seen: [string, number][] = [];
    await written([SAMPLE_PAGE], {
      onProgress: (stage, done) => {
        seen.push([stage, done]);
      },
    });
    expect(seen[0]).toEqual(['fonts', 0]);
    expect(seen.at(-1)).toEqual(['write', 1]);
    for (let index = 1; index < seen.length; index += 1) {
      expect(seen[index]?.[1]).toBeGreaterThanOrEqual(seen[index - 1]?.[1] ?? 0);
    }
    expect([...new Set(seen.map(([stage]) => stage))]).toEqual(['fonts', 'photos', 'pages', 'write']);
  });
});

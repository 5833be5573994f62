// The seed's page, end to end through the command line. Its text lies beside the checkout and never in the project.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banxin } from '../support/cli.ts';
import { makeSeedFolder } from '../support/seed-folder.mjs';
import { suiteFolder } from '../support/temporary-folder.ts';

const { BANXIN_SEED } = process.env;
const seed = BANXIN_SEED ?? fileURLToPath(new URL('../../../shared/seed', import.meta.url));
const missing = !existsSync(path.join(seed, 'page.json'));
const title = missing ? `the seed’s page (skipped: no page.json in ../shared/seed or BANXIN_SEED)` : 'the seed’s page';

interface Line {
  readonly story: string | null;
  readonly part: string;
  readonly paragraph: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly measure: number;
}

/** Story, part and paragraphs of the source, whole. */
interface Source {
  readonly story: string;
  readonly part: string;
  readonly paragraphs: readonly string[];
}

/** GB/T 15834 and CLREQ as a handful of patterns: what may not stand on either side of a line's end. */
const BAD_START = /^[、，。：；！？”’」』）》〉】〗〕］｝·％%℃°…—–～]/;
const BAD_END = /[“‘「『（《〈【〖〔［｛￥$]$/;

describe.skipIf(missing)(title, () => {
  const work = suiteFolder();
  const file = (name: string): string => path.join(work.path, name);
  let lines: readonly Line[] = [];
  let source: readonly Source[] = [];

  beforeAll(async () => {
    const { pieces, stories } = await makeSeedFolder(seed, file('folder'));
    source = pieces.flatMap((piece, i): readonly Source[] => {
      const story = stories[i] ?? '';
      const given: readonly (readonly [string, readonly string[]])[] = [
        ['kicker', piece.kicker === '' ? [] : [piece.kicker]],
        ['headline', piece.headline],
        ['byline', piece.byline === '' ? [] : [piece.byline]],
        ['body', piece.body.map(({ text }) => text)],
        ['caption', piece.photos.map(({ caption }) => caption)],
        ['credit', piece.photos.map(({ credit }) => credit)],
      ];
      return given.map(([part, paragraphs]) => ({ story, part, paragraphs }));
    });
    const made = await banxin(['make', file('folder'), '-o', file('page.banxin')]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/溢文 0 字/);
    lines = JSON.parse((await banxin(['lines', file('page.banxin'), '--json'])).stdout);
  });
  afterAll(() => work.remove());

  it('loses and invents no character, white space included', () => {
    const joined = new Map<string, string[]>();
    for (const { story, part, paragraph, text } of lines) {
      const key = `${story} ${part}`;
      const paragraphs = joined.get(key) ?? [];
      paragraphs[paragraph] = (paragraphs[paragraph] ?? '') + text;
      joined.set(key, paragraphs);
    }
    for (const { story, part, paragraphs } of source) {
      expect(joined.get(`${story} ${part}`) ?? []).toEqual(paragraphs);
      joined.delete(`${story} ${part}`);
    }
    expect([...joined.keys()]).toEqual(['null folio']);
  });

  it('breaks no line against the prohibition rules', () => {
    const faults = lines.filter((line, i) => {
      const next = lines[i + 1];
      const continues =
        next !== undefined && next.story === line.story && next.part === line.part && next.paragraph === line.paragraph;
      if (!continues) return false;
      const [end, start] = [line.text.trimEnd(), next.text.trimStart()];
      const inWord = /[0-9A-Za-z]$/.test(line.text) && /^[0-9A-Za-z％%]/.test(next.text);
      return BAD_START.test(start) || BAD_END.test(end) || inWord;
    });
    expect(faults).toEqual([]);
  });

  it('has no preflight errors, nor anything overset', async () => {
    const { code, stdout, stderr } = await banxin(['check', file('page.banxin'), '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const found: readonly { readonly code: string; readonly severity: string }[] = JSON.parse(stdout);
    // Notes (a lone line that no setting of these frames spares) are for the editor to see, and change nothing of what is printed.
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('keeps every line inside its measure', () => {
    expect(lines.filter(({ width, measure }) => width > measure + 0.01)).toEqual([]);
  });

  it('has in its PDF the text of its lines, where they are', async () => {
    const exported = await banxin(['export', file('page.banxin'), '-o', file('page.pdf')]);
    expect(exported.code).toBe(0);
    const pdf = await getDocument({
      data: new Uint8Array(readFileSync(file('page.pdf'))),
      useSystemFonts: false,
      verbosity: 0,
    }).promise;
    expect(pdf.numPages).toBe(1);
    const page = await pdf.getPage(1);
    const height = page.view[3] ?? 0;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str.replace(/\s/gu, ''), x: item.transform[4], y: height - item.transform[5] }]
        : [],
    );
    const bare = (text: string): string => text.replace(/\s/gu, '');
    expect(pieces.map(({ text }) => text).join('')).toBe(lines.map(({ text }) => bare(text)).join(''));
    // Every piece starts on the baseline of the line that its text belongs to.
    let at = 0;
    let line = 0;
    let begin = 0;
    for (const piece of pieces.filter(({ text }) => text !== '')) {
      for (let current = lines[line]; current !== undefined; current = lines[line]) {
        if (at < begin + bare(current.text).length) break;
        begin += bare(current.text).length;
        line += 1;
      }
      expect(Math.abs(piece.y - (lines[line]?.y ?? 0))).toBeLessThan(0.02);
      at += piece.text.length;
    }
  });

  it('is shown as a picture with the page’s proportions', async () => {
    const shown = await banxin(['show', file('page.banxin'), '-o', file('page.png'), '--dpi', '60']);
    expect(shown.code).toBe(0);
    const { width, height } = await sharp(file('page.png')).metadata();
    expect([width, height]).toEqual([Math.round((390 / 25.4) * 60), Math.round((545 / 25.4) * 60)]);
  });
});

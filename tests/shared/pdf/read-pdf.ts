// Reads print files back for tests: objects through pdf-lib's parser, glyph positions by a small interpreter of their content.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from 'pdf-lib';

/** A glyph as the file shows it: its origin in media coordinates (pt, y up) and the state it is painted in. */
interface ShownGlyph {
  readonly font: string;
  readonly code: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly scaleX: number;
  /** Drawn on its side: the text matrix turns it 90° clockwise. */
  readonly turned: boolean;
  readonly fill: string;
  readonly overprint: boolean;
}

/** An image's matrix and the clipping rectangle it is painted in. */
interface ShownImage {
  readonly name: string;
  readonly matrix: readonly number[];
  readonly clip: readonly number[];
}

/** One embedded font as the reader of a file sees it. */
interface ReadFont {
  readonly baseName: string;
  readonly vertical: boolean;
  readonly program: Uint8Array;
  readonly isCff: boolean;
  /** Glyph of the program by code. */
  glyph(code: number): number;
  /** Thousandths of an em. */
  width(code: number): number;
  text(code: number): string;
}

interface ReadPage {
  readonly dict: PDFDict;
  readonly content: string;
  readonly glyphs: readonly ShownGlyph[];
  readonly images: readonly ShownImage[];
  readonly fonts: ReadonlyMap<string, ReadFont>;
}

export interface ReadPdf {
  readonly document: PDFDocument;
  readonly pages: readonly ReadPage[];
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function streamBytes(document: PDFDocument, value: PDFObject | undefined): Uint8Array {
  const found = document.context.lookup(value);
  if (!(found instanceof PDFRawStream)) throw new Error(`expected a stream, found ${String(found)}`);
  return decodePDFRawStream(found).decode();
}

function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, code = '', hex = ''] of cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    const units = hex.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? [];
    texts.set(Number.parseInt(code, 16), String.fromCharCode(...units));
  }
  return texts;
}

function readWidths(document: PDFDocument, array: PDFArray): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let index = 0; index + 1 < array.size(); index += 2) {
    const first = array.lookup(index, PDFNumber).asNumber();
    document.context
      .lookup(array.get(index + 1), PDFArray)
      .asArray()
      .forEach((width, step) => {
        widths.set(first + step, document.context.lookup(width, PDFNumber).asNumber());
      });
  }
  return widths;
}

function readFont(document: PDFDocument, dict: PDFDict): ReadFont {
  const get = (from: PDFDict, key: string): PDFObject | undefined => from.get(PDFName.of(key));
  const descendant = document.context.lookup(
    document.context.lookup(get(dict, 'DescendantFonts'), PDFArray).get(0),
    PDFDict,
  );
  const descriptor = document.context.lookup(get(descendant, 'FontDescriptor'), PDFDict);
  const isCff = get(descriptor, 'FontFile3') !== undefined;
  const map = isCff ? undefined : streamBytes(document, get(descendant, 'CIDToGIDMap'));
  const texts = readToUnicode(latin1(streamBytes(document, get(dict, 'ToUnicode'))));
  const widths = readWidths(document, document.context.lookup(get(descendant, 'W'), PDFArray));
  const defaultWidth = document.context.lookup(get(descendant, 'DW'), PDFNumber).asNumber();
  return {
    baseName: String(get(dict, 'BaseFont')),
    vertical: String(get(dict, 'Encoding')) === '/Identity-V',
    program: streamBytes(document, get(descriptor, isCff ? 'FontFile3' : 'FontFile2')),
    isCff,
    glyph: (code) => (map === undefined ? code : (map[2 * code] ?? 0) * 256 + (map[2 * code + 1] ?? 0)),
    width: (code) => widths.get(code) ?? defaultWidth,
    text: (code) => texts.get(code) ?? '',
  };
}

interface State {
  readonly fill: string;
  readonly overprint: boolean;
  readonly font: string;
  readonly size: number;
  readonly scaleX: number;
  readonly matrix: readonly number[];
  readonly clip: readonly number[];
}

const START: State = {
  fill: '0 g',
  overprint: false,
  font: '',
  size: 0,
  scaleX: 1,
  matrix: [1, 0, 0, 1, 0, 0],
  clip: [],
};

/** Advances and shows one TJ array (ISO 32000-1, 9.4.4), in the sense of the font's writing mode. */
function showArray(array: string, state: State, textMatrix: readonly number[], font: ReadFont): readonly ShownGlyph[] {
  const shown: ShownGlyph[] = [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = textMatrix;
  if (font.vertical && state.scaleX !== 1) throw new Error('readers disagree on Tz in vertical writing');
  let [x, y] = [e, f];
  const forward = (length: number): void => {
    x += length * a;
    y += length * b;
  };
  for (const [, hex, adjust] of array.matchAll(/<([0-9A-F]*)>|(-?[\d.]+)/g)) {
    if (adjust !== undefined) {
      const move = (Number(adjust) / 1000) * state.size;
      if (font.vertical) y -= move;
      else forward(-move * state.scaleX);
    }
    for (const digits of hex?.match(/.{4}/g) ?? []) {
      const code = Number.parseInt(digits, 16);
      const width = (font.width(code) / 1000) * state.size * state.scaleX;
      // DW2 is read as written: the origin lies below the pen by its first number, and half the width to the left.
      const [left, down] = [width / 2, 0.88 * state.size];
      const at = font.vertical ? { x: x - a * left - c * down, y: y - b * left - d * down } : { x, y };
      const { fill, overprint, size } = state;
      const scaleX = font.vertical ? a : state.scaleX;
      shown.push({ font: state.font, code, ...at, size, scaleX, turned: a === 0, fill, overprint });
      if (font.vertical) y -= state.size;
      else forward(width);
    }
  }
  return shown;
}

/** Interprets the operators that the writer uses; any other one throws. */
function interpret(content: string, fonts: ReadonlyMap<string, ReadFont>): Pick<ReadPage, 'glyphs' | 'images'> {
  const glyphs: ShownGlyph[] = [];
  const images: ShownImage[] = [];
  const stack: State[] = [];
  let state = START;
  let operands: string[] = [];
  let lastRect: readonly number[] = [];
  let textMatrix: readonly number[] = [];
  const numbers = (): number[] => operands.map(Number);
  const tokens = content.match(/\[[^\]]*\]|<<(?:[^>]|>(?!>))*>+|[^\s]+/g) ?? [];
  for (const token of tokens) {
    if (!/^[A-Za-z]+\*?$/.test(token)) {
      operands.push(token);
      continue;
    }
    switch (token) {
      case 'q':
        stack.push(state);
        break;
      case 'Q': {
        const before = stack.pop();
        if (before === undefined) throw new Error('Q without q');
        state = before;
        break;
      }
      case 'gs':
        state = { ...state, overprint: operands[0] === '/Overprint' };
        break;
      case 'k':
      case 'scn':
        state = { ...state, fill: `${operands.join(' ')} ${token}` };
        break;
      case 'Tf':
        state = { ...state, font: operands[0]?.slice(1) ?? '', size: Number(operands[1]) };
        break;
      case 'Tz':
        state = { ...state, scaleX: Number(operands[0]) / 100 };
        break;
      case 'Tm':
        textMatrix = numbers();
        break;
      case 'TJ': {
        const font = fonts.get(state.font);
        if (font === undefined) throw new Error(`no font ${state.font}`);
        glyphs.push(...showArray(operands[0] ?? '', state, textMatrix, font));
        break;
      }
      case 're':
        lastRect = numbers();
        break;
      case 'W':
        state = { ...state, clip: lastRect };
        break;
      case 'cm':
        state = { ...state, matrix: numbers() };
        break;
      case 'Do':
        images.push({ name: operands[0]?.slice(1) ?? '', matrix: state.matrix, clip: state.clip });
        break;
      case 'BT':
      case 'ET':
      case 'BDC':
      case 'BMC':
      case 'EMC':
      case 'n':
      case 'f':
      case 'B':
      case 'h':
      case 'j':
      case 'm':
      case 'l':
      case 'c':
      case 'S':
      case 'w':
      case 'J':
      case 'd':
      case 'K':
      case 'cs':
      case 'CS':
      case 'SCN':
        break;
      default:
        throw new Error(`unexpected operator ${token}`);
    }
    operands = [];
  }
  if (stack.length > 0) throw new Error('q without Q');
  return { glyphs, images };
}

/** Reads a file that `writePdf` made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map((page): ReadPage => {
    const dict = page.node;
    const resources = document.context.lookup(dict.get(PDFName.of('Resources')), PDFDict);
    const fontDict = resources.lookupMaybe(PDFName.of('Font'), PDFDict);
    const fonts = new Map(
      fontDict
        ?.entries()
        .map(([name, font]) => [name.decodeText(), readFont(document, document.context.lookup(font, PDFDict))]),
    );
    const content = latin1(streamBytes(document, dict.get(PDFName.of('Contents'))));
    return { dict, content, fonts, ...interpret(content, fonts) };
  });
  return { document, pages };
}

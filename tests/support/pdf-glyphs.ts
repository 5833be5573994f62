// Glyph positions of a PDF page, read by pdf.js's interpreter and so without a line of the project's own PDF code.
import { readFileSync } from 'node:fs';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One shown glyph: its text and its origin in pt from the trim's top left corner, y down. */
export interface PdfGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` applied first, then `outer` (ISO 32000-1, 8.3.4). */
function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Numbers of an operator's arguments, however pdf.js packs them (plain, in a list, in a typed array). */
function numbersOf(args: unknown): readonly number[] {
  if (typeof args === 'number') return [args];
  if (ArrayBuffer.isView(args)) return [...(args as Float32Array)];
  if (Array.isArray(args)) return args.flatMap(numbersOf);
  if (typeof args === 'object' && args !== null) return Object.values(args).flatMap(numbersOf);
  return [];
}

function matrixOf(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(args);
  return [a, b, c, d, e, f];
}

interface ShownGlyph {
  readonly unicode: string;
  /** Thousandths of an em. */
  readonly width: number;
}

const isGlyph = (value: unknown): value is ShownGlyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

interface TextState {
  ctm: Matrix;
  size: number;
  charSpacing: number;
  scale: number;
}

/** Runs the text operators of a page (ISO 32000-1, 9.4); horizontal writing only. */
function interpret(functions: readonly number[], argsArray: readonly unknown[]): readonly PdfGlyph[] {
  const glyphs: PdfGlyph[] = [];
  let state: TextState = { ctm: IDENTITY, size: 0, charSpacing: 0, scale: 1 };
  const saved: TextState[] = [];
  let line = IDENTITY;
  let text = IDENTITY;
  const show = (items: unknown): void => {
    for (const item of Array.isArray(items) ? items.flat(2) : []) {
      if (typeof item === 'number') {
        text = multiply([1, 0, 0, 1, (-item / 1000) * state.size * state.scale, 0], text);
      } else if (isGlyph(item)) {
        const [, , , , x, y] = multiply(text, state.ctm);
        glyphs.push({ text: item.unicode, x, y });
        const advance = ((item.width / 1000) * state.size + state.charSpacing) * state.scale;
        text = multiply([1, 0, 0, 1, advance, 0], text);
      }
    }
  };
  functions.forEach((operator, i) => {
    const args = argsArray[i];
    const numbers = (): readonly number[] => numbersOf(args);
    switch (operator) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(matrixOf(args), state.ctm);
        break;
      case OPS.beginText:
        line = IDENTITY;
        text = IDENTITY;
        break;
      case OPS.setFont:
        state.size = Array.isArray(args) && typeof args[1] === 'number' ? args[1] : state.size;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = numbers()[0] ?? 0;
        break;
      case OPS.setHScale:
        state.scale = (numbers()[0] ?? 100) / 100;
        break;
      case OPS.setTextMatrix:
        line = matrixOf(args);
        text = line;
        break;
      case OPS.moveText: {
        const [x = 0, y = 0] = numbers();
        line = multiply([1, 0, 0, 1, x, y], line);
        text = line;
        break;
      }
      case OPS.showText:
        show(args);
        break;
      default:
        break;
    }
  });
  return glyphs;
}

/** All glyphs of a file's page (from 1), in the order they are shown. */
export async function pdfGlyphs(file: string, pageNumber = 1): Promise<readonly PdfGlyph[]> {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({ data, useSystemFonts: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    const page = await pdf.getPage(pageNumber);
    const { fnArray, argsArray } = await page.getOperatorList();
    // Without marks and bleed the media box is the trim.
    const [left = 0, , , top = 0] = page.view;
    return interpret(fnArray, argsArray).map(({ text, x, y }) => ({ text, x: x - left, y: top - y }));
  } finally {
    await task.destroy();
  }
}

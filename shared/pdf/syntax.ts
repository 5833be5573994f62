// How numbers, codes and names are written in content streams and font files.

/** Three decimals of a point: 0.35 µm, far below any plant's resolution. */
const DECIMALS = 1000;

/** A number without exponent, trailing zeros or minus zero. */
export function num(value: number): string {
  const rounded = Math.round(value * DECIMALS) / DECIMALS;
  return rounded === 0 ? '0' : String(rounded);
}

/** Six decimals of a matrix's factor, as it multiplies whole lengths. */
export function factor(value: number): string {
  const rounded = Math.round(value * 1e6) / 1e6;
  return rounded === 0 ? '0' : String(rounded);
}

export const nums = (...values: readonly number[]): string => values.map(num).join(' ');

/** Four hexadecimal digits of a 16-bit code. */
export const hex4 = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** Text as UTF-16BE in hexadecimal, as ToUnicode and text strings have it. */
export function hexUtf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return hex;
}

/** UTF-8 bytes of a text: pure, as this folder has no TextEncoder. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const scalar = char.codePointAt(0) ?? 0;
    const code = scalar >= 0xd800 && scalar <= 0xdfff ? 0xfffd : scalar;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}

/** Bytes of a text that has Latin-1 characters only. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

// Text strings of dictionaries: readable where they are ASCII, UTF-16 otherwise (ISO 32000-1, 7.9.2).
import { PDFHexString, PDFString } from 'pdf-lib';

const ASCII = /^[\u0020-\u007E]*$/;

export function textString(text: string): PDFString | PDFHexString {
  if (!ASCII.test(text)) return PDFHexString.fromText(text);
  return PDFString.of(text.replace(/[\\()]/g, (char) => `\\${char}`));
}

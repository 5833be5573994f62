// ToUnicode CMaps: what each code of a font says, for search, copy and text extraction.
import { hex4, hexUtf16, latin1 } from './syntax.ts';

/** Entries a `beginbfchar` block may have (Adobe Technical Note 5411, 1.4.1). */
const BLOCK = 100;

/** A code and its text. A glyph without text of its own (the rest of a cluster) says a zero-width space. */
export interface CodeText {
  readonly code: number;
  readonly text: string;
}

const NOTHING = '\u200B';

/** The CMap for two-byte codes (ISO 32000-1, 9.10.3). */
export function toUnicodeCMap(entries: readonly CodeText[]): Uint8Array {
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    const lines = block.map(({ code, text }) => `<${hex4(code)}> <${hexUtf16(text === '' ? NOTHING : text)}>`);
    blocks.push(`${block.length} beginbfchar`, ...lines, 'endbfchar');
  }
  return latin1(
    [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <FFFF>',
      'endcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
      '',
    ].join('\n'),
  );
}

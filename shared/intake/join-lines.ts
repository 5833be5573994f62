// Joins the lines of a text that was wrapped by hand: a line end is no character of the text.

/**
 * True for characters set in a full em: Han, kana, full-width forms, and the dashes, quotes and dots that Chinese
 * shares with Latin (they stand in Chinese text here).
 */
export const isWide = (char: string): boolean => {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x205e);
};

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** A text and the blanks at its edges. By hand: a pattern for the end would try every run of blanks inside. */
export function edgesOf(text: string): { readonly before: string; readonly inner: string; readonly after: string } {
  let from = 0;
  while (from < text.length && isBlank(text[from])) from += 1;
  let to = text.length;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return { before: text.slice(0, from), inner: text.slice(from, to), after: text.slice(to) };
}

/** What a line end between two characters becomes: one space between Latin words, nothing beside Chinese. */
export function jointOf(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  return isWide(before) || isWide(after) ? '' : ' ';
}

/** The last and the first character of a text, whole code points. */
export const lastOf = (text: string): string => /.$/su.exec(text.slice(-2))?.[0] ?? '';
export const firstOf = (text: string): string => /^./su.exec(text.slice(0, 2))?.[0] ?? '';

/** Joins wrapped lines; blanks round a line end belong to it, as do empty lines. Everything else stays as it is. */
export function joinLines(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  const inner = lines.map((line, i) => {
    const { before, inner: middle, after } = edgesOf(line);
    return (i === 0 ? before : '') + middle + (i === last ? after : '');
  });
  return inner
    .filter((line, i) => line !== '' || i === 0)
    .reduce((joined, line) => joined + jointOf(lastOf(joined), firstOf(line)) + line);
}

// SVG as text: elements with escaped attributes and short numbers.

/** Decimals of a coordinate in pt: a ten-thousandth is far below a pixel at any resolution we draw. */
const DECIMALS = 4;

export const number = (value: number): string => String(Number(value.toFixed(DECIMALS)));

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** An element; numbers are shortened, an empty `content` closes it at once. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

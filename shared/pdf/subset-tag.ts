// The tag before a subset font's name: the same subset has the same one.
import { digest } from '../kernel/digest.ts';

/** Six capital letters that mark a subset font's name (ISO 32000-1, 9.6.4). */
export function subsetTag(program: Uint8Array): string {
  const hex = digest([program]);
  return Array.from({ length: 6 }, (_, index) => {
    const byte = Number.parseInt(hex.slice(index * 4, index * 4 + 4), 16);
    return String.fromCharCode(65 + (byte % 26));
  }).join('');
}

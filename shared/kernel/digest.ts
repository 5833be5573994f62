// A digest for file identifiers, subset tags and approved words: the same content gives the same name, without a clock or chance.

/** FNV-1a over 32 bits (offset basis and prime of the FNV specification), one lane per seed. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const LANES = 4;

/** 128 bits of `parts` as 32 hexadecimal digits: enough to tell contents apart, not meant for security. */
export function digest(parts: readonly Uint8Array[]): string {
  const lanes = Array.from({ length: LANES }, (_, lane) => lane * 0x9e3779b1);
  const state = Uint32Array.from(lanes, (seed) => FNV_BASIS ^ seed);
  for (const part of parts) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (const byte of part) {
      a = Math.imul(a ^ byte, FNV_PRIME);
      b = Math.imul(b ^ (byte + (a >>> 24)), FNV_PRIME);
      c = Math.imul(c ^ (byte + (b >>> 24)), FNV_PRIME);
      d = Math.imul(d ^ (byte + (c >>> 24)), FNV_PRIME);
    }
    state.set([a, b, c, d]);
  }
  return [...state].map((lane) => lane.toString(16).toUpperCase().padStart(8, '0')).join('');
}

/** The digest of a text, by its UTF-16 units, high byte first: the same on every machine. */
export function digestOfText(text: string): string {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit >> 8;
    bytes[2 * i + 1] = unit & 0xff;
  }
  return digest([bytes]);
}

// Embedding rights: which fsType values may go into a print file.
import { describe, expect, it } from 'vitest';
import { checkEmbedding } from '../../../shared/fonts/rights.ts';
import { shippedFonts } from './shipped-fonts.ts';

const withType = (fsType: number) => checkEmbedding({ name: '某体', metrics: { fsType } });

describe('checkEmbedding', () => {
  it.each([0x0000, 0x0004, 0x0008, 0x0006, 0x000a])('allows fsType %i', (fsType) => {
    expect(withType(fsType)).toEqual({ ok: true, value: true });
  });

  it.each([
    [0x0002, 'output.font-not-embeddable'],
    [0x0100, 'output.font-not-subsettable'],
    [0x0108, 'output.font-not-subsettable'],
    [0x0200, 'output.font-bitmap-only'],
    [0x0102, 'output.font-not-embeddable'],
  ])('refuses fsType %i with %s', (fsType, key) => {
    expect(withType(fsType)).toEqual({ ok: false, error: { key, params: { font: '某体' } } });
  });

  it('allows every face the program ships', () => {
    for (const face of shippedFonts().faces) expect(checkEmbedding(face), face.name).toEqual({ ok: true, value: true });
  });
});

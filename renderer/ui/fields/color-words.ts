// How a printing colour is called: by its swatch, by the house's names, or by its inks.
import type { PMNode } from '../../../shared/document/schema.ts';
import { swatchOf } from '../../../shared/document/styling/swatches.ts';
import { BLACK, type Color, WHITE } from '../../../shared/kernel/color.ts';
import { sameData } from '../../../shared/kernel/same-data.ts';
import type { Words } from '../words.tsx';

const percent = (share: number): number => Math.round(share * 100);

/** `C20 M100`; inks that are not there are left out. */
export function inksOf(color: Color): string {
  const { c, m, y, k } = color.kind === 'process' ? color : color.alternate;
  const inks = [`C${percent(c)}`, `M${percent(m)}`, `Y${percent(y)}`, `K${percent(k)}`].filter(
    (ink) => !/^.0$/u.test(ink),
  );
  return inks.length === 0 ? 'K0' : inks.join(' ');
}

export function colorWords(color: Color, doc: PMNode, say: Words['say']): string {
  if (sameData(color, BLACK)) return say('swatch.black');
  if (sameData(color, WHITE)) return say('swatch.paper');
  const swatch = swatchOf(doc, color);
  if (color.kind === 'process') return swatch?.name ?? inksOf(color);
  return color.tint === 1 ? color.name : `${color.name} ${percent(color.tint)}%`;
}

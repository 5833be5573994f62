// How much ink a colour lays down and in how many inks: what the press rules ask of a printing colour.
import type { Color, ProcessColor } from '../../../kernel/color.ts';

/** Process inks of a colour, each 0–1; a spot colour is one ink of its own. */
export function inkAmounts(color: Color): readonly number[] {
  if (color.kind === 'spot') return [color.tint];
  const { c, m, y, k }: ProcessColor = color;
  return [c, m, y, k];
}

/** Sum of all inks, 1 = one solid. */
export const totalInk = (color: Color): number => inkAmounts(color).reduce((sum, amount) => sum + amount, 0);

/** Inks that print at all. */
export const inkCount = (color: Color): number => inkAmounts(color).filter((amount) => amount > 0).length;

/** Paper white: type or a rule knocked out of what lies under it (反白). */
export const isReverse = (color: Color): boolean => totalInk(color) === 0;

/** A percentage for a finding, without digits that nobody asked for. */
export const percent = (fraction: number): number => Math.round(fraction * 1000) / 10;

/** The colour in ink percentages, as a person enters it. */
export function inkWords(color: Color): string {
  if (color.kind === 'spot') return `${color.name} ${percent(color.tint)}`;
  return `C${percent(color.c)} M${percent(color.m)} Y${percent(color.y)} K${percent(color.k)}`;
}

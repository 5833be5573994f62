// Type sizes by their Chinese names (字号): 初号 to 八号 with their points, and reading either.

/** A named size. Foundries differ by a little; `pt` is what the name sets, sizes from `least` to `most` bear it. */
export interface TypeSize {
  /** Without 号. */
  readonly name: string;
  readonly pt: number;
  readonly least: number;
  readonly most: number;
}

const exactly = (name: string, pt: number): TypeSize => ({ name, pt, least: pt, most: pt });

/** From large to small (field rules, section 1: sizes). */
export const TYPE_SIZES: readonly TypeSize[] = [
  exactly('初', 42),
  exactly('小初', 36),
  { name: '一', pt: 26, least: 26, most: 28 },
  exactly('小一', 24),
  { name: '二', pt: 22, least: 21, most: 22 },
  exactly('小二', 18),
  { name: '三', pt: 16, least: 15.75, most: 16 },
  exactly('小三', 15),
  { name: '四', pt: 14, least: 13.75, most: 14 },
  exactly('小四', 12),
  exactly('五', 10.5),
  exactly('小五', 9),
  { name: '六', pt: 7.5, least: 7.5, most: 8 },
  exactly('小六', 6.5),
  exactly('七', 5.5),
  exactly('八', 5),
];

/** Points that differ by less are the same size: they are shown with two decimals. */
const SAME_PT = 0.005;

/** The name of a size in points; null between the named ones. */
export const sizeName = (pt: number): string | null =>
  TYPE_SIZES.find(({ least, most }) => pt >= least - SAME_PT && pt <= most + SAME_PT)?.name ?? null;

/** Points of a size as a person writes it: `小五`, `小五号`, `9`, `9pt`, `9 点`, or as it is shown, `小五 9`; null for anything else. */
export function readSize(written: string): number | null {
  const text = written.trim().replaceAll(/\s+/gu, '');
  const named = TYPE_SIZES.find(({ name }) => text === name || text === `${name}号`);
  if (named !== undefined) return named.pt;
  // Where both stand there the points were changed: they are what is written last.
  const [, digits] = /^(?:小?[初一二三四五六七八]号?)?(\d+(?:\.\d+)?)(?:pt|点|磅|p)?$/iu.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

// Tells what a font looks like by its name, and which faces at hand are most like it.
import type { FaceKind, FaceLook } from '../kernel/face-look.ts';

/** Words in fonts' names that tell the kind; tried in this order, as 仿宋 is a 宋 and a "Sans Serif" has none. */
const KIND_WORDS: readonly (readonly [FaceKind, RegExp])[] = [
  ['kai', /楷|隶|魏|行书|草书|瘦金|手书|手写|书法|kai|lishu|weibei|xingshu|shoushu/i],
  ['hei', /黑|圆|等线|雅黑|综艺|琥珀|hei|sans|gothic|yuan|dengxian|yahei|pingfang|grotesk|arial|helvetica/i],
  ['song', /宋|明体|仿|song|ming|sung|serif|mincho|roman|times/i],
];

/** Words in fonts' names that tell the weight; longer words before the ones they hold. */
const WEIGHT_WORDS: readonly (readonly [number, RegExp])[] = [
  [900, /超粗|特粗|极粗|black|heavy|ultra ?bold|super/i],
  [350, /demi-?light|semi-?light/i],
  [600, /中粗|semi-?bold|demi-?bold|小标宋|xiaobiaosong|semi|demi/i],
  [200, /extra-?light|ultra-?light|超细|特细|纤/i],
  [100, /thin|hairline|极细/i],
  [800, /extra-?bold/i],
  // Headline faces of Chinese foundries: 大标宋, 大黑, 粗宋 (field: 方正大标宋, 方正大黑).
  [700, /粗|大标宋|大黑|dabiaosong|dahei|魏|综艺|琥珀|bold/i],
  [500, /中宋|中等|中黑|medium|zhong/i],
  [300, /细|light|fzxi/i],
];

const REGULAR = 400;

/** Kind and weight as a font's name tells them; `kind` is null when the name says nothing of it. */
export function lookOfName(name: string): { readonly kind: FaceKind | null; readonly weight: number } {
  const kind = KIND_WORDS.find(([, word]) => word.test(name))?.[0] ?? null;
  const weight = WEIGHT_WORDS.find(([, word]) => word.test(name))?.[0] ?? REGULAR;
  return { kind, weight };
}

/** Which kinds stand in for each, best first: 楷 and 宋 share modulated strokes and weight in running text; 黑 has neither. */
const NEAREST_KINDS: Readonly<Record<FaceKind, readonly FaceKind[]>> = {
  song: ['song', 'kai', 'hei'],
  hei: ['hei', 'song', 'kai'],
  kai: ['kai', 'song', 'hei'],
};

/** Breaks ties between a lighter and a heavier face; far below the smallest step between weights. */
const HEAVIER_FIRST = 0.5;

/** Faces that could stand in for `wanted`, best first: one of each family, the nearest in weight (of two, the heavier). */
export function nearestLooks<F extends { readonly look: FaceLook }>(
  wanted: Pick<FaceLook, 'kind' | 'weight'>,
  faces: readonly F[],
): readonly F[] {
  const byFamily = new Map<string, F>();
  const distance = ({ look }: F): number =>
    Math.abs(look.weight - wanted.weight) - (look.weight > wanted.weight ? HEAVIER_FIRST : 0);
  for (const face of faces) {
    const best = byFamily.get(face.look.family);
    if (best === undefined || distance(face) < distance(best)) byFamily.set(face.look.family, face);
  }
  const order = NEAREST_KINDS[wanted.kind];
  return [...byFamily.values()].toSorted((a, b) => order.indexOf(a.look.kind) - order.indexOf(b.look.kind));
}

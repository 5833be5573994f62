// Lines as full as squeezing makes them (先挤进，后推出), where nothing can be cheaper: most paragraphs need no search.
import type { Problem } from './candidates.ts';
import { endCost, LINE, PUSHED_OUT, TIGHT, TIGHT_LINE, unevenCost, type Verdict } from './costs.ts';

/**
 * What any other line in the place of one of these costs beyond `LINE`: a shorter one could take more, a longer one is tightened.
 */
const OTHERWISE = Math.min(PUSHED_OUT, TIGHT_LINE);

/** The place where lines go on, and the colour of the line before. */
export interface Start {
  readonly point: number;
  readonly stage: number;
  readonly colour: number;
}

/**
 * End points of the lines from `start` on, each as full as it can be without tightening; null unless they are the cheapest. They are
 * where tightening every line would save none, and all of them together cost no more beyond `LINE` each than one other line would.
 */
export function fullestLines(problem: Problem, { point, stage, colour }: Start): readonly number[] | null {
  const { points, stages, candidates } = problem;
  // Neither ragged lines nor those of the last resort are the better the fuller they are.
  if (!problem.fills || points.regular !== null) return null;
  const last = points.at.length - 1;
  const verdict: Verdict = { cost: 0, colour };
  const ends: number[] = [];
  let spare = OTHERWISE;
  let from = point;
  /** How far as many lines get if all are tightened. */
  let tightened = point;
  for (let at = stage; from < last; at = Math.min(at + 1, stages - 1)) {
    const far = problem.furthest(from, at);
    if (tightened >= last) return null;
    tightened = tightened === from ? far : problem.furthest(tightened, at);
    const before = verdict.colour;
    let to = far;
    while (!problem.judge(from, to, at, verdict) || verdict.colour === TIGHT) {
      to -= 1;
      if (to <= from || to <= far - candidates) return null;
    }
    const ending = endCost(points.kind[to] ?? 'allowed', points.kind[from]);
    spare -= verdict.cost - LINE + ending + unevenCost(before, verdict.colour);
    if (spare < 0) return null;
    ends.push(to);
    from = to;
  }
  return ends;
}

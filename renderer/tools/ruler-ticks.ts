// The marks of a ruler (标尺): where ticks stand and which bear numbers, in millimetres or in characters and lines.

/** A ruler's unit: how long one is and where it counts from, pt of the page. */
export interface RulerUnit {
  readonly length: number;
  readonly origin: number;
}

export interface Tick {
  /** Place along the page, pt. */
  readonly at: number;
  /** The number beside it; null for a tick between numbers. */
  readonly label: string | null;
}

/** Numbers stand at least this far apart, px: three figures and air. */
const LABEL_PX = 44;
/** Ticks nearer than this would be a grey band, px. */
const TICK_PX = 5;
/** Units from one number to the next: those that people count in. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;

const stepOf = (unitPx: number, least: number): number =>
  STEPS.find((step) => step * unitPx >= least) ?? STEPS[STEPS.length - 1] ?? 1;

/** The ticks between two places of the page, pt; `scale`: size of a point on screen, px. */
export function ticksOf({ length, origin }: RulerUnit, from: number, to: number, scale: number): readonly Tick[] {
  const labelled = stepOf(length * scale, LABEL_PX);
  const fine = stepOf(length * scale, TICK_PX);
  // A number stands on a tick: the fine step divides the other.
  const step = labelled % fine === 0 ? fine : labelled;
  const first = Math.ceil((from - origin) / length / step);
  const last = Math.floor((to - origin) / length / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const units = (first + i) * step;
    return { at: origin + units * length, label: units % labelled === 0 ? String(units) : null };
  });
}

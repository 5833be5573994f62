// Measures how this browser sets a face: the true length of an em at a size, and where a line box has its baseline.
import type { FaceId } from '../../shared/kernel/ids.ts';

/** Ideographs measured at once: the browser's rounding of one advance shows only in the sum. */
const PROBE_LENGTH = 128;

/** A measured em nearer to the nominal one than this factor is the nominal one: measuring itself has 1/64 px grain. */
const SAME_EM = 1e-5;

/** CSS family name under which a face's own bytes are registered. */
export const familyOf = (face: FaceId): string => `page-${face}`;

export interface TypeMetrics {
  /** Measures sizes not yet known, in one layout. Sizes in px at 100 %. The faces must be loaded. */
  prepare(wanted: Iterable<{ readonly face: FaceId; readonly size: number }>): void;
  /** Length of an em as the browser sets it, over the nominal size. */
  emFactor(face: FaceId, size: number): number;
  /** Baseline below the top of a line box whose line height is the font size, px. */
  baseline(face: FaceId, size: number): number;
}

interface Measured {
  readonly emFactor: number;
  readonly baseline: number;
}

const keyOf = (face: FaceId, size: number): string => `${face}:${size}`;

interface Probe {
  readonly key: string;
  readonly size: number;
  readonly run: HTMLElement;
  readonly foot: HTMLElement;
}

function makeProbe(host: HTMLElement, face: FaceId, size: number): Probe {
  const run = document.createElement('span');
  run.className = 'piece placed';
  run.style.fontFamily = `"${familyOf(face)}"`;
  run.style.fontSize = `${size}px`;
  run.style.lineHeight = `${size}px`;
  run.append('中'.repeat(PROBE_LENGTH));
  const foot = document.createElement('i');
  foot.className = 'baseline-probe';
  run.append(foot);
  host.append(run);
  return { key: keyOf(face, size), size, run, foot };
}

/** Metrics measured in `host`, an element of the page's own style that is laid out and never transformed. */
export function makeTypeMetrics(host: HTMLElement): TypeMetrics {
  const known = new Map<string, Measured>();
  const prepare: TypeMetrics['prepare'] = (wanted) => {
    const probes = new Map<string, Probe>();
    for (const { face, size } of wanted) {
      const key = keyOf(face, size);
      if (!known.has(key) && !probes.has(key)) probes.set(key, makeProbe(host, face, size));
    }
    for (const { key, size, run, foot } of probes.values()) {
      const box = run.getBoundingClientRect();
      const factor = box.width / PROBE_LENGTH / size;
      known.set(key, {
        emFactor: Math.abs(factor - 1) < SAME_EM ? 1 : factor,
        baseline: foot.getBoundingClientRect().bottom - box.top,
      });
    }
    for (const { run } of probes.values()) run.remove();
  };
  const get = (face: FaceId, size: number): Measured => {
    const key = keyOf(face, size);
    if (!known.has(key)) prepare([{ face, size }]);
    const found = known.get(key);
    if (found === undefined) throw new Error(`no metrics for ${key}`);
    return found;
  };
  return {
    prepare,
    emFactor: (face, size) => get(face, size).emFactor,
    baseline: (face, size) => get(face, size).baseline,
  };
}

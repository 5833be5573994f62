// How far the making of a print file has come.

/** What is being done: fonts are subset while photos are prepared, then pages painted and the file put together. */
export type PdfStage = 'fonts' | 'photos' | 'pages' | 'write';

/** Share of the whole at which each stage begins and ends, by measure of a broadsheet page with three photos. */
const SPANS: Readonly<Record<PdfStage, readonly [number, number]>> = {
  fonts: [0, 0.4],
  photos: [0.4, 0.9],
  pages: [0.9, 0.95],
  write: [0.95, 1],
};

/** Says how much of a stage is done, 0–1. */
export type Report = (stage: PdfStage, share: number) => Promise<void>;

/** A report that gives shares of the whole to `onProgress` and never takes them back, although photos and fonts overlap. */
export function makeReport(onProgress?: (stage: PdfStage, done: number) => void | Promise<void>): Report {
  let reached = 0;
  return async (stage, share) => {
    const [begin, end] = SPANS[stage];
    const done = begin + (end - begin) * share;
    if (done < reached) return;
    reached = done;
    await onProgress?.(stage, done);
  };
}

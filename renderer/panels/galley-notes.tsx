// What stands about a galley's text: line numbers, names of parts, and where the page ends and overset text begins.
import { memo, useMemo } from 'react';
import type { GalleyRow } from '../../shared/composition/galley/stack-lines.ts';
import { reviewInGalley } from '../editor/galley-review.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import type { PaintedGalley } from '../ui/mount-galley.ts';
import { useWords } from '../ui/words.tsx';
import { GalleyComments } from './galley-comments.tsx';

/** Every fifth line is numbered, as on a proof. */
const NUMBERED = 5;

export const GalleyNotes = memo(({ view, scale }: PaintedGalley) => {
  const { say } = useWords();
  const { rows, overset } = view.galley;
  const px = (length: number): string => `${length * PX_PER_PT * scale}px`;
  const reviewed = useMemo(() => (view.struck ? reviewInGalley(view) : []), [view]);
  const at = ({ top, foot }: Pick<GalleyRow, 'top' | 'foot'>) => ({ top: px(top), height: px(foot - top) });
  return (
    <>
      {overset.map((stretch) => (
        <div key={stretch.top} className="galley-overset" style={at(stretch)}>
          <span>{say('galley.overset', { characters: stretch.characters, lines: stretch.lines })}</span>
        </div>
      ))}
      <div className="galley-review">
        {reviewed.map(({ kind, rect: { x, y, width, height } }) => (
          <div
            key={`${kind} ${x} ${y}`}
            className={`galley-${kind}`}
            style={{ left: px(x), top: px(y), width: px(width), height: px(height) }}
          />
        ))}
        {view.struck && <GalleyComments view={view} scale={scale} />}
      </div>
      {rows.map((row) =>
        row.begins === null ? null : (
          <span key={row.top} className="galley-part" style={at(row)}>
            {say(`part.${row.begins}`)}
          </span>
        ),
      )}
      {rows.map((row) =>
        row.number === null || row.number % NUMBERED > 0 ? null : (
          <span key={row.number} className="galley-number" style={at(row)}>
            {row.number}
          </span>
        ),
      )}
    </>
  );
});

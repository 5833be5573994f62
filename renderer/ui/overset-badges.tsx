// Overset badges (溢文标记): red tags at the feet of frames whose text does not fit, the same size at every zoom.
import type { Overset } from '../../shared/composition/phases.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { useWords } from './words.tsx';

export function OversetBadges({ overset }: { readonly overset: readonly Overset[] }) {
  const { say } = useWords();
  return overset.map(({ at, photo, story, part, characters, lines }) =>
    at === null ? null : (
      <div
        key={`${photo ?? ''} ${story ?? ''} ${part}`}
        className="overset-badge"
        data-characters={characters}
        data-lines={lines}
        style={{ left: `${at.x * PX_PER_PT}px`, top: `${at.y * PX_PER_PT}px` }}
      >
        <span>{say('overset.badge', { characters, lines })}</span>
      </div>
    ),
  );
}

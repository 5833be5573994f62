// Overset badges (溢文标记): red tags at the feet of frames whose text does not fit, the same size at every zoom.
import { Button } from 'react-aria-components';
import type { Overset, OversetBlock } from '../../shared/composition/phases.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { useWords } from './words.tsx';

/** `onOpen` is called with the block in which the overset text of a pressed badge begins. */
export function OversetBadges({
  overset,
  onOpen,
}: {
  readonly overset: readonly Overset[];
  readonly onOpen: (first: OversetBlock) => void;
}) {
  const { say } = useWords();
  return overset.map(({ at, photo, story, part, characters, lines, blocks }) =>
    at === null ? null : (
      <div
        key={`${photo ?? ''} ${story ?? ''} ${part}`}
        className="overset-badge"
        data-characters={characters}
        data-lines={lines}
        data-corner={at.corner}
        style={{ left: `${at.x * PX_PER_PT}px`, top: `${at.y * PX_PER_PT}px` }}
      >
        <Button
          aria-label={say('overset.open', { characters, lines })}
          excludeFromTabOrder
          onPress={() => blocks[0] !== undefined && onOpen(blocks[0])}
        >
          <span>{say('overset.badge', { characters, lines })}</span>
        </Button>
      </div>
    ),
  );
}

// Finds commands by what is typed of their names, in either language: the closest first.
import { COMMAND_IDS, type CommandId, commandWords } from '../../shared/bridge/commands.ts';
import { words } from '../../shared/kernel/messages/catalogue.ts';

/** How far letters that are found apart put a name back, per letter between them. */
const GAP = 1;
/** How far a find that does not begin the name puts it back, per letter before it. */
const LATE = 0.1;

/** How far a name is from what was typed, 0 being the closest; null where the letters are not in it in this order. */
function distance(name: string, typed: string): number | null {
  const whole = name.indexOf(typed);
  if (whole >= 0) return whole * LATE;
  let from = -1;
  let total = 0;
  for (const letter of typed) {
    const at = name.indexOf(letter, from + 1);
    if (at < 0) return null;
    total += from < 0 ? at * LATE : (at - from - 1) * GAP;
    from = at;
  }
  return 1 + total;
}

/** The commands whose names have the letters of `typed` in their order, closest first; all of them for nothing. */
export function findCommands(typed: string): readonly CommandId[] {
  const wanted = typed.toLowerCase().replaceAll(/\s+/gu, '');
  const found = COMMAND_IDS.flatMap((id) => {
    const { name } = commandWords(id);
    const distances = (['zh-CN', 'en'] as const).flatMap(
      (language) => distance(words(language, name).toLowerCase().replaceAll(/\s+/gu, ''), wanted) ?? [],
    );
    return distances.length === 0 ? [] : [{ id, distance: Math.min(...distances) }];
  });
  return found.toSorted((a, b) => a.distance - b.distance).map(({ id }) => id);
}

// What the fields of a part's style show and change: at the caret for its story, its page or its named style, or in the style sheet.
import type { PMNode } from '../../../shared/document/schema.ts';
import type { TextStyle } from '../../../shared/document/styles.ts';
import { setInNamed } from '../../../shared/document/styling/apply-style.ts';
import type { PartStyle, StyleKey } from '../../../shared/document/styling/part-style.ts';
import { setPartStyle } from '../../../shared/document/styling/set-part-style.ts';
import type { StyleSpot } from '../../../shared/document/styling/style-spot.ts';
import type { StyleTarget } from '../../editor/window-state.ts';
import type { MakeChange } from '../../ui/fields/use-changes.ts';
import type { Words } from '../../ui/words.tsx';
import { differenceWords } from './difference-words.ts';

/** A complete style and the way to change it. */
export interface StyleFields {
  readonly doc: PMNode;
  readonly style: TextStyle;
  /** What is told of values that differ from what they would inherit. */
  readonly differs: Readonly<Partial<Record<StyleKey, string>>>;
  readonly set: (values: Readonly<Partial<TextStyle>>, together: boolean) => void;
}

/** The target that holds at a spot: what is no story's is its page's, and where no style is named none can be changed. */
export function targetAt(target: StyleTarget, spot: StyleSpot, { named }: PartStyle): StyleTarget {
  if (target === 'named' && named !== null) return 'named';
  return target === 'page' || spot.story === null ? 'page' : 'story';
}

export function styleFieldsAt(
  doc: PMNode,
  spot: StyleSpot,
  part: PartStyle,
  target: StyleTarget,
  change: MakeChange,
  say: Words['say'],
): StyleFields {
  return {
    doc,
    style: part.style,
    differs: differenceWords(part.differences, part.style, doc, say),
    set: (values, together) =>
      void change(
        (state) => (target === 'named' ? setInNamed(state, spot, values) : setPartStyle(state, spot, target, values)),
        together,
      ),
  };
}

// The frames of a page that carry text or pictures, with the story and place that a finding names.
import type { GridBox } from '../../../document/page-setup.ts';
import type { PageSubject } from '../../subject.ts';

export type FrameRole = 'body' | 'headline' | 'photo' | 'box' | 'nameplate';

export interface Frame {
  readonly role: FrameRole;
  readonly box: GridBox;
  /** The story it belongs to; null for photos without one and furniture. */
  readonly story: string | null;
  /** What a person calls it. */
  readonly name: string;
  readonly at: string;
}

export function framesOf({ articles, photos, node }: PageSubject): readonly Frame[] {
  const text = articles.flatMap(({ attrs, name }): readonly Frame[] => [
    ...(attrs.headlineFrame === null
      ? []
      : [{ role: 'headline' as const, box: attrs.headlineFrame, story: attrs.story, name, at: 'headline' }]),
    ...attrs.frames.map((box, i): Frame => ({ role: 'body', box, story: attrs.story, name, at: `frame ${i}` })),
  ]);
  const pictures = photos.map(
    ({ attrs }): Frame => ({ role: 'photo', box: attrs, story: attrs.story, name: attrs.photo, at: attrs.photo }),
  );
  const furniture = node.children
    .filter((child) => child.type.name === 'box' || child.type.name === 'nameplate')
    .map((child, i): Frame => {
      const role = child.type.name === 'box' ? 'box' : 'nameplate';
      return { role, box: child.attrs as GridBox, story: null, name: `${role} ${i}`, at: `${role} ${i}` };
    });
  return [...text, ...pictures, ...furniture];
}

/** Columns and lines from 1 that a box covers, last ones included. */
export function edgesOf({ at, span }: GridBox): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
} {
  return { left: at[0], top: at[1], right: at[0] + span[0] - 1, foot: at[1] + span[1] - 1 };
}

/** True when two boxes share at least one cell of the grid. */
export function sharesCells(a: GridBox, b: GridBox): boolean {
  const [one, other] = [edgesOf(a), edgesOf(b)];
  return one.left <= other.right && other.left <= one.right && one.top <= other.foot && other.top <= one.foot;
}

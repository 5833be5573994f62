// The text frames of a page's articles, with the story and place that a finding names.
import type { GridBox } from '../../../document/page-setup.ts';
import type { PageSubject } from '../../subject.ts';

/** A text frame (文框, 题区) of an article. */
export interface Frame {
  readonly role: 'body' | 'headline';
  readonly box: GridBox;
  readonly story: string;
  /** What a person calls its story. */
  readonly name: string;
  readonly at: string;
}

export const framesOf = ({ articles }: PageSubject): readonly Frame[] =>
  articles.flatMap(({ attrs: { story, headlineFrame, frames }, name }): readonly Frame[] => [
    ...(headlineFrame === null ? [] : [{ role: 'headline' as const, box: headlineFrame, story, name, at: 'headline' }]),
    ...frames.map((box, i): Frame => ({ role: 'body', box, story, name, at: `frame ${i}` })),
  ]);

/** Columns and lines from 1 at which a box begins, and those before which it ends. */
const edgesOf = ({ at, span }: GridBox) => ({
  left: at[0],
  top: at[1],
  right: at[0] + span[0],
  foot: at[1] + span[1],
});

/** Frames between columns meet with the noise of floating-point sums, columns. */
const MEETING = 1e-4;

/** True when two boxes share some of the grid, and not an edge alone. */
export function sharesCells(a: GridBox, b: GridBox): boolean {
  const [one, other] = [edgesOf(a), edgesOf(b)];
  return (
    one.left < other.right - MEETING &&
    other.left < one.right - MEETING &&
    one.top < other.foot - MEETING &&
    other.top < one.foot - MEETING
  );
}

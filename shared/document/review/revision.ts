// What review leaves in the text: revisions (修订) and comments (批注), and the stages (校次) that a story has passed.

/** Who changed or remarked something, and when. */
export interface Revision {
  /** Name as the author gave it; never empty. */
  readonly author: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
}

/** Blocks that Enter begins and Backspace joins. */
export const BROKEN_BLOCKS = ['paragraph', 'subhead', 'headlineLine'] as const;
export type BrokenBlock = (typeof BROKEN_BLOCKS)[number];

/** The character that stands, struck out, for a paragraph's end that was deleted: it is no text that anyone types. */
export const STRUCK_BREAK = '\u2029';

/** What a struck paragraph end divided: rejecting the deletion divides it again. */
export interface StruckBreak {
  readonly before: BrokenBlock;
  readonly after: BrokenBlock;
  /** Whose tracked change had begun the block after it. */
  readonly splitBy: Revision | null;
}

/** Attributes of a tracked deletion; `joins` is null for struck text. */
export interface DeletionAttrs extends Revision {
  readonly joins: StruckBreak | null;
}

/** A remark on a range of text (批注); the range is wherever the mark with this id stands. */
export interface Comment extends Revision {
  readonly id: string;
  readonly text: string;
}

/** The stages of proof and approval in their order (三审三校): 一校, 二校, 三审. */
export const STAGES = ['first-proof', 'second-proof', 'final-review'] as const;
export type Stage = (typeof STAGES)[number];

/** A stage that a story has passed: signed by whom and when, for which words. */
export interface StageSign {
  readonly stage: Stage;
  readonly by: string;
  readonly at: string;
  /** Digest of the story's words as they were signed: words changed since are not the ones that were approved. */
  readonly words: string;
}

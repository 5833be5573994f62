// What review leaves in the text: revisions (修订) and comments (批注), and the stages (校次) that a story has passed.

/** Who changed or remarked something, and when. */
export interface Revision {
  /** Name as the author gave it; never empty. */
  readonly author: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
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

// The stages of a story (一校/二校/三审): signing, taking back, and whether its words are still those that were signed.
import type { Transaction } from 'prosemirror-state';
import { digestOfText } from '../../kernel/digest.ts';
import type { ArticleAttrs, PhotoAttrs } from '../attrs.ts';
import { type PMNode, schema } from '../schema.ts';
import { STAGES, type Stage, type StageSign } from './revision.ts';
import { setText } from './set-text.ts';

/** A part of a story as it is signed: its name and the texts of its blocks. */
type PartWords = readonly [part: string, ...texts: readonly string[]];

function partWords(part: PMNode): PartWords {
  const texts = part.isTextblock ? [setText(part)] : part.children.map(setText);
  return [part.type.name, ...texts.filter((text) => text !== '')];
}

/**
 * Digest of what a signature stands for: the words of headline unit, body and byline as they are set, and which photos belong to the
 * story under which captions and credits. Faces, places on the page, empty blocks and the order in which photos lie do not count.
 */
export function wordsDigest(page: PMNode, article: PMNode): string {
  const { story } = article.attrs as ArticleAttrs;
  const photos = page.children
    .filter(({ type, attrs }) => type === schema.nodes.photo && (attrs as PhotoAttrs).story === story)
    .map((photo) => JSON.stringify([(photo.attrs as PhotoAttrs).photo, ...photo.children.map(setText)]))
    .sort();
  const parts = article.children.map(partWords).filter((part) => part.length > 1);
  return digestOfText(JSON.stringify([parts, photos]));
}

const stagesOf = (article: PMNode): readonly StageSign[] => (article.attrs as ArticleAttrs).stages;

const signOf = (article: PMNode, stage: Stage): StageSign | undefined =>
  stagesOf(article).find((sign) => sign.stage === stage);

/** The furthest stage that the story has passed; undefined before the first. */
export const lastSign = (article: PMNode): StageSign | undefined =>
  STAGES.map((stage) => signOf(article, stage)).findLast((sign) => sign !== undefined);

/** How many stages lie behind a story that has passed `stage`, itself included; 0 for none. */
export const stageRank = (stage: Stage | undefined): number => (stage === undefined ? 0 : STAGES.indexOf(stage) + 1);

/** True when the story's words are no longer those that were signed. */
export const changedSince = (page: PMNode, article: PMNode, sign: StageSign): boolean =>
  wordsDigest(page, article) !== sign.words;

/**
 * One stage as it stands: `signed`; `changed`, signed and the words are others since; `next`, the one to be signed now; `later`. Only
 * the last signature can be `changed`: what was corrected between two stages has been read at the second.
 */
export interface StageStep {
  readonly stage: Stage;
  readonly state: 'signed' | 'changed' | 'next' | 'later';
  readonly sign: StageSign | null;
  /** True for the last signature, the one that may be taken back. */
  readonly last: boolean;
}

/** The three stages of a story in their order. */
export function stageSteps(page: PMNode, article: PMNode): readonly StageStep[] {
  const last = lastSign(article);
  const next = STAGES[stageRank(last?.stage)];
  return STAGES.map((stage): StageStep => {
    const sign = signOf(article, stage) ?? null;
    const isLast = sign !== null && sign === last;
    if (sign === null) return { stage, state: stage === next ? 'next' : 'later', sign, last: false };
    return { stage, state: isLast && changedSince(page, article, sign) ? 'changed' : 'signed', sign, last: isLast };
  });
}

/** Sets the signatures of the article at `at`, in the order of the stages. */
function putSigns(tr: Transaction, at: number, signs: readonly StageSign[]): Transaction {
  const ordered = STAGES.flatMap((stage) => signs.find((sign) => sign.stage === stage) ?? []);
  return tr.setNodeAttribute(at, 'stages', ordered);
}

function articleAt({ doc }: Transaction, at: number): PMNode {
  const article = doc.nodeAt(at);
  if (article?.type !== schema.nodes.article) throw new Error(`there is no article at ${at}`);
  return article;
}

/** Signs a stage of the article at document position `at` for its words as they are now; a signature that stands is given anew. */
export function signStage(tr: Transaction, at: number, stage: Stage, by: string, when: string): Transaction {
  const article = articleAt(tr, at);
  const sign = { stage, by, at: when, words: wordsDigest(tr.doc.resolve(at).parent, article) };
  return putSigns(tr, at, [...stagesOf(article).filter((one) => one.stage !== stage), sign]);
}

/** Takes back the last signature of the article at `at`. */
export function takeBackStage(tr: Transaction, at: number): Transaction {
  const article = articleAt(tr, at);
  const last = lastSign(article);
  return putSigns(
    tr,
    at,
    stagesOf(article).filter((sign) => sign !== last),
  );
}

// Places everything on one page: folio line and nameplates, articles, photos, boxes and rules.
import type { DisplayFill } from '../../display/display-list.ts';
import type { ArticleAttrs, PageAttrs } from '../../document/attrs.ts';
import { setText as textOf } from '../../document/review/set-text.ts';
import type { PMNode } from '../../document/schema.ts';
import type { StoryId } from '../../kernel/ids.ts';
import { makeTurningMemo, type TurningMemo } from '../../kernel/turning-memo.ts';
import { type Lexicon, withWords } from '../../text/lexicon.ts';
import { namesInByline, namesInCaption } from '../../text/names-in-text.ts';
import type { CollectedArticle, CollectedPage, CollectedPhoto, TextBlock } from '../collect.ts';
import { makeSettingOf, type SetText, type SettingOf } from '../settings.ts';
import { type KeptArticle, type LastFill, makeKeptArticle, type PlacedArticle, placeArticle } from './article.ts';
import { type PlacedFolio, placeFolio } from './folio.ts';
import { nameplateGround, placeBox, placeNameplate, placeRule } from './furniture.ts';
import { type Lacking, type Noted, noting } from './lacking.ts';
import { type NearObstacles, type Obstacle, obstaclesNear, obstaclesOf } from './obstacles.ts';
import { type PlacedPhoto, placePhoto } from './photo.ts';
import type { PlacedLine } from './placed.ts';
import type { PrintedStroke } from './strokes.ts';

/** A page with everything at its place, before it is put in paint and reading order. */
export interface PlacedPage {
  readonly page: CollectedPage;
  readonly folio: PlacedFolio;
  /** Each nameplate's lines. */
  readonly nameplates: readonly (readonly PlacedLine[])[];
  readonly articles: readonly PlacedArticle[];
  readonly photos: readonly PlacedPhoto[];
  /** Rules and boxes. */
  readonly furniture: PlacedFurniture;
  /** What fonts lack for the text of the page, in the order in which it was set. */
  readonly lacking: readonly Lacking[];
}

interface PlacedFurniture {
  /** Tints of boxes, grounds of nameplates. */
  readonly fills: readonly DisplayFill[];
  readonly rules: readonly PrintedStroke[];
}

/**
 * What placing keeps from one document state to the next, by the very objects that collecting keeps: a keystroke places the one article
 * it is in. Everything that a placed thing depends on is its key or given with it.
 */
export interface PlaceMemo {
  readonly settings: TurningMemo<PageAttrs, SettingOf>;
  readonly obstacles: TurningMemo<PageAttrs, readonly Obstacle[]>;
  readonly near: TurningMemo<ArticleAttrs, NearObstacles>;
  readonly folios: TurningMemo<PageAttrs, Noted<PlacedFolio>>;
  readonly furniture: TurningMemo<PageAttrs, PlacedFurniture>;
  readonly nameplates: TurningMemo<TextBlock, Noted<readonly PlacedLine[]>>;
  readonly columns: TurningMemo<ArticleAttrs, KeptArticle>;
  readonly fills: TurningMemo<ArticleAttrs, LastFill>;
  readonly articles: TurningMemo<CollectedArticle, Noted<PlacedArticle>>;
  readonly photos: TurningMemo<CollectedPhoto, Noted<PlacedPhoto>>;
  readonly names: TurningMemo<ArticleAttrs, string>;
  readonly lexicons: TurningMemo<ArticleAttrs, Lexicon>;
}

export function makePlaceMemo(): PlaceMemo {
  return {
    settings: makeTurningMemo(),
    obstacles: makeTurningMemo(),
    near: makeTurningMemo(),
    folios: makeTurningMemo(),
    furniture: makeTurningMemo(),
    nameplates: makeTurningMemo(),
    columns: makeTurningMemo(),
    fills: makeTurningMemo(),
    articles: makeTurningMemo(),
    photos: makeTurningMemo(),
    names: makeTurningMemo(),
    lexicons: makeTurningMemo(),
  };
}

/** The objects of a page that obstacles are made of. */
const obstacleSources = ({ photos, articles, boxes, nameplates }: CollectedPage): readonly unknown[] => [
  ...photos.map(({ attrs }) => attrs),
  ...articles.map(({ attrs }) => attrs.headlineFrame),
  ...boxes,
  ...nameplates.map(({ attrs }) => attrs),
];

/** Places a collected page's text and objects. */
export function placePage(page: CollectedPage, setText: SetText, memo: PlaceMemo): PlacedPage {
  const { attrs, grid } = page;
  const settingOf = memo.settings.get(attrs, [], () => makeSettingOf(page));
  const obstacles = memo.obstacles.get(attrs, obstacleSources(page), () => obstaclesOf(page));
  const folio = memo.folios.get(
    attrs,
    page.folio.map(({ block }) => block),
    () => noting(setText, (set) => placeFolio(page, set, settingOf)),
  );
  const photos = page.photos.map((photo) =>
    memo.photos.get(photo, [attrs], () => noting(setText, (set) => placePhoto(photo, grid, set, settingOf))),
  );
  const nameplates = page.nameplates.map(({ attrs: at, block }) =>
    memo.nameplates.get(block, [attrs, at], () =>
      noting(setText, (set) => placeNameplate(at, block, grid, attrs.styles.nameplate?.size, set, settingOf)),
    ),
  );
  const articles = page.articles.map((article) => {
    const near = memo.near.get(article.attrs, [attrs, obstacles], () => obstaclesNear(grid, article.attrs, obstacles));
    // By what they are, not by which they are: a photo that is dragged elsewhere leaves this article as it is.
    const given = [attrs, near.key];
    const last = memo.fills.get(article.attrs, [attrs], () => ({ fill: null }));
    const kept = memo.columns.get(article.attrs, given, () =>
      makeKeptArticle(grid, article.attrs, near.obstacles, last),
    );
    const lexicon = lexiconFor(article, page.photos, memo);
    return memo.articles.get(article, [...given, lexicon], () =>
      noting(setText, (set) => placeArticle(page, article, near.obstacles, set, settingOf, kept, lexicon)),
    );
  });
  return {
    page,
    folio: folio.placed,
    nameplates: nameplates.map(({ placed }) => placed),
    articles: articles.map(({ placed }) => placed),
    photos: photos.map(({ placed }) => placed),
    furniture: memo.furniture.get(
      attrs,
      [...page.boxes, null, ...page.rules, null, ...page.nameplates.map(({ attrs: at }) => at)],
      () => placeFurniture(page),
    ),
    lacking: [folio, ...photos, ...nameplates, ...articles].flatMap(({ lacking }) => lacking),
  };
}

/** The lexicon with the names in a story's byline and in its photos' captions and credits; typing that names nobody new keeps it. */
function lexiconFor({ attrs, byline }: CollectedArticle, photos: readonly CollectedPhoto[], memo: PlaceMemo): Lexicon {
  const own = photos.filter((photo) => photo.attrs.story !== null && photo.attrs.story === attrs.story);
  const bylines = [byline, ...own.map(({ credit }) => credit)].flatMap((block) => (block === null ? [] : [block.node]));
  const captions = own.map(({ caption }) => caption.node);
  const read = (nodes: readonly PMNode[], namesIn: (text: string) => readonly string[]): readonly string[] =>
    nodes.flatMap((node) => namesIn(textOf(node)));
  const names = memo.names.get(attrs, [...bylines, null, ...captions], () =>
    [...new Set([...read(bylines, namesInByline), ...read(captions, namesInCaption)])].sort().join(' '),
  );
  return memo.lexicons.get(attrs, [names], () => withWords(names === '' ? [] : names.split(' ')));
}

function placeFurniture({ boxes, rules, nameplates, styles, grid }: CollectedPage): PlacedFurniture {
  const placed = boxes.map((attrs) => placeBox(attrs, grid));
  const { ground } = styles.nameplate;
  const grounds = ground === null ? [] : nameplates.map(({ attrs }) => nameplateGround(attrs, grid, ground));
  return {
    fills: [...placed.flatMap(({ fills }) => fills), ...grounds],
    rules: [...placed.flatMap(({ strokes }) => strokes), ...rules.flatMap((rule) => placeRule(rule, grid))],
  };
}

/**
 * The page's text as it is read: folio line and nameplates first, as they stand at the head; then each article with
 * the captions of its photos after it; at last the photos that belong to no story on the page.
 */
export function readingOrder(placed: PlacedPage): readonly (readonly PlacedLine[])[] {
  const { articles, photos } = placed.page;
  const present = new Set<StoryId>(articles.map(({ attrs }) => attrs.story));
  const captionsOf = (belongs: (story: StoryId | null) => boolean): readonly (readonly PlacedLine[])[] =>
    placed.photos.flatMap(({ lines }, i) => (belongs(photos[i]?.attrs.story ?? null) ? [lines] : []));
  const seen = new Set<StoryId>();
  const stories = articles.flatMap(({ attrs: { story } }, i) => {
    const captions = seen.has(story) ? [] : captionsOf((owner) => owner === story);
    seen.add(story);
    return [placed.articles[i]?.lines ?? [], ...captions];
  });
  const others = captionsOf((owner) => owner === null || !present.has(owner));
  return [placed.folio.lines, ...placed.nameplates, ...stories, ...others];
}

// Places everything on one page: folio line and nameplates, articles, photos, boxes and rules.
import type { DisplayCurve, DisplayFill, DisplayImage, DisplayRule } from '../../display/display-list.ts';
import type { StoryId } from '../../kernel/ids.ts';
import type { CollectedPage } from '../collect.ts';
import { makeSettingOf, type SetText } from '../settings.ts';
import { type PlacedArticle, placeArticle } from './article.ts';
import { placeFolio } from './folio.ts';
import { placeBox, placeNameplate, placeRule } from './furniture.ts';
import { obstaclesOf } from './obstacles.ts';
import { type PlacedPhoto, placePhoto } from './photo.ts';
import type { PlacedLine } from './placed.ts';

/** A page with everything at its place, before it is put in paint and reading order. */
export interface PlacedPage {
  readonly page: CollectedPage;
  readonly folio: readonly PlacedLine[];
  readonly nameplates: readonly PlacedLine[];
  readonly articles: readonly PlacedArticle[];
  readonly photos: readonly PlacedPhoto[];
  /** Tints of boxes. */
  readonly fills: readonly DisplayFill[];
  readonly images: readonly DisplayImage[];
  /** Strips behind overlay captions. */
  readonly strips: readonly DisplayFill[];
  readonly rules: readonly (DisplayRule | DisplayCurve)[];
}

/** Places a collected page's text and objects. */
export function placePage(page: CollectedPage, setText: SetText): PlacedPage {
  const settingOf = makeSettingOf(page);
  const { grid } = page;
  const obstacles = obstaclesOf(page);
  const folio = placeFolio(page, setText, settingOf);
  const nameplateSize = page.attrs.styles.nameplate?.size;
  const boxes = page.boxes.map((attrs) => placeBox(attrs, grid));
  const photos = page.photos.map((photo) => placePhoto(photo, grid, setText, settingOf));
  return {
    page,
    folio: folio.lines,
    nameplates: page.nameplates.flatMap(({ attrs, block }) =>
      placeNameplate(attrs, block, grid, nameplateSize, setText, settingOf),
    ),
    articles: page.articles.map((article) => placeArticle(page, article, obstacles, setText, settingOf)),
    photos,
    fills: boxes.flatMap(({ fills }) => fills),
    images: photos.map(({ image }) => image),
    strips: photos.flatMap(({ strip }) => strip ?? []),
    rules: [
      ...boxes.flatMap(({ strokes }) => strokes),
      ...page.rules.flatMap((rule) => placeRule(rule, grid)),
      ...folio.rule,
    ],
  };
}

/**
 * The page's lines as they are read: folio line and nameplates first, as they stand at the head; then each article with
 * the captions of its photos after it; at last the photos that belong to no story on the page.
 */
export function readingOrder(placed: PlacedPage): readonly PlacedLine[] {
  const { articles, photos } = placed.page;
  const present = new Set<StoryId>(articles.map(({ attrs }) => attrs.story));
  const captionsOf = (belongs: (story: StoryId | null) => boolean): readonly PlacedLine[] =>
    placed.photos.flatMap(({ lines }, i) => (belongs(photos[i]?.attrs.story ?? null) ? lines : []));
  const seen = new Set<StoryId>();
  const stories = articles.flatMap(({ attrs: { story } }, i) => {
    const captions = seen.has(story) ? [] : captionsOf((owner) => owner === story);
    seen.add(story);
    return [...(placed.articles[i]?.lines ?? []), ...captions];
  });
  const others = captionsOf((owner) => owner === null || !present.has(owner));
  return [...placed.folio, ...placed.nameplates, ...stories, ...others];
}

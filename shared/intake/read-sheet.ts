// Reads page.yaml: every key of the page folder's contract, each fault with its line.
import { readDate } from '../document/calendar.ts';
import { LONGEST_STRING } from '../document/validators.ts';
import type { Result } from '../kernel/result.ts';
import { readColors } from './colors.ts';
import { joinLines } from './join-lines.ts';
import { COMPOSING_KEYS, composingOf } from './read-composing.ts';
import { formatOf } from './read-format.ts';
import { namedOf, photoWordsOf, placeOf } from './read-place.ts';
import { type StyleContext, styleSheetOf, stylesOf } from './read-styles.ts';
import { attempt, type PlacedMessage, refuse } from './refusal.ts';
import type { Named, NamedPhoto, PageSheet, Placing } from './sheet.ts';
import { sourceOf } from './source.ts';
import {
  choiceOf,
  type Fields,
  fieldsOf,
  type Item,
  integerOf,
  isMapping,
  listOf,
  refuseItem,
  shortTextOf,
} from './yaml-items.ts';
import { readYaml } from './yaml-source.ts';

/** The page sheet's name in its folder. */
export const PAGE_SHEET = 'page.yaml';

const KEYS = [
  'paper',
  'date',
  'page',
  'section',
  'editors',
  'folio',
  'format',
  'swatches',
  'styleSheet',
  'styles',
  ...COMPOSING_KEYS,
  'place',
  'stories',
  'photos',
] as const;

/** Highest page number (版次). */
const LAST_PAGE = 9999;

function dateOf(item: Item): string {
  const text = shortTextOf(item, LONGEST_STRING);
  return readDate(text) === undefined ? refuseItem(item, 'intake.expected-date') : text;
}

/** Refuses a file named twice in a list of files to be placed. */
function onceEach(files: readonly Named[]): void {
  const lines = new Map<string, number>();
  for (const file of files) {
    const before = lines.get(file.path);
    if (before !== undefined) refuse(file, 'intake.file-twice', { path: file.path, before });
    lines.set(file.path, file.line);
  }
}

function plainPhotoOf(item: Item): NamedPhoto {
  if (isMapping(item)) return photoWordsOf(fieldsOf(item, ['photo', 'caption', 'credit', 'story']));
  return { photo: namedOf(item), caption: '', credit: '', story: null };
}

function placingOf(fields: Fields, setup: PageSheet['setup'], context: StyleContext): Placing {
  const place = fields.optional('place');
  const stories = fields.optional('stories');
  const photos = fields.optional('photos');
  const listed = stories ?? photos;
  if (place !== undefined) {
    if (listed !== undefined) refuseItem(listed, 'intake.place-and-list');
    return { kind: 'given', items: placeOf(place, setup, context) };
  }
  if (listed === undefined) return refuse(fields.item, 'intake.nothing-to-place');
  const plain = {
    kind: 'plain',
    stories: stories === undefined ? [] : listOf(stories).map(namedOf),
    photos: photos === undefined ? [] : listOf(photos).map(plainPhotoOf),
    at: { file: listed.file, line: listed.line },
  } as const;
  onceEach(plain.stories);
  onceEach(plain.photos.map(({ photo }) => photo));
  return plain;
}

/** A photo belongs to a story of the same page. */
function checkPhotoStories(placing: Placing): void {
  const plain = placing.kind === 'plain';
  const stories = plain
    ? placing.stories
    : placing.items.flatMap((item) => (item.kind === 'story' ? [item.story] : []));
  const photos = plain ? placing.photos : placing.items.filter((item) => item.kind === 'photo');
  const paths = new Set(stories.map(({ path }) => path));
  for (const { story } of photos) {
    if (story !== null && !paths.has(story.path)) refuse(story, 'intake.photo-of-no-story', { story: story.path });
  }
}

function sheetOf(root: Item): PageSheet {
  if (root.node === null) refuse(root, 'intake.empty-sheet');
  const fields = fieldsOf(root, KEYS);
  const line = (key: 'section' | 'editors'): string => {
    const item = fields.optional(key);
    return item === undefined ? '' : joinLines(shortTextOf(item, LONGEST_STRING));
  };
  const folio = fields.optional('folio');
  const { colorOf, swatches } = readColors(fields.optional('swatches'));
  const styleSheet = styleSheetOf(fields.optional('styleSheet'), colorOf);
  const context = { colorOf, sheet: styleSheet };
  const head = {
    paper: joinLines(shortTextOf(fields.required('paper'), LONGEST_STRING)),
    date: dateOf(fields.required('date')),
    number: integerOf(fields.required('page'), [1, LAST_PAGE]),
    section: line('section'),
    editors: line('editors'),
    folio: folio === undefined || choiceOf(folio, ['auto', 'none']) === 'auto',
    setup: formatOf(fields.optional('format')),
    swatches,
    styleSheet,
    styles: stylesOf(fields.optional('styles'), context),
    composing: composingOf(fields),
  };
  const placing = placingOf(fields, head.setup, context);
  checkPhotoStories(placing);
  return { ...head, placing };
}

/** Reads a page sheet. Its files are named, not yet looked at; see `storiesOf` and `photosOf`. */
export function readPageSheet(text: string): Result<PageSheet, PlacedMessage> {
  return attempt(() => sheetOf(readYaml(sourceOf(PAGE_SHEET, text))));
}

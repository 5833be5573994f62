// Estimates of how much room text and photos need, for plain placing; composition alone knows the true lines.
import { cellsOf, type Grid, gridOf, type PageSetup } from '../document/page-setup.ts';
import { resolveStyles, type SpelledStyles, type StyleName, type TextStyle } from '../document/styles.ts';
import { isWide } from './join-lines.ts';
import type { NamedPhoto, PhotoPixels } from './sheet.ts';
import type { Story } from './story.ts';

/** A Latin letter or digit in em, averaged over running text: the fonts' digits are 0.55, letters 0.5–0.6. */
const LATIN_EM = 0.56;

/** Lines beyond the count by characters: what prohibition rules and unbreakable numbers push into new lines. */
const BREAKING_LOSS = 1.03;

/** Headlines smaller than this multiple of the body size no longer read as headlines. */
const SMALLEST_HEADLINE = 1.5;

/** Everything that estimates need of a page. */
export interface Room {
  readonly setup: PageSetup;
  readonly grid: Grid;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
}

export function roomOf(setup: PageSetup, overrides: SpelledStyles): Room {
  return { setup, grid: gridOf(setup), styles: resolveStyles(setup.size, setup.leading, overrides) };
}

/** Width of a text in em. */
function emsOf(text: string): number {
  let ems = 0;
  for (const char of text) ems += isWide(char) ? 1 : LATIN_EM;
  return ems;
}

/** Width in pt of `columns` base columns with the gutters between them. */
const widthOf = ({ grid }: Room, columns: number): number => cellsOf(grid, { at: [1, 1], span: [columns, 1] }).width;

/** Lines of a text in a style and width (pt), at least one. */
function linesOf(text: string, style: TextStyle, width: number): number {
  const measure = Math.max(1, width / (style.size * style.scaleX));
  return Math.max(1, Math.ceil((emsOf(text) + style.indent) / measure));
}

/** Grid lines that a height in pt takes up. */
const gridLines = ({ grid }: Room, height: number): number => Math.ceil(height / grid.leading - 0.01);

/** Lines of a story's body in base columns of the grid, all columns together. */
export function bodyLines(room: Room, story: Story): number {
  const { grid, styles } = room;
  const body = gridLines(room, styles.body.leading);
  const subhead = gridLines(room, styles.subhead.leading);
  let lines = 0;
  for (const { kind, runs } of story.blocks) {
    const text = runs.map((run) => run.text).join('');
    const style = kind === 'subhead' ? styles.subhead : styles.body;
    lines += linesOf(text, style, grid.columnWidth) * (kind === 'subhead' ? subhead : body);
  }
  if (story.byline !== '' && story.bylineAt === 'end') lines += body;
  return Math.max(1, Math.ceil(lines * BREAKING_LOSS));
}

/** A headline unit as estimated: its height in grid lines and the size of its main headline, pt. */
export interface HeadlineRoom {
  readonly lines: number;
  readonly size: number;
}

/** Size of a headline whose longest line has so many em: as preferred, or smaller to stay whole in its width. */
function headlineSize(room: Room, longest: number, width: number, preferred: number): number {
  const least = Math.min(preferred, room.setup.size * SMALLEST_HEADLINE);
  const whole = Math.floor((2 * width) / Math.max(1, longest)) / 2;
  return Math.max(least, Math.min(preferred, whole));
}

/** Room for a story's headline unit over a width of base columns; undefined when the story has none. */
export function headlineRoom(room: Room, story: Story, columns: number, preferred: number): HeadlineRoom | undefined {
  const { kicker, headline, deck, standfirst, byline } = story;
  const under = story.bylineAt === 'under-headline' ? byline : '';
  if ([kicker, deck, standfirst, under, ...headline].every((text) => text === '')) return undefined;
  const width = widthOf(room, columns);
  const size = headlineSize(room, Math.max(0, ...headline.map(emsOf)), width, preferred);
  const scale = size / room.styles.headline.size;
  const height = (text: string, style: TextStyle, by: number): number =>
    text === '' ? 0 : linesOf(text, { ...style, size: style.size * by }, width) * style.leading * by;
  const total =
    height(kicker, room.styles.kicker, scale) +
    headline.reduce((sum, line) => sum + height(line, room.styles.headline, scale), 0) +
    height(deck, room.styles.deck, scale) +
    height(standfirst, room.styles.standfirst, 1) +
    height(under, room.styles.byline, 1);
  // One line of air, so that the unit neither touches its text nor the story above.
  return { lines: gridLines(room, total) + 1, size };
}

/** Grid lines of a photo with its words below, over a width of base columns. */
export function photoLines(room: Room, photo: NamedPhoto, pixels: PhotoPixels, columns: number): number {
  const width = widthOf(room, columns);
  const { caption, credit } = room.styles;
  const words = (text: string, style: TextStyle): number =>
    text === '' ? 0 : linesOf(text, style, width) * style.leading;
  const picture = (width * pixels[1]) / pixels[0];
  return Math.max(1, gridLines(room, picture + words(photo.caption, caption) + words(photo.credit, credit)));
}

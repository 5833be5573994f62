// Where one can go in an edition (转到): its pages, stories, photos and findings, each with what a person knows it by.
import { type EditorState, Selection } from 'prosemirror-state';
import type { PageAttrs } from '../../shared/document/attrs.ts';
import type { Stage } from '../../shared/document/review/revision.ts';
import { setText } from '../../shared/document/review/set-text.ts';
import { changedSince, lastSign } from '../../shared/document/review/stages.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import type { CountCharacters } from './count.ts';
import { locate, type Place, photoRect, placeOfLines } from './locate.ts';
import type { Opened } from './opened.ts';

export interface PageDestination {
  readonly kind: 'page';
  /** From 0. */
  readonly page: number;
  /** Page number (版次) and section name (版名). */
  readonly number: number;
  readonly section: string;
}

interface StoryDestination {
  readonly kind: 'story';
  readonly page: number;
  /** Document position of the article. */
  readonly at: number;
  /** Its headline; of a story without one, how its text begins. */
  readonly title: string;
  readonly characters: number;
  /** True when some of it has no place. */
  readonly overset: boolean;
  /** The furthest stage that it has passed, and whether its words are others since; null before the first. */
  readonly stage: { readonly name: Stage; readonly changed: boolean } | null;
}

interface PhotoDestination {
  readonly kind: 'photo';
  readonly page: number;
  /** Document position of the photo. */
  readonly at: number;
  /** Its caption, or its file's name. */
  readonly title: string;
}

interface FindingDestination {
  readonly kind: 'finding';
  readonly finding: Diagnostic;
}

export type Destination = PageDestination | StoryDestination | PhotoDestination | FindingDestination;

/** So much of a text stands for a headline that is missing: about a line of the list. */
const TITLE_LENGTH = 24;

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function storyTitle(article: PMNode): string {
  const part = (name: string): PMNode | undefined => article.children.find(({ type }) => type.name === name);
  const headline = part('headline')
    ?.children.map((line) => setText(line).trim())
    .filter((line) => line !== '')
    .join(' ');
  if (headline !== undefined && headline !== '') return headline;
  const body = part('body');
  const begins = body === undefined ? '' : [...setText(body).trim()].slice(0, TITLE_LENGTH).join('');
  return begins === '' ? fileName(String(article.attrs['story'])) : begins;
}

function photoTitle(photo: PMNode): string {
  const caption = photo.firstChild === null ? '' : setText(photo.firstChild).trim();
  return caption === '' ? fileName(String(photo.attrs['photo'])) : caption;
}

/** What a person calls an article or photo: its headline or caption, else how it begins or its file's name. */
export const titleOf = (member: PMNode): string =>
  member.type.name === 'photo' ? photoTitle(member) : storyTitle(member);

function stageOf(page: PMNode, article: PMNode): StoryDestination['stage'] {
  const sign = lastSign(article);
  return sign === undefined ? null : { name: sign.stage, changed: changedSince(page, article, sign) };
}

/** All destinations: pages, then stories and photos in the document's order, then findings. */
export function destinationsOf({ editor, composed, findings }: Opened, count: CountCharacters): readonly Destination[] {
  const pages: PageDestination[] = [];
  const stories: StoryDestination[] = [];
  const photos: PhotoDestination[] = [];
  editor.doc.forEach((node, offset, page) => {
    const { number, section } = node.attrs as PageAttrs;
    pages.push({ kind: 'page', page, number, section });
    const overset = new Set(composed.pages[page]?.overset.map(({ story, photo }) => (photo === null ? story : null)));
    node.forEach((member, within) => {
      const at = offset + 1 + within;
      if (member.type.name === 'article') {
        const title = titleOf(member);
        const isOver = overset.has(member.attrs['story']);
        const stage = stageOf(node, member);
        stories.push({ kind: 'story', page, at, title, characters: count(member), overset: isOver, stage });
      }
      if (member.type.name === 'photo') photos.push({ kind: 'photo', page, at, title: titleOf(member) });
    });
  });
  return [...pages, ...stories, ...photos, ...findings.map((finding) => ({ kind: 'finding', finding }) as const)];
}

/** The page (ordinal, from 0) that holds the caret. */
export const pageAtCaret = ({ doc, selection: { $head } }: EditorState): number =>
  Math.min($head.index(0), doc.childCount - 1);

/** Where the caret goes on a page (ordinal, from 0): into its first story, else its first text; null on a page without text. */
export function firstTextOn(doc: PMNode, ordinal: number): number | null {
  const found: number[] = [];
  const texts: number[] = [];
  doc.forEach((page, offset, at) => {
    if (at !== ordinal) return;
    page.descendants((node, within, parent) => {
      if (!node.isTextblock) return true;
      const position = offset + 1 + within + 1;
      texts.push(position);
      if (parent?.type.name !== 'folioLine' && node.type.name !== 'nameplate') found.push(position);
      return false;
    });
  });
  return found[0] ?? texts[0] ?? null;
}

/** Where the caret goes in the article or photo at a document position: before its headline, else its first text. */
function textIn(doc: PMNode, at: number): number | null {
  const starts: { headline?: number } = {};
  doc.nodeAt(at)?.forEach(({ type }, offset) => {
    if (type.name === 'headline') starts.headline = at + 1 + offset;
  });
  return Selection.findFrom(doc.resolve(starts.headline ?? at + 1), 1, true)?.from ?? null;
}

function storyPlace({ editor, composed }: Opened, { page, at }: StoryDestination): Place | null {
  const story: unknown = editor.doc.nodeAt(at)?.attrs['story'];
  const lines = composed.pages[page]?.lines.filter((line) => line.story === story && line.part !== 'caption') ?? [];
  const headline = lines.filter(({ part }) => part === 'headline');
  return placeOfLines(composed, page, headline.length > 0 ? headline : lines.slice(0, 1));
}

function photoPlace({ editor, composed }: Opened, { page, at }: PhotoDestination): Place | null {
  const shown = composed.pages[page];
  const rect = shown === undefined ? null : photoRect(shown, String(editor.doc.nodeAt(at)?.attrs['photo']));
  return rect === null ? null : { page, rect, position: null };
}

/** Where the caret goes, and what shows itself on the page; a story without frames has only the one, a bare point the other. */
export interface Arrival {
  readonly position: number | null;
  readonly place: Place | null;
}

export function arrivalAt(opened: Opened, to: Exclude<Destination, PageDestination>): Arrival {
  switch (to.kind) {
    case 'story':
      return { position: textIn(opened.editor.doc, to.at), place: storyPlace(opened, to) };
    case 'photo':
      return { position: textIn(opened.editor.doc, to.at), place: photoPlace(opened, to) };
    case 'finding': {
      const place = locate(opened.composed, to.finding);
      return { position: place?.position ?? null, place };
    }
    default:
      return unreachable(to);
  }
}

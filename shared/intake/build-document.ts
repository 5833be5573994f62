// Builds the document of a page folder from its sheet, its stories and the sizes of its photos.
import { NEW_ARTICLE, NEW_PHOTO } from '../document/as-new.ts';
import type { PhotoAttrs } from '../document/attrs.ts';
import { documentProblem } from '../document/codec/check-document.ts';
import { type PMNode, schema } from '../document/schema.ts';
import type { PhotoId, StoryId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { articleNode, textNode } from './article-nodes.ts';
import { folioFields } from './folio.ts';
import { placePlainly } from './plain-placing.ts';
import { attempt, type PlacedMessage, refuse } from './refusal.ts';
import type { Named, PageSheet, PhotoPixels, PlacedItem } from './sheet.ts';
import type { Story } from './story.ts';

/** The stories and photo sizes by path; every one that the sheet names. */
export interface FolderContent {
  readonly stories: ReadonlyMap<StoryId, Story>;
  readonly photos: ReadonlyMap<PhotoId, PhotoPixels>;
}

function storyNamed(content: FolderContent, named: Named): Story {
  return content.stories.get(named.path) ?? refuse(named, 'intake.story-missing', { path: named.path });
}

function pixelsNamed(content: FolderContent, named: Named): PhotoPixels {
  return content.photos.get(named.path) ?? refuse(named, 'intake.photo-missing', { path: named.path });
}

function photoNode(item: Extract<PlacedItem, { kind: 'photo' }>, content: FolderContent): PMNode {
  const attrs: PhotoAttrs = {
    ...NEW_PHOTO,
    ...item.own,
    photo: item.photo.path,
    story: item.story?.path ?? null,
    at: item.at,
    span: item.span,
    captionAt: item.captionAt,
    pixels: pixelsNamed(content, item.photo),
  };
  return schema.node('photo', { ...attrs }, [
    textNode('caption', item.caption) ?? schema.node('caption'),
    textNode('credit', item.credit) ?? schema.node('credit'),
  ]);
}

function storyNode(item: Extract<PlacedItem, { kind: 'story' }>, content: FolderContent): PMNode {
  const story = storyNamed(content, item.story);
  if (item.body.length === 0 && (story.blocks.length > 0 || story.dateline !== '')) {
    refuse(item.story, 'intake.body-unplaced', { story: item.story.path });
  }
  return articleNode(story, {
    story: item.story.path,
    bylineAt: story.bylineAt,
    direction: item.direction,
    fill: item.fill,
    styles: item.styles,
    headlineFrame: item.headline,
    frames: item.body,
    stages: [],
    ...NEW_ARTICLE,
    ...item.own,
  });
}

function nodeOf(item: PlacedItem, content: FolderContent): PMNode {
  switch (item.kind) {
    case 'story':
      return storyNode(item, content);
    case 'photo':
      return photoNode(item, content);
    case 'rule':
      return schema.node('rule', { from: item.from, to: item.to, style: item.style, ...item.own });
    case 'box':
      return schema.node('box', { at: item.at, span: item.span, border: item.border, fill: item.fill, ...item.own });
    case 'nameplate':
      return schema.node('nameplate', { at: item.at, span: item.span, ...item.own }, schema.text(item.text));
  }
}

function folioNodes(sheet: PageSheet): readonly PMNode[] {
  if (!sheet.folio) return [];
  const fields = folioFields(sheet).flatMap(({ role, text }) => textNode('folioField', text, { role }) ?? []);
  return [schema.node('folioLine', null, fields)];
}

function documentOf(sheet: PageSheet, content: FolderContent): PMNode {
  const { placing, number, section, editors, setup, styles, composing } = sheet;
  const items =
    placing.kind === 'given'
      ? placing.items
      : placePlainly(sheet, placing, {
          story: (named) => storyNamed(content, named),
          pixels: (named) => pixelsNamed(content, named),
        });
  const page = schema.node('page', { number, section, editors, setup, styles, composing }, [
    ...folioNodes(sheet),
    ...items.map((item) => nodeOf(item, content)),
  ]);
  const { paper, date, styleSheet, swatches } = sheet;
  const edition = schema.node('edition', { paper, date, styleSheet, swatches }, page);
  edition.check();
  const problem = documentProblem(edition, new Set(content.photos.keys()));
  if (problem !== undefined) throw new Error(`intake made a document that breaks a rule: ${problem.key}`);
  return edition;
}

/**
 * Builds the document of a page folder: one edition with one page.
 * Errors: a story or photo that is not among the content, text without a frame, more items than the page has room for.
 */
export function buildDocument(sheet: PageSheet, content: FolderContent): Result<PMNode, PlacedMessage> {
  return attempt(() => documentOf(sheet, content));
}

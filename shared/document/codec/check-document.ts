// Checks of a document that one node alone cannot show: frames inside their page's grid, stories and photos by name.
import type { PhotoId } from '../../kernel/ids.ts';
import type { Message } from '../../kernel/messages/catalogue.ts';
import { message } from '../../kernel/messages/catalogue.ts';
import type { ArticleAttrs, PageAttrs, PhotoAttrs, RuleAttrs } from '../attrs.ts';
import {
  columnsWideEnough,
  insideGrid,
  isStraight,
  NARROWEST_COLUMN,
  ruleInsideGrid,
  typeAreaFits,
} from '../grid-rules.ts';
import type { GridBox, PageSetup } from '../page-setup.ts';
import type { PMNode } from '../schema.ts';

const outside = (place: string, what: string, setup: PageSetup): Message =>
  message('document.outside-grid', { place, what, columns: setup.columns, lines: setup.lines });

function articleProblem(place: string, attrs: ArticleAttrs, setup: PageSetup): Message | undefined {
  const { story, direction, headlineFrame, frames } = attrs;
  if (headlineFrame !== null && !insideGrid(setup, headlineFrame)) {
    return outside(`${place}.attrs.headlineFrame`, story, setup);
  }
  for (const [i, frame] of frames.entries()) {
    const at = `${place}.attrs.frames[${i}]`;
    if (!insideGrid(setup, frame)) return outside(at, story, setup);
    if (!columnsWideEnough(setup, frame, direction)) {
      return message('document.columns-too-narrow', { place: at, what: story, least: NARROWEST_COLUMN });
    }
  }
  return undefined;
}

function ruleProblem(place: string, attrs: RuleAttrs, setup: PageSetup): Message | undefined {
  if (!isStraight(attrs)) return message('document.rule-aslant', { place });
  return ruleInsideGrid(setup, attrs) ? undefined : outside(`${place}.attrs`, '', setup);
}

/** What is wrong with one node on a page, by its type. */
function nodeProblem(node: PMNode, place: string, setup: PageSetup): Message | undefined {
  switch (node.type.name) {
    case 'article':
      return articleProblem(place, node.attrs as ArticleAttrs, setup);
    case 'rule':
      return ruleProblem(place, node.attrs as RuleAttrs, setup);
    case 'photo': {
      const attrs = node.attrs as PhotoAttrs;
      return insideGrid(setup, attrs) ? undefined : outside(`${place}.attrs`, attrs.photo, setup);
    }
    case 'box':
    case 'nameplate':
      return insideGrid(setup, node.attrs as GridBox) ? undefined : outside(`${place}.attrs`, '', setup);
    default:
      return undefined;
  }
}

/**
 * The first thing in a document that would make its file unreadable, or undefined: no page, a type area larger than its trim, a
 * frame outside the grid, a story id given twice, a photo that is not among `photos`. What an editor may leave behind
 * (a photo whose story was deleted, a page without frames) is no fault.
 */
export function documentProblem(document: PMNode, photos: ReadonlySet<PhotoId>): Message | undefined {
  // The schema cannot ask for a page: ProseMirror requires no node that it could not make up itself.
  if (document.childCount === 0) return message('document.bad-content', { place: 'document', type: 'edition' });
  const stories = new Set<string>();
  for (const [p, page] of document.children.entries()) {
    const at = `document.content[${p}]`;
    const { setup } = page.attrs as PageAttrs;
    if (!typeAreaFits(setup)) return message('document.type-area-too-large', { place: `${at}.attrs.setup` });
    for (const [n, node] of page.children.entries()) {
      const place = `${at}.content[${n}]`;
      const problem = nodeProblem(node, place, setup);
      if (problem !== undefined) return problem;
      if (node.type.name === 'article') {
        const { story } = node.attrs as ArticleAttrs;
        if (stories.has(story)) return message('document.story-twice', { place, story });
        stories.add(story);
      }
      if (node.type.name === 'photo') {
        const { photo } = node.attrs as PhotoAttrs;
        if (!photos.has(photo)) return message('document.photo-missing', { place, photo });
      }
    }
  }
  return undefined;
}

// How each block of a galley is set: as on the page where that reads on white paper, else anew in plain type.
import { hasStruck } from '../../document/review/set-text.ts';
import type { StyleName } from '../../document/styles.ts';
import { BLACK, type Color } from '../../kernel/color.ts';
import { screenRgb } from '../../kernel/screen-color.ts';
import { adjustLine } from '../adjust.ts';
import type { CollectedArticle, CollectedPage, TextBlock } from '../collect.ts';
import type { Setting } from '../collect-spans.ts';
import type { AdjustedLine, BrokenLine, ComposedLine, OversetBlock, PreparedParagraph } from '../phases.ts';
import { makeSettingOf, type SetText, withOwnStyles } from '../settings.ts';
import type { GalleyLine, LineAsSet, LineInGalley } from './stack-lines.ts';
import { struckLines } from './struck-lines.ts';

/** Room of a line in a galley, em: more than on the page, as corrections stand between the lines. */
const STEP = 1.5;
/** The headline in body sizes: seen to be the headline, and still text to be read for errors. */
const HEADLINE_SIZE = 1.4;
/** Text lighter than this (of 255, by its strongest channel) is not read on white paper. */
const LIGHTEST = 150;

export interface GalleyType {
  /** The galley's measure, pt: the story's widest column, or a base column where it has none. */
  readonly measure: number;
  /** True for what runs through a story's columns: body, subheads and a byline at the end. */
  isThread(block: TextBlock): boolean;
  /** A block's lines, given those that the page has of it and what is overset. */
  linesOf(block: TextBlock, placed: readonly ComposedLine[], left: OversetBlock | null): readonly LineInGalley[];
  stepOf(block: TextBlock): Pick<GalleyLine, 'size' | 'step'>;
}

const readsOnWhite = (color: Color): boolean => Math.max(...screenRgb(color)) < LIGHTEST;

/** The block broken at given ends (UTF-16 offsets, ascending) at the measures of those lines; all of its text is in them. */
function linesAt(prepared: PreparedParagraph, ends: readonly LineAsSet[]): readonly AdjustedLine[] {
  const { cells, offsets } = prepared;
  const broken: BrokenLine[] = [];
  let from = 0;
  for (const [index, { to: end, measure }] of ends.entries()) {
    let to = from;
    while (to < cells.length && (index === ends.length - 1 || (offsets[to + 1] ?? 0) <= end)) to += 1;
    if (to > from || cells.length === 0) broken.push({ from, to, measure });
    from = to;
  }
  return broken.map((_, index) => adjustLine(prepared, broken, index));
}

/**
 * How the blocks of an article, or of a photo (`article` null), are set in their galley. `placed`: their lines on the page; `setWhole`
 * prepares a block with what is struck out of it, null where that is not to be seen.
 */
export function makeGalleyType(
  page: CollectedPage,
  article: CollectedArticle | null,
  placed: readonly ComposedLine[],
  setText: SetText,
  setWhole: SetText | null,
): GalleyType {
  const isOwn = article !== null && Object.keys(article.attrs.styles).length > 0;
  const settingOf = makeSettingOf(isOwn ? withOwnStyles(page, article.attrs.styles) : page);
  const { size, leading, columnWidth } = page.grid;
  const unit = new Set<TextBlock | null>(
    article === null ? [] : [article.kicker, ...article.headline, article.deck, article.standfirst],
  );
  if (article?.attrs.bylineAt === 'under-headline') unit.add(article.byline);
  const inColumns = placed.filter(({ part }) => part === 'body' || article === null);
  const measure = inColumns.reduce((widest, line) => Math.max(widest, line.measure), 0) || columnWidth;

  /** A part of the headline unit, in its own face and about the body's size. */
  const unitSetting = ({ style, part }: TextBlock): Setting => {
    const own = size * (part === 'headline' ? HEADLINE_SIZE : 1);
    const plain = { align: 'start', indent: 0, scaleX: 1, tracking: 0, color: BLACK, effects: null } as const;
    return settingOf(style, { ...plain, size: own, leading: own * STEP });
  };
  /** Text of columns, in level lines also where the page has vertical ones, and black where white paper would swallow it. */
  const threadSetting = ({ style: name }: TextBlock): Setting => {
    const { ground, effects, color } = settingOf(name).style;
    const reads = ground === null && effects === null && readsOnWhite(color);
    return reads ? settingOf(name) : settingOf(name, { color: BLACK, effects: null });
  };
  const settings = new Map<StyleName, Setting>();
  const settingFor = (block: TextBlock): Setting => {
    const setting = settings.get(block.style) ?? (unit.has(block) ? unitSetting(block) : threadSetting(block));
    settings.set(block.style, setting);
    return setting;
  };
  const isAsOnPage = (block: TextBlock): boolean =>
    article?.attrs.direction !== 'vertical' && settingFor(block) === settingOf(block.style);

  return {
    measure,
    isThread: (block) => article !== null && !unit.has(block),
    linesOf(block, shown, left) {
      const ends: readonly LineAsSet[] = [...shown.map(lineOnPage), ...(left?.set ?? [])];
      const struck = setWhole !== null && hasStruck(block.node);
      if (isAsOnPage(block) && ends.length > 0 && !struck) return ends;
      const set = (struck ? setWhole : setText)(block, settingFor(block));
      // A headline that is partly overset shows where it is cut off; any other is broken for the galley.
      const isFree = ends.length === 0 || (unit.has(block) && (left === null || left.from === 0));
      if (isFree) return set.lines([measure]);
      return struck ? struckLines(block.node, set.prepared, ends) : linesAt(set.prepared, ends);
    },
    stepOf(block) {
      const { style } = settingFor(block);
      return { size: style.size, step: Math.max(leading, style.leading, STEP * style.size) };
    },
  };
}

const lineOnPage = ({ display: { from, to, measure, width, runs } }: ComposedLine): LineAsSet => ({
  from,
  to,
  measure,
  width,
  runs,
});

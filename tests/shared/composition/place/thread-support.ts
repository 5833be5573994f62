// A story's thread and columns without a page round them, for tests of filling.
import { collect } from '../../../../shared/composition/collect.ts';
import type { ComposedLine, Slot } from '../../../../shared/composition/phases.ts';
import { gridBaseline } from '../../../../shared/composition/place/baseline.ts';
import type { Column } from '../../../../shared/composition/place/column-feet.ts';
import type { Obstacle } from '../../../../shared/composition/place/obstacles.ts';
import { obstaclesOf } from '../../../../shared/composition/place/obstacles.ts';
import type { PlacedLine, Placement } from '../../../../shared/composition/place/placed.ts';
import { regionsOf } from '../../../../shared/composition/place/regions.ts';
import { slotsOf } from '../../../../shared/composition/place/slots.ts';
import { fillThread, type ThreadText } from '../../../../shared/composition/place/thread.ts';
import { walkThrough } from '../../../../shared/composition/place/thread-lines.ts';
import { setBlock } from '../../../../shared/composition/set-block.ts';
import { makeSettingOf, type SetText } from '../../../../shared/composition/settings.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import type { FontSet } from '../../../../shared/fonts/face.ts';

export interface Thread {
  readonly text: ThreadText;
  readonly columns: readonly Column[];
}

/** The thread of the first article of an edition, whose headline unit is left aside. */
export function threadOf(doc: PMNode, fonts: FontSet): Thread {
  const page = collect(doc).pages[0];
  const article = page?.articles[0];
  if (page === undefined || article === undefined) throw new Error('no article');
  const { grid } = page;
  const settingOf = makeSettingOf(page);
  const sets = new Map<string, ReturnType<typeof setBlock>>();
  const setText: SetText = (block, setting) => {
    const key = `${block.index} ${setting.key}`;
    const set = sets.get(key) ?? setBlock(block.node, setting, fonts);
    sets.set(key, set);
    return set;
  };
  const obstacles: readonly Obstacle[] = obstaclesOf(page);
  const regions = regionsOf(grid, article.attrs.frames, obstacles);
  const oversetMeasure = regions.at(-1)?.width ?? grid.columnWidth;
  const byline = article.attrs.bylineAt === 'end' ? article.byline : null;
  return {
    text: { body: article.body, byline, setText, settingOf, grid, oversetMeasure },
    columns: regions.map((region) => ({ ...region, slots: slotsOf(region, grid) })),
  };
}

/** The thread's text as it comes, in these slots. */
export const asItComes = (text: ThreadText, slots: readonly Slot[]): Placement =>
  fillThread(
    text,
    text.body.map((block) => text.setText(block, text.settingOf(block.style))),
    walkThrough(slots, text.oversetMeasure),
    null,
  );

/** Grid line of each line, from 0. */
export const gridLineOf = ({ y }: Pick<PlacedLine | ComposedLine, 'y'>, { grid }: ThreadText): number =>
  (y - gridBaseline(grid, 0)) / grid.leading;

/** How many lines stand in each column, by its ordinal. */
export function linesByColumn(lines: readonly Pick<PlacedLine, 'region'>[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => lines.filter(({ region }) => region === column).length);
}

/** Grid line under the last line of each column that has any. */
export function feetOf(lines: readonly PlacedLine[], text: ThreadText): readonly number[] {
  const feet = new Map<number, number>();
  for (const line of lines) {
    const under = Math.round(gridLineOf(line, text)) + 1;
    feet.set(line.region, Math.max(under, feet.get(line.region) ?? 0));
  }
  return [...feet.entries()].sort(([a], [b]) => a - b).map(([, foot]) => foot);
}

/** Lines that stand alone at a column's foot or head while the rest of their paragraph stands in another (孤行). */
export function loneLines(lines: readonly PlacedLine[]): readonly string[] {
  const lone: string[] = [];
  const paragraphs = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    if (line.block.style !== 'body') continue;
    paragraphs.set(line.block.index, [...(paragraphs.get(line.block.index) ?? []), line]);
  }
  for (const paragraph of paragraphs.values()) {
    const [first, second] = paragraph;
    const [before, last] = [paragraph.at(-2), paragraph.at(-1)];
    if (first !== undefined && second !== undefined && first.region !== second.region) lone.push(first.line.text);
    if (before !== undefined && last !== undefined && before.region !== last.region) lone.push(last.line.text);
  }
  return lone;
}

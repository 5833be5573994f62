// `banxin lines`: the composed lines in reading order.
import type { ComposedLine, Part } from '../../../shared/composition/phases.ts';
import { jsonLines } from '../json.ts';
import { openComposed } from '../opened.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { oneLine, type Terminal } from '../terminal.ts';

/** A line as `lines --json` prints it (contract): lengths in pt to 3 decimals, gaps in em to 4. */
export type LineJson = Pick<ComposedLine, 'story' | 'part' | 'paragraph' | 'region' | 'text'> &
  Pick<ComposedLine, 'x' | 'y' | 'measure' | 'width' | 'gaps'>;

/** Rounded, without a negative zero, which JSON would print as 0 in one place and not compare equal in another. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

export function lineJson({ story, part, paragraph, region, text, ...line }: ComposedLine): LineJson {
  return {
    story,
    part,
    paragraph,
    region,
    text,
    x: rounded(line.x, 3),
    y: rounded(line.y, 3),
    measure: rounded(line.measure, 3),
    width: rounded(line.width, 3),
    gaps: rounded(line.gaps, 4),
  };
}

/** Parts that take no room while they are empty: their line without text is where the window's caret stands, and none that is set. */
const ROOMLESS: ReadonlySet<Part> = new Set<Part>(['caption', 'credit', 'folio', 'nameplate']);

const isSet = ({ part, text }: ComposedLine): boolean => text !== '' || !ROOMLESS.has(part);

const asText = ({ story, part, paragraph, region, text }: LineJson): string =>
  [[story ?? '-', part, paragraph, region].join(' '), text].map(oneLine).join('\t');

export async function lines(input: string, json: boolean, terminal: Terminal): Promise<Outcome> {
  const opened = await openComposed(input);
  if (!opened.ok) return opened;
  const all = opened.value.composed.pages.flatMap((page) => page.lines.filter(isSet).map(lineJson));
  if (json) terminal.print(jsonLines(all));
  else for (const line of all) terminal.print(asText(line));
  return DONE;
}

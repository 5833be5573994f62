// Front matter of a story file: the headline unit, dateline and byline, plain text without markup.
import type { ArticleAttrs } from '../document/attrs.ts';
import { joinLines } from './join-lines.ts';
import type { Source } from './source.ts';
import { choiceOf, type Fields, fieldsOf, isList, listOf, textOf } from './yaml-items.ts';
import { readYaml } from './yaml-source.ts';

/** What front matter gives; parts that are not given are empty. */
export interface FrontMatter {
  readonly kicker: string;
  readonly headline: readonly string[];
  readonly deck: string;
  readonly standfirst: string;
  readonly dateline: string;
  readonly byline: string;
  readonly bylineAt: ArticleAttrs['bylineAt'];
}

export const NO_FRONT_MATTER: FrontMatter = {
  kicker: '',
  headline: [],
  deck: '',
  standfirst: '',
  dateline: '',
  byline: '',
  bylineAt: 'end',
};

const KEYS = Object.keys(NO_FRONT_MATTER);

/** Headline lines: a list, or one text whose own lines are headline lines, as its author broke them by sense. */
function headlineOf(fields: Fields): readonly string[] {
  const item = fields.optional('headline');
  if (item === undefined) return [];
  const lines = isList(item) ? listOf(item).map((line) => joinLines(textOf(line))) : textOf(item).split('\n');
  return lines.filter((line) => line.trim() !== '');
}

/** Reads front matter whose first line is `firstLine` of the file. */
export function frontMatterOf(source: Source, firstLine: number): FrontMatter {
  const root = readYaml(source, firstLine);
  if (root.node === null) return NO_FRONT_MATTER;
  const fields = fieldsOf(root, KEYS);
  const text = (key: keyof FrontMatter): string => {
    const item = fields.optional(key);
    return item === undefined ? '' : joinLines(textOf(item));
  };
  const bylineAt = fields.optional('bylineAt');
  return {
    kicker: text('kicker'),
    headline: headlineOf(fields),
    deck: text('deck'),
    standfirst: text('standfirst'),
    dateline: text('dateline'),
    byline: text('byline'),
    bylineAt: bylineAt === undefined ? 'end' : choiceOf(bylineAt, ['end', 'under-headline']),
  };
}

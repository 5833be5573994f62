// `banxin text`: the document's text by story and part, what is overset included.

import { collect, type TextBlock } from '../../../shared/composition/collect.ts';
import { setText } from '../../../shared/document/review/set-text.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { jsonLines } from '../json.ts';
import { readDocument } from '../opened.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { oneLine, type Terminal } from '../terminal.ts';

/** A text block as `text --json` prints it; story, part and paragraph are those of `lines`. */
interface BlockJson {
  readonly page: number;
  readonly story: string | null;
  readonly part: string;
  readonly paragraph: number;
  readonly text: string;
}

const blockJson = ({ page, story, part, paragraph, node }: TextBlock): BlockJson => ({
  page,
  story,
  part,
  paragraph,
  text: setText(node),
});

/** Headings for each story and part, then the paragraphs as they are, one a line. */
function asText(blocks: readonly BlockJson[], terminal: Terminal): readonly string[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const newStory = before === undefined || before.story !== block.story || before.page !== block.page;
    const title = block.story ?? words(terminal.language, 'cli.page', { page: block.page });
    return [
      ...(newStory ? [...(i > 0 ? [''] : []), `== ${title}`] : []),
      ...(newStory || before.part !== block.part ? [`-- ${block.part}`] : []),
      oneLine(block.text),
    ];
  });
}

export async function text(input: string, json: boolean, terminal: Terminal): Promise<Outcome> {
  const read = await readDocument(input);
  if (!read.ok) return read;
  const blocks = collect(read.value.doc).blocks.map(blockJson);
  terminal.print(json ? jsonLines(blocks) : asText(blocks, terminal).join('\n'));
  return DONE;
}

// YAML with places: parses page sheets and front matter, and turns the parser's errors into refusals.
import { type Document, isCollection, isScalar, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { MessageKey } from '../kernel/messages/catalogue.ts';
import { refuse } from './refusal.ts';
import type { Source } from './source.ts';
import { FULL_WIDTH_COLON, type Item, itemOf, type YamlContext } from './yaml-items.ts';

/** Errors of the YAML parser that deserve words of their own; all others are a plain syntax error. */
const SYNTAX: Readonly<Record<string, MessageKey>> = {
  TAB_AS_INDENT: 'intake.yaml-tab',
  MISSING_CHAR: 'intake.yaml-unclosed',
  BAD_INDENT: 'intake.yaml-indent',
  BLOCK_AS_IMPLICIT_KEY: 'intake.yaml-colon',
  BAD_SCALAR_START: 'intake.yaml-start',
  BAD_DQ_ESCAPE: 'intake.yaml-escape',
  MULTIPLE_DOCS: 'intake.yaml-documents',
  RESOURCE_EXHAUSTION: 'intake.yaml-deep',
};

/** Where the innermost quote or bracket opens that is not closed: the parser names the place where it gave up, the file's end. */
function openingOf(parsed: Document, text: string): number | undefined {
  let opening: number | undefined;
  visit(parsed, (_, node) => {
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (!quoted && !(isCollection(node) && node.flow === true)) return;
    const [from, to] = node.range ?? [0, 0];
    const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[text[from] ?? ''];
    if (closing !== undefined && (to - from < 2 || text[to - 1] !== closing)) opening = from;
  });
  return opening;
}

function refuseSyntax(context: YamlContext, error: YAMLParseError, parsed: Document): never {
  const lines = context.text.split('\n');
  const slip = lines.findIndex((line) => FULL_WIDTH_COLON.test(line));
  if (slip !== -1) return refuse({ file: context.file, line: slip + context.firstLine }, 'intake.yaml-wide-colon');
  const unclosed = error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT';
  const opening = unclosed ? openingOf(parsed, context.text) : undefined;
  const line = context.lineAt(opening ?? error.pos[0]);
  const key = opening === undefined ? SYNTAX[error.code] : 'intake.yaml-unclosed';
  return refuse({ file: context.file, line }, key ?? 'intake.yaml-syntax');
}

/**
 * Parses a whole source, or the part of one that begins at line `firstLine`. Every scalar stays text, so that `2024` or
 * `1.0` in a headline is what was typed; readers ask for numbers where numbers belong. Refuses syntax errors, several
 * documents in one file, and tags.
 */
export function readYaml(source: Source, firstLine = 1): Item {
  const counter = new LineCounter();
  const parsed = parseDocument(source.text, {
    schema: 'failsafe',
    // Keys are compared by the readers: the parser compares each with each, which a hostile file makes endless.
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
  });
  const context: YamlContext = {
    file: source.file,
    text: source.text,
    firstLine,
    lineAt: (offset) => counter.linePos(Math.min(offset, source.text.length)).line + firstLine - 1,
  };
  const [error] = parsed.errors;
  if (error !== undefined) refuseSyntax(context, error, parsed);
  const [warning] = parsed.warnings;
  if (warning !== undefined) refuse({ file: source.file, line: context.lineAt(warning.pos[0]) }, 'intake.yaml-tag');
  return itemOf(context, '', parsed.contents, 0);
}

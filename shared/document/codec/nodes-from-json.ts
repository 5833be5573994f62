// Builds document nodes from untrusted JSON, checking every node, attribute and mark and naming the place of the first fault.
import { Fragment, Mark, type MarkType, type NodeType } from 'prosemirror-model';
import { type PMNode, schema } from '../schema.ts';
import { invalid } from './invalid.ts';
import { DEEPEST_NODE, MOST_NODES } from './limits.ts';

/** An object out of JSON, with the members of a node named. */
type JsonObject = Readonly<Record<string, unknown>> & {
  readonly type?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
  readonly marks?: unknown;
  readonly text?: unknown;
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a walk is: how to count its nodes and how deep it is. */
interface Walk {
  count(place: string): void;
}

function countNodes(): Walk {
  let nodes = 0;
  return {
    count(place) {
      nodes += 1;
      if (nodes > MOST_NODES) invalid('document.too-many-nodes', { place, most: MOST_NODES });
    },
  };
}

function onlyKeys(json: JsonObject, keys: readonly string[], place: string): void {
  const other = Object.keys(json).find((key) => !keys.includes(key));
  if (other !== undefined) invalid('document.unknown-key', { place, key: other.slice(0, 40) });
}

function attributesFrom(type: NodeType | MarkType, json: unknown, place: string): JsonObject {
  const rules = type.spec.attrs ?? {};
  const given = json ?? {};
  if (!isObject(given)) return invalid('document.bad-value', { place });
  onlyKeys(given, Object.keys(rules), place);
  for (const [name, rule] of Object.entries(rules)) {
    const at = `${place}.${name}`;
    if (!Object.hasOwn(given, name)) invalid('document.missing-value', { place: at });
    if (typeof rule.validate !== 'function') throw new Error(`attribute ${type.name}.${name} has no rule`);
    try {
      rule.validate(given[name]);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      invalid('document.bad-value', { place: at });
    }
  }
  return given;
}

function marksFrom(json: unknown, place: string): readonly Mark[] {
  if (json === undefined) return Mark.none;
  if (!Array.isArray(json)) return invalid('document.bad-value', { place });
  const marks = json.map((item: unknown, i) => {
    const at = `${place}[${i}]`;
    if (!isObject(item)) return invalid('document.bad-value', { place: at });
    onlyKeys(item, ['type', 'attrs'], at);
    const type = Object.entries(schema.marks).find(([name]) => name === item.type)?.[1];
    if (type === undefined) return invalid('document.unknown-type', { place: at });
    return type.create(attributesFrom(type, item.attrs, `${at}.attrs`));
  });
  // A mark that keeps another out would lose it here: what was stored had no such marks.
  const set = marks.reduce<readonly Mark[]>((before, mark) => mark.addToSet(before), Mark.none);
  if (set.length < marks.length) invalid('document.bad-value', { place });
  return set;
}

function nodeFrom(json: unknown, place: string, depth: number, walk: Walk): PMNode {
  walk.count(place);
  if (depth > DEEPEST_NODE) return invalid('document.too-deep', { place });
  if (!isObject(json)) return invalid('document.bad-value', { place });
  const type = Object.entries(schema.nodes).find(([name]) => name === json.type)?.[1];
  if (type === undefined) return invalid('document.unknown-type', { place });
  const marks = marksFrom(json.marks, `${place}.marks`);
  if (type.isText) {
    onlyKeys(json, ['type', 'text', 'marks'], place);
    const text = json.text;
    if (typeof text !== 'string' || text === '') return invalid('document.bad-value', { place: `${place}.text` });
    return schema.text(text, marks);
  }
  onlyKeys(json, ['type', 'attrs', 'content', 'marks'], place);
  const attrs = attributesFrom(type, json.attrs, `${place}.attrs`);
  const given = json.content ?? [];
  if (!Array.isArray(given)) return invalid('document.bad-value', { place: `${place}.content` });
  const children = given.map((child: unknown, i) => nodeFrom(child, `${place}.content[${i}]`, depth + 1, walk));
  const content = Fragment.fromArray(children);
  if (!type.validContent(content)) return invalid('document.bad-content', { place, type: type.name });
  return type.create(attrs, content, marks);
}

/** Builds and checks a document. Throws InvalidDocument naming the place, such as `document.content[0].attrs.setup`. */
export function documentFromJson(json: unknown): PMNode {
  const node = nodeFrom(json, 'document', 1, countNodes());
  if (node.type !== schema.topNodeType) return invalid('document.unknown-type', { place: 'document' });
  if (node.marks.length > 0) return invalid('document.bad-value', { place: 'document.marks' });
  node.check();
  return node;
}

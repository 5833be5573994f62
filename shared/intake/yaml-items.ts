// Readers of YAML values: each takes an item with its place and gives what was asked for or refuses.
import { isAlias, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { LONGEST_STRING } from '../document/validators.ts';
import type { MessageKey, MessageParams } from '../kernel/messages/catalogue.ts';
import { type Place, refuse } from './refusal.ts';

/** The file that items come from. */
export interface YamlContext {
  readonly file: string;
  readonly text: string;
  /** Line of the text's first line in the file. */
  readonly firstLine: number;
  lineAt(offset: number): number;
}

/** A value with its place. `name` is its key, or its list's key with its number, as messages show it. */
export interface Item extends Place {
  readonly context: YamlContext;
  readonly name: string;
  /** Null where the key stands without a value. */
  readonly node: Node | null;
}

/** Members of a map by key. */
export interface Fields {
  readonly item: Item;
  /** True when the key stands in the map, whatever its value. */
  has(key: string): boolean;
  /** The member, or undefined when it is missing or null. */
  optional(key: string): Item | undefined;
  /** The member; refuses when it is missing or null. */
  required(key: string): Item;
}

/** Longest excerpt of a value in a message, characters. */
const LONGEST_EXCERPT = 40;

const NULLS = ['', '~', 'null', 'Null', 'NULL'];

/** A key without value, `~` and `null` mean that nothing is given; in quotes they are text. */
const isNothing = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.type === Scalar.PLAIN && NULLS.includes(String(node.value)));

/** Makes an item. Refuses aliases (a few lines of them can stand for a whole library) and tags. */
export function itemOf(context: YamlContext, name: string, node: unknown, offset: number): Item {
  const given = node as Node | null;
  const line = context.lineAt(given?.range?.[0] ?? offset);
  const item: Item = { context, file: context.file, line, name, node: isNothing(given) ? null : given };
  if (isAlias(given)) refuse(item, 'intake.yaml-alias');
  if (given !== null && given.tag !== undefined) refuse(item, 'intake.yaml-tag');
  return item;
}

/** A value as a message shows it: its source on one line, cut short. */
function excerpt(item: Item): string {
  const range = item.node?.range;
  if (range === undefined || range === null) return '';
  const source = item.context.text.slice(range[0], range[0] + 4 * LONGEST_EXCERPT);
  const text = source
    .slice(0, range[1] - range[0])
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}

/** Refuses a value: message parameters `key` and `found` are filled in. */
export function refuseItem(item: Item, key: MessageKey, params: MessageParams = {}): never {
  return refuse(item, key, { key: item.name, found: excerpt(item), ...params });
}

/** Text of any scalar, as it was typed: `2024` is the text 2024. */
export function textOf(item: Item): string {
  const { node } = item;
  if (!isScalar(node) || typeof node.value !== 'string') return refuseItem(item, 'intake.expected-text');
  return node.value;
}

/** Text of at most `most` characters that is not empty. */
export function shortTextOf(item: Item, most: number): string {
  const text = textOf(item);
  if (text === '') refuseItem(item, 'intake.expected-text');
  if (text.length > most) refuseItem(item, 'intake.text-too-long', { most });
  return text;
}

/** A number is unquoted and decimal. */
const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;

function plainNumber(item: Item): number | undefined {
  const { node } = item;
  if (!isScalar(node) || node.type !== Scalar.PLAIN || !NUMBER.test(String(node.value))) return undefined;
  return Number(node.value);
}

export function numberOf(item: Item, [least, most]: readonly [number, number]): number {
  const value = plainNumber(item);
  if (value === undefined || value < least || value > most) {
    return refuseItem(item, 'intake.expected-number', { least, most });
  }
  return value;
}

export function integerOf(item: Item, [least, most]: readonly [number, number]): number {
  const value = plainNumber(item);
  if (value === undefined || !Number.isInteger(value) || value < least || value > most) {
    return refuseItem(item, 'intake.expected-integer', { least, most });
  }
  return value;
}

export function choiceOf<T extends string>(item: Item, choices: readonly T[]): T {
  const { node } = item;
  const found = isScalar(node) ? choices.find((choice) => choice === node.value) : undefined;
  return found ?? refuseItem(item, 'intake.expected-choice', { choices: choices.join(', ') });
}

/** Most members of a list: far more than a page has of anything. */
const LONGEST_LIST = 1000;

/** A list's members; they are named by the list's key and their number from 1. */
export function listOf(item: Item): readonly Item[] {
  const { node } = item;
  if (!isSeq(node)) return refuseItem(item, 'intake.expected-list');
  if (node.items.length > LONGEST_LIST) return refuseItem(item, 'intake.list-too-long', { most: LONGEST_LIST });
  return node.items.map((member, i) => itemOf(item.context, `${item.name} ${i + 1}`, member, node.range?.[0] ?? 0));
}

export const isList = (item: Item): boolean => isSeq(item.node);
export const isMapping = (item: Item): boolean => isMap(item.node);

/** True for the plain word itself, such as `none` where a value may be left out on purpose. */
export const isWord = ({ node }: Item, word: string): boolean => isScalar(node) && node.value === word;

/** A list of two. */
export function pairOf<T>(item: Item, read: (member: Item, index: 0 | 1) => T): readonly [T, T] {
  const members = isSeq(item.node) ? listOf(item) : [];
  const [first, second] = members;
  if (first === undefined || second === undefined || members.length > 2) {
    return refuseItem(item, 'intake.expected-pair');
  }
  return [read({ ...first, name: item.name }, 0), read({ ...second, name: item.name }, 1)];
}

/** A full-width colon after a key is the commonest slip on a Chinese keyboard; YAML then sees no key at all. */
export const FULL_WIDTH_COLON = /^[\s-]*[A-Za-z]+：/;

/** The members of a map by their keys, each of which `isKey` lets pass; `known` says in messages which those are. */
function mapOf(item: Item, isKey: (name: string) => boolean, known: string): ReadonlyMap<string, Item> {
  const { node, context } = item;
  if (!isMap(node)) {
    if (FULL_WIDTH_COLON.test(excerpt(item))) refuse(item, 'intake.yaml-wide-colon');
    return refuseItem(item, 'intake.expected-map', { known });
  }
  const members = new Map<string, Item>();
  for (const pair of node.items) {
    const key = itemOf(context, item.name, pair.key, node.range?.[0] ?? 0);
    const name = isScalar(key.node) ? String(key.node.value) : '';
    if (!isKey(name)) {
      const shown = excerpt(key);
      if (FULL_WIDTH_COLON.test(shown)) refuse(key, 'intake.yaml-wide-colon');
      return refuse(key, 'intake.unknown-key', { key: shown, known });
    }
    if (members.has(name)) return refuse(key, 'intake.key-twice', { key: name });
    members.set(name, itemOf(context, name, pair.value, key.node?.range?.[0] ?? 0));
  }
  return members;
}

/** Most members of a map whose keys are free: names of styles or colours. */
const MOST_NAMES = 1000;

/** The members of a map whose keys are names that the user gives. */
export function membersOf(item: Item): readonly Item[] {
  const isName = (name: string): boolean => name !== '' && name.length <= LONGEST_STRING;
  const members = [...mapOf(item, isName, '…').values()];
  if (members.length > MOST_NAMES) refuseItem(item, 'intake.list-too-long', { most: MOST_NAMES });
  return members;
}

/** A map with none but the `known` keys, each at most once. */
export function fieldsOf(item: Item, known: readonly string[]): Fields {
  const members = mapOf(item, (name) => known.includes(name), known.join(', '));
  const optional = (key: string): Item | undefined => {
    const member = members.get(key);
    return member?.node === null ? undefined : member;
  };
  return {
    item,
    has: (key) => members.has(key),
    optional,
    required: (key) => optional(key) ?? refuse(members.get(key) ?? item, 'intake.missing-key', { key }),
  };
}

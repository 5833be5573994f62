// What an act is called in the undo history (历史记录), told by what its transaction changed.
import type { Transaction } from 'prosemirror-state';
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import type { PMNode } from '../../shared/document/schema.ts';
import { type Message, type MessageKey, message } from '../../shared/kernel/messages/catalogue.ts';

/** Objects of a page and the page itself, as the list names them. */
const OBJECTS = ['page', 'article', 'photo', 'rule', 'box', 'folioLine', 'nameplate'] as const;
type ObjectName = (typeof OBJECTS)[number];
const objectOf = (node: PMNode): ObjectName | null => OBJECTS.find((name) => name === node.type.name) ?? null;

/** Attributes that say where an object lies. */
const PLACES: ReadonlySet<string> = new Set(['at', 'span', 'from', 'to', 'frames', 'headlineFrame']);

/** Text of an act that the list shows, UTF-16 units: as much as tells one phrase from another. */
const SHOWN_TEXT = 16;

/** What a transaction did, step by step. */
interface Done {
  /** Set in and taken out, in order. */
  readonly written: string;
  readonly deleted: string;
  readonly added: readonly PMNode[];
  readonly removed: readonly PMNode[];
  /** Objects of which attributes changed, as they were and as they are. */
  readonly changed: readonly (readonly [was: PMNode, is: PMNode])[];
  readonly marks: readonly string[];
}

const NOTHING: Done = { written: '', deleted: '', added: [], removed: [], changed: [], marks: [] };

const textIn = (node: Pick<PMNode, 'textBetween'>, from: number, to: number): string =>
  node.textBetween(from, to, '\n', '');

/** Objects that lie whole in a range. */
function objectsIn(doc: PMNode, from: number, to: number): readonly PMNode[] {
  const found: PMNode[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    const isWhole = at >= from && at + node.nodeSize <= to;
    if (isWhole && objectOf(node) !== null) found.push(node);
    return !isWhole && !node.isTextblock;
  });
  return found;
}

function withStep(done: Done, tr: Transaction, index: number): Done {
  const step = tr.steps[index];
  const doc = tr.docs[index];
  if (doc === undefined) return done;
  if (step instanceof ReplaceStep) {
    const { from, to, slice } = step;
    const added = slice.content.content.filter((node) => objectOf(node) !== null);
    return {
      ...done,
      written: done.written + textIn(slice.content, 0, slice.content.size),
      deleted: done.deleted + textIn(doc, from, to),
      added: [...done.added, ...added],
      removed: [...done.removed, ...objectsIn(doc, from, to)],
    };
  }
  const at = step instanceof AttrStep ? step.pos : step instanceof ReplaceAroundStep ? step.from : null;
  if (at !== null) {
    const was = doc.nodeAt(at);
    const is = (tr.docs[index + 1] ?? tr.doc).nodeAt(at);
    return was === null || is === null ? done : { ...done, changed: [...done.changed, [was, is]] };
  }
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    return { ...done, marks: [...done.marks, step.mark.type.name] };
  }
  return done;
}

const differing = (was: PMNode, is: PMNode): readonly string[] =>
  Object.keys(is.attrs).filter((name) => was.attrs[name] !== is.attrs[name]);

/** The name of a change of an object's attributes. */
function changeName(was: PMNode, is: PMNode): MessageKey | null {
  const name = objectOf(is);
  if (name === null) return null;
  const keys = differing(was, is);
  if (name === 'article' && keys.includes('stages')) return 'history.stage';
  if (name === 'photo' && keys.includes('view')) return 'history.view-photo';
  return keys.length > 0 && keys.every((key) => PLACES.has(key)) ? `history.move-${name}` : `history.change-${name}`;
}

const shortened = (text: string): string => {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  return flat.length > SHOWN_TEXT ? `${flat.slice(0, SHOWN_TEXT)}…` : flat;
};

/** What the browser says that an act came from. */
const FROM_INPUT: ReadonlyMap<unknown, MessageKey> = new Map([
  ['paste', 'history.paste'],
  ['drop', 'history.drop'],
  ['cut', 'history.cut'],
]);

function objectAct({ added, removed, changed }: Done): MessageKey | null {
  const [put] = added;
  const [gone] = removed;
  // Leaves are changed by putting a new one in the old one's place.
  if (put !== undefined && gone !== undefined) return changeName(gone, put);
  const name = put === undefined ? (gone === undefined ? null : objectOf(gone)) : objectOf(put);
  if (name !== null) return put === undefined ? `history.remove-${name}` : `history.add-${name}`;
  return changed.map(([was, is]) => changeName(was, is)).find((key) => key !== null) ?? null;
}

/** An act as the history lists it; `text` is what it wrote, to which the rest of a phrase is added. */
export interface NamedAct {
  readonly name: Message;
  readonly text: string | null;
}

const written = (text: string): NamedAct => ({ name: message('history.write', { text: shortened(text) }), text });
const plain = (key: MessageKey): NamedAct => ({ name: message(key), text: null });

function nameOf(done: Done, uiEvent: unknown): NamedAct {
  const input = FROM_INPUT.get(uiEvent);
  if (input !== undefined) return plain(input);
  const object = objectAct(done);
  if (object !== null) return plain(object);
  if (done.written.trim() !== '') return written(done.written);
  if (done.deleted.trim() !== '') {
    return { name: message('history.delete', { text: shortened(done.deleted) }), text: null };
  }
  if (done.marks.includes('comment')) return plain('history.comment');
  if (done.marks.some((mark) => mark === 'insertion' || mark === 'deletion')) return plain('history.review');
  if (done.marks.length > 0 || done.changed.length > 0) return plain('history.style');
  return plain(/^\n*$/u.test(done.written + done.deleted) ? 'history.paragraph' : 'history.text');
}

/** Names a transaction; one that goes on with `last`, as the letters of a phrase do, is named together with it. */
export function nameAct(tr: Transaction, last: NamedAct | null): NamedAct {
  const done = tr.steps.reduce((sum, _, index) => withStep(sum, tr, index), NOTHING);
  const isText = done.added.length + done.removed.length + done.changed.length === 0 && done.written !== '';
  if (last === null) return nameOf(done, tr.getMeta('uiEvent'));
  // What an input method shows gives way, letter by letter, to the phrase.
  if (last.text === null || !isText) return last;
  return written(last.text.slice(0, Math.max(0, last.text.length - done.deleted.length)) + done.written);
}

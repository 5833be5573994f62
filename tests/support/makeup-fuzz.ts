// The make-up fuzzer: seeded acts of make-up and typing mixed, everything checked after each; no browser, so that thousands are cheap.
import path from 'node:path';
import { readDocumentFile, writeDocumentFile } from '../../electron/host/document-file.ts';
import { encodeDocument } from '../../shared/document/codec/codec.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { type Dice, makeDice } from './fuzz-hands.ts';
import { lockedPlaces, wrongWith } from './makeup-check.ts';
import { type Desk, openDesk } from './makeup-desk.ts';
import { DESK_ACTS, settings } from './makeup-desk-acts.ts';
import { lock, type MakeupAct, OBJECT_ACTS, VALUE_ACTS } from './makeup-object-acts.ts';
import { MAKEUP_PHOTOS, makeupPage } from './makeup-page.ts';
import { TEXT_ACTS } from './makeup-text-acts.ts';

export interface MakeupRun {
  readonly seed: number;
  readonly operations: number;
  /** Is told each act, for a report. */
  readonly tell?: (at: number, name: string) => void;
}

/** Acts between two saves of the file, each read again. */
const SAVED_EVERY = 250;
/** Acts after which all is undone and redone, and the file opened anew: fewer than the history holds. */
const STRETCH = 1000;
/** Acts told with a failure. */
const TOLD = 12;
/** Text beyond which acts are undone: else a page only grows. */
const MOST_TEXT = 3500;
const LEAST_TEXT = 300;

const PHOTOS: ReadonlyMap<string, Uint8Array> = new Map(MAKEUP_PHOTOS.map((id) => [id, new TextEncoder().encode(id)]));
const PHOTO_IDS: ReadonlySet<string> = new Set(MAKEUP_PHOTOS);

class MakeupFailure extends Error {
  override readonly name = 'MakeupFailure';
}

function fail(what: string): never {
  throw new MakeupFailure(what);
}

const undoOrRedo: MakeupAct = (desk, dice) => {
  const times = 1 + dice.roll(4);
  const back = dice.roll(3) > 0;
  for (let i = 0; i < times; i += 1) (back ? desk.undo : desk.redo)();
  return `${back ? 'undo' : 'redo'} ${times}`;
};

/** Draws an act; `keeps` says that it may move nothing that is locked. */
function draw(dice: Dice): { readonly run: MakeupAct; readonly keeps: boolean } {
  const at = dice.roll(100);
  if (at < 40) return { run: dice.pick(OBJECT_ACTS), keeps: true };
  if (at < 54) return { run: dice.pick(VALUE_ACTS), keeps: true };
  if (at < 65) return { run: dice.pick(DESK_ACTS), keeps: true };
  if (at < 67) return { run: lock, keeps: false };
  if (at < 70) return { run: settings, keeps: false };
  if (at < 74) return { run: undoOrRedo, keeps: false };
  return { run: dice.pick(TEXT_ACTS), keeps: true };
}

/** Saves the document and reads it again, through the file. */
async function reopened(doc: PMNode, file: string): Promise<PMNode> {
  const written = await writeDocumentFile(file, { doc, photos: PHOTOS });
  if (!written.ok) fail(`it cannot be saved: ${JSON.stringify(written.error)}`);
  const read = await readDocumentFile(file);
  if (!read.ok) fail(`it cannot be opened: ${JSON.stringify(read.error)}`);
  if (encodeDocument(read.value.doc) !== encodeDocument(doc)) fail('the saved file does not hold the document');
  return read.value.doc;
}

function agreed(desk: Desk): void {
  const wrong = wrongWith(desk.opened(), PHOTO_IDS);
  if (wrong !== null) fail(wrong);
}

/** Undoes everything, which must give the first document, and redoes it, which must give the last. */
function thereAndBack(desk: Desk, first: PMNode): void {
  const last = encodeDocument(desk.opened().editor.doc);
  let steps = 0;
  for (; desk.undoDepth() > 0; steps += 1) {
    desk.undo();
    if (steps % 20 === 0) agreed(desk);
  }
  agreed(desk);
  if (encodeDocument(desk.opened().editor.doc) !== encodeDocument(first)) {
    fail('undoing everything does not bring the first document back');
  }
  for (; steps > 0; steps -= 1) {
    desk.redo();
    if (steps % 20 === 0) agreed(desk);
  }
  agreed(desk);
  if (encodeDocument(desk.opened().editor.doc) !== last)
    fail('redoing everything does not bring the last document back');
}

function step(desk: Desk, dice: Dice): string {
  const { run, keeps } = draw(dice);
  const before = lockedPlaces(desk.opened().editor.doc);
  const name = run(desk, dice, () => agreed(desk));
  agreed(desk);
  const after = lockedPlaces(desk.opened().editor.doc);
  const moved = keeps ? before.find((place) => !after.includes(place)) : undefined;
  if (moved !== undefined) fail(`${name} has changed what is locked: ${moved}`);
  const size = desk.opened().editor.doc.textContent.length;
  if (size < LEAST_TEXT || size > MOST_TEXT) {
    for (let i = 0; i < 8; i += 1) desk.undo();
    agreed(desk);
  }
  return name;
}

/** Runs the fuzzer, its files in `folder`. Rejects with the first thing that is wrong, and the acts that led to it. */
export async function fuzzMakeup(folder: string, fonts: FontSet, { seed, operations, tell }: MakeupRun): Promise<void> {
  const dice = makeDice(seed);
  const file = path.join(folder, `makeup-${seed}.banxin`);
  const names: string[] = [];
  let first = makeupPage();
  let desk = await openDesk(first, MAKEUP_PHOTOS, fonts);
  let at = 0;
  try {
    agreed(desk);
    for (; at < operations; at += 1) {
      names.push('…');
      const name = step(desk, dice);
      names.splice(-1, 1, name);
      tell?.(at, name);
      const isLast = at === operations - 1;
      if (isLast || (at + 1) % STRETCH === 0) {
        names.push('undo and redo everything');
        thereAndBack(desk, first);
        first = await reopened(desk.opened().editor.doc, file);
        desk = await openDesk(first, MAKEUP_PHOTOS, fonts);
        agreed(desk);
      } else if ((at + 1) % SAVED_EVERY === 0) await reopened(desk.opened().editor.doc, file);
    }
  } catch (error) {
    const told = names.slice(-TOLD).join(' → ');
    const what = error instanceof MakeupFailure ? error.message : error instanceof Error ? error.stack : String(error);
    throw new MakeupFailure(`seed ${seed}, act ${at}: ${what}\nafter ${told}`);
  }
}

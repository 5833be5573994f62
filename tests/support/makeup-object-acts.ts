// The make-up fuzzer's acts on objects: by the pointer, by keys, by commands and by values in the inspector.
import { handlesOf } from '../../renderer/tools/objects/hits.ts';
import type { objectActs } from '../../renderer/ui/acts/object-acts.ts';
import { CAPTION_PLACES, RULE_STYLES } from '../../shared/document/attr-rules.ts';
import type { PhotoAttrs, Stroke } from '../../shared/document/attrs.ts';
import type { ObjectRef } from '../../shared/document/objects/object-ref.ts';
import { placeObject } from '../../shared/document/objects/place.ts';
import { type PlacedObject, placedObjects, rectOfObject } from '../../shared/document/objects/placed-object.ts';
import { divideColumns, linkFrames } from '../../shared/document/objects/thread.ts';
import { wrapObjects } from '../../shared/document/objects/traits.ts';
import { gridOf } from '../../shared/document/page-setup.ts';
import { setArticles, setObjects, turnedTo } from '../../shared/document/styling/object-values.ts';
import { BLACK, cmyk, tintOfBlack } from '../../shared/kernel/color.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Dice } from './fuzz-hands.ts';
import type { Desk } from './makeup-desk.ts';
import { MAKEUP_PHOTOS } from './makeup-page.ts';

/** An act: does something, and says what; `seen` is called in its midst, where all must agree too. */
export type MakeupAct = (desk: Desk, dice: Dice, seen: () => void) => string;

/** Stories and photos of a page beyond which none are duplicated: a page holds only so many. */
const MOST_MEMBERS = 16;

const COMMANDS = [
  'object-next',
  'object-previous',
  'object-story',
  'object-duplicate',
  'object-delete',
  'object-wrap',
  'object-front',
  'object-forward',
  'object-backward',
  'object-back',
  'object-align-left',
  'object-align-center',
  'object-align-right',
  'object-align-top',
  'object-align-middle',
  'object-align-bottom',
  'object-distribute-across',
  'object-distribute-down',
  'object-add-frame',
  'object-link',
  'object-split-down',
  'object-split-across',
  'object-join',
  'object-more-columns',
  'object-fewer-columns',
  'object-base-columns',
  'object-headline-frame',
  'object-turn-headline',
] as const satisfies readonly (keyof typeof objectActs)[];

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
const FLAGS = [false, false, true] as const;

export const isFull = (desk: Desk): boolean => (desk.opened().editor.doc.firstChild?.childCount ?? 0) >= MOST_MEMBERS;

/** A share from 0 to 1. */
const share = (dice: Dice): number => dice.roll(1001) / 1000;
/** A value between two, with three decimals. */
const between = (dice: Dice, least: number, most: number): number =>
  Math.round((least + share(dice) * (most - least)) * 1000) / 1000;

function pointOf(desk: Desk, dice: Dice): Point {
  const all = desk.objects.all();
  const object = all[dice.roll(all.length)];
  const setup = object?.setup;
  if (object === undefined || setup === undefined) return { x: 10, y: 10 };
  if (dice.roll(5) === 0) {
    const { trim } = gridOf(setup);
    return { x: share(dice) * trim.width, y: share(dice) * trim.height };
  }
  const { x, y, width, height } = rectOfObject(object);
  return { x: x + share(dice) * width, y: y + share(dice) * height };
}

const way = (dice: Dice, most: number): Point => ({ x: between(dice, -most, most), y: between(dice, -most, most) });

const click: MakeupAct = (desk, dice, seen) => {
  desk.take('select');
  const keys = { shift: dice.pick(FLAGS), alt: false, command: dice.roll(6) === 0 };
  desk.drag(pointOf(desk, dice), { x: 0, y: 0 }, keys, false, seen);
  return 'click';
};

const drag: MakeupAct = (desk, dice, seen) => {
  desk.take('select');
  const alt = !isFull(desk) && dice.roll(8) === 0;
  const keys = { shift: dice.roll(5) === 0, alt, command: dice.roll(4) === 0 };
  const by = way(dice, dice.pick([30, 120, 700]));
  desk.drag(pointOf(desk, dice), by, keys, dice.roll(8) === 0, seen);
  return `drag by ${by.x}, ${by.y} ${JSON.stringify(keys)}`;
};

const resize: MakeupAct = (desk, dice, seen) => {
  desk.take('select');
  const free = desk.objects.all().filter(({ locked }) => !locked);
  const object = free[dice.roll(free.length)];
  if (object === undefined) return 'nothing to resize';
  desk.objects.select([object.ref]);
  const handles = handlesOf([object], 1);
  const handle = handles[dice.roll(handles.length)];
  if (handle === undefined) return 'no handle';
  const by = way(dice, dice.pick([20, 90, 600]));
  const keys = { shift: dice.roll(4) === 0, command: dice.roll(3) === 0 };
  desk.drag(handle.at, by, keys, dice.roll(10) === 0, seen);
  return `resize ${object.ref.kind} by ${handle.x} ${handle.y}: ${by.x}, ${by.y}`;
};

const key: MakeupAct = (desk, dice) => {
  desk.take('select');
  const name = dice.pick([...ARROWS, ...ARROWS, ...ARROWS, 'Tab', 'Delete', 'Escape', 'a']);
  const keys = { shift: dice.pick(FLAGS), alt: dice.pick(FLAGS), command: name === 'a' || dice.pick(FLAGS) };
  desk.key(name, keys);
  return `key ${name} ${JSON.stringify(keys)}`;
};

/** Takes one object or a few in hand, so that what follows has something to work on. */
function choose(desk: Desk, dice: Dice): readonly PlacedObject[] {
  desk.take('select');
  const all = desk.objects.all();
  const chosen = all.filter(() => dice.roll(all.length) < dice.pick([1, 2, 4]));
  if (chosen.length === 0) return [];
  desk.objects.select(chosen.map(({ ref }) => ref));
  // As they are now: a part that was left empty goes with the caret, and all behind it moves up.
  return placedObjects(desk.objects.state().doc, desk.objects.selected());
}

const command: MakeupAct = (desk, dice) => {
  if (dice.roll(2) === 0) choose(desk, dice);
  const id = dice.pick(COMMANDS);
  if (id === 'object-duplicate' && isFull(desk)) return 'full';
  desk.command(id);
  return id;
};

/** Locking is rarer than unlocking is: a page that is all locked takes no act. */
export const lock: MakeupAct = (desk, dice) => {
  const locked = desk.objects.all().filter((object) => object.locked);
  const one = locked[dice.roll(locked.length)];
  if (one !== undefined && locked.length > 2) desk.objects.select([one.ref]);
  else choose(desk, dice);
  desk.command('object-lock');
  return 'object-lock';
};

const link: MakeupAct = (desk, dice) => {
  const frames = desk.objects.all().filter(({ ref }) => ref.kind === 'frame');
  const [from, to] = [frames[dice.roll(frames.length)], frames[dice.roll(frames.length)]];
  if (from !== undefined && to !== undefined) desk.objects.act((state) => linkFrames(state, from.ref, to.ref));
  return 'link frames';
};

const place: MakeupAct = (desk, dice) => {
  const [object] = choose(desk, dice);
  if (object === undefined) return 'nothing to place';
  const { columns, lines } = object.setup;
  const at = [between(dice, 1, columns + 1), between(dice, 1, lines)] as const;
  const span = [between(dice, 0.05, columns), between(dice, 0.05, lines)] as const;
  desk.objects.act((state) =>
    placeObject(state, object.ref, dice.roll(2) === 0 ? { at, span } : { ...object.box, at }),
  );
  return `place ${object.ref.kind} at ${at}, ${span}`;
};

const columns: MakeupAct = (desk, dice) => {
  const refs = choose(desk, dice).map(({ ref }) => ref);
  const count = dice.pick([null, 1, 2, 3, 4, 5, 9]);
  desk.objects.act((state) => divideColumns(state, refs, count));
  return `divide into ${count}`;
};

const STROKES: readonly [Stroke, ...Stroke[]] = [
  { weight: null, color: BLACK },
  { weight: 4, color: cmyk(0, 1, 0.9, 0) },
  { weight: 0.25, color: tintOfBlack(0.5) },
];

function setPhoto(desk: Desk, dice: Dice, { ref, node }: PlacedObject): void {
  const { view } = node.attrs as PhotoAttrs;
  const set = (values: Parameters<typeof setObjects<'photo'>>[3]): void =>
    desk.objects.act((state) => setObjects(state, [ref], 'photo', values));
  const acts = [
    () => set({ view: { ...view, fit: dice.pick(['fill', 'fit']), zoom: 1, pan: [0, 0] } }),
    () => set({ view: { ...view, zoom: between(dice, 0.1, 5) } }),
    () => set({ view: { ...view, pan: [between(dice, -1, 1), between(dice, -1, 1)] } }),
    () => set({ view: turnedTo(view, view.turn + dice.pick([90, -90, 3.5, 180])) }),
    () => set({ captionAt: dice.pick(CAPTION_PLACES) }),
    () => set({ captionWidth: dice.pick([null, 1, 5, 12, 40]) }),
    () =>
      set({
        photo: dice.pick(MAKEUP_PHOTOS),
        pixels: dice.pick([
          [1600, 1200],
          [300, 2000],
        ]),
      }),
  ] as const;
  dice.pick(acts)();
}

/** What the inspector sets of each kind of object. */
function setValues(desk: Desk, dice: Dice, object: PlacedObject): void {
  const { ref } = object;
  const refs: readonly ObjectRef[] = [ref];
  switch (ref.kind) {
    case 'photo':
      setPhoto(desk, dice, object);
      return;
    case 'rule':
      desk.objects.act((state) =>
        setObjects(state, refs, 'rule', { style: dice.pick(RULE_STYLES), stroke: dice.pick(STROKES) }),
      );
      return;
    case 'box':
      desk.objects.act((state) =>
        setObjects(state, refs, 'box', {
          border: dice.pick([null, ...RULE_STYLES]),
          stroke: dice.pick(STROKES),
          fill: dice.pick([null, tintOfBlack(0.2), cmyk(0, 0.2, 0.6, 0)]),
        }),
      );
      return;
    case 'headline':
      desk.objects.act((state) => setObjects(state, refs, 'headline', { size: dice.pick([null, 8, 18, 30, 90]) }));
      return;
    case 'frame':
      desk.objects.act((state) =>
        dice.pick([
          () => setArticles(state, [ref.at], { direction: dice.pick(['horizontal', 'vertical']) }),
          () => setArticles(state, [ref.at], { fill: dice.pick([null, 'balanced', 'filled']) }),
          () => setArticles(state, [ref.at], { bylineAt: dice.pick(['end', 'under-headline']) }),
        ])(),
      );
      return;
    default:
      return;
  }
}

const values: MakeupAct = (desk, dice) => {
  const chosen = choose(desk, dice);
  for (const object of chosen.slice(0, 1)) setValues(desk, dice, object);
  return `values of ${chosen[0]?.ref.kind}`;
};

const wrap: MakeupAct = (desk, dice) => {
  const refs = choose(desk, dice).map(({ ref }) => ref);
  const distance = dice.pick([null, 0, 0.5, 2, 20]);
  desk.objects.act((state) => wrapObjects(state, refs, { on: dice.roll(3) > 0, distance }));
  return `wrap ${distance}`;
};

/** None of these may touch what is locked. */
export const OBJECT_ACTS = [
  click,
  click,
  drag,
  drag,
  drag,
  resize,
  resize,
  key,
  key,
  key,
  command,
  command,
  command,
  link,
  place,
] as const;

/** Nor do these move anything, but what is said of a whole story or thread holds of locked ones too. */
export const VALUE_ACTS = [columns, values, values, values, wrap] as const;

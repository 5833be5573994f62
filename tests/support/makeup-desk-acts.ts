// The make-up fuzzer's acts on the page as a whole: styles, swatches, page settings, stories and photos brought in, placed and taken off.
import type { EditorState, Transaction } from 'prosemirror-state';
import { addEmptyStory, addPhoto, placeMember, takeMemberOff } from '../../renderer/editor/bring-in.ts';
import { makeCountCharacters } from '../../renderer/editor/count.ts';
import { membersOf } from '../../renderer/editor/member-list.ts';
import { FORMATS, type PageSetup } from '../../shared/document/page-setup.ts';
import { STYLE_NAMES, type TextStyle } from '../../shared/document/styles.ts';
import { applyStyle, makeNamed, redefineNamed, setInNamed } from '../../shared/document/styling/apply-style.ts';
import { resetPartStyle, setPartStyle } from '../../shared/document/styling/set-part-style.ts';
import { removeStyle, renameStyle } from '../../shared/document/styling/style-sheet.ts';
import { isStoryPart, type StyleLevel, type StyleSpot, sheetOf } from '../../shared/document/styling/style-spot.ts';
import { addSwatch, changeSwatch, removeSwatch, swatchesOf } from '../../shared/document/styling/swatches.ts';
import { changeSettings, settingsOf } from '../../shared/intake/new-page.ts';
import { type Color, cmyk, WHITE } from '../../shared/kernel/color.ts';
import { mm } from '../../shared/kernel/units.ts';
import { SMALL } from '../shared/composition/support.ts';
import type { Dice } from './fuzz-hands.ts';
import type { Desk } from './makeup-desk.ts';
import { isFull, type MakeupAct } from './makeup-object-acts.ts';
import { MAKEUP_PHOTOS } from './makeup-page.ts';

const COLORS: readonly [Color, ...Color[]] = [
  cmyk(0, 1, 0.9, 0),
  cmyk(1, 0.4, 0, 0.1),
  WHITE,
  { kind: 'spot', name: '专红', tint: 0.5, alternate: cmyk(0, 1, 0.9, 0) },
];
const NAMES = ['本报一号', '言论', '通栏'] as const;

const act = (desk: Desk, make: (state: EditorState) => Transaction | null): void =>
  desk.dispatch(make(desk.opened().editor));

/** A part of the page, or of one of its stories. */
function spotOf({ doc }: EditorState, dice: Dice): StyleSpot {
  const stories: number[] = [];
  doc.firstChild?.forEach((node, offset) => {
    if (node.type.name === 'article') stories.push(1 + offset);
  });
  const part = dice.pick(STYLE_NAMES as readonly [(typeof STYLE_NAMES)[number]]);
  return { part, page: 0, story: isStoryPart(part) ? (stories[dice.roll(stories.length)] ?? null) : null };
}

const styleValues = (dice: Dice): Partial<TextStyle> =>
  dice.pick<Partial<TextStyle>>([
    { size: dice.pick([6, 9, 10.5, 14, 22, 60]) },
    { leading: dice.pick([8, 12, 20]) },
    { scaleX: dice.pick([0.6, 0.9, 1.4]) },
    { align: dice.pick(['start', 'center', 'end', 'justify', 'spread']) },
    { indent: dice.pick([0, 2, 4]) },
    { tracking: dice.pick([-0.05, 0, 0.2]) },
    { color: dice.pick(COLORS) },
    { ground: dice.pick([null, ...COLORS]) },
    { font: dice.pick(['Noto Serif SC', 'Noto Sans SC Bold', 'LXGW WenKai', '没有的字体']) },
  ]);

const styles: MakeupAct = (desk, dice) => {
  let said = '';
  act(desk, (state) => {
    const spot = spotOf(state, dice);
    const level: StyleLevel = spot.story === null ? 'page' : dice.pick(['story', 'page']);
    const sheet = sheetOf(state.doc);
    const style = sheet[dice.roll(sheet.length)];
    const name = dice.pick(NAMES);
    const kind = dice.pick(['set', 'set', 'reset', 'make', 'apply', 'in-named', 'redefine', 'rename', 'remove']);
    said = `${kind} style of ${spot.part} for the ${level}`;
    switch (kind) {
      case 'set':
        return setPartStyle(state, spot, level, styleValues(dice));
      case 'reset':
        return resetPartStyle(state, spot, level);
      case 'make':
        return makeNamed(state, spot, level, name);
      case 'apply':
        return applyStyle(state, { ...spot }, level, dice.pick([null, name]));
      case 'in-named':
        return setInNamed(state, spot, styleValues(dice));
      case 'redefine':
        return redefineNamed(state, spot);
      case 'rename':
        return style === undefined ? null : renameStyle(state, style, name);
      case 'remove':
        return style === undefined ? null : removeStyle(state, style);
      default:
        return null;
    }
  });
  return said;
};

const swatches: MakeupAct = (desk, dice) => {
  act(desk, (state) => {
    const known = swatchesOf(state.doc);
    const one = known[dice.roll(known.length)];
    const swatch = { name: dice.pick(['专红', '海蓝', '报头色']), color: dice.pick(COLORS) };
    return dice.pick([
      () => addSwatch(state, swatch),
      () => (one === undefined ? null : changeSwatch(state, one.name, swatch)),
      () => (one === undefined ? null : removeSwatch(state, one.name)),
    ])();
  });
  return 'swatches';
};

/** Set-ups that the form lets through. */
const SETUPS: readonly [PageSetup, ...PageSetup[]] = [
  SMALL,
  SMALL,
  { ...SMALL, columns: 5, measure: 10 },
  { ...SMALL, columns: 3, measure: 15, lines: 24 },
  { ...SMALL, columns: 1, measure: 30, gutter: 0, margins: [mm(20), mm(10)] },
  { ...SMALL, size: 12, leading: 12, columns: 2, measure: 11.5, lines: 44 },
  { ...FORMATS.tabloid },
];

export const settings: MakeupAct = (desk, dice) => {
  act(desk, (state) => {
    const before = settingsOf(state.doc, 0);
    if (before === null) return null;
    const tr = changeSettings(state.tr, 0, {
      ...before,
      setup: dice.roll(2) === 0 ? before.setup : dice.pick(SETUPS),
      folio: dice.roll(4) > 0,
      nameplate: before.nameplate || dice.roll(6) === 0,
      number: 1 + dice.roll(12),
      section: dice.pick(['要闻', '', '副刊']),
    });
    return tr.docChanged ? tr : null;
  });
  return 'page settings';
};

const bring: MakeupAct = (desk, dice) => {
  if (isFull(desk)) return 'full';
  act(desk, (state) =>
    dice.roll(2) === 0
      ? addEmptyStory(state, 0, '新稿')
      : addPhoto(
          state,
          0,
          dice.pick(MAKEUP_PHOTOS),
          dice.pick([
            [800, 600],
            [400, 900],
          ]),
        ),
  );
  return 'bring in';
};

const stage: MakeupAct = (desk, dice) => {
  const count = makeCountCharacters();
  const members = membersOf(desk.opened(), count);
  const member = members[dice.roll(members.length)];
  if (member === undefined) return 'no member';
  const point = dice.roll(2) === 0 ? null : { x: dice.roll(700), y: dice.roll(700) };
  const off = member.placed && dice.roll(3) > 0;
  act(desk, (state) => (off ? takeMemberOff(state, member) : placeMember(state, member, 0, point, count)));
  return `${off ? 'take off' : 'place'} ${member.kind}`;
};

/** None of these may move what is locked. */
export const DESK_ACTS = [styles, styles, styles, swatches, bring, stage, stage, stage] as const;

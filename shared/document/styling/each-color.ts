// Goes through every colour that an edition's attributes hold: styles, effects, strokes, fills.
import type { Transaction } from 'prosemirror-state';
import type { Color } from '../../kernel/color.ts';
import type { PMNode } from '../schema.ts';

const isColor = (value: object): value is Color =>
  'kind' in value && (value.kind === 'process' || value.kind === 'spot');

/** Plain data with its colours changed; what holds no colour that changes is given back as it is. */
function withColors(value: unknown, change: (color: Color) => Color): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isColor(value)) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => withColors(item, change));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  const members = Object.entries(value).map(([key, member]) => [key, member, withColors(member, change)] as const);
  return members.some(([, before, after]) => before !== after)
    ? Object.fromEntries(members.map(([key, , after]) => [key, after]))
    : value;
}

/** The list of swatches names colours; it uses none. */
const SWATCHES = 'swatches';

/** Changes every use of colours in the edition; the swatches themselves stay. `change` gives a colour back that is to stay. */
export function changeColors(tr: Transaction, change: (color: Color) => Color): Transaction {
  for (const [name, value] of Object.entries(tr.doc.attrs)) {
    const next = name === SWATCHES ? value : withColors(value, change);
    if (next !== value) tr.setDocAttribute(name, next);
  }
  tr.doc.descendants((node, at) => {
    if (node.isTextblock && node.type.name !== 'nameplate') return false;
    for (const [name, value] of Object.entries(node.attrs)) {
      const next = withColors(value, change);
      if (next !== value) tr.setNodeAttribute(at, name, next);
    }
    return true;
  });
  return tr;
}

/** How often the edition uses a colour that `isMeant`. */
export function countColors(doc: PMNode, isMeant: (color: Color) => boolean): number {
  let uses = 0;
  const count = (color: Color): Color => {
    if (isMeant(color)) uses += 1;
    return color;
  };
  for (const [name, value] of Object.entries(doc.attrs)) if (name !== SWATCHES) withColors(value, count);
  doc.descendants((node) => {
    withColors(node.attrs, count);
    return !node.isTextblock;
  });
  return uses;
}

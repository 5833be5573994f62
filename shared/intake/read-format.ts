// Reads `format`: one of the reference formats, or a page set-up of its own, checked to make a page.
import { SETUP_LIMITS } from '../document/attr-rules.ts';
import { typeAreaFits } from '../document/grid-rules.ts';
import { FORMATS, type FormatName, gridOf, type PageSetup } from '../document/page-setup.ts';
import { type Mm, mm, pt, ptToMm } from '../kernel/units.ts';
import {
  choiceOf,
  type Fields,
  fieldsOf,
  type Item,
  integerOf,
  isMapping,
  numberOf,
  pairOf,
  refuseItem,
} from './yaml-items.ts';

const FORMAT_NAMES: readonly FormatName[] = ['broadsheet', 'tabloid'];

/** What an own format need not say: 小五 on 11.6 pt with a gutter of one character, as both reference formats are set. */
const OWN_FORMAT_DEFAULTS = { size: 9, leading: 11.6, gutter: 1 } as const;

function ownSetup(fields: Fields): PageSetup {
  const number = (key: 'size' | 'leading' | 'gutter'): number => {
    const item = fields.optional(key);
    return item === undefined ? OWN_FORMAT_DEFAULTS[key] : numberOf(item, SETUP_LIMITS[key]);
  };
  const margins = fields.optional('margins');
  return {
    trim: pairOf(fields.required('trim'), (side): Mm => mm(numberOf(side, SETUP_LIMITS.trim))),
    size: number('size'),
    leading: number('leading'),
    columns: integerOf(fields.required('columns'), SETUP_LIMITS.columns),
    measure: numberOf(fields.required('measure'), SETUP_LIMITS.measure),
    gutter: number('gutter'),
    lines: integerOf(fields.required('lines'), SETUP_LIMITS.lines),
    margins:
      margins === undefined ? null : pairOf(margins, (side): Mm => mm(numberOf(side, [0, SETUP_LIMITS.trim[1]]))),
  };
}

const millimetres = (points: number): number => Math.round(ptToMm(pt(points)) * 10) / 10;

/** Reads a format; a type area (版心) larger than the trim is refused with both sizes. */
export function formatOf(item: Item | undefined): PageSetup {
  if (item === undefined) return FORMATS.broadsheet;
  if (!isMapping(item)) return FORMATS[choiceOf(item, FORMAT_NAMES)];
  const setup = ownSetup(
    fieldsOf(item, ['trim', 'size', 'leading', 'columns', 'measure', 'gutter', 'lines', 'margins']),
  );
  if (!typeAreaFits(setup)) {
    const { typeArea } = gridOf(setup);
    refuseItem(item, 'intake.type-area-too-large', {
      width: millimetres(typeArea.width),
      height: millimetres(typeArea.height),
      trimWidth: setup.trim[0],
      trimHeight: setup.trim[1],
    });
  }
  return setup;
}

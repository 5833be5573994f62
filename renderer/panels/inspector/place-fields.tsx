// Where one object stands and how large it is, in columns and lines of the grid and in millimetres from the trim.
import { LEAST_SPAN } from '../../../shared/document/attr-rules.ts';
import { placeObject } from '../../../shared/document/objects/place.ts';
import { gridBoxOf, type PlacedObject, rectOfObject } from '../../../shared/document/objects/placed-object.ts';
import { type GridBox, gridOf } from '../../../shared/document/page-setup.ts';
import type { Rect } from '../../../shared/kernel/geometry.ts';
import { mm, mmToPt, pt, ptToMm } from '../../../shared/kernel/units.ts';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { shortNumber, ValueField } from '../../ui/fields/value-field.tsx';
import { useWords } from '../../ui/words.tsx';

const MM_DECIMALS = 100;
/** Least size in millimetres: what is smaller cannot be taken hold of. */
const LEAST_MM = 0.5;
const SIDES = ['x', 'y', 'width', 'height'] as const;
type Side = (typeof SIDES)[number];

const inMm = (value: number): number => Math.round(ptToMm(pt(value)) * MM_DECIMALS) / MM_DECIMALS;
/** Two decimals: a hundredth of a column is a third of a millimetre. */
const gridNumber = (value: number): string => shortNumber(Math.round(value * 100) / 100);

const gridValue = ({ at, span }: GridBox, side: Side): number =>
  ({ x: at[0], y: at[1], width: span[0], height: span[1] })[side];

function withValue({ at, span }: GridBox, side: Side, value: number): GridBox {
  switch (side) {
    case 'x':
      return { at: [value, at[1]], span };
    case 'y':
      return { at: [at[0], value], span };
    case 'width':
      return { at, span: [value, span[1]] };
    case 'height':
      return { at, span: [span[0], value] };
  }
}

export function PlaceFields({ object }: { readonly object: PlacedObject }) {
  const { say } = useWords();
  const change = useChanges();
  const { ref, box, setup, locked } = object;
  const grid = gridOf(setup);
  const rect = rectOfObject(object);
  const isRule = ref.kind === 'rule';
  const place = (next: GridBox, together: boolean): void =>
    void change((state) => placeObject(state, ref, next), together);
  const most: Readonly<Record<Side, number>> = {
    x: setup.columns + 1,
    y: setup.lines,
    width: setup.columns,
    height: setup.lines,
  };
  const trim: Readonly<Record<Side, number>> = {
    x: setup.trim[0],
    y: setup.trim[1],
    width: setup.trim[0],
    height: setup.trim[1],
  };
  /** A rule has no width of its own across its way. */
  const isFixed = (side: Side): boolean =>
    locked || (isRule && ((side === 'width' && box.span[0] === 0) || (side === 'height' && box.span[0] !== 0)));
  const isLength = (side: Side): boolean => side === 'width' || side === 'height';
  return (
    <div className="value-grid place-grid">
      {SIDES.map((side) => (
        <ValueField
          key={side}
          label={say(`object.${side}`)}
          name={say(`object.${side}-grid`)}
          value={gridValue(box, side)}
          least={isLength(side) ? (isFixed(side) ? 0 : LEAST_SPAN) : 1}
          most={most[side]}
          step={1}
          unit={say(side === 'x' || side === 'width' ? 'unit.column' : 'unit.line')}
          show={gridNumber}
          isDisabled={isFixed(side)}
          onChange={(value, together) => place(withValue(box, side, value), together)}
        />
      ))}
      {!isRule &&
        SIDES.map((side) => (
          <ValueField
            key={`${side}-mm`}
            label={say(`object.${side}`)}
            name={say(`object.${side}-mm`)}
            value={inMm(rect[side])}
            least={isLength(side) ? LEAST_MM : 0}
            most={trim[side]}
            step={1}
            unit={say('unit.mm')}
            isDisabled={locked}
            onChange={(value, together) => {
              const moved: Rect = { ...rect, [side]: mmToPt(mm(value)) };
              place(gridBoxOf(grid, moved), together);
            }}
          />
        ))}
    </div>
  );
}

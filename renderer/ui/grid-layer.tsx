// The base grid over the page (版心网格): the type area with its base columns, and every line of it.
import { memo } from 'react';
import { columnLeft, type Grid } from '../../shared/document/page-setup.ts';
import { bottom, right } from '../../shared/kernel/geometry.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';

export const GridLayer = memo(({ grid }: { readonly grid: Grid }) => {
  const { trim, typeArea, columns, columnWidth, lines, leading } = grid;
  const foot = bottom(typeArea);
  const sides = Array.from({ length: columns }, (_, i) => {
    const x = columnLeft(grid, i + 1);
    return `M${x} ${typeArea.y}V${foot}M${x + columnWidth} ${typeArea.y}V${foot}`;
  });
  const baselines = Array.from(
    { length: lines + 1 },
    (_, i) => `M${typeArea.x} ${typeArea.y + i * leading}H${right(typeArea)}`,
  );
  return (
    <svg
      className="grid-layer"
      aria-hidden="true"
      viewBox={`0 0 ${trim.width} ${trim.height}`}
      width={trim.width * PX_PER_PT}
      height={trim.height * PX_PER_PT}
    >
      <path className="grid-lines" d={baselines.join('')} />
      <path className="grid-columns" d={sides.join('')} />
    </svg>
  );
});

// The small drawing of a page beside its settings: trim, type area, base columns and furniture in their proportions.
import { gridOf, type PageSetup } from '../../shared/document/page-setup.ts';
import { nameplateBox, type PageSettings } from '../../shared/intake/new-page.ts';
import { pt, ptToMm } from '../../shared/kernel/units.ts';
import { useWords } from './words.tsx';

/** Room for rounding between millimetres and points, pt. */
const NEARLY = 0.01;

/** True when the type area (版心) lies on the trim, margins counted. */
export function fitsTrim(setup: PageSetup): boolean {
  const { trim, typeArea } = gridOf(setup);
  return (
    typeArea.x >= -NEARLY &&
    typeArea.y >= -NEARLY &&
    typeArea.x + typeArea.width <= trim.width + NEARLY &&
    typeArea.y + typeArea.height <= trim.height + NEARLY
  );
}

/** Every tenth line is drawn: all of them would be a grey field. */
const LINES_APART = 10;

/** Height of the folio line's stroke above the type area, leadings. */
const FOLIO_ABOVE = 0.6;

const tenths = (points: number): number => Math.round(ptToMm(pt(points)) * 10) / 10;

export function PageDrawing({ settings }: { readonly settings: PageSettings }) {
  const { say } = useWords();
  const { setup, folio, nameplate } = settings;
  const grid = gridOf(setup);
  const { trim, typeArea, columnWidth, gutter, leading } = grid;
  const across = Math.round((setup.columns * setup.measure + (setup.columns - 1) * setup.gutter) * 100) / 100;
  const size = { width: tenths(typeArea.width), height: tenths(typeArea.height) };
  const characters = Math.floor(across) * setup.lines;
  const head = nameplateBox(setup);
  return (
    <figure className="page-drawing">
      <svg viewBox={`0 0 ${trim.width} ${trim.height}`} role="img" aria-label={say('form.drawing')}>
        <rect className="drawn-trim" width={trim.width} height={trim.height} />
        {Array.from({ length: setup.columns }, (_, i) => {
          const x = typeArea.x + i * (columnWidth + gutter);
          return (
            <rect key={x} className="drawn-column" x={x} y={typeArea.y} width={columnWidth} height={typeArea.height} />
          );
        })}
        {Array.from({ length: Math.floor(setup.lines / LINES_APART) }, (_, i) => {
          const y = typeArea.y + (i + 1) * LINES_APART * leading;
          return <path key={y} className="drawn-line" d={`M${typeArea.x} ${y}h${typeArea.width}`} />;
        })}
        {folio && (
          <path className="drawn-folio" d={`M${typeArea.x} ${typeArea.y - FOLIO_ABOVE * leading}h${typeArea.width}`} />
        )}
        {nameplate && (
          <rect
            className="drawn-nameplate"
            x={typeArea.x}
            y={typeArea.y}
            width={head.span[0] * (columnWidth + gutter) - gutter}
            height={head.span[1] * leading}
          />
        )}
      </svg>
      <figcaption className={fitsTrim(setup) ? 'hint' : 'form-error'}>
        {fitsTrim(setup)
          ? say('form.sum', { ...size, across, lines: setup.lines, characters })
          : say('form.too-large', size)}
      </figcaption>
    </figure>
  );
}

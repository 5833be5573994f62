// Type area overrun (版心): frames and rules that reach beyond the grid of base columns and lines.
import type { RuleAttrs } from '../../../document/attrs.ts';
import { cellsOf } from '../../../document/page-setup.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import { contains } from '../../../kernel/geometry.ts';
import type { PageSubject, Rule } from '../../subject.ts';
import { edgesOf, type Frame, framesOf } from './frames.ts';

function frameFinding({ grid, page }: PageSubject, frame: Frame): readonly Diagnostic[] {
  const { right, foot } = edgesOf(frame.box);
  if (right <= grid.columns && foot <= grid.lines) return [];
  const offPaper = !contains({ x: 0, y: 0, ...grid.trim }, cellsOf(grid, frame.box));
  return [
    {
      code: offPaper ? 'craft.beyond-trim' : 'craft.beyond-type-area',
      // Cut off by the knife is lost text; a picture may be meant to run off the page.
      severity: offPaper && (frame.role === 'body' || frame.role === 'headline') ? 'error' : 'warning',
      params: { name: frame.name, right, foot, columns: grid.columns, lines: grid.lines },
      page,
      ...(frame.story !== null && { story: frame.story }),
      at: frame.at,
    },
  ];
}

function ruleFinding({ grid, page }: PageSubject, attrs: RuleAttrs, ordinal: number): readonly Diagnostic[] {
  const downColumn = attrs.from[0] === attrs.to[0] && attrs.from[1] !== attrs.to[1];
  // A rule down the type area's right edge is given as the column after the last (see RuleAttrs).
  const lastColumn = downColumn ? grid.columns + 1 : grid.columns;
  const right = Math.max(attrs.from[0], attrs.to[0]);
  const foot = Math.max(attrs.from[1], attrs.to[1]);
  if (right <= lastColumn && foot <= grid.lines) return [];
  const at = `rule ${ordinal}`;
  const params = { name: at, right, foot, columns: lastColumn, lines: grid.lines };
  return [{ code: 'craft.beyond-type-area', severity: 'warning', params, page, at }];
}

export const typeArea: Rule = ({ pages }) =>
  pages.flatMap((subject) => [
    ...framesOf(subject).flatMap((frame) => frameFinding(subject, frame)),
    ...subject.node.children
      .filter((child) => child.type.name === 'rule')
      .flatMap((child, i) => ruleFinding(subject, child.attrs as RuleAttrs, i)),
  ]);

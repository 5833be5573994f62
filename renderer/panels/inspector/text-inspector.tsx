// The inspector of text (文字): what the caret is in, in which style, and every value of it.

import type { StyleName } from '../../../shared/document/styles.ts';
import { partStyleAt } from '../../../shared/document/styling/part-style.ts';
import { pt, ptToMm } from '../../../shared/kernel/units.ts';
import { type CaretFacts, caretFacts } from '../../editor/caret-facts.ts';
import type { Opened } from '../../editor/opened.ts';
import { styleSpotAt } from '../../editor/style-spot.ts';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { useWindowState } from '../../ui/window-context.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { StageList } from '../stage-steps.tsx';
import { NamedStyle } from '../styling/named-style.tsx';
import { styleFieldsAt, targetAt } from '../styling/style-fields.ts';
import { StyleValues } from '../styling/style-values.tsx';
import { Fact, Section } from './section.tsx';
import { TextRoles } from './text-roles.tsx';

/** At most two decimals, none where there are none: 11.6, 9. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

function partWords(part: StyleName, ordinal: number, say: Words['say']): string {
  switch (part) {
    case 'headline':
      return say('inspector.headline-line', { ordinal });
    case 'subhead':
      return say('inspector.subhead');
    case 'dateline':
      return say('role.dateline');
    default:
      return say(`part.${part}`, { ordinal });
  }
}

/** What composition made of the style: a headline fitted to its box, an emphasis in its own face, the length of the line. */
function AsSet({ facts }: { readonly facts: CaretFacts }) {
  const { say } = useWords();
  const { font, style, size, measure } = facts;
  const points = short(size);
  const length =
    measure === null
      ? say('inspector.no-place')
      : say('inspector.measure-of', {
          characters: short(measure / size),
          mm: (Math.round(ptToMm(pt(measure)) * 10) / 10).toFixed(1),
        });
  return (
    <dl>
      {font !== style.font && <Fact name="style.emphasis">{font}</Fact>}
      {Math.abs(size - style.size) > 0.005 && (
        <Fact name="inspector.size">{say('inspector.fitted', { points, style: short(style.size) })}</Fact>
      )}
      <Fact name="inspector.measure">{length}</Fact>
    </dl>
  );
}

/** The style at the caret with all its values. */
function Style({ opened: { editor, fonts } }: { readonly opened: Opened }) {
  const { say } = useWords();
  const change = useChanges();
  const wanted = useWindowState((state) => state.styleTarget);
  const { doc } = editor;
  const spot = styleSpotAt(editor);
  if (spot === null) return null;
  const part = partStyleAt(doc, spot);
  const target = targetAt(wanted, spot, part);
  return (
    <>
      <NamedStyle doc={doc} spot={spot} part={part} target={target} />
      <StyleValues
        fields={styleFieldsAt(doc, spot, part, target, change, say)}
        fonts={fonts.faces.map(({ name }) => name)}
      />
    </>
  );
}

export function TextInspector({ opened }: { readonly opened: Opened }) {
  const { say } = useWords();
  const facts = caretFacts(opened);
  if (facts === null) return <p className="panel-empty">{say('inspector.empty')}</p>;
  const { part, ordinal, member } = facts;
  return (
    <>
      <Section title="inspector.text">
        <dl>
          <Fact name="inspector.part">{partWords(part, ordinal, say)}</Fact>
          {member !== null && (
            <Fact name={member.kind === 'photo' ? 'inspector.photo' : 'inspector.story'}>{member.title}</Fact>
          )}
        </dl>
        <TextRoles opened={opened} />
      </Section>
      <Section title="inspector.setting">
        <Style opened={opened} />
        <AsSet facts={facts} />
      </Section>
      {member !== null && (
        <Section title="stage.title">
          <StageList opened={opened} />
        </Section>
      )}
      <PageFacts facts={facts} />
    </>
  );
}

/** The page the caret is on, as it is set up. */
function PageFacts({ facts: { page } }: { readonly facts: CaretFacts }) {
  const { say } = useWords();
  const { columns, measure, size, leading } = page.setup;
  return (
    <Section title="inspector.page">
      <dl>
        <Fact name="inspector.page">
          {say('page.number', { number: page.number })} {page.section}
        </Fact>
        <Fact name="inspector.columns">{say('inspector.columns-of', { columns, measure: short(measure) })}</Fact>
        <Fact name="inspector.body">{say('inspector.body-of', { size: short(size), leading: short(leading) })}</Fact>
      </dl>
    </Section>
  );
}

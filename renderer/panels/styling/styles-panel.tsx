// The styles panel (样式): the sheet's named styles by part, the one at the caret to apply and to make new; under them the swatches.
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { type NamedStyle, STYLE_NAMES } from '../../../shared/document/styles.ts';
import { makeNamed } from '../../../shared/document/styling/apply-style.ts';
import { partStyleAt } from '../../../shared/document/styling/part-style.ts';
import { hasStyle } from '../../../shared/document/styling/style-sheet.ts';
import { type StyleSpot, sheetOf } from '../../../shared/document/styling/style-spot.ts';
import type { Opened } from '../../editor/opened.ts';
import { styleSpotAt } from '../../editor/style-spot.ts';
import { NameForm } from '../../ui/fields/name-form.tsx';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { useWindowState } from '../../ui/window-context.tsx';
import { useWords } from '../../ui/words.tsx';
import { Section } from '../inspector/section.tsx';
import { partName } from './part-name.ts';
import { targetAt } from './style-fields.ts';
import { StyleRow } from './style-row.tsx';
import { SwatchList } from './swatch-list.tsx';

function NewStyle({ opened: { editor }, spot }: { readonly opened: Opened; readonly spot: StyleSpot }) {
  const { say } = useWords();
  const change = useChanges();
  const wanted = useWindowState((state) => state.styleTarget);
  const [naming, setNaming] = useState(false);
  const { doc } = editor;
  if (!naming) {
    return (
      <Button className="tool compact bordered" onPress={() => setNaming(true)}>
        {say('styling.new')}
      </Button>
    );
  }
  const level = targetAt(wanted, spot, partStyleAt(doc, spot));
  return (
    <NameForm
      label={say('styling.new-name')}
      start=""
      done={say('styling.create')}
      problem={(name) => (hasStyle({ doc }, { name, part: spot.part }) ? say('styling.name-taken', { name }) : null)}
      onName={(name) => {
        change((state) => makeNamed(state, spot, level === 'named' ? 'page' : level, name));
        setNaming(false);
      }}
      onCancel={() => setNaming(false)}
    />
  );
}

export function StylesPanel({ opened }: { readonly opened: Opened }) {
  const { say } = useWords();
  const { doc } = opened.editor;
  const spot = styleSpotAt(opened.editor);
  const [edited, setEdited] = useState<string | null>(null);
  const sheet = sheetOf(doc);
  const parts = useMemo(
    () =>
      STYLE_NAMES.map((part) => ({ part, styles: sheet.filter((style) => style.part === part) })).filter(
        ({ styles }) => styles.length > 0,
      ),
    [sheet],
  );
  const keyOf = ({ part, name }: NamedStyle): string => `${part} ${name}`;
  const shown = spot === null ? null : (partStyleAt(doc, spot).named?.style ?? null);
  return (
    <div className="inspector">
      <Section title="styling.list">
        {sheet.length === 0 && <p className="hint">{say('styling.empty')}</p>}
        {parts.map(({ part, styles }) => (
          <section key={part} className="style-part" aria-label={partName(part, say)}>
            <h4>{partName(part, say)}</h4>
            <ul>
              {styles.map((style) => (
                <StyleRow
                  key={keyOf(style)}
                  opened={opened}
                  named={style}
                  spot={spot !== null && spot.part === part ? spot : null}
                  isCurrent={shown === style}
                  isOpen={edited === keyOf(style)}
                  onOpen={(open) => setEdited(open ? keyOf(style) : null)}
                />
              ))}
            </ul>
          </section>
        ))}
        {spot !== null && <NewStyle opened={opened} spot={spot} />}
      </Section>
      <Section title="swatch.title">
        <SwatchList opened={opened} />
      </Section>
    </div>
  );
}

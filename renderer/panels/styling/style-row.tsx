// One named style of the sheet: a sample line in it, apply, edit, rename, delete.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PageAttrs } from '../../../shared/document/attrs.ts';
import { type NamedStyle, resolveStyles, type TextStyle } from '../../../shared/document/styles.ts';
import { applyStyle } from '../../../shared/document/styling/apply-style.ts';
import { partStyleAt } from '../../../shared/document/styling/part-style.ts';
import {
  changeStyle,
  countUses,
  hasStyle,
  removeStyle,
  renameStyle,
} from '../../../shared/document/styling/style-sheet.ts';
import type { StyleSpot } from '../../../shared/document/styling/style-spot.ts';
import { screenColor } from '../../../shared/kernel/screen-color.ts';
import type { Opened } from '../../editor/opened.ts';
import { familyOf } from '../../painter/type-metrics.ts';
import { NameForm } from '../../ui/fields/name-form.tsx';
import { sizeWords } from '../../ui/fields/size-field.tsx';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { useWindowState } from '../../ui/window-context.tsx';
import { useWords } from '../../ui/words.tsx';
import { targetAt } from './style-fields.ts';
import { StyleValues } from './style-values.tsx';

/** A sample is as large as its style within this, px: a row of the list is no headline. */
const SAMPLE = { least: 12, most: 22 } as const;
const PX_PER_PT = 96 / 72;

/** The style as it sets its part on this page. */
function wholeStyle({ doc }: Opened['editor'], page: number, { part, style }: NamedStyle): TextStyle {
  const { setup } = (doc.maybeChild(page) ?? doc.child(0)).attrs as PageAttrs;
  return resolveStyles(setup.size, setup.leading, { [part]: style })[part];
}

function Sample({ opened, style }: { readonly opened: Opened; readonly style: TextStyle }) {
  const { say } = useWords();
  const { font, size, scaleX, color, ground, tracking } = style;
  const face = opened.fonts.named(font) ?? opened.fonts.standIn(font);
  return (
    <span
      className="style-sample"
      style={{
        fontFamily: `"${familyOf(face.id)}"`,
        fontSize: Math.min(SAMPLE.most, Math.max(SAMPLE.least, size * PX_PER_PT)),
        letterSpacing: `${tracking}em`,
        color: screenColor(color),
        ...(ground !== null && { backgroundColor: screenColor(ground) }),
      }}
      aria-hidden="true"
    >
      <span style={{ transform: `scaleX(${scaleX})` }}>{say('styling.sample')}</span>
    </span>
  );
}

interface StyleRowProps {
  readonly opened: Opened;
  readonly named: NamedStyle;
  /** Where it can be applied: the caret stands in such a part. */
  readonly spot: StyleSpot | null;
  /** The caret's part is set in it. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

function StyleEditor({ opened, named, onOpen }: StyleRowProps) {
  const { say } = useWords();
  const change = useChanges();
  const page = useWindowState((state) => state.page);
  const [renaming, setRenaming] = useState(false);
  const { doc } = opened.editor;
  const { name, part } = named;
  if (renaming) {
    return (
      <NameForm
        label={say('styling.new-name')}
        start={name}
        done={say('styling.rename')}
        problem={(next) =>
          next !== name && hasStyle({ doc }, { name: next, part }) ? say('styling.name-taken', { name: next }) : null
        }
        onName={(next) => {
          change((state) => renameStyle(state, named, next));
          onOpen(false);
        }}
        onCancel={() => setRenaming(false)}
      />
    );
  }
  return (
    <div className="style-editor">
      <StyleValues
        fonts={opened.fonts.faces.map((face) => face.name)}
        fields={{
          doc,
          style: wholeStyle(opened.editor, page, named),
          differs: {},
          set: (values, together) =>
            void change((state) => changeStyle(state, named, { ...named.style, ...values }), together),
        }}
      />
      <div className="inspector-tools">
        <Button className="tool compact" onPress={() => setRenaming(true)}>
          {say('styling.rename')}
        </Button>
        <Button className="tool compact" onPress={() => void change((state) => removeStyle(state, named))}>
          {say('styling.delete')}
        </Button>
        <span className="hint">{say('styling.uses', { count: countUses({ doc }, named) })}</span>
      </div>
    </div>
  );
}

export function StyleRow(props: StyleRowProps) {
  const { opened, named, spot, isCurrent, isOpen, onOpen } = props;
  const { say } = useWords();
  const change = useChanges();
  const page = useWindowState((state) => state.page);
  const wanted = useWindowState((state) => state.styleTarget);
  const style = wholeStyle(opened.editor, page, named);
  const apply = (): void => {
    if (spot === null) return;
    const target = targetAt(wanted, spot, partStyleAt(opened.editor.doc, spot));
    change((state) => applyStyle(state, spot, target === 'named' ? 'page' : target, named.name));
  };
  return (
    <li className={isCurrent ? 'style-row current' : 'style-row'} aria-current={isCurrent}>
      <div className="style-line">
        <Button
          className="style-apply"
          aria-label={`${say('styling.apply')} ${named.name}`}
          isDisabled={spot === null}
          onPress={apply}
        >
          <span className="style-name">
            {named.name} <span className="hint">{sizeWords(style.size)}</span>
          </span>
          <Sample opened={opened} style={style} />
        </Button>
        <Button
          className="tool compact"
          aria-expanded={isOpen}
          aria-label={say('styling.edit-named', { name: named.name })}
          onPress={() => onOpen(!isOpen)}
        >
          {isOpen ? <CloseIcon /> : say('styling.edit')}
        </Button>
      </div>
      {isOpen && <StyleEditor {...props} />}
    </li>
  );
}

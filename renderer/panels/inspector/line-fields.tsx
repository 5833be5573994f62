// What rules and boxes are drawn in: style, weight and colour of the line, and a box's fill.
import { RULE_STYLES, STROKE_LIMITS } from '../../../shared/document/attr-rules.ts';
import type { BoxAttrs, RuleAttrs, Stroke } from '../../../shared/document/attrs.ts';
import type { PlacedObject } from '../../../shared/document/objects/placed-object.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { setObjects } from '../../../shared/document/styling/object-values.ts';
import { SelectField } from '../../ui/fields/choice-field.tsx';
import { ColorField } from '../../ui/fields/color-field.tsx';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { ValueField } from '../../ui/fields/value-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { sharedValue } from './shared-value.ts';

/** Weights by which an arrow steps, pt: the plates' own. */
const WEIGHT_STEP = 0.25;
/** Stands for no border among the choices. */
const NONE = 'none';

interface LineFieldsProps {
  readonly doc: PMNode;
  /** All of one kind. */
  readonly objects: readonly PlacedObject[];
}

function StrokeFields(
  props: LineFieldsProps & { readonly onStroke: (change: Partial<Stroke>, together: boolean) => void },
) {
  const { doc, objects, onStroke } = props;
  const { say } = useWords();
  const strokeOf = ({ node }: PlacedObject): Stroke => (node.attrs as Pick<RuleAttrs, 'stroke'>).stroke;
  const weight = sharedValue(objects, (object) => strokeOf(object).weight);
  return (
    <div className="value-grid">
      <ValueField
        label={say('object.weight')}
        value={weight ?? null}
        least={STROKE_LIMITS[0]}
        most={STROKE_LIMITS[1]}
        step={WEIGHT_STEP}
        unit={say('unit.pt')}
        empty={say(weight === undefined ? 'field.several' : 'field.own')}
        onChange={(value, together) => onStroke({ weight: value }, together)}
        onClear={() => onStroke({ weight: null }, false)}
      />
      <ColorField
        label={say('object.line-color')}
        doc={doc}
        color={sharedValue(objects, (object) => strokeOf(object).color)}
        onChange={(color, together) => onStroke({ color }, together)}
      />
    </div>
  );
}

export function RuleFields({ doc, objects }: LineFieldsProps) {
  const { say } = useWords();
  const change = useChanges();
  const refs = objects.map(({ ref }) => ref);
  const attrsOf = ({ node }: PlacedObject): RuleAttrs => node.attrs as RuleAttrs;
  const [first] = objects;
  if (first === undefined) return null;
  return (
    <>
      <SelectField
        label={say('object.rule-style')}
        items={RULE_STYLES.map((id) => ({ id, name: say(`rule.${id}`) }))}
        value={sharedValue(objects, (object) => attrsOf(object).style) ?? null}
        onChange={(style) => void change((state) => setObjects(state, refs, 'rule', { style }))}
      />
      <StrokeFields
        doc={doc}
        objects={objects}
        onStroke={(given, together) =>
          void change(
            (state) => setObjects(state, refs, 'rule', { stroke: { ...attrsOf(first).stroke, ...given } }),
            together,
          )
        }
      />
    </>
  );
}

export function BoxFields({ doc, objects }: LineFieldsProps) {
  const { say } = useWords();
  const change = useChanges();
  const refs = objects.map(({ ref }) => ref);
  const attrsOf = ({ node }: PlacedObject): BoxAttrs => node.attrs as BoxAttrs;
  const [first] = objects;
  if (first === undefined) return null;
  const border = sharedValue(objects, (object) => attrsOf(object).border ?? NONE);
  return (
    <>
      <SelectField
        label={say('object.border')}
        items={[
          { id: NONE, name: say('rule.none') } as const,
          ...RULE_STYLES.map((id) => ({ id, name: say(`rule.${id}`) })),
        ]}
        value={border ?? null}
        onChange={(id) => void change((state) => setObjects(state, refs, 'box', { border: id === NONE ? null : id }))}
      />
      {border !== NONE && (
        <StrokeFields
          doc={doc}
          objects={objects}
          onStroke={(given, together) =>
            void change(
              (state) => setObjects(state, refs, 'box', { stroke: { ...attrsOf(first).stroke, ...given } }),
              together,
            )
          }
        />
      )}
      <ColorField
        label={say('object.fill')}
        doc={doc}
        color={sharedValue(objects, (object) => attrsOf(object).fill)}
        onChange={(fill, together) => void change((state) => setObjects(state, refs, 'box', { fill }), together)}
        onClear={() => void change((state) => setObjects(state, refs, 'box', { fill: null }))}
      />
    </>
  );
}

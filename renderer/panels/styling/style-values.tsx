// The values of a style as fields: font, size, leading, letters, paragraph, colours and effects.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { EFFECT_LIMITS, STYLE_LIMITS } from '../../../shared/document/attr-rules.ts';
import { ALIGNS, type TextStyle } from '../../../shared/document/styles.ts';
import type { StyleKey } from '../../../shared/document/styling/part-style.ts';
import { BLACK, tintOfBlack, WHITE } from '../../../shared/kernel/color.ts';
import { sameData } from '../../../shared/kernel/same-data.ts';
import type { TextEffects } from '../../../shared/kernel/text-effects.ts';
import { AlignIcon } from '../../ui/align-icon.tsx';
import { ColorField } from '../../ui/fields/color-field.tsx';
import { FontField } from '../../ui/fields/font-field.tsx';
import { SizeField } from '../../ui/fields/size-field.tsx';
import { FieldName, ValueField } from '../../ui/fields/value-field.tsx';
import { useWords } from '../../ui/words.tsx';
import type { StyleFields } from './style-fields.ts';

const PLAIN: TextEffects = { slant: 0, outline: null, shadow: null };
/** An outline and a shadow as they begin: seen at headline size, and within what newsprint holds. */
const FIRST_OUTLINE = 1;
const FIRST_SHADOW = { x: 0.06, y: 0.06, color: tintOfBlack(0.4) } as const;

/** Effects; null where they do nothing, as plain text has none. */
const effectsOf = (effects: TextEffects): TextEffects | null => (sameData(effects, PLAIN) ? null : effects);

interface ValuesProps {
  readonly fields: StyleFields;
}

function Letters({ fields: { style, differs, set } }: ValuesProps) {
  const { say } = useWords();
  const differing = (key: StyleKey): string | null => differs[key] ?? null;
  return (
    <div className="value-grid">
      <SizeField size={style.size} differs={differing('size')} onChange={(size, together) => set({ size }, together)} />
      <ValueField
        label={say('style.leading')}
        value={style.leading}
        least={STYLE_LIMITS.leading[0]}
        most={STYLE_LIMITS.leading[1]}
        step={0.5}
        unit={say('unit.pt')}
        differs={differing('leading')}
        onChange={(leading, together) => set({ leading }, together)}
      />
      <ValueField
        label={say('style.scaleX')}
        value={style.scaleX * 100}
        least={STYLE_LIMITS.scaleX[0] * 100}
        most={STYLE_LIMITS.scaleX[1] * 100}
        step={1}
        unit="%"
        differs={differing('scaleX')}
        onChange={(value, together) => set({ scaleX: value / 100 }, together)}
      />
      <ValueField
        label={say('style.tracking')}
        value={style.tracking}
        least={STYLE_LIMITS.tracking[0]}
        most={STYLE_LIMITS.tracking[1]}
        step={0.01}
        unit={say('unit.em')}
        differs={differing('tracking')}
        onChange={(tracking, together) => set({ tracking }, together)}
      />
    </div>
  );
}

function Paragraph({ fields: { style, differs, set } }: ValuesProps) {
  const { say } = useWords();
  return (
    <div className="value-grid">
      <div className="align-field">
        <FieldName differs={differs.align ?? null}>{say('style.align')}</FieldName>
        <ToggleButtonGroup
          className="segments"
          aria-label={say('style.align')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[style.align]}
          onSelectionChange={(keys) => {
            const align = ALIGNS.find((one) => keys.has(one));
            if (align !== undefined) set({ align }, false);
          }}
        >
          {ALIGNS.map((align) => (
            <ToggleButton key={align} id={align} className="tool small" aria-label={say(`align.${align}`)}>
              <AlignIcon align={align} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <ValueField
        label={say('style.indent')}
        value={style.indent}
        least={STYLE_LIMITS.indent[0]}
        most={STYLE_LIMITS.indent[1]}
        step={0.5}
        unit={say('unit.em')}
        differs={differs.indent ?? null}
        onChange={(indent, together) => set({ indent }, together)}
      />
    </div>
  );
}

/** Letters and what lies behind them; reversed (反白) is both at once: paper on black. */
function Colors({ fields: { doc, style, differs, set } }: ValuesProps) {
  const { say } = useWords();
  const isReversed = style.ground !== null && sameData(style.color, WHITE);
  return (
    <div className="value-grid">
      <ColorField
        label={say('style.color')}
        doc={doc}
        color={style.color}
        differs={differs.color ?? null}
        onChange={(color, together) => set({ color }, together)}
      />
      <ColorField
        label={say('style.ground')}
        doc={doc}
        color={style.ground}
        differs={differs.ground ?? null}
        onChange={(ground, together) => set({ ground }, together)}
        onClear={() => set({ ground: null }, false)}
      />
      <ToggleButton
        className="tool compact bordered"
        isSelected={isReversed}
        onChange={(reversed) =>
          set(reversed ? { color: WHITE, ground: style.ground ?? style.color } : { color: BLACK, ground: null }, false)
        }
      >
        {say('style.reverse')}
      </ToggleButton>
    </div>
  );
}

function Effects({ fields: { doc, style, differs, set } }: ValuesProps) {
  const { say } = useWords();
  const effects = style.effects ?? PLAIN;
  const { outline, shadow } = effects;
  const differing = differs.effects ?? null;
  const put = (change: Partial<TextEffects>, together: boolean): void =>
    set({ effects: effectsOf({ ...effects, ...change }) }, together);
  const [leastWeight, mostWeight] = EFFECT_LIMITS.outline;
  const [leastOffset, mostOffset] = EFFECT_LIMITS.shadow;
  const offset = (axis: 'x' | 'y', value: number, together: boolean): void =>
    put({ shadow: { ...(shadow ?? { ...FIRST_SHADOW, x: 0, y: 0 }), [axis]: value } }, together);
  return (
    <div className="value-grid">
      <ValueField
        label={say('style.slant')}
        value={effects.slant}
        least={EFFECT_LIMITS.slant[0]}
        most={EFFECT_LIMITS.slant[1]}
        step={1}
        unit="°"
        differs={differing}
        onChange={(slant, together) => put({ slant }, together)}
      />
      <ToggleButton
        className="tool compact bordered"
        isSelected={shadow !== null}
        onChange={(on) => put({ shadow: on ? FIRST_SHADOW : null }, false)}
      >
        {say('style.shadow')}
      </ToggleButton>
      {shadow !== null && (
        <>
          {(['x', 'y'] as const).map((axis) => (
            <ValueField
              key={axis}
              label={axis === 'x' ? '→' : '↓'}
              name={say(`style.shadow-${axis}`)}
              value={shadow[axis]}
              least={leastOffset}
              most={mostOffset}
              step={0.01}
              unit={say('unit.em')}
              differs={differing}
              onChange={(value, together) => offset(axis, value, together)}
            />
          ))}
          <ColorField
            label={say('style.color')}
            name={say('style.shadow-color')}
            doc={doc}
            color={shadow.color}
            onChange={(color, together) => put({ shadow: { ...shadow, color } }, together)}
          />
        </>
      )}
      <ValueField
        label={say('style.outline')}
        value={outline?.weight ?? null}
        least={leastWeight}
        most={mostWeight}
        step={0.25}
        unit={say('unit.pt')}
        empty={say('field.none')}
        differs={differing}
        onChange={(weight, together) => put({ outline: { weight, color: outline?.color ?? WHITE } }, together)}
        onClear={() => put({ outline: null }, false)}
      />
      {outline === null ? (
        <ToggleButton
          className="tool compact bordered"
          isSelected={false}
          onChange={() => put({ outline: { weight: FIRST_OUTLINE, color: WHITE } }, false)}
        >
          {say('style.outline')}
        </ToggleButton>
      ) : (
        <ColorField
          label={say('style.color')}
          name={say('style.outline-color')}
          doc={doc}
          color={outline.color}
          onChange={(color, together) => put({ outline: { ...outline, color } }, together)}
          onClear={() => put({ outline: null }, false)}
        />
      )}
    </div>
  );
}

/** All values of a style; `fonts` are those that are offered. */
export function StyleValues({ fields, fonts }: ValuesProps & { readonly fonts: readonly string[] }) {
  const { style, differs, set } = fields;
  const setFont = (font: TextStyle['font']): void => set({ font }, false);
  return (
    <div className="style-values">
      <FontField fonts={fonts} font={style.font} differs={differs.font ?? null} onChange={setFont} />
      <Letters fields={fields} />
      <Paragraph fields={fields} />
      <Colors fields={fields} />
      <Effects fields={fields} />
    </div>
  );
}

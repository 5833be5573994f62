// The inks of a colour as fields: cyan, magenta, yellow and black, or the tint of a spot colour.
import type { Color, ProcessColor } from '../../../shared/kernel/color.ts';
import { useWords } from '../words.tsx';
import { ValueField } from './value-field.tsx';

const INKS = ['c', 'm', 'y', 'k'] as const;

const PERCENT = { least: 0, most: 100, step: 1, unit: '%' } as const;

/** Four inks in per cent. */
export function ProcessFields(props: {
  readonly color: ProcessColor;
  readonly onChange: (color: ProcessColor, together: boolean) => void;
}) {
  const { color, onChange } = props;
  const { say } = useWords();
  return (
    <div className="ink-fields">
      {INKS.map((ink) => (
        <ValueField
          key={ink}
          label={ink.toUpperCase()}
          name={say('swatch.ink', { ink: ink.toUpperCase() })}
          value={color[ink] * 100}
          {...PERCENT}
          onChange={(value, together) => {
            const next: ProcessColor = { ...color, [ink]: value / 100 };
            onChange(next, together);
          }}
        />
      ))}
    </div>
  );
}

/** The fields of a colour: a spot colour's inks are its swatch's, here its tint alone changes. */
export function InkFields(props: {
  readonly color: Color;
  readonly onChange: (color: Color, together: boolean) => void;
}) {
  const { color, onChange } = props;
  const { say } = useWords();
  if (color.kind === 'process') return <ProcessFields color={color} onChange={onChange} />;
  return (
    <ValueField
      label={say('swatch.tint')}
      value={color.tint * 100}
      {...PERCENT}
      onChange={(value, together) => onChange({ ...color, tint: value / 100 }, together)}
    />
  );
}

// Gives a colour that was mixed in a field a name among the swatches.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PMNode } from '../../../shared/document/schema.ts';
import { addSwatch, swatchProblem } from '../../../shared/document/styling/swatches.ts';
import type { Color } from '../../../shared/kernel/color.ts';
import { useWords } from '../words.tsx';
import { NameForm } from './name-form.tsx';
import { useChanges } from './use-changes.ts';

export function KeepSwatch({ color, doc }: { readonly color: Color; readonly doc: PMNode }) {
  const { say } = useWords();
  const change = useChanges();
  const [naming, setNaming] = useState(false);
  if (!naming) {
    return (
      <Button className="tool compact" onPress={() => setNaming(true)}>
        {say('swatch.keep')}
      </Button>
    );
  }
  return (
    <NameForm
      label={say('swatch.name')}
      start=""
      done={say('swatch.add')}
      problem={(name) => {
        const problem = swatchProblem(doc, { name, color }, null);
        return problem === null ? null : say(`swatch.${problem}`);
      }}
      onName={(name) => {
        change((state) => addSwatch(state, { name, color }));
        setNaming(false);
      }}
      onCancel={() => setNaming(false)}
    />
  );
}

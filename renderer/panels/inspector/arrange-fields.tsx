// How objects lie among others: whether text keeps away and how far, what lies above what, and the lock.
import { Button, ToggleButton } from 'react-aria-components';
import { WRAP_LIMITS } from '../../../shared/document/attr-rules.ts';
import type { PhotoAttrs, Wrap } from '../../../shared/document/attrs.ts';
import { orderObject } from '../../../shared/document/objects/order.ts';
import type { PlacedObject } from '../../../shared/document/objects/placed-object.ts';
import { lockObjects, wrapObjects } from '../../../shared/document/objects/traits.ts';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { ValueField } from '../../ui/fields/value-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { sharedValue } from './shared-value.ts';

const STEPS = ['front', 'forward', 'backward', 'back'] as const;

export function ArrangeFields({ objects }: { readonly objects: readonly PlacedObject[] }) {
  const { say } = useWords();
  const change = useChanges();
  const refs = objects.map(({ ref }) => ref);
  const wrapped = objects.filter(({ ref }) => ref.kind === 'photo' || ref.kind === 'box');
  const wrapOf = ({ node }: PlacedObject): Wrap => (node.attrs as Pick<PhotoAttrs, 'wrap'>).wrap;
  const isOn = sharedValue(wrapped, (object) => wrapOf(object).on);
  const distance = sharedValue(wrapped, (object) => wrapOf(object).distance);
  const locked = sharedValue(objects, (object) => object.locked);
  const [only] = objects;
  const isLocked = locked === true;
  return (
    <>
      {wrapped.length > 0 && (
        <div className="value-grid">
          <ToggleButton
            className="tool compact bordered"
            isSelected={isOn === true}
            isDisabled={isLocked}
            onChange={(on) => void change((state) => wrapObjects(state, refs, { on }))}
          >
            {say('object.wrap')}
          </ToggleButton>
          <ValueField
            label={say('object.distance')}
            name={say('object.wrap-distance')}
            value={distance ?? null}
            least={WRAP_LIMITS[0]}
            most={WRAP_LIMITS[1]}
            step={0.25}
            unit={say('unit.em')}
            empty={say(distance === undefined ? 'field.several' : 'field.own')}
            isDisabled={isLocked || isOn === false}
            onChange={(value, together) =>
              void change((state) => wrapObjects(state, refs, { distance: value }), together)
            }
            onClear={() => void change((state) => wrapObjects(state, refs, { distance: null }))}
          />
        </div>
      )}
      <div className="inspector-tools">
        <ToggleButton
          className="tool compact"
          isSelected={isLocked}
          onChange={(lock) => void change((state) => lockObjects(state, refs, lock))}
        >
          {say('object.locked')}
        </ToggleButton>
        {objects.length === 1 &&
          only !== undefined &&
          STEPS.map((step) => (
            <Button
              key={step}
              className="tool compact"
              isDisabled={isLocked}
              onPress={() => void change((state) => orderObject(state, only.ref, step))}
            >
              {say(`object.order-${step}`)}
            </Button>
          ))}
      </div>
    </>
  );
}

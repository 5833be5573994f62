// The inspector of objects: what is selected, where it stands, and the values of its kind; of several, what they share.
import type { ObjectRef } from '../../../shared/document/objects/object-ref.ts';
import { type PlacedObject, placedObjects } from '../../../shared/document/objects/placed-object.ts';
import { titleOf } from '../../editor/destinations.ts';
import type { Opened } from '../../editor/opened.ts';
import { useWords } from '../../ui/words.tsx';
import { ArrangeFields } from './arrange-fields.tsx';
import { BoxFields, RuleFields } from './line-fields.tsx';
import { CaptionFields, PhotoFacts, ViewFields } from './photo-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { Fact, Section } from './section.tsx';
import { sharedValue } from './shared-value.ts';
import { FrameFields, HeadlineFields } from './text-frame-fields.tsx';

/** The values of one kind of object, for all that are selected of it. */
function KindFields({ opened, objects }: { readonly opened: Opened; readonly objects: readonly PlacedObject[] }) {
  const kind = sharedValue(objects, ({ ref }) => ref.kind);
  const [only] = objects.length === 1 ? objects : [];
  const { doc } = opened.editor;
  switch (kind) {
    case 'photo':
      return (
        <>
          <Section title="photo.picture">
            {only !== undefined && <PhotoFacts opened={opened} photo={only} />}
            <ViewFields photos={objects} />
          </Section>
          <Section title="photo.caption">
            <CaptionFields photos={objects} />
          </Section>
        </>
      );
    case 'rule':
      return (
        <Section title="object.look">
          <RuleFields doc={doc} objects={objects} />
        </Section>
      );
    case 'box':
      return (
        <Section title="object.look">
          <BoxFields doc={doc} objects={objects} />
        </Section>
      );
    case 'frame':
      return (
        <Section title="inspector.setting">
          <FrameFields objects={objects} />
        </Section>
      );
    case 'headline':
      return (
        <Section title="inspector.setting">
          <HeadlineFields objects={objects} />
        </Section>
      );
    case 'nameplate':
    case undefined:
      return null;
  }
}

export function ObjectsInspector({
  opened,
  objects,
}: {
  readonly opened: Opened;
  readonly objects: readonly ObjectRef[];
}) {
  const { say } = useWords();
  const placed = placedObjects(opened.editor.doc, objects);
  const [first] = placed;
  if (first === undefined) return null;
  const kind = sharedValue(placed, ({ ref }) => ref.kind);
  const words = kind === undefined ? say('object.several', { count: placed.length }) : say(`object.${kind}`);
  const isMember = first.node.type.name === 'article' || first.node.type.name === 'photo';
  return (
    <>
      <section className="inspector-section" aria-label={words}>
        <h3>{placed.length > 1 && kind !== undefined ? `${words} × ${placed.length}` : words}</h3>
        {placed.length === 1 && isMember && (
          <dl>
            <Fact name={first.ref.kind === 'photo' ? 'inspector.photo' : 'inspector.story'}>{titleOf(first.node)}</Fact>
          </dl>
        )}
      </section>
      {placed.length === 1 && (
        <Section title="object.place">
          <PlaceFields object={first} />
        </Section>
      )}
      <KindFields opened={opened} objects={placed} />
      <Section title="object.arrange">
        <ArrangeFields objects={placed} />
      </Section>
    </>
  );
}

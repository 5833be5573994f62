// Text frames and headline units: columns, direction and size, and what their story is like.
import { SETUP_LIMITS } from '../../../shared/document/attr-rules.ts';
import type { ArticleAttrs } from '../../../shared/document/attrs.ts';
import { columnsWideEnough } from '../../../shared/document/grid-rules.ts';
import { turnHeadline } from '../../../shared/document/objects/headline-frame.ts';
import type { PlacedObject } from '../../../shared/document/objects/placed-object.ts';
import { divideColumns } from '../../../shared/document/objects/thread.ts';
import { setArticles, setObjects } from '../../../shared/document/styling/object-values.ts';
import { Segments } from '../../ui/fields/choice-field.tsx';
import { SizeField } from '../../ui/fields/size-field.tsx';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { ValueField } from '../../ui/fields/value-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { sharedValue } from './shared-value.ts';

interface FieldsProps {
  /** All of one kind. */
  readonly objects: readonly PlacedObject[];
}

const attrsOf = ({ node }: PlacedObject): ArticleAttrs => node.attrs as ArticleAttrs;
const DIRECTIONS = ['horizontal', 'vertical'] as const;
const FILLS = ['page', 'balanced', 'filled'] as const;
const BYLINES = ['end', 'under-headline'] as const;

const readWhole = (text: string): number | null => (/^\d+$/u.test(text.trim()) ? Number(text) : null);

function columnsOf({ ref, node }: PlacedObject): number | null {
  return ref.kind === 'frame' ? ((node.attrs as ArticleAttrs).frames[ref.index]?.columns ?? null) : null;
}

function mayDivide(object: PlacedObject, columns: number): boolean {
  const { frames, direction } = attrsOf(object);
  const frame = object.ref.kind === 'frame' ? frames[object.ref.index] : undefined;
  return frame !== undefined && columnsWideEnough(object.setup, { ...frame, columns }, direction);
}

/** What holds of the whole story, whichever of its objects is selected. */
function StoryFields({ objects }: FieldsProps) {
  const { say } = useWords();
  const change = useChanges();
  const stories = objects.map(({ ref }) => ref.at);
  return (
    <>
      <Segments
        label={say('object.text')}
        name={say('object.body-direction')}
        items={DIRECTIONS.map((id) => ({ id, name: say(`object.${id}`) }))}
        value={sharedValue(objects, (object) => attrsOf(object).direction) ?? null}
        onChange={(direction) => void change((state) => setArticles(state, stories, { direction }))}
      />
      <Segments
        label={say('object.fill-mode')}
        items={FILLS.map((id) => ({ id, name: say(`object.fill-${id}`) }))}
        value={sharedValue(objects, (object) => attrsOf(object).fill ?? 'page') ?? null}
        onChange={(fill) =>
          void change((state) => setArticles(state, stories, { fill: fill === 'page' ? null : fill }))
        }
      />
      <Segments
        label={say('object.byline-at')}
        items={BYLINES.map((id) => ({ id, name: say(`object.byline-${id}`) }))}
        value={sharedValue(objects, (object) => attrsOf(object).bylineAt) ?? null}
        onChange={(bylineAt) => void change((state) => setArticles(state, stories, { bylineAt }))}
      />
    </>
  );
}

export function FrameFields({ objects }: FieldsProps) {
  const { say } = useWords();
  const change = useChanges();
  const refs = objects.map(({ ref }) => ref);
  const columns = sharedValue(objects, columnsOf);
  const most = SETUP_LIMITS.columns[1];
  return (
    <>
      <ValueField
        label={say('object.columns')}
        value={columns ?? null}
        least={1}
        most={most}
        step={1}
        empty={say(columns === undefined && objects.length > 1 ? 'field.several' : 'object.base-columns')}
        read={readWhole}
        allowed={say('object.columns-allowed', { most })}
        isAllowed={(value) => objects.every((object) => mayDivide(object, value))}
        onChange={(value, together) => void change((state) => divideColumns(state, refs, value), together)}
        onClear={() => void change((state) => divideColumns(state, refs, null))}
      />
      <StoryFields objects={objects} />
    </>
  );
}

export function HeadlineFields({ objects }: FieldsProps) {
  const { say } = useWords();
  const change = useChanges();
  const refs = objects.map(({ ref }) => ref);
  const [first] = objects;
  const direction = sharedValue(objects, (object) => attrsOf(object).headlineFrame?.direction);
  const size = sharedValue(objects, (object) => attrsOf(object).headlineFrame?.size ?? null);
  return (
    <>
      <Segments
        label={say('object.headline')}
        name={say('object.headline-direction')}
        items={DIRECTIONS.map((id) => ({ id, name: say(`object.${id}-headline`) }))}
        value={direction ?? null}
        onChange={(wanted) => {
          // Each is turned that does not stand so already.
          let together = false;
          for (const object of objects) {
            if (attrsOf(object).headlineFrame?.direction === wanted) continue;
            together = change((state) => turnHeadline(state, object.ref), together) || together;
          }
        }}
      />
      {first !== undefined && (
        <SizeField
          size={size ?? null}
          empty={say(size === undefined ? 'field.several' : 'field.own')}
          onChange={(value, together) =>
            void change((state) => setObjects(state, refs, 'headline', { size: value }), together)
          }
          onClear={() => void change((state) => setObjects(state, refs, 'headline', { size: null }))}
        />
      )}
      <StoryFields objects={objects} />
    </>
  );
}

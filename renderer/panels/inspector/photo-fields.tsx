// A photo's values: what file it is and how fine it prints, how the picture lies in its frame, where its caption stands.
import { Button, FileTrigger } from 'react-aria-components';
import { PLAIN_VIEW } from '../../../shared/document/as-new.ts';
import { CAPTION_PLACES, SETUP_LIMITS, VIEW_LIMITS } from '../../../shared/document/attr-rules.ts';
import type { PhotoAttrs, PhotoView } from '../../../shared/document/attrs.ts';
import { type PlacedObject, placedObject } from '../../../shared/document/objects/placed-object.ts';
import { setObjects, turnedTo } from '../../../shared/document/styling/object-values.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { sameData } from '../../../shared/kernel/same-data.ts';
import type { Opened } from '../../editor/opened.ts';
import { imageOf, ppiOf } from '../../editor/photo-facts.ts';
import { Segments } from '../../ui/fields/choice-field.tsx';
import { useChanges } from '../../ui/fields/use-changes.ts';
import { ValueField } from '../../ui/fields/value-field.tsx';
import { useWindow } from '../../ui/window-context.tsx';
import { useWords } from '../../ui/words.tsx';
import { Fact } from './section.tsx';
import { sharedValue } from './shared-value.ts';

/** What the host reads as pictures. */
const PICTURES = ['image/jpeg', 'image/png', 'image/tiff', 'image/webp'];
const FITS = ['fill', 'fit'] as const;
const QUARTER = 90;
/** Steps of the arrows: a horizon is levelled by tenths of a degree. */
const STEPS = { zoom: 5, pan: 1, turn: 1, straighten: 0.1 } as const;
/** Straightening beyond this is a turn. */
const MOST_STRAIGHTENED = 45;

/** The quarter turns of a view, and what it is straightened by over them. */
function partsOfTurn(turn: number): { readonly quarters: number; readonly rest: number } {
  const quarters = Math.round(turn / QUARTER);
  return { quarters, rest: Math.round((turn - quarters * QUARTER) * 100) / 100 };
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const attrsOf = ({ node }: PlacedObject): PhotoAttrs => node.attrs as PhotoAttrs;

export function PhotoFacts({ opened, photo }: { readonly opened: Opened; readonly photo: PlacedObject }) {
  const { say } = useWords();
  const { actions } = useWindow();
  const change = useChanges();
  const { photo: id, pixels } = attrsOf(photo);
  /** Another picture in the same frame: crop, turn and caption stay. The page may have changed while the picture came. */
  const replace = async (file: File): Promise<void> => {
    const added = await actions.addPhoto(file);
    if (added === null) return;
    const values = { photo: added.photo, pixels: added.pixels };
    change((state) =>
      placedObject(state.doc, photo.ref)?.node.attrs['photo'] === id
        ? setObjects(state, [photo.ref], 'photo', values)
        : null,
    );
  };
  const image = imageOf(opened, photo);
  const ppi = image === null ? null : ppiOf(image);
  const { least, good } = NEWSPRINT.photoPpi;
  return (
    <>
      <dl>
        <Fact name="photo.file">{fileName(id)}</Fact>
        <Fact name="photo.pixels">{`${pixels[0]} × ${pixels[1]}`}</Fact>
        {ppi !== null && (
          <Fact name="photo.ppi">
            <span className={ppi < least ? 'severity error' : ppi < good ? 'severity warning' : ''}>
              {ppi < good ? say('photo.ppi-low', { ppi, good }) : say('photo.ppi-of', { ppi })}
            </span>
          </Fact>
        )}
      </dl>
      <div className="inspector-tools">
        <FileTrigger
          acceptedFileTypes={PICTURES}
          onSelect={(files) => {
            const file = files?.[0];
            if (file !== undefined) void replace(file);
          }}
        >
          <Button className="tool compact">{say('photo.replace')}</Button>
        </FileTrigger>
      </div>
    </>
  );
}

/** All photos' views changed alike; each keeps what is not given. */
function useViews(photos: readonly PlacedObject[]) {
  const change = useChanges();
  return (next: (view: PhotoView) => PhotoView, together: boolean): void => {
    let joined = together;
    for (const photo of photos) {
      const view = next(attrsOf(photo).view);
      joined = change((state) => setObjects(state, [photo.ref], 'photo', { view }), joined) || joined;
    }
  };
}

export function ViewFields({ photos }: { readonly photos: readonly PlacedObject[] }) {
  const { say } = useWords();
  const set = useViews(photos);
  const viewOf = <T,>(of: (view: PhotoView) => T): T | null =>
    sharedValue(photos, (photo) => of(attrsOf(photo).view)) ?? null;
  const turn = viewOf((view) => view.turn);
  const panned = (axis: 0 | 1, value: number, together: boolean): void =>
    set(({ pan, ...view }) => ({ ...view, pan: axis === 0 ? [value / 100, pan[1]] : [pan[0], value / 100] }), together);
  const mixed = { empty: say('field.several') } as const;
  return (
    <>
      <Segments
        label={say('photo.fit')}
        items={FITS.map((id) => ({ id, name: say(`photo.fit-${id}`) }))}
        value={viewOf((view) => view.fit)}
        onChange={(fit) => set((view) => ({ ...view, fit, zoom: 1, pan: [0, 0] }), false)}
      />
      <div className="value-grid">
        <ValueField
          label={say('photo.zoom')}
          value={viewOf((view) => view.zoom * 100)}
          least={VIEW_LIMITS.zoom[0] * 100}
          most={VIEW_LIMITS.zoom[1] * 100}
          step={STEPS.zoom}
          unit="%"
          {...mixed}
          onChange={(value, together) => set((view) => ({ ...view, zoom: value / 100 }), together)}
        />
        <ValueField
          label={say('photo.turn')}
          value={turn}
          least={VIEW_LIMITS.turn[0]}
          most={VIEW_LIMITS.turn[1]}
          step={STEPS.turn}
          unit="°"
          {...mixed}
          onChange={(value, together) => set((view) => turnedTo(view, value), together)}
        />
        <ValueField
          label={say('photo.pan-x')}
          value={viewOf(({ pan }) => pan[0] * 100)}
          least={VIEW_LIMITS.pan[0] * 100}
          most={VIEW_LIMITS.pan[1] * 100}
          step={STEPS.pan}
          unit="%"
          {...mixed}
          onChange={(value, together) => panned(0, value, together)}
        />
        <ValueField
          label={say('photo.pan-y')}
          value={viewOf(({ pan }) => pan[1] * 100)}
          least={VIEW_LIMITS.pan[0] * 100}
          most={VIEW_LIMITS.pan[1] * 100}
          step={STEPS.pan}
          unit="%"
          {...mixed}
          onChange={(value, together) => panned(1, value, together)}
        />
        <ValueField
          label={say('photo.straighten')}
          value={turn === null ? null : partsOfTurn(turn).rest}
          least={-MOST_STRAIGHTENED}
          most={MOST_STRAIGHTENED}
          step={STEPS.straighten}
          unit="°"
          {...mixed}
          onChange={(value, together) =>
            set((view) => turnedTo(view, partsOfTurn(view.turn).quarters * QUARTER + value), together)
          }
        />
      </div>
      <div className="inspector-tools">
        <Button className="tool compact" onPress={() => set((view) => turnedTo(view, view.turn - QUARTER), false)}>
          {say('photo.turn-left')}
        </Button>
        <Button className="tool compact" onPress={() => set((view) => turnedTo(view, view.turn + QUARTER), false)}>
          {say('photo.turn-right')}
        </Button>
        <Button
          className="tool compact"
          isDisabled={photos.every((photo) => sameData(attrsOf(photo).view, PLAIN_VIEW))}
          onPress={() => set(() => PLAIN_VIEW, false)}
        >
          {say('photo.reset')}
        </Button>
      </div>
    </>
  );
}

export function CaptionFields({ photos }: { readonly photos: readonly PlacedObject[] }) {
  const { say } = useWords();
  const change = useChanges();
  const refs = photos.map(({ ref }) => ref);
  const width = sharedValue(photos, (photo) => attrsOf(photo).captionWidth);
  return (
    <>
      <Segments
        label={say('photo.caption-at')}
        items={CAPTION_PLACES.map((id) => ({ id, name: say(`photo.caption-${id}`) }))}
        value={sharedValue(photos, (photo) => attrsOf(photo).captionAt) ?? null}
        onChange={(captionAt) => void change((state) => setObjects(state, refs, 'photo', { captionAt }))}
      />
      <div className="value-grid">
        <ValueField
          label={say('photo.caption-width')}
          value={width ?? null}
          least={1}
          most={SETUP_LIMITS.measure[1]}
          step={1}
          unit={say('unit.em')}
          empty={say(width === undefined ? 'field.several' : 'field.own')}
          onChange={(value, together) =>
            void change((state) => setObjects(state, refs, 'photo', { captionWidth: value }), together)
          }
          onClear={() => void change((state) => setObjects(state, refs, 'photo', { captionWidth: null }))}
        />
      </div>
    </>
  );
}

// The page on its pasteboard: mounts painter, viewport and gestures, and repaints what composition changed.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OversetBlock } from '../../shared/composition/phases.ts';
import type { PageAttrs } from '../../shared/document/attrs.ts';
import { gridOf } from '../../shared/document/page-setup.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import type { Editing } from '../editor/editing.ts';
import type { Opened } from '../editor/opened.ts';
import { positionOf } from '../editor/text-places.ts';
import type { WindowState } from '../editor/window-state.ts';
import { PX_PER_PT } from '../painter/line-pieces.ts';
import { makeNarrowFaces } from '../painter/narrow-faces.ts';
import { naturalAdvance } from '../painter/natural-advance.ts';
import { makePagePainter, type PagePainter } from '../painter/page-painter.ts';
import { bindGestures } from '../tools/gestures.ts';
import { makeViewport, type Viewport } from '../tools/viewport.ts';
import { bindZoomTool } from '../tools/zoom-tool.ts';
import { ChangesLayer } from './changes-layer.tsx';
import { followPage } from './follow-page.ts';
import { GridLayer } from './grid-layer.tsx';
import { mountEditing } from './mount-editing.ts';
import { OversetBadges } from './overset-badges.tsx';
import { PageMenu } from './page-menu.tsx';
import { takeBoardKey } from './panes.ts';
import { PhotoChoice } from './photo-choice.tsx';
import { type Flash, PlaceFlash } from './place-flash.tsx';
import { ReviewLayer } from './review-layer.tsx';
import { Rulers } from './rulers.tsx';
import { useLateState, useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

/** Waits this long after a zoom before fetching sharper photos, ms: not for every step of a gesture. */
const SHARPEN_AFTER_MS = 120;

function required<E extends Element>(element: E | null): E {
  if (element === null) throw new Error('the page canvas is not mounted');
  return element;
}

const photoUrl =
  (base: string) =>
  (photo: string, width: number): string =>
    `${base}${photo.split('/').map(encodeURIComponent).join('/')}?width=${width}`;

/** Tells the painter the zoom once it has settled. */
function followZoom(viewport: Viewport, painter: PagePainter): () => void {
  let timer = 0;
  const sharpen = (): void => painter.sharpen(viewport.view.get().zoom * window.devicePixelRatio);
  const stop = viewport.view.subscribe(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(sharpen, SHARPEN_AFTER_MS);
  });
  sharpen();
  return () => {
    window.clearTimeout(timer);
    stop();
  };
}

/** What helps with the page, and the tool in hand. */
function useAids(): Pick<WindowState, 'showsGrid' | 'showsRulers' | 'preview' | 'tool'> {
  const showsGrid = useWindowState((state) => state.showsGrid);
  const showsRulers = useWindowState((state) => state.showsRulers);
  const preview = useWindowState((state) => state.preview);
  const tool = useWindowState((state) => state.tool);
  return { showsGrid, showsRulers, preview, tool };
}

/** What the window has open as of the last frame; of a document that has just come, as it is. */
function useShown(id: string): Opened | null {
  const { store } = useWindow();
  const late = useLateState(({ opened }) => opened);
  const shown = late?.file.id === id ? late : store.get().opened;
  return shown?.file.id === id ? shown : null;
}

/** The page is painted by `followPage`; what React draws over it follows a frame later. */
export function PageCanvas({ id }: { readonly id: string }) {
  const { view, store } = useWindow();
  const { say } = useWords();
  const opened = useShown(id);
  const fonts = useWindowState((state) => state.opened?.fonts ?? null);
  const photoBase = opened?.file.photoBase ?? null;
  const index = useWindowState(({ page }) => page);
  const scroller = useRef<HTMLElement>(null);
  const extent = useRef<HTMLDivElement>(null);
  const scaled = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const textHost = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [painter, setPainter] = useState<PagePainter | null>(null);
  const inputHost = useRef<HTMLDivElement>(null);
  const marksHost = useRef<HTMLDivElement>(null);
  const objectMarksHost = useRef<HTMLDivElement>(null);
  const editing = useRef<Editing | null>(null);
  const [flash, setFlash] = useState<Flash | null>(null);
  const page = opened?.composed.pages[index];
  const { showsGrid, showsRulers, preview, tool } = useAids();
  const setup = (opened?.editor.doc.maybeChild(index)?.attrs as PageAttrs | undefined)?.setup ?? null;
  const grid = useMemo(() => (setup === null ? null : gridOf(setup)), [setup]);
  const [zoomFrame, setZoomFrame] = useState<Rect | null>(null);

  useLayoutEffect(() => {
    const elements = {
      scroller: required(scroller.current),
      extent: required(extent.current),
      page: required(scaled.current),
    };
    // What scrolls has to be reached by Tab, although it is no control.
    elements.scroller.tabIndex = 0;
    const made = makeViewport(elements, view.firstLook());
    const isControl = (target: EventTarget | null): boolean =>
      target instanceof Element && target.closest('button') !== null;
    const unbind = bindGestures(elements.scroller, made, isControl);
    const unbindZoom = bindZoomTool({
      scroller: elements.scroller,
      viewport: made,
      isInHand: () => store.get().tool === 'zoom',
      toPage({ x, y }) {
        const { left, top } = required(host.current).getBoundingClientRect();
        const { zoom } = made.view.get();
        return { x: (x - left) / zoom, y: (y - top) / zoom };
      },
      showFrame: setZoomFrame,
    });
    const detach = view.attach({
      viewport: made,
      editing: () => editing.current,
      toPage({ x, y }) {
        const { left, top } = required(host.current).getBoundingClientRect();
        const scale = made.view.get().zoom * PX_PER_PT;
        return { x: (x - left) / scale, y: (y - top) / scale };
      },
      point({ rect }) {
        const px = {
          x: rect.x * PX_PER_PT,
          y: rect.y * PX_PER_PT,
          width: rect.width * PX_PER_PT,
          height: rect.height * PX_PER_PT,
        };
        made.reveal(px);
        setFlash((last) => ({ rect: px, count: (last?.count ?? 0) + 1 }));
      },
    });
    setViewport(made);
    return () => {
      detach();
      unbind();
      unbindZoom();
      made.destroy();
    };
  }, [view, store]);

  useLayoutEffect(() => {
    if (fonts === null || photoBase === null) return undefined;
    const made = makePagePainter(required(host.current), {
      advance: naturalAdvance(fonts),
      faces: fonts.face,
      narrow: makeNarrowFaces(fonts.face),
      photoUrl: photoUrl(photoBase),
    });
    setPainter(made);
    return () => made.destroy();
  }, [fonts, photoBase]);

  useLayoutEffect(() => {
    if (viewport === null || painter === null || fonts === null) return undefined;
    return followPage({
      store,
      id,
      fonts,
      paint(display) {
        viewport.setPage({ width: display.trim.width * PX_PER_PT, height: display.trim.height * PX_PER_PT });
        const before = view.outlooks.get(id);
        if (before !== undefined) {
          view.outlooks.delete(id);
          viewport.lookAgain(before);
        }
        painter.paint(display);
        required(host.current).dataset['painted'] = id;
        editing.current?.painted();
        performance.mark('page-painted');
      },
    });
  }, [store, view, viewport, painter, fonts, id]);

  useEffect(
    () => (viewport === null || painter === null ? undefined : followZoom(viewport, painter)),
    [viewport, painter],
  );

  const showOverset = ({ block, from }: OversetBlock): void => {
    if (opened === null) return;
    store.set((state) => ({ ...state, galley: true }));
    view.workIn('galley');
    view.goTo(positionOf(opened.composed.blocks, { block, offset: from, side: 1 }));
  };

  const label = say('page.text');
  useLayoutEffect(() => {
    if (viewport === null) return undefined;
    return () => {
      view.outlooks.set(id, viewport.outlook());
    };
  }, [viewport, view, id]);
  useLayoutEffect(() => {
    if (viewport === null) return undefined;
    const made = mountEditing({
      store,
      id,
      label,
      viewport,
      input: required(inputHost.current),
      scroller: required(scroller.current),
      page: required(host.current),
      ground: required(textHost.current),
      marks: required(marksHost.current),
      objectMarks: required(objectMarksHost.current),
      galley: view.galley,
      openMenu: (at) => view.menu.set(() => at),
      copied: view.copied,
      choosePhoto: (wanted) => view.photoWanted.set(() => wanted),
    });
    editing.current = made.editing;
    view.editing.set(() => made.editing);
    // Mounted anew, as in another language, the marks are not: nothing is painted that would show them.
    made.editing.refresh();
    return () => {
      editing.current = null;
      view.editing.set(() => null);
      made.unmount();
    };
  }, [store, view, id, label, viewport]);

  return (
    <>
      {/* Tab comes here, arrows scroll, Enter goes on into the text, whose own keys all are its own. */}
      <section
        className="pasteboard"
        data-tool={tool}
        data-preview={preview || undefined}
        ref={scroller}
        aria-label={say('page.board')}
        onKeyDown={(event) => {
          const meant =
            event.target === event.currentTarget ? takeBoardKey(event.nativeEvent, store.get().tool === 'text') : null;
          if (meant === 'enter') {
            event.preventDefault();
            store.set((state) => ({ ...state, tool: 'text' }));
          }
          if (meant !== null) view.focusText();
        }}
      >
        <div className="pasteboard-extent" ref={extent}>
          <div className="page-scale" ref={scaled}>
            {/* A press on a changed word is one on the word. */}
            <div className="page-text" ref={textHost}>
              <div className="page-paint" ref={host} />
              <div className="page-overlay">
                <ChangesLayer page={index} />
              </div>
            </div>
            <div className="page-overlay">
              {showsGrid && grid !== null && <GridLayer grid={grid} />}
              <div className="text-marks" ref={marksHost} />
              <div className="object-marks" ref={objectMarksHost} />
              <ReviewLayer page={index} />
              <OversetBadges overset={page?.overset ?? []} onOpen={showOverset} />
              {flash !== null && <PlaceFlash key={flash.count} flash={flash} />}
            </div>
          </div>
        </div>
      </section>
      {showsRulers && !preview && viewport !== null && grid !== null && (
        <Rulers grid={grid} viewport={viewport} scroller={scroller} page={host} />
      )}
      {zoomFrame !== null && (
        <div
          className="zoom-frame"
          style={{ left: zoomFrame.x, top: zoomFrame.y, width: zoomFrame.width, height: zoomFrame.height }}
        />
      )}
      <div className="input-host" ref={inputHost} />
      <PageMenu />
      <PhotoChoice />
    </>
  );
}

// The input surface: ProseMirror's view of the whole document, unseen, its native caret held where the page shows the engine's.
import { DOMParser, type Mark, type TagParseRule } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { EditorView, type MarkViewConstructor, type NodeViewConstructor } from 'prosemirror-view';
import type { MarkName } from '../../shared/document/schema.ts';

/** The caret on screen, client px; `vertical` when its line runs down. */
interface ScreenCaret {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly vertical: boolean;
}

export interface Surface {
  readonly view: EditorView;
  /** Brings the native caret to the caret on screen, so that input methods open there; null leaves it where it is. */
  anchor(caret: ScreenCaret | null): void;
  /** Gives the surface the keys, also while it takes no text. */
  focus(): void;
  destroy(): void;
}

/** A native caret nearer than this to its place is there, px: less than a device pixel at any scale. */
const NEAR_PX = 0.05;

/** The window of the surface: as large as one caret, so that the browser can scroll nothing into view. */
function makeWindow(parent: HTMLElement): { readonly outer: HTMLElement; readonly inner: HTMLElement } {
  const outer = document.createElement('div');
  outer.className = 'input-surface';
  const inner = document.createElement('div');
  inner.className = 'input-flow';
  outer.append(inner);
  parent.append(outer);
  return { outer, inner };
}

/**
 * A node view that keeps its element while only attributes change: rebuilding the elements of a frame that is moved would end what an
 * input method composes in it.
 */
const steadyElement =
  (tag: string): NodeViewConstructor =>
  (node) => {
    const dom = document.createElement(tag);
    return {
      dom,
      contentDOM: dom,
      update: (next) => next.type === node.type,
      ignoreMutation: ({ type }) => type === 'attributes',
    };
  };

/** How an element of the surface tells what review has left on its text: the marks that were drawn by `views`. */
interface ReviewMarks {
  readonly views: Readonly<Record<string, MarkViewConstructor>>;
  readonly rules: readonly TagParseRule[];
}

/** The marks of review by their elements; the elements themselves are plain, as authors and comments are no matter of the surface. */
const REVIEW_TAGS = { insertion: 'ins', deletion: 'del', comment: 'span' } as const satisfies Partial<
  Record<MarkName, string>
>;

function makeReviewMarks(): ReviewMarks {
  const drawn = new WeakMap<HTMLElement, Mark['attrs']>();
  const entries = Object.entries(REVIEW_TAGS);
  const drawAs =
    (tag: string): MarkViewConstructor =>
    ({ attrs }) => {
      const dom = document.createElement(tag);
      drawn.set(dom, attrs);
      return { dom };
    };
  return {
    views: Object.fromEntries(entries.map(([name, tag]) => [name, drawAs(tag)])),
    rules: entries.map(([mark, tag]) => ({ tag, mark, getAttrs: (dom) => drawn.get(dom) ?? false })),
  };
}

/**
 * Reads the surface's elements back. ProseMirror's own descriptions of them tell what they are, but not while something is composed in them:
 * without these rules the text of a run would come back without its role or its comment, so that all of the run seemed to be written anew,
 * and the caret before its last letter was taken for one that Chromium had put in the wrong place.
 */
const surfaceParser = (schema: EditorState['schema'], review: ReviewMarks): DOMParser =>
  new DOMParser(schema, [
    { tag: 'strong', mark: 'strong' },
    { tag: 'em', mark: 'emphasis' },
    { tag: 'u', mark: 'dots' },
    { tag: 'b', mark: 'dateline' },
    ...review.rules,
  ]);

/**
 * Mounts the surface into `parent` (outside anything that scrolls: inside, the browser would jump to its unseen text). It takes text as
 * long as `writes` says so; else it takes keys alone, so that no input method opens there.
 */
export function makeSurface(
  parent: HTMLElement,
  state: EditorState,
  label: string,
  dispatch: (tr: Transaction) => void,
  plugins: readonly Plugin[],
  writes: (state: EditorState) => boolean,
): Surface {
  const { outer, inner } = makeWindow(parent);
  const review = makeReviewMarks();
  const view = new EditorView(inner, {
    state,
    plugins: [...plugins],
    nodeViews: {
      page: steadyElement('section'),
      article: steadyElement('article'),
      photo: steadyElement('figure'),
      headlineLine: steadyElement('h2'),
      paragraph: steadyElement('p'),
      subhead: steadyElement('h5'),
    },
    markViews: review.views,
    domParser: surfaceParser(state.schema, review),
    dispatchTransaction: dispatch,
    editable: writes,
    attributes: {
      // What is not editable could not keep the focus otherwise.
      tabindex: '0',
      class: 'input-text',
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
      translate: 'no',
      lang: 'zh-CN',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
    },
    // The page scrolls by the caret that is seen, not by the browser's.
    handleScrollToSelection: () => true,
  });
  // A dialog that closes gives the focus back by the element alone: Chromium then puts the caret at the text's start, and ProseMirror
  // mends that only after 20 ms, when the next key has already gone there.
  view.dom.addEventListener('focus', () => view.focus());
  const focus = (): void => {
    if (view.editable) view.focus();
    else view.dom.focus({ preventScroll: true });
  };
  /** How far the flow is moved in its window, and where that is; px. */
  let [x, y, left, top, height] = [0, 0, 0, 0, 0];
  return {
    view,
    focus,
    anchor(caret) {
      if (caret === null) return;
      // Read before anything is moved: reading lays out all that has changed, and after a move once more.
      const native = view.coordsAtPos(view.state.selection.head);
      const dx = native.left - left;
      const dy = native.top - top;
      if (caret.left !== left || caret.top !== top || caret.height !== height) {
        ({ left, top, height } = caret);
        outer.style.cssText = `left:${left}px;top:${top}px;height:${height}px`;
      }
      if (Math.abs(dx) <= NEAR_PX && Math.abs(dy) <= NEAR_PX) return;
      x -= dx;
      y -= dy;
      inner.style.transform = `translate(${x}px, ${y}px)`;
    },
    destroy() {
      view.destroy();
      outer.remove();
    },
  };
}

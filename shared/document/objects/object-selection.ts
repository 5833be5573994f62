// Objects as a selection of the one editor state: it maps through edits and comes back with undo like a selection of text.
import type { Node, ResolvedPos } from 'prosemirror-model';
import { Slice } from 'prosemirror-model';
import { type EditorState, Selection, type SelectionBookmark, SelectionRange, TextSelection } from 'prosemirror-state';
import type { Mappable } from 'prosemirror-transform';
import { hasObject, mapObjects, type ObjectRef, sameObject } from './object-ref.ts';

/** How the selection is named in JSON. */
const JSON_ID = 'objects';

/**
 * A selection of objects of one page, in the order they were taken. Its text range is empty and stands before the first object's node,
 * where no text can be: keys that type do nothing. Never without an object.
 */
export class ObjectSelection extends Selection {
  readonly objects: readonly ObjectRef[];
  /** Document position of the caret that text had before; null where there was none. */
  readonly caret: number | null;

  private constructor($at: ResolvedPos, objects: readonly ObjectRef[], caret: number | null) {
    super($at, $at, [new SelectionRange($at, $at)]);
    this.objects = objects;
    this.caret = caret;
  }

  /** `before`: what was selected until now. Null where none of the objects is in the document. */
  static of(document: Node, objects: readonly ObjectRef[], before: Selection | null = null): ObjectSelection | null {
    return ObjectSelection.withCaret(document, objects, caretOf(before));
  }

  private static withCaret(
    document: Node,
    objects: readonly ObjectRef[],
    caret: number | null,
  ): ObjectSelection | null {
    const there = objects.filter((object) => hasObject(document, object));
    const [first] = there;
    return first === undefined ? null : new ObjectSelection(document.resolve(first.at), there, caret);
  }

  override map(document: Node, mapping: Mappable): Selection {
    const caret = this.caret === null ? null : mapping.map(this.caret);
    const mapped = ObjectSelection.withCaret(document, mapObjects(this.objects, mapping, document), caret);
    return mapped ?? textNear(document, mapping.map(this.from));
  }

  override eq(other: Selection): boolean {
    return (
      other instanceof ObjectSelection &&
      other.objects.length === this.objects.length &&
      this.objects.every((object, i) => {
        const beside = other.objects[i];
        return beside !== undefined && sameObject(object, beside);
      })
    );
  }

  override content(): Slice {
    return Slice.empty;
  }

  override getBookmark(): SelectionBookmark {
    return new ObjectBookmark(this.objects);
  }

  override toJSON(): unknown {
    return { type: JSON_ID, objects: this.objects };
  }

  static override fromJSON(document: Node, json: { readonly objects: readonly ObjectRef[] }): Selection {
    return ObjectSelection.of(document, json.objects) ?? Selection.atStart(document);
  }
}

Selection.jsonID(JSON_ID, ObjectSelection);
// The page shows what is selected; the input surface must draw nothing of its own.
ObjectSelection.prototype.visible = false;

function caretOf(selection: Selection | null): number | null {
  if (selection instanceof ObjectSelection) return selection.caret;
  return selection instanceof TextSelection ? selection.head : null;
}

/**
 * The caret that text gets when objects are let go: where it stood before, if that is in the first of them; else at its beginning. An
 * editor's state has no empty selection.
 */
export function caretAfterObjects({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): Selection {
  const at = selection.from;
  const caret = caretOf(selection);
  const end = at + (doc.nodeAt(at)?.nodeSize ?? 0);
  const place = caret !== null && at < caret && caret < end ? caret : at;
  return Selection.near(doc.resolve(place), 1);
}

/** The caret nearest to a place, or the document's start where it holds no text. */
function textNear(document: Node, position: number): Selection {
  const near = Selection.near(document.resolve(Math.min(position, document.content.size)));
  return near instanceof TextSelection ? near : Selection.atStart(document);
}

/** Objects while the document is not at hand, as the history keeps them. Those that edits delete may come back with undo. */
class ObjectBookmark implements SelectionBookmark {
  private readonly objects: readonly ObjectRef[];

  constructor(objects: readonly ObjectRef[]) {
    this.objects = objects;
  }

  map(mapping: Mappable): SelectionBookmark {
    return new ObjectBookmark(this.objects.map((object) => ({ ...object, at: mapping.map(object.at) })));
  }

  resolve(document: Node): Selection {
    return ObjectSelection.of(document, this.objects) ?? textNear(document, this.objects[0]?.at ?? 0);
  }
}

/** The objects that are selected; none while text is. */
export const selectedObjects = ({ selection }: Pick<EditorState, 'selection'>): readonly ObjectRef[] =>
  selection instanceof ObjectSelection ? selection.objects : [];

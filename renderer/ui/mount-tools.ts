// The tools that work with objects, as the window mounts them: what each makes, and what it says of it.
import type { ArticleAttrs } from '../../shared/document/attrs.ts';
import { drawBox, drawRule, drawStory } from '../../shared/document/objects/draw.ts';
import type { ObjectRef } from '../../shared/document/objects/object-ref.ts';
import { selectedObjects } from '../../shared/document/objects/object-selection.ts';
import { placedObject } from '../../shared/document/objects/placed-object.ts';
import { addFrame } from '../../shared/document/objects/thread.ts';
import type { GridBox } from '../../shared/document/page-setup.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { MessageKey, MessageParams } from '../../shared/kernel/messages/catalogue.ts';
import { freeStoryId } from '../editor/bring-in.ts';
import type { ObjectEditing } from '../editor/object-editing.ts';
import { ppiOf } from '../editor/photo-facts.ts';
import type { DrawingTool, ToolId } from '../editor/window-state.ts';
import { makeDrawTool } from '../tools/objects/draw-tool.ts';
import { placeWords, sizeWords } from '../tools/objects/measures.ts';
import type { GestureMarks } from '../tools/objects/object-layer.ts';
import type { PageTool } from '../tools/objects/page-tool.ts';
import { makePictureTool } from '../tools/objects/picture-tool.ts';
import { makeSelectTool } from '../tools/objects/select-tool.ts';

export interface ObjectToolsHost {
  readonly objects: ObjectEditing;
  /** Size of a point on screen, px. */
  scale(): number;
  show(marks: GestureMarks): void;
  say(key: MessageKey, params?: MessageParams): string;
  setTool(tool: ToolId): void;
  /** Asks which photo a drawn frame is for; `at`: where it was let go, pt of the page. */
  choosePhoto(box: GridBox, at: Point): void;
}

export interface ObjectTools {
  readonly selecting: PageTool;
  /** Null for tools that do not work with objects. */
  tool(): PageTool | null;
}

export function makeObjectTools(host: ObjectToolsHost): ObjectTools {
  const { objects, scale, show, say } = host;

  /** The frame behind which one that is drawn goes on: the last one of the selected story, if that has text without a place. */
  const overset = (): ObjectRef | null => {
    const [first] = selectedObjects(objects.state());
    const object = first === undefined ? null : placedObject(objects.state().doc, first);
    if (object === null || !objects.isOverset(object)) return null;
    const { frames } = object.node.attrs as ArticleAttrs;
    return { kind: 'frame', at: object.ref.at, index: frames.length - 1 };
  };

  // What a frame continues is told when its drawing begins: while it lasts, nothing may be overset any more.
  let continued: ObjectRef | null = null;
  const drawing = (kind: DrawingTool): PageTool => {
    const tool = makeDrawTool(kind, {
      objects,
      scale,
      show,
      say: (grid, box, rect) => sizeWords(say, grid, box, rect),
      make(state, pageAt, box) {
        switch (kind) {
          case 'frame':
            return continued === null
              ? drawStory(state, pageAt, box, freeStoryId(state.doc, say('member.new-name')))
              : addFrame(state, continued, box);
          case 'box':
            return drawBox(state, pageAt, box);
          case 'rule':
            return drawRule(state, pageAt, box);
          case 'photo':
            return null;
        }
      },
      drawn(_, box, at) {
        host.setTool('select');
        if (kind === 'photo') host.choosePhoto(box, at);
      },
    });
    return {
      ...tool,
      press(at, keys) {
        continued = kind === 'frame' ? overset() : null;
        tool.press(at, keys);
      },
    };
  };

  const selecting = makeSelectTool({
    objects,
    scale,
    show,
    say: (what, { box, rect, grid }) =>
      what === 'place' ? placeWords(say, box, rect) : sizeWords(say, grid, box, rect),
    sayTakenOff: () => say('objects.take-off'),
  });
  const tools: Readonly<Partial<Record<ToolId, PageTool>>> = {
    select: selecting,
    picture: makePictureTool({
      objects,
      scale,
      show,
      say: ({ zoom, turn }, image) =>
        say('picture.view', { zoom: Math.round(zoom * 100), turn: Math.round(turn * 10) / 10, ppi: ppiOf(image) }),
      leave: () => host.setTool('select'),
    }),
    frame: drawing('frame'),
    photo: drawing('photo'),
    box: drawing('box'),
    rule: drawing('rule'),
  };
  return { selecting, tool: () => tools[objects.tool()] ?? null };
}

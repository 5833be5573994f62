// The inspector (检查器): what is selected, text or objects, with every value that can be given it.
import { selectedObjects } from '../../shared/document/objects/object-selection.ts';
import type { Opened } from '../editor/opened.ts';
import { ObjectsInspector } from './inspector/objects-inspector.tsx';
import { TextInspector } from './inspector/text-inspector.tsx';

export function InspectorPanel({ opened }: { readonly opened: Opened }) {
  const objects = selectedObjects(opened.editor);
  return (
    <div className="inspector">
      {objects.length > 0 ? <ObjectsInspector opened={opened} objects={objects} /> : <TextInspector opened={opened} />}
    </div>
  );
}

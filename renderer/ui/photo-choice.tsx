// Which photo a drawn frame is for: one that waits off the page, or a file.
import { useRef, useSyncExternalStore } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { pagePosition } from '../../shared/document/objects/placed-object.ts';
import { placePhoto } from '../../shared/document/objects/staging.ts';
import { addPhoto } from '../editor/bring-in.ts';
import { makeCountCharacters } from '../editor/count.ts';
import { type Member, membersOf } from '../editor/member-list.ts';
import { pickFile } from './pick-file.ts';
import type { PhotoWanted } from './view-handle.ts';
import { useWindow } from './window-context.tsx';
import { useWords } from './words.tsx';

/** What the host reads as pictures. */
const PICTURES = 'image/jpeg,image/png,image/tiff,image/webp';

/** Stands wherever the page is; open while a drawn frame waits for its photo. Left without a choice, nothing was drawn. */
export function PhotoChoice() {
  const { view } = useWindow();
  const wanted = useSyncExternalStore(view.photoWanted.subscribe, view.photoWanted.get);
  return wanted === null ? null : <Choice wanted={wanted} />;
}

function Choice({ wanted }: { readonly wanted: PhotoWanted }) {
  const { store, view, actions } = useWindow();
  const { say } = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const { opened, page } = store.get();
  const waiting =
    opened === null
      ? []
      : membersOf(opened, makeCountCharacters()).filter((one) => one.kind === 'photo' && !one.placed);
  const close = (): void => {
    view.photoWanted.set(() => null);
    view.focusText();
  };
  const place = ({ at }: Member): void => {
    close();
    const now = store.get().opened;
    const pageAt = now === null ? null : pagePosition(now.editor.doc, page);
    const tr = now === null || pageAt === null ? null : placePhoto(now.editor, at, wanted.box, pageAt);
    if (tr !== null) view.dispatch(tr);
  };
  const fromFile = (): void => {
    close();
    pickFile(PICTURES, async (file) => {
      const added = await actions.addPhoto(file);
      const now = store.get().opened;
      if (added === null || now === null || now.file.id !== opened?.file.id) return;
      const tr = addPhoto(now.editor, page, added.photo, added.pixels, wanted.box);
      if (tr !== null) view.dispatch(tr);
    });
  };
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: wanted.at.x, top: wanted.at.y }} />
      <Popover
        className="popover text-menu"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) close();
        }}
      >
        <Menu className="menu" aria-label={say('draw.photo-title')} autoFocus="first">
          {waiting.map((member) => (
            <MenuItem key={member.at} className="menu-item" textValue={member.title} onAction={() => place(member)}>
              <span className="menu-label">{say('draw.photo-untitled', { name: member.title })}</span>
            </MenuItem>
          ))}
          {waiting.length > 0 && <Separator className="menu-separator" />}
          <MenuItem className="menu-item" onAction={fromFile}>
            <span className="menu-label">{say('draw.photo-file')}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}

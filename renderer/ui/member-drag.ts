// Dragging a story or photo from the list onto the page: what is carried, and where it lands.
import { placeMember } from '../editor/bring-in.ts';
import { makeCountCharacters } from '../editor/count.ts';
import type { Member } from '../editor/member-list.ts';
import type { WindowContext } from './window-context.tsx';

/** The drag's own type: nothing outside this window knows it. */
export const MEMBER_TYPE = 'application/x-banxin-member';

/** What is dragged; null for a drag that did not come from the list. */
function memberOf(data: Pick<DataTransfer, 'getData'>): Pick<Member, 'kind' | 'at'> | null {
  const text = data.getData(MEMBER_TYPE);
  if (text === '') return null;
  const { kind, at } = JSON.parse(text) as { readonly kind: unknown; readonly at: unknown };
  return (kind === 'story' || kind === 'photo') && typeof at === 'number' ? { kind, at } : null;
}

/** Places what was dragged where it was let go, on the page that is shown. */
export function dropMember(
  { store, view }: WindowContext,
  data: Pick<DataTransfer, 'getData'>,
  client: { readonly x: number; readonly y: number },
): void {
  const { opened, page } = store.get();
  const member = memberOf(data);
  const point = view.toPage(client);
  if (opened === null || member === null || point === null) return;
  const tr = placeMember(opened.editor, member, page, point, makeCountCharacters());
  if (tr !== null) view.dispatch(tr);
}

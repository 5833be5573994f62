// The stories and photos list (稿件、图片): what is on the page, what is not, what does not fit; drag onto the page to place.
import { type DragEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { addEmptyStory, placeMember, takeMemberOff } from '../editor/bring-in.ts';
import { makeCountCharacters } from '../editor/count.ts';
import { type Member, membersOf } from '../editor/member-list.ts';
import type { Opened } from '../editor/opened.ts';
import { goTo } from '../ui/going.ts';
import { MEMBER_TYPE } from '../ui/member-drag.ts';
import { useWindow } from '../ui/window-context.tsx';
import { useWords, type Words } from '../ui/words.tsx';

/** What is said of a story or photo below its name. */
function factsOf({ kind, characters, placed, overset }: Member, say: Words['say']): string {
  const count = say('page.characters', { count: characters.toLocaleString('en') });
  const parts = kind === 'story' ? [count] : [];
  if (!placed) parts.push(say('member.unplaced'));
  else if (overset !== null) parts.push(say('story.overset', overset));
  else parts.push(say('member.placed'));
  return parts.join(' · ');
}

function MemberRow({ member }: { readonly member: Member }) {
  const context = useWindow();
  const { store, view } = context;
  const { say } = useWords();
  const [count] = useState(makeCountCharacters);
  const { kind, page, at, title, placed, overset, characters } = member;
  const go = (): void => {
    if (kind === 'photo') goTo(context, { kind, page, at, title });
    else goTo(context, { kind, page, at, title, characters, overset: overset !== null, stage: null });
  };
  const stage = (): void => {
    const { opened, page: shown } = store.get();
    if (opened === null) return;
    const tr = placed ? takeMemberOff(opened.editor, member) : placeMember(opened.editor, member, shown, null, count);
    if (tr !== null) view.dispatch(tr);
  };
  const drag = (event: DragEvent): void => {
    event.dataTransfer.setData(MEMBER_TYPE, JSON.stringify({ kind, at }));
    event.dataTransfer.effectAllowed = 'copyMove';
  };
  const state = placed ? (overset === null ? 'placed' : 'overset') : 'unplaced';
  const act = say(placed ? 'member.take-off' : 'member.place');
  return (
    <li className={`member ${state}`} draggable onDragStart={drag}>
      <Button className="member-name" onPress={go}>
        <span className="member-title" title={title}>
          {title}
        </span>
        <span className="member-facts">{factsOf(member, say)}</span>
      </Button>
      <Button className="tool member-act" aria-label={`${act}: ${title}`} onPress={stage}>
        {act}
      </Button>
    </li>
  );
}

export function MembersPanel({ opened }: { readonly opened: Opened }) {
  const { store, view } = useWindow();
  const { say } = useWords();
  const [count] = useState(makeCountCharacters);
  const members = membersOf(opened, count);
  const add = (): void => {
    const { opened: now, page } = store.get();
    const tr = now === null ? null : addEmptyStory(now.editor, page, say('member.new-name'));
    if (tr === null) return;
    view.dispatch(tr);
    view.focusText();
  };
  return (
    <div className="members">
      <Button className="button" onPress={add}>
        {say('member.new')}
      </Button>
      {(['story', 'photo'] as const).map((kind) => (
        <section key={kind} aria-label={say(`member.${kind}`)}>
          <h3>{say(`member.${kind}`)}</h3>
          <ul>
            {members
              .filter((member) => member.kind === kind)
              .map((member) => (
                <MemberRow key={member.at} member={member} />
              ))}
          </ul>
        </section>
      ))}
      <p className="hint">{say('member.hint')}</p>
    </div>
  );
}

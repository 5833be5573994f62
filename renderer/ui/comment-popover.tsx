// Writes a comment beside the words it stands on: Ctrl+Enter saves, Esc leaves it as it was; the page gets the keys back.
import { closeHistory } from 'prosemirror-history';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Button, Dialog, FieldError, Heading, Popover, TextArea, TextField } from 'react-aria-components';
import { addComment, changeComment, commentFault, removeComment } from '../../shared/document/review/comments.ts';
import { LONGEST_STRING } from '../../shared/document/validators.ts';
import { commentsOfPage, type NumberedComment } from '../editor/comment-places.ts';
import { commentTarget } from '../editor/comment-target.ts';
import { momentNow } from '../editor/moment.ts';
import type { Opened } from '../editor/opened.ts';
import type { Commenting } from '../editor/window-state.ts';
import { useMoment } from './moment-words.ts';
import { useWindow } from './window-context.tsx';
import { useWords } from './words.tsx';

/** What is written, where it may be, and what becomes of it. */
function CommentForm(props: {
  readonly comment: NumberedComment['comment'] | null;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const { comment, text, onChange, onSave, onRemove, onClose } = props;
  const { say } = useWords();
  const fault = commentFault(text);
  const save = (): void => {
    if (fault === null) onSave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
  return (
    <>
      <TextField
        className="field stacked"
        aria-label={say('comment.text')}
        value={text}
        onChange={onChange}
        isInvalid={fault === 'too-long'}
        autoFocus
      >
        <TextArea rows={4} placeholder={say('comment.placeholder')} onKeyDown={onKeyDown} />
        <FieldError className="field-error">
          {say('comment.too-long', { count: text.length, most: LONGEST_STRING })}
        </FieldError>
      </TextField>
      <div className="dialog-buttons">
        {comment !== null && (
          <Button className="button" onPress={onRemove}>
            {say('comment.remove')}
          </Button>
        )}
        <span className="spring" />
        <Button className="button" onPress={onClose}>
          {say('app.cancel')}
        </Button>
        <Button className="button primary" isDisabled={fault !== null} onPress={save}>
          {say('comment.save')}
        </Button>
      </div>
    </>
  );
}

function CommentDialog({
  opened,
  commenting,
  onClose,
  text,
  onChange,
}: {
  readonly opened: Opened;
  readonly commenting: Commenting;
  readonly onClose: () => void;
  readonly text: string | null;
  readonly onChange: (text: string) => void;
}) {
  const { store, view, authorship } = useWindow();
  const { say } = useWords();
  const moment = useMoment();
  const { doc } = opened.editor;
  const known =
    commenting.kind === 'edit'
      ? commentsOfPage(doc, store.get().page).find(({ comment }) => comment.id === commenting.id)
      : undefined;
  if (known === undefined && (commenting.kind === 'edit' || commentTarget(opened.editor) === null)) {
    return <p className="dialog-text">{say('comment.no-text')}</p>;
  }
  const comment = known?.comment ?? null;
  const written = text ?? comment?.text ?? '';

  const save = async (): Promise<void> => {
    const author = await authorship.name();
    // The state as it is now: the question for the name may have stood open for long.
    const editor = store.get().opened?.editor;
    if (author === null || editor === undefined) return;
    const next = { id: comment?.id ?? crypto.randomUUID(), text: written, author, at: momentNow() };
    const target = commentTarget(editor);
    if (comment !== null) view.dispatch(closeHistory(changeComment(editor.tr, next)));
    else if (target !== null) view.dispatch(closeHistory(addComment(editor.tr, target.from, target.to, next)));
    onClose();
  };
  const remove = (): void => {
    const editor = store.get().opened?.editor;
    if (comment !== null && editor !== undefined) view.dispatch(closeHistory(removeComment(editor.tr, comment.id)));
    onClose();
  };
  return (
    <>
      <Heading slot="title" className="comment-title">
        {known === undefined ? say('comment.new') : say('comment.edit', { number: known.number })}
        {comment !== null && (
          <span className="hint">
            {comment.author} · {moment(comment.at)}
          </span>
        )}
      </Heading>
      <CommentForm
        comment={comment}
        text={written}
        onChange={onChange}
        onSave={() => void save()}
        onRemove={remove}
        onClose={onClose}
      />
    </>
  );
}

/** Stands at `anchor`, an element of the page; open while a comment is being written. What had the keys before gets them back. */
export function CommentPopover(props: {
  readonly opened: Opened;
  readonly commenting: Commenting | null;
  readonly anchor: RefObject<Element | null>;
}) {
  const { opened, commenting, anchor } = props;
  const { store } = useWindow();
  const { say } = useWords();
  /** What has been written and not saved; null for nothing. */
  const [text, setText] = useState<string | null>(null);
  const close = (): void => {
    setText(null);
    store.set((state) => ({ ...state, commenting: null }));
  };
  return (
    <Popover
      className="popover comment-popover"
      triggerRef={anchor}
      placement="bottom"
      isOpen={commenting !== null}
      onOpenChange={(open) => !open && close()}
      // A press beside it must not lose what was written.
      shouldCloseOnInteractOutside={() => text === null}
    >
      <Dialog className="comment-dialog" aria-label={say('comment.action')}>
        {commenting !== null && (
          <CommentDialog opened={opened} commenting={commenting} onClose={close} text={text} onChange={setText} />
        )}
      </Dialog>
    </Popover>
  );
}

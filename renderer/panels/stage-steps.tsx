// The stages of the story at the caret (一校/二校/三审): who signed when, signing, signing again, taking back.
import { closeHistory } from 'prosemirror-history';
import { Button } from 'react-aria-components';
import type { ArticleAttrs } from '../../shared/document/attrs.ts';
import type { Stage } from '../../shared/document/review/revision.ts';
import { type StageStep, signStage, stageSteps, takeBackStage } from '../../shared/document/review/stages.ts';
import { storyName } from '../editor/locate.ts';
import { momentNow } from '../editor/moment.ts';
import type { Opened } from '../editor/opened.ts';
import { storyAt } from '../editor/story-at.ts';
import { useMoment } from '../ui/moment-words.ts';
import { useWindow } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';

function Step({ step }: { readonly step: StageStep }) {
  const { store, view, authorship } = useWindow();
  const { say } = useWords();
  const moment = useMoment();
  const { stage, state, sign, last } = step;
  const act = async (stageToSign: Stage | null): Promise<void> => {
    const author = stageToSign === null ? null : await authorship.name();
    // The state as it is now: the question for the name may have stood open for long.
    const editor = store.get().opened?.editor;
    const story = editor === undefined ? null : storyAt(editor);
    if (editor === undefined || story === null) return;
    if (stageToSign === null) view.dispatch(closeHistory(takeBackStage(editor.tr, story.at)));
    else if (author !== null) {
      view.dispatch(closeHistory(signStage(editor.tr, story.at, stageToSign, author, momentNow())));
    }
  };
  const signs = state === 'next' || state === 'changed';
  return (
    <li className={`stage ${state}`} data-stage={stage} data-state={state}>
      <span className="stage-name">{say(`stage.${stage}`)}</span>
      <span className="stage-told">
        {sign === null ? (
          <span className="hint">{say('stage.unsigned')}</span>
        ) : (
          <>
            <span>{sign.by}</span> <span className="hint">{moment(sign.at)}</span>
          </>
        )}
        {state === 'changed' && <span className="stage-changed">{say('stage.changed')}</span>}
      </span>
      <span className="stage-buttons">
        {last && (
          <Button className="tool compact" onPress={() => void act(null)}>
            {say('stage.take-back')}
          </Button>
        )}
        {signs && (
          <Button className="button compact" onPress={() => void act(stage)}>
            {say(state === 'changed' ? 'stage.sign-again' : 'stage.sign')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The stages of the story at the caret; nothing where it is in none. */
export function StageList({ opened }: { readonly opened: Opened }) {
  const story = storyAt(opened.editor);
  if (story === null) return null;
  return (
    <ol className="stage-list">
      {stageSteps(story.page, story.article).map((step) => (
        <Step key={step.stage} step={step} />
      ))}
    </ol>
  );
}

/** Likewise with the story's name above, and what to do where there is none. */
export function StageSteps({ opened }: { readonly opened: Opened }) {
  const { say } = useWords();
  const story = storyAt(opened.editor);
  const name = story === null ? null : storyName(opened.composed, (story.article.attrs as ArticleAttrs).story);
  return (
    <section className="stages" aria-label={say('stage.title')}>
      {name === null ? <p className="hint">{say('stage.none')}</p> : <p className="stage-story">{name}</p>}
      <StageList opened={opened} />
    </section>
  );
}

// The find bar: what to look for and where, how often it is there, stepping through, replacing one or all.
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { Button, Input, TextField, ToggleButton } from 'react-aria-components';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import {
  FIND_SCOPES,
  type FindScope,
  findAll,
  type Match,
  nextMatch,
  type Query,
  replaceMatches,
  selectMatch,
} from '../editor/find.ts';
import type { Opened } from '../editor/opened.ts';
import { ChoiceSelect } from '../ui/choice-select.tsx';
import { useWindow } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';

const SCOPES: Readonly<Record<FindScope, MessageKey>> = {
  story: 'find.story',
  page: 'find.page',
  edition: 'find.edition',
};

/** Which of the matches is selected, from 1; 0 for none. */
const ordinalOf = (matches: readonly Match[], { from, to }: { readonly from: number; readonly to: number }): number =>
  matches.findIndex((match) => match.from === from && match.to === to) + 1;

export function FindBar({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const { view } = useWindow();
  const { say } = useWords();
  const [query, setQuery] = useState<Query>({ text: '', pattern: false, matchCase: false, scope: 'page' });
  const [replacement, setReplacement] = useState('');
  const { editor } = opened;
  const found = useMemo(() => findAll(editor, query), [editor, query]);
  const matches = found.ok ? found.value : [];

  useEffect(() => {
    view.showMatches(matches);
    return () => view.showMatches([]);
  }, [view, matches]);

  const leave = (event: KeyboardEvent): void => {
    // The text has the keys from here on: an Escape that went further would lead out of it.
    event.stopPropagation();
    onClose();
  };
  const step = (by: 1 | -1): void => {
    const match = nextMatch(matches, editor, by);
    if (match !== null) view.dispatch(selectMatch(editor, match));
  };
  const replace = (which: readonly Match[]): void => {
    const tr = replaceMatches(editor, which, replacement, query.pattern);
    if (tr !== null) view.dispatch(tr);
  };
  const at = ordinalOf(matches, editor.selection);
  const current = matches[at - 1];
  const replaceOne = (): void => {
    if (current === undefined) step(1);
    else replace([current]);
  };
  const count = matches.length;
  const told = !found.ok
    ? say('find.bad-pattern')
    : query.text === ''
      ? ''
      : at === 0
        ? say('find.total', { count })
        : say('find.count', { at, count });

  return (
    <search className="find-bar" aria-label={say('find.title')}>
      <TextField
        className="field"
        aria-label={say('find.what')}
        value={query.text}
        onChange={(text) => setQuery({ ...query, text })}
        isInvalid={!found.ok}
        autoFocus
      >
        <Input
          placeholder={say('find.what')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1);
            if (event.key === 'Escape') leave(event);
          }}
        />
      </TextField>
      <span className="find-count" role="status">
        {told}
      </span>
      <Button className="tool" isDisabled={count === 0} onPress={() => step(-1)}>
        {say('find.previous')}
      </Button>
      <Button className="tool" isDisabled={count === 0} onPress={() => step(1)}>
        {say('find.next')}
      </Button>
      <TextField className="field" aria-label={say('find.replacement')} value={replacement} onChange={setReplacement}>
        <Input
          placeholder={say('find.replacement')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) replaceOne();
            if (event.key === 'Escape') leave(event);
          }}
        />
      </TextField>
      <Button className="tool" isDisabled={count === 0} onPress={replaceOne}>
        {say('find.replace')}
      </Button>
      <Button className="tool" isDisabled={count === 0} onPress={() => replace(matches)}>
        {say('find.replace-all')}
      </Button>
      <ToggleButton
        className="tool"
        aria-label={say('find.pattern')}
        isSelected={query.pattern}
        onChange={(pattern) => setQuery({ ...query, pattern })}
      >
        .*
      </ToggleButton>
      <ToggleButton
        className="tool"
        aria-label={say('find.match-case')}
        isSelected={query.matchCase}
        onChange={(matchCase) => setQuery({ ...query, matchCase })}
      >
        Aa
      </ToggleButton>
      <ChoiceSelect
        label={say('find.scope')}
        items={FIND_SCOPES.map((id) => ({ id, name: say(SCOPES[id]) }))}
        value={query.scope}
        onChange={(scope) => setQuery({ ...query, scope })}
      />
      <Button className="tool" aria-label={say('app.close')} onPress={onClose}>
        ×
      </Button>
    </search>
  );
}

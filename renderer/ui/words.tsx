// The interface language, and messages put into its words.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import {
  type Language,
  type Message,
  type MessageKey,
  type MessageParams,
  words,
} from '../../shared/kernel/messages/catalogue.ts';

export interface Words {
  readonly language: Language;
  /** A message's words by its key. */
  say(key: MessageKey, params?: MessageParams): string;
  tell(message: Message): string;
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const value = useMemo<Words>(
    () => ({
      language,
      say: (key, params) => words(language, key, params),
      tell: ({ key, params }) => words(language, key, params),
    }),
    [language],
  );
  return (
    <I18nProvider locale={language}>
      <WordsContext value={value}>{children}</WordsContext>
    </I18nProvider>
  );
}

export function useWords(): Words {
  const value = useContext(WordsContext);
  if (value === null) throw new Error('useWords outside WordsProvider');
  return value;
}

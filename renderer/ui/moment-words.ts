// Moments in the reader's own time and words; documents keep UTC.
import { useMemo } from 'react';
import { useWords } from './words.tsx';

/** Answers moments, `YYYY-MM-DDTHH:MM:SSZ`, as this machine's clock and the interface language give them. */
export function useMoment(): (at: string) => string {
  const { language } = useWords();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return (at) => format.format(new Date(at));
  }, [language]);
}

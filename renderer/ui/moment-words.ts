// Moments in the reader's own time and words; documents keep UTC.
import { useMemo } from 'react';
import { useWords } from './words.tsx';

/** Answers moments, `YYYY-MM-DDTHH:MM:SSZ`, as this machine's clock and the interface language give them; this year's without the year. */
export function useMoment(): (at: string) => string {
  const { language } = useWords();
  return useMemo(() => {
    const clock = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const short = new Intl.DateTimeFormat(language, clock);
    const long = new Intl.DateTimeFormat(language, { ...clock, year: 'numeric' });
    return (at) => {
      const moment = new Date(at);
      return (moment.getFullYear() === new Date().getFullYear() ? short : long).format(moment);
    };
  }, [language]);
}

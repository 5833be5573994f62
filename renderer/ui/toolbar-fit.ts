// How much of the toolbar is shown: as much as fits the window in the words of its language, the rest in the menu of more.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** What gives way, one after the other, as the window gets narrow: each of these and all before it. */
const STEPS = ['nothing', 'zoom-fits', 'file-words', 'roles', 'text-tools'] as const;
type FitStep = (typeof STEPS)[number];

/** True when a part has given way. */
export type GivesWay = (part: FitStep) => boolean;

/**
 * Shows all, and as long as the toolbar is wider than its window lets one part after the other give way: before anything is painted.
 * `words`: what its width depends on besides the window's.
 */
export function useToolbarFit(toolbar: RefObject<HTMLDivElement | null>, words: string): GivesWay {
  const [width, setWidth] = useState(0);
  const [step, setStep] = useState(0);
  const [fitted, setFitted] = useState({ width, words });

  useLayoutEffect(() => {
    const element = toolbar.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [toolbar]);

  useLayoutEffect(() => {
    const element = toolbar.current;
    if (element === null) return;
    if (fitted.width !== width || fitted.words !== words) {
      setFitted({ width, words });
      setStep(0);
      return;
    }
    if (element.scrollWidth > element.clientWidth && step < STEPS.length - 1) setStep(step + 1);
  }, [toolbar, width, words, step, fitted]);

  return (part) => STEPS.indexOf(part) <= step;
}

// A section of the inspector with its heading, and a fact in it by name.
import type { ReactNode } from 'react';
import type { MessageKey } from '../../../shared/kernel/messages/catalogue.ts';
import { useWords } from '../../ui/words.tsx';

export function Section({ title, children }: { readonly title: MessageKey; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className="inspector-section" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      {children}
    </section>
  );
}

export function Fact({ name, children }: { readonly name: MessageKey; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className="fact">
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

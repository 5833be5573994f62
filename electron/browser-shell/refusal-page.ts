// The plain page that a turned-away request gets: says why and what to do.
import type { Language, MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { words } from '../../shared/kernel/messages/catalogue.ts';
import type { Admission } from './access.ts';

type Refused = Exclude<Admission, { kind: 'granted' | 'first' }>;

function reasonOf(refused: Refused): MessageKey {
  if (refused.kind === 'stale-link') return 'serve.stale-link';
  return refused.reason === 'session' ? 'serve.no-session' : 'serve.foreign-request';
}

/** HTML without any script, style or link: it is shown to whoever asks. */
export function refusalPage(language: Language, refused: Refused): string {
  const text = words(language, reasonOf(refused));
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${words(language, 'app.name')}</title><p>${text}</p></html>`;
}

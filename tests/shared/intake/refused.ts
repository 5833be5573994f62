// What tests look at in a refusal: file, line and key, after its words were made in both languages.
import { expect } from 'vitest';
import type { PlacedMessage } from '../../../shared/intake/refusal.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** The fault as `FILE:LINE: key`. Fails when the input was taken, when words are missing, or are not one line. */
export function refused(result: Result<unknown, PlacedMessage>): string {
  if (result.ok) throw new Error('the input was taken');
  const { file, line, message } = result.error;
  for (const language of ['zh-CN', 'en'] as const) {
    const text = words(language, message.key, message.params);
    expect(text.length).toBeGreaterThan(5);
    expect(text).not.toMatch(/\n|undefined|NaN/);
  }
  return `${file}:${line}: ${message.key}`;
}

/** The English words of a refusal. */
export function refusedWords(result: Result<unknown, PlacedMessage>): string {
  if (result.ok) throw new Error('the input was taken');
  return words('en', result.error.message.key, result.error.message.params);
}

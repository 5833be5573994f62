// Diagnostic: one content problem (预检结果) as a value; its words come from the message catalogue.
import type { MessageKey, MessageParams } from './messages/catalogue.ts';

/** An error stops the export, a warning deserves a look, a note informs. */
export type Severity = 'error' | 'warning' | 'note';

/** A finding about the document's content. `code` is its rule and the key of its words in the catalogue. */
export interface Diagnostic<K extends MessageKey = MessageKey> {
  readonly code: K;
  readonly severity: Severity;
  readonly params: MessageParams;
  /** Page ordinal in the edition, from 1. */
  readonly page: number;
  /** The story file's path in the page folder, where the finding belongs to one. */
  readonly story?: string;
  /** Where: a place a person can find, such as `body 3` (paragraph, from 0) or `photos/visit.jpg`. */
  readonly at?: string;
}

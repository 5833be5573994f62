// What went wrong outside any handler's own answer, in words.
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { HostGone } from '../bridge/http-bridge.ts';
import { FontNotFetched, FontNotPaintable } from './font-loader.ts';

export function unexpected(error: unknown): Message {
  if (error instanceof HostGone) return message('app.host-gone');
  if (error instanceof FontNotPaintable) return message('app.font-not-paintable', { font: error.font });
  if (error instanceof FontNotFetched) return message('app.font-not-fetched', { font: error.font });
  return message('app.unexpected', { detail: error instanceof Error ? error.message : String(error) });
}

// Which language the command line speaks.
import type { Language } from '../../shared/kernel/messages/catalogue.ts';

/**
 * zh-CN, unless `BANXIN_LANG` asks for English (`en`, `en_US` …). The system's own LANG is not asked: newsroom machines
 * and build servers often run in an English locale, and scripts must get the same words everywhere.
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { BANXIN_LANG: asked = '' } = environment;
  return /^en\b|^en_/i.test(asked) ? 'en' : 'zh-CN';
}

// The folio line (报眉) of a page, made of the sheet's five fields.

import type { FolioRole } from '../document/attrs.ts';
import { readDate, weekdayOf } from '../document/calendar.ts';
import type { PageSheet } from './sheet.ts';

/** What a folio line is made of. */
type FolioFacts = Pick<PageSheet, 'paper' | 'date' | 'number' | 'section' | 'editors'>;

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** A date as a folio line gives it: `2024年4月2日　星期二`. */
function folioDate(date: string): string {
  const day = readDate(date);
  if (day === undefined) throw new Error(`no date: ${date}`);
  return `${day.year}年${day.month}月${day.day}日\u3000${WEEKDAYS[weekdayOf(day)] ?? ''}`;
}

/** The fields in the contract's order; section and editors only when they are given. */
export function folioFields(sheet: FolioFacts): readonly { readonly role: FolioRole; readonly text: string }[] {
  const fields = [
    { role: 'paper', text: sheet.paper },
    { role: 'date', text: folioDate(sheet.date) },
    { role: 'number', text: `第${sheet.number}版` },
    { role: 'section', text: sheet.section },
    { role: 'editors', text: sheet.editors },
  ] as const;
  return fields.filter(({ text }) => text !== '');
}

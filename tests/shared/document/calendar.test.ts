// Calendar arithmetic against the platform's own, which the document itself must not use.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, weekdayOf } from '../../../shared/document/calendar.ts';

describe('readDate', () => {
  test('takes days of the calendar only', () => {
    expect(readDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
    for (const text of [
      '2023-02-29',
      '2024-02-30',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-04-31',
      '2024-04-00',
      '24-04-02',
      '2024-4-2',
      '2024-04-02x',
      '',
    ]) {
      expect(readDate(text), text).toBeUndefined();
    }
  });

  test('agrees with the platform on days and weekdays', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const read = readDate(date.toISOString().slice(0, 10));
          expect(read).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
          expect(read === undefined ? -1 : weekdayOf(read)).toBe(date.getUTCDay());
        },
      ),
    );
  });
});

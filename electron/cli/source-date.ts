// SOURCE_DATE_EPOCH (reproducible-builds.org): a date for the file's metadata from the outside.
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type Failure, wrongCall } from './outcome.ts';

/** The latest second that ISO 8601 writes with four digits of the year. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/** The date as ISO 8601 in UTC; null when the variable is not set, and the document's own date holds. */
export function sourceDate(environment: Readonly<Record<string, string | undefined>>): Result<string | null, Failure> {
  const { SOURCE_DATE_EPOCH: given } = environment;
  if (given === undefined || given === '') return ok(null);
  const seconds = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
  return seconds <= LATEST
    ? ok(new Date(seconds * 1000).toISOString())
    : wrongCall('SOURCE_DATE_EPOCH', 'cli.bad-source-date', { given });
}

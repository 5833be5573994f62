// Small validators for node attributes; each throws a RangeError naming what was expected, as ProseMirror asks.

import { readDate } from './calendar.ts';

/** Checks a value from outside; throws RangeError when it is not what the attribute holds. */
export type Validate = (value: unknown) => void;

/** A few words for a value from outside: never its whole content, which may be huge or nested without end. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

function fail(expected: string, value: unknown): never {
  throw new RangeError(`expected ${expected}, found ${shown(value)}`);
}

/** Longest string an attribute may hold: names and paths, never text. */
export const LONGEST_STRING = 2000;

export const string: Validate = (value) => {
  if (typeof value !== 'string' || value.length > LONGEST_STRING) fail('a string', value);
};

export const nonEmptyString: Validate = (value) => {
  string(value);
  if (value === '') fail('a non-empty string', value);
};

export const isoDate: Validate = (value) => {
  if (typeof value !== 'string' || readDate(value) === undefined) fail('a date YYYY-MM-DD', value);
};

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
export const instant: Validate = (value) => {
  const [, date, time] = typeof value === 'string' ? (/^(.{10})T(.{8})Z$/u.exec(value) ?? []) : [];
  const clock = /^([01]\d|2[0-3])(:[0-5]\d){2}$/u;
  if (date === undefined || time === undefined || readDate(date) === undefined || !clock.test(time)) {
    fail('a moment YYYY-MM-DDTHH:MM:SSZ', value);
  }
};

export const number =
  (least: number, most: number): Validate =>
  (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most) {
      fail(`a number from ${least} to ${most}`, value);
    }
  };

export const integer =
  (least: number, most: number): Validate =>
  (value) => {
    number(least, most)(value);
    if (!Number.isInteger(value)) fail('a whole number', value);
  };

export const boolean: Validate = (value) => {
  if (typeof value !== 'boolean') fail('true or false', value);
};

export const oneOf =
  (values: readonly string[]): Validate =>
  (value) => {
    if (typeof value !== 'string' || !values.includes(value)) fail(`one of ${values.join(', ')}`, value);
  };

export const nullable =
  (validate: Validate): Validate =>
  (value) => {
    if (value !== null) validate(value);
  };

export const tuple =
  (...items: readonly Validate[]): Validate =>
  (value) => {
    if (!Array.isArray(value) || value.length !== items.length) fail(`a list of ${items.length}`, value);
    items.forEach((validate, i) => {
      validate(value[i]);
    });
  };

/** Most numbers of an ascending list: lines of one paragraph. */
const LONGEST_ASCENDING = 100_000;

/** Most frames, pages or other members a list attribute may hold. */
const LONGEST_LIST = 1000;

export const list =
  (item: Validate): Validate =>
  (value) => {
    if (!Array.isArray(value) || value.length > LONGEST_LIST) fail('a list', value);
    value.forEach(item);
  };

/** A list of numbers, each above the one before it. */
export const ascending =
  (item: Validate): Validate =>
  (value) => {
    if (!Array.isArray(value) || value.length > LONGEST_ASCENDING) fail('a list', value);
    value.forEach((one: unknown, i) => {
      item(one);
      if (i > 0 && !(Number(one) > Number(value[i - 1]))) fail('numbers in ascending order', value);
    });
  };

/** An object with exactly these keys; keys in `optional` may be missing. */
export const object =
  (members: Readonly<Record<string, Validate>>, optional: readonly string[] = []): Validate =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail('an object', value);
    const given = new Map(Object.entries(value));
    for (const key of given.keys()) if (!Object.hasOwn(members, key)) fail(`no key ${key}`, value);
    for (const [key, validate] of Object.entries(members)) {
      if (given.has(key)) validate(given.get(key));
      else if (!optional.includes(key)) fail(`a key ${key}`, value);
    }
  };

export const anyOf =
  (...choices: readonly Validate[]): Validate =>
  (value) => {
    const failures: string[] = [];
    for (const choice of choices) {
      try {
        choice(value);
        return;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        failures.push(error.message);
      }
    }
    throw new RangeError(failures.join('; or '));
  };

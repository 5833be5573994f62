// Messages put into words: values in their places, and the form that goes with a number.
import { expect, test } from 'vitest';
import { words } from '../../../shared/kernel/messages/catalogue.ts';

test('a number has its form', () => {
  const room = (lines: number): string => words('en', 'story.room', { lines, characters: 13 * lines });
  expect(room(1)).toBe('room for 1 line, about 13 ch');
  expect(room(2)).toBe('room for 2 lines, about 26 ch');
  expect(words('en', 'page.characters', { count: '1' })).toBe('1 character');
  expect(words('en', 'page.characters', { count: '1,167' })).toBe('1,167 characters');
});

test('a parameter that is missing is a bug', () => {
  expect(() => words('en', 'story.room', { lines: 1 })).toThrow('lacks parameter characters');
});

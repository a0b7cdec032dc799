// "Did you mean …": near enough to be meant, or nothing.
import { expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../../../src/archive/text/nearest-word.ts';

const known = ['attribution', 'article', 'paragraph', 'kind', 'via', 'spokenIn'];

test.each([
  ['atribution', 'attribution'],
  ['Kind', 'kind'],
  ['kidn', 'kind'],
  ['spokenin', 'spokenIn'],
  ['artikle', 'article'],
  ['artikel', undefined],
  ['homepage', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%s → %s', (word, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest);
});

test('of two that are as near, the first', () => {
  expect(nearestWord('bat', ['cat', 'hat'])).toBe('cat');
  expect(nearestWord('x', [])).toBeUndefined();
});

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['lake', 'lake', 0],
  ['ab', 'ba', 2],
])('distance of "%s" and "%s"', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

// "Did you mean …": near enough to be meant, or nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../../../src/archive/text/nearest-word.ts';
import { tries } from '../../../support/random-text.ts';

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

test('the first of those that are nearest, however the search is cut short', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '-', '1'), maxLength: 9 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 6 }), (mistyped, list) => {
      const limit = Math.max(2, Math.floor(mistyped.length / 3));
      const near = list
        .map((candidate) => ({ candidate, distance: editDistance(mistyped.toLowerCase(), candidate.toLowerCase()) }))
        .filter(({ distance, candidate }) => distance <= limit && Math.abs(candidate.length - mistyped.length) <= limit)
        .sort((a, b) => a.distance - b.distance);
      expect(nearestWord(mistyped, list)).toBe(near[0]?.candidate);
    }),
    tries(2000),
  );
});

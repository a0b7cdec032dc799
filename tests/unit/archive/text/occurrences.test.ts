// Where words stand in a text: every place, and in a moment however much repeats.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occurrences } from '../../../../src/archive/text/occurrences.ts';
import { tries } from '../../../support/random-text.ts';

test('every place, overlapping ones too, and no other', () => {
  const repeating = fc
    .tuple(fc.array(fc.constantFrom('a', 'b', 'ab', 'aab', '🕊', '\ude00'), { minLength: 1, maxLength: 6 }), fc.nat(60))
    .map(([parts, times]) => parts.join('').repeat(times));
  fc.assert(
    fc.property(repeating, repeating, fc.nat(), fc.nat(120), (before, after, place, length) => {
      const text = before + after;
      const words = text.slice(place % (text.length + 1)).slice(0, length);
      const places = text.split('').flatMap((_, at) => (words !== '' && text.startsWith(words, at) ? [at] : []));
      expect(occurrences(text, words)).toEqual(places);
    }),
    tries(2000),
  );
});

describe('stays linear', () => {
  const size = 200_000;
  const cases: Record<string, [text: string, words: string]> = {
    'one letter': ['a'.repeat(size), 'a'.repeat(1000)],
    'one letter, another at the end': ['a'.repeat(size), `${'a'.repeat(999)}b`],
    'one letter, another at the beginning': ['a'.repeat(size), `b${'a'.repeat(999)}`],
    'two letters in turn': ['ab'.repeat(size / 2), 'ab'.repeat(500)],
    'a half of the text': ['a'.repeat(size), 'a'.repeat(size / 2)],
    'a sentence': ['the lake rises and falls, '.repeat(size / 26), 'the lake rises and falls, '.repeat(40)],
  };
  test.each(Object.entries(cases))('%s', (_, [text, words]) => {
    const start = performance.now();
    for (let run = 0; run < 10; run += 1) occurrences(text, words);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test('500 long passages of 200,000 characters are found in a moment', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `lake ${index}`).join(' ');
  const start = performance.now();
  for (let index = 0; index < 500; index += 1)
    expect(occurrences(text, text.slice(index * 300, index * 300 + 2000))).toEqual([index * 300]);
  expect(performance.now() - start).toBeLessThan(2000);
});

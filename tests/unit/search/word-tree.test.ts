// Words by their beginnings.
import { describe, expect, test } from 'vitest';
import { start, WordTree } from '../../../src/search/word-tree.ts';

describe('a tree of words', () => {
  const tree = new WordTree(['gas', 'gasse', 'öl', 'gast', 'gas']);
  const placeOf = (letters: string): number => tree.path(letters)[letters.length] ?? start;

  test.each([
    ['g', 2],
    ['gas', 0],
    ['gass', 1],
    ['ö', 1],
  ])('%s lacks %i letters of a word', (letters, rest) => {
    expect(tree.rest(placeOf(letters))).toBe(rest);
  });

  test('goes as far as words go', () => {
    expect(tree.path('gasthaus')).toHaveLength(1 + 'gast'.length);
    expect(tree.path('haus')).toEqual([start]);
    expect(tree.next(placeOf('gas'), 'e'.charCodeAt(0))).toBe(start);
  });

  test.each([
    ['ga', 'st', true],
    ['ga', 'ss', false],
    ['ga', 'sthaus', false],
    ['', 'öl', true],
    ['', 'ga', false],
  ])('after %j, words go on with %j to their end: %s', (before, letters, expected) => {
    expect(tree.goesOn(placeOf(before), letters)).toBe(expected);
  });

  test('has the letters after a beginning side by side', () => {
    const place = placeOf('gas');
    const below = Array.from({ length: tree.firstBelow(place + 1) - tree.firstBelow(place) }, (_, index) =>
      tree.letter(tree.firstBelow(place) + index),
    );
    expect(below).toEqual(['s', 't']);
  });

  test('of no words has no letters', () => {
    const empty = new WordTree([]);
    expect(empty.size).toBe(1);
    expect(empty.goesOn(start, 'a')).toBe(false);
  });
});

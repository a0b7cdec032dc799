// Lists that are too long for the page they stand on.
import { expect, test } from 'vitest';
import { mostQuoted } from '../../../src/site/most-quoted.ts';

const things = [2, 0, 5, 5, 1].map((count, index) => ({ id: 'abcde'[index], quotes: Array(count).fill('quote') }));

const cases: Record<string, { most: number; ids: string; left: number }> = {
  'a list that is short enough stays as it is': { most: 5, ids: 'abcde', left: 0 },
  'of a longer one the most quoted, in their order where they are equal': { most: 3, ids: 'cda', left: 2 },
};

test.each(Object.entries(cases))('%s', (_, { most, ids, left }) => {
  const found = mostQuoted(things, most);
  expect({ ids: found.shown.map(({ id }) => id).join(''), left: found.left }).toEqual({ ids, left });
});

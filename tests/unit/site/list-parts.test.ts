// Long lists of quotes are cut into parts; nothing is lost, a group goes on where it was cut.
import { expect, test } from 'vitest';
import type { Quote } from '../../../src/archive/model.ts';
import { furtherParts, partPath, splitList } from '../../../src/site/list-parts.ts';

const quotes = (...ids: string[]): Quote[] => ids.map((id) => ({ id }) as Quote);
const ids = (parts: ReturnType<typeof splitList<string>>) =>
  parts.map(({ groups }) => groups.map(({ head, quotes: list }) => `${head}: ${list.map(({ id }) => id).join(' ')}`));

const cases: Record<string, { groups: Record<string, Quote[]>; parts: string[][] }> = {
  'nothing is one empty part': { groups: {}, parts: [[]] },
  'what fits is one part': { groups: { a: quotes('1', '2'), b: quotes('3') }, parts: [['a: 1 2', 'b: 3']] },
  'a group goes on in the next part': {
    groups: { a: quotes('1', '2'), b: quotes('3', '4', '5') },
    parts: [['a: 1 2', 'b: 3'], ['b: 4 5']],
  },
  'a part that is full is not followed by an empty one': {
    groups: { a: quotes('1', '2', '3') },
    parts: [['a: 1 2 3']],
  },
  'an empty group has no heading': { groups: { a: [], b: quotes('1') }, parts: [['b: 1']] },
};

test.each(Object.entries(cases))('%s', (_, { groups, parts }) => {
  const split = splitList(
    Object.entries(groups).map(([head, list]) => ({ head, quotes: list })),
    3,
  );
  expect(ids(split)).toEqual(parts);
  expect(split.map(({ number, count }) => `${number}/${count}`)).toEqual(
    parts.map((_part, at) => `${at + 1}/${parts.length}`),
  );
});

test('the first part stands at the address of the list', () => {
  expect([1, 2, 3].map((number) => partPath('quotes/', number))).toEqual(['quotes/', 'quotes/2/', 'quotes/3/']);
});

test('further parts have static paths of their own, a whole list has none', () => {
  const page = { params: { locale: 'en' }, props: { language: 'en' } };
  const partsOf = (list: Quote[]) => () => splitList([{ head: 'a', quotes: list }], 2);
  expect(furtherParts([page], partsOf(quotes('1', '2')))).toEqual([]);
  expect(furtherParts([page], partsOf(quotes('1', '2', '3')))).toMatchObject([
    { params: { locale: 'en', part: '2' }, props: { language: 'en', part: { number: 2, count: 2 } } },
  ]);
});

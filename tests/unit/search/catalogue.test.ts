// What the index says of all records at once reads back as it was written.
import { expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import { builtIn } from '../../../src/i18n/dictionary.ts';
import { dateRanks, facetColumns, typesOf } from '../../../src/search/catalogue.ts';
import { readDates, readFacets } from '../../../src/search/client/catalogue.ts';
import { makeRecords } from '../../../src/search/make-records.ts';

const { archive } = loadArchive('content');
if (!archive) throw new Error('the content has mistakes');
const records = makeRecords(archive, { base: '/', dictionaries: builtIn });

test('filters', () => {
  const catalogue = { folder: '', bundle: 1, types: typesOf(records) };
  expect(readFacets(catalogue, facetColumns(records))).toEqual(records.map(({ filters }) => filters));
  // Several values of one record, and none, are among them.
  expect(records.some(({ filters }) => (filters.topic ?? []).length > 1)).toBe(true);
  expect(records.some(({ filters }) => filters.topic === undefined)).toBe(true);
});

test('order by date', () => {
  expect(readDates(dateRanks(records))).toEqual(records.map(({ sort }) => Number(sort.date)));
});

// Reads what the index says of all records at once: see catalogue.ts of the index, which writes it.
import { type Catalogue, type DateRanks, type FacetColumns, firstLetter } from '../record.ts';
import { inOrderOfTypes } from '../type-order.ts';
import type { FacetValues } from './facets.ts';

/** Ranks by date of all records. */
export function readDates(ranks: DateRanks): number[] {
  return ranks.flatMap(([rank, records]) => Array<number>(records).fill(rank));
}

/** Values by facet of all records. */
export function readFacets({ types }: Catalogue, columns: FacetColumns): FacetValues[] {
  const records = [...types].map((): FacetValues => ({}));
  const ordered = inOrderOfTypes(types, records);
  for (const [facet, { values, column }] of Object.entries(columns)) {
    for (const [place, letters] of column.split(',').entries()) {
      const record = ordered[place];
      if (record && letters)
        record[facet] = [...letters].map((letter) => values[letter.charCodeAt(0) - firstLetter] ?? '');
    }
  }
  return records;
}

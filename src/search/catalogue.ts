// What the search page knows of all records of a language before it reads any of them.
import {
  type Catalogue,
  type Column,
  type DateRanks,
  type FacetColumns,
  firstLetter,
  type SearchRecord,
} from './record.ts';
import { inOrderOfTypes } from './type-order.ts';

/** The letters of the types: a few bytes for each record, which every search begins with. */
export function typesOf(records: readonly SearchRecord[]): Catalogue['types'] {
  return records.map(({ filters }) => filters.type[0].charAt(0)).join('');
}

/** The order by date, for those who ask for it. */
export function dateRanks(records: readonly SearchRecord[]): DateRanks {
  const ranks: [rank: number, records: number][] = [];
  for (const { sort } of records) {
    const last = ranks.at(-1);
    if (last?.[0] === Number(sort.date)) last[1] += 1;
    else ranks.push([Number(sort.date), 1]);
  }
  return ranks;
}

/** Type by type, since each has facets of its own: what has the same values stands together. */
export function facetColumns(records: readonly SearchRecord[]): FacetColumns {
  const ordered = inOrderOfTypes(typesOf(records), records);
  const facets = new Set(records.flatMap(({ filters }) => Object.keys(filters)));
  return Object.fromEntries(
    [...facets]
      .sort()
      .map((facet) => [facet, columnOf(ordered.map(({ filters }) => filters[facet as 'article'] ?? []))]),
  );
}

/** Frequent values have the first letters: a text of few different letters, which compresses well. */
function columnOf(lists: readonly (readonly string[])[]): Column {
  const counts = new Map<string, number>();
  for (const value of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
  const letters = new Map(values.map((value, index) => [value, letterOf(index)]));
  return { values, column: lists.map((list) => list.map((value) => letters.get(value)).join('')).join(',') };
}

/** From here on, letters are halves of others. */
const mostValues = 0xd800 - firstLetter;

function letterOf(index: number): string {
  if (index >= mostValues) throw new Error(`No facet of the search can have more than ${mostValues} values.`);
  return String.fromCharCode(firstLetter + index);
}

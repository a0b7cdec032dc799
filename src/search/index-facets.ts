// What the filters of the search page choose from: which records have which values.
import type { FacetIndex, SearchRecord } from './record.ts';

/** @param records all of one language, in the order in which Pagefind gets them */
export function indexFacets(records: readonly SearchRecord[]): FacetIndex {
  const facets = new Map<string, Map<string, { steps: number[]; last: number }>>();
  for (const [place, { filters }] of records.entries()) {
    for (const [facet, values] of Object.entries(filters)) {
      const places = facets.get(facet) ?? new Map();
      facets.set(facet, places);
      for (const value of values) {
        const list = places.get(value) ?? { steps: [], last: 0 };
        places.set(value, list);
        list.steps.push(place - list.last);
        list.last = place;
      }
    }
  }
  return Object.fromEntries(
    [...facets].map(([facet, places]) => [
      facet,
      Object.fromEntries([...places].map(([value, { steps }]) => [value, steps])),
    ]),
  );
}

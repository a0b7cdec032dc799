// Filters and their numbers. Pagefind has filters too, but counts them in a time that grows with the square of the
// records: seconds in an archive of twelve thousand quotations.
import type { FacetIndex } from '../record.ts';

/** Chosen values by facet; several of one facet mean any of them. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** Numbers of records by facet and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Values of one record by facet. */
export type FacetValues = Record<string, string[]>;

/** @param ids of all records, in the order of the archive */
export function readFacets(facets: FacetIndex, ids: readonly string[]): Map<string, FacetValues> {
  const values = ids.map((): FacetValues => ({}));
  for (const [facet, places] of Object.entries(facets)) {
    for (const [value, steps] of Object.entries(places)) {
      let place = 0;
      for (const step of steps) {
        place += step;
        const record = values[place];
        if (record) record[facet] = [...(record[facet] ?? []), value];
      }
    }
  }
  return new Map(values.map((record, place) => [ids[place] ?? '', record]));
}

/**
 * The hits that have what was chosen. Each number is the one that choosing the value besides would give: those of a
 * facet leave its own choice aside.
 */
export function choose<Hit extends { readonly id: string }>(
  hits: readonly Hit[],
  values: ReadonlyMap<string, FacetValues>,
  choice: Choice,
): { hits: Hit[]; counts: Counts } {
  const counts: Record<string, Record<string, number>> = {};
  const kept = hits.filter(({ id }) => {
    const record = values.get(id) ?? {};
    const missed = Object.keys(choice).filter(
      (facet) => !choice[facet]?.some((value) => record[facet]?.includes(value)),
    );
    for (const facet of missed.length === 0 ? Object.keys(record) : missed.length === 1 ? missed : []) {
      const numbers: Record<string, number> = counts[facet] ?? Object.create(null);
      for (const value of record[facet] ?? []) numbers[value] = (numbers[value] ?? 0) + 1;
      counts[facet] = numbers;
    }
    return missed.length === 0;
  });
  return { hits: kept, counts };
}

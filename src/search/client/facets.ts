// Filters and their numbers. Pagefind has filters too, but counts them in a time that grows with the square of the
// records: seconds in an archive of twelve thousand quotations.
/** Chosen values by facet; several of one facet mean any of them. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** Numbers of records by facet and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Values of one record by facet. */
export type FacetValues = Record<string, string[]>;

/**
 * The hits that have what was chosen. Each number is the one that choosing the value besides would give: those of a
 * facet leave its own choice aside.
 */
export function choose<Hit extends { readonly id: number }>(
  hits: readonly Hit[],
  values: readonly FacetValues[],
  choice: Choice,
): { hits: Hit[]; counts: Counts } {
  const counts: Record<string, Record<string, number>> = {};
  const kept = hits.filter(({ id }) => {
    const record = values[id] ?? {};
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

// The order of the facet columns, in which they are written and read.

/**
 * Things of records, type by type, each type in the order of the archive.
 *
 * @param types a letter for each record
 * @param things one for each record
 */
export function inOrderOfTypes<Thing>(types: string, things: readonly Thing[]): Thing[] {
  return [...new Set(types)].sort().flatMap((type) => things.filter((_, number) => types[number] === type));
}

// What a page shows of a list that is too long for it: a list page has all.

/** How many speakers and topics stand where they are not the list itself; more are no longer read. */
export const mostSpeakers = 12;
export const mostTopics = 24;

/**
 * The most quoted ones, in the order of their quotes; all in their own order where there are not too many.
 *
 * @returns with how many are left out
 */
export function mostQuoted<Thing extends { readonly quotes: readonly unknown[] }>(
  things: readonly Thing[],
  most: number,
): { readonly shown: readonly Thing[]; readonly left: number } {
  if (things.length <= most) return { shown: things, left: 0 };
  const shown = [...things].sort((a, b) => b.quotes.length - a.quotes.length).slice(0, most);
  return { shown, left: things.length - most };
}

// The state of the search page as its address has it: query, filters, sorting.
import type { Choice } from './facets.ts';
import type { Sort } from './find.ts';

export interface State {
  readonly text: string;
  readonly choice: Choice;
  readonly sort: Sort;
}

/** As the field itself allows. */
const mostCharacters = 1000;

/** @param offers whether the page has such a value: others in the address are dropped */
export function readState(search: string, offers: (facet: string, value: string) => boolean): State {
  const given = new URLSearchParams(search);
  const choice: Record<string, string[]> = {};
  for (const [facet, value] of given) {
    const chosen = choice[facet] ?? [];
    if (offers(facet, value) && !chosen.includes(value)) choice[facet] = [...chosen, value];
  }
  const sort = given.get('sort');
  return {
    text: (given.get('q') ?? '').slice(0, mostCharacters),
    choice,
    sort: sort === 'date' || sort === 'order' ? sort : 'relevance',
  };
}

/** `?q=…&type=quote`, or nothing where nothing is asked. */
export function writeState({ text, choice, sort }: State): string {
  const written = new URLSearchParams(text && { q: text });
  for (const [facet, values] of Object.entries(choice)) for (const value of values) written.append(facet, value);
  if (sort !== 'relevance') written.set('sort', sort);
  return written.size > 0 ? `?${written}` : '';
}

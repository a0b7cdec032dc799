// Pagefind's browser code behind the few calls that the search page makes.
import type { FacetIndex, RecordMeta, RecordType } from '../record.ts';
import { type FacetValues, readFacets } from './facets.ts';

export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<Found>;
}

/** The record behind a hit. */
export interface Found {
  readonly url: string;
  /** Plain text, words separated by single spaces. */
  readonly content: string;
  readonly meta: RecordMeta;
  readonly filters: { readonly type: readonly RecordType[] } & Readonly<Record<string, readonly string[]>>;
}

/** The records behind hits. */
export const readAll = (hits: readonly Hit[]): Promise<Found[]> => Promise.all(hits.map(({ data }) => data()));

export interface Pagefind {
  options(options: object): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string | null, options: object): Promise<{ readonly results: readonly Hit[] }>;
}

export interface Engine {
  /** All records where no words are given; words are combined by "and". Best first, or by date. */
  search(words: readonly string[], byDate?: boolean): Promise<readonly Hit[]>;
  /** Ids of all records, in the order of the archive. */
  readonly order: ReadonlyMap<string, number>;
  /** Values of each record by facet, by id. */
  readonly values: ReadonlyMap<string, FacetValues>;
  typeOf(id: string): string;
}

/** How much words count by where they stand; elsewhere 1. */
const metaWeights = { title: 3, speaker: 1.5, about: 0.9, aliases: 0.7, notes: 0.3 };

/** So many answers are kept. */
const mostKept = 50;

/**
 * @param facets of the language of the page
 * @param options for Pagefind, before it starts
 * @throws when index or WebAssembly does not load
 */
export async function startEngine(pagefind: Pagefind, facets: FacetIndex, options: object = {}): Promise<Engine> {
  await pagefind.options({ ...options, ranking: { metaWeights } });
  const ask = async (words: readonly string[], byDate: boolean): Promise<readonly Hit[]> => {
    // A word is also searched as the beginning of longer ones, which may stand in the next chunk of the index.
    if (words.length > 0)
      await pagefind.preload(words.map((word) => `${word.slice(0, Math.max(2, word.length - 2))}\uffff`).join(' '));
    const { results } = await pagefind.search(words.join(' ') || null, { sort: byDate ? { date: 'asc' } : {} });
    return results;
  };
  // The same question comes several times for one query.
  const asked = new Map<string, Promise<readonly Hit[]>>();
  const search: Engine['search'] = (words, byDate = false) => {
    const key = `${words} ${byDate}`;
    const answer = asked.get(key) ?? ask(words, byDate);
    if (asked.size > mostKept) asked.clear();
    asked.set(key, answer);
    return answer;
  };
  const ids = (await search([])).map(({ id }) => id);
  const values = readFacets(facets, ids);
  return {
    search,
    values,
    order: new Map(ids.map((id, place) => [id, place])),
    typeOf: (id) => values.get(id)?.['type']?.[0] ?? '',
  };
}

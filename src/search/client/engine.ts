// Pagefind's browser code behind the few calls that the search page makes.
import type { Catalogue, DateRanks, FacetColumns, RecordText } from '../record.ts';
import { readDates, readFacets } from './catalogue.ts';
import type { FacetValues } from './facets.ts';
import { remember } from './remember.ts';

export interface Hit {
  /** The number of the record, which is its place in the order of the archive. */
  readonly id: number;
  readonly score: number;
  readonly matchedMetaFields?: readonly string[];
}

/** What Pagefind says of a hit. */
interface Result extends Omit<Hit, 'id'> {
  /** The number in base 36, read from the right. */
  readonly id: string;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string | null, options: object): Promise<{ readonly results: readonly Result[] }>;
}

export interface Engine {
  /** All records where no words are given; words are combined by "and". Best first, or by date. */
  search(words: readonly string[], byDate?: boolean): Promise<readonly Hit[]>;
  /** The records behind hits, in the same order. */
  read(hits: readonly Hit[]): Promise<RecordText[]>;
  /** Values of each record by facet, by number. */
  readonly values: () => Promise<readonly FacetValues[]>;
  /** The first letter of the type of each record. */
  readonly types: string;
}

/** Files of the index that the archive writes itself. */
export interface Files {
  readonly catalogue: Catalogue;
  readonly facets: () => Promise<FacetColumns>;
  readonly dates: () => Promise<DateRanks>;
  /** Some records' texts, by the path of their file below `records/`. */
  readonly texts: (file: string) => Promise<readonly RecordText[]>;
}

/** How much words count by where they stand; elsewhere 1. */
const metaWeights = { title: 3, speaker: 1.5, about: 0.9, aliases: 0.7, notes: 0.3 };

/**
 * @param files of the language of the page
 * @param options for Pagefind, before it starts
 * @throws when index or WebAssembly does not load
 */
export async function startEngine(
  pagefind: Pagefind,
  { catalogue, facets, dates, texts }: Files,
  options: object = {},
): Promise<Engine> {
  await pagefind.options({ ...options, ranking: { metaWeights } });
  const { types, folder, bundle } = catalogue;
  // The same question comes several times for one query, the same text for several questions.
  const ask = remember(async (words): Promise<readonly Hit[]> => {
    if (!words) return [...types].map((_, id) => ({ id, score: 1 }));
    // A word is also searched as the beginning of longer ones, which may stand in the next chunk of the index.
    await pagefind.preload(words.replace(/\S+/g, (word) => `${word.slice(0, Math.max(2, word.length - 2))}\uffff`));
    const { results } = await pagefind.search(words, {});
    return results.map((result) => ({ ...result, id: Number.parseInt([...result.id].reverse().join(''), 36) }));
  });
  const some = remember(texts, 9999);
  const values = remember(async () => readFacets(catalogue, await facets()));
  const ranks = remember(async () => readDates(await dates()));
  const textOf = async (id: number): Promise<RecordText | readonly never[]> =>
    (await some(`${folder}/${Math.floor(id / bundle).toString(36)}.json`))[id % bundle] ?? [];
  return {
    search: async (words, byDate) => {
      const hits = await ask(words.join(' '));
      if (!byDate) return hits;
      const rank = await ranks('');
      return hits.toSorted((a, b) => (rank[a.id] ?? 0) - (rank[b.id] ?? 0) || a.id - b.id);
    },
    read: async (hits) => (await Promise.all(hits.map(({ id }) => textOf(id)))).flat(),
    values: () => values(''),
    types,
  };
}

// Pagefind's browser code behind the few calls that the search page makes.
import type { RecordMeta, RecordType } from '../record.ts';

/** Chosen values by facet; several of one facet mean any of them. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** Numbers of records by facet and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

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

export interface Answer {
  readonly results: readonly Hit[];
  readonly filters: Counts;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Counts>;
  preload(term: string): Promise<void>;
  search(term: string | null, options: object): Promise<Answer>;
}

export interface Engine {
  /** All records where no words are given; words are combined by "and". */
  search(words: readonly string[], choice?: Choice, sort?: string): Promise<Answer>;
  /** Ids of all records, in the order of the archive. */
  readonly order: ReadonlyMap<string, number>;
  /** Kind of each record, by id. */
  readonly types: ReadonlyMap<string, RecordType>;
}

/** How much words count by where they stand; what a reader sees counts most. */
const metaWeights = {
  title: 3,
  speaker: 1.5,
  date: 1,
  number: 1,
  translation: 1,
  parts: 1,
  about: 0.9,
  aliases: 0.7,
  notes: 0.3,
};

/** So many answers are kept. */
const mostKept = 50;

/**
 * @param options for Pagefind, before it starts
 * @throws when index or WebAssembly does not load
 */
export async function startEngine(pagefind: Pagefind, options: object = {}): Promise<Engine> {
  await pagefind.options({ ...options, ranking: { metaWeights } });
  // Counts come only for facets whose values are loaded.
  await pagefind.filters();
  const ask = async (words: readonly string[], choice: Choice, sort?: string): Promise<Answer> => {
    const filters = Object.fromEntries(Object.entries(choice).map(([name, values]) => [name, { any: values }]));
    // A word is also searched as the beginning of longer ones, which may stand in the next chunk of the index.
    if (words.length > 0)
      await pagefind.preload(words.map((word) => `${word.slice(0, Math.max(2, word.length - 2))}\uffff`).join(' '));
    return pagefind.search(words.length > 0 ? words.join(' ') : null, { filters, sort: sort ? { [sort]: 'asc' } : {} });
  };
  // The same question comes several times for one query.
  const asked = new Map<string, Promise<Answer>>();
  const search: Engine['search'] = (words, choice = {}, sort) => {
    const key = JSON.stringify([words, choice, sort]);
    const answer = asked.get(key) ?? ask(words, choice, sort);
    if (asked.size > mostKept) asked.clear();
    asked.set(key, answer);
    return answer;
  };
  const all = await search([], {}, 'order');
  const types = new Map<string, RecordType>();
  for (const type of Object.keys(all.filters['type'] ?? {}) as RecordType[]) {
    for (const { id } of (await search([], { type: [type] })).results) types.set(id, type);
  }
  return { search, types, order: new Map(all.results.map(({ id }, place) => [id, place])) };
}

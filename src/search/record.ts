// What the search index holds of one thing in one language: the contract between the index and the search page.

/** Kinds of records, passages first. */
export const recordTypes = ['quote', 'paragraph', 'event', 'topic', 'actor'] as const;

export type RecordType = (typeof recordTypes)[number];

/** By what a reader narrows results, besides the type: ids of the archive, for `kind` that of the quote. */
export const facets = ['speaker', 'topic', 'kind', 'occasion'] as const;

export type Facet = (typeof facets)[number];

/**
 * Words by which a record is found. Pagefind searches all metadata; only `content` is shown with the words found.
 * Every record has every field, an empty one too.
 */
export interface RecordMeta {
  /** Title of an event, label of a topic, name of an actor; empty for passages. */
  readonly title: string;
  /** Who speaks; empty but for quotes. */
  readonly speaker: string;
  /** When, in words. */
  readonly date: string;
  /** `p9`, of passages. */
  readonly number: string;
  /** What it shows, in the other languages of the archive. */
  readonly translation: string;
  /** Second parts of its compounds, other spellings of its words. */
  readonly parts: string;
  /** Titles of its events, labels of its topics, names of its actors and places. */
  readonly about: string;
  /** Other names of all of these. */
  readonly aliases: string;
  /** Notes of the archive and titles of sources. */
  readonly notes: string;
}

/**
 * Places of the records of a language by facet and value, counted in the order of the records; each but the first as
 * its distance from the one before.
 */
export type FacetIndex = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export interface SearchRecord {
  /** Where the result leads; the quotes of a paragraph and the paragraph itself lead to the same place. */
  readonly url: string;
  readonly language: string;
  /** What a result shows. */
  readonly content: string;
  readonly meta: RecordMeta;
  readonly filters: { readonly type: readonly [RecordType]; readonly article?: readonly string[] } & Partial<
    Record<Facet, readonly string[]>
  >;
  /** Rank by date, as a number; undated last. The order of the archive is that of the records themselves. */
  readonly sort: { readonly date: string };
}

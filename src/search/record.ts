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
 * What the search page knows of all records of a language before it reads any. A record's number is its place in the
 * order of the archive.
 */
export interface Catalogue {
  /** Where the texts of the records are, below `records/`. */
  readonly folder: string;
  /** How many records share a file there. */
  readonly bundle: number;
  /** The first letter of the type of each record. */
  readonly types: string;
}

/** Ranks by date, each with how many records in a row have it. */
export type DateRanks = readonly (readonly [rank: number, records: number])[];

/** Code of the letter of the first value of a facet; the comma stands before it. */
export const firstLetter = 0x30;

/** The values of a facet: a letter for each, and for each record its letters, records apart by a comma, sorted by the letters of their types. */
export interface Column {
  /** In the order of their letters. */
  readonly values: readonly string[];
  readonly column: string;
}

/** What the filters choose from: which records have which values, by facet. */
export type FacetColumns = Readonly<Record<string, Column>>;

/** What a result shows and what it was found by. */
export interface RecordText {
  readonly url: string;
  /** Plain text, words separated by single spaces. */
  readonly content: string;
  /** Without empty fields. */
  readonly meta: Partial<RecordMeta>;
  /** Those that a result shows. */
  readonly filters: RecordFilters;
}

export type RecordFilters = { readonly type: readonly [RecordType]; readonly article?: readonly string[] } & Partial<
  Readonly<Record<Facet, readonly string[]>>
>;

export interface SearchRecord {
  /** Where the result leads; the quotes of a paragraph and the paragraph itself lead to the same place. */
  readonly url: string;
  readonly language: string;
  /** What a result shows. */
  readonly content: string;
  readonly meta: RecordMeta;
  readonly filters: RecordFilters;
  /** Rank by date, the same for the same date; undated last. The order of the archive is that of the records. */
  readonly sort: { readonly date: string };
}

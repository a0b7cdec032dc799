// The linked archive: every id of the content resolved to the thing that it names, in both directions.
import type { ActorRecord } from './schema/actor.ts';
import type { ArchiveRecord } from './schema/archive.ts';
import type { OriginalRecord, TranslationRecord } from './schema/article.ts';
import type { DiscrepancyRecord } from './schema/discrepancy.ts';
import type { EventRecord } from './schema/event.ts';
import type { Ledger } from './schema/permalinks.ts';
import type { PlaceRecord } from './schema/place.ts';
import type { circumstances, QuoteRecord } from './schema/quote.ts';
import type { LanguageMap } from './schema/text.ts';
import type { TopicRecord } from './schema/topic.ts';
import type { Range } from './text/code-points.ts';

export type Circumstance = (typeof circumstances)[number];

export interface Archive extends Omit<ArchiveRecord, 'subject' | 'voices'> {
  readonly subject: Event;
  /** The main speakers in the order of the design's colours. */
  readonly voices: readonly Actor[];
  /** By date of issue, then id. */
  readonly articles: readonly Article[];
  /** In the order of the articles and of the text within each. */
  readonly quotes: readonly Quote[];
  /** By date, place within the day, clock time, then id. */
  readonly events: readonly Event[];
  /** By id, like the lists below. */
  readonly topics: readonly Topic[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly discrepancies: readonly Discrepancy[];
  /** Every path and fragment ever published. */
  readonly ledger: Ledger;
}

/** A run of a paragraph: words of the source, or a character that the source lost and the archive supplies. */
export interface Segment {
  readonly type: 'source' | 'supplied';
  readonly value: string;
}

/** The citable unit of an article; the same number in every language. */
export interface Paragraph {
  /** `p9` */
  readonly id: string;
  readonly number: number;
  /** `related`: a source line that is a link to another article. */
  readonly role: 'body' | 'related';
  readonly segments: readonly Segment[];
  /** The source's words alone: what selectors, offsets and the witness see. */
  readonly text: string;
}

/** An editorial section; its title is the archive's. */
export interface Section {
  /** Undefined for paragraphs before the first section mark. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** The text of an article in one language. */
export interface Edition {
  readonly language: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** Present in translations: who translated, from what, and which text is authoritative. */
  readonly translation: Pick<TranslationRecord, 'translationOf' | 'translator' | 'note' | 'revised'> | undefined;
}

export interface Article
  extends Omit<OriginalRecord, 'publisher' | 'uncatalogued' | 'notes' | 'title' | 'titleSupplied' | 'witness'> {
  readonly id: string;
  readonly publisher:
    | { readonly actor: Actor; readonly certainty: 'certain' | 'probable'; readonly reasons: readonly LanguageMap[] }
    | undefined;
  readonly original: Edition;
  /** By language, the original included, in the order of the archive's languages. */
  readonly editions: ReadonlyMap<string, Edition>;
  readonly witness: OriginalRecord['witness'] & { readonly bytes: number };
  /** In the order of the text. */
  readonly quotes: readonly Quote[];
  /** Passages in the article's own voice that events and topics rest on, in the order of the text. */
  readonly evidence: readonly Evidence[];
  readonly uncatalogued: readonly (Passage & { readonly reason: LanguageMap })[];
  readonly notes: readonly { readonly paragraph: string; readonly text: LanguageMap }[];
  readonly discrepancies: readonly Discrepancy[];
}

/** Words of one paragraph, found in every edition. */
export interface Passage {
  readonly article: Article;
  /** `p9` */
  readonly paragraph: string;
  readonly number: number;
  readonly exact: LanguageMap;
  /** Where the words stand in the text of the paragraph, in Unicode code points, by language. */
  readonly ranges: Readonly<Record<string, Range>>;
}

/** A passage in the article's own voice, and what rests on it. */
export interface Evidence {
  readonly passage: Passage;
  readonly of: { readonly event: Event } | { readonly topic: Topic };
}

export interface Quote
  extends Omit<
    QuoteRecord,
    | 'article'
    | 'paragraph'
    | 'exact'
    | 'prefix'
    | 'suffix'
    | 'speaker'
    | 'attribution'
    | 'occasion'
    | 'via'
    | 'reports'
    | 'continues'
    | 'topics'
  > {
  readonly id: string;
  readonly article: Article;
  readonly passage: Passage;
  readonly speaker: Actor;
  readonly attribution: Passage | undefined;
  readonly occasion: Event | undefined;
  readonly via: readonly Actor[];
  readonly reports: Actor | undefined;
  readonly continues: Quote | undefined;
  readonly continuedBy: readonly Quote[];
  readonly topics: readonly Topic[];
  readonly discrepancies: readonly Discrepancy[];
  /** Neighbours in the order of `archive.quotes`. */
  readonly previous: Quote | undefined;
  readonly next: Quote | undefined;
}

/** What the archive knows an event from: the article alone, the article with the date researched, research alone. */
export type EventBasis = 'article' | 'article-dated' | 'research';

export interface Event extends Omit<EventRecord, 'place' | 'actors' | 'topics' | 'partOf' | 'evidence'> {
  readonly id: string;
  readonly basis: EventBasis;
  /** True where one source alone says what the article does not. */
  readonly singleSource: boolean;
  readonly place: Place | undefined;
  readonly actors: readonly Actor[];
  readonly topics: readonly Topic[];
  readonly partOf: Event | undefined;
  readonly parts: readonly Event[];
  readonly evidence: readonly Passage[];
  /** What was said there. */
  readonly quotes: readonly Quote[];
  readonly discrepancies: readonly Discrepancy[];
}

export interface Topic extends Omit<TopicRecord, 'evidence' | 'broader' | 'related'> {
  readonly id: string;
  readonly evidence: readonly Passage[];
  readonly broader: Topic | undefined;
  readonly narrower: readonly Topic[];
  readonly related: readonly Topic[];
  readonly quotes: readonly Quote[];
  readonly events: readonly Event[];
  readonly discrepancies: readonly Discrepancy[];
}

export interface Actor extends Omit<ActorRecord, 'memberOf'> {
  readonly id: string;
  readonly memberOf: Actor | undefined;
  readonly members: readonly Actor[];
  /** What the actor said. */
  readonly quotes: readonly Quote[];
  /** Where somebody else passes on the actor's words or position. */
  readonly reportedIn: readonly Quote[];
  /** What the actor carried to the article. */
  readonly carried: readonly Quote[];
  readonly events: readonly Event[];
  /** Articles that the actor published, for certain or probably. */
  readonly articles: readonly Article[];
}

export interface Place extends Omit<PlaceRecord, 'within'> {
  readonly id: string;
  readonly within: Place | undefined;
  readonly contains: readonly Place[];
  readonly events: readonly Event[];
}

export interface Discrepancy extends Omit<DiscrepancyRecord, 'accounts' | 'concerns'> {
  readonly id: string;
  readonly accounts: readonly (Omit<DiscrepancyRecord['accounts'][number], 'evidence'> & {
    readonly evidence: readonly Passage[];
  })[];
  readonly concerns: {
    readonly quotes: readonly Quote[];
    readonly events: readonly Event[];
    readonly topics: readonly Topic[];
    readonly paragraphs: readonly { readonly article: Article; readonly paragraph: string }[];
  };
}

// Makes up whole archives that are valid under every rule, of any size, the same for the same seed.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DraftArticle, draftArticle, draftOverlap, type Writer } from './draft-article.ts';
import { type PlainRecord, printYaml } from './print-yaml.ts';
import { type Random, seededRandom } from './random.ts';
import * as records from './synthetic-records.ts';
import { growVocabulary } from './vocabulary.ts';

/** How large an archive is; what is left out grows with the number of articles. */
export interface Sizes {
  readonly articles: number;
  /** Of each article; 25 unless told. */
  readonly paragraphs?: number;
  /** Of each article; 12 unless told. */
  readonly quotes?: number;
  readonly actors?: number;
  readonly topics?: number;
  readonly events?: number;
  /** Of each quote; one to three unless told. */
  readonly topicsPerQuote?: number;
  /** The year of all events. */
  readonly year?: number;
  /** Each article is one paragraph of so many characters, its quotes overlapping. */
  readonly characters?: number;
}

/** What an archive must bear all the same. */
export const badInput: Readonly<Record<string, Sizes>> = {
  'one article of 5,000 paragraphs': { articles: 1, paragraphs: 5000 },
  'a paragraph of 200,000 characters with 500 overlapping passages': { articles: 1, quotes: 500, characters: 200_000 },
  '2,000 topics on one quotation': { articles: 1, quotes: 1, topics: 2000, topicsPerQuote: 2000 },
  '5,000 events in one year': { articles: 1, events: 5000, year: 2019 },
};

/** A file of the content folder. */
export type ContentEntry = readonly [path: string, text: string];

/** Every file of an archive in one language, German; without a ledger, which `npm run permalinks` makes. */
export function* syntheticArchive(sizes: Sizes, seed = 1): Generator<ContentEntry> {
  const { articles, paragraphs = 25, quotes = 12, characters } = sizes;
  const random = seededRandom(seed);
  const vocabulary = growVocabulary(random);
  const root = Math.sqrt(articles);
  const counts: Counts = {
    topics: sizes.topics ?? 3 + Math.round(6 * root),
    events: sizes.events ?? 5 + Math.round(6 * root),
    places: 3 + Math.round(root),
  };
  const actors = sizes.actors ?? 6 + Math.round(8 * root);
  const names = Array.from({ length: actors }, (_, index) => `${vocabulary.name()} ${vocabulary.name()}-${index + 1}`);
  const writer: Writer = { random, vocabulary, names };

  yield yaml('archive', records.archiveRecord(actors));
  for (const [index, name] of names.entries())
    yield yaml(`actors/${records.actorId(index)}`, records.actorRecord(index, name));
  for (let index = 0; index < counts.places; index += 1)
    yield yaml(`places/${records.placeId(index)}`, records.placeRecord(vocabulary.name()));
  for (let index = 0; index < articles; index += 1) {
    const draft =
      characters === undefined ? draftArticle(writer, paragraphs, quotes) : draftOverlap(writer, characters, quotes);
    yield* articleFiles(records.articleId(index), draft, vocabulary.sentence(6), someDay(random));
    yield* quoteFiles(records.articleId(index), draft, writer, counts, sizes.topicsPerQuote);
    yield* subjectFiles(index, draft, writer, counts, sizes);
  }
}

/** Writes an archive; returns how many files it has. */
export function writeArchive(folder: string, files: Iterable<ContentEntry>): number {
  let count = 0;
  for (const [file, text] of files) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    count += 1;
  }
  return count;
}

interface Counts {
  readonly topics: number;
  readonly events: number;
  readonly places: number;
}

function yaml(name: string, record: PlainRecord): ContentEntry {
  return [`${name}.yaml`, printYaml(record)];
}

function* articleFiles(id: string, draft: DraftArticle, title: string, issued: string): Generator<ContentEntry> {
  const witness = `${draft.paragraphs.map(({ text }) => text).join('\n\n')}\n`;
  const hash = createHash('sha256').update(witness).digest('hex');
  yield [`articles/${id}/source.txt`, witness];
  const front = printYaml(records.articleRecord(title, issued, hash));
  yield [`articles/${id}/de.md`, `---\n${front}---\n\n${records.articleBody(draft)}\n`];
}

function* quoteFiles(
  article: string,
  draft: DraftArticle,
  { random }: Writer,
  { topics, events }: Counts,
  topicsPerQuote: number | undefined,
): Generator<ContentEntry> {
  const numbers = new Map<number, number>();
  for (const quote of draft.quotes) {
    const number = (numbers.get(quote.paragraph) ?? 0) + 1;
    numbers.set(quote.paragraph, number);
    const about = someTopics(random, topics, topicsPerQuote ?? 1 + random.below(3));
    const occasion = random.chance(0.6) ? records.eventId(random.below(events)) : undefined;
    yield yaml(`quotes/${article}-p${quote.paragraph}-${number}`, records.quoteRecord(article, quote, about, occasion));
  }
}

/** Topics and events, dealt out to the articles in turn; an article's own voice founds the first of each. */
function* subjectFiles(
  article: number,
  { paragraphs }: DraftArticle,
  { random, vocabulary, names }: Writer,
  { topics, events, places }: Counts,
  { articles, year }: Sizes,
): Generator<ContentEntry> {
  const voice = (number: number): PlainRecord[] => {
    const lead = paragraphs[number - 1]?.lead;
    return lead ? [records.passageRecord(records.articleId(article), number, lead)] : [];
  };
  for (let index = article; index < topics; index += articles) {
    const label = `${vocabulary.name()} ${index + 1}`;
    const founded = index === article ? voice(1) : [];
    yield yaml(`topics/${records.topicId(index)}`, records.topicRecord(label, vocabulary.sentence(14), founded));
  }
  for (let index = article; index < events; index += articles) {
    const texts = [vocabulary.sentence(4), vocabulary.sentence(16)] as const;
    const people = new Set([random.skewed(names.length), random.skewed(names.length)]);
    const links = {
      place: records.placeId(random.below(places)),
      actors: [...people].map(records.actorId),
      topics: someTopics(random, topics, 1),
    };
    const founded = index === article ? voice(2) : [];
    yield yaml(`events/${records.eventId(index)}`, records.eventRecord(texts, someDay(random, year), links, founded));
  }
}

function someTopics(random: Random, topics: number, count: number): string[] {
  if (count >= topics) return Array.from({ length: topics }, (_, index) => records.topicId(index));
  return [...new Set(Array.from({ length: count }, () => random.skewed(topics)))].map(records.topicId);
}

/** A day of a year, or of any between 2000 and 2019. */
function someDay(random: Random, year = 2000 + random.below(20)): string {
  return new Date(Date.UTC(year, 0, 1 + random.below(365))).toISOString().slice(0, 10);
}

// The records of a synthetic archive as plain data, one function for each kind. Everything is in German alone.
import type { QuoteSelector } from '../src/archive/text/match-quote.ts';
import type { DraftArticle, DraftQuote } from './draft-article.ts';
import type { PlainRecord } from './print-yaml.ts';

export const articleId = (index: number): string => `report-${index + 1}`;
export const actorId = (index: number): string => `actor-${index + 1}`;
export const topicId = (index: number): string => `topic-${index + 1}`;
export const eventId = (index: number): string => `event-${index + 1}`;
export const placeId = (index: number): string => `place-${index + 1}`;

export function archiveRecord(actors: number): PlainRecord {
  return {
    title: { de: 'Archiv zur Messung' },
    description: { de: 'Ein erfundenes Archiv, an dem gemessen wird, wie lange der Bau dauert.' },
    languages: ['de'],
    edition: { version: '1.0', date: '2026-11-22' },
    subject: eventId(0),
    summary: { de: 'Ein Ereignis, das es nicht gab, mit Worten, die niemand sprach.' },
    voices: Array.from({ length: Math.min(3, actors) }, (_, index) => actorId(index)),
    keeper: { de: 'Archiv zur Messung' },
    rights: { articles: { de: 'Erfundene Texte.' }, archive: { de: 'CC0 1.0.' } },
  };
}

export function actorRecord(index: number, name: string): PlainRecord {
  const alias = name.split(' ').reverse().join(', ');
  return { type: 'person', name: { de: name }, aliases: { de: [alias] }, role: { de: `Sprecher Nr. ${index + 1}` } };
}

export function placeRecord(name: string): PlainRecord {
  return { name: { de: name } };
}

/** @param hash SHA-256 of the witness */
export function articleRecord(title: string, issued: string, hash: string): PlainRecord {
  return {
    title,
    language: 'de',
    summary: { de: `Bericht: ${title}.` },
    issued,
    provenance: { de: 'Erfunden, um zu messen.' },
    reference: { de: `einem erfundenen Bericht vom ${issued}` },
    rights: { statement: 'http://rightsstatements.org/vocab/InC/1.0/', note: { de: 'Erfundener Text.' } },
    witness: { file: 'source.txt', sha256: hash },
  };
}

/** A body with a section mark before every sixth paragraph. */
export function articleBody({ paragraphs }: DraftArticle): string {
  return paragraphs
    .map(({ body }, index) =>
      index % 6 === 0 ? `::section[Abschnitt ${index / 6 + 1}]{#part-${index / 6 + 1}}\n\n${body}` : body,
    )
    .join('\n\n');
}

export function quoteRecord(
  article: string,
  { paragraph, words, attribution, speaker, kind }: DraftQuote,
  topics: readonly string[],
  occasion: string | undefined,
): PlainRecord {
  return {
    article,
    paragraph: `p${paragraph}`,
    ...selectorRecord(words),
    kind,
    speaker: actorId(speaker),
    attribution: attribution && selectorRecord(attribution),
    speakerNote: attribution ? undefined : { de: 'Der Sprecher ist erfunden.' },
    occasion,
    research: occasion === undefined ? [] : ['occasion'],
    topics,
  };
}

export function topicRecord(label: string, description: string, evidence: readonly PlainRecord[]): PlainRecord {
  return { label: { de: label }, description: { de: description }, evidence };
}

export function eventRecord(
  [title, summary]: readonly [title: string, summary: string],
  date: string,
  links: { readonly place: string; readonly actors: readonly string[]; readonly topics: readonly string[] },
  evidence: readonly PlainRecord[],
): PlainRecord {
  const sources = evidence.length > 0 ? [] : [{ title, publisher: 'Agentur zur Messung', date }];
  return { title: { de: title }, summary: { de: summary }, date, kind: 'talks', ...links, evidence, sources };
}

export function passageRecord(article: string, paragraph: number, words: QuoteSelector): PlainRecord {
  return { article, paragraph: `p${paragraph}`, ...selectorRecord(words) };
}

function selectorRecord({ exact, prefix, suffix }: QuoteSelector): PlainRecord {
  return {
    exact: { de: exact },
    prefix: prefix === undefined ? undefined : { de: prefix },
    suffix: suffix === undefined ? undefined : { de: suffix },
  };
}

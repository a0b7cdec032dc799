// JSON-LD 1.1 with schema.org for the pages: NewsArticle, Quotation, Event, DefinedTermSet.
import { actorPath, articlePath, pagePaths, quotePath, topicPath } from '../archive/addresses.ts';
import type { Actor, Archive, Article, Edition, Event, Quote, Topic } from '../archive/model.ts';
import { referenceTo, titleOf } from './citation/reference.ts';
import { formatCitation } from './citation/styles.ts';
import { isoSpan } from './dates.ts';
import { address, type ExportContext, identifier } from './identity.ts';
import { editionIn, quoteWords } from './rights.ts';
import { wordsIn } from './words.ts';

/** A node of the graph; a key without a value is left out when it is written. */
export type JsonLd = Readonly<Record<string, unknown>>;

const schema = { '@context': 'https://schema.org' } as const;

/** JSON-LD as the content of a `<script>`: `<` is escaped, so that no word of the archive can end the element. */
export function scriptJson(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Any other page, by its own title and description. */
export function pageJsonLd(
  archive: Archive,
  context: ExportContext,
  { path, title, description }: { readonly path: string; readonly title: string; readonly description: string },
  language: string,
): JsonLd {
  return {
    ...schema,
    '@type': 'WebPage',
    '@id': identifier(archive, context, language, path),
    url: address(archive, context, language, path),
    name: title,
    description,
    inLanguage: language,
    isPartOf: collection(archive, context, language),
  };
}

/** The page of an article: the edition of the language, with the original that it translates. */
export function articleJsonLd(archive: Archive, context: ExportContext, article: Article, language: string): JsonLd {
  const edition = editionIn(article, language);
  return {
    ...schema,
    ...articleNode(archive, context, article, edition, language),
    abstract: article.summary[language],
    creditText: article.provenance[language],
    copyrightNotice: article.rights.note[language],
    usageInfo: article.rights.statement,
    about: eventName(archive, context, archive.subject, language),
    isPartOf: collection(archive, context, language),
    // Its quotes name it on their own pages (`isPartOf`): a list here would make the page of a long article heavy.
    ...translation(archive, context, article, edition, language),
  };
}

/** The page of a quote: the words, who said them, and the article that they stand in. */
export function quoteJsonLd(archive: Archive, context: ExportContext, quote: Quote, language: string): JsonLd {
  const { words, language: wordsLanguage } = quoteWords(quote, language);
  const original = quote.article.original.language;
  const reference = referenceTo(archive, context, { quote }, language);
  return {
    ...schema,
    '@type': 'Quotation',
    '@id': identifier(archive, context, language, quotePath(quote.id)),
    url: reference.url,
    identifier: quote.id,
    text: words,
    inLanguage: wordsLanguage,
    genre: wordsIn(context, language).kind[quote.kind],
    spokenByCharacter: actorNode(archive, context, quote.speaker, language),
    isPartOf: articleNode(archive, context, quote.article, editionIn(quote.article, language), language),
    about: quote.topics.map((topic) => termName(archive, context, topic, language)),
    recordedAt: quote.occasion && eventName(archive, context, quote.occasion, language),
    usageInfo: quote.article.rights.statement,
    citation: formatCitation('chicago', reference, wordsIn(context, language)),
    ...(wordsLanguage !== original && {
      translationOfWork: {
        '@type': 'Quotation',
        '@id': identifier(archive, context, original, quotePath(quote.id)),
        text: quote.passage.exact[original],
        inLanguage: original,
      },
    }),
  };
}

/** The timeline: all events in one graph. What the page says of each besides would double it here. */
export function timelineJsonLd(archive: Archive, context: ExportContext, language: string): JsonLd {
  return { ...schema, '@graph': archive.events.map((event) => eventNode(archive, context, event, language)) };
}

/**
 * An event by its name and time, and by its address where the archive has one. A date that is open or uncertain stands
 * in words of EDTF, not as a false day.
 */
function eventNode(archive: Archive, context: ExportContext, event: Event, language: string): JsonLd {
  const { start, end } = isoSpan(event.date);
  return {
    ...eventName(archive, context, event, language),
    startDate: start,
    endDate: end,
    disambiguatingDescription:
      start === undefined || (event.date.includes('/') && end === undefined) ? `EDTF ${event.date}` : undefined,
  };
}

/** The list of topics as a vocabulary. */
export function topicsJsonLd(archive: Archive, context: ExportContext, language: string): JsonLd {
  return {
    ...schema,
    ...termSet(archive, context, language),
    url: address(archive, context, language, pagePaths.topics),
    isPartOf: collection(archive, context, language),
    hasDefinedTerm: archive.topics.map((topic) => termNode(archive, context, topic, language)),
  };
}

/** The page of one topic. */
export function topicJsonLd(archive: Archive, context: ExportContext, topic: Topic, language: string): JsonLd {
  return {
    ...schema,
    ...termNode(archive, context, topic, language),
    inDefinedTermSet: termSet(archive, context, language),
  };
}

function articleNode(
  archive: Archive,
  context: ExportContext,
  article: Article,
  edition: Edition,
  language: string,
): JsonLd {
  const { publisher } = article;
  return {
    '@type': 'NewsArticle',
    '@id': identifier(archive, context, language, articlePath(article.id)),
    url: address(archive, context, language, articlePath(article.id)),
    headline: titleOf(article, language),
    inLanguage: edition.language,
    author: article.author && { '@type': 'Person', name: article.author },
    datePublished: isoSpan(article.issued).start,
    // A publisher that is only probable is said in `creditText`; a machine would take it for certain.
    publisher: publisher?.certainty === 'certain' ? actorNode(archive, context, publisher.actor, language) : undefined,
  };
}

function translation(
  archive: Archive,
  context: ExportContext,
  article: Article,
  edition: Edition,
  language: string,
): JsonLd {
  const node = (other: Edition): JsonLd => ({
    '@type': 'NewsArticle',
    '@id': identifier(archive, context, other.language, articlePath(article.id)),
    inLanguage: other.language,
  });
  if (edition.translation) {
    return {
      translator: { '@type': 'Organization', name: edition.translation.translator[language] },
      translationOfWork: node(article.original),
    };
  }
  return { workTranslation: [...article.editions.values()].filter((other) => other.translation).map(node) };
}

function actorNode(archive: Archive, context: ExportContext, actor: Actor, language: string): JsonLd {
  return {
    '@type': actor.type === 'person' ? 'Person' : actor.type === 'state' ? 'Country' : 'Organization',
    '@id': identifier(archive, context, language, actorPath(actor.id)),
    name: actor.name[language],
    sameAs: actor.wikidata && `http://www.wikidata.org/entity/${actor.wikidata}`,
  };
}

function eventName(archive: Archive, context: ExportContext, event: Event, language: string): JsonLd {
  return {
    '@type': 'Event',
    '@id': identifier(archive, context, language, pagePaths.timeline, event.id),
    name: event.title[language],
  };
}

function termName(archive: Archive, context: ExportContext, topic: Topic, language: string): JsonLd {
  return {
    '@type': 'DefinedTerm',
    '@id': identifier(archive, context, language, topicPath(topic.id)),
    name: topic.label[language],
  };
}

function termNode(archive: Archive, context: ExportContext, topic: Topic, language: string): JsonLd {
  return {
    ...termName(archive, context, topic, language),
    url: address(archive, context, language, topicPath(topic.id)),
    termCode: topic.id,
    description: topic.description[language],
    alternateName: topic.aliases[language],
  };
}

function termSet(archive: Archive, context: ExportContext, language: string): JsonLd {
  return {
    '@type': 'DefinedTermSet',
    '@id': identifier(archive, context, language, pagePaths.topics),
    name: `${archive.title[language]}: ${wordsIn(context, language).nav.topics}`,
  };
}

function collection(archive: Archive, context: ExportContext, language: string): JsonLd {
  return {
    '@type': 'Collection',
    '@id': identifier(archive, context, language, pagePaths.home),
    name: archive.title[language],
    version: archive.edition.version,
    dateModified: context.editionDate,
  };
}

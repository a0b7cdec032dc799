// Everything that the index holds a record of, and the words of each: one list for all languages.
import { actorPath, articlePath, pagePaths, topicPath } from '../archive/addresses.ts';
import type { Actor, Archive, Article, Event, Paragraph, Quote, Topic } from '../archive/model.ts';
import { evidenceWords } from '../exports/rights.ts';
import type { Facet, RecordType } from './record.ts';
import { aboutThings, discrepancyTexts, inLanguage, sourceTexts, type Wording } from './wording.ts';

/** A thing to be found. */
export interface Subject {
  readonly type: RecordType;
  readonly path: string;
  readonly fragment?: string;
  /** EDTF; of passages without an occasion, when the article was written. */
  readonly date?: string | undefined;
  /** EDTF, where another date is shown than sorted by: that of the article as it was received. */
  readonly shownDate?: string;
  readonly article?: Article;
  /** Of passages. */
  readonly paragraph?: string;
  readonly facets: Partial<Record<Facet, readonly string[]>>;
  /** The words of the subject in a language. */
  readonly words: (language: string) => Wording;
}

/** In the order of the articles; then events by date, topics, actors. */
export function subjectsOf(archive: Archive): Subject[] {
  return [
    ...archive.articles.flatMap((article) =>
      article.original.paragraphs.flatMap((paragraph) => [
        ...article.quotes.filter((quote) => quote.passage.paragraph === paragraph.id).map(quoteSubject),
        ...(article.display === 'full' ? [paragraphSubject(archive, article, paragraph)] : []),
      ]),
    ),
    ...archive.events.map(eventSubject),
    ...archive.topics.map(topicSubject),
    ...archive.actors.map(actorSubject),
  ];
}

function quoteSubject(quote: Quote): Subject {
  const { article, passage, speaker, occasion, topics } = quote;
  const actors = [speaker, ...(quote.reports ? [quote.reports] : []), ...quote.via];
  return {
    type: 'quote',
    path: articlePath(article.id),
    fragment: passage.paragraph,
    date: occasion?.date ?? article.written?.date ?? article.issued,
    ...(!occasion && { shownDate: article.issued }),
    article,
    paragraph: passage.paragraph,
    facets: {
      speaker: [speaker.id],
      topic: topics.map(({ id }) => id),
      kind: [quote.kind],
      ...(occasion && { occasion: [occasion.id] }),
    },
    words: (language) => ({
      speaker: speaker.name[language] ?? '',
      content: passage.exact[language] ?? '',
      ...aboutThings(language, { topics, events: occasion ? [occasion] : [], actors }),
      notes: [
        ...inLanguage(language, quote.attribution && evidenceWords(quote.attribution), quote.note, quote.speakerNote),
        ...sourceTexts(language, quote.sources),
      ],
    }),
  };
}

function paragraphSubject(archive: Archive, article: Article, { id }: Paragraph): Subject {
  const quotes = article.quotes.filter(({ passage }) => passage.paragraph === id);
  const isHere = ({ passage }: { passage: { paragraph: string } }): boolean => passage.paragraph === id;
  const evidence = article.evidence.filter(isHere).map(({ of }) => of);
  const topics = new Set([
    ...quotes.flatMap((quote) => quote.topics),
    ...evidence.flatMap((of) => ('topic' in of ? [of.topic] : [])),
  ]);
  const events = new Set(evidence.flatMap((of) => ('event' in of ? [of.event] : [])));
  const actors = new Set(quotes.flatMap(({ speaker, reports }) => (reports ? [speaker, reports] : [speaker])));
  const discrepancies = archive.discrepancies.filter(({ concerns }) =>
    concerns.paragraphs.some((place) => place.article === article && place.paragraph === id),
  );
  return {
    type: 'paragraph',
    path: articlePath(article.id),
    fragment: id,
    date: article.written?.date ?? article.issued,
    shownDate: article.issued,
    article,
    paragraph: id,
    facets: {
      ...(topics.size > 0 && { topic: [...topics].map((topic) => topic.id) }),
    },
    words: (language) => ({
      content: article.editions.get(language)?.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '',
      ...aboutThings(language, { topics: [...topics], events: [...events], actors: [...actors] }),
      notes: [
        ...(article.editions.get(language)?.sections ?? []).flatMap(({ title = '', paragraphs }) =>
          paragraphs.some((paragraph) => paragraph.id === id) ? title : [],
        ),
        ...inLanguage(language, ...article.notes.filter(({ paragraph }) => paragraph === id).map(({ text }) => text)),
        ...discrepancyTexts(language, discrepancies),
      ],
    }),
  };
}

function eventSubject(event: Event): Subject {
  const { id, date, place, actors, topics } = event;
  return {
    type: 'event',
    path: pagePaths.timeline,
    fragment: id,
    date,
    facets: { ...(topics.length > 0 && { topic: topics.map((topic) => topic.id) }) },
    words: (language) => ({
      title: event.title[language] ?? '',
      content: inLanguage(language, event.summary, event.note).join(' '),
      ...aboutThings(language, { topics, actors, places: place ? [place] : [] }),
      notes: [...sourceTexts(language, event.sources), ...discrepancyTexts(language, event.discrepancies)],
    }),
  };
}

function topicSubject(topic: Topic): Subject {
  return {
    type: 'topic',
    path: topicPath(topic.id),
    facets: { topic: [topic.id] },
    words: (language) => ({
      title: topic.label[language] ?? '',
      content: topic.description[language] ?? '',
      about: [],
      aliases: topic.aliases[language] ?? [],
      notes: inLanguage(language, ...topic.related.map(({ label }) => label), topic.broader?.label),
    }),
  };
}

function actorSubject(actor: Actor): Subject {
  return {
    type: 'actor',
    path: actorPath(actor.id),
    facets: { ...(actor.quotes.length > 0 && { speaker: [actor.id] }) },
    words: (language) => ({
      title: actor.name[language] ?? '',
      content: inLanguage(language, actor.role, actor.description).join('. '),
      about: [],
      aliases: [...(actor.aliases[language] ?? []), ...inLanguage(language, actor.initials)],
      notes: inLanguage(language, actor.memberOf?.name),
    }),
  };
}

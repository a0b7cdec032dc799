// Builds the linked archive from records without a problem: every id becomes the thing that it names.
import type { ArticleSource } from '../article/read-articles.ts';
import type { Records } from '../content/records.ts';
import type { Actor, Archive, Event, Place, Topic } from '../model.ts';
import { compare } from '../problems.ts';
import type { ArchiveRecord } from '../schema/archive.ts';
import type { Ledger } from '../schema/permalinks.ts';
import { linkArticles, orderArticles, startArticle } from './build-articles.ts';
import { linkQuotes, orderQuotes, startQuotes } from './build-quotes.ts';
import { basisOf, linkActors, linkDiscrepancies, linkEvents, linkPlaces, linkTopics } from './build-subjects.ts';
import { compareDates } from './dates.ts';
import { type Building, byId, get, start, type ToPassage, type ToPassages } from './graph.ts';
import type { Proofs } from './passages.ts';

/**
 * @param records all valid, all references proved
 * @throws Error when a reference leads to nothing: that is a bug, `prove` must have found it
 */
export function buildArchive(
  records: Records,
  archive: ArchiveRecord,
  sources: readonly ArticleSource[],
  proofs: Proofs,
  ledger: Ledger,
): Archive {
  const articles = byId(sources.map((source) => startArticle(source, records.languages)));
  const places = start(
    records.places,
    (value): Building<Place> => ({ ...value, id: '', within: undefined, contains: [], events: [] }),
  );
  const actors = start(
    records.actors,
    (value): Building<Actor> => ({
      ...value,
      id: '',
      memberOf: undefined,
      members: [],
      quotes: [],
      reportedIn: [],
      carried: [],
      events: [],
      articles: [],
    }),
  );
  const topics = start(
    records.topics,
    (value): Building<Topic> => ({
      ...value,
      id: '',
      evidence: [],
      broader: undefined,
      narrower: [],
      related: [],
      quotes: [],
      events: [],
      discrepancies: [],
    }),
  );
  const events = start(
    records.events,
    (value): Building<Event> => ({
      ...value,
      id: '',
      basis: basisOf(value),
      singleSource: value.sources.length === 1,
      place: undefined,
      actors: [],
      topics: [],
      partOf: undefined,
      parts: [],
      evidence: [],
      quotes: [],
      discrepancies: [],
    }),
  );

  const passage: ToPassage = (article, paragraph, words) => ({
    article,
    paragraph,
    number: Number(paragraph.slice(1)),
    exact: words.exact,
    ranges: proofs.get(words) ?? {},
  });
  const evidence: ToPassages = (list) =>
    list.map((words) => passage(get(articles, words.article), words.paragraph, words));

  const articleOrder = orderArticles([...articles.values()]);
  const eventOrder = [...events.values()].sort(inTime);
  linkPlaces(records, places);
  linkActors(records, actors);
  const startedQuotes = startQuotes(records, articles, actors, events, topics, passage);
  const quoteOrder = orderQuotes([...startedQuotes.values()], articleOrder);
  linkQuotes(records, startedQuotes, quoteOrder);
  linkTopics(records, topics, evidence);
  linkEvents(records, eventOrder, { events, actors, topics, places }, evidence);
  const discrepancies = linkDiscrepancies(records, { articles, quotes: startedQuotes, events, topics }, evidence);
  linkArticles(sources, articles, actors, passage, [...topics.values()], eventOrder);

  return {
    ...archive,
    subject: get(events, archive.subject),
    voices: archive.voices.map((id) => get(actors, id)),
    articles: articleOrder,
    quotes: quoteOrder,
    events: eventOrder,
    topics: [...topics.values()],
    actors: [...actors.values()],
    places: [...places.values()],
    discrepancies,
    ledger,
  };
}

/** By date, then place within the day, then clock time, then id. */
function inTime(a: Event, b: Event): number {
  return (
    compareDates(a.date, b.date) ||
    (a.sequence ?? 0) - (b.sequence ?? 0) ||
    compare(a.localTime?.time ?? '', b.localTime?.time ?? '') ||
    compare(a.id, b.id)
  );
}

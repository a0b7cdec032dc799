// Events, topics, actors, places and discrepancies of the linked archive.
import type { Records } from '../content/records.ts';
import type { Actor, Article, Discrepancy, Event, EventBasis, Place, Quote, Topic } from '../model.ts';
import { compare } from '../problems.ts';
import { type Building, get, type ToPassages } from './graph.ts';

/** What an event is known from. */
export function basisOf({
  evidence,
  sources,
}: {
  evidence: readonly unknown[];
  sources: readonly unknown[];
}): EventBasis {
  if (evidence.length === 0) return 'research';
  return sources.length === 0 ? 'article' : 'article-dated';
}

export function linkPlaces(records: Records, places: Map<string, Building<Place>>): void {
  for (const { id, value } of records.places) {
    if (value.within === undefined) continue;
    const place = get(places, id);
    place.within = get(places, value.within);
    get(places, value.within).contains.push(place);
  }
}

export function linkActors(records: Records, actors: Map<string, Building<Actor>>): void {
  for (const { id, value } of records.actors) {
    if (value.memberOf === undefined) continue;
    const actor = get(actors, id);
    actor.memberOf = get(actors, value.memberOf);
    get(actors, value.memberOf).members.push(actor);
  }
}

export function linkTopics(records: Records, topics: Map<string, Building<Topic>>, evidence: ToPassages): void {
  for (const { id, value } of records.topics) {
    const topic = get(topics, id);
    topic.evidence = evidence(value.evidence);
    topic.related = value.related.map((other) => get(topics, other));
    if (value.broader === undefined) continue;
    topic.broader = get(topics, value.broader);
    get(topics, value.broader).narrower.push(topic);
  }
}

interface Things {
  readonly events: ReadonlyMap<string, Building<Event>>;
  readonly actors: ReadonlyMap<string, Building<Actor>>;
  readonly topics: ReadonlyMap<string, Building<Topic>>;
  readonly places: ReadonlyMap<string, Building<Place>>;
}

export function linkEvents(
  records: Records,
  order: readonly Building<Event>[],
  { events, actors, topics, places }: Things,
  evidence: ToPassages,
): void {
  const values = new Map(records.events.map(({ id, value }) => [id, value]));
  for (const event of order) {
    const value = get(values, event.id);
    event.evidence = evidence(value.evidence);
    event.actors = value.actors.map((id) => get(actors, id));
    event.topics = value.topics.map((id) => get(topics, id));
    for (const id of value.actors) get(actors, id).events.push(event);
    for (const id of value.topics) get(topics, id).events.push(event);
    if (value.place !== undefined) {
      event.place = get(places, value.place);
      get(places, value.place).events.push(event);
    }
    if (value.partOf !== undefined) {
      event.partOf = get(events, value.partOf);
      get(events, value.partOf).parts.push(event);
    }
  }
}

/** The discrepancies, each also listed with everything that it concerns. */
export function linkDiscrepancies(
  records: Records,
  things: {
    readonly articles: ReadonlyMap<string, Building<Article>>;
    readonly quotes: ReadonlyMap<string, Building<Quote>>;
    readonly events: ReadonlyMap<string, Building<Event>>;
    readonly topics: ReadonlyMap<string, Building<Topic>>;
  },
  evidence: ToPassages,
): Discrepancy[] {
  const sorted = [...records.discrepancies].sort((a, b) => compare(a.id, b.id));
  return sorted.map(({ id, value }) => {
    const discrepancy: Discrepancy = {
      ...value,
      id,
      accounts: value.accounts.map((account) => ({ ...account, evidence: evidence(account.evidence) })),
      concerns: {
        quotes: value.concerns.quotes.map((quote) => get(things.quotes, quote)),
        events: value.concerns.events.map((event) => get(things.events, event)),
        topics: value.concerns.topics.map((topic) => get(things.topics, topic)),
        paragraphs: value.concerns.paragraphs.map(({ article, paragraph }) => ({
          article: get(things.articles, article),
          paragraph,
        })),
      },
    };
    const { quotes, events, topics, paragraphs } = value.concerns;
    for (const quote of quotes) get(things.quotes, quote).discrepancies.push(discrepancy);
    for (const event of events) get(things.events, event).discrepancies.push(discrepancy);
    for (const topic of topics) get(things.topics, topic).discrepancies.push(discrepancy);
    const concerned = new Set([
      ...paragraphs.map(({ article }) => article),
      ...quotes.map((quote) => get(things.quotes, quote).article.id),
    ]);
    for (const article of concerned) get(things.articles, article).discrepancies.push(discrepancy);
    return discrepancy;
  });
}

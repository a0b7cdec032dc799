// Quotes of the linked archive, in the order of the text.
import type { Records } from '../content/records.ts';
import type { Actor, Article, Event, Quote, Topic } from '../model.ts';
import { compare } from '../problems.ts';
import { type Building, byId, get, type ToPassage } from './graph.ts';

/** Quotes with what they name, without their neighbours. */
export function startQuotes(
  records: Records,
  articles: ReadonlyMap<string, Building<Article>>,
  actors: ReadonlyMap<string, Building<Actor>>,
  events: ReadonlyMap<string, Building<Event>>,
  topics: ReadonlyMap<string, Building<Topic>>,
  passage: ToPassage,
): Map<string, Building<Quote>> {
  return byId(
    records.quotes.map(({ id, value }): Building<Quote> => {
      const article = get(articles, value.article);
      const { exact: _, prefix: __, suffix: ___, paragraph, ...rest } = value;
      return {
        ...rest,
        id,
        article,
        passage: passage(article, paragraph, value),
        speaker: get(actors, value.speaker),
        attribution: value.attribution && passage(article, paragraph, value.attribution),
        occasion: value.occasion === undefined ? undefined : get(events, value.occasion),
        via: value.via.map((actor) => get(actors, actor)),
        reports: value.reports === undefined ? undefined : get(actors, value.reports),
        topics: value.topics.map((topic) => get(topics, topic)),
        continues: undefined,
        continuedBy: [],
        discrepancies: [],
        previous: undefined,
        next: undefined,
      };
    }),
  );
}

/** In the order of the articles and of the text within each. */
export function orderQuotes(
  quotes: readonly Building<Quote>[],
  articles: readonly Building<Article>[],
): Building<Quote>[] {
  const position = new Map<string, number>(articles.map(({ id }, index) => [id, index]));
  const startOf = ({ passage, article }: Building<Quote>): number =>
    passage.ranges[article.original.language]?.start ?? 0;
  return [...quotes].sort(
    (a, b) =>
      (position.get(a.article.id) ?? 0) - (position.get(b.article.id) ?? 0) ||
      a.passage.number - b.passage.number ||
      startOf(a) - startOf(b) ||
      compare(a.id, b.id),
  );
}

/** Neighbours, continuations, and the lists of quotes of everything that a quote names, in the order of the text. */
export function linkQuotes(
  records: Records,
  quotes: Map<string, Building<Quote>>,
  order: readonly Building<Quote>[],
): void {
  const continues = new Map(records.quotes.map(({ id, value }) => [id, value.continues]));
  for (const [index, quote] of order.entries()) {
    quote.previous = order[index - 1];
    quote.next = order[index + 1];
    const before = continues.get(quote.id);
    if (before !== undefined) {
      quote.continues = get(quotes, before);
      get(quotes, before).continuedBy.push(quote);
    }
    (quote.article as Building<Article>).quotes.push(quote);
    (quote.speaker as Building<Actor>).quotes.push(quote);
    (quote.reports as Building<Actor> | undefined)?.reportedIn.push(quote);
    (quote.occasion as Building<Event> | undefined)?.quotes.push(quote);
    for (const actor of quote.via) (actor as Building<Actor>).carried.push(quote);
    for (const topic of quote.topics) (topic as Building<Topic>).quotes.push(quote);
  }
}

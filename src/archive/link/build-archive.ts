// Builds the linked archive from records without a problem: every id becomes the thing that it names.
import type { ArticleSource } from '../article/read-articles.ts';
import type { Located, Records } from '../content/records.ts';
import type {
  Actor,
  Archive,
  Article,
  Discrepancy,
  Edition,
  Event,
  EventBasis,
  Evidence,
  Passage,
  Place,
  Quote,
  Topic,
} from '../model.ts';
import { compare } from '../problems.ts';
import type { ArchiveRecord } from '../schema/archive.ts';
import type { OriginalRecord } from '../schema/article.ts';
import type { Ledger } from '../schema/permalinks.ts';
import { compareDates } from './dates.ts';
import type { PassageWords } from './passages.ts';
import type { Proofs } from './prove.ts';

/** Objects that are filled while the graph is built and read-only ever after. */
type Building<Thing> = {
  -readonly [Key in keyof Thing]: Thing[Key] extends readonly (infer Item)[] ? Item[] : Thing[Key];
};

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

  const passage = (article: Article, paragraph: string, words: PassageWords): Passage => ({
    article,
    paragraph,
    number: Number(paragraph.slice(1)),
    exact: words.exact,
    ranges: proofs.get(words) ?? {},
  });
  const evidence = (list: readonly (PassageWords & { article: string; paragraph: string })[]): Passage[] =>
    list.map((words) => passage(get(articles, words.article), words.paragraph, words));

  const articleOrder = orderArticles([...articles.values()]);
  const eventOrder = [...events.values()].sort((a, b) => compareDates(a.date, b.date) || compare(a.id, b.id));
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

function start<Value, Thing extends { id: string }>(
  records: readonly Located<Value>[],
  make: (value: Value) => Thing,
): Map<string, Thing> {
  return byId([...records].sort((a, b) => compare(a.id, b.id)).map(({ id, value }) => ({ ...make(value), id })));
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function get<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`unproved reference to "${id}"`);
  return thing;
}

function startArticle(source: ArticleSource, languages: readonly string[]): Building<Article> {
  const { original, translations, witness } = source;
  if (!original.front || !witness) throw new Error(`unproved article "${source.id}"`);
  const { publisher: _, uncatalogued: __, title: ___, titleSupplied: ____, ...front } = original.front.value;
  const order = [...new Set([original.language, ...languages])];
  const editions = [original, ...translations]
    .sort((a, b) => rank(order, a.language) - rank(order, b.language) || compare(a.language, b.language))
    .map(({ language, front: text, body }): Edition => {
      if (!text) throw new Error(`unproved text "${source.id}/${language}"`);
      return {
        language,
        title: text.value.title,
        titleSupplied: text.value.titleSupplied,
        sections: body.sections,
        paragraphs: body.paragraphs,
        translation: 'translationOf' in text.value ? text.value : undefined,
      };
    });
  const [first, ...rest] = editions;
  const originalEdition = editions.find(({ translation }) => !translation) ?? first;
  if (!originalEdition) throw new Error(`no edition of "${source.id}" (${rest.length})`);
  return {
    ...front,
    id: source.id,
    publisher: undefined,
    original: originalEdition,
    editions: new Map(editions.map((edition) => [edition.language, edition])),
    witness: { ...original.front.value.witness, bytes: witness.bytes.length, text: witness.text },
    quotes: [],
    evidence: [],
    uncatalogued: [],
    discrepancies: [],
  };
}

function rank(order: readonly string[], language: string): number {
  const index = order.indexOf(language);
  return index === -1 ? order.length : index;
}

function orderArticles(articles: readonly Building<Article>[]): Building<Article>[] {
  return [...articles].sort((a, b) => compareDates(a.issued, b.issued) || compare(a.id, b.id));
}

function basisOf({ evidence, sources }: { evidence: readonly unknown[]; sources: readonly unknown[] }): EventBasis {
  if (evidence.length === 0) return 'research';
  return sources.length === 0 ? 'article' : 'article-dated';
}

function linkPlaces(records: Records, places: Map<string, Building<Place>>): void {
  for (const { id, value } of records.places) {
    if (value.within === undefined) continue;
    const place = get(places, id);
    place.within = get(places, value.within);
    get(places, value.within).contains.push(place);
  }
}

function linkActors(records: Records, actors: Map<string, Building<Actor>>): void {
  for (const { id, value } of records.actors) {
    if (value.memberOf === undefined) continue;
    const actor = get(actors, id);
    actor.memberOf = get(actors, value.memberOf);
    get(actors, value.memberOf).members.push(actor);
  }
}

function startQuotes(
  records: Records,
  articles: ReadonlyMap<string, Building<Article>>,
  actors: ReadonlyMap<string, Building<Actor>>,
  events: ReadonlyMap<string, Building<Event>>,
  topics: ReadonlyMap<string, Building<Topic>>,
  passage: (article: Article, paragraph: string, words: PassageWords) => Passage,
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

function orderQuotes(quotes: readonly Building<Quote>[], articles: readonly Building<Article>[]): Building<Quote>[] {
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
function linkQuotes(records: Records, quotes: Map<string, Building<Quote>>, order: readonly Building<Quote>[]): void {
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

type ToPassages = (list: readonly (PassageWords & { article: string; paragraph: string })[]) => Passage[];

function linkTopics(records: Records, topics: Map<string, Building<Topic>>, evidence: ToPassages): void {
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

function linkEvents(
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

function linkDiscrepancies(
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

function linkArticles(
  sources: readonly ArticleSource[],
  articles: ReadonlyMap<string, Building<Article>>,
  actors: ReadonlyMap<string, Building<Actor>>,
  passage: (article: Article, paragraph: string, words: PassageWords) => Passage,
  topics: readonly Topic[],
  events: readonly Event[],
): void {
  for (const source of sources) {
    const article = get(articles, source.id);
    const front: OriginalRecord | undefined = source.original.front?.value;
    if (!front) continue;
    article.uncatalogued = front.uncatalogued.map((entry) => ({
      ...passage(article, entry.paragraph, entry),
      reason: entry.reason,
    }));
    if (front.publisher) {
      const actor = get(actors, front.publisher.actor);
      article.publisher = { ...front.publisher, actor };
      actor.articles.push(article);
    }
  }
  const evidence: Evidence[] = [
    ...events.flatMap((event) => event.evidence.map((words) => ({ passage: words, of: { event } }))),
    ...topics.flatMap((topic) => topic.evidence.map((words) => ({ passage: words, of: { topic } }))),
  ];
  const startOf = ({ passage: { ranges, article } }: Evidence): number => ranges[article.original.language]?.start ?? 0;
  evidence.sort((a, b) => a.passage.number - b.passage.number || startOf(a) - startOf(b));
  for (const item of evidence) get(articles, item.passage.article.id).evidence.push(item);
}

// Articles of the linked archive: their editions first, what points into them last.
import type { ArticleSource } from '../article/read-articles.ts';
import type { Actor, Article, Edition, Event, Evidence, Topic } from '../model.ts';
import { compare } from '../problems.ts';
import type { OriginalRecord } from '../schema/article.ts';
import { compareDates } from './dates.ts';
import { type Building, get, type ToPassage } from './graph.ts';

/** An article without its links. */
export function startArticle(source: ArticleSource, languages: readonly string[]): Building<Article> {
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
    witness: { ...original.front.value.witness, bytes: witness.bytes.length },
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

/** By date of issue, then id. */
export function orderArticles(articles: readonly Building<Article>[]): Building<Article>[] {
  return [...articles].sort((a, b) => compareDates(a.issued, b.issued) || compare(a.id, b.id));
}

/** Publisher, excused words, and the passages on which events and topics rest. */
export function linkArticles(
  sources: readonly ArticleSource[],
  articles: ReadonlyMap<string, Building<Article>>,
  actors: ReadonlyMap<string, Building<Actor>>,
  passage: ToPassage,
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

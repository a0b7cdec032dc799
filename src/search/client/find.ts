// Finds what a query asks for: which of its words the archive has, the records that have them all, and what comes near.
import { alike, fold } from '../fold.ts';
import { arrange, byScore, foldParagraphs, isPassageType, paragraphsOf } from './arrange.ts';
import type { Answer, Choice, Counts, Engine, Found, Hit } from './engine.ts';
import { hasPhrase, shows } from './match.ts';
import type { Query } from './query.ts';

export interface Outcome {
  /** Words that were searched. */
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
  /** Those among them that have the rarest of the words alone. */
  readonly near: ReadonlySet<string>;
  readonly counts: Counts;
  /** Words that the archive does not have. */
  readonly unknown: readonly string[];
  /** Words that the archive has, but nowhere beside the others. */
  readonly without: readonly string[];
  /** False where a phrase was asked for that stands nowhere; the hits have its words. */
  readonly phraseFound: boolean;
}

export type Sort = 'relevance' | 'date' | 'order';

/** With fewer hits than this, records that have the rarest word alone are added. */
const enough = 5;
/** A phrase is looked for in so many records that have its words. */
const mostRead = 400;
/** So many of the best hits are looked into for the words, at first and at most. */
const looked = 8;
const mostLooked = 40;

/** The search of one page; what it learns of the archive once serves every query. */
export function finder(engine: Engine): (query: Query, choice: Choice, sort: Sort) => Promise<Outcome> {
  const paragraphs = paragraphsOf(engine);
  return async ({ words, phrases }, choice, sort) => {
    const asked = await resolve(engine, words);
    const nothing = words.length > 0 && asked.words.length === 0;
    if (nothing) return { ...asked, hits: [], near: new Set(), counts: {}, phraseFound: true };
    const byRelevance = sort === 'relevance' && words.length > 0;
    const order = byRelevance ? undefined : sort === 'relevance' ? 'order' : sort;
    let { results, filters: counts } = await engine.search(asked.words, choice, order);
    counts = await openCounts(engine, asked.words, choice, counts);
    let phraseFound = true;
    if (phrases.length > 0) {
      const read = await withPhrases(engine, results, phrases);
      phraseFound = read.length > 0;
      if (phraseFound) ({ hits: results, counts } = await counted(read));
    }
    const folded = foldParagraphs(results, engine, paragraphs);
    if (!byRelevance) return { ...asked, hits: folded, near: new Set(), counts, phraseFound };
    const hits = await weighed(folded, engine, asked.words);
    const more = hits.length < enough && words.length > 1 && phrases.length === 0;
    const near = more
      ? foldParagraphs(await nearHits(engine, asked, choice, results, paragraphs), engine, paragraphs)
      : [];
    const named = await namedHits(hits, engine, asked.words);
    return {
      ...asked,
      hits: arrange(hits, near, engine, ({ id }) => named.has(id)),
      near: new Set(near.map(({ id }) => id)),
      counts,
      phraseFound,
    };
  };
}

/** Pages about things whose title has the words side by side: of "Kim Jong Un" not those on Kim Jong-il. */
async function namedHits(hits: readonly Hit[], { types }: Engine, words: readonly string[]): Promise<Set<string>> {
  const titled = hits
    .filter(({ id, matchedMetaFields }) => !isPassageType(types.get(id)) && matchedMetaFields?.includes('title'))
    .slice(0, looked);
  const read = await readAll(titled);
  const phrase = words.map(fold);
  return new Set(
    titled.filter((_, index) => hasPhrase(read[index]?.meta.title ?? '', phrase, alike)).map(({ id }) => id),
  );
}

const readAll = (hits: readonly Hit[]): Promise<Found[]> => Promise.all(hits.map(({ data }) => data()));

interface Asked {
  readonly words: readonly string[];
  readonly unknown: readonly string[];
  readonly without: readonly string[];
  /** The word that fewest records have. */
  readonly rarest: string | undefined;
}

/** Which of the words can be searched together: all, or the rarest ones that occur in one record. */
async function resolve(engine: Engine, words: readonly string[]): Promise<Asked> {
  if (words.length === 0) return { words, unknown: [], without: [], rarest: undefined };
  const together = await engine.search(words);
  const doubtful = await missing(together, words);
  const unknown: string[] = [];
  for (const word of doubtful) if ((await missing(await engine.search([word]), [word])).length > 0) unknown.push(word);
  const known = words.filter((word) => !unknown.includes(word));
  const sizes = new Map<string, number>();
  for (const word of known) sizes.set(word, (await engine.search([word])).results.length);
  const byRarity = [...known].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
  const rarest = byRarity[0];
  const all = unknown.length > 0 && known.length > 0 ? await engine.search(known) : together;
  if (all.results.length > 0 || known.length === 0) return { words: known, unknown, without: [], rarest };
  const kept: string[] = [];
  for (const word of byRarity) if ((await engine.search([...kept, word])).results.length > 0) kept.push(word);
  return { words: kept, unknown, without: known.filter((word) => !kept.includes(word)), rarest };
}

/** The words that none of the best hits of an answer shows. */
async function missing(
  { results }: Answer,
  words: readonly string[],
  from = 0,
  to = looked,
): Promise<readonly string[]> {
  const best = await readAll(results.slice(from, to));
  const left = words.filter((word) => !best.some((found) => shows(found, word)));
  return left.length > 0 && to < Math.min(results.length, mostLooked)
    ? missing({ results, filters: {} }, left, to, mostLooked)
    : left;
}

/**
 * Pagefind finds by stems and beginnings, "Stephen" for "steps" too: of the best hits, those that do not show all words
 * count for little.
 */
async function weighed(hits: readonly Hit[], engine: Engine, words: readonly string[]): Promise<Hit[]> {
  const sorted = byScore(hits, engine);
  let showing = 0;
  for (let at = 0; at < Math.min(sorted.length, mostLooked) && showing < looked; at += looked) {
    const next = sorted.slice(at, at + looked);
    const read = await readAll(next);
    for (const [index, hit] of next.entries()) {
      const found = read[index];
      if (found && words.every((word) => shows(found, word))) showing += 1;
      else sorted[at + index] = { ...hit, score: hit.score / 100 };
    }
  }
  return sorted;
}

/** The numbers of a facet as they would be without its own choice, so that another value can be added. */
async function openCounts(engine: Engine, words: readonly string[], choice: Choice, counts: Counts): Promise<Counts> {
  const open: Record<string, Counts[string]> = { ...counts };
  for (const facet of Object.keys(choice)) {
    const { [facet]: _, ...others } = choice;
    open[facet] = (await engine.search(words, others)).filters[facet] ?? {};
  }
  return open;
}

/** Hits that have all phrases: to the letter, or, where no passage has, with other endings too. */
async function withPhrases({ types }: Engine, hits: readonly Hit[], phrases: Query['phrases']): Promise<Hit[]> {
  const some = hits.slice(0, mostRead);
  const read = await readAll(some);
  const having = (same: (a: string, b: string) => boolean): Hit[] =>
    some.filter((_, index) =>
      phrases.every((phrase) => {
        const found = read[index];
        return (
          found && [found.content, found.meta.title, found.meta.speaker].some((text) => hasPhrase(text, phrase, same))
        );
      }),
    );
  const exact = having((a, b) => a === b);
  return exact.some(({ id }) => isPassageType(types.get(id))) ? exact : having(alike);
}

/** Hits with the numbers of their own. */
async function counted(hits: Hit[]): Promise<{ hits: Hit[]; counts: Counts }> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of await readAll(hits)) {
    for (const [facet, values] of Object.entries(filters)) {
      const numbers = counts[facet] ?? {};
      for (const value of values) numbers[value] = (numbers[value] ?? 0) + 1;
      counts[facet] = numbers;
    }
  }
  return { hits, counts };
}

/** Passages that have the rarest word though not all, of paragraphs without a hit. */
async function nearHits(
  engine: Engine,
  { rarest, words }: Asked,
  choice: Choice,
  results: readonly Hit[],
  paragraphs: ReadonlyMap<string, string>,
): Promise<Hit[]> {
  if (rarest === undefined || words.length === 0) return [];
  const known = new Set(results.map(({ id }) => paragraphs.get(id) ?? id));
  const answer = await engine.search([rarest], choice);
  return answer.results.filter(({ id }) => isPassageType(engine.types.get(id)) && !known.has(paragraphs.get(id) ?? id));
}

// Finds what a query asks for: which of its words the archive has, the records that have them all, and what comes near.
import { alike, fold } from '../fold.ts';
import { arrange, byPlace, byScore, foldParagraphs, isPassageType, type Paragraphs, paragraphsOf } from './arrange.ts';
import type { Engine, Hit } from './engine.ts';
import { type Choice, type Counts, choose } from './facets.ts';
import { hasPhrase, shows } from './match.ts';
import type { Query } from './query.ts';
import { type Asked, byRarity, looked, mostLooked, resolveWords } from './resolve-words.ts';

export interface Outcome {
  /** Words that were searched. */
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
  /** Those among them that have the rarest of the words alone. */
  readonly near: ReadonlySet<number>;
  /** Numbers for the filters: they may come after the results. */
  readonly counts: () => Promise<Counts>;
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
/** The search of one page; what it learns of the archive once serves every query. */
export function finder(engine: Engine): (query: Query, choice: Choice, sort: Sort) => Promise<Outcome> {
  const paragraphs = paragraphsOf(engine);
  return async ({ words, phrases }, choice, sort) => {
    const asked = await resolveWords(engine, words);
    const isNothing = words.length > 0 && asked.words.length === 0;
    let results = isNothing ? [] : await engine.search(asked.words, sort === 'date');
    let phraseFound = true;
    if (phrases.length > 0) {
      const having = await withPhrases(engine, results, phrases);
      phraseFound = having.length > 0 || isNothing;
      if (having.length > 0) results = having;
    }
    let hits = foldParagraphs(await chosen(engine, results, choice), engine, paragraphs);
    const counts = async (): Promise<Counts> => choose(results, await engine.values(), choice).counts;
    let near: Hit[] = [];
    if (sort === 'relevance' && asked.words.length > 0) {
      hits = await weighed(hits, engine, asked.words);
      if (hits.length < enough && words.length > 1 && phrases.length === 0) {
        near = foldParagraphs(await nearHits(engine, asked, choice, results, paragraphs), engine, paragraphs);
      }
      hits = arrange(hits, near, engine, await namedHits(hits, engine, asked.words));
    } else if (sort !== 'date') hits = byPlace(hits);
    return { ...asked, hits, near: new Set(near.map(({ id }) => id)), counts, phraseFound };
  };
}

/** Pages about things whose title has the words side by side: of "Kim Jong Un" not those on Kim Jong-il. */
async function namedHits(
  hits: readonly Hit[],
  { types, read: readAll }: Engine,
  words: readonly string[],
): Promise<Hit[]> {
  const titled = hits
    .filter(({ id, matchedMetaFields }) => !isPassageType(types[id]) && matchedMetaFields?.includes('title'))
    .slice(0, looked);
  const read = await readAll(titled);
  const phrase = words.map(fold);
  return titled.filter((_, index) => hasPhrase(read[index]?.meta.title ?? '', phrase, alike));
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
    const read = await engine.read(next);
    for (const [index, hit] of next.entries()) {
      const found = read[index];
      const worst = found ? Math.min(...words.map((word) => shows(found, word))) : 0;
      sorted[at + index] = { ...hit, score: hit.score * (worst || 0.01) };
      if (worst > 0) showing += 1;
    }
  }
  return sorted;
}

/** Hits that have all phrases: to the letter, or, where no passage has, with other endings too. */
async function withPhrases(
  { types, read: readAll }: Engine,
  hits: readonly Hit[],
  phrases: Query['phrases'],
): Promise<Hit[]> {
  const some = hits.slice(0, mostRead);
  const read = await readAll(some);
  const having = (same: (a: string, b: string) => boolean): Hit[] =>
    some.filter((_, index) =>
      phrases.every((phrase) => {
        const found = read[index];
        return (
          found &&
          [found.content, found.meta.title, found.meta.speaker].some((text) => hasPhrase(text ?? '', phrase, same))
        );
      }),
    );
  const exact = having((a, b) => a === b);
  return exact.some(({ id }) => isPassageType(types[id])) ? exact : having(alike);
}

/** Passages that have the rarest word though not all, of paragraphs without a hit. */
async function nearHits(
  engine: Engine,
  { words, without }: Asked,
  choice: Choice,
  results: readonly Hit[],
  paragraphs: Paragraphs,
): Promise<Hit[]> {
  const [rarest = ''] = await byRarity(engine, [...words, ...without]);
  const known = new Set(results.map(({ id }) => paragraphs[id] ?? id));
  const hits = await chosen(engine, await engine.search([rarest]), choice);
  return hits.filter(({ id }) => isPassageType(engine.types[id]) && !known.has(paragraphs[id] ?? id));
}

/** The hits that have what was chosen. */
async function chosen(engine: Engine, hits: readonly Hit[], choice: Choice): Promise<readonly Hit[]> {
  return Object.keys(choice).length === 0 ? hits : choose(hits, await engine.values(), choice).hits;
}

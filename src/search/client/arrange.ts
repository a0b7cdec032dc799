// Puts hits into the order in which they are drawn: a passage once, passages before pages about things.
import type { Engine, Hit } from './engine.ts';

/** So many passages come first; then what is called by the words, at most two; then everything. */
const passagesFirst = 3;
const namedNext = 2;
/** Pages about things are short and full of names: their score counts half. */
const pageWeight = 0.5;

/** The paragraph of each quote (`q`) and of itself (`p`), by number. In the order of the archive a paragraph follows its quotes. */
export type Paragraphs = readonly (number | undefined)[];

export function paragraphsOf({ types }: Pick<Engine, 'types'>): Paragraphs {
  const paragraphs = new Array<number | undefined>(types.length);
  for (let id = types.length - 1; id >= 0; id -= 1) {
    const type = types[id];
    paragraphs[id] = type === 'p' ? id : type === 'q' ? paragraphs[id + 1] : undefined;
  }
  return paragraphs;
}

/** Leaves out a paragraph where one of its quotes is a hit too; that quote takes the higher of the two scores. */
export function foldParagraphs(hits: readonly Hit[], engine: Engine, paragraphs: Paragraphs): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const paragraph = paragraphs[hit.id];
    if (paragraph === undefined || engine.types[hit.id] !== 'q') continue;
    if (hit.score > (best.get(paragraph)?.score ?? Number.NEGATIVE_INFINITY)) best.set(paragraph, hit);
  }
  const raised = new Map<number, number>();
  const kept = hits.filter((hit) => {
    const quote = best.get(hit.id);
    if (quote) raised.set(quote.id, Math.max(hit.score, quote.score));
    return !quote;
  });
  return kept.map((hit) => ({ ...hit, score: raised.get(hit.id) ?? hit.score }));
}

/** In the order of the archive. */
export function byPlace(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.id - b.id);
}

/** Best first; what counts the same, in the order of the archive. */
export function byScore(hits: readonly Hit[], engine: Engine): Hit[] {
  const score = ({ id, score }: Hit): number => score * (isPassageType(engine.types[id]) ? 1 : pageWeight);
  return byPlace(hits).sort((a, b) => score(b) - score(a));
}

/**
 * By relevance.
 *
 * @param hits with all words
 * @param near with some of them: they follow, but passages among them fill the first places
 * @param named those whose title has the words
 */
export function arrange(hits: readonly Hit[], near: readonly Hit[], engine: Engine, named: readonly Hit[]): Hit[] {
  const all = [...byScore(hits, engine), ...byScore(near, engine)];
  const first = all.filter(({ id }) => isPassageType(engine.types[id])).slice(0, passagesFirst);
  return [...new Set([...first, ...named.slice(0, namedNext), ...all])];
}

export const isPassageType = (type: string | undefined): boolean => type === 'q' || type === 'p';

// Puts hits into the order in which they are drawn: a passage once, passages before pages about things.
import type { Engine, Hit } from './engine.ts';

/** So many passages come first; then what is called by the words, at most two; then everything. */
const passagesFirst = 3;
const namedNext = 2;
/** Pages about things are short and full of names: their score counts half. */
const pageWeight = 0.5;

/** The paragraph of each quote and of itself, by id. In the order of the archive a paragraph follows its quotes. */
export function paragraphsOf({ order, typeOf }: Engine): Map<string, string> {
  const paragraphs = new Map<string, string>();
  let quotes: string[] = [];
  for (const id of order.keys()) {
    const type = typeOf(id);
    if (type === 'quote') quotes.push(id);
    else {
      if (type === 'paragraph') for (const passage of [...quotes, id]) paragraphs.set(passage, id);
      quotes = [];
    }
  }
  return paragraphs;
}

/** Leaves out a paragraph where one of its quotes is a hit too; that quote takes the higher of the two scores. */
export function foldParagraphs(hits: readonly Hit[], engine: Engine, paragraphs: ReadonlyMap<string, string>): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const paragraph = paragraphs.get(hit.id);
    if (paragraph === undefined || engine.typeOf(hit.id) !== 'quote') continue;
    if (hit.score > (best.get(paragraph)?.score ?? Number.NEGATIVE_INFINITY)) best.set(paragraph, hit);
  }
  const raised = new Map<string, number>();
  const kept = hits.filter((hit) => {
    const quote = best.get(hit.id);
    if (quote) raised.set(quote.id, Math.max(hit.score, quote.score));
    return !quote;
  });
  return kept.map((hit) => ({ ...hit, score: raised.get(hit.id) ?? hit.score }));
}

/** In the order of the archive. */
export function byPlace(hits: readonly Hit[], { order }: Engine): Hit[] {
  return [...hits].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** Best first; what counts the same, in the order of the archive. */
export function byScore(hits: readonly Hit[], engine: Engine): Hit[] {
  const score = ({ id, score }: Hit): number => score * (isPassageType(engine.typeOf(id)) ? 1 : pageWeight);
  return byPlace(hits, engine).sort((a, b) => score(b) - score(a));
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
  const first = all.filter(({ id }) => isPassageType(engine.typeOf(id))).slice(0, passagesFirst);
  return [...new Set([...first, ...named.slice(0, namedNext), ...all])];
}

export const isPassageType = (type: string | undefined): boolean => type === 'quote' || type === 'paragraph';

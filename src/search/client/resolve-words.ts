// Which words of a query the archive has, and which of them together.
import type { Engine, Hit } from './engine.ts';
import { shows } from './match.ts';

/** So many of the best hits are looked into for the words, at first and at most. */
export const looked = 8;
export const mostLooked = 40;

export interface Asked {
  readonly words: readonly string[];
  readonly unknown: readonly string[];
  readonly without: readonly string[];
}

/** Which of the words can be searched together: all, or the rarest ones that occur in one record. */
export async function resolveWords(engine: Engine, words: readonly string[]): Promise<Asked> {
  const unknown: string[] = [];
  for (const word of words.length > 0 ? await missing(engine, await engine.search(words), words) : []) {
    if ((await missing(engine, await engine.search([word]), [word])).length > 0) unknown.push(word);
  }
  const known = words.filter((word) => !unknown.includes(word));
  if ((await engine.search(known)).length > 0) return { words: known, unknown, without: [] };
  const kept: string[] = [];
  for (const word of await byRarity(engine, known))
    if ((await engine.search([...kept, word])).length > 0) kept.push(word);
  return { words: kept, unknown, without: known.filter((word) => !kept.includes(word)) };
}

/** The word that fewest records have comes first. */
export async function byRarity(engine: Engine, words: readonly string[]): Promise<string[]> {
  const sizes = await Promise.all(words.map(async (word) => ({ word, size: (await engine.search([word])).length })));
  return sizes.sort((a, b) => a.size - b.size).map(({ word }) => word);
}

/** The words that none of the best hits of an answer shows. */
async function missing(
  engine: Engine,
  results: readonly Hit[],
  words: readonly string[],
  from = 0,
  to = looked,
): Promise<readonly string[]> {
  const best = await engine.read(results.slice(from, to));
  const left = words.filter((word) => !best.some((found) => shows(found, word)));
  return left.length > 0 && to < Math.min(results.length, mostLooked)
    ? missing(engine, results, left, to, mostLooked)
    : left;
}
